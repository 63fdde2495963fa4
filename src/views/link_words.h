#pragma once
// The part of an address that tells what is asked of words (figures/asked.h): keys and values only,
// link_state.h encodes them.
//   q, case, marks, win, sort           the uses: win=12, or win=sentence; sort=1R~-date
//   list, stat, n, span, least, word    the list: list=phrases, stat=log_ratio; word has its card open
//   of, against, stop, stopwords, alias the settings: of=by:Kyodo News~2014..2020, stop=said~-will,
//                                       alias=Xi=Xi|Xi Jinping~Putin=Putin|Vladimir Putin

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "figures/asked.h"

namespace communique {

// What differs from the usual, in a fixed order.
std::vector<std::pair<std::string, std::string>> pairs_of(const Asked& asked);
// Takes a pair over; false for a key that is none of these. A value that cannot be used is ignored.
bool take_pair(Asked& asked, std::string_view key, std::string_view value);

// The lists as one line of text and back, as the link and the fields for them have them.
std::string stop_text(const Settings& settings);
void set_stop(Settings& settings, std::string_view text);
std::string alias_text(const Settings& settings, std::string_view between);
void set_aliases(Settings& settings, std::string_view text, std::string_view separators);

}  // namespace communique
