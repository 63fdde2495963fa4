#pragma once
// Where something happened: the city, venue or country around a word, the places a sentence lists
// with their dates, and the article's dateline. A place that no table knows is taken from its
// surroundings: "in the resort of Bastad", "at Crawford, Texas".

#include <cstdint>
#include <string>
#include <vector>

#include "facts/reading/outlook.h"
#include "facts/reading/scan.h"

namespace communique {

struct World;

struct PlaceFound {
    std::string city;     // or empty
    std::string country;  // code, or empty
    std::uint32_t cost = 0;
    std::uint32_t token = 0;  // where it is named
};

// The place in the trigger's sentence that belongs to it; both empty when there is none.
PlaceFound place_of(const Scan& scan, const World& world, const Trigger& trigger);

// The first city in which the sentence puts anything.
PlaceFound place_in(const Scan& scan, const World& world, std::uint32_t sentence);

// One of several times and places that a sentence lists behind its verb.
struct Occasion {
    std::uint32_t date = 0;  // index into Values::dates
    PlaceFound place;
};
// Those with both a date and a place, in order; of calls the date is enough. Where their number was
// told ("twice: on Nov. 9, after the vote, and on Jan. 22"), asides do not end the list.
std::vector<Occasion> occasions_of(const Scan& scan, const World& world, const Trigger& trigger,
                                   bool call, bool counted);

// The place of the article's dateline ("BEIJING, Sept 2 (Xinhua) --"), if it has one.
PlaceFound dateline_place(const Scan& scan, const World& world);

// The sentence's first token behind its stamp and dateline.
std::uint32_t behind_dateline(const Scan& scan, std::uint32_t sentence);
// Behind its stamp alone: " date 2024-10-23 ", the day of the page.
std::uint32_t stamp_end(const Scan& scan, std::uint32_t sentence);

}  // namespace communique
