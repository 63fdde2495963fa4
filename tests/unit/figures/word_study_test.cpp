#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cmath>

#include "chart/font_metrics.h"
#include "chart/layout.h"
#include "figures/figures.h"
#include "figures/tables.h"
#include "figures/word_study.h"
#include "unit/figures/invented_library.h"

using namespace communique;
using namespace communique::test;

namespace {

// "gas" 3 times in 8 words, then once in 6 and never in 4.
Library three_articles() {
    Library library;
    const auto add = [&](std::string id, std::string publisher, Date date, std::string text) {
        DocumentFacts facts;
        facts.id = id;
        facts.published = date;
        add_to_library(library, article(id, std::move(publisher), date, std::move(text)), facts);
    };
    add("a", "North Post", {2020, 5, 6}, "Gas flows north. Gas prices fell while gas flowed.");
    add("b", "South Mail", {2021, 1, 2}, "Oil prices and gas prices rose.");
    add("c", "South Mail", {2021, 8, 9}, "Nobody sold any oil.");
    relink(library);
    return library;
}

const WordRow* find_row(const WordList& list, std::string_view query) {
    const auto at = std::find_if(list.rows.begin(), list.rows.end(),
                                 [&](const WordRow& row) { return row.query == query; });
    return at == list.rows.end() ? nullptr : &*at;
}

}  // namespace

TEST_CASE("the usual list is the one that the plain figure has") {
    const Library library = three_articles();
    WordStudy study;
    study.update(library, 1, {}, nullptr);
    const Figure plain = keyword_bars(library, {}, Detail::full);
    const Figure asked = study_bars(library, study, Detail::full);
    CHECK(asked.title == plain.title);
    CHECK(asked.subtitle == plain.subtitle);
    REQUIRE(asked.panels[0].value.bands == plain.panels[0].value.bands);
    for (std::size_t i = 0; i < plain.panels[0].marks[0].data.size(); ++i) {
        CHECK(asked.panels[0].marks[0].data[i].label == plain.panels[0].marks[0].data[i].label);
        CHECK(asked.panels[0].marks[0].data[i].key == plain.panels[0].marks[0].data[i].key);
    }
}

TEST_CASE("keyness is of the articles looked at against the rest, its card has the same counts") {
    const Library library = three_articles();
    Asked asked;
    asked.settings.target.documents = {"a"};
    asked.measure = "log_ratio";
    asked.item = "gas";
    WordStudy study;
    study.update(library, 1, asked, nullptr);
    const WordRow* gas = find_row(study.list(), "gas");
    REQUIRE(gas != nullptr);
    CHECK(gas->frequency == 3);
    CHECK(gas->reference == 1);
    const WorkedItem& worked = study.worked();
    REQUIRE(worked.table);
    CHECK(worked.table->observed[0][0] == 3);
    CHECK(worked.table->observed[0][1] == 1);
    CHECK(worked.table->column_totals[0] == 9);
    CHECK(worked.table->column_totals[1] == 10);
    REQUIRE(worked.measures.size() == 1);
    CHECK(worked.measures[0].card->id == "log_ratio");
    CHECK(worked.measures[0].value == gas->value);
}

TEST_CASE(
    "keyness without anything to compare, and TF-IDF of several articles, say what is missing") {
    const Library library = three_articles();
    WordStudy study;
    for (const char* measure : {"log_likelihood", "tf_idf_smooth"}) {
        Asked asked;
        asked.measure = measure;
        study.update(library, 1, asked, nullptr);
        CHECK(study.list().rows.empty());
        CHECK_FALSE(study.list().problem.empty());
    }
}

TEST_CASE("an alias is one item of the list, found by its name") {
    const Library library = three_articles();
    Asked asked;
    asked.settings.aliases = {{"Fuel", "gas|oil"}};
    asked.query = "@Fuel";
    WordStudy study;
    study.update(library, 1, asked, nullptr);
    const WordRow* fuel = find_row(study.list(), "@Fuel");
    REQUIRE(fuel != nullptr);
    CHECK(fuel->item == "Fuel");
    CHECK(fuel->frequency == 6);
    CHECK(find_row(study.list(), "gas") == nullptr);
    REQUIRE(study.uses());
    CHECK(study.uses()->lines.size() == 6);
}

TEST_CASE("words left out by the reader are in no list, the uses stay") {
    const Library library = three_articles();
    Asked asked;
    asked.settings.stop = {"gas"};
    asked.query = "gas";
    WordStudy study;
    study.update(library, 1, asked, nullptr);
    CHECK(find_row(study.list(), "gas") == nullptr);
    CHECK(study.uses()->lines.size() == 4);
}

TEST_CASE("phrases and collocates lead to their uses") {
    const Library library = three_articles();
    Asked asked;
    asked.items = WordItems::phrases;
    asked.least = 1;
    WordStudy study;
    study.update(library, 1, asked, nullptr);
    const WordRow* phrase = find_row(study.list(), "gas prices");
    REQUIRE(phrase != nullptr);
    CHECK(phrase->frequency == 2);
    CHECK(phrase->sources.size() == 2);
    asked.items = WordItems::collocates;
    asked.query = "gas";
    study.update(library, 1, asked, nullptr);
    REQUIRE_FALSE(study.list().rows.empty());
    for (const WordRow& row : study.list().rows) {
        Asked together;
        together.query = row.query;
        WordStudy uses;
        uses.update(library, 1, together, nullptr);
        INFO(row.query);
        REQUIRE(uses.uses());
        CHECK_FALSE(uses.uses()->lines.empty());
    }
}

TEST_CASE("the trend stands on a true axis and counts by year") {
    const Library library = three_articles();
    Asked asked;
    asked.query = "gas";
    WordStudy study;
    study.update(library, 1, asked, nullptr);
    FigureRequest request;
    request.name = "trend";
    request.study = &study;
    const Figure figure = make_figure(library, request).value();
    REQUIRE(figure.panels[0].marks.size() == 2);
    const auto& years = figure.panels[0].marks[0].data;
    REQUIRE(years.size() == 2);
    CHECK(years[0].key == "year:2020");
    CHECK(figure.panels[0].marks[1].data.size() == 3);
    CHECK(figure.panels[0].marks[1].data[0].x == day_number({2020, 5, 6}) + 0.5);
}

TEST_CASE("a card can be asked for before any list, and says where its word is read") {
    const Library library = three_articles();
    Asked asked;
    asked.measure = "dp";
    asked.item = "gas";
    WordStudy study;
    study.update(library, 1, asked, nullptr);
    const Table table = study_card_table(library, study);
    REQUIRE_FALSE(table.rows.empty());
    const TableRow& value = table.rows.front();
    CHECK(value.rule == "dp");
    REQUIRE_FALSE(value.sources.empty());
    CHECK(value.sources.front().quote == "Gas");
}

TEST_CASE("of many articles the card's table has the first, and all that it says itself") {
    Library library = three_articles();
    Asked asked;
    asked.measure = "dp";
    asked.item = "gas";
    WordStudy study;
    study.update(library, 1, asked, nullptr);
    const Table whole = study_card_table(library, study);
    const Table two = study_card_table(library, study, 2);
    CHECK(whole.left_out == 0);
    CHECK(two.left_out == 1);
    CHECK(two.rows.size() == whole.rows.size() - 1);
    CHECK(two.rows.back().cells == whole.rows.back().cells);
}

TEST_CASE("the uses of the card's item are looked for in steps, before the study is ready") {
    const Library library = three_articles();
    Asked asked;
    asked.measure = "dp";
    WordStudy without;
    without.update(library, 1, asked, nullptr);
    int steps_without = 0;
    for (; !without.ready(); without.step()) ++steps_without;
    asked.item = "natural gas";
    WordStudy with;
    with.update(library, 1, asked, nullptr);
    int steps_with = 0;
    for (; !with.ready(); with.step()) ++steps_with;
    CHECK(steps_with >= steps_without + 3);  // an article each
    CHECK(with.worked().parts.size() == 3);
    // Another item alone counts nothing else again.
    asked.item = "gas";
    with.update(library, 1, asked, nullptr);
    int steps_again = 0;
    for (; !with.ready(); with.step()) ++steps_again;
    CHECK(steps_again <= 3 + 2);
}

TEST_CASE("the strips of uses name their articles whole, however narrow they are") {
    Library library;
    for (const std::string_view publisher :
         {"International Business Times", "South China Morning Post", "The Sydney Morning Herald"})
        add_to_library(
            library,
            test::article(std::string(publisher), std::string(publisher), {2022, 9, 15}, "Gas."),
            {});
    relink(library);
    Asked asked;
    asked.query = "gas";
    WordStudy study;
    study.update(library, 1, asked, nullptr);
    const Figure figure = study_dispersion(library, study, Detail::full);
    for (const double width : {288.0, 320.0, 358.0, 560.0, 700.0, 1200.0}) {
        const Scene scene = lay_out(figure, {width, 0, 0}, source_sans(), TypeScale());
        std::string all;
        for (const Shape& shape : scene.shapes)
            if (const auto* run = std::get_if<TextRun>(&shape.form)) all += run->text + " ";
        for (const Document& document : library.corpus) {
            CAPTURE(width, document.publisher, all);
            CHECK(all.find(document.publisher + ", Sept 15, 2022") != std::string::npos);
        }
    }
}

TEST_CASE("a query that cannot be read leaves the list alone and says where") {
    const Library library = three_articles();
    Asked asked;
    asked.query = "\"gas";
    WordStudy study;
    study.update(library, 1, asked, nullptr);
    CHECK_FALSE(study.uses());
    CHECK_FALSE(study.list().rows.empty());
    FigureRequest request;
    request.name = "concordance";
    request.study = &study;
    const auto table = make_table(library, request);
    CHECK(table.error().message == study.uses().error().message);
}

TEST_CASE("what did not change is not made again, what did is") {
    const Library library = three_articles();
    WordStudy study;
    Asked asked;
    asked.query = "gas";
    study.update(library, 1, asked, nullptr);
    const unsigned before = study.revision();
    study.update(library, 1, asked, nullptr);
    CHECK(study.revision() == before);
    asked.sort = {{SortBy::right, 1, SortOrder::ascending}};
    study.update(library, 1, asked, nullptr);
    CHECK(study.revision() != before);
}

TEST_CASE("every measure of every family has a card and a list or a reason") {
    const Library library = three_articles();
    for (std::size_t f = 0; f < measure_family_count; ++f) {
        for (const std::string_view id : measures_of(static_cast<MeasureFamily>(f))) {
            INFO(id);
            REQUIRE(measure_card(id) != nullptr);
            Asked asked;
            asked.measure = id;
            asked.least = 1;
            asked.query = "gas";
            asked.settings.target.documents = {"a"};
            if (static_cast<MeasureFamily>(f) == MeasureFamily::association)
                asked.items = WordItems::collocates;
            if (static_cast<MeasureFamily>(f) == MeasureFamily::dispersion)
                asked.settings.target = {};
            WordStudy study;
            study.update(library, 1, asked, nullptr);
            CHECK(study.list().measure == id);
            CHECK_FALSE(study.list().rows.empty());
            FigureRequest request;
            request.name = "card";
            request.study = &study;
            asked.item = study.list().rows.front().query;
            study.update(library, 1, asked, nullptr);
            const auto card = make_table(library, request);
            REQUIRE(card);
            CHECK(card->rows.size() >= 7);
        }
    }
}

TEST_CASE("the card of a TF-IDF weight comes to the value of its list, in every variant") {
    const Library library = three_articles();
    for (const std::string_view measure : measures_of(MeasureFamily::tf_idf)) {
        INFO(measure);
        Asked asked;
        asked.settings.target.documents = {"a"};
        asked.measure = measure;
        asked.item = "prices";
        WordStudy study;
        study.update(library, 1, asked, nullptr);
        const WordRow* prices = find_row(study.list(), "prices");
        REQUIRE(prices != nullptr);
        const WorkedItem& worked = study.worked();
        REQUIRE(worked.parts.size() == 3);
        CHECK(worked.documents == std::vector<DocumentIndex>{0, 1, 2});
        REQUIRE(worked.measures.size() == 1);
        CHECK(std::abs(*worked.measures[0].value - *prices->value) < 1e-12);
    }
}

TEST_CASE("bars of what is used less go to the left") {
    const Library library = three_articles();
    for (const std::string_view measure : measures_of(MeasureFamily::keyness)) {
        INFO(measure);
        Asked asked;
        asked.settings.target.documents = {"a"};
        asked.measure = measure;
        asked.direction = KeynessDirection::both;
        WordStudy study;
        study.update(library, 1, asked, nullptr);
        double gas = 0;
        double oil = 0;
        const Figure figure = study_bars(library, study, Detail::full);
        for (const Datum& datum : figure.panels[0].marks[0].data) {
            if (datum.key == "word:gas") gas = datum.y;
            if (datum.key == "word:oil") oil = datum.y;
        }
        CHECK(gas > 0);
        CHECK(oil < 0);
    }
}
