#pragma once
// Weekdays, weekends and words like "yesterday", read against the day of publication. See
// productions.h.

#include <span>

#include "facts/reading/productions.h"

namespace communique {

std::span<const ProductionEntry> weekday_productions();

}  // namespace communique
