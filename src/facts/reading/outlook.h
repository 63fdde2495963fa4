#pragma once
// How sure the text is of what a word tells: told as done, planned, denied or only possible; and
// which date around a word belongs to it. place.h asks the same of places.

#include <cstdint>
#include <optional>
#include <string_view>

#include "facts/reading/scan.h"

namespace communique {

enum class Outlook { told, planned, denied, hypothetical };

struct Trigger {
    std::uint32_t sentence = 0;
    std::uint32_t first = 0;  // tokens of the verb or noun
    std::uint32_t last = 0;
    std::uint32_t match_end = 0;  // behind everything the rule matched
    bool noun = false;
};

// Looks back from the trigger to the start of its clause, and behind a noun for what became of it.
Outlook outlook_of(const Scan& scan, const Trigger& trigger);

// "were due to meet": planned once; where its day is gone by, nothing came of it.
bool is_past_plan(const Scan& scan, const Trigger& trigger);

// The index into Values::dates of the date that belongs to the trigger, or nothing. Those before
// the token `not_before` are of something else, and so are those as far as `farthest`.
constexpr std::uint32_t too_far = 100;
std::optional<std::uint32_t> date_of(const Scan& scan, const Trigger& trigger,
                                     std::uint32_t not_before = 0,
                                     std::uint32_t farthest = too_far);

// A headline that writes every word large.
bool is_title_case(const Scan& scan, std::uint32_t sentence);

// A new clause begins at this word: what stands before it says nothing of what follows.
bool starts_clause(std::string_view word);

// How far an item lies from the trigger in the sense of the sentence: words, with extra for commas
// and clauses between them; too_far when it belongs elsewhere.
std::uint32_t reach(const Scan& scan, const Trigger& trigger, const Item& item);

}  // namespace communique
