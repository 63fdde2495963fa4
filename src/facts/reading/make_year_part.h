#pragma once
// Parts of a year: quarters, halves, the first ten months, calendar weeks. See productions.h.

#include <span>

#include "facts/reading/productions.h"

namespace communique {

std::span<const ProductionEntry> year_part_productions();

}  // namespace communique
