#include <catch2/catch_test_macros.hpp>
#include <string>

#include "base/date.h"
#include "chart/gather.h"
#include "chart/narrow.h"

namespace communique {
namespace {

Figure figure_of(PanelKind kind) {
    Figure figure;
    figure.name = "invented";
    figure.time = {ScaleKind::time,
                   static_cast<double>(day_number({2000, 1, 1})),
                   static_cast<double>(day_number({2020, 1, 1})),
                   {}};
    figure.legend = {{{ColorRole::in_person, Finish::solid, Symbol::circle}, "in person"}};
    figure.panels.emplace_back();
    figure.panels[0].kind = kind;
    figure.panels[0].marks.push_back(
        {kind == PanelKind::strip ? MarkKind::event : MarkKind::column, "Marks", {}});
    return figure;
}

// One a day from the first of 2000 on.
Figure events(std::size_t count) {
    Figure figure = figure_of(PanelKind::strip);
    for (std::size_t i = 0; i < count; ++i) {
        Datum datum;
        datum.x = datum.x_end = figure.time.min + static_cast<double>(i) + 0.5;
        datum.look = {i % 3 == 0 ? ColorRole::phone : ColorRole::in_person, Finish::solid,
                      Symbol::circle};
        datum.key = "event:" + std::to_string(i);
        figure.panels[0].marks[0].data.push_back(std::move(datum));
    }
    return figure;
}

TEST_CASE("as many marks as can be told apart are drawn one by one") {
    Figure figure = events(most_marks);
    finish(gather(figure));
    CHECK(figure.panels[0].kind == PanelKind::strip);
    CHECK(number_of_data(figure) == most_marks);
    CHECK(figure.note.empty());
}

TEST_CASE("columns count what they stand for, say so, and lose nothing") {
    constexpr std::size_t count = 5000;
    Figure figure = events(count);
    finish(gather(figure));
    REQUIRE(figure.panels[0].kind == PanelKind::columns);
    double sum = 0;
    std::size_t members = 0;
    for (const Datum& column : figure.panels[0].marks[0].data) {
        sum += column.y - column.y_start;
        members += column.members.size();
        CHECK(column.y <= figure.panels[0].value.max);
        CHECK(column.x < column.x_end);
    }
    CHECK(sum == count);
    CHECK(members == count);
    CHECK(number_of_data(figure) < 100);
    CHECK(figure.note.starts_with("5,000 marks are too many to draw one by one"));
    CHECK(figure.panels[0].marks[0].data[0].tooltip[0] == "2000");
}

TEST_CASE("the column that stands for a mark is found by the mark's key") {
    Figure figure = events(5000);
    finish(gather(figure));
    const auto hit = find_key(figure, "event:400");
    REQUIRE(hit);
    CHECK(find_datum(figure, *hit)->tooltip[0] == "2001");
    CHECK_FALSE(find_key(figure, "event:5000"));
}

TEST_CASE("a shorter time brings the single marks back") {
    Figure figure = events(5000);
    keep_period(figure, day_number({2003, 1, 1}), day_number({2003, 7, 1}));
    finish(gather(figure));
    CHECK(figure.panels[0].kind == PanelKind::strip);
    CHECK(figure.note.empty());
}

TEST_CASE("many values become their span and the middle one") {
    Figure figure = figure_of(PanelKind::columns);
    for (int i = 0; i < 1001; ++i) {
        Datum datum;
        datum.x = figure.time.min;
        datum.x_end = figure.time.min + 366;
        datum.y = 100 + (i * 10) % 1001;
        datum.look = {ColorRole::trade, Finish::solid, Symbol::square};
        figure.panels[0].marks[0].data.push_back(std::move(datum));
    }
    finish(gather(figure));
    REQUIRE(figure.panels[0].marks.size() == 2);
    REQUIRE(figure.panels[0].marks[0].data.size() == 1);
    CHECK(figure.panels[0].marks[0].data[0].y_start == 100);
    CHECK(figure.panels[0].marks[0].data[0].y == 1100);
    CHECK(figure.panels[0].marks[1].kind == MarkKind::level);
    CHECK(figure.panels[0].marks[1].data[0].y == 600);
}

TEST_CASE("only what is told of a column is put into words") {
    Figure figure = events(5000);
    std::size_t described = 0;
    finish(gather(figure, [&](Datum& datum) {
        ++described;
        datum.sources.push_back({7, {1, 2}});
    }));
    CHECK(described > 0);
    CHECK(described < 1000);
    CHECK(figure.panels[0].marks[0].data[0].sources.front().document == 7);
}

}  // namespace
}  // namespace communique
