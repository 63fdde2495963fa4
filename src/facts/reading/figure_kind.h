#pragma once
// What kind of figure the noun or verb beside an amount makes of it, as facts name it.

#include <string_view>

#include "facts/reading/trade_candidate.h"

namespace communique {

// By the value that trade.tsv gives the word ("export", "deal") and by the role of the amount.
FigureKind kind_of(std::string_view flow, const FigureCandidate& figure);
// What goes from one to the other, or is left of both; not all trade of the two.
bool is_one_way(std::string_view flow);
// A stock of one moment: its period is what the text says of it and no neighbour's.
bool is_of_one_moment(std::string_view flow);

}  // namespace communique
