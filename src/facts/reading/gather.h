#pragma once
// The last step of reading: joins the candidates that tell of one encounter.

#include "facts/facts.h"
#include "facts/reading/article.h"
#include "facts/reading/rule_book.h"

namespace communique {

// The article's meetings from the candidates. O(candidates²) within one article, and they are few.
std::vector<Meeting> gather_meetings(const Article& article, const RuleBook& rules);

}  // namespace communique
