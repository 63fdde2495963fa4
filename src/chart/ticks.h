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
    std::string label;
};

struct TimeTicks {
    std::vector<Tick> ticks;
    bool label_spans = false;  // a label belongs to the span up to the next tick, not to the moment
};

// At most about `wanted` multiples of 1, 2 or 5 times a power of ten from min to max.
std::vector<Tick> number_ticks(double min, double max, int wanted, const Axis& axis);
// The least multiple of a tick step that is no less than `value`, for a scale's upper end.
double round_up_to_tick(double value, int wanted);
// As many as have room in `width` pixels, always at starts of years, months or days.
TimeTicks time_ticks(const Scale& time, double width, double label_size, const FontMetrics& metrics);

}  // namespace communique
