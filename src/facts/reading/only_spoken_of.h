#pragma once
// Encounters that a sentence speaks of without telling that they were or will be.

#include "facts/reading/events.h"
#include "facts/reading/matcher.h"
#include "facts/reading/reach.h"

namespace communique {

// "The date of the meeting was announced", "no plans for the next meeting", "sent an envoy to the talks",
// "focused on next month's summit", "It is always a pleasure to welcome him".
bool is_only_spoken_of(const Match& match, const Scan& scan, const Trigger& trigger,
                       const MeetingCandidate& candidate);

}  // namespace communique
