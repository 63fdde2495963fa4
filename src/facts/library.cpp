#include "facts/library.h"

#include <string_view>
#include <unordered_set>
#include <utility>

namespace communique {

void add_to_library(Library& library, Document document, DocumentFacts facts) {
    library.analyses.push_back(analyse(document, library.vocabulary));
    library.corpus.push_back(std::move(document));
    library.read.push_back(std::move(facts));
}

void relink(Library& library) {
    std::unordered_set<std::string_view> named;
    for (const Correction& correction : library.corrections) named.insert(correction.document);
    library.unplaced = 0;
    library.is_corrected.resize(library.facts.size());
    for (std::size_t i = 0; i < library.corpus.size(); ++i) {
        const bool now = named.contains(library.corpus[i].id);
        const bool known = i < library.facts.size();
        if (known && !now && !library.is_corrected[i]) continue;
        DocumentFacts facts =
            corrected(library.read[i], library.corpus[i], library.corrections, library.unplaced);
        if (known) library.facts[i] = std::move(facts);
        else library.facts.push_back(std::move(facts));
        library.is_corrected.resize(library.facts.size());
        library.is_corrected[i] = now;
    }
    library.linked = link_facts(library.corpus, library.facts);
}

}  // namespace communique
