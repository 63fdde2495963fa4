#pragma once
// The numbers, dates, amounts and people of an article as a plain list, whatever they are about: what every
// program prints under "mentions". Of two that overlap the longer one is listed.

#include <vector>

#include "facts/facts.h"
#include "facts/reading/article.h"
#include "facts/reading/rule_book.h"

namespace communique {

// In the order of the text. Dates that could not be resolved are left out, and numbers that are
// part of a date, an amount or a quantity. O(items).
std::vector<Mention> list_plain_mentions(const Article& article, const RuleBook& rules);
// Those and the people, each by the name that the tables know. O(items log items).
std::vector<Mention> list_mentions(const Article& article, const RuleBook& rules);

}  // namespace communique
