#pragma once
// What a reader asks the concordance for. `gas` is a word, `no limits` a phrase, `gas|oil` two
// alternatives, `trad*` every word that starts so, `*` any word, and `gas ..5 pipeline` a gap of at
// most five words. A word is compared with what stands between blanks, so that `no-limits` and
// `Xi's` find what the tokeniser cuts apart. Case does not matter, nor do quotation marks around a
// word or phrase. Next: concordance.h.

#include <string>
#include <string_view>
#include <vector>

namespace communique {

struct QueryWord {
    std::string pattern;  // case-folded, apostrophes and hyphens made plain
    unsigned gap = 0;     // words that may stand between this one and the word before

    friend bool operator==(const QueryWord&, const QueryWord&) = default;
};

using QueryPhrase = std::vector<QueryWord>;

struct Query {
    std::vector<QueryPhrase> alternatives;

    bool empty() const { return alternatives.empty(); }
};

constexpr unsigned max_query_gap = 50;
constexpr std::size_t max_query_words = 32;  // in one phrase; what follows is left out

// Never fails: what makes no sense (a gap at an end, an empty alternative) is left out.
Query parse_query(std::string_view text);

// The word as the vocabulary spells it (sentences/tokens.h): folded, with plain apostrophes,
// quotation marks and hyphens.
std::string plain_form(std::string_view word);

// Whether the whole form fits, with `*` for any run of characters. O(pattern × form).
bool matches_pattern(std::string_view pattern, std::string_view form);

}  // namespace communique
