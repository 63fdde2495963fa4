#pragma once
// Cuts a line into tokens. What the rules may rely on:
// - A number is one token with its grouping and decimals: "1,234.50", "1 234" (joined by a no-break
//   or thin space), ".5". So is anything of digits and separators that reads as a date, a time or a
//   fraction: "2025-09-02", "11/09/2014", "11.9.2014", "9/11", "10:30"; and ordinals and decades:
//   "4th", "1990s". A sign is a token of its own; "8-10" and "2014-15" are three tokens.
// - "$", "€", "%" and the like are one symbol token each; "US$" is a word and a symbol, "5bn" a
//   number and a word (after_blank tells that they touch), "30MUSD" too.
// - Hyphenated words fall into word, "-", word. Possessive "'s" is a word token of its own; other
//   apostrophes stay inside ("don't", "O'Brien").
// - Abbreviations keep their stop: "U.S.", "a.m.", "J.", "Sept.", "Gen.", "Inc.". Words may hold
//   digits ("MH17", "G20") and "&" ("AT&T"). Web and mail addresses are one word.
// - Runs of dots, of hyphens, and of "!" and "?" are one punctuation token each. Terms are made
//   plain: "’" is "'", "“" is "\"", "–" is "-", "—" is "--", "…" is "...".

#include <vector>

#include "sentences/analysis.h"

namespace communique {

// Gives the term of a folded form; keeps the tokeniser apart from how the vocabulary may grow.
struct TermSource {
    Vocabulary* growing = nullptr;
    const Vocabulary* fixed = nullptr;

    TermId term(const FormKey& key) const {
        return growing != nullptr ? growing->id_of(key) : fixed->lookup(key);
    }
};

// Appends the tokens of `line` (which holds no line end). O(length).
void cut_tokens(std::string_view text, Span line, const TermSource& terms,
                std::vector<Token>& tokens);

}  // namespace communique
