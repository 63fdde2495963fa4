#pragma once
// What an amount measures: the nearest word of trade before it, one that is bound to it from behind
// ("$5 billion in exports"), or what an earlier sentence spoke of. Next: trade_sides.h for whose it
// is.

#include <cstdint>
#include <optional>
#include <string>

#include "facts/facts.h"
#include "facts/reading/trade_sides.h"

namespace communique {

// Nothing when the amount measures something else. `previous` is what the last figure measured.
std::optional<FigureSubject> subject_of(const Article& article, const FigureSentence& sentence,
                                        const FigureCandidate& figure, const PairCountries& pair,
                                        const std::optional<FigureSubject>& previous);

// What a sentence without amounts speaks of: its first flow, for a later "it".
std::optional<FigureSubject> flow_named_in(const Article& article, std::uint32_t sentence);

}  // namespace communique
