#pragma once
// How often each word stands where: the counts that every keyword statistic is computed from.

#include <cstdint>
#include <span>
#include <vector>

#include "articles/document.h"
#include "sentences/analysis.h"

namespace communique {

struct TermCounts {
    std::vector<std::uint32_t> of_term;  // by TermId
    std::uint64_t tokens = 0;            // words counted, punctuation and numbers left out

    std::uint32_t count(TermId term) const { return term < of_term.size() ? of_term[term] : 0; }
};

// Words of prose, headlines, captions and bullets; boilerplate is left out. O(tokens).
TermCounts count_terms(const Analysis& analysis, std::size_t vocabulary_size);
TermCounts sum(std::span<const TermCounts> parts);
// In how many of the parts the term stands.
std::uint32_t document_frequency(std::span<const TermCounts> parts, TermId term);

}  // namespace communique
