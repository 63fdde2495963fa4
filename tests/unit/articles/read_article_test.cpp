#include "articles/read_article.h"

#include <array>
#include <catch2/catch_test_macros.hpp>

namespace communique {
namespace {

JsonValue json(std::string_view text) {
    auto value = parse_json(text);
    REQUIRE(value.ok());
    return std::move(value).value();
}

TEST_CASE("an article in JSON needs a text and nothing else") {
    CHECK(read_json_article(json(R"({"text": "Hello."})"))->text == "Hello.");
    CHECK(read_json_article(json(R"({"text": ""})")).ok());
    for (const std::string_view broken : {R"({})", R"({"text": 5})", R"([])", R"("text")"}) {
        const auto article = read_json_article(json(broken));
        REQUIRE_FALSE(article.ok());
        CHECK(article.error().code == ErrorCode::missing_text);
    }
}

TEST_CASE("only addresses of the web are taken for the publisher's") {
    CHECK(web_address("http://a.example/b?c=d") == "http://a.example/b?c=d");
    CHECK(web_address("HTTPS://A.example") == "HTTPS://A.example");
    for (const std::string_view other :
         {"javascript:alert(1)", "data:text/html,x", "file:///etc", "/relative", "https://", "U"})
        CHECK(web_address(other).empty());
    CHECK(read_json_article(json(R"x({"text": "x", "url": "javascript:alert(1)"})x"))->url.empty());
}

TEST_CASE("what JSON says of an article is kept") {
    const auto article = read_json_article(json(
        R"({"id": 7, "title": "T", "publisher": "P", "url": "https://p.example/1", "date": "2024-07-03T10:00:00Z",
            "pair": "Ann Lee, Bo Berg", "text": "x"})"));
    REQUIRE(article.ok());
    CHECK(article->id == "7");
    CHECK(article->title == "T");
    CHECK(article->publisher == "P");
    CHECK(article->url == "https://p.example/1");
    CHECK(article->published == Date{2024, 7, 3});
    CHECK(article->published_basis == DateBasis::given);
    CHECK(article->pair == std::vector<std::string>{"Ann Lee", "Bo Berg"});
}

TEST_CASE("a date that is none is left out, and so is a pair of one") {
    const auto article =
        read_json_article(json(R"({"published": "2024-02-30", "pair": ["Ann Lee"], "text": "x"})"));
    REQUIRE(article.ok());
    CHECK_FALSE(article->published.has_value());
    CHECK(article->published_basis == DateBasis::none);
    CHECK(article->pair.empty());
}

TEST_CASE(
    "the manifest decides order and what is known; a missing text is an error with its name") {
    const std::string_view manifest =
        R"({"articles": [{"id": "b", "file": "b.txt", "published": "2024-01-02", "published_basis": "inferred"},
                         {"id": "a", "file": "a.txt"}]})";
    const std::array<Asset, 3> assets{
        {{"a.txt", "A"}, {"b.txt", "B"}, {"manifest.json", manifest}}};
    const auto corpus = read_bundled(assets);
    REQUIRE(corpus.ok());
    REQUIRE(corpus->size() == 2);
    CHECK((*corpus)[0].text == "B");
    CHECK((*corpus)[0].published_basis == DateBasis::inferred);
    CHECK((*corpus)[1].id == "a");

    const auto missing = read_bundled(std::span(assets).subspan(1));
    REQUIRE_FALSE(missing.ok());
    CHECK(missing.error().where == "a.txt");
    CHECK_FALSE(read_bundled(std::span(assets).first(2)).ok());
}

}  // namespace
}  // namespace communique
