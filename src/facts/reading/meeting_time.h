#pragma once
// When an encounter is told to have been, besides its day: before the one that the article is about, on
// the way to it, at no one time; and what became of a plan.

#include "facts/reading/article.h"
#include "facts/reading/events.h"
#include "facts/reading/matcher.h"
#include "facts/reading/outlook.h"

namespace communique {

// "had met in May", "They saw each other again in Hiroshima": before the meeting that the article is
// about, or besides it. Looks at a few words.
bool is_told_as_earlier(const Scan& scan, const Match& match, const Trigger& trigger,
                        const MeetingCandidate& candidate);
// "will have breakfast before the Turkish leader flies to Cologne": the next stop.
bool is_next_stop(const Scan& scan, const Match& match);
// "flies to Pyongyang on Tuesday for a summit", read on Tuesday: of what the day will bring.
bool is_on_the_way(const Scan& scan, const Trigger& trigger, const MeetingCandidate& candidate);
// "was planned for June last year but put off": no first plan of the meeting at hand.
bool is_long_gone(const Scan& scan, const MeetingCandidate& candidate);
// "They meet, it gets better, they go home", "have met in both capitals": of no one time.
bool is_of_no_time(const Scan& scan, const Match& match, const Trigger& trigger,
                   const MeetingCandidate& candidate);
// "What will they talk about when they next meet?"
bool is_asked(const Scan& scan, const Match& match);
// "did not hold a summit. The meeting had been set for Wednesday": what was told not to have been.
bool was_told_not_to_be(const Match& match, const Article& article, const Trigger& trigger);
// "sees everyone except Boric", "met all but Boric"
bool is_excepted(const Match& match, const Scan& scan);
// "was met by Moi at the airport", "rode with Lee from the airport": how one arrived.
bool is_on_arrival(const Match& match, const Scan& scan, const Trigger& trigger);
// "In the afternoon the two went on to Samarkand", no other day being told.
bool says_part_of_day(const Scan& scan, const Trigger& trigger);
// What the words say of the plan that it was or is.
void note_plan(const Scan& scan, const Trigger& trigger, Outlook outlook,
               MeetingCandidate& candidate);
// "shook hands in Da Nang a few weeks later": of some day that nobody can reckon.
bool says_few_later(const Scan& scan, const Trigger& trigger);

}  // namespace communique
