// The explorer with more articles than anyone would look at: what is drawn stays small, the
// keyboard still reaches everything, and nothing waits.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "bench/crowd.h"
#include "stand.h"

namespace communique {
namespace {

using test::Stand;

const Stop* stop_named(const Explorer& explorer, std::string_view label) {
    for (const Stop& stop : explorer.focus.this_frame())
        if (stop.label == label) return &stop;
    return nullptr;
}

std::size_t stops_in_rows(const Explorer& explorer) {
    const auto& stops = explorer.focus.this_frame();
    return static_cast<std::size_t>(std::count_if(
        stops.begin(), stops.end(), [](const Stop& stop) { return stop.label == "Correct"; }));
}

void settle(Stand& stand) {
    for (int i = 0; i < 2000 && is_working(stand.explorer); ++i) stand.frame();
    stand.frames(3);
}

TEST_CASE("a long table is as cheap to draw as a short one, and shows more when asked") {
    Stand stand;
    stand.show(bench::crowd(2000), "tab=meetings");
    settle(stand);
    const int vertices = stand.vertices();
    CHECK(vertices < 20000);
    const std::size_t before = stand.explorer.shelf.rows_of("meetings");
    stand.explorer.shelf.show_more_rows("meetings");
    stand.frames(3);
    CHECK(stand.explorer.shelf.rows_of("meetings") > before);
    CHECK(std::abs(stand.vertices() - vertices) < 2000);
    CHECK(stops_in_rows(stand.explorer) < 400);
}

TEST_CASE("Tab reaches the rows of a long table one after the other") {
    Stand stand;
    stand.show(bench::crowd(400), "tab=meetings");
    settle(stand);
    int rows = 0;
    for (int i = 0; i < 400 && rows < 60; ++i) {
        if (!move_focus(stand.explorer, 1)) break;
        stand.frames(2);
        for (const Stop& stop : stand.explorer.focus.this_frame())
            if (stand.explorer.focus.has(stop.id) && stop.label == "Correct") ++rows;
    }
    CHECK(rows == 60);
}

TEST_CASE("the words of many articles are counted over several frames, and the same comes out") {
    Stand stand;
    Library library = bench::crowd(3000);
    WordStudy waited;
    Asked asked;
    asked.query = "met";
    waited.update(library, 1, asked, nullptr);
    const std::size_t uses = waited.uses()->lines.size();
    const std::string first = waited.list().rows.front().item;
    stand.show(std::move(library), "tab=keywords&q=met");
    stand.frame();
    CHECK(is_counting(stand.explorer));
    settle(stand);
    REQUIRE(stand.explorer.study.ready());
    CHECK(stand.explorer.study.uses()->lines.size() == uses);
    CHECK(stand.explorer.study.list().rows.front().item == first);
    CHECK(stand.answers.sections["companion-keywords"].find(first) != std::string::npos);
}

TEST_CASE("the words of few articles are there in the first frame") {
    Stand stand;
    stand.show(bench::crowd(50), "tab=keywords&list=phrases&q=the");
    stand.frame();
    CHECK(stand.explorer.study.ready());
    CHECK(stop_named(stand.explorer, "Stop") == nullptr);
}

TEST_CASE("counting can be stopped and goes on when asked") {
    Stand stand;
    stand.show(bench::crowd(3000), "tab=keywords");
    stand.frame();
    REQUIRE(is_counting(stand.explorer));
    const Stop* stop = stop_named(stand.explorer, "Stop");
    REQUIRE(stop != nullptr);
    const auto center = stop->box.center();
    stand.press(static_cast<float>(center.x), static_cast<float>(center.y));
    stand.frames(2);
    CHECK_FALSE(is_counting(stand.explorer));
    CHECK_FALSE(stand.explorer.study.ready());
    const Stop* on = stop_named(stand.explorer, "Go on");
    REQUIRE(on != nullptr);
    const auto again = on->box.center();
    stand.press(static_cast<float>(again.x), static_cast<float>(again.y));
    settle(stand);
    CHECK(stand.explorer.study.ready());
}

TEST_CASE("another question in the middle of counting is answered as if it came first") {
    Library library = bench::crowd(300);
    Asked first;
    first.items = WordItems::phrases;
    Asked second;
    second.query = "met";
    second.items = WordItems::collocates;
    WordStudy interrupted;
    interrupted.update(library, 1, first, nullptr);
    for (int i = 0; i < 450; ++i) interrupted.step();
    interrupted.update(library, 1, second, nullptr);
    WordStudy fresh;
    fresh.update(library, 1, second, nullptr);
    const auto& a = interrupted.list().rows;
    const auto& b = fresh.list().rows;
    REQUIRE(a.size() == b.size());
    for (std::size_t i = 0; i < a.size(); ++i) {
        CHECK(a[i].item == b[i].item);
        CHECK(a[i].value == b[i].value);
    }
}

TEST_CASE("a list of many articles is turned, and opens at the article that is read") {
    Stand stand;
    stand.show(bench::crowd(500), "tab=reader&doc=invented-230");
    settle(stand);
    CHECK(stop_named(stand.explorer, "invented-230") != nullptr);
    CHECK(stop_named(stand.explorer, "invented-100") == nullptr);
    const Stop* later = stop_named(stand.explorer, "Articles after");
    REQUIRE(later != nullptr);
    const auto center = later->box.center();
    stand.press(static_cast<float>(center.x), static_cast<float>(center.y));
    stand.frames(2);
    CHECK(stop_named(stand.explorer, "invented-260") != nullptr);
    CHECK(stop_named(stand.explorer, "invented-230") == nullptr);
}

TEST_CASE("a figure goes on being made where the last frame left it") {
    const Library library = bench::crowd(300);
    FigureShelf shelf;
    FigureRequest request;
    request.name = "meetings";
    const Size size{800, 0, 0};
    shelf.allow(0);
    CHECK(shelf.get("here", library, 1, request, size).made_from.empty());
    CHECK(shelf.is_behind());
    shelf.allow(TimeShare::all_there_is);
    const LaidOutFigure& whole = shelf.get("here", library, 1, request, size);
    CHECK_FALSE(shelf.is_behind());
    CHECK(whole.figure.alt_text == make_figure(library, request)->alt_text);
    const double height = whole.scene.height;
    const std::size_t targets = whole.scene.targets.size();
    REQUIRE(targets > 0);
    // Other rules: until their figure is there, that of before stands and can be pointed at.
    request.rules.planned = true;
    shelf.allow(0);
    CHECK(shelf.get("here", library, 1, request, size).scene.targets.size() == targets);
    CHECK(shelf.is_behind());
    // Another library: it can be seen, but leads nowhere.
    const LaidOutFigure& before = shelf.get("here", library, 2, request, size);
    CHECK(before.scene.height == height);
    CHECK(before.scene.targets.empty());
    CHECK(find_datum(before.figure, {0, 0}) == nullptr);
}

TEST_CASE("a table waits for a frame that has time for it") {
    const Library library = bench::crowd(300);
    FigureShelf shelf;
    FigureRequest request;
    request.name = "counts";
    shelf.allow(0);
    CHECK(shelf.table(library, 1, request) == nullptr);
    CHECK(shelf.is_behind());
    shelf.allow(TimeShare::all_there_is);
    REQUIRE(shelf.table(library, 1, request) != nullptr);
    CHECK_FALSE(shelf.table(library, 1, request)->rows.empty());
}

TEST_CASE("making the figures of many articles takes many steps, each of a few articles") {
    const auto steps_of = [](const char* name, std::size_t articles) {
        const Library library = bench::crowd(articles);
        FigureRequest request;
        request.name = name;
        std::optional<Result<Figure>> made;
        Steps work = make_figure_in_steps(library, request, made);
        std::size_t steps = 0;
        for (; !work.done(); work.step()) ++steps;
        CHECK(made->value().alt_text == make_figure(library, request)->alt_text);
        return steps;
    };
    for (const char* name : {"meetings", "meetings-by-year", "trade"}) {
        CAPTURE(name);
        CHECK(steps_of(name, 1000) > 1000);
        CHECK(5 * steps_of(name, 2000) > 9 * steps_of(name, 1000));
    }
}

TEST_CASE("what a table or the companion shows of many articles does not grow with their number") {
    Stand stand;
    stand.show(bench::crowd(3000), "tab=keywords&word=met&q=met");
    settle(stand);
    for (const char* section : {"companion-articles", "companion-keywords", "companion-meetings"}) {
        CAPTURE(section);
        const std::string& html = stand.answers.sections[section];
        CHECK_FALSE(html.empty());
        CHECK(html.size() < 600'000);
    }
}

TEST_CASE("facts of many articles are linked anew over several frames, and no correction is lost") {
    Stand stand;
    stand.show(bench::crowd(3000), "tab=meetings");
    settle(stand);
    Explorer& explorer = stand.explorer;
    const std::size_t all = explorer.library.linked.meetings.size();
    const unsigned words = explorer.study.revision();
    dismiss_fact(explorer, "meeting:3");
    REQUIRE(explorer.correcting != nullptr);
    CHECK(explorer.library.linked.meetings.size() == all);
    dismiss_fact(explorer, "meeting:9");
    settle(stand);
    CHECK(explorer.correcting == nullptr);
    CHECK(explorer.library.corrections.size() >= 2);
    CHECK(explorer.library.linked.meetings.size() == all - 2);
    CHECK(undo_correction(explorer));
    settle(stand);
    CHECK(explorer.library.linked.meetings.size() == all - 1);
    CHECK(explorer.study.revision() == words);  // words were not counted again
    CHECK(explorer.study.ready());
    // What is given up leaves all as it was.
    dismiss_fact(explorer, "meeting:20");
    stop_correcting(explorer);
    settle(stand);
    CHECK(explorer.library.linked.meetings.size() == all - 1);
}

}  // namespace
}  // namespace communique
