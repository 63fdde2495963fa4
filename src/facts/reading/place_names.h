#pragma once
// Which words name a place, of the tables or of none, and whether they stand as the place of
// something.

#include <cstdint>
#include <string>

#include "facts/reading/place.h"

namespace communique {

// "to end the war in Ukraine": the place of what the talks are about.
bool is_of_topic(const Scan& scan, const Item& item, std::uint32_t begin);
// "in Samarkand", "at the Kremlin", "in the Uzbek city of Samarkand": what makes a name a place
// where something happened.
bool stands_as_place(const Scan& scan, const Item& item, std::uint32_t begin);
bool names_what_follows(const Scan& scan, const Item& item, std::uint32_t end);
// "Vladimir Putin" is no Vladimir.
bool is_in_name(const Scan& scan, std::uint32_t token, std::uint32_t begin);
// "the Shanghai Cooperation Organisation", "the Nuclear Security Summit": a word of a body's name.
bool is_in_organisation(const Scan& scan, std::uint32_t token, std::uint32_t begin);
// "the Chinese capital", "Russia's capital": the code of the country, or empty.
std::string capital_named(const Scan& scan, std::uint32_t token, std::uint32_t begin);
// "in the Siberian city", "at the resort": the place that was named before, not far back.
bool points_at_city(const Scan& scan, std::uint32_t token, std::uint32_t begin, std::uint32_t end);
// "Our correspondent in Bonn", the noun at the token: who lives there, unlike "special correspondent".
bool names_home_of_reporter(const Scan& scan, std::uint32_t noun);
// The city or venue an item names; empty for anything else.
PlaceFound read_place(const Scan& scan, const World& world, const Item& item);
// Of a class by which the lexicon or an earlier pass knows the token as something.
bool is_known_name(const Scan& scan, std::uint32_t token, std::uint32_t begin);
// "Le Touquet" behind "in" or "the seaside town of": the words of the name; 0 when it is none.
std::uint32_t unknown_name(const Scan& scan, std::uint32_t token, std::uint32_t index);
// ", Texas", ", Sweden" or "(Sweden)" behind a name: the country's code, or empty.
std::string country_behind(const Scan& scan, const World& world, std::uint32_t token,
                           std::uint32_t end);

}  // namespace communique
