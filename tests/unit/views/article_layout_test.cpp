#include <catch2/catch_test_macros.hpp>

#include "views/article_layout.h"

using namespace communique;

namespace {

Library library_of(std::string text) {
    Library library;
    Document document;
    document.id = "a";
    document.text = std::move(text);
    DocumentFacts facts;
    facts.id = "a";
    add_to_library(library, std::move(document), std::move(facts));
    relink(library);
    return library;
}

const std::string sentence =
    "The two presidents met on Tuesday in a small town by the sea and spoke for three hours. ";

}  // namespace

TEST_CASE("lines stay inside the width, cover the words in order and cut no word") {
    const Library library = library_of(sentence + sentence + sentence);
    const std::string& text = library.corpus[0].text;
    const ArticleLayout layout = lay_out_article(library, 0, 240);
    REQUIRE(layout.lines.size() > 5);
    std::uint32_t end = 0;
    for (const TextLine& line : layout.lines) {
        CHECK(line.span.begin >= end);
        CHECK(text_width(slice(text, line.span), style_of(line.kind)) <= 240);
        for (std::uint32_t at = end; at < line.span.begin; ++at) CHECK(text[at] == ' ');
        end = line.span.end;
    }
    CHECK(text.find_first_not_of(' ', end) == std::string::npos);
}

TEST_CASE("the line of a byte is found from both ends of the text") {
    const Library library = library_of(sentence + sentence);
    const ArticleLayout layout = lay_out_article(library, 0, 240);
    CHECK(line_at(layout, 0) == 0);
    CHECK(line_at(layout, 100000) == layout.lines.size() - 1);
    const TextLine& third = layout.lines[2];
    CHECK(line_at(layout, third.span.begin) == 2);
    CHECK(line_at(layout, third.span.end - 1) == 2);
}

TEST_CASE("a fact's mark names the linked thing it belongs to") {
    Library library = library_of(sentence);
    Meeting meeting;
    meeting.date = {2024, 5, 16};
    meeting.participants = {"A", "B"};
    meeting.evidence = {{4, 30}};
    library.read[0].meetings.push_back(meeting);
    library.facts.clear();
    relink(library);
    const auto marks = fact_marks(library, 0);
    REQUIRE(marks.size() == 1);
    CHECK(marks[0].kind == FactKind::meeting);
    CHECK(marks[0].key == "meeting:0");
    CHECK(marks[0].span == Span{4, 30});
}

TEST_CASE("a word that is too long for a line goes on in the next ones, between two letters") {
    std::string word;
    for (int i = 0; i < 264; ++i) word += "ж";
    const Library library = library_of("So " + word + " ends.");
    const std::string& text = library.corpus[0].text;
    const ArticleLayout layout = lay_out_article(library, 0, 240);
    REQUIRE(layout.lines.size() > 8);
    std::string joined;
    for (const TextLine& line : layout.lines) {
        CHECK(text_width(slice(text, line.span), style_of(line.kind)) <= 240);
        CHECK((text[line.span.begin] & 0xC0) != 0x80);
        joined += slice(text, line.span);
    }
    CHECK(joined.find(word) != std::string::npos);
    CHECK(lay_out_article(library, 0, 1).lines.size() > 264);
}
