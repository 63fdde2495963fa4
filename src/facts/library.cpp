#include "facts/library.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <unordered_set>
#include <utility>

namespace communique {

CorrectionCount count_of(const Library& library, FactKind kind) {
    CorrectionCount count;
    for (std::size_t i = 0; i < library.placed.size(); ++i) {
        const Correction& correction = library.corrections[i];
        if (correction.kind != kind || !library.placed[i]) continue;
        if (correction.action == CorrectionAction::dismiss) ++count.dismissed;
        if (correction.action == CorrectionAction::amend) ++count.amended;
        if (correction.action == CorrectionAction::add) ++count.added;
    }
    return count;
}

std::size_t count_unplaced(const Library& library) {
    return static_cast<std::size_t>(
        std::count(library.placed.begin(), library.placed.end(), false));
}

void add_to_library(Library& library, Document document, DocumentFacts facts) {
    library.analyses.push_back(analyse(document, library.vocabulary));
    library.corpus.push_back(std::move(document));
    library.read.push_back(std::move(facts));
}

Steps relink_in_steps(Library& library, Corrections corrections, double& done,
                      LinkedFacts& before) {
    std::unordered_set<std::string_view> named;
    for (const Correction& correction : corrections) named.insert(correction.document);
    std::vector<bool> placed(corrections.size());
    // New articles join those there are; what changes of known ones waits for the end.
    std::map<std::size_t, DocumentFacts> changed;
    std::vector<bool> is_corrected(library.corpus.size());
    library.facts.reserve(library.corpus.size());
    for (std::size_t i = 0; i < library.corpus.size(); ++i) {
        const bool known = i < library.facts.size();
        is_corrected[i] = named.contains(library.corpus[i].id);
        if (known && !is_corrected[i] && !library.is_corrected[i]) continue;
        co_await pause_here;
        DocumentFacts facts = corrected(library.read[i], library.corpus[i], corrections, placed);
        if (known) changed.emplace(i, std::move(facts));
        else library.facts.push_back(std::move(facts));
    }
    std::vector<const DocumentFacts*> facts;
    facts.reserve(library.facts.size());
    for (const DocumentFacts& one : library.facts) facts.push_back(&one);
    for (const auto& [index, one] : changed) facts[index] = &one;
    LinkedFacts linked;
    co_await link_facts_in_steps(library.corpus, std::move(facts), linked, done);
    co_await pause_here;
    for (auto& [index, one] : changed) library.facts[index] = std::move(one);
    library.is_corrected = std::move(is_corrected);
    library.corrections = std::move(corrections);
    library.placed = std::move(placed);
    before = std::exchange(library.linked, std::move(linked));
}

void relink(Library& library) {
    double done = 0;
    LinkedFacts before;
    finish(relink_in_steps(library, library.corrections, done, before));
}

}  // namespace communique
