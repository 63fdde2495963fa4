#pragma once
// Lists of meetings whose items open with a place and a day, "Vientiane, Nov 2004", on a line of
// their own or before a colon or a dash.

#include "facts/reading/productions.h"
#include "facts/reading/scan.h"

namespace communique {

// The match opens an item of such a list: there are others like it near, and what stands above
// speaks of meeting. O(tokens of some sentences around).
bool opens_item_of_list(const Scan& scan, const Match& match);

}  // namespace communique
