#pragma once
// The part of an address that tells what is asked of words (figures/asked.h); link_state.h has the
// rest. q, case, marks, win (12 or sentence), sort (1R~-date): the uses. list, stat, n, span,
// least, dir (over, under, both), addn (the N of simple maths), word: the list and the card that is
// open. of (by:Kyodo News~2014..2020), against, stopwords, stop (said~-will), alias (Xi=Xi|Xi
// Jinping~Putin=Putin|Vladimir Putin): the settings.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "figures/asked.h"

namespace communique {

enum class WordKey : std::uint8_t {
    list,
    stat,
    phrase_words,
    window,
    least,
    direction,
    simple_maths_n,
    item,
    target,
    against,
    all_words,
    stop,
    alias,
    letter_case,
    marks,
    query,
    context,
    sort
};
constexpr std::array<std::string_view, 18> word_keys{
    "list",    "stat",      "n",    "span",  "least", "dir",   "addn", "word", "of",
    "against", "stopwords", "stop", "alias", "case",  "marks", "q",    "win",  "sort"};

// False for a value that cannot be used; numbers beyond their limits are taken as the limit.
bool read_word_key(Asked& asked, WordKey key, std::string_view value);
std::string write_word_key(const Asked& asked, WordKey key);

// The lists as one line of text and back, as the link and the fields for them have them.
std::string stop_text(const Settings& settings, std::string_view between);
void set_stop(Settings& settings, std::string_view text);
std::string alias_text(const Settings& settings, std::string_view between);
// Parts that are no alias yet are passed over; false when there are any.
bool set_aliases(Settings& settings, std::string_view text, std::string_view separators);

}  // namespace communique
