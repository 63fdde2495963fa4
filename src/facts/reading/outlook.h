#pragma once
// How sure the text is of what a word tells: told as done, planned, denied or only possible; and
// which date and place around a word belong to it. What the event productions ask of a sentence.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

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

// The index into Values::dates of the date that belongs to the trigger, or nothing.
std::optional<std::uint32_t> date_of(const Scan& scan, const Trigger& trigger);

struct PlaceFound {
    std::string city;     // or empty
    std::string country;  // code, or empty
    std::uint32_t cost = 0;
};
struct World;
// The place in the trigger's sentence that belongs to it; both empty when there is none.
PlaceFound place_of(const Scan& scan, const World& world, const Trigger& trigger);
// One of several times and places that a sentence lists behind its verb.
struct Occasion {
    std::uint32_t date = 0;  // index into Values::dates
    PlaceFound place;
};
// Those with both a date and a place, in order.
std::vector<Occasion> occasions_of(const Scan& scan, const World& world, const Trigger& trigger);

// The place of the article's dateline ("BEIJING, Sept 2 (Xinhua) --"), if it has one.
PlaceFound dateline_place(const Scan& scan, const World& world);

}  // namespace communique
