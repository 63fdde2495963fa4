#pragma once
// Time expressions made of others: the end of one, a day in one, from one to another, since one.
// See productions.h.

#include <span>

#include "facts/reading/productions.h"

namespace communique {

std::span<const ProductionEntry> span_productions();

}  // namespace communique
