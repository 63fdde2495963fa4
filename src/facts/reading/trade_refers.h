#pragma once
// Figures that name no trade themselves but speak of the one told before: "$2 billion was achieved",
// "the goal of $5 billion", "growth was 12 percent".

#include <cstdint>
#include <optional>

#include "facts/reading/trade_marks.h"
#include "facts/reading/trade_sides.h"

namespace communique {

bool refers_to_told(const Scan& scan, const FigureSentence& sentence, const FigureCandidate& figure,
                    const std::optional<FigureSubject>& previous);

// How many sentences back the figure's subject may have been told: further where it is called by a
// name, "the figure", "the goal of $5 billion".
std::uint32_t reach_of(const FigureSentence& sentence, const FigureCandidate& figure);

// What the nearest of the few sentences before the one of that index spoke of.
std::optional<FigureSubject> flow_named_near(const Article& article, std::uint32_t index);

// "From $1.26 billion", also behind "4. Economic relations:"
bool opens_clause(const Scan& scan, const FigureSentence& sentence, const FigureCandidate& start);

// Where the words go on behind "in 2005-06", that may follow the amount.
std::uint32_t behind_date(const Scan& scan, const FigureSentence& sentence, std::uint32_t token);

}  // namespace communique
