#include <catch2/catch_test_macros.hpp>

#include "base/json.h"
#include "base/utf8.h"
#include "figures/headline.h"
#include "figures/html.h"
#include "figures/tables.h"
#include "unit/figures/invented_library.h"

using namespace communique;
using namespace communique::test;

namespace {

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

std::size_t times(const std::string& text, std::string_view part) {
    std::size_t number = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++number;
    return number;
}

// An article that ends in awkward places: facts across a line end, facts in each other.
Library overlapping_library() {
    Library library;
    Document document = article("odd", "", {2020, 1, 1}, "Prva met\nDrugi in <Oslo> & left.");
    DocumentFacts facts;
    facts.id = "odd";
    facts.meetings = {meeting({2020, 1, 1}, "Oslo", "", {0, 24}),
                      meeting({2020, 1, 1}, "", "", {5, 14})};
    add_to_library(library, document, facts);
    relink(library);
    return library;
}

Table made_table(const Library& library, std::string_view name, CountingRules rules = {}) {
    FigureRequest request;
    request.name = name;
    request.rules = rules;
    return make_table(library, request).value();
}

}  // namespace

TEST_CASE("CSV follows RFC 4180", "[tables]") {
    Table table;
    table.columns = {{"name", "Name", false}, {"change", "Change", true}};
    table.rows.push_back({{"", ""}, {"a \"b\", c", "-5"}, {}, "rule"});
    table.rows.push_back({{"", ""}, {"=1+1", "7"}, {{0, 3, 5, "two\nlines", "doc", "", ""}}, ""});
    CHECK(table_to_csv(table) ==
          "name,change,doc_id,char_start,char_end,quote,rule\r\n"
          "\"a \"\"b\"\", c\",-5,,,,,rule\r\n"
          "'=1+1,7,doc,3,5,\"two\nlines\",\r\n");
}

TEST_CASE("tables carry quotes and offsets in code points", "[tables]") {
    const Library library = invented_library();
    const Table table = made_table(library, "trade");
    REQUIRE(table.rows.size() == 4);
    const auto json = parse_json(table_to_json(table));
    REQUIRE(json);
    bool found = false;
    for (const JsonValue& row : json->list("rows")) {
        if (row.text("kind") != "deal") continue;
        found = true;
        const JsonValue& source = row.list("sources").at(0);
        CHECK(source.text("quote") == "more than” $3 billion");
        // The opening quotation mark before it takes three bytes and is one code point.
        const std::string& text = library.corpus[1].text;
        const CodePointIndex index(text);
        const auto byte = static_cast<std::uint32_t>(text.find("more than"));
        CHECK(to_string(*source.decimal("begin")) == std::to_string(index.code_point_of(byte)));
        CHECK(index.code_point_of(byte) == byte - 2);
        CHECK(row.text("rule") == "trade.test");
        CHECK(row.text("period") == "2020");
    }
    CHECK(found);
    CHECK(table.rows.back().cells.back() == "derived: $50bn ÷ 1.25");
}

TEST_CASE("tables count by the rules", "[tables]") {
    const Library library = invented_library();
    CHECK(made_table(library, "meetings").rows.size() == 2);
    CHECK(made_table(library, "meetings", {true, true, true, true}).rows.size() == 4);
    CHECK(made_table(library, "counts").rows.size() == 2);
    CHECK(made_table(library, "articles").rows.size() == 2);
    for (const std::string_view name : table_names()) {
        FigureRequest request;
        request.name = name;
        const auto table = make_table(library, request);
        REQUIRE(table);
        for (const TableRow& row : table->rows) {
            CHECK(row.cells.size() == table->columns.size());
            CHECK(row.values.size() == table->columns.size());
        }
    }
}

TEST_CASE("HTML tables link each row to its sentence", "[html]") {
    const Library library = invented_library();
    const std::string html = table_to_html(library, made_table(library, "meetings"));
    CHECK(has(html, "<caption><strong>Meetings</strong>"));
    CHECK(has(html, "<th scope=\"col\">Date</th>"));
    CHECK(has(html, "<th scope=\"row\">May 5, 2020</th>"));
    CHECK(has(html,
              "href=\"?tab=reader&amp;doc=north&amp;s=0.0\" "
              "data-state=\"tab=reader&amp;doc=north&amp;s=0.0\""));
    CHECK(has(html, ">North Post, May 6, 2020</a>"));
    const std::string counts = table_to_html(library, made_table(library, "counts"));
    CHECK(has(counts, "South &amp; Sons"));
}

TEST_CASE("the reader marks facts and sentences and keeps every word", "[html]") {
    const Library library = invented_library();
    const std::string html = article_to_html(library, 1);
    CHECK(has(html,
              "<mark class=\"fact count\" id=\"fact-1-count-0\" data-fact=\"fact-1-count-0\">met "
              "12 times</mark>"));
    CHECK(has(html, "&lt;most&gt; say"));
    CHECK(has(html, "id=\"s-1-0\""));
    CHECK(has(html, "South &amp; Sons, Feb 1, 2021"));
    CHECK(article_to_html(library, 9).empty());
}

TEST_CASE("marks nest in paragraphs and never cross", "[html]") {
    const std::string html = article_to_html(overlapping_library(), 0);
    CHECK(times(html, "<mark") == times(html, "</mark>"));
    CHECK(times(html, "id=\"fact-0-meeting-0\"") == 1);
    CHECK(times(html, "<p") == times(html, "</p>"));
    CHECK(has(html, "&lt;Oslo&gt;</mark> &amp; left."));
    for (std::size_t at = html.find("<mark"); at != std::string::npos;
         at = html.find("<mark", at + 1)) {
        const std::size_t close = html.find("</mark>", at);
        CHECK(html.find("</p>", at) > close);
        CHECK(html.find("</span>", at) > close);
    }
}

TEST_CASE("the headline gives the latest reported total and trade", "[headline]") {
    const Library library = invented_library();
    const Headline headline = headline_numbers(library, {});
    CHECK(headline.title == "Ana Prva and Boris Drugi");
    REQUIRE(headline.numbers.size() == 3);
    CHECK(headline.numbers[0].value == "2");
    CHECK(headline.numbers[0].context == "March 2020 – May 2020");
    CHECK(headline.numbers[1].value == "12");
    CHECK(headline.numbers[1].context == "since 2015, as of Feb 2021");
    CHECK(headline.numbers[2].value == "$50bn");
    CHECK(headline.numbers[2].context == "record, in 2019");
    const std::string html = headline_to_html(library, headline);
    CHECK(has(html, "<dt>meetings found</dt><dd>2</dd>"));
    const Headline nothing = headline_numbers({}, {});
    CHECK(nothing.numbers[0].value == "0");
    CHECK(nothing.numbers[2].value == "–");
}
