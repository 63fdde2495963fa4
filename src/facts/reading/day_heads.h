#pragma once
// Days that stand as lines of their own above what happened or is to happen then: chronologies, diaries
// of the week ahead, programmes ("Wednesday 26 February" above "11.15  Discussions with ...").

#include <cstdint>
#include <vector>

#include "facts/reading/events.h"
#include "facts/reading/place.h"
#include "facts/reading/scan.h"

namespace communique {

struct Article;

struct DayHead {
    std::uint32_t sentence = 0;  // the line
    std::uint32_t date = 0;      // index into Values::dates
    bool programme = false;      // lines that open with the time of day follow
};

class DayHeads {
public:
    // Of a text with two such lines at least, or one above a programme. What weekdays below it mean
    // is counted from a head of long ago. O(lines).
    void read(Scan& scan);
    // The head above the sentence; null where there is none near.
    const DayHead* over(std::uint32_t sentence) const;

private:
    std::vector<DayHead> heads_;
};

// What tells no day itself is of the day above it: ahead, if that is, and where the lines around say.
void take_day_of_head(const Article& article, const DayHead& head, MeetingCandidate& candidate);
PlaceFound place_under_head(const Article& article, const DayHead& head, std::uint32_t sentence);

}  // namespace communique
