#pragma once
// What the calendar knows: days of feasts, weeks, quarters, the n-th weekday of a month. Pure
// arithmetic over base/date.h; no reference day, no text.

#include <optional>
#include <string_view>

#include "base/date.h"

namespace communique {

Date monday_of(Date day);
// The day of that weekday in the week (Monday to Sunday) of `day`, `weeks` later.
Date in_week(Date day, Weekday weekday, int weeks);
// The n-th such weekday of a month, from its end for n < 0; nothing when there is none.
std::optional<Date> nth_weekday(int year, int month, Weekday weekday, int n);
// The first day of week n by ISO 8601; nothing for a week that the year does not have.
std::optional<Date> iso_week(int year, int n);
Date month_end(int year, int month);
DateRange whole_month(int year, int month);
DateRange whole_year(int year);
// n = 1 to 4.
DateRange whole_quarter(int year, int n);
// A feast as the lexicon writes it: "12-25", "easter-2", "11 thu 4" (the fourth Thursday of
// November), "11 thu 4 +1", "table lunar-new-year", "islamic eid-al-fitr", "days 1990 126 214" (26
// January 1990, 14 February 1991).
std::optional<Date> feast(std::string_view spec, int year);

}  // namespace communique
