#pragma once
// What the words around an encounter make of it: an aim, a shift, a feast that many attend.

#include "facts/reading/article.h"
#include "facts/reading/matcher.h"
#include "facts/reading/outlook.h"

namespace communique {

// "a phone call in which Trump agreed": whom the match names stands behind "which".
bool is_behind_which(const Scan& scan, const Match& match);
// "to meet": a purpose or, in a headline, a plan.
bool is_infinitive_plan(const Scan& scan, const Trigger& trigger);
// "is set to sign a pact when he meets Park": as planned as the pact.
bool is_when_of_plan(const Scan& scan, const Trigger& trigger);

// "meets", "to meet", "host": a verb of encounter that is not past.
bool is_in_present(const Scan& scan, std::uint32_t verb);

// "hold talks later on Saturday", "when he meets him later today": told in the present, to come.
bool is_for_later(const Scan& scan, const Trigger& trigger);
// "Baerbock met Colonna, and the two held talks again in Rome": the sentence is about others.
bool tells_of_others(const Article& article, const Match& match);
// "After the talks, Macron left for Prague": the sentence is about what came then.
bool opens_behind(const Scan& scan, const Trigger& trigger);
// "Past meetings between Trump and Kim": of none in particular.
bool names_many(const Scan& scan, const Trigger& trigger);
// "their next meeting", "the next one"
bool says_next(const Scan& scan, const Trigger& trigger);
// "had first been planned for Monday but was moved"
bool is_moved(const Scan& scan, const Trigger& trigger);
// "the talks between the two sides": not of their leaders.
bool is_of_two_sides(const Scan& scan, const Match& match);
// "did not shake hands", "have not met since", "have never met": no meeting that was to be.
bool denies_no_meeting(const Scan& scan, const Trigger& trigger);
// "Scholz and Macron both attended the funeral in London": each for himself, unless together.
bool merely_attends(const Scan& scan, const Match& match, const Trigger& trigger);
// "attended last month's Arab summit"
bool is_attended(const Scan& scan, const Trigger& trigger);

}  // namespace communique
