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

}  // namespace communique
