#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cmath>

#include "unit/chart/invented_figures.h"

using namespace communique;
using namespace communique::test;

namespace {

Box box_of(const TextRun& run) {
    double x = run.at.x;
    if (run.anchor == TextAnchor::middle) x -= run.width / 2;
    if (run.anchor == TextAnchor::end) x -= run.width;
    return {x, run.at.y - run.size * 0.7, run.width, run.size * 0.75};
}

std::vector<Box> texts_of(const Scene& scene) {
    std::vector<Box> boxes;
    for (const Shape& shape : scene.shapes)
        if (const auto* run = std::get_if<TextRun>(&shape.form)) boxes.push_back(box_of(*run));
    return boxes;
}

std::size_t overlapping_texts(const Scene& scene) {
    const std::vector<Box> boxes = texts_of(scene);
    std::size_t overlaps = 0;
    for (std::size_t i = 0; i < boxes.size(); ++i)
        for (std::size_t j = i + 1; j < boxes.size(); ++j)
            if (boxes[i].overlaps(boxes[j])) ++overlaps;
    return overlaps;
}

bool all_inside(const Scene& scene) {
    const std::vector<Box> boxes = texts_of(scene);
    return std::all_of(boxes.begin(), boxes.end(), [&](const Box& box) {
        return box.x >= -0.5 && box.right() <= scene.width + 0.5 && box.y >= -0.5 &&
               box.bottom() <= scene.height + 0.5;
    });
}

std::size_t text_count(const Scene& scene, std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(scene.shapes.begin(), scene.shapes.end(), [&](const Shape& shape) {
            const auto* run = std::get_if<TextRun>(&shape.form);
            return run != nullptr && run->text == text;
        }));
}

// Words that a line of the grid goes through, with nothing between them.
std::size_t struck_through(const Scene& scene) {
    std::size_t struck = 0;
    std::vector<double> lines;
    for (const Shape& shape : scene.shapes) {
        if (const auto* line = std::get_if<Polyline>(&shape.form)) {
            const bool level = line->points.size() == 2 && line->points[0].y == line->points[1].y;
            if (level && shape.paint.stroke == ColorRole::grid) lines.push_back(line->points[0].y);
        } else if (const auto* rect = std::get_if<Rect>(&shape.form)) {
            if (shape.paint.fill != ColorRole::paper) continue;
            std::erase_if(lines,
                          [&](double y) { return y >= rect->box.y && y <= rect->box.bottom(); });
        } else if (const auto* run = std::get_if<TextRun>(&shape.form)) {
            if (run->anchor != TextAnchor::middle) continue;  // names of lines stand beside them
            const Box box = box_of(*run);
            struck +=
                static_cast<std::size_t>(std::count_if(lines.begin(), lines.end(), [&](double y) {
                    return y >= box.y && y <= box.bottom();
                }));
        }
    }
    return struck;
}

const Target& target_of(const Scene& scene, std::uint32_t datum) {
    const Target* target = find_target(scene, {0, datum});
    REQUIRE(target != nullptr);
    return *target;
}

}  // namespace

TEST_CASE("texts keep apart and inside at every width", "[layout]") {
    const std::vector<Figure> figures = {
        strip_figure(1, day(2014, 1, 1), day(2015, 1, 1)),
        strip_figure(12, day(2014, 1, 1), day(2026, 1, 1)),
        strip_figure(60, day(2014, 1, 1), day(2026, 1, 1)),
        columns_figure(1),
        columns_figure(4),
        columns_figure(25),
        rows_figure(1, "word "),
        rows_figure(12, "word "),
        rows_figure(6,
                    "a name so long that it has to stand above its bar and even there is broken "),
    };
    for (const Figure& figure : figures) {
        for (const double width : {300.0, 360.0, 480.0, 720.0, 1200.0, 2000.0}) {
            const Scene scene = lay_out_at(figure, width);
            INFO(figure.name << " of " << number_of_data(figure) << " at " << width);
            CHECK(overlapping_texts(scene) == 0);
            CHECK(all_inside(scene));
        }
    }
}

TEST_CASE("every datum has one target, inside the scene", "[layout]") {
    for (const int count : {1, 7, 500}) {
        for (const double width : {300.0, 900.0}) {
            for (const Figure& figure : {strip_figure(count, day(2000, 1, 1), day(2020, 1, 1)),
                                         columns_figure(count), rows_figure(count, "w")}) {
                const Scene scene = lay_out_at(figure, width);
                INFO(figure.name << " of " << count << " at " << width);
                REQUIRE(scene.targets.size() == static_cast<std::size_t>(count));
                for (const Target& target : scene.targets) {
                    CHECK(target.box.x >= -0.5);
                    CHECK(target.box.right() <= scene.width + 0.5);
                    CHECK(target.box.y >= -0.5);
                    CHECK(target.box.bottom() <= scene.height + 0.5);
                }
            }
        }
    }
}

TEST_CASE("events stand on a true time axis", "[layout]") {
    Figure figure = strip_figure(0, day(2014, 1, 1), day(2026, 1, 1));
    figure.panels[0].marks[0].data = {event(day(2014, 1, 1), "a"), event(day(2017, 1, 1), "b"),
                                      event(day(2023, 1, 1), "c")};
    const Scene scene = lay_out_at(figure, 1000);
    const double a = target_of(scene, 0).box.center().x;
    const double b = target_of(scene, 1).box.center().x;
    const double c = target_of(scene, 2).box.center().x;
    // Three years and six, in days.
    CHECK(std::abs((c - b) / (b - a) - 2191.0 / 1096.0) < 1e-6);
}

TEST_CASE("time runs downwards where the page is narrow", "[layout]") {
    const Figure figure = strip_figure(3, day(2014, 1, 1), day(2020, 1, 1));
    const Scene narrow = lay_out_at(figure, 360);
    CHECK(target_of(narrow, 2).box.y > target_of(narrow, 0).box.y + 50);
    const Scene wide = lay_out_at(figure, 720);
    CHECK(target_of(wide, 2).box.x > target_of(wide, 0).box.x + 300);
    CHECK(text_count(narrow, "Somewhere 1") == 1);
    CHECK(text_count(wide, "Somewhere 1") == 1);
}

TEST_CASE("marks of one day stand in lanes", "[layout]") {
    Figure figure = strip_figure(0, day(2024, 5, 1), day(2024, 6, 1));
    for (int i = 0; i < 5; ++i)
        figure.panels[0].marks[0].data.push_back(event(day(2024, 5, 16), "x"));
    const Scene scene = lay_out_at(figure, 800);
    for (std::uint32_t i = 0; i < 5; ++i)
        for (std::uint32_t j = i + 1; j < 5; ++j)
            CHECK_FALSE(target_of(scene, i).box.overlaps(target_of(scene, j).box));
}

TEST_CASE("a date known to the month is drawn as long as the month", "[layout]") {
    Figure figure = strip_figure(0, day(2024, 1, 1), day(2025, 1, 1));
    Datum may = event(day(2024, 5, 1), "May");
    may.x_end = day(2024, 6, 1);
    figure.panels[0].marks[0].data = {may};
    const Scene scene = lay_out_at(figure, 800);
    const double width_of_year = 800 - 2 * TypeScale().dot_radius;
    CHECK(std::abs(target_of(scene, 0).box.width - width_of_year * 31 / 366) < 0.01);
}

TEST_CASE("columns are as wide as their period and as high as their value", "[layout]") {
    Figure figure = columns_figure(0);
    figure.time = {ScaleKind::time, day(2021, 1, 1), day(2023, 1, 1), {}};
    figure.panels[0].value.max = 200;
    Datum nine_months = event(day(2021, 1, 1), "$100");
    nine_months.x_end = day(2021, 10, 1);
    nine_months.y = 100;
    Datum year = event(day(2022, 1, 1), "$200");
    year.x_end = day(2023, 1, 1);
    year.y = 200;
    figure.panels[0].marks[0].data = {nine_months, year};
    const Scene scene = lay_out_at(figure, 800);
    // A pixel is kept free between columns.
    CHECK(std::abs((target_of(scene, 0).box.width + 1) / (target_of(scene, 1).box.width + 1) -
                   273.0 / 365) < 1e-6);
    CHECK(std::abs(target_of(scene, 0).box.height * 2 - target_of(scene, 1).box.height) < 1e-6);
}

TEST_CASE("no line of the grid goes through the words of a column", "[layout]") {
    bool any_on_paper = false;
    for (double width = 320; width <= 1200; width += 40) {
        for (const int count : {2, 4, 7, 25}) {
            const Scene scene = lay_out_at(columns_figure(count), width);
            INFO(count << " columns at " << width);
            CHECK(struck_through(scene) == 0);
            any_on_paper =
                any_on_paper ||
                std::any_of(scene.shapes.begin(), scene.shapes.end(), [](const Shape& shape) {
                    return shape.paint.fill == ColorRole::paper;
                });
        }
    }
    CHECK(any_on_paper);
}

TEST_CASE("an empty panel says so", "[layout]") {
    for (const Figure& figure : {strip_figure(0, day(2014, 1, 1), day(2015, 1, 1)),
                                 columns_figure(0), rows_figure(0, "")}) {
        const Scene scene = lay_out_at(figure, 500);
        CHECK(text_count(scene, figure.panels[0].empty_text) == 1);
        CHECK(scene.targets.empty());
    }
}

TEST_CASE("a thousand years and one day both have an axis", "[layout]") {
    const Scene long_scene = lay_out_at(strip_figure(3, day(1024, 1, 1), day(2024, 1, 1)), 900);
    CHECK(text_count(long_scene, "1200") == 1);
    CHECK(overlapping_texts(long_scene) == 0);
    const Scene short_scene = lay_out_at(strip_figure(2, day(2024, 5, 1), day(2024, 6, 1)), 900);
    CHECK(text_count(short_scene, "May 1, 2024") == 1);
    CHECK(overlapping_texts(short_scene) == 0);
}

TEST_CASE("a given height is kept when the figure can be drawn in it", "[layout]") {
    const Figure figure = strip_figure(12, day(2014, 1, 1), day(2026, 1, 1));
    CHECK(lay_out_at(figure, 900, 700).height == 700);
    const Scene low = lay_out_at(figure, 900, 190);
    CHECK(low.height == 190);
    CHECK(overlapping_texts(low) == 0);
    CHECK(all_inside(low));
}

TEST_CASE("the overview form has one label and few ticks", "[layout]") {
    Figure figure = strip_figure(12, day(2014, 1, 1), day(2026, 1, 1));
    figure.detail = Detail::small;
    const Scene scene = lay_out_at(figure, 340);
    CHECK(scene.labels.size() == 1);
    CHECK(text_count(scene, "2014") == 1);
    CHECK(text_count(scene, "2025") == 1);
    CHECK(text_count(scene, "2020") == 0);
    CHECK(scene.height < 180);
}

TEST_CASE("layout does not depend on anything but its input", "[layout]") {
    const Figure figure = strip_figure(40, day(2014, 1, 1), day(2026, 1, 1));
    const Scene a = lay_out_at(figure, 700);
    const Scene b = lay_out_at(figure, 700);
    REQUIRE(a.targets.size() == b.targets.size());
    for (std::size_t i = 0; i < a.targets.size(); ++i)
        CHECK(a.targets[i].box.x == b.targets[i].box.x);
}

TEST_CASE("without a date there is no axis", "[layout]") {
    Figure figure = strip_figure(0, 0, 0);
    figure.time = {};
    const Scene scene = lay_out_at(figure, 500);
    CHECK(text_count(scene, "Nothing happened.") == 1);
    // Only the title, the text and the source line.
    CHECK(texts_of(scene).size() == 3);
}
