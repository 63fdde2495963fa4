#include "statistics/tf_idf.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <array>
#include <cmath>

namespace communique {
namespace {

using Catch::Matchers::WithinAbs;

// Five articles of ten words; term t stands in t + 1 of them, once each, and fills up nothing else.
std::array<TermCounts, 5> articles() {
    std::array<TermCounts, 5> all;
    for (std::size_t article = 0; article < all.size(); ++article) {
        all[article].tokens = 10;
        for (TermId term = 0; term < 5; ++term)
            if (article <= term) all[article].terms.push_back({term, 1});
    }
    return all;
}

TEST_CASE("the relative variant is f/len times log10 of n/df") {
    const auto weights = tf_idf(articles(), 0, TfIdf::relative);
    constexpr std::array expected{0.6990, 0.3979, 0.2218, 0.0969, 0.0};
    for (std::size_t term = 0; term < 5; ++term)
        CHECK_THAT(weights[term] * 10, WithinAbs(expected[term], 5e-5));
}

TEST_CASE("the smooth variant never falls to zero and has length 1") {
    const auto weights = tf_idf(articles(), 0, TfIdf::smooth);
    constexpr std::array expected{2.0986, 1.6931, 1.4055, 1.1823, 1.0};
    double squares = 0;
    for (std::size_t term = 0; term < 5; ++term) {
        CHECK_THAT(weights[term] / weights[4], WithinAbs(expected[term], 5e-5));
        squares += weights[term] * weights[term];
    }
    CHECK_THAT(squares, WithinAbs(1, 1e-12));
}

TEST_CASE("the textbook variants") {
    auto all = articles();
    all[0].terms[0].count = 3;
    const auto ntn = tf_idf(all, 0, TfIdf::textbook);
    CHECK_THAT(ntn[0], WithinAbs(3 * std::log(5.0), 1e-12));
    CHECK(ntn[4] == 0);
    const auto ltc = tf_idf(all, 0, TfIdf::ltc);
    CHECK_THAT(ltc[0] / ltc[1],
               WithinAbs((1 + std::log(3.0)) * std::log(5.0) / std::log(2.5), 1e-12));
    CHECK(ltc[4] == 0);
    const auto unsmoothed = tf_idf(all, 0, TfIdf::unsmoothed);
    CHECK_THAT(unsmoothed[0] / unsmoothed[4], WithinAbs(3 * (std::log(5.0) + 1), 1e-12));
}

TEST_CASE("a word that is not in the article weighs nothing") {
    for (const TfIdf variant :
         {TfIdf::relative, TfIdf::textbook, TfIdf::ltc, TfIdf::smooth, TfIdf::unsmoothed}) {
        CHECK(tf_idf(articles(), 4, variant)[0] == 0);
        CHECK(tf_idf_of(name_of(variant)) == variant);
    }
}

}  // namespace
}  // namespace communique
