#include "chart/ticks.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "base/date.h"
#include "chart/words.h"

namespace communique {
namespace {

struct Step {
    Decimal exact;
    double size;
};

// The smallest of 1, 2, 5 × 10^n that divides `span` into at most `wanted` parts.
Step tick_step(double span, int wanted) {
    const double least = span / std::max(wanted, 1);
    for (int exponent = -6; exponent <= 18; ++exponent) {
        for (const int digit : {1, 2, 5}) {
            const Decimal exact = {digit, exponent};
            const double size = to_double(exact);
            if (size >= least) return {exact, size};
        }
    }
    return {{1, 19}, 1e19};
}

std::string tick_text(Decimal value, const Axis& axis) {
    switch (axis.format) {
        case TickFormat::money: return quantity_text(value, axis.unit);
        case TickFormat::percent: return quantity_text(value, "percent");
        case TickFormat::number: break;
    }
    return short_number(value);
}

constexpr double gap_between_labels = 16;
// A label can stand under its year when the year is not much narrower than it.
constexpr double least_year_for_middle = 14;
constexpr double least_year_for_tick = 6;

int years_a_label(double pixels_a_year, double label_extent) {
    for (const int step : {1, 2, 5, 10, 20, 50, 100, 200, 500})
        if (step * pixels_a_year >= label_extent) return step;
    return 1000;
}

std::vector<Tick> year_ticks(const Scale& time, double pixels_a_year, double label_extent) {
    std::vector<Tick> ticks;
    const int step = years_a_label(pixels_a_year, label_extent);
    const bool middle = pixels_a_year >= least_year_for_middle;
    const int tick_step = pixels_a_year >= least_year_for_tick ? 1 : step;
    const int first = date_of(static_cast<std::int32_t>(time.min)).year;
    const int start = first - ((first % tick_step) + tick_step) % tick_step;
    for (int year = start;; year += tick_step) {
        const double at = day_number({year, 1, 1});
        if (at > time.max) break;
        if (at < time.min - 1) continue;
        Tick tick = {at, {}, middle ? at + 182.5 : at};
        if (year % step == 0 && tick.label_at < time.max) tick.label = std::to_string(year);
        ticks.push_back(std::move(tick));
    }
    return ticks;
}

std::vector<Tick> month_ticks(const Scale& time, int step) {
    std::vector<Tick> ticks;
    Date month = date_of(static_cast<std::int32_t>(time.min));
    month.day = 1;
    month.month -= (month.month - 1) % step;
    for (;; month = add_months(month, step)) {
        const double at = day_number(month);
        if (at > time.max) break;
        if (at < time.min - 1) continue;
        Tick tick = {at, std::string(short_month_text(month.month)), at + 15};
        if (ticks.empty() || month.month == 1)
            tick.label = short_month_text(month.year, month.month);
        if (tick.label_at >= time.max) tick.label.clear();
        ticks.push_back(std::move(tick));
    }
    return ticks;
}

std::vector<Tick> day_ticks(const Scale& time, int step) {
    std::vector<Tick> ticks;
    for (double at = std::ceil(time.min); at <= time.max; at += step) {
        const Date date = date_of(static_cast<std::int32_t>(at));
        Tick tick = {at, short_day_text(date, ticks.empty()), at + 0.5};
        if (tick.label_at >= time.max) tick.label.clear();
        ticks.push_back(std::move(tick));
    }
    return ticks;
}

}  // namespace

std::vector<Tick> number_ticks(double min, double max, int wanted, const Axis& axis) {
    std::vector<Tick> ticks;
    if (!(max > min)) return ticks;
    const Step step = tick_step(max - min, wanted);
    auto number = static_cast<std::int64_t>(std::ceil(min / step.size - 1e-9));
    for (; static_cast<double>(number) * step.size <= max + step.size * 1e-9; ++number) {
        const Decimal value = multiply(Decimal::whole(number), step.exact);
        ticks.push_back({to_double(value), tick_text(value, axis), to_double(value)});
    }
    return ticks;
}

double round_up_to_tick(double value, int wanted) {
    if (!(value > 0)) return 1;
    const Step step = tick_step(value, wanted);
    return std::ceil(value / step.size - 1e-9) * step.size;
}

LabelExtent label_extent_across(double label_size, const FontMetrics& metrics) {
    const auto extent = [&](std::string_view longest) {
        return metrics.width(longest, label_size) + gap_between_labels;
    };
    return {extent("2000"), extent(short_month_text(2000, 3)),
            extent(short_day_text({2000, 9, 30}, true))};
}

std::vector<Tick> time_ticks(const Scale& time, double length, const LabelExtent& extent) {
    const double days = std::max(time.max - time.min, 1.0);
    const double pixels_a_day = length / days;
    // Names of months under the column of a year would say that it stands for them.
    const bool whole_years = time.by_year && days >= 360;
    if (days <= 62) {
        for (const int step : {1, 2, 7, 14})
            if (step * pixels_a_day >= extent.day) return day_ticks(time, step);
    }
    if (days <= 366 * 2.5 && !whole_years) {
        for (const int step : {1, 3, 6})
            if (step * 30 * pixels_a_day >= extent.month) return month_ticks(time, step);
    }
    return year_ticks(time, pixels_a_day * 365.25, extent.year);
}

}  // namespace communique
