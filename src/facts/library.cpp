#include "facts/library.h"

#include <utility>

namespace communique {

void add_to_library(Library& library, Document document, DocumentFacts facts) {
    library.analyses.push_back(analyse(document, library.vocabulary));
    library.corpus.push_back(std::move(document));
    library.read.push_back(std::move(facts));
}

void relink(Library& library) {
    library.facts.clear();
    library.unplaced = 0;
    for (std::size_t i = 0; i < library.corpus.size(); ++i) {
        library.facts.push_back(
            corrected(library.read[i], library.corpus[i], library.corrections, library.unplaced));
    }
    library.linked = link_facts(library.corpus, library.facts);
}

}  // namespace communique
