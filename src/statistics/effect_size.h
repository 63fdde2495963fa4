#pragma once
// How large a difference in frequency is, beside keyness.h, which says how sure it is. Throughout a
// and b are the occurrences of a word in the target and the reference, c and d their sizes in
// words.

#include <cstdint>
#include <optional>

namespace communique {

// 100 × (a/c − b/d) / (b/d); nothing when the reference has none (Gabrielatos & Marchi 2011).
std::optional<double> percent_difference(std::uint64_t a, std::uint64_t b, std::uint64_t c,
                                         std::uint64_t d);

// (target per million + n) / (reference per million + n); a larger n asks for commoner words
// (Kilgarriff 2009). Nothing when one side is empty.
std::optional<double> simple_maths(std::uint64_t a, std::uint64_t b, std::uint64_t c,
                                   std::uint64_t d, double n = 1);

// Log-likelihood of the two cells of the word alone, as Rayson's calculator has it. keyness.h has
// Dunning's, which takes all four.
double log_likelihood_two_cell(std::uint64_t a, std::uint64_t b, std::uint64_t c, std::uint64_t d);

// A log-likelihood weighed against the size of what was compared: LL − ln(c + d) (Wilson 2013).
double bayes_factor(double log_likelihood, std::uint64_t c, std::uint64_t d);

}  // namespace communique
