#pragma once
// N-grams: runs of two to five words that return, inside one sentence and not across punctuation.

#include <array>
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

// The same a little at a time, for those who cannot wait: add() every article, choose_next() until
// it returns false, then take().
class NGramCounter {
public:
    NGramCounter(std::size_t length, std::size_t vocabulary_size);

    void add(const Analysis& article);
    // Looks through a part of what was counted for the `most` strongest. The arguments are the same
    // in every call.
    bool choose_next(const Vocabulary& vocabulary, const std::vector<bool>& is_stopword,
                     unsigned least, std::size_t most);
    std::size_t parts_chosen() const { return chosen_; }
    static constexpr std::size_t parts = 256;
    // How many there are, chosen or not.
    std::size_t different() const { return different_; }
    std::vector<NGram> take(const Vocabulary& vocabulary);

private:
    using Key = std::array<TermId, longest_ngram>;
    struct Entry {
        Key key{};
        std::uint32_t frequency = 0;  // 0: an empty place
        std::uint32_t documents = 0;
        std::uint32_t last_document = 0;  // counted from 1
    };
    // A table with open addressing; small ones, so that none takes long to grow or to free.
    struct Part {
        std::vector<Entry> places;
        std::size_t used = 0;
    };

    static std::uint64_t hash_of(const Key& key);
    static Entry& find(std::vector<Entry>& places, const Key& key, std::uint64_t hash);
    Entry& entry_of(const Key& key);

    std::size_t length_;
    std::size_t vocabulary_size_;
    std::uint32_t articles_ = 0;
    std::vector<Part> table_;
    std::size_t chosen_ = 0;  // parts
    std::size_t different_ = 0;
    std::vector<NGram> best_;  // a heap with the weakest on top once there are enough
};

// Its words with a blank between them, none before a possessive or contraction.
std::string text_of(const NGram& ngram, const Vocabulary& vocabulary);

}  // namespace communique
