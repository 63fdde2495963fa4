#include "statistics/term_counts.h"

#include <algorithm>

namespace communique {
namespace {

// One past the largest term in any part.
std::size_t end_of_terms(std::span<const TermCounts> parts) {
    std::size_t end = 0;
    for (const TermCounts& part : parts)
        if (!part.terms.empty()) end = std::max<std::size_t>(end, part.terms.back().term + 1);
    return end;
}

}  // namespace

std::uint32_t TermCounts::count(TermId term) const {
    const auto found =
        std::lower_bound(terms.begin(), terms.end(), term,
                         [](const TermCount& entry, TermId wanted) { return entry.term < wanted; });
    return found != terms.end() && found->term == term ? found->count : 0;
}

TermCounts count_terms(const Analysis& analysis, std::size_t vocabulary_size) {
    TermCounts counts;
    std::vector<TermId> found;
    found.reserve(analysis.tokens.size());
    for (const Sentence& sentence : analysis.sentences) {
        if (sentence.line == LineKind::boilerplate) continue;
        for (const Token& token : analysis.tokens_of(sentence)) {
            if (token.kind != TokenKind::word) continue;
            ++counts.tokens;
            if (token.term < vocabulary_size) found.push_back(token.term);
        }
    }
    std::sort(found.begin(), found.end());
    for (const TermId term : found) {
        if (counts.terms.empty() || counts.terms.back().term != term)
            counts.terms.push_back({term, 0});
        ++counts.terms.back().count;
    }
    return counts;
}

void TermSums::add(const TermCounts& part) {
    for (const auto& [term, count] : part.terms) {
        uses[term] += count;
        ++parts[term];
    }
    tokens += part.tokens;
}

TermCounts TermSums::total() const {
    TermCounts total;
    total.tokens = tokens;
    for (TermId term = 0; term < uses.size(); ++term)
        if (uses[term] > 0) total.terms.push_back({term, uses[term]});
    return total;
}

TermCounts sum(std::span<const TermCounts> parts) {
    TermSums sums(end_of_terms(parts));
    for (const TermCounts& part : parts) sums.add(part);
    return sums.total();
}

TermCounts without(const TermCounts& all, const TermCounts& part) {
    TermCounts rest;
    rest.tokens = all.tokens - std::min(all.tokens, part.tokens);
    auto taken = part.terms.begin();
    for (const auto& [term, count] : all.terms) {
        while (taken != part.terms.end() && taken->term < term) ++taken;
        const bool shared = taken != part.terms.end() && taken->term == term;
        const std::uint32_t left = shared ? count - std::min(count, taken->count) : count;
        if (left > 0) rest.terms.push_back({term, left});
    }
    return rest;
}

std::uint32_t document_frequency(std::span<const TermCounts> parts, TermId term) {
    return static_cast<std::uint32_t>(
        std::count_if(parts.begin(), parts.end(),
                      [term](const TermCounts& part) { return part.count(term) > 0; }));
}

std::vector<std::uint32_t> document_frequencies(std::span<const TermCounts> parts) {
    std::vector<std::uint32_t> frequencies(end_of_terms(parts), 0);
    for (const TermCounts& part : parts)
        for (const TermCount& entry : part.terms) ++frequencies[entry.term];
    return frequencies;
}

std::vector<Source> first_uses(std::span<const Analysis> analyses,
                               std::span<const DocumentIndex> documents, TermId term,
                               std::size_t limit) {
    std::vector<Source> uses;
    for (const DocumentIndex document : documents) {
        const Analysis& analysis = analyses[document];
        for (const Sentence& sentence : analysis.sentences) {
            if (sentence.line == LineKind::boilerplate) continue;
            for (const Token& token : analysis.tokens_of(sentence)) {
                if (token.kind != TokenKind::word || token.term != term) continue;
                if (uses.size() == limit) return uses;
                uses.push_back({document, sentence.span});
            }
        }
    }
    return uses;
}

}  // namespace communique
