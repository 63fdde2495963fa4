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

constexpr double gap_between_labels = 18;

int years_a_tick(double pixels_a_year, double label_width) {
    for (const int step : {1, 2, 5, 10, 20, 50, 100, 200, 500})
        if (step * pixels_a_year >= label_width + gap_between_labels) return step;
    return 1000;
}

TimeTicks year_ticks(const Scale& time, int step) {
    TimeTicks result;
    result.label_spans = step == 1;
    const int first = date_of(static_cast<std::int32_t>(time.min)).year;
    const int start = first - ((first % step) + step) % step;
    for (int year = start;; year += step) {
        const double at = day_number({year, 1, 1});
        if (at > time.max) break;
        if (at >= time.min - 1) result.ticks.push_back({at, std::to_string(year)});
    }
    return result;
}

TimeTicks month_ticks(const Scale& time, int step) {
    TimeTicks result;
    result.label_spans = step == 1;
    Date month = date_of(static_cast<std::int32_t>(time.min));
    month.day = 1;
    month.month -= (month.month - 1) % step;
    for (;; month = add_months(month, step)) {
        const double at = day_number(month);
        if (at > time.max) break;
        if (at < time.min - 1) continue;
        std::string label(month_text(month.month));
        if (result.ticks.empty() || month.month == 1) label += " " + std::to_string(month.year);
        result.ticks.push_back({at, std::move(label)});
    }
    return result;
}

TimeTicks day_ticks(const Scale& time, int step) {
    TimeTicks result;
    result.label_spans = step == 1;
    for (double at = std::ceil(time.min); at <= time.max; at += step) {
        const Date date = date_of(static_cast<std::int32_t>(at));
        std::string label(month_text(date.month));
        label += " " + std::to_string(date.day);
        if (result.ticks.empty()) label += ", " + std::to_string(date.year);
        result.ticks.push_back({at, std::move(label)});
    }
    return result;
}

}  // namespace

std::vector<Tick> number_ticks(double min, double max, int wanted, const Axis& axis) {
    std::vector<Tick> ticks;
    if (!(max > min)) return ticks;
    const Step step = tick_step(max - min, wanted);
    auto number = static_cast<std::int64_t>(std::ceil(min / step.size - 1e-9));
    for (; static_cast<double>(number) * step.size <= max + step.size * 1e-9; ++number) {
        const Decimal value = multiply(Decimal::whole(number), step.exact);
        ticks.push_back({to_double(value), tick_text(value, axis)});
    }
    return ticks;
}

double round_up_to_tick(double value, int wanted) {
    if (!(value > 0)) return 1;
    const Step step = tick_step(value, wanted);
    return std::ceil(value / step.size - 1e-9) * step.size;
}

TimeTicks time_ticks(const Scale& time, double width, double label_size, const FontMetrics& metrics) {
    const double days = std::max(time.max - time.min, 1.0);
    const double pixels_a_day = width / days;
    const double year_label = metrics.width("2000", label_size);
    const double month_label = metrics.width("March 2000", label_size);
    const double day_label = metrics.width("Sept 30, 2000", label_size);
    if (days <= 62) {
        for (const int step : {1, 2, 7, 14})
            if (step * pixels_a_day >= day_label + gap_between_labels) return day_ticks(time, step);
    }
    if (days <= 366 * 2.5) {
        for (const int step : {1, 3, 6})
            if (step * 30 * pixels_a_day >= month_label + gap_between_labels)
                return month_ticks(time, step);
    }
    return year_ticks(time, years_a_tick(pixels_a_day * 365.25, year_label));
}

}  // namespace communique
