#pragma once
// The last step of reading: chooses the article's pair, joins the candidates that tell of one
// encounter, and lists mentions and sentences.

#include "facts/facts.h"
#include "facts/reading/article.h"
#include "facts/reading/rule_book.h"

namespace communique {

// The two leaders whom the article is about: those the reader named, else the two most present
// holders of top offices of different countries. Leaves it empty when there are no two.
void choose_pair(Article& article);
// The article's meetings from the candidates. O(candidates²) within one article, and they are few.
std::vector<Meeting> gather_meetings(const Article& article, const RuleBook& rules);
std::vector<Mention> list_mentions(const Article& article, const RuleBook& rules);

}  // namespace communique
