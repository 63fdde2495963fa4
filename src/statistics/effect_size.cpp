#include "statistics/effect_size.h"

#include <algorithm>
#include <cmath>

namespace communique {
namespace {

double share(std::uint64_t count, std::uint64_t size) {
    return static_cast<double>(count) / static_cast<double>(size);
}

// O·ln(O/E) with the limit 0 at O = 0.
double cell(double observed, double expected) {
    return observed <= 0 ? 0 : observed * std::log(observed / expected);
}

}  // namespace

std::optional<double> percent_difference(std::uint64_t a, std::uint64_t b, std::uint64_t c,
                                         std::uint64_t d) {
    if (b == 0 || c == 0 || d == 0) return std::nullopt;
    return 100 * (share(a, c) - share(b, d)) / share(b, d);
}

std::optional<double> simple_maths(std::uint64_t a, std::uint64_t b, std::uint64_t c,
                                   std::uint64_t d, double n) {
    if (c == 0 || d == 0 || n <= 0) return std::nullopt;
    return (1e6 * share(a, c) + n) / (1e6 * share(b, d) + n);
}

double log_likelihood_two_cell(std::uint64_t a, std::uint64_t b, std::uint64_t c, std::uint64_t d) {
    if (c == 0 || d == 0) return 0;
    const double rate = static_cast<double>(a + b) / static_cast<double>(c + d);
    const double sum = cell(static_cast<double>(a), rate * static_cast<double>(c)) +
                       cell(static_cast<double>(b), rate * static_cast<double>(d));
    return std::max(0.0, 2 * sum);
}

double bayes_factor(double log_likelihood, std::uint64_t c, std::uint64_t d) {
    return c + d == 0 ? 0 : log_likelihood - std::log(static_cast<double>(c + d));
}

}  // namespace communique
