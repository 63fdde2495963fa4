#pragma once
// When a figure holds: the date that belongs to its amount, carried over from its neighbours where
// the text leaves it out, and what a change is measured against.

#include <cstddef>
#include <optional>
#include <vector>

#include "facts/reading/trade_marks.h"

namespace communique {

struct FigurePeriod {
    DateRange range;
    bool own = false;       // said of this amount, not of its neighbour
    bool by = false;        // "by 2030"
    bool no_carry = false;  // "doubled in five years": over a time of its own
    bool aside = false;  // "a year earlier", "since January": not what the text goes on to speak of
    DateRange base;      // what a change is measured against
};

enum class PeriodKind { flow, event };  // of a flow over months, or the day of a signing

// The periods of the sentence's figures, in their order. `kinds` says which are events, `story` is
// the period that the sentences before spoke of.
std::vector<FigurePeriod> periods_of(const Article& article, const FigureSentence& sentence,
                                     const std::vector<PeriodKind>& kinds,
                                     const std::optional<DateRange>& story);

// "Trade fell in the first half of the year": the past period that a sentence of trade without
// amounts speaks of.
std::optional<DateRange> period_told_in(const Article& article, std::uint32_t sentence);

// The same span of days one year, quarter or month earlier.
DateRange step_back(const DateRange& range, std::string_view step);

}  // namespace communique
