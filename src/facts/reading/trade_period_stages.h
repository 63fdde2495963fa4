#pragma once
// How the periods of a sentence's figures come about, in stages: each figure's own date
// (trade_own_dates.cpp), what neighbours share (trade_shared_dates.cpp), what a figure is measured
// by (trade_comparison.cpp); trade_period.cpp runs them and carries over what is left out.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "facts/reading/trade_period.h"

namespace communique {

struct PeriodDraft {
    const Scan& scan;
    const FigureSentence& sentence;
    const std::vector<PeriodKind>& kinds;
    const std::optional<DateRange>& story;
    std::vector<FigurePeriod> periods;

    const FigureCandidate& figure(std::size_t i) const { return sentence.figures[i]; }
};

// Days; 0 for an open range.
std::int32_t length_of(const DateRange& range);

// The days a date gives to a figure; nothing when it cannot be its period.
std::optional<DateRange> usable_days(const DateMark& mark, PeriodKind kind);

void give_own_dates(PeriodDraft& d);
// "grew from $1 billion to $5 billion between 2010 and 2020": the one in the first year, the other
// in the last.
void split_spans(PeriodDraft& d);
// "grew from $1 billion to $5 billion over the past ten years": neither held over all of them.
void drop_running_spans(PeriodDraft& d);
void share_dates(PeriodDraft& d);
// "grew 12% from $8 billion in 2009 to $9 billion in the same period of 2010": the change is of the
// level's time, which only the comparison told.
void share_with_changes(PeriodDraft& d);

// The words of comparison behind the figure, before the next one: "a year earlier".
const Mark* basis_behind(const PeriodDraft& d, std::size_t i);
// Whether such words, or what stands before them, tell the figure's period; if so it has it.
bool take_period_of_comparison(PeriodDraft& d, std::size_t i);
// What the change is measured against.
void compare(PeriodDraft& d, std::size_t i);

}  // namespace communique
