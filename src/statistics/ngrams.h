#pragma once
// N-grams: runs of two to five words that return, inside one sentence and not across punctuation.

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
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

// The same an article at a time, for those who cannot wait.
class NGramCounter {
public:
    NGramCounter(std::size_t length, std::size_t vocabulary_size);

    void add(const Analysis& article);
    std::vector<NGram> take(const Vocabulary& vocabulary, const std::vector<bool>& is_stopword,
                            unsigned least) const;

private:
    using Key = std::array<TermId, longest_ngram>;
    struct Uses {
        std::uint64_t frequency = 0;
        std::uint32_t documents = 0;
        std::size_t last_document = 0;  // counted from 1
    };
    struct Hash {
        std::size_t operator()(const Key& key) const;
    };

    std::size_t length_;
    std::size_t vocabulary_size_;
    std::size_t articles_ = 0;
    std::unordered_map<Key, Uses, Hash> table_;
};

// Its words with a blank between them, none before a possessive or contraction.
std::string text_of(const NGram& ngram, const Vocabulary& vocabulary);

}  // namespace communique
