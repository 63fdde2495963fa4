#include "statistics/term_counts.h"

#include <algorithm>

namespace communique {

TermCounts count_terms(const Analysis& analysis, std::size_t vocabulary_size) {
    TermCounts counts;
    counts.of_term.resize(vocabulary_size, 0);
    for (const Sentence& sentence : analysis.sentences) {
        if (sentence.line == LineKind::boilerplate) continue;
        for (const Token& token : analysis.tokens_of(sentence)) {
            if (token.kind != TokenKind::word) continue;
            ++counts.tokens;
            // A word that came after the vocabulary was measured, or is not in it, has no count.
            if (token.term < counts.of_term.size()) ++counts.of_term[token.term];
        }
    }
    return counts;
}

TermCounts sum(std::span<const TermCounts> parts) {
    TermCounts total;
    for (const TermCounts& part : parts) {
        if (part.of_term.size() > total.of_term.size()) total.of_term.resize(part.of_term.size(), 0);
        for (std::size_t term = 0; term < part.of_term.size(); ++term)
            total.of_term[term] += part.of_term[term];
        total.tokens += part.tokens;
    }
    return total;
}

std::uint32_t document_frequency(std::span<const TermCounts> parts, TermId term) {
    return static_cast<std::uint32_t>(std::count_if(
        parts.begin(), parts.end(), [term](const TermCounts& part) { return part.count(term) > 0; }));
}

}  // namespace communique
