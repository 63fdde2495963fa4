#pragma once
// "China takes 30 percent of Australia's exports", "Chile's share of Peru's trade rose to 5
// percent": how large a part of the one country's trade the other has. No trade_subject.h asks of
// what it measures, for a share is no amount of trade.

#include <optional>

#include "facts/reading/trade_sides.h"

namespace communique {

inline constexpr std::string_view share_flow = "share";

// The share the percentage tells, if it is one between the pair. `last` is the share told before:
// "this figure has risen to 2.4 percent".
std::optional<FigureSubject> share_of(const Article& article, const FigureSentence& sentence,
                                      const FigureCandidate& figure, const PairCountries& pair,
                                      const std::optional<FigureSubject>& last);

inline bool is_share(const FigureSubject& subject) { return subject.kind == share_flow; }

}  // namespace communique
