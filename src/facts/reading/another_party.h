#pragma once
// An encounter whose words name another party than the two: one by one, with a third, the event of a
// body, what an envoy did. Asked by no_meeting.h.

#include "facts/reading/article.h"
#include "facts/reading/events.h"
#include "facts/reading/matcher.h"
#include "facts/reading/outlook.h"

namespace communique {

// By its own words.
bool is_of_another_party(const Match& match, const Article& article, const Trigger& trigger,
                         const MeetingCandidate& candidate);
// By what its sentence, or those before it, tell of one of the two with somebody else.
bool is_encounter_of_others(const Match& match, const Article& article, const Trigger& trigger,
                            const MeetingCandidate& candidate);

}  // namespace communique
