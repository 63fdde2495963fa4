#pragma once
// Weights that favour words of one article which few others use. There is no one TF-IDF: each
// variant has its name, and what a program calls "TF-IDF" is always one of them. With f occurrences
// in an article of len words, df of n articles having the word:

#include <span>
#include <string_view>
#include <vector>

#include "statistics/term_counts.h"

namespace communique {

enum class TfIdf {
    relative,    // f/len · log10(n/df), as Voyant shows it
    textbook,    // f · ln(n/df): "ntn" (Manning, Raghavan & Schütze, ch. 6)
    ltc,         // (1 + ln f) · ln(n/df), the article's weights of length 1 (there, fig. 6.15)
    smooth,      // f · (ln((1+n)/(1+df)) + 1), length 1 (scikit-learn's default)
    unsmoothed,  // f · (ln(n/df) + 1), length 1 (scikit-learn without smoothing)
};

// "relative", "textbook" ... and back; the first for a name that is none of them.
std::string_view name_of(TfIdf variant);
TfIdf tf_idf_of(std::string_view name);

// What a weight is the product of, before the article's weights are scaled.
struct TfIdfFactors {
    double term = 0;      // grows with the uses in the article
    double articles = 0;  // falls with the number of articles that have the word
};
TfIdfFactors tf_idf_factors(TfIdf variant, double f, double length, double n, double df);
// What the weights of an article are divided by: their length, or 1 where a variant does not scale.
double tf_idf_scale(std::span<const TermCounts> articles, std::size_t article, TfIdf variant);

// The weight of every term in one of the articles, by TermId. O(terms of all articles).
std::vector<double> tf_idf(std::span<const TermCounts> articles, std::size_t article,
                           TfIdf variant);

}  // namespace communique
