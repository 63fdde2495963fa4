#include "facts/meeting_calendar.h"

#include <algorithm>

namespace communique {
namespace {

// Twelve months behind a place for the year alone.
int place_of(PartialDate date) { return date.year * 13 + date.month; }

int last_place_of(PartialDate date) {
    return date.month == 0 ? date.year * 13 + 12 : place_of(date);
}

}  // namespace

void MeetingCalendar::add(std::size_t index, const Meeting& meeting) {
    if (!meeting.date.known()) return;
    const int place = place_of(meeting.date);
    const bool many = meeting.date_end.known() && place_of(meeting.date_end) != place;
    std::vector<std::size_t>& kept = many ? long_ : months_[place];
    if (kept.empty() || kept.back() != index) kept.push_back(index);
}

std::vector<std::size_t> MeetingCalendar::around(const Meeting& meeting) const {
    std::vector<std::size_t> found;
    if (!meeting.date.known()) return found;
    found = long_;
    const auto take = [&](int first, int last) {
        for (auto at = months_.lower_bound(first); at != months_.end() && at->first <= last; ++at)
            found.insert(found.end(), at->second.begin(), at->second.end());
    };
    const int first = place_of(meeting.date);
    const int end = meeting.date_end.known() ? last_place_of(meeting.date_end) : first;
    take(meeting.date.year * 13, meeting.date.year * 13);
    take(first, std::max(last_place_of(meeting.date), end));
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

}  // namespace communique
