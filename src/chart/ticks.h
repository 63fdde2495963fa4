#pragma once
// Where an axis has its ticks and what stands at them: round numbers, and years, months or days as
// the span of time allows.

#include <string>
#include <vector>

#include "chart/figure.h"
#include "chart/font_metrics.h"

namespace communique {

struct Tick {
    double value = 0;
    std::string label;    // empty where labels would stand too close
    double label_at = 0;  // the middle of the year, month or day that the label names, or `value`
};

// At most about `wanted` multiples of 1, 2 or 5 times a power of ten from min to max.
std::vector<Tick> number_ticks(double min, double max, int wanted, const Axis& axis);
// The least multiple of a tick step that is no less than `value`, for a scale's upper end.
double round_up_to_tick(double value, int wanted);
// What a label takes along the axis, its gap included.
struct LabelExtent {
    double year = 0;   // "2024"
    double month = 0;  // "March 2024"
    double day = 0;    // "Sept 30, 2024"
};
LabelExtent label_extent_across(double label_size, const FontMetrics& metrics);

// Starts of years, months or days, as many as have room in `length` pixels.
std::vector<Tick> time_ticks(const Scale& time, double length, const LabelExtent& extent);

}  // namespace communique
