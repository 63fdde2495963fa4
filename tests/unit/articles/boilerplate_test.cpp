#include "articles/boilerplate.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

namespace communique {
namespace {

// The kinds of a text's lines, one letter each: Prose, Headline, Caption, bulleT, Boilerplate.
std::string kinds(std::string_view text) {
    std::string letters;
    for (const Line& line : classify_lines(text))
        letters.push_back("PHCTB"[static_cast<int>(line.kind)]);
    return letters;
}

const std::string body =
    "The two presidents talked for three hours on Tuesday, their offices said.\n\n"
    "They agreed to meet again before the end of the year, an aide added.\n";

TEST_CASE("a text of one line is prose, whatever it looks like") {
    CHECK(kinds("Related coverage:") == "P");
    CHECK(kinds("  in March 2012 ") == "P");
    CHECK(kinds("").empty());
    CHECK(kinds(" \n\t\r\n").empty());
}

TEST_CASE("a line's span has no blanks around it and no line end") {
    const std::string text = "\xEF\xBB\xBF  One.  \r\n\r\n\xC2\xA0Two.\n";
    const auto lines = classify_lines(text);
    REQUIRE(lines.size() == 2);
    CHECK(slice(text, lines[0].span) == "One.");
    CHECK(slice(text, lines[1].span) == "Two.");
}

TEST_CASE("what a template engine left behind is boilerplate") {
    CHECK(kinds(body + "\n{{#ad}} {{/ad}}\n\n" +
                "More was said on Friday, when both had left.\n") == "PPBP");
    CHECK(kinds("${headline}\n" + body) == "BPP");
}

TEST_CASE("offers of the page are boilerplate, and so is what stands between two of them") {
    CHECK(
        kinds(
            body +
            "Sign up for our newsletter\nStories that matter to you, each morning\nLearn more\n") ==
        "PPBBB");
    CHECK(kinds("Subscribe now\n" + body + "All rights reserved.\n") == "BPPB");
}

TEST_CASE("a sentence that begins like an offer is prose") {
    CHECK(kinds(body +
                "Related matters were left to the ministers, who will meet in the autumn.\n") ==
          "PPP");
    CHECK(kinds(body +
                "Trending upward for years, exports of grain fell in May for the first time.\n") ==
          "PPP");
}

TEST_CASE("headlines under a heading of links are boilerplate up to the next sentence") {
    CHECK(kinds(body + "Related:\nOther leaders meet elsewhere\nMarkets fall again\nThe talks went "
                       "on after lunch.\n") == "PPBBBP");
}

TEST_CASE("a line without a stop that stands twice belongs to a picture or a player") {
    const std::string twice = "Watching the parade from the stands in the rain";
    CHECK(kinds(body + "\n" + twice + "\n\n" + twice +
                "\n\nThe guests left before noon, and the crowd soon after.\n") == "PPBBP");
}

TEST_CASE("captions are told by their credit or by who stands where") {
    CHECK(kinds("The leaders shake hands in Oslo. Photo: Agency\n" + body) == "CPP");
    CHECK(kinds("Minister Li (2nd R) and Minister Berg (L) in Oslo\n" + body) == "CPP");
    CHECK(kinds(body + "She showed him a photo of the bridge that the two had opened.\n") == "PPP");
}

TEST_CASE("lines without a stop above the text are its headline, short ones within it crossheads") {
    CHECK(kinds("Leaders meet in Oslo\n\n" + body) == "HPP");
    CHECK(kinds(body + "\nOld friends\n\nThe two have known each other since their student "
                       "days.\n\nThey met in 1990.\n") == "PPHPP");
    CHECK(kinds(body + "\nParliament votes on new budget after long debate\n\nThe two have known "
                       "each other for long.\n\nThey met in 1990.\n") == "PPBPP");
}

TEST_CASE("list items are bullets") {
    CHECK(kinds("The sides agreed:\n• to raise trade;\n— to open a bridge;\n- to meet again.\n" +
                body) == "PTTTPP");
}

}  // namespace
}  // namespace communique
