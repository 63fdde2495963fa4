#pragma once
// What a reader asks the concordance for, as a tree.
//   gas              a word; "no limits" or no limits: a phrase, quotation marks may be left out
//   trad* wom?n      * is any run of characters, ? any one; a * alone is any word
//   gas|oil, gas OR oil   alternatives; in brackets inside a phrase: (natural gas|oil) deal, [gas,oil]
//   gas NEAR/5 deal  both, in either order, with at most five words between (NEAR alone: 5)
//   gas ..5 deal     the same, in this order
//   @Xi              the alias of that name (settings.h)
//   /.../            a regular expression (regex.h); it must be the whole query
// A phrase binds closer than NEAR, NEAR closer than |. A backslash takes the meaning from the
// character after it: \*, \(, \/. A word is compared with what stands between blanks, so that
// `no-limits` and `Xi's` find what the tokeniser cuts apart. Next: query_matcher.h.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "statistics/settings.h"

namespace communique {

struct QueryPart {
    // A run is its only part once or more, side by side.
    enum class Kind : std::uint8_t { word, sequence, any_of, near, run };

    Kind kind = Kind::word;
    std::string pattern = {};  // word: folded, as word_pattern.h has it
    std::string written = {};  // the same, not folded
    unsigned gap = 0;    // in a sequence: words that may stand between this part and the one before
    unsigned reach = 0;  // of near: words that may stand between its two parts
    std::vector<QueryPart> parts = {};

    friend bool operator==(const QueryPart&, const QueryPart&) = default;
};

struct Query {
    std::optional<QueryPart> root;  // nothing for an empty query, which finds nothing
    std::string regex;              // between the slashes; empty when it is no regular expression
    unsigned regex_column = 0;      // characters of the query that stand before it

    bool empty() const { return !root && regex.empty(); }
};

constexpr unsigned max_query_gap = 50;
constexpr std::size_t max_query_words = 32;
constexpr unsigned max_query_nears = 4;
constexpr unsigned max_query_depth = 8;  // brackets within brackets

// The query, or what is wrong with it: Error::where is "query:COLUMN", see column_of. O(length).
Result<Query> parse_query(std::string_view text, std::span<const Alias> aliases = {});

// What an alias's forms ask for, or what is wrong with them: Error::where is "query:COLUMN" of the
// forms. O(length).
Result<QueryPart> parse_alias(const Alias& alias);

// The character of the query that an error is about, from 1; nothing for other errors.
std::optional<unsigned> column_of(const Error& error);

}  // namespace communique
