#pragma once
// The way from an encounter to what may be its day or place, and the words on it that cut the two off
// from each other. See reach.h.

#include "facts/reading/reach.h"

namespace communique {

// The tokens between an encounter and what may be its day or place.
struct Way {
    const Scan& scan;
    const Trigger& trigger;
    const Item& item;
    std::uint32_t begin = 0;  // of the sentence
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    bool after = false;      // the item stands behind the encounter
    bool before_it = false;  // what happened before the encounter
    bool told_of_when = false;
};

// The word cuts the item off.
bool cuts_off(const Way& way, std::uint32_t token);

}  // namespace communique
