#pragma once
// Keyness: which words a target text uses more than a reference does. Log-likelihood (Dunning 1993,
// all four cells) says how sure the difference is, log ratio (Hardie 2014) how large.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "sentences/analysis.h"
#include "statistics/term_counts.h"

namespace communique {

struct Keyness {
    TermId term = 0;
    std::uint64_t target = 0;     // occurrences in the target
    std::uint64_t reference = 0;  // and in the reference
    double per_10k_target = 0;    // relative frequency per 10,000 words
    double per_10k_reference = 0;
    double log_likelihood = 0;  // >= 0, it has no sign: compare the relative frequencies
    double log_ratio = 0;       // log2; 0.5 stands for a count of 0 on one side
};

double log_likelihood(std::uint64_t a, std::uint64_t b, std::uint64_t c, std::uint64_t d);
double log_ratio(std::uint64_t a, std::uint64_t b, std::uint64_t c, std::uint64_t d);

// What the list goes by, strongest first: log-likelihood; the size of the log ratio, of %DIFF
// (words that the reference has not come first), of simple maths as a ratio; the p of Fisher's
// test, two-sided.
enum class KeynessMeasure : std::uint8_t {
    log_likelihood,
    log_ratio,
    percent_difference,
    simple_maths,
    fisher
};

// "log_likelihood", "log_ratio" ... and back; nothing for a name that is none of them.
std::string_view name_of(KeynessMeasure measure);
std::optional<KeynessMeasure> keyness_measure_of(std::string_view name);

enum class KeynessDirection : std::uint8_t { overused, underused, both };

struct KeynessOptions {
    KeynessMeasure rank = KeynessMeasure::log_likelihood;
    KeynessDirection direction = KeynessDirection::overused;
    unsigned least = 1;         // occurrences in target and reference together
    double simple_maths_n = 1;  // see effect_size.h
};

// Words whose relative frequencies differ, strongest first; ties by log-likelihood, then by term
// form. `is_stopword` may be empty. O(terms · log terms); ranked by Fisher's test O(words).
std::vector<Keyness> keyness(const TermCounts& target, const TermCounts& reference,
                             const Vocabulary& vocabulary, const std::vector<bool>& is_stopword,
                             const KeynessOptions& options = {});

// How many words are compared whatever the direction asked for: each is a test that may be passed
// by chance. O(terms).
std::size_t words_tested(const TermCounts& target, const TermCounts& reference,
                         const std::vector<bool>& is_stopword, unsigned least);

// English function words and the verbs of reported speech; by TermId of this vocabulary.
std::vector<bool> stopwords(const Vocabulary& vocabulary);

struct Keyword {
    TermId term = 0;
    std::uint64_t frequency = 0;
    double per_10k = 0;
    std::uint32_t documents = 0;
};

// The commonest words over all parts, stopwords left out; ties by term form.
std::vector<Keyword> keywords(std::span<const TermCounts> parts, const Vocabulary& vocabulary,
                              const std::vector<bool>& is_stopword);

}  // namespace communique
