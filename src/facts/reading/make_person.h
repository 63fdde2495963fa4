#pragma once
// People by name, title, office and role, and groups of them. See productions.h.

#include <span>

#include "facts/reading/productions.h"

namespace communique {

std::span<const ProductionEntry> person_productions();

}  // namespace communique
