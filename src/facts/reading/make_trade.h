#pragma once
// Trade and economic figures. See productions.h.

#include <span>

#include "facts/reading/productions.h"

namespace communique {

std::span<const ProductionEntry> trade_productions();

}  // namespace communique
