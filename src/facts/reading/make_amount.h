#pragma once
// Money, percentages and quantities. See productions.h.

#include <span>

#include "facts/reading/productions.h"

namespace communique {

std::span<const ProductionEntry> amount_productions();

}  // namespace communique
