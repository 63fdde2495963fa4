#pragma once
// Numbers in digits and words. See productions.h.

#include <span>

#include "facts/reading/productions.h"

namespace communique {

std::span<const ProductionEntry> number_productions();

}  // namespace communique
