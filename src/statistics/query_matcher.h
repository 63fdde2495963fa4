#pragma once
// Finds a query of words (query.h) in the tokens of one sentence after another. It follows all ways
// through the query at once and never goes back, so that no query can make it slow.

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "statistics/query.h"
#include "statistics/texts.h"

namespace communique {

class QueryMatcher {
public:
    // Compares every form of the vocabulary with every word of the query. O(words × vocabulary).
    QueryMatcher(const QueryPart& root, const Vocabulary& vocabulary, MatchOptions options);

    // One past the last token of the use that starts at `at`, or `at` when none does. Where a gap
    // leaves a choice it is the nearest end, of alternatives the longest. `text` is the article's,
    // which the case of letters is read from. O(1) for most tokens; at worst O(query × gap ×
    // tokens).
    std::size_t match(std::string_view text, std::span<const Token> tokens, std::size_t at);

private:
    // How a form of the vocabulary stands to a word of the query. Only what stands before the first
    // wildcard can be spelt by several tokens, such as "no-limits".
    enum class Fit : std::uint8_t { none, begins, whole };

    struct Word {
        std::string pattern;
        std::string written;    // empty when case does not matter
        std::vector<Fit> fits;  // by TermId
        bool any_word = false;  // nothing but wildcards: no punctuation
    };
    struct Part {
        QueryPart::Kind kind = QueryPart::Kind::word;
        std::size_t word = 0;  // into words_
        unsigned gap = 0;
        std::vector<Part> parts;
    };
    struct Place {
        std::string_view text;
        std::span<const Token> tokens;
    };
    using Ends = std::vector<std::size_t>;  // the preferred one first, none twice

    Part compile(const QueryPart& part);
    std::size_t compile_word(const QueryPart& part);
    void note_starts(const Part& part);
    std::string comparable(std::string form) const;

    std::size_t length_of(const Place& place, std::size_t at, const Word& word) const;
    bool is_written(const Place& place, std::size_t at, std::size_t end, const Word& word) const;
    Ends ends_of(const Place& place, std::size_t at, const Part& part);
    Ends ends_of_sequence(const Place& place, std::size_t at, const Part& part);
    Ends ends_of_any(const Place& place, std::size_t at, const Part& part);
    Ends ends_of_run(const Place& place, std::size_t at, const Part& part);
    Ends starts_after(const Place& place, const Ends& ends, unsigned gap);
    void keep_first(Ends& ends, std::size_t tokens);

    const Vocabulary& vocabulary_;
    MatchOptions options_;
    std::vector<Word> words_;
    Part root_;
    std::vector<bool> may_start_;      // by TermId
    std::vector<std::uint32_t> seen_;  // by token of the sentence, for keep_first
    std::uint32_t round_ = 0;
};

}  // namespace communique
