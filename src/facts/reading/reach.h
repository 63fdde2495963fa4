#pragma once
// Which of the days in a sentence is that of the encounter which a word tells: the nearest in the
// sense of the sentence, where commas and clauses lie between. place.h asks the same of places.

#include <cstdint>
#include <optional>
#include <string_view>

#include "facts/reading/scan.h"

namespace communique {

struct Trigger {
    std::uint32_t sentence = 0;
    std::uint32_t first = 0;  // tokens of the verb or noun
    std::uint32_t last = 0;
    std::uint32_t match_end = 0;  // behind everything the rule matched
    bool noun = false;
};

constexpr std::uint32_t too_far = 100;
// How far an item lies from the trigger in the sense of the sentence: words, with extra for commas
// and clauses between them; too_far when it belongs elsewhere.
std::uint32_t reach(const Scan& scan, const Trigger& trigger, const Item& item);

// The index into Values::dates of the date that belongs to the trigger, or nothing. Those before
// the token `not_before` are of something else, and so are those as far as `farthest`.
std::optional<std::uint32_t> date_of(const Scan& scan, const Trigger& trigger,
                                     std::uint32_t not_before = 0,
                                     std::uint32_t farthest = too_far);

// "Their talks took up where they had left off in Istanbul": a day or a place behind it is that of other
// talks.
bool is_left_off(const Scan& scan, const Trigger& trigger, const Item& item);

// "exchanged congratulations on Eid al-Fitr": a feast about that time and no day of an encounter.
bool is_of_wishes(const Scan& scan, const Item& item, std::uint32_t begin);

// "yesterday's Polish press is glad of it": the day that the papers came out.
bool is_of_papers(const Scan& scan, const Item& item);

// "will not be held in Lima, but in Piura", "in Piura, not in Lima": where it is not.
bool names_other_place(const Scan& scan, const Item& item);

// What reach.cpp and reach_date.cpp both ask. "since October, when they met": a date that tells when.
bool tells_when(const Scan& scan, const Item& item, std::uint32_t begin);
// The same of the word at `sign` and what stands behind its date.
bool tells_when(const Scan& scan, std::uint32_t sign, std::uint32_t behind);
// "talked about Gaza and Friday's meeting in Brussels", "discussed last week's summit": the noun is a
// topic of theirs.
bool is_topic(const Scan& scan, const Trigger& trigger, std::uint32_t noun);

}  // namespace communique
