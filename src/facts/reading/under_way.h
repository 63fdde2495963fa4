#pragma once
// Whether a sentence tells of an encounter as going on: "is meeting Costa in Lisbon", "talks are under
// way". It is of the day on which that was written.

#include "facts/reading/scan.h"

namespace communique {

bool is_under_way(const Scan& scan, std::uint32_t sentence);

}  // namespace communique
