#pragma once
// What a reader leaves of a figure: a period of its time axis, and the series that are not switched
// off. Both only take data away; scales of values stay, so that nothing jumps.

#include <span>
#include <string>

#include "chart/figure.h"

namespace communique {

// Keeps what touches the time from `from` to `to`, in the units of the time scale; what reaches
// over an end is cut there. The whole scale stays known as Figure::all_time. O(data).
void keep_period(Figure& figure, double from, double to);

// Takes the data of the legend's entries away whose names are in `hidden`, as series_name() has
// them; the entries stay, marked as off. O(data × hidden).
void hide_series(Figure& figure, std::span<const std::string> hidden);
// "meetings.by video".
std::string series_name(const Figure& figure, const LegendEntry& entry);

}  // namespace communique
