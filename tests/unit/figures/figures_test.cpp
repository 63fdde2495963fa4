#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "chart/layout.h"
#include "chart/words.h"
#include "figures/figures.h"
#include "figures/headline.h"
#include "figures/html.h"
#include "figures/tables.h"
#include "figures/word_study.h"
#include "unit/figures/invented_library.h"

using namespace communique;
using namespace communique::test;

namespace {

const Datum& datum_of(const Figure& figure, std::uint32_t mark, std::string_view label) {
    for (std::uint32_t i = 0;; ++i) {
        const Datum* datum = find_datum(figure, {mark, i});
        REQUIRE(datum != nullptr);
        if (datum->label == label) return *datum;
    }
}

CountingRules all_rules() { return {true, true, true, true}; }

Figure made(std::string name, const Library& library, CountingRules rules = {},
            Detail detail = Detail::full) {
    FigureRequest request;
    request.name = std::move(name);
    request.rules = rules;
    request.detail = detail;
    Result<Figure> figure = make_figure(library, request);
    REQUIRE(figure.ok());
    return std::move(figure).value();
}

}  // namespace

TEST_CASE("the timeline shows the meetings that count", "[meetings]") {
    const Library library = invented_library();
    const Figure strict = made("meetings", library, {});
    CHECK(strict.panels[0].marks[0].data.size() == 2);
    CHECK(strict.title == "Ana Prva and Boris Drugi: 2 meetings in 2 articles");
    const Figure all = made("meetings", library, all_rules());
    CHECK(all.panels[0].marks[0].data.size() == 4);
    CHECK(all.title == "Ana Prva and Boris Drugi: 2 meetings held, 1 planned, 1 implied");
    // The axis stays where it is when a rule is switched.
    CHECK(strict.time.min == all.time.min);
    CHECK(strict.time.max == all.time.max);
    CHECK(date_of(static_cast<std::int32_t>(all.time.min)) == Date{2016, 1, 1});
    CHECK(date_of(static_cast<std::int32_t>(all.time.max)) == Date{2022, 1, 1});
    CountingRules no_video;
    no_video.video = false;
    CHECK(made("meetings", library, no_video).panels[0].marks[0].data.size() == 1);
}

TEST_CASE("a meeting's mark tells mode, status and how well its date is known", "[meetings]") {
    const Figure figure = made("meetings", invented_library(), all_rules());
    const Datum& video = datum_of(figure, 0, "Video summit");
    CHECK(video.look == Look{ColorRole::video, Finish::solid, Symbol::square});
    CHECK(video.x_end - video.x == 31);
    CHECK(video.detail == "March 2020");
    const Datum& rome = datum_of(figure, 0, "Rome");
    CHECK(rome.look.finish == Finish::hollow);
    CHECK(rome.x_end - rome.x == 365);
    bool found_day = false;
    for (const Datum& datum : figure.panels[0].marks[0].data) {
        if (datum.detail != "May 5, 2020") continue;
        found_day = true;
        CHECK(datum.x == datum.x_end);
        CHECK(datum.look == Look{ColorRole::in_person, Finish::solid, Symbol::circle});
        CHECK(datum.description == "May 5, 2020: meeting in person in Oslo, Norway. 1 article.");
        CHECK(datum.tooltip[0] == "Oslo, Norway");
        CHECK(datum.tooltip[2] == "“met Drugi in Oslo”");
        CHECK(datum.link == "tab=reader&doc=north&s=0.0");
        REQUIRE(datum.sources.size() == 1);
        CHECK(datum.sources[0].document == 0);
    }
    CHECK(found_day);
    CHECK(figure.legend.size() == 4);
}

TEST_CASE("reported counts are a series of their own", "[meetings]") {
    const Library library = invented_library();
    const Figure figure = made("meetings", library, {});
    REQUIRE(figure.panels.size() == 2);
    CHECK(datum_of(figure, 1, "3rd meeting").detail == "in 2020");
    CHECK(datum_of(figure, 1, "12 meetings").detail == "since 2015");
    CHECK(datum_of(figure, 1, "12 meetings").x == day_number({2021, 2, 1}) + 0.5);
    CHECK(made("meetings", library, {}, Detail::small).panels.size() == 1);
}

TEST_CASE("meetings a year are stacked one by one under what is reported", "[meetings]") {
    const Figure figure = made("meetings-by-year", invented_library(), all_rules());
    const std::vector<Datum>& units = figure.panels[0].marks[0].data;
    REQUIRE(units.size() == 4);
    CHECK(std::count_if(units.begin(), units.end(), [](const Datum& d) { return d.y == 2; }) == 1);
    // In person stands below video.
    CHECK(units[1].look.color == ColorRole::in_person);
    CHECK(units[2].look.color == ColorRole::video);
    CHECK(units[2].label == "2");
    const Datum& reported = datum_of(figure, 1, "3rd");
    CHECK(reported.y == 3);
    CHECK(date_of(static_cast<std::int32_t>(reported.x)) == Date{2020, 1, 1});
}

TEST_CASE("trade keeps totals, deals and derived values apart", "[trade]") {
    const Figure figure = made("trade", invented_library());
    CHECK(figure.title == "Trade reached a record $50bn in 2019");
    REQUIRE(figure.panels.size() == 2);
    const Datum& total = datum_of(figure, 0, "record $50bn");
    CHECK(total.y == 50e9);
    CHECK(total.x_end - total.x == 365);
    CHECK(total.detail == "2019");
    const Datum& derived = datum_of(figure, 0, "≈ $40bn");
    CHECK(derived.look.finish == Finish::dashed);
    CHECK(derived.detail == "= $50bn ÷ 1.25");
    CHECK(derived.sources.size() == 2);
    CHECK(derived.description.starts_with("Derived, stated by no article"));
    const Datum& deal = datum_of(figure, 1, "more than $3bn");
    CHECK(deal.open_end == OpenEnd::above);
    CHECK(deal.detail == "pipeline, 2020");
    CHECK(figure.panels[1].kind == PanelKind::strip);
}

TEST_CASE("changes name both periods", "[trade]") {
    const Figure figure = trade_changes(invented_library(), Detail::full);
    REQUIRE(figure.panels[0].value.bands.size() == 1);
    CHECK(figure.panels[0].value.bands[0] == "Trade, 2019 on 2018");
    CHECK(datum_of(figure, 0, "+25%").y == 25);
}

TEST_CASE("keywords are written as the articles write them", "[keywords]") {
    const Library library = invented_library();
    KeywordChoice choice;
    choice.limit = 3;
    const Figure figure = keyword_bars(library, choice, Detail::full);
    const std::vector<std::string>& words = figure.panels[0].value.bands;
    REQUIRE(words.size() == 3);
    CHECK(std::find(words.begin(), words.end(), "Drugi") != words.end());
    choice.measure = KeywordMeasure::keyness;
    choice.document = 1;
    const Figure keyness = keyword_bars(library, choice, Detail::full);
    CHECK(keyness.title.starts_with("What sets this article apart"));
    const auto& data = keyness.panels[0].marks[0].data;
    CHECK(std::is_sorted(data.begin(), data.end(),
                         [](const Datum& a, const Datum& b) { return a.y > b.y; }));
    choice.document = 7;
    CHECK(keyword_bars(library, choice, Detail::full).panels[0].marks[0].data.empty());
}

TEST_CASE("dispersion places each use in its article", "[keywords]") {
    const Figure figure = dispersion_strip(invented_library(), "oslo", Detail::full);
    const auto& strokes = figure.panels[0].marks[0].data;
    REQUIRE(strokes.size() == 2);
    CHECK(strokes[0].x == 0);
    CHECK(strokes[1].x == 1);
    CHECK(strokes[0].y > 0);
    CHECK(strokes[0].y < 30);
}

TEST_CASE("figures of nothing say so", "[figures]") {
    const Library empty;
    for (const std::string_view name : figure_names()) {
        FigureRequest request;
        request.name = name;
        request.query = "gas";
        const auto figure = make_figure(empty, request);
        REQUIRE(figure);
        CHECK(number_of_data(*figure) == 0);
        const Scene scene = lay_out(*figure, {}, source_sans(), TypeScale());
        CHECK(scene.targets.empty());
        CHECK_FALSE(figure->panels.at(0).empty_text.empty());
    }
    FigureRequest unknown;
    unknown.name = "pie";
    CHECK_FALSE(make_figure(empty, unknown));
}

TEST_CASE("every datum of every figure has words, sources and a link", "[figures]") {
    const Library library = invented_library();
    for (const std::string_view name : figure_names()) {
        FigureRequest request;
        request.name = name;
        request.rules = all_rules();
        request.query = "oslo";
        const auto figure = make_figure(library, request);
        REQUIRE(figure);
        CHECK_FALSE(figure->alt_text.empty());
        CHECK(figure->source.starts_with("Source"));
        for (const Panel& panel : figure->panels) {
            for (const Mark& mark : panel.marks) {
                for (const Datum& datum : mark.data) {
                    INFO(name << ": " << datum.label);
                    CHECK_FALSE(datum.description.empty());
                    CHECK_FALSE(datum.tooltip.empty());
                    CHECK_FALSE(datum.sources.empty());
                    CHECK(datum.link.starts_with("tab=reader&doc="));
                }
            }
        }
    }
}

TEST_CASE("articles about another topic say so wherever something is missing") {
    Library library;
    DocumentFacts facts;
    facts.id = "zoo";
    add_to_library(library,
                   article("zoo", "North Post", {2020, 5, 6}, "The penguins were fed at noon."),
                   facts);
    relink(library);
    WordStudy study;
    Asked asked;
    asked.measure = "log_likelihood";
    study.update(library, 1, asked, nullptr);
    for (const std::string_view name : figure_names()) {
        INFO(name);
        FigureRequest request;
        request.name = name;
        request.study = &study;
        const Figure figure = make_figure(library, request).value();
        if (name == "dispersion") continue;
        REQUIRE(figure.panels.size() == 1);
        const std::string& text = figure.panels[0].empty_text;
        const bool names_it = text.find("This article") != std::string::npos ||
                              text.find("only this one") != std::string::npos;
        CHECK(names_it);
    }
    for (const std::string_view name : {"meetings", "counts", "trade", "keywords"}) {
        INFO(name);
        FigureRequest request;
        request.name = name;
        request.study = &study;
        const Table table = make_table(library, request).value();
        CHECK(table.rows.empty());
        CHECK_FALSE(table.empty_text.empty());
        CHECK(table_to_html(library, table).find(escape_html(table.empty_text)) !=
              std::string::npos);
    }
}

TEST_CASE("a table under a zoomed time axis has the rows of that period and says so") {
    const Library library = invented_library();
    FigureRequest request;
    request.name = "meetings";
    request.rules.planned = true;
    const Table all = make_table(library, request).value();
    CHECK_FALSE(all.narrowed);
    request.period = DateRange{Date{2020, 5, 1}, Date{2020, 5, 31}};
    const Table may = make_table(library, request).value();
    CHECK(may.narrowed);
    REQUIRE_FALSE(may.rows.empty());
    CHECK(may.rows.size() < all.rows.size());
    for (const TableRow& row : may.rows) CHECK(row.values[0].substr(0, 7) == "2020-05");
    CHECK(may.caption.find("Of May 2020: " + std::to_string(may.rows.size()) + " of " +
                           std::to_string(all.rows.size()) + " rows") == 0);
    request.period = DateRange{Date{1990, 1, 1}, Date{1990, 12, 31}};
    const Table none = make_table(library, request).value();
    CHECK(none.rows.empty());
    CHECK(none.empty_text == "Nothing in this period.");
}

TEST_CASE("a figure of a period counts what it shows and names the period") {
    const Library library = invented_library();
    FigureRequest request;
    request.name = "meetings";
    request.rules = all_rules();
    const Result<Figure> whole = make_figure(library, request);
    request.period = DateRange{Date{2020, 4, 1}, Date{2020, 12, 31}};
    const Result<Figure> some = make_figure(library, request);
    REQUIRE(whole.ok());
    REQUIRE(some.ok());
    CHECK(whole->title.find("2 meetings held, 1 planned") != std::string::npos);
    CHECK(some->title.find("1 meeting in 2 articles") != std::string::npos);
    CHECK(some->panels[0].marks[0].data.size() == 1);
    CHECK(some->subtitle.find("; only April") != std::string::npos);
    CHECK(some->alt_text.find("Oslo") != std::string::npos);
    CHECK(some->alt_text.find("Rome") == std::string::npos);
    FigureRequest trade = request;
    trade.name = "trade";
    CHECK(make_figure(library, trade)->title == "Trade and deals between the two countries");
    const Headline headline = headline_numbers(library, request.rules, request.period);
    CHECK(headline.numbers[0].value == "1");
    CHECK(headline.numbers[0].context.find("2020") != std::string::npos);
    const MeetingCounts counts = count_by_rules(library, request.rules, request.period);
    CHECK(counts.now == 1);
    INFO(counts.words);
    CHECK(counts.words.ends_with(" 1 of those found is of " + period_text(*request.period) + "."));
    FigureRequest by_year = request;
    by_year.name = "meetings-by-year";
    CHECK(make_figure(library, by_year)->panels[0].marks[0].data.size() == 1);
}
