#pragma once
// A Library is all that the views, figures and commands read: the corpus, its analyses, its facts
// and their links, always of the same length and in step.

#include <string_view>
#include <vector>

#include "articles/document.h"
#include "facts/corrections.h"
#include "facts/facts.h"
#include "facts/link.h"
#include "sentences/analysis.h"

namespace communique {

struct Library {
    Corpus corpus;
    Vocabulary vocabulary;
    std::vector<Analysis> analyses;
    std::vector<DocumentFacts> read;     // by the machine
    Corrections corrections;             // by the reader
    std::vector<DocumentFacts> facts;    // what was read, corrected
    std::string_view corrector = "you";  // in captions; a file for others says "the reader"
    std::vector<bool> placed;            // by correction: whether it fits these articles
    std::vector<bool>
        is_corrected;  // by document: whether its facts were when they were last linked
    LinkedFacts linked;
};

struct CorrectionCount {
    std::size_t dismissed = 0;
    std::size_t amended = 0;
    std::size_t added = 0;
};
// Of the corrections of that kind those that changed something; what fits nothing did not.
CorrectionCount count_of(const Library& library, FactKind kind);
std::size_t count_unplaced(const Library& library);

// Adds one article with the facts read from it; call relink() after the last, and whenever the
// corrections change.
void add_to_library(Library& library, Document document, DocumentFacts facts);
void relink(Library& library);
// The same with other corrections, a little at a time: until it is done the library stays as it
// was; `done` goes from 0 to 1. Nothing else may change the library meanwhile. What was linked
// before is left in `before`: giving back its room takes a while, too.
Steps relink_in_steps(Library& library, Corrections corrections, double& done, LinkedFacts& before);

}  // namespace communique
