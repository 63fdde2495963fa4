#pragma once
// People by name, title, office and role, and groups of them. See productions.h.

#include <span>
#include <string>
#include <vector>

#include "facts/reading/productions.h"

namespace communique {

std::span<const ProductionEntry> person_productions();

// The country code of the country, demonym, seat or capital that starts at the token, or empty.
std::string nation_code(const Scan& scan, std::uint32_t token);
}  // namespace communique
