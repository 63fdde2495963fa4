// What agencies tell beside the news, sentence by sentence: told_in_passing.txt; and whole pieces of news,
// most of them a sentence or two with the furniture of a page: told_as_news.txt; pages that are no stories:
// told_on_pages.txt.
#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <string>

#include "unit/facts/news.h"

namespace communique {
namespace {

using namespace test;

struct News {
    std::optional<Date> published;
    std::string text;
    std::string meetings;
};

struct Sides {
    std::string left, right;
};

Sides split(const std::string& line, const std::string& mark) {
    const std::size_t at = line.find(mark);
    REQUIRE(at != std::string::npos);
    return {line.substr(0, at), line.substr(at + mark.size())};
}

// "\n" in a line is a line's end in its text.
std::string with_lines(std::string text) {
    for (std::size_t at = 0; (at = text.find("\\n", at)) != std::string::npos; ++at)
        text.replace(at, 2, "\n");
    return text;
}

// "news 2024-03-12 | TEXT => MEETINGS", or "text"; the day 0 is none.
News read_news(const std::string& line) {
    const Sides head = split(line.substr(std::string("news ").size()), " | ");
    const Sides body = split(head.right, " => ");
    if (head.left == "0")
        return {{}, with_lines(body.left), body.right == "none" ? std::string() : body.right};
    return {Date{std::stoi(head.left.substr(0, 4)), std::stoi(head.left.substr(5, 2)),
                 std::stoi(head.left.substr(8, 2))},
            with_lines(body.left), body.right == "none" ? std::string() : body.right};
}

// Each line a text of its own with all its meetings.
void check_whole_texts(const char* path) {
    std::ifstream lines(path);
    REQUIRE(lines.is_open());
    int cases = 0;
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line.front() == '#') continue;
        const News news = read_news(line);
        INFO(news.text);
        CHECK(meetings_of(news.text, news.published) == news.meetings);
        ++cases;
    }
    CHECK(cases > 16);
}

TEST_CASE("a short piece of news gives its meetings, and nothing else") {
    check_whole_texts(TEXTS_FOLDER "/told_as_news.txt");
}

TEST_CASE("pages that are no stories give their meetings: transcripts, chronologies, diaries") {
    check_whole_texts(TEXTS_FOLDER "/told_on_pages.txt");
}

TEST_CASE("what is told in passing beside the news is found, and nothing else") {
    std::ifstream lines(TEXTS_FOLDER "/told_in_passing.txt");
    REQUIRE(lines.is_open());
    News news;
    int cases = 0;
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line.front() == '#') continue;
        if (line.starts_with("news ")) {
            news = read_news(line);
            continue;
        }
        if (line.starts_with("text ")) {
            const News whole = read_news(line);
            INFO(whole.text);
            CHECK(meetings_of(whole.text, whole.published) == whole.meetings);
            continue;
        }
        const Sides sides = split(line, " => ");
        const std::string more = sides.right == "none" ? std::string() : "; " + sides.right;
        INFO(sides.left);
        CHECK(meetings_of(news.text + "\n\n" + sides.left, news.published) == news.meetings + more);
        ++cases;
    }
    CHECK(cases > 200);
}

}  // namespace
}  // namespace communique
