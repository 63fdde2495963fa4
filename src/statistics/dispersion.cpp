#include "statistics/dispersion.h"

#include <algorithm>
#include <cmath>

namespace communique {
namespace {

std::optional<double> juilland_d(std::span<const Part> parts) {
    if (parts.size() < 2) return std::nullopt;
    const auto n = static_cast<double>(parts.size());
    double mean = 0;
    for (const Part& part : parts)
        mean += static_cast<double>(part.frequency) / static_cast<double>(part.size) / n;
    double variance = 0;
    for (const Part& part : parts) {
        const double rate = static_cast<double>(part.frequency) / static_cast<double>(part.size);
        variance += (rate - mean) * (rate - mean) / n;
    }
    return std::max(0.0, 1 - std::sqrt(variance) / mean / std::sqrt(n - 1));
}

}  // namespace

std::optional<Dispersion> dispersion(std::span<const Part> all) {
    std::vector<Part> parts;
    std::uint64_t words = 0;
    Dispersion result;
    for (const Part& part : all) {
        if (part.size == 0) continue;
        parts.push_back(part);
        words += part.size;
        result.frequency += part.frequency;
        if (part.frequency > 0) ++result.range;
    }
    if (result.frequency == 0) return std::nullopt;

    double least = 1;
    double least_with_word = 1;
    double roots = 0;
    for (const Part& part : parts) {
        const auto frequency = static_cast<double>(part.frequency);
        const double share = frequency / static_cast<double>(result.frequency);
        const double weight = static_cast<double>(part.size) / static_cast<double>(words);
        result.dp += std::abs(share - weight) / 2;
        roots += std::sqrt(weight * frequency);
        least = std::min(least, weight);
        if (part.frequency > 0) least_with_word = std::min(least_with_word, weight);
    }
    // With one part there is nothing to be spread over.
    if (least < 1) result.dp_norm = result.dp / (1 - least);
    if (least_with_word < 1) result.evenness = 1 - result.dp / (1 - least_with_word);
    result.juilland_d = juilland_d(parts);
    result.rosengren_s = roots * roots / static_cast<double>(result.frequency);
    return result;
}

std::optional<Dispersion> dispersion(std::span<const TermCounts> parts, TermId term) {
    std::vector<Part> counted;
    counted.reserve(parts.size());
    for (const TermCounts& part : parts) counted.push_back({part.count(term), part.tokens});
    return dispersion(counted);
}

std::vector<double> positions(const Analysis& analysis, TermId term) {
    std::vector<double> found;
    std::uint64_t words = 0;
    for (const Sentence& sentence : analysis.sentences) {
        if (sentence.line == LineKind::boilerplate) continue;
        for (const Token& token : analysis.tokens_of(sentence)) {
            if (token.kind != TokenKind::word) continue;
            if (token.term == term) found.push_back(static_cast<double>(words));
            ++words;
        }
    }
    for (double& position : found) position /= static_cast<double>(words);
    return found;
}

}  // namespace communique
