#pragma once
// Years that statistics count by: the fiscal year "2017-18" of a country, and the twelve months,
// four quarters or year "to September".

#include <optional>

#include "facts/reading/trade_marks.h"

namespace communique {

// "2017-18", "fiscal 2023", "FY24", "the first half of the current fiscal year": the dates of the
// sentence that count by a fiscal year get its days, by the calendar of the pair's country that has
// one of its own; those that no rule of dates reads are added.
void read_fiscal_years(const Article& article, const PairCountries& pair, FigureSentence& sentence);

// "the same period", "the corresponding months of last year", "of 2023", "of FY24": the period that
// was told, or that of the year that is said.
struct SamePeriod {
    std::uint32_t end = 0;  // 0: the words at the token are none
    std::string_view step;  // "year": a year before; "same": it itself; "within": that of `year`
    DateRange year;
};
SamePeriod same_period_at(const Scan& scan, const FigureSentence& sentence,
                          const PairCountries& pair, std::uint32_t token);

// "the 12 months to September", "the year to March", "four quarters to the end of 2024".
std::optional<DateRange> months_until(const Scan& scan, const FigureSentence& sentence,
                                      const DateMark& date);

}  // namespace communique
