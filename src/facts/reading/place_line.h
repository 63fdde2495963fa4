#pragma once
// Lines of a page that say where it was written or what it tells of took place.

#include <cstdint>

#include "facts/reading/place.h"

namespace communique {

// A hyphen, an en dash or an em dash.
bool is_dash(std::string_view form);
// "Arrival of the President, Kadriorg, Tallinn", "Press conference in Rome": the city with which the
// sentence ends; null where there is none, or behind no comma, dash or "in".
const Item* city_at_end(const Scan& scan, const Sentence& sentence);
// "(Entebbe, Uganda)", "(April 20 and 21, Tokyo, Japan)": a line in brackets from `first` on.
PlaceFound bracketed_place(const Scan& scan, const World& world, std::uint32_t first,
                           std::uint32_t end);
// "Lima, Peru", "Lima" alone on a line, above or below the day.
PlaceFound lone_place(const Scan& scan, const World& world, std::uint32_t first, std::uint32_t end);
// "Sept. 3, 2014, 13:20 Ulaanbaatar", "Hanoi Monday, 5 May 2014": a line of a city, a day and maybe the
// hour, and nothing else.
PlaceFound line_of_day_and_place(const Scan& scan, const World& world, std::uint32_t first,
                                 std::uint32_t end);
// "Oval Office", "The Kremlin, Moscow", "Astana, Kazakhstan": a line that names a place and nothing
// else. A seat of government alone heads its paper, wherever that was issued.
PlaceFound line_of_place(const Scan& scan, const World& world, std::uint32_t first,
                         std::uint32_t end);

}  // namespace communique
