#pragma once
// Fisher's exact test for a 2×2 table: how probable a table at least as uneven is when the word is
// spread by chance. It holds for small counts too, where log-likelihood is only an approximation
// (Pedersen 1996, "Fishing for Exactness").

#include <cstdint>

namespace communique {

struct FisherTest {
    double overuse = 1;   // one-sided: a or more in the target
    double underuse = 1;  // one-sided: a or fewer
    double either = 1;    // two-sided: all tables no more probable than this one
};

// a and b occurrences in target and reference, c and d their sizes; a ≤ c, b ≤ d. O(a + b).
FisherTest fisher_exact(std::uint64_t a, std::uint64_t b, std::uint64_t c, std::uint64_t d);

}  // namespace communique
