#include <catch2/catch_test_macros.hpp>

#include "figures/html.h"
#include "sharing/citation.h"
#include "sharing/export.h"
#include "sharing/project.h"
#include "unit/figures/invented_library.h"

using namespace communique;

namespace {

const Setting somewhere{"https://example.org/c/", Date{2026, 11, 22}};

Library one_article() {
    Library library;
    test::add_north_article(library);
    relink(library);
    return library;
}

// "gas" 3 times in 9 words, then once in 6.
Library two_articles() {
    Library library;
    for (const auto& [id, text] :
         {std::pair("a", "Gas flows north. Gas prices fell while gas flowed."),
          std::pair("b", "Oil prices and gas prices rose.")}) {
        Document document = test::article(id, "North Post", {2020, 5, 6}, text);
        DocumentFacts facts;
        facts.id = id;
        facts.published = document.published;
        add_to_library(library, std::move(document), facts);
    }
    relink(library);
    return library;
}

// The fields of the records of a CSV, by RFC 4180.
std::vector<std::vector<std::string>> read_csv(std::string_view csv) {
    std::vector<std::vector<std::string>> rows{{""}};
    bool quoted = false;
    for (std::size_t i = 0; i < csv.size(); ++i) {
        const char c = csv[i];
        std::string& field = rows.back().back();
        if (quoted) {
            if (c != '"') field += c;
            else if (i + 1 < csv.size() && csv[i + 1] == '"') field += csv[++i];
            else quoted = false;
        } else if (c == '"') quoted = true;
        else if (c == ',') rows.back().emplace_back();
        else if (c == '\r' && i + 1 < csv.size() && csv[i + 1] == '\n') {
            ++i;
            if (i + 1 < csv.size()) rows.push_back({""});
        } else field += c;
    }
    return rows;
}

std::string field_of(const std::vector<std::vector<std::string>>& rows, std::size_t row,
                     std::string_view name) {
    for (std::size_t i = 0; i < rows[0].size(); ++i) {
        if (rows[0][i] == name) return rows[row][i];
    }
    return "no column " + std::string(name);
}

}  // namespace

TEST_CASE("a link to a sentence at its publisher names the sentence by its ends") {
    CHECK(publisher_link("https://a.org/x", "Prva met Drugi.") ==
          "https://a.org/x#:~:text=Prva%20met%20Drugi.");
    CHECK(publisher_link(
              "https://a.org/x",
              "The two, both well-known,\nmet in Oslo & talked for over two hours on Tuesday.") ==
          "https://a.org/"
          "x#:~:text=The%20two%2C%20both%20well%2Dknown%2C,two%20hours%20on%20Tuesday.");
    CHECK(publisher_link("https://a.org/x#top", "Да, 5 %") ==
          "https://a.org/x#top:~:text=%D0%94%D0%B0%2C%205%20%25");
    CHECK(publisher_link("https://a.org/x", " \n ") == "https://a.org/x");
}

TEST_CASE("a view is cited with its articles, its settings and its address") {
    Library library = one_article();
    LinkState state;
    state.tab = Tab::meetings;
    state.counting.planned = true;
    const std::string text = cite_view(library, "Meetings", state, somewhere);
    CHECK(text.find("“Ana Prva and Boris Drugi: Meetings.” Communiqué") == 0);
    CHECK(text.find("North Post, May 6, 2020.") != std::string::npos);
    CHECK(text.find("https://example.org/c/?tab=meetings&planned=1 (Nov 22, 2026).") !=
          std::string::npos);
    library.corrections = {dismissal_of(library.read[0], library.corpus[0], FactKind::meeting, 0)};
    relink(library);
    const std::string corrected = cite_view(library, "Meetings", state, somewhere);
    CHECK(corrected.find("Meetings: 1 dismissed by the reader.") != std::string::npos);
    CHECK(corrected.find("#fix=dismiss~meeting~north~") != std::string::npos);
}

TEST_CASE("a sentence is cited with its words, its article and its place") {
    const Library library = one_article();
    const std::string text = cite_sentence(library, {0, 0}, {}, somewhere);
    CHECK(text.find("“Prva met Drugi in Oslo on Tuesday.” North Post, ") == 0);
    CHECK(text.find("May 6, 2020, sentence 1.") != std::string::npos);
}

TEST_CASE("every exported row says where it was read, by which rule, settings and version") {
    Library library = one_article();
    LinkState state;
    state.counting.planned = true;
    const auto file = make_export(library, state, "meetings.csv", somewhere);
    REQUIRE(file.ok());
    CHECK(file->name == "communique-meetings-2026-11-22.csv");
    CHECK(file->mime == "text/csv;charset=utf-8");
    const auto rows = read_csv(file->bytes);
    REQUIRE(rows.size() > 2);
    for (std::size_t i = 1; i < rows.size(); ++i) {
        CHECK(rows[i].size() == rows[0].size());
        CHECK(field_of(rows, i, "doc_id") == "north");
        CHECK(field_of(rows, i, "quote") != "");
        CHECK(field_of(rows, i, "rule") == "meeting.test");
        CHECK(field_of(rows, i, "origin") == "read");
        CHECK(field_of(rows, i, "settings") == "tab=meetings&planned=1");
        CHECK(field_of(rows, i, "version") != "");
        CHECK(field_of(rows, i, "citation").find("https://example.org/c/?tab=meetings") !=
              std::string::npos);
    }
    const std::string quote = field_of(rows, 1, "quote");
    const auto begin = static_cast<std::size_t>(std::stoi(field_of(rows, 1, "char_start")));
    CHECK(library.corpus[0].text.substr(begin, quote.size()) == quote);
    CHECK(library.corrector == "you");
}

TEST_CASE("a file is made a little at a time, and between two steps the screen is as it was") {
    Library library = two_articles();
    LinkState state;
    state.words.query = "gas";
    for (const char* what : {"concordance.csv", "concordance.json", "keywords.csv", "articles.json",
                             "meetings-timelinejs.csv", "meetings.svg"}) {
        CAPTURE(what);
        ExportWork work(library, state, what, somewhere);
        std::size_t steps = 0;
        for (; !work.done(); ++steps) {
            work.step();
            CHECK(library.corrector == "you");
        }
        const auto made = work.take();
        const auto at_once = make_export(library, state, what, somewhere);
        REQUIRE(made.ok());
        CHECK(made->bytes == at_once->bytes);
        CHECK(made->name == at_once->name);
        // Four uses are searched for, become rows and are written one by one.
        if (std::string_view(what).starts_with("concordance")) CHECK(steps > 8);
    }
    ExportWork unknown(library, state, "rivers.csv", somewhere);
    while (!unknown.done()) unknown.step();
    CHECK(unknown.take().error().message.starts_with("there is no table 'rivers'"));
}

TEST_CASE("an exported text that a spreadsheet would run is held back, numbers are not") {
    Library library = one_article();
    Correction amended = dismissal_of(library.read[0], library.corpus[0], FactKind::meeting, 0);
    amended.action = CorrectionAction::amend;
    amended.fields = {{"place", "=HYPERLINK(\"http://x\")"}};
    library.corrections = {amended};
    relink(library);
    const auto file = make_export(library, {}, "meetings.csv", somewhere);
    const auto rows = read_csv(file->bytes);
    bool found = false;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        if (field_of(rows, i, "origin") != "amended") continue;
        found = true;
        CHECK(field_of(rows, i, "place") == "'=HYPERLINK(\"http://x\")");
        CHECK(field_of(rows, i, "status").find("amended by the reader") != std::string::npos);
        CHECK(field_of(rows, i, "corrections").find("fix=amend~meeting~north~") == 0);
    }
    CHECK(found);
}

TEST_CASE("an exported picture carries its data and its citation") {
    Library library = one_article();
    const auto file = make_export(library, {}, "trade.svg", somewhere);
    REQUIRE(file.ok());
    const std::size_t begin = file->bytes.find("<metadata>") + 10;
    const std::size_t end = file->bytes.find("</metadata>");
    REQUIRE(end != std::string::npos);
    std::string metadata = file->bytes.substr(begin, end - begin);
    for (const auto& [code, text] : {std::pair("&lt;", "<"), std::pair("&amp;", "&")}) {
        for (std::size_t at = metadata.find(code); at != std::string::npos;
             at = metadata.find(code, at + 1))
            metadata.replace(at, std::string(code).size(), text);
    }
    const auto json = parse_json(metadata);
    REQUIRE(json.ok());
    CHECK(json->text("settings") == "tab=trade");
    CHECK(json->text("citation").find("Communiqué") != std::string_view::npos);
    REQUIRE(!json->list("data").empty());
    const JsonValue& datum = json->list("data").front();
    CHECK(datum.text("rule") == "trade.test");
    REQUIRE(!datum.list("sources").empty());
    CHECK(datum.list("sources").front().text("quote") != "");
    CHECK(file->bytes.find("http") != std::string::npos);
    CHECK(file->bytes.find("@import") == std::string::npos);
    CHECK(file->bytes.find("href") == std::string::npos);
}

TEST_CASE("TimelineJS gets its columns and a row for each dated meeting that counts") {
    Library library = one_article();
    const auto file = make_export(library, {}, "meetings-timelinejs.csv", somewhere);
    const auto rows = read_csv(file->bytes);
    REQUIRE(rows.size() > 1);
    CHECK(rows[0].size() == 19);
    CHECK(rows[0][0] == "Year");
    CHECK(rows[0][9] == "Headline");
    CHECK(rows[0][18] == "Background");
    CHECK(field_of(rows, rows.size() - 1, "Year") == "2020");
    CHECK(field_of(rows, rows.size() - 1, "Text").find("<p>") == 0);
}

TEST_CASE("TimelineJS gets the meetings of the period in sight and no others") {
    Library library = one_article();
    const auto rows_of = [&](std::string_view state) {
        const auto file = make_export(library, decode(state), "meetings-timelinejs.csv", somewhere);
        return read_csv(file->bytes).size();
    };
    CHECK(rows_of("time=2020..2020") == rows_of(""));
    CHECK(rows_of("time=2021..2022") == 1);
}

TEST_CASE("what is no table and no figure is refused") {
    Library library = one_article();
    for (const char* what : {"", "moods.csv", "meetings", "meetings.exe", "moods.svg"}) {
        INFO(what);
        CHECK_FALSE(make_export(library, {}, what, somewhere).ok());
    }
}

TEST_CASE("a project comes back as it was saved") {
    Library library = one_article();
    library.corrections = {dismissal_of(library.read[0], library.corpus[0], FactKind::meeting, 0)};
    LinkState state;
    state.tab = Tab::trade;
    const std::string text = project_to_json(state, library, library.corpus);
    const auto json = parse_json(text);
    REQUIRE(json.ok());
    const auto project = project_from_json(*json);
    REQUIRE(project.ok());
    CHECK(project->state == "tab=trade");
    CHECK(project->corrections == library.corrections);
    REQUIRE(project->articles.size() == 1);
    CHECK(project->articles[0].text == library.corpus[0].text);
    CHECK(project->articles[0].id == "north");
    CHECK(project->articles[0].published == library.corpus[0].published);
    CHECK(project->left_out.empty());
    CHECK(json->list("corrections").front().text("quote") != "");
}

TEST_CASE("a broken part of a project is named and the rest kept") {
    const auto json = parse_json(R"({"format":"communique.project/1","state":"tab=trade",
        "corrections":[{"fix":"nonsense"},{"fix":"dismiss~meeting~a~1~2"}],"articles":[{"id":"x"},{"text":"Hello."}]})");
    REQUIRE(json.ok());
    const auto project = project_from_json(*json);
    REQUIRE(project.ok());
    CHECK(project->corrections.size() == 1);
    CHECK(project->articles.size() == 1);
    CHECK(project->left_out.size() == 2);
    CHECK_FALSE(project_from_json(*parse_json(R"({"format":"communique.project/9"})")).ok());
    CHECK_FALSE(project_from_json(*parse_json(R"({"format":"something"})")).ok());
    CHECK_FALSE(project_from_json(*parse_json(R"([1])")).ok());
}

TEST_CASE("what is counted of words is exported with its measure, its sums and the sentence") {
    Library library = two_articles();
    LinkState state = decode("of=a&stat=log_likelihood&least=2");
    const auto file = make_export(library, state, "keywords.csv", somewhere);
    REQUIRE(file.ok());
    const auto rows = read_csv(file->bytes);
    REQUIRE(rows.size() > 1);
    for (std::size_t i = 1; i < rows.size(); ++i) {
        CHECK(rows[i].size() == rows[0].size());
        CHECK(field_of(rows, i, "rule") == "log_likelihood");
        CHECK(field_of(rows, i, "settings") == "tab=keywords&stat=log_likelihood&least=2&of=a");
        CHECK(field_of(rows, i, "words") == "9");
        CHECK(field_of(rows, i, "reference_words") == "6");
        CHECK(field_of(rows, i, "quote") != "");
        CHECK(field_of(rows, i, "citation").find("https://example.org/c/?tab=keywords") !=
              std::string::npos);
    }
    CHECK(field_of(rows, 1, "word") == "gas");
    CHECK(field_of(rows, 1, "frequency") == "3");
    CHECK(field_of(rows, 1, "reference") == "1");
}

TEST_CASE("every use is exported with its words, its place and the query that found it") {
    Library library = two_articles();
    for (const char* what : {"concordance.csv", "dispersion.csv"}) {
        INFO(what);
        const auto file = make_export(library, decode("q=gas"), what, somewhere);
        REQUIRE(file.ok());
        const auto rows = read_csv(file->bytes);
        REQUIRE(rows.size() == 5);
        for (std::size_t i = 1; i < rows.size(); ++i) {
            CHECK(field_of(rows, i, "rule") == "gas");
            const std::string quote = field_of(rows, i, "quote");
            const auto begin = static_cast<std::size_t>(std::stoi(field_of(rows, i, "char_start")));
            const std::size_t article = field_of(rows, i, "doc_id") == "a" ? 0 : 1;
            CHECK(library.corpus[article].text.substr(begin, quote.size()) == quote);
            CHECK(field_of(rows, i, "settings") == "tab=keywords&q=gas");
        }
    }
    const auto trend = make_export(library, decode("q=gas"), "trend.csv", somewhere);
    REQUIRE(trend.ok());
    const auto years = read_csv(trend->bytes);
    REQUIRE(years.size() == 3);
    CHECK(field_of(years, 1, "uses") == "3");
    CHECK(field_of(years, 2, "uses") == "1");
    CHECK(field_of(years, 2, "quote") == "gas");
}

TEST_CASE("an export of uses says what is wrong with the query") {
    Library library = two_articles();
    for (const char* what : {"concordance.csv", "trend.json", "dispersion.csv"}) {
        CHECK_FALSE(make_export(library, decode("q=(gas"), what, somewhere).ok());
        CHECK_FALSE(make_export(library, {}, what, somewhere).ok());
    }
}

TEST_CASE("a word that an article never uses is named and found in the others") {
    Library library = two_articles();
    const auto file =
        make_export(library, decode("of=a&stat=log_ratio&dir=under"), "keywords.csv", somewhere);
    REQUIRE(file.ok());
    const auto rows = read_csv(file->bytes);
    bool found = false;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        if (field_of(rows, i, "word") != "Oil") continue;
        found = true;
        CHECK(field_of(rows, i, "frequency") == "0");
        CHECK(field_of(rows, i, "reference") == "1");
        CHECK(field_of(rows, i, "doc_id") == "b");
        CHECK(field_of(rows, i, "log_ratio").front() == '-');
    }
    CHECK(found);
}
