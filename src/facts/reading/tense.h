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
// "the implications of Armenia's planned accession": something else than an encounter is planned.
// `begin`: of the sentence.
bool qualifies_another(const Scan& scan, std::uint32_t planned, std::uint32_t begin);

}  // namespace communique
