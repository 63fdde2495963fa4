#pragma once
// How sure the text is of what a word tells: told as done, planned, denied or only possible.

#include "facts/reading/plan_signs.h"
#include "facts/reading/reach.h"

namespace communique {

enum class Outlook { told, planned, denied, hypothetical };

// Looks back from the trigger to the start of its clause, and behind a noun for what became of it.
Outlook outlook_of(const Scan& scan, const Trigger& trigger);

// "not in Lima, but in Piura": the preposition at the token leads to where it is not.
bool is_here_not_there(const Scan& scan, std::uint32_t in);

// A headline that writes every word large.
bool is_title_case(const Scan& scan, std::uint32_t sentence);

}  // namespace communique
