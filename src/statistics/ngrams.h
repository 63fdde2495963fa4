#pragma once
// N-grams: runs of two to five words that return, inside one sentence and not across punctuation.

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "sentences/analysis.h"

namespace communique {

constexpr std::size_t longest_ngram = 5;

struct NGram {
    std::vector<TermId> terms;
    std::uint64_t frequency = 0;
    std::uint32_t documents = 0;
};

// Runs of `length` words with at least `least` uses, commonest first, ties by their words. Those
// that begin or end with a stopword say little and are left out; `is_stopword` may be empty.
// Boilerplate is not read, and numbers part runs as punctuation does. O(words · log words).
std::vector<NGram> ngrams(std::span<const Analysis* const> analyses, const Vocabulary& vocabulary,
                          std::size_t length, const std::vector<bool>& is_stopword,
                          unsigned least = 2);

// Its words with a blank between them, none before a possessive or contraction.
std::string text_of(const NGram& ngram, const Vocabulary& vocabulary);

}  // namespace communique
