#pragma once
// What the words around a candidate show of it, whatever else the article tells.

#include "facts/reading/events.h"
#include "facts/reading/scan.h"

namespace communique {

// Tells of the two face to face.
bool is_encounter(const MeetingCandidate& c);
// "cut the ribbon": told of two, it needs no place to be an encounter.
bool is_act(const Scan& scan, const MeetingCandidate& c);
// "signed", "embraced": what nobody does from afar.
bool is_there(const Scan& scan, const MeetingCandidate& c);
// "met for the second time. The first was on January 27": the sentence before numbers them.
bool is_one_of_number(const Scan& scan, const MeetingCandidate& c);
// "Bachelet heads to Lima: Xi's visit to follow": a headline of what is to come.
bool looks_ahead(const Scan& scan, const MeetingCandidate& c);
// "At the first, in June 2020, they ...": of the meetings told before.
bool is_bare_ordinal(const Scan& scan, const MeetingCandidate& c);
// "A formal meeting is not planned", "no time has been set": says nothing of any that is.
bool is_not_planned(const Scan& scan, const MeetingCandidate& c);
// "The meeting had been postponed": before the one that is planned now.
bool was_put_off_before(const Scan& scan, const MeetingCandidate& c);
// "will meet again next month", in a text that nothing dates.
bool names_unknown_day(const Scan& scan, const MeetingCandidate& c);
// "a second day of talks": goes on with what was told of the day before.
bool goes_on_with_day(const Scan& scan, const MeetingCandidate& c);

// "agreed on building drones in Peru", at any of its words.
bool is_of_agreement(const Scan& scan, const MeetingCandidate& c);

}  // namespace communique
