#pragma once
// The city or country that is said to hold an encounter: "Dakar will host the next summit", "will be
// hosted by Australia".

#include "facts/reading/place.h"
#include "facts/reading/reach.h"

namespace communique {

// Empty where none is said to.
PlaceFound place_of_host(const Scan& scan, const World& world, const Trigger& trigger);

}  // namespace communique
