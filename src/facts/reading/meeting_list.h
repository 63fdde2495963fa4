#pragma once
// Lists of meetings whose items open with a place and a day, "Vientiane, Nov 2004", on a line of
// their own or before a colon or a dash; and chronologies, whose items open with the day alone.

#include "facts/reading/article.h"
#include "facts/reading/productions.h"
#include "facts/reading/scan.h"

namespace communique {

// The match opens an item of such a list: there are others like it near, and what stands above
// speaks of meeting. O(tokens of some sentences around).
bool opens_item_of_list(const Scan& scan, const Match& match);

// The match opens an item of a chronology of meetings, "June 2001 -- ...", that names one of the two
// or a meeting, no other leader, and whose words tell of no encounter themselves.
bool tells_item_of_chronology(const Match& match, const Article& article);
// What a rule asks for besides its words: both countries named, "June 11 was the second time they met"
// a day, an item a list around it.
bool stands_where_it_must(const Match& match, const Article& article);

}  // namespace communique
