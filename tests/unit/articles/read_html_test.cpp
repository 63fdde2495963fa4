#include <catch2/catch_test_macros.hpp>

#include "articles/read_article.h"

namespace communique {
namespace {

TEST_CASE("of a page only the visible text is taken, paragraphs on lines of their own") {
    const Document document = read_html(
        "x",
        "<html lang=\"en-GB\"><head><title>News &amp; more</title><style>p { }</style></head><body>"
        "<nav><a href=\"/\">Home</a></nav><script>if (a < b) document.write('<p>no</p>');</script>"
        "<h1>A  title</h1><p>First\n line&nbsp;&mdash; <b>bold</b>.</p><!-- <p>gone</p> "
        "--><p>Second<br>third</p>"
        "<ul><li>one</li><li>two</li></ul><footer>Imprint</footer></body></html>");
    CHECK(document.title == "News & more");
    CHECK(document.language == "en");
    CHECK(document.text.find("A title\n") != std::string::npos);
    CHECK(document.text.find("First line\xC2\xA0— bold.\n") != std::string::npos);
    CHECK(document.text.find("Second\nthird") != std::string::npos);
    CHECK(document.text.find("• one\n• two") != std::string::npos);
    for (const std::string_view unseen : {"Home", "no", "gone", "Imprint", "p {"})
        CHECK(document.text.find(unseen) == std::string::npos);
}

TEST_CASE("publication date, publisher and address come from the page's own tags") {
    const Document document =
        read_html("x",
                  "<meta property='og:title' content='The title'><meta property=\"og:site_name\" "
                  "content=\"Daily\">"
                  "<link rel=canonical href=https://example.com/a><meta "
                  "property=article:published_time content=2024-05-16T08:00:00Z>"
                  "<time datetime=\"2020-01-01\">then</time><p>Text.");
    CHECK(document.title == "The title");
    CHECK(document.publisher == "Daily");
    CHECK(document.url == "https://example.com/a");
    CHECK(read_html("x", "<link rel=canonical href='javascript:alert(1)'><p>Text.").url.empty());
    CHECK(document.published == Date{2024, 5, 16});
    CHECK(document.published_basis == DateBasis::given);
}

TEST_CASE("only the article is taken where the page has one of some length") {
    const std::string long_text(300, 'a');
    const Document document =
        read_html("x", "<p>Before</p><article><p>" + long_text + "</p></article><p>After</p>");
    CHECK(document.text.find("Before") == std::string::npos);
    CHECK(document.text.find("After") == std::string::npos);
    CHECK(document.text.find(long_text) != std::string::npos);
}

TEST_CASE("broken pages are read as far as they go") {
    CHECK(read_html("x", "<form><p>shown all the same").text.find("shown") != std::string::npos);
    CHECK(read_html("x", "1 < 2 & 3 > 2").text == "1 < 2 & 3 > 2");
    CHECK(read_html("x", "<p title=\"a > b\">ok</p>").text.find("ok") != std::string::npos);
    CHECK(read_html("x", "<!-- never closed <p>x").text.empty());
    CHECK(read_html("x", "&#x41;&#66;&#0;&unknown;").text == "AB\xEF\xBF\xBD&unknown;");
    CHECK(read_html("x", "<").text == "<");
}

}  // namespace
}  // namespace communique
