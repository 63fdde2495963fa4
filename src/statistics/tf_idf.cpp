#include "statistics/tf_idf.h"

#include <cmath>

namespace communique {
namespace {

bool is_scaled(TfIdf variant) { return variant != TfIdf::relative && variant != TfIdf::textbook; }

double length_of(std::span<const double> weights) {
    double squares = 0;
    for (const double w : weights) squares += w * w;
    return squares == 0 ? 1 : std::sqrt(squares);
}

std::vector<double> unscaled(std::span<const TermCounts> articles, std::size_t article,
                             TfIdf variant) {
    const TermCounts& counts = articles[article];
    const auto documents = document_frequencies(articles);
    std::vector<double> weights(documents.size(), 0);
    for (const auto& [term, frequency] : counts.terms) {
        const TfIdfFactors factors =
            tf_idf_factors(variant, frequency, static_cast<double>(counts.tokens),
                           static_cast<double>(articles.size()), documents[term]);
        weights[term] = factors.term * factors.articles;
    }
    return weights;
}

}  // namespace

std::string_view name_of(TfIdf variant) {
    switch (variant) {
        case TfIdf::relative: return "relative";
        case TfIdf::textbook: return "textbook";
        case TfIdf::ltc: return "ltc";
        case TfIdf::smooth: return "smooth";
        case TfIdf::unsmoothed: return "unsmoothed";
    }
    return {};
}

TfIdf tf_idf_of(std::string_view name) {
    for (const TfIdf variant : {TfIdf::textbook, TfIdf::ltc, TfIdf::smooth, TfIdf::unsmoothed})
        if (name == name_of(variant)) return variant;
    return TfIdf::relative;
}

TfIdfFactors tf_idf_factors(TfIdf variant, double f, double length, double n, double df) {
    switch (variant) {
        case TfIdf::relative: return {f / length, std::log10(n / df)};
        case TfIdf::textbook: return {f, std::log(n / df)};
        case TfIdf::ltc: return {1 + std::log(f), std::log(n / df)};
        case TfIdf::smooth: return {f, std::log((1 + n) / (1 + df)) + 1};
        case TfIdf::unsmoothed: return {f, std::log(n / df) + 1};
    }
    return {};
}

double tf_idf_scale(std::span<const TermCounts> articles, std::size_t article, TfIdf variant) {
    return is_scaled(variant) ? length_of(unscaled(articles, article, variant)) : 1;
}

std::vector<double> tf_idf(std::span<const TermCounts> articles, std::size_t article,
                           TfIdf variant) {
    std::vector<double> weights = unscaled(articles, article, variant);
    const double scale = is_scaled(variant) ? length_of(weights) : 1;
    for (double& w : weights) w /= scale;
    return weights;
}

}  // namespace communique
