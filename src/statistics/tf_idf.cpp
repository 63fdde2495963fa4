#include "statistics/tf_idf.h"

#include <cmath>

namespace communique {
namespace {

double weight(TfIdf variant, double f, double length, double n, double df) {
    switch (variant) {
        case TfIdf::relative:
            return f / length * std::log10(n / df);
        case TfIdf::textbook:
            return f * std::log(n / df);
        case TfIdf::ltc:
            return (1 + std::log(f)) * std::log(n / df);
        case TfIdf::smooth:
            return f * (std::log((1 + n) / (1 + df)) + 1);
        case TfIdf::unsmoothed:
            return f * (std::log(n / df) + 1);
    }
    return 0;
}

void make_unit_length(std::vector<double>& weights) {
    double squares = 0;
    for (const double w : weights) squares += w * w;
    if (squares == 0) return;
    const double length = std::sqrt(squares);
    for (double& w : weights) w /= length;
}

}  // namespace

std::string_view name_of(TfIdf variant) {
    switch (variant) {
        case TfIdf::relative:
            return "relative";
        case TfIdf::textbook:
            return "textbook";
        case TfIdf::ltc:
            return "ltc";
        case TfIdf::smooth:
            return "smooth";
        case TfIdf::unsmoothed:
            return "unsmoothed";
    }
    return {};
}

TfIdf tf_idf_of(std::string_view name) {
    for (const TfIdf variant : {TfIdf::textbook, TfIdf::ltc, TfIdf::smooth, TfIdf::unsmoothed})
        if (name == name_of(variant)) return variant;
    return TfIdf::relative;
}

std::vector<double> tf_idf(std::span<const TermCounts> articles, std::size_t article,
                           TfIdf variant) {
    const TermCounts& counts = articles[article];
    const auto documents = document_frequencies(articles);
    std::vector<double> weights(documents.size(), 0);
    for (const auto& [term, frequency] : counts.terms)
        weights[term] = weight(variant, frequency, static_cast<double>(counts.tokens),
                               static_cast<double>(articles.size()), documents[term]);
    if (variant != TfIdf::relative && variant != TfIdf::textbook) make_unit_length(weights);
    return weights;
}

}  // namespace communique
