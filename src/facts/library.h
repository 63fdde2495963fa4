#pragma once
// A Library is all that the views, figures and commands read: the corpus, its analyses, its facts and
// their links, always of the same length and in step.

#include <vector>

#include "articles/document.h"
#include "facts/facts.h"
#include "facts/link.h"
#include "sentences/analysis.h"

namespace communique {

struct Library {
    Corpus corpus;
    Vocabulary vocabulary;
    std::vector<Analysis> analyses;
    std::vector<DocumentFacts> facts;
    LinkedFacts linked;
};

// Adds one article with the facts read from it; call relink() after the last.
void add_to_library(Library& library, Document document, DocumentFacts facts);
void relink(Library& library);

}  // namespace communique
