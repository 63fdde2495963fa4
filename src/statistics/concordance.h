#pragma once
// Concordance (keyword in context, KWIC): every use of a word or phrase with the words around it.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "articles/document.h"
#include "sentences/analysis.h"

namespace communique {

struct ConcordanceLine {
    DocumentIndex document = 0;
    std::uint32_t sentence = 0;  // index into that document's sentences
    Span left;
    Span node;
    Span right;
};

// Uses of a query (statistics/query.h has its forms) in text order, without overlap; of
// alternatives that start at the same word the longest. A use lies in one sentence, boilerplate is
// left out, and context never crosses an article's end. O(vocabulary + tokens) for each word of the
// query.
std::vector<ConcordanceLine> concordance(const Corpus& corpus, std::span<const Analysis> analyses,
                                         const Vocabulary& vocabulary, std::string_view query,
                                         unsigned context_words = 8);

}  // namespace communique
