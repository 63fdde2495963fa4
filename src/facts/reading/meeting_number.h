#pragma once
// Whether the words of an encounter number it, "the 40th time they met", or count several, "have met
// ten times": then it is no single one.

#include "facts/reading/events.h"
#include "facts/reading/reach.h"

namespace communique {

enum class CountPhrase { none, ordinal, total };

// Returns how the words count it; marks the candidate accordingly. O(1), a few words on either side.
CountPhrase take_number(const Scan& scan, const Trigger& trigger, MeetingCandidate& candidate);

}  // namespace communique
