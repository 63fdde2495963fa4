#pragma once
// Dates in a figure's sentence that are no period of it: days of sayings, talks and signings, years
// of treaties and of goals.

#include <cstddef>
#include <string_view>

#include "facts/reading/trade_period_stages.h"

namespace communique {

// What the two did on another day than the figure is of; a contract is signed then.
bool tells_of_meeting(std::string_view word);

// "said in May that trade ...": the day of the saying.
bool is_day_of_saying(const Scan& scan, const FigureSentence& sentence, const DateMark& date);
// "The pipeline, to cost $3 billion, is to be finished in 2013": the day of no agreement.
bool is_day_of_building(const Scan& scan, const FigureSentence& sentence, const DateMark& date);
// "Xi, following his talks with Putin in Sochi in May, said that trade": of the talks.
bool is_day_of_talks_aside(const PeriodDraft& d, const DateMark& date);
// "under the 1979 peace treaty", "since the accord of 1989": the year says which treaty.
bool names_treaty(const PeriodDraft& d, const DateMark& date);
// "despite last year's setback", "This year, in the first half": of an event, or told more closely
// behind it.
bool tells_no_period(const PeriodDraft& d, const DateMark& date);
// Whether the date before the figure tells of something else: when a goal was agreed, when something
// was said, what was before the date behind it.
bool is_no_day_of(const PeriodDraft& d, const DateMark& date, std::size_t figure);

}  // namespace communique
