#pragma once
// What a sentence says of plans beside the word that tells of an encounter: past ones, those undone, put
// off until a day, agreed to or only rumoured. outlook.h weighs it.

#include "facts/reading/reach.h"

namespace communique {

// How far from the word that tells of an encounter others may bear on it, in tokens.
constexpr std::uint32_t look_back = 20;
constexpr std::uint32_t look_ahead = 22;

// "were due to meet": planned once; where its day is gone by, nothing came of it.
bool is_past_plan(const Scan& scan, const Trigger& trigger);
// "had been planned for May": before what the sentence tells.
bool was_once_planned(const Scan& scan, const Trigger& trigger);
// "It took until December 2013", "took the two until May", "not until June": then, at last.
bool is_until_at_last(const Scan& scan, std::uint32_t until, std::uint32_t begin);
// "It took until December 2013 for him to be received": it has been, at last.
bool is_past_at_last(const Scan& scan, const Trigger& trigger);
// "are not expected to meet until Friday": they will then.
bool is_not_until(const Scan& scan, const Trigger& trigger);
// "there was no encounter until this Monday": then there was.
bool is_until_past(const Scan& scan, const Trigger& trigger);
// "agreed Saturday to an early summit meeting": what was agreed to lies ahead.
bool is_agreed_to(const Scan& scan, const Trigger& trigger);
// "denied reports that the two were planning to meet"
bool is_denied_report(const Scan& scan, const Trigger& trigger);
// "An attempt to have them meet in Vilnius came to nothing"
bool is_failed_attempt(const Scan& scan, const Trigger& trigger);
// "A meeting planned for May did not take place": its day has gone by.
bool did_not_happen(const Scan& scan, const Trigger& trigger);
// Behind a negation: "did not take place", "has not been held".
bool denies_happening(const Scan& scan, std::uint32_t token, std::uint32_t end);

}  // namespace communique
