#include "statistics/keyness.h"

#include <algorithm>
#include <cmath>

namespace communique {
namespace {

double per_10k(std::uint64_t count, std::uint64_t tokens) {
    return tokens == 0 ? 0 : static_cast<double>(count) * 10000 / static_cast<double>(tokens);
}

// The two C libraries differ in the last bits of `log`; a millionth is far above that and far below
// what anybody reads, so the order is the same everywhere.
std::int64_t in_millionths(double value) {
    return std::llround(value * 1e6);
}

bool is_overused(std::uint64_t a, std::uint64_t b, std::uint64_t c, std::uint64_t d) {
    return static_cast<double>(a) * static_cast<double>(d) >
           static_cast<double>(b) * static_cast<double>(c);
}

bool stops(const std::vector<bool>& is_stopword, TermId term) {
    return term < is_stopword.size() && is_stopword[term];
}

}  // namespace

double log_likelihood(std::uint64_t a, std::uint64_t b, std::uint64_t c, std::uint64_t d) {
    const auto target = static_cast<double>(c);
    const auto reference = static_cast<double>(d);
    const double all = target + reference;
    const double term = static_cast<double>(a) + static_cast<double>(b);
    // Observed minus expected is the same for all four cells but for its sign. Taking each
    // O·ln(O/E) as O·log1p(±difference/E) keeps the large cells from swallowing the digits of the
    // small ones.
    const double difference =
        (static_cast<double>(a) * reference - static_cast<double>(b) * target) / all;
    if (all == 0 || difference == 0) return 0;
    const auto cell = [](double observed, double expected, double deviation) {
        return observed <= 0 || expected <= 0 ? 0 : observed * std::log1p(deviation / expected);
    };
    const double in_term = cell(static_cast<double>(a), target * term / all, difference) +
                           cell(static_cast<double>(b), reference * term / all, -difference);
    const double rest = all - term;
    const double in_rest =
        cell(target - static_cast<double>(a), target * rest / all, -difference) +
        cell(reference - static_cast<double>(b), reference * rest / all, difference);
    return std::max(0.0, 2 * (in_term + in_rest));
}

double log_ratio(std::uint64_t a, std::uint64_t b, std::uint64_t c, std::uint64_t d) {
    if (c == 0 || d == 0 || (a == 0 && b == 0)) return 0;
    const double in_target = a == 0 ? 0.5 : static_cast<double>(a);
    const double in_reference = b == 0 ? 0.5 : static_cast<double>(b);
    return std::log2((in_target * static_cast<double>(d)) /
                     (in_reference * static_cast<double>(c)));
}

std::vector<Keyness> keyness(const TermCounts& target, const TermCounts& reference,
                             const Vocabulary& vocabulary, const std::vector<bool>& is_stopword) {
    std::vector<Keyness> found;
    for (const auto& [term, count] : target.terms) {
        const std::uint64_t a = count;
        const std::uint64_t b = reference.count(term);
        const std::uint64_t c = target.tokens;
        const std::uint64_t d = reference.tokens;
        if (stops(is_stopword, term) || !is_overused(a, b, c, d)) continue;
        found.push_back({term, a, b, per_10k(a, c), per_10k(b, d), log_likelihood(a, b, c, d),
                         log_ratio(a, b, c, d)});
    }
    std::sort(found.begin(), found.end(), [&vocabulary](const Keyness& x, const Keyness& y) {
        const auto left = in_millionths(x.log_likelihood);
        const auto right = in_millionths(y.log_likelihood);
        return left != right ? left > right : vocabulary.form(x.term) < vocabulary.form(y.term);
    });
    return found;
}

std::vector<Keyword> keywords(std::span<const TermCounts> parts, const Vocabulary& vocabulary,
                              const std::vector<bool>& is_stopword) {
    const TermCounts total = sum(parts);
    const auto documents = document_frequencies(parts);
    std::vector<Keyword> found;
    for (const auto& [term, frequency] : total.terms)
        if (!stops(is_stopword, term))
            found.push_back({term, frequency, per_10k(frequency, total.tokens), documents[term]});
    std::sort(found.begin(), found.end(), [&vocabulary](const Keyword& x, const Keyword& y) {
        return x.frequency != y.frequency ? x.frequency > y.frequency
                                          : vocabulary.form(x.term) < vocabulary.form(y.term);
    });
    return found;
}

}  // namespace communique
