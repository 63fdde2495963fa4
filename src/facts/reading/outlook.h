#pragma once
// How sure the text is of what a word tells: told as done, planned, denied or only possible.

#include "facts/reading/reach.h"

namespace communique {

enum class Outlook { told, planned, denied, hypothetical };

// Looks back from the trigger to the start of its clause, and behind a noun for what became of it.
Outlook outlook_of(const Scan& scan, const Trigger& trigger);

// "were due to meet": planned once; where its day is gone by, nothing came of it.
bool is_past_plan(const Scan& scan, const Trigger& trigger);
// "had been planned for May": before what the sentence tells.
bool was_once_planned(const Scan& scan, const Trigger& trigger);
// "are not expected to meet until Friday": they will then.
bool is_not_until(const Scan& scan, const Trigger& trigger);
// "An attempt to have them meet in Vilnius came to nothing"
bool is_failed_attempt(const Scan& scan, const Trigger& trigger);
// "A meeting planned for May did not take place": its day has gone by.
bool did_not_happen(const Scan& scan, const Trigger& trigger);

// A headline that writes every word large.
bool is_title_case(const Scan& scan, std::uint32_t sentence);

}  // namespace communique
