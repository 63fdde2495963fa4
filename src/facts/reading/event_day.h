#pragma once
// When an encounter was: the day its own words give, or one counted from what was told before.

#include "facts/reading/article.h"
#include "facts/reading/events.h"
#include "facts/reading/matcher.h"
#include "facts/reading/outlook.h"

namespace communique {

// Sets the candidate's date, or how many days it lies from another.
void take_day(const Match& match, Article& article, const Trigger& trigger, Outlook outlook,
              MeetingCandidate& candidate);
// "The first ... of 1997": a year around the article's own day dates nothing.
void drop_vague_year(const Scan& scan, const Trigger& trigger, MeetingCandidate& candidate);

}  // namespace communique
