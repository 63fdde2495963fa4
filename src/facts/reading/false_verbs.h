#pragma once
// Words that a rule takes for an encounter and that are none, as the words beside them show.

#include "facts/reading/outlook.h"

namespace communique {

// "Trump calls Kim a friend", "Merkel, Poroshenko call for a truce": no call of theirs.
bool is_verb_of_naming(const Scan& scan, const Trigger& trigger);
// "The three are meeting the officers": a verb, whoever they are.
bool is_progressive(const Scan& scan, const Trigger& trigger);
// "has recalled its ambassador to Rome for consultations"
bool is_for_ambassador(const Scan& scan, const Trigger& trigger);
// "agreement had been reached on the meeting", "will have lunch and go over the summit": what they
// have is not the meeting.
bool is_held_by_mistake(const Scan& scan, const Trigger& trigger);
// "receives visiting Malaysian Prime Minister Mahathir": told by the verb before.
bool is_adjective(const Scan& scan, const Trigger& trigger);
// "a forum of leaders. The first such summit will be held in Bangkok": of those.
bool is_such_to_come(const Scan& scan, const Trigger& trigger);
// "repaid the call with a visit to Washington": no telephone rang.
bool is_returned_call(const Scan& scan, const Trigger& trigger);
// "agreed on technical negotiations": of others than leaders.
bool is_of_experts(const Scan& scan, const Trigger& trigger);
// "the Contact Group": a word of a name.
bool is_word_of_name(const Scan& scan, const Trigger& trigger);

}  // namespace communique
