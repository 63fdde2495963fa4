#pragma once
// Years that statistics count by: the fiscal year "2017-18" of a country, and the twelve months,
// four quarters or year "to September".

#include <optional>

#include "facts/reading/trade_marks.h"

namespace communique {

// "in 2017-18", "in the fiscal year 2023": by the calendar of the pair's country that has one.
std::optional<DateRange> fiscal_year(const Article& article, const FigureSentence& sentence,
                                     const DateMark& date);

// "the 12 months to September", "the year to March", "four quarters to the end of 2024".
std::optional<DateRange> months_until(const Scan& scan, const FigureSentence& sentence,
                                      const DateMark& date);

}  // namespace communique
