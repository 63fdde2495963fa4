#pragma once
// The unit of a number that leaves it out ("imports 9.6", "200 billion by 2020"), and what the
// words behind an amount make of it: a rate ("a year"), a price ("a barrel"), a conversion in
// parentheses.

#include <string>

#include "facts/reading/trade_marks.h"

namespace communique {

// The units that were last said of a level and of a change.
struct LastUnits {
    std::string level;
    bool money = false;
    int change = 0;  // its direction
    Decimal value;   // of that level
};

bool is_price(const Scan& scan, const FigureSentence& sentence, const FigureCandidate& figure);
bool is_rate(const Scan& scan, const FigureSentence& sentence, const FigureCandidate& figure);
// "110 billion riyals ($29.3 billion)", "8.7 percent, or £2.1 billion": the same once more.
bool is_converted(const Scan& scan, const FigureSentence& sentence, const FigureCandidate& figure);

// The dollar that a bare "$" means where the article has said once that its dollars are Australian
// or Canadian, say; empty where it means the United States' dollar.
std::string house_dollar(const Article& article, const PairCountries& pair);
bool is_bare_dollar(const Scan& scan, const FigureCandidate& figure);

// Gives the bare numbers of the sentence their units, and takes out what is no figure of its own.
// `last` is what earlier sentences said; it counts only where the sentence before has it
// (`follows`).
void resolve_units(const Article& article, FigureSentence& sentence, LastUnits& last, bool follows);

}  // namespace communique
