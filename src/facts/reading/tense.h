#pragma once
// Whether a sentence speaks of the past or of what is to come, seen from one of its words: that
// decides which Thursday is meant.

#include <cstdint>

#include "facts/reading/scan.h"

namespace communique {

enum class Tense { unknown, past, future };

// By the nearest verb that tells, first to the left within the clause, then to the right.
// O(length of the clause), bounded.
Tense tense_at(const Scan& scan, std::uint32_t sentence, std::uint32_t first, std::uint32_t end);

}  // namespace communique
