#pragma once
// Which meetings could be at the time of another: linking asks it instead of looking at all of
// them. Meetings are kept by the month they stand in; one whose days lie in several months is
// always asked.

#include <cstddef>
#include <map>
#include <vector>

#include "facts/facts.h"

namespace communique {

class MeetingCalendar {
public:
    // Again whenever the meeting's days change. Meetings without a date are not kept.
    void add(std::size_t index, const Meeting& meeting);
    // All that may share a day with it, and some that do not; each once, by index.
    std::vector<std::size_t> around(const Meeting& meeting) const;

private:
    std::map<int, std::vector<std::size_t>> months_;
    std::vector<std::size_t> long_;
};

}  // namespace communique
