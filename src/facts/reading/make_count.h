#pragma once
// Reported counts of the pair's meetings. See productions.h.

#include <span>

#include "facts/reading/productions.h"

namespace communique {

std::span<const ProductionEntry> count_productions();

}  // namespace communique
