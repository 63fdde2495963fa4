#include "facts/library.h"

#include <utility>

namespace communique {

void add_to_library(Library& library, Document document, DocumentFacts facts) {
    library.analyses.push_back(analyse(document, library.vocabulary));
    library.corpus.push_back(std::move(document));
    library.facts.push_back(std::move(facts));
}

void relink(Library& library) {
    library.linked = link_facts(library.corpus, library.facts);
}

}  // namespace communique
