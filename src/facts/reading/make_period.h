#pragma once
// Time expressions that are read against the day of publication or against another date: "last
// month", "two weeks after Christmas"; and with them weekdays (make_weekday.h), parts of a year
// (make_year_part.h), feasts (make_feast.h) and spans (make_span.h). See productions.h.

#include <span>

#include "facts/reading/productions.h"

namespace communique {

std::span<const ProductionEntry> period_productions();

}  // namespace communique
