#pragma once
// The weekday of a plan, or of what was undone, where the verb before it is of the past.

#include "facts/reading/article.h"
#include "facts/reading/reach.h"

namespace communique {

// "agreed to meet on Monday", "postponed Monday's meeting", "talks on Monday were called off": the
// Monday to come, though the verb before it is of the past.
void move_to_coming_weekday(Article& article, const Trigger& trigger, std::uint32_t date,
                            bool undone);

}  // namespace communique
