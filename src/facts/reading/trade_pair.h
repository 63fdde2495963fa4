#pragma once
// The two countries whose trade an article is about: those of its two leaders, or, where it has no
// such pair, the two whose names its sentences on trade bring together from the start.

#include <string>
#include <string_view>

#include "facts/reading/article.h"

namespace communique {

// The codes of the pair's countries; empty where unknown. A bloc of countries ("ASEAN") is a side
// like a country, with its name for a code.
struct PairCountries {
    std::string a, b;
    bool known() const { return !a.empty() && !b.empty(); }
    bool holds(std::string_view code) const { return code == a || code == b; }
};
PairCountries pair_countries(const Article& article);

}  // namespace communique
