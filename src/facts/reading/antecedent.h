#pragma once
// Whom a word that stands for a person means: one who was named before it.

#include "facts/reading/article.h"
#include "facts/reading/matcher.h"

namespace communique {

// The subject of "he" and "she": the first person of the sentence before the match, or of the two
// sentences before. `nobody` where none is named. Looks at three sentences.
PersonIndex antecedent(const Match& match, const Article& article);

// "the latter" (`back` 0) and "the former" (`back` 1): the last but that many of the different people
// named in the sentence before the match, at least two of them. `nobody` otherwise.
PersonIndex named_before(const Match& match, const Article& article, std::uint32_t back);

}  // namespace communique
