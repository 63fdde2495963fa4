#pragma once
// Where more marks share a panel than anyone could tell apart, columns stand for many of them each,
// and the figure says so. Strips become counts by month, quarter or year; values become their span
// with the middle one. Looking at a shorter time brings the single marks back.

#include <functional>

#include "base/steps.h"
#include "chart/figure.h"

namespace communique {

constexpr std::size_t most_marks = 400;  // of a panel, one by one

// Panels of rows stay as they are: whoever makes them knows which rows matter most.
// `describe` puts a datum into words whose words are wanted, should it have none yet.
Steps gather(Figure& figure, std::function<void(Datum&)> describe = [](Datum&) {});

}  // namespace communique
