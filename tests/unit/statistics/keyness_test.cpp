#include "statistics/keyness.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <array>
#include <cmath>

#include "statistics/effect_size.h"
#include "statistics/fisher.h"
#include "unit/statistics/corpus.h"

namespace communique {
namespace {

using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

TEST_CASE("log-likelihood of all four cells") {
    CHECK_THAT(log_likelihood(20, 5, 1000, 1500), WithinAbs(16.9083, 5e-5));
    CHECK(log_likelihood(0, 0, 1000, 1500) == 0);
    CHECK(log_likelihood(0, 0, 0, 0) == 0);
    CHECK(log_likelihood(5, 0, 100, 0) == 0);
    CHECK(log_likelihood(10, 20, 1000, 2000) == 0);
    CHECK(log_likelihood(3, 9, 7, 21) == 0);
    // Swapping target and reference changes the sign of the difference and nothing else.
    CHECK_THAT(log_likelihood(5, 20, 1500, 1000), WithinAbs(16.9083, 5e-5));
    CHECK(log_likelihood(100, 100, 100, 100) == 0);
}

TEST_CASE("log-likelihood keeps its digits in large corpora") {
    // The sum 2ΣO·ln(O/E) itself, in long double, for a word hardly more frequent than expected.
    const std::array<long double, 4> observed{1001, 999, 999'998'999, 999'999'001};
    const std::array<long double, 4> expected{1000, 1000, 999'999'000, 999'999'000};
    long double sum = 0;
    for (std::size_t i = 0; i < 4; ++i) sum += observed[i] * std::log(observed[i] / expected[i]);
    const double value = log_likelihood(1001, 999, 1'000'000'000, 1'000'000'000);
    CHECK_THAT(value, WithinRel(0.002000003, 1e-5));
    CHECK_THAT(value, WithinRel(static_cast<double>(2 * sum), 1e-3));
}

TEST_CASE("log-likelihood of two cells") {
    CHECK_THAT(log_likelihood_two_cell(20, 5, 1000, 1500), WithinAbs(16.7398, 5e-5));
    CHECK_THAT(log_likelihood_two_cell(12, 0, 900, 4100), WithinAbs(41.1552, 5e-5));
    CHECK(log_likelihood_two_cell(1, 1, 0, 5) == 0);
}

TEST_CASE("log ratio says how many doublings") {
    CHECK_THAT(log_ratio(20, 5, 1000, 1500), WithinAbs(2.5850, 5e-5));
    CHECK(log_ratio(8, 2, 100, 100) == 2);
    CHECK(log_ratio(2, 8, 100, 100) == -2);
    CHECK(log_ratio(4, 0, 100, 100) == 3);   // 0.5 stands for the reference's zero
    CHECK(log_ratio(0, 4, 100, 100) == -3);  // and for the target's
    CHECK(log_ratio(0, 0, 100, 100) == 0);
    CHECK(log_ratio(3, 0, 100, 0) == 0);
}

TEST_CASE("effect sizes and the Bayes factor") {
    // Sketch Engine's own example of simple maths.
    CHECK_THAT(simple_maths(35, 263, 112'289'776, 1'559'716'979).value(), WithinAbs(1.1224, 5e-5));
    CHECK(simple_maths(5, 0, 1'000'000, 1'000'000) == 6);
    CHECK_FALSE(simple_maths(1, 1, 0, 10));
    CHECK(percent_difference(20, 5, 1000, 500) == 100);
    CHECK(percent_difference(5, 20, 1000, 1000) == -75);
    CHECK_FALSE(percent_difference(5, 0, 1000, 1000));
    const double ll = log_likelihood_two_cell(20, 5, 1000, 1500);
    CHECK_THAT(bayes_factor(ll, 1000, 1500), WithinAbs(8.9157, 5e-5));
}

TEST_CASE("Fisher's exact test on tables that can be worked by hand") {
    // The lady tasting tea: of 70 ways to choose 4 cups of 8, 16 have three right and 1 has four.
    const FisherTest tea = fisher_exact(3, 1, 4, 4);
    CHECK_THAT(tea.overuse, WithinRel(17.0 / 70, 1e-12));
    CHECK_THAT(tea.underuse, WithinRel(69.0 / 70, 1e-12));
    CHECK_THAT(tea.either, WithinRel(34.0 / 70, 1e-12));
    CHECK_THAT(fisher_exact(4, 0, 4, 4).overuse, WithinRel(1.0 / 70, 1e-12));
    CHECK_THAT(fisher_exact(0, 4, 4, 4).underuse, WithinRel(1.0 / 70, 1e-12));
    CHECK_THAT(fisher_exact(0, 4, 4, 4).either, WithinRel(2.0 / 70, 1e-12));
    // All five of a word in a tenth of the words: near 0.1^5 without replacement.
    CHECK_THAT(fisher_exact(5, 0, 100, 900).overuse,
               WithinRel(100.0 * 99 * 98 * 97 * 96 / (1000.0 * 999 * 998 * 997 * 996), 1e-12));
    CHECK(fisher_exact(0, 0, 10, 10).either == 1);
    CHECK(fisher_exact(10, 10, 10, 10).either == 1);
    CHECK(fisher_exact(0, 3, 0, 10).either == 1);
}

TEST_CASE("Fisher's probabilities stay probabilities at the extremes") {
    for (const auto& [a, b] :
         {std::pair<std::uint64_t, std::uint64_t>{5000, 10}, {10, 5000}, {2000, 2000}}) {
        const FisherTest test = fisher_exact(a, b, 10'000, 10'000);
        for (const double p : {test.overuse, test.underuse, test.either}) {
            CHECK(p >= 0);
            CHECK(p <= 1 + 1e-9);
        }
        CHECK(test.overuse + test.underuse >= 1);
    }
    CHECK(fisher_exact(5000, 10, 10'000, 10'000).either < 1e-100);
}

TEST_CASE("keyness names overused words, the surest first") {
    const SmallCorpus small{"Gas gas gas gas pipeline and the trade.",
                            "Trade trade and the leaders and the trade and the leaders met."};
    const std::size_t size = small.vocabulary.size();
    const TermCounts target = count_terms(small.analyses[0], size);
    const TermCounts reference = count_terms(small.analyses[1], size);
    const auto found = keyness(target, reference, small.vocabulary, stopwords(small.vocabulary));
    REQUIRE(found.size() == 2);  // "trade" is rarer than in the reference
    CHECK(small.vocabulary.form(found[0].term) == "gas");
    CHECK(found[0].target == 4);
    CHECK(found[0].reference == 0);
    CHECK(found[0].per_10k_target == 5000);
    CHECK(found[0].log_likelihood == log_likelihood(4, 0, target.tokens, reference.tokens));
    CHECK(small.vocabulary.form(found[1].term) == "pipeline");
}

TEST_CASE("every word that is compared is a test, whatever direction is asked for") {
    const SmallCorpus small{"Gas gas gas gas pipeline and the trade.",
                            "Trade trade and the leaders and the trade and the leaders met."};
    const std::size_t size = small.vocabulary.size();
    const TermCounts target = count_terms(small.analyses[0], size);
    const TermCounts reference = count_terms(small.analyses[1], size);
    const auto function_words = stopwords(small.vocabulary);
    CHECK(words_tested(target, reference, function_words, 1) == 5);  // "met" and "leaders", too
    CHECK(words_tested(target, reference, function_words, 2) == 3);
    CHECK(words_tested(target, reference, {}, 1) == 7);
}

TEST_CASE("equally sure words stand in alphabetical order") {
    const SmallCorpus small{"Zebra yak ant.", "Other words here and there."};
    const auto found =
        keyness(count_terms(small.analyses[0], small.vocabulary.size()),
                count_terms(small.analyses[1], small.vocabulary.size()), small.vocabulary, {});
    REQUIRE(found.size() == 3);
    CHECK(small.vocabulary.form(found[0].term) == "ant");
    CHECK(small.vocabulary.form(found[2].term) == "zebra");
}

}  // namespace
}  // namespace communique
