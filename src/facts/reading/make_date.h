#pragma once
// Time expressions, resolved to days. See productions.h.

#include <span>

#include "facts/reading/productions.h"

namespace communique {

std::span<const ProductionEntry> date_productions();

}  // namespace communique
