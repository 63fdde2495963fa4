#include "statistics/fisher.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace communique {

FisherTest fisher_exact(std::uint64_t a, std::uint64_t b, std::uint64_t c, std::uint64_t d) {
    assert(a <= c && b <= d);
    const std::uint64_t word = a + b;
    const std::uint64_t least = word > d ? word - d : 0;
    const std::uint64_t most = std::min(word, c);
    if (least == most) return {};

    // Each table against the one before it, by the ratio of two hypergeometric probabilities,
    // starting from the observed one, so that neither factorials nor very small numbers are needed.
    const auto step_up = [&](std::uint64_t k) {
        const auto number = [](std::uint64_t n) { return static_cast<double>(n); };
        return number(word - k) * number(c - k) / (number(k + 1) * number(d + k + 1 - word));
    };
    double below = 0;
    double above = 0;
    double as_rare = 1;
    // Tables of the same probability must count as such in spite of rounding.
    constexpr double tolerance = 1 + 1e-7;
    double weight = 1;
    for (std::uint64_t k = a; k < most && weight > 1e-300; ++k) {
        weight *= step_up(k);
        above += weight;
        if (weight <= tolerance) as_rare += weight;
    }
    weight = 1;
    for (std::uint64_t k = a; k > least && weight > 1e-300; --k) {
        weight /= step_up(k - 1);
        below += weight;
        if (weight <= tolerance) as_rare += weight;
    }
    const double all = below + 1 + above;
    if (!std::isfinite(all)) return {above > below ? 1.0 : 0.0, above > below ? 0.0 : 1.0, 0};
    return {(1 + above) / all, (1 + below) / all, as_rare / all};
}

}  // namespace communique
