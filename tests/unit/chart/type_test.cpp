#include <catch2/catch_test_macros.hpp>

#include "base/date.h"
#include "chart/font_metrics.h"
#include "chart/theme.h"
#include "chart/ticks.h"

using namespace communique;

TEST_CASE("widths are those of the typeface", "[type]") {
    const FontMetrics& metrics = source_sans();
    // Source Sans 3: A 543, digits 497, blank 200; semibold A 558. Thousandths of an em.
    CHECK(metrics.width("A", 1000) == 543);
    CHECK(metrics.width("A", 1000, FontWeight::semibold) == 558);
    CHECK(metrics.width("2024", 10) == 4 * 4.97);
    CHECK(metrics.width("", 16) == 0);
    CHECK(metrics.width("Путин", 16) > 30);
    CHECK(metrics.width("习近平", 16) == 48);
    // A broken byte is one sign.
    CHECK(metrics.width("\xFF", 16) == metrics.width("\xFE", 16));
}

TEST_CASE("wrapped lines fit and keep their words", "[type]") {
    const FontMetrics& metrics = source_sans();
    const std::string text = "Each mark is a meeting, by date; a bar where only the month is known";
    const auto lines = wrap_text(text, 150, 16, FontWeight::regular, metrics);
    REQUIRE(lines.size() > 2);
    std::string joined;
    for (const std::string& line : lines) {
        CHECK(metrics.width(line, 16) <= 150);
        joined += (joined.empty() ? "" : " ") + line;
    }
    CHECK(joined == text);
    CHECK(wrap_text("", 150, 16, FontWeight::regular, metrics).empty());
}

TEST_CASE("a text too wide ends in an ellipsis", "[type]") {
    const FontMetrics& metrics = source_sans();
    const std::string fitted = fit_text("Donaudampfschiff", 60, 16, FontWeight::regular, metrics);
    CHECK(fitted.ends_with("…"));
    CHECK(metrics.width(fitted, 16) <= 60);
    CHECK(fit_text("short", 60, 16, FontWeight::regular, metrics) == "short");
}

TEST_CASE("text stands out from the paper", "[theme]") {
    for (const Theme* theme : {&light_theme(), &dark_theme()}) {
        const Color paper = theme->color(ColorRole::paper);
        CHECK(contrast(theme->color(ColorRole::ink), paper) >= 7);
        CHECK(contrast(theme->color(ColorRole::ink_soft), paper) >= 4.5);
        for (const ColorRole role :
             {ColorRole::in_person, ColorRole::video, ColorRole::phone, ColorRole::reported,
              ColorRole::trade, ColorRole::deal, ColorRole::word, ColorRole::accent})
            CHECK(contrast(theme->color(role), paper) >= 4.5);
    }
    CHECK(contrast({0, 0, 0}, {255, 255, 255}) > 20.99);
    CHECK(contrast({119, 119, 119}, {255, 255, 255}) > 4.47);  // #777, the known border case
    CHECK(contrast({119, 119, 119}, {255, 255, 255}) < 4.49);
    CHECK(hex({31, 78, 140}) == "#1f4e8c");
}

TEST_CASE("number ticks are round", "[ticks]") {
    Axis axis;
    axis.format = TickFormat::money;
    axis.unit = "USD";
    const auto ticks = number_ticks(0, 245e9, 4, axis);
    REQUIRE(ticks.size() == 3);
    CHECK(ticks[2].label == "$200bn");
    CHECK(number_ticks(5, 5, 4, axis).empty());
    const auto negative = number_ticks(-30, 68, 4, Axis{true, TickFormat::percent, {}, {}});
    CHECK(negative.front().value == 0);
    CHECK(round_up_to_tick(245, 4) == 300);
    CHECK(round_up_to_tick(0, 4) == 1);
}

TEST_CASE("time ticks stand at starts of years, months, days", "[ticks]") {
    const LabelExtent extent = label_extent_across(16, source_sans());
    const auto scale = [](Date first, Date last) {
        return Scale{ScaleKind::time,
                     static_cast<double>(day_number(first)),
                     static_cast<double>(day_number(last)),
                     {}};
    };
    const auto years = time_ticks(scale({2014, 1, 1}, {2026, 1, 1}), 900, extent);
    CHECK(years.front().label == "2014");
    CHECK(years.back().label.empty());  // the end of 2025 names no year
    const auto months = time_ticks(scale({2024, 1, 1}, {2025, 1, 1}), 1200, extent);
    CHECK(months[0].label == "Jan 2024");
    CHECK(months[1].label == "Feb");
    Scale one_year = scale({2024, 1, 1}, {2025, 1, 1});
    one_year.by_year = true;
    const auto year = time_ticks(one_year, 1200, extent);
    CHECK(year[0].label == "2024");
    CHECK(year.size() == 2);  // with its end
    const auto days = time_ticks(scale({2024, 5, 10}, {2024, 5, 17}), 1200, extent);
    CHECK(days[0].label == "May 10, 2024");
    CHECK(days[1].label == "May 11");
    const auto ages = time_ticks(scale({1024, 1, 1}, {2024, 1, 1}), 900, extent);
    CHECK(ages[0].label == "1100");
    CHECK(ages.size() < 15);
}
