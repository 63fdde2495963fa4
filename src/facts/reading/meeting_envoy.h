#pragma once
// Who comes for a leader is not he himself: "an adviser to Macron met Putin", "his envoy's talks
// with the president". Asked by meeting_people.h and no_meeting.h.

#include "facts/reading/article.h"
#include "facts/reading/matcher.h"
#include "facts/reading/outlook.h"

namespace communique {

// "an aide to Macron", "the envoys sent by Macron", "an envoy whom Macron sent": of the person or
// group that starts at `first` and ends before `end`, somebody else is told.
bool is_complement_of_staff(const Scan& scan, std::uint32_t begin, std::uint32_t first,
                            std::uint32_t end);
bool is_complement_of_staff(const Scan& scan, std::uint32_t sentence, const Capture& person);

// "the envoy's meeting with Macron", "Ischinger's talks with him": the noun or verb is of somebody
// who is none of the two.
bool is_of_other_owner(const Article& article, const Trigger& trigger);

}  // namespace communique
