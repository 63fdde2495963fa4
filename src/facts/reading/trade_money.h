#pragma once
// Money whose name several countries use: which one the two countries of the article mean by it.

#include <string>
#include <string_view>

#include "facts/reading/article.h"
#include "facts/reading/matcher.h"

namespace communique {

// Production: a number with such a name becomes an amount, or the amount that is there gets its
// unit.
bool make_home_money(const Match& match, Article& article, Item& item);

}  // namespace communique
