#pragma once
// People by name, title, office and role, and groups of them. See productions.h.

#include <span>
#include <string>
#include <vector>

#include "facts/reading/productions.h"

namespace communique {

std::span<const ProductionEntry> person_productions();

// The country code of the country, demonym, seat or capital that starts at the token, or empty.
const std::string& nation_code(const Scan& scan, std::uint32_t token);

// Whether the tables give the person that very office on the article's day: a king is no president,
// though both are heads of state. False for who is not in the tables.
bool holds_office(const Article& article, const Person& person, std::string_view office);
}  // namespace communique
