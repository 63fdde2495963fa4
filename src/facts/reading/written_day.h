#pragma once
// Days as the lines of a page write them, apart from its prose.

#include <optional>
#include <string_view>
#include <utility>

#include "base/date.h"

namespace communique {

// The month and day written next to each other in a short piece of text, in either order.
std::optional<std::pair<int, int>> month_and_day(std::string_view text);

// "Posted", "GMT", "Friday": may stand in a line that gives a day and nothing else.
bool is_word_of_date(std::string_view word);

// The day that a piece of text gives with its year when it says nothing else: "Friday, April 10,
// 2020, 13:40".
std::optional<Date> whole_date(std::string_view text);

// A day of the week before publication, or its own.
bool is_lately(Date day, Date published);

// "DATE=06/20/99": the head of a broadcaster's script, in its country's order.
std::optional<Date> day_of_script(std::string_view line);

// "4/18/2013", "18/4/2013", "27.02.2014", "27-02-2014": a day whose month leaves no doubt.
std::optional<Date> day_in_digits(std::string_view text);

// A day in a line, and the bytes [begin, end) that write it.
struct DayInLine {
    Date day;
    std::size_t begin = 0;
    std::size_t end = 0;
};

// The day that a line gives with the first year in it, whatever else it says: "By A. Doe on May 3, 2011",
// "Agency   2011-05-03 21:37:12".
std::optional<DayInLine> day_within(std::string_view line);

// "By Ann Doe in Politics on 7 December 2021", "News site   2011-04-26 21:37:12", "Agency May 3,
// 2011 7:12am": who wrote it, or when by the clock.
std::optional<Date> day_of_byline(std::string_view line);

// "02/03/2019", which may be of February or of March, is that of the two days which the dateline's
// month and day, at most a week before it, leave; none where they leave none or the text has no such.
std::optional<Date> day_in_digits_by(std::string_view text, std::pair<int, int> month_and_day);

}  // namespace communique
