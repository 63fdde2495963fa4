#pragma once
// Chooses whom the article is about. Runs once the people are known, before groups and meetings.

#include "facts/reading/article.h"

namespace communique {

// The two leaders whom the article is about: those the reader named, else the two most present
// holders of top offices of different countries. Leaves it empty when there are no two.
// O(people² · sentences).
void choose_pair(Article& article);

// Both of the pair are named in one sentence or in two that follow each other. Where they never
// are, "the meeting" is another's. O(tokens).
bool names_pair_near(const Article& article);

}  // namespace communique
