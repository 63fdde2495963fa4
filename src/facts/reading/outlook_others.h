#pragma once
// Words of plans and denials beside an encounter that bear on something else. See outlook.h.

#include <cstdint>

#include "facts/reading/outlook_words.h"

namespace communique {

// The word at the token, which says `here`, bears on something other than the encounter.
bool is_of_something_else(const Scan& scan, const Words& words, std::uint32_t token, Outlook here,
                          const Trigger& trigger);

}  // namespace communique
