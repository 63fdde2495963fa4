#pragma once
// What else than the pair's meetings a number may count.

#include "facts/reading/matcher.h"

namespace communique {

// "the second SCO summit", "the 21st annual summit", "his third visit", "the Council's sixth meeting".
bool counts_something_else(const Match& match, const Scan& scan);

}  // namespace communique
