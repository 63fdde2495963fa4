#include "statistics/keyness.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "statistics/effect_size.h"
#include "statistics/fisher.h"

namespace communique {
namespace {

double per_10k(std::uint64_t count, std::uint64_t tokens) {
    return tokens == 0 ? 0 : static_cast<double>(count) * 10000 / static_cast<double>(tokens);
}

// The two C libraries differ in the last bits of `log`; a millionth is far above that and far below
// what anybody reads, so the order is the same everywhere.
std::int64_t in_millionths(double value) { return std::llround(value * 1e6); }

// Above 0 where the target has more of the word than the reference, below 0 where less.
double lead(std::uint64_t a, std::uint64_t b, std::uint64_t c, std::uint64_t d) {
    return static_cast<double>(a) * static_cast<double>(d) -
           static_cast<double>(b) * static_cast<double>(c);
}

bool is_wanted(KeynessDirection direction, double lead) {
    if (direction == KeynessDirection::both) return lead != 0;
    return direction == KeynessDirection::overused ? lead > 0 : lead < 0;
}

// The larger the stronger, in either direction, and never so large that millionths overflow.
double strength(const Keyness& k, std::uint64_t c, std::uint64_t d, const KeynessOptions& options) {
    constexpr double most = 1e9;
    const std::uint64_t a = k.target;
    const std::uint64_t b = k.reference;
    switch (options.rank) {
        case KeynessMeasure::log_likelihood: return k.log_likelihood;
        case KeynessMeasure::log_ratio: return std::abs(k.log_ratio);
        case KeynessMeasure::percent_difference:
            return std::min(most, std::abs(percent_difference(a, b, c, d).value_or(most)));
        case KeynessMeasure::simple_maths:
            return std::abs(std::log(simple_maths(a, b, c, d, options.simple_maths_n).value_or(1)));
        case KeynessMeasure::fisher:
            return -std::log(std::max(1e-300, fisher_exact(a, b, c, d).either));
    }
    return 0;
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

std::string_view name_of(KeynessMeasure measure) {
    switch (measure) {
        case KeynessMeasure::log_likelihood: return "log_likelihood";
        case KeynessMeasure::log_ratio: return "log_ratio";
        case KeynessMeasure::percent_difference: return "percent_difference";
        case KeynessMeasure::simple_maths: return "simple_maths";
        case KeynessMeasure::fisher: return "fisher";
    }
    return {};
}

std::optional<KeynessMeasure> keyness_measure_of(std::string_view name) {
    for (const KeynessMeasure measure :
         {KeynessMeasure::log_likelihood, KeynessMeasure::log_ratio,
          KeynessMeasure::percent_difference, KeynessMeasure::simple_maths, KeynessMeasure::fisher})
        if (name == name_of(measure)) return measure;
    return std::nullopt;
}

std::size_t words_tested(const TermCounts& target, const TermCounts& reference,
                         const std::vector<bool>& is_stopword, unsigned least) {
    const std::array<TermCounts, 2> sides{target, reference};
    const TermCounts both = sum(sides);
    return static_cast<std::size_t>(
        std::count_if(both.terms.begin(), both.terms.end(), [&](const TermCount& entry) {
            return entry.count >= least && !stops(is_stopword, entry.term);
        }));
}

std::vector<Keyness> keyness(const TermCounts& target, const TermCounts& reference,
                             const Vocabulary& vocabulary, const std::vector<bool>& is_stopword,
                             const KeynessOptions& options) {
    const std::uint64_t c = target.tokens;
    const std::uint64_t d = reference.tokens;
    struct Ranked {
        Keyness word;
        std::int64_t rank = 0;
        std::int64_t tie = 0;
    };
    std::vector<Ranked> ranked;
    const std::array<TermCounts, 2> sides{target, reference};
    for (const auto& [term, count] : sum(sides).terms) {
        const std::uint64_t a = target.count(term);
        const std::uint64_t b = reference.count(term);
        if (count < options.least || stops(is_stopword, term)) continue;
        if (!is_wanted(options.direction, lead(a, b, c, d))) continue;
        const Keyness word{term,
                           a,
                           b,
                           per_10k(a, c),
                           per_10k(b, d),
                           log_likelihood(a, b, c, d),
                           log_ratio(a, b, c, d)};
        ranked.push_back({word, in_millionths(strength(word, c, d, options)),
                          in_millionths(word.log_likelihood)});
    }
    std::sort(ranked.begin(), ranked.end(), [&vocabulary](const Ranked& x, const Ranked& y) {
        if (x.rank != y.rank) return x.rank > y.rank;
        if (x.tie != y.tie) return x.tie > y.tie;
        return vocabulary.form(x.word.term) < vocabulary.form(y.word.term);
    });
    std::vector<Keyness> found;
    found.reserve(ranked.size());
    for (const Ranked& entry : ranked) found.push_back(entry.word);
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
