#pragma once
// How often each word stands where: the counts that every keyword statistic is computed from. Only
// words that occur are kept, so that many articles cost what they hold and not what all of them
// hold.

#include <cstdint>
#include <span>
#include <vector>

#include "articles/document.h"
#include "sentences/analysis.h"

namespace communique {

struct TermCount {
    TermId term = 0;
    std::uint32_t count = 0;

    friend bool operator==(TermCount, TermCount) = default;
};

struct TermCounts {
    std::vector<TermCount> terms;  // by TermId, none with a count of 0
    std::uint64_t tokens = 0;      // words counted, punctuation and numbers left out

    std::uint32_t count(TermId term) const;  // O(log terms)
};

// The sums of many parts while they are added one by one.
struct TermSums {
    std::vector<std::uint32_t> uses;   // by TermId
    std::vector<std::uint32_t> parts;  // by TermId: how many have the word
    std::uint64_t tokens = 0;

    explicit TermSums(std::size_t terms) : uses(terms), parts(terms) {}
    void add(const TermCounts& part);
    TermCounts total() const;
};

// Words of prose, headlines, captions and bullets; boilerplate is left out. Words with a term of
// `vocabulary_size` or more count for the size alone. O(tokens · log tokens).
TermCounts count_terms(const Analysis& analysis, std::size_t vocabulary_size);
TermCounts sum(std::span<const TermCounts> parts);
// What remains of `all` when `part`, which is one of its parts, is taken away.
TermCounts without(const TermCounts& all, const TermCounts& part);
// In how many of the parts the term stands. O(parts · log terms).
std::uint32_t document_frequency(std::span<const TermCounts> parts, TermId term);
// The same for all terms at once, by TermId. O(terms of all parts).
std::vector<std::uint32_t> document_frequencies(std::span<const TermCounts> parts);

// The sentences of a word's first uses among those counted, one for each use and at most `limit`.
// O(tokens up to the last of them).
std::vector<Source> first_uses(std::span<const Analysis> analyses,
                               std::span<const DocumentIndex> documents, TermId term,
                               std::size_t limit);

}  // namespace communique
