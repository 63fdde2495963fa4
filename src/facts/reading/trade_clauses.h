#pragma once
// Clauses that say something aside: ", which peaked at $7 billion in 2008,". What they tell of time
// holds for their own amounts only.

#include <cstdint>
#include <optional>

#include "facts/reading/trade_marks.h"

namespace communique {

struct ClauseApart {
    std::uint32_t first = 0;
    std::uint32_t end = 0;

    bool holds(std::uint32_t token) const { return token >= first && token < end; }
};

// The relative clause between commas that holds the token, where the sentence goes on behind it.
std::optional<ClauseApart> clause_apart(const Scan& scan, const FigureSentence& sentence,
                                        std::uint32_t token);

// The brackets around a date: "(2019: $9 billion)", "($8 billion in 2019)". Nothing where they hold no
// amount, or only that of a change.
struct Brackets {
    std::uint32_t open = 0;
    std::uint32_t close = 0;

    bool hold(std::uint32_t token) const { return open < token && token < close; }
};
std::optional<Brackets> brackets_around(const Scan& scan, const FigureSentence& sentence,
                                        const DateMark& date);

// "$1 billion (3.7 billion riyals) for Indonesia": where the words go on behind a conversion in
// brackets, at the latest at `end`; the token itself where no brackets open.
std::uint32_t behind_brackets(const Scan& scan, std::uint32_t token, std::uint32_t end);

}  // namespace communique
