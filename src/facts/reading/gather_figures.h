#pragma once
// Makes the article's trade figures from what the rules found of amounts: whose they are, over
// which days, how firm; and joins what is said twice. See trade_candidate.h for what comes in.

#include <vector>

#include "facts/reading/article.h"
#include "facts/reading/rule_book.h"

namespace communique {

std::vector<TradeFigure> gather_figures(const Article& article, const RuleBook& rules);

}  // namespace communique
