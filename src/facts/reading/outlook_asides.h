#pragma once
// Asides behind the noun of an encounter: where the look for what becomes of it goes on. See outlook.h.

#include <cstdint>

#include "facts/reading/outlook_words.h"

namespace communique {

// Behind "planned for May in Sochi, on the day of the parade," stands what became of it: the comma
// before that. The token itself where nothing is denied so.
std::uint32_t before_denial(const Scan& scan, std::uint32_t comma, std::uint32_t end);

// "which", "that"
bool opens_relative(const Scan& scan, std::uint32_t token, std::uint32_t end);

// "had been planned for mid-May", behind "that"
bool opens_plan(const Scan& scan, std::uint32_t token, std::uint32_t end);

// "but was postponed", "but put off the trip", "but the visit did not take place"
bool turns_at(const Scan& scan, const Words& words, std::uint32_t token);

// ", postponed after a row, is likely to take place in June", from the word that undoes it on: the
// comma that ends what was; 0 where none does.
std::uint32_t before_new_plan(const Scan& scan, const Words& words, std::uint32_t token,
                              std::uint32_t end);

// The last token of an aside that opens here and leads on with a plan: ", which was put off in March,
// will be held"; ", postponed after a row, is likely"; "since 2005 will take place". 0 where none does.
std::uint32_t before_plan(const Scan& scan, const Words& words, const Trigger& trigger,
                          std::uint32_t token, std::uint32_t end);

}  // namespace communique
