#pragma once
// Words that look like a report of the pair's meeting and are none: others' meetings, nouns that are
// verbs, things done together elsewhere.

#include "facts/reading/events.h"
#include "facts/reading/matcher.h"
#include "facts/reading/place.h"

namespace communique {

// The words tell of no meeting of two, whoever they are. O(tokens of the sentence).
bool tells_of_none(const Match& match, const Article& article, const Trigger& trigger,
                   const MeetingCandidate& candidate);

// Once it is known who takes part: a meeting of others, or of many. O(tokens of the sentence).
bool is_not_of_two(const Match& match, const Article& article, const Trigger& trigger,
                   const MeetingCandidate& candidate);

}  // namespace communique
