#pragma once
// Reports of meetings and counts of them. See productions.h.

#include <span>

#include "facts/reading/productions.h"

namespace communique {

std::span<const ProductionEntry> event_productions();

}  // namespace communique
