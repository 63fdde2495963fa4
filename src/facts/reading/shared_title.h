#pragma once
// Titles that a person has from words around the name: of a list, or as somebody's counterpart.

#include <cstdint>

#include "facts/reading/article.h"
#include "facts/reading/matcher.h"
#include "facts/reading/people.h"

namespace communique {

// "Presidents Macron of France and Duda of Poland": the office of the second name, which starts at
// the token; none where no such list stands before it.
NameContext shared_title(const Scan& scan, std::uint32_t name, std::uint32_t sentence);

// "his Vietnamese counterpart Vo Van Kiet", told years later: he had the office then, unless it is a
// minister's counterpart.
bool is_leaders_counterpart(const Scan& scan, const Match& match);

}  // namespace communique
