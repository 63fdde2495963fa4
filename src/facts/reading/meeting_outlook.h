#pragma once
// Whether the encounter that a rule matched has been, is to be or will not be. outlook.h reads the words
// around a verb or noun; this adds what the rule and its people say.

#include "facts/reading/matcher.h"
#include "facts/reading/outlook.h"

namespace communique {

// Looks at the sentence only.
Outlook outlook_of_meeting(const Match& match, const Scan& scan, const Trigger& trigger);

}  // namespace communique
