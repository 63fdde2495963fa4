#pragma once
// Whose meeting a word tells of: the pair's, an organisation's, officials' or other leaders'.

#include "facts/reading/article.h"
#include "facts/reading/matcher.h"
#include "facts/reading/outlook.h"

namespace communique {

// A summit or talks of an organisation are not the pair's own.
bool is_of_organisation(const Scan& scan, const Trigger& trigger);
// "attended the BRICS summit": the words of the trigger name a body.
bool holds_organisation(const Scan& scan, const Trigger& trigger);
// "on the sidelines of the climate summit": where many met.
bool is_occasion(const Scan& scan, const Match& match);
// "the Raisina Dialogue": an event of that name.
bool is_named_event(const Scan& scan, const Trigger& trigger);
// The noun carries the name of something else: "the Asia-Pacific summit".
bool is_named_after_others(const Scan& scan, const Trigger& trigger);
// "the minutes of negotiations", "the ongoing consultations": work that goes on, of officials
// mostly.
bool is_process(const Scan& scan, const Match& match, const Trigger& trigger);
// "at a meeting with ...", "between ...": whose it is, follows.
bool goes_on_with(const Scan& scan, const Trigger& trigger);
// "The meeting" of a sentence that names other leaders, or an organisation and none of the two, is
// somebody else's.
bool is_others_meeting(const Match& match, const Article& article, const Trigger& trigger);
// "Putin had met both of them on Tuesday": a third, with one after the other.
bool is_one_by_one(const Scan& scan, const Trigger& trigger);
// "The summit ends on Friday", behind "the OIC summit", and "the three-way summit".
bool is_others_summit(const Scan& scan, const Match& match, const Trigger& trigger);
// "EU leaders arrived for their summit": of more than the two.
bool is_of_leaders(const Match& match, const Article& article);
// "Hussein flew to Gaza to see Arafat and then to Tel Aviv to meet Netanyahu": a third, though the
// name before the verb is one of the two.
bool is_object_of_another(const Match& match, const Article& article);
// Those who did something somewhere are the two: "they" as the subject, but not any "leaders".
bool is_theirs(const Scan& scan, const Match& match);
// Others come between the two and the verb: "the leaders agreed that officials would meet".
bool stands_between(const Match& match, const Article& article, Name cls);

}  // namespace communique
