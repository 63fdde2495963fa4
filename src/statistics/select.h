#pragma once
// Which articles a Selection (settings.h) chooses.

#include <vector>

#include "articles/document.h"
#include "base/result.h"
#include "statistics/settings.h"

namespace communique {

// Indices in the order of the corpus; all of them for an empty selection. A name that fits no
// article is an error that says which there are; that no article has all that was asked for is
// none: the list is empty then. O(articles × names).
Result<std::vector<DocumentIndex>> select(const Corpus& corpus, const Selection& selection);

struct ComparedArticles {
    std::vector<DocumentIndex> target;
    std::vector<DocumentIndex> reference;  // without those of the target
};

// The two sides of a comparison under the settings; what is compared against nothing, or with no
// article in the target, is an error.
Result<ComparedArticles> select_sides(const Corpus& corpus, const Settings& settings);

}  // namespace communique
