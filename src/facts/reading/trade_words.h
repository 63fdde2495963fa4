#pragma once
// In which words a figure is shown: its subject as the article names it, with the countries beside
// it.

#include <string>

#include "facts/reading/article.h"
#include "facts/reading/trade_sides.h"

namespace communique {

// "American exports to the Soviet Union", "trade between the two countries"; whole phrases, never
// "trade between" alone.
std::string words_about(const Article& article, const FigureSubject& subject);

}  // namespace communique
