#pragma once
// Time expressions that are read against the day of publication or against another date: weekdays,
// "last month", "two weeks after Christmas", spans. See productions.h.

#include <span>

#include "facts/reading/productions.h"

namespace communique {

std::span<const ProductionEntry> period_productions();

}  // namespace communique
