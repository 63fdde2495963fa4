#pragma once
// Feasts that news dates by: "last Christmas", "Easter 2012". See productions.h.

#include <span>

#include "facts/reading/productions.h"

namespace communique {

std::span<const ProductionEntry> feast_productions();

}  // namespace communique
