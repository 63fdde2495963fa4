#include <catch2/catch_test_macros.hpp>

#include "chart/layout.h"
#include "chart/narrow.h"

using namespace communique;

namespace {

Datum event(double x, double x_end, Finish finish) {
    Datum datum;
    datum.x = x;
    datum.x_end = x_end;
    datum.look = {ColorRole::in_person, finish, Symbol::circle};
    return datum;
}

Figure timeline() {
    Figure figure;
    figure.name = "meetings";
    figure.time = {ScaleKind::time, 0, 1000, {}};
    figure.legend = {{{ColorRole::in_person, Finish::solid, Symbol::circle}, "held"},
                     {{ColorRole::in_person, Finish::hollow, Symbol::circle}, "planned"}};
    Panel panel;
    panel.marks.push_back({MarkKind::event,
                           "Meetings",
                           {event(10, 10, Finish::solid), event(90, 210, Finish::solid),
                            event(500, 500, Finish::hollow)}});
    figure.panels.push_back(panel);
    return figure;
}

}  // namespace

TEST_CASE("a period keeps what touches it and cuts what reaches over its ends") {
    Figure figure = timeline();
    keep_period(figure, 100, 200);
    REQUIRE(figure.panels[0].marks[0].data.size() == 1);
    CHECK(figure.panels[0].marks[0].data[0].x == 100);
    CHECK(figure.panels[0].marks[0].data[0].x_end == 200);
    CHECK(figure.time.min == 100);
    CHECK(figure.time.max == 200);
    CHECK(figure.all_time.max == 1000);
}

TEST_CASE("a period with nothing in it says so") {
    Figure figure = timeline();
    keep_period(figure, 700, 800);
    CHECK(figure.panels[0].marks[0].data.empty());
    CHECK(figure.panels[0].empty_text == "Nothing in this period.");
}

TEST_CASE("a period wholly beyond the scale is drawn as what it is, with nothing in it") {
    Figure figure = timeline();
    figure.panels[0].marks[0].data.push_back(event(900, 1000, Finish::solid));
    keep_period(figure, 5000, 6000);
    CHECK(figure.time.min == 5000);
    CHECK(figure.time.max == 6000);
    CHECK(figure.all_time.max == 1000);
    CHECK(figure.panels[0].marks[0].data.empty());
    CHECK(figure.panels[0].empty_text == "Nothing in this period.");
}

TEST_CASE("a period that reaches over the scale ends with it") {
    Figure figure = timeline();
    keep_period(figure, 400, 6000);
    CHECK(figure.time.min == 400);
    CHECK(figure.time.max == 1000);
}

TEST_CASE("a series that is switched off leaves its entry in the legend, with a place to press") {
    Figure figure = timeline();
    const std::vector<std::string> hidden{"meetings.planned", "trade.planned"};
    hide_series(figure, hidden);
    CHECK(figure.panels[0].marks[0].data.size() == 2);
    CHECK_FALSE(figure.legend[0].off);
    CHECK(figure.legend[1].off);
    const Scene scene = lay_out(figure, {720, 0}, source_sans(), TypeScale{});
    REQUIRE(scene.legend.size() == 2);
    CHECK(scene.legend[1].series == "meetings.planned");
    CHECK(scene.legend[1].off);
    CHECK(scene.legend[1].box.width > 20);
}
