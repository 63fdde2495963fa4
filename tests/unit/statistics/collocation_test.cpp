#include "statistics/collocation.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <array>
#include <cmath>
#include <string>

#include "statistics/keyness.h"
#include "statistics/ngrams.h"
#include "unit/statistics/corpus.h"

namespace communique {
namespace {

using Catch::Matchers::WithinAbs;

TEST_CASE("association measures of a table worked by hand") {
    const Association a = associate({10, 20, 20, 60, 1});
    CHECK_THAT(a.expected, WithinAbs(20.0 / 3, 1e-12));
    CHECK_THAT(a.t_score, WithinAbs(1.0541, 5e-5));
    CHECK_THAT(a.mi, WithinAbs(0.5850, 5e-5));
    CHECK_THAT(a.mi3, WithinAbs(std::log2(150.0), 1e-12));
    CHECK_THAT(a.log_dice, WithinAbs(13, 1e-12));
    CHECK(a.log_likelihood == log_likelihood(10, 10, 20, 40));
}

TEST_CASE("words that are always together have a logDice of 14") {
    CHECK_THAT(associate({7, 7, 7, 1000, 1}).log_dice, WithinAbs(14, 1e-12));
}

TEST_CASE("a wider window expects more") {
    CHECK_THAT(associate({10, 20, 20, 600, 10}).expected, WithinAbs(20.0 / 3, 1e-12));
    // Windows that promise more places than there are words leave nothing to compare with.
    CHECK(associate({10, 20, 20, 60, 10}).log_likelihood == 0);
    CHECK(associate({0, 20, 20, 60, 1}).mi == 0);
}

TEST_CASE("collocates are counted in the window, on both sides, within one article") {
    const SmallCorpus small{"Cheap gas. Cheap gas, really cheap gas prices", "cheap"};
    const std::array node{small.term("gas")};
    const auto near = collocates(small.analyses, small.vocabulary, node, {1, 1}, 1);
    REQUIRE(near.size() == 3);
    CHECK(small.vocabulary.form(near[0].term) == "cheap");
    CHECK(near[0].pairing.together ==
          4);  // twice left of its noun, once right after one, and "gas. Cheap"
    CHECK(near[0].pairing.node == 3);
    CHECK(near[0].pairing.collocate == 4);
    CHECK(near[0].pairing.words == 9);
    CHECK(near[0].pairing.window == 2);
    CHECK(collocates(small.analyses, small.vocabulary, node, {1, 1}, 2).size() == 1);
    CHECK(collocates(small.analyses, small.vocabulary, node, {0, 1}, 1).size() == 3);
    CHECK(collocates(small.analyses, small.vocabulary, {}, {5, 5}, 1).empty());
}

TEST_CASE("n-grams return inside a sentence, not over punctuation, and end in no stopword") {
    const SmallCorpus small{
        "No limits partnership. The no limits partnership, no limits. Limits partnership",
        "A no-limits partnership of no limits partnership"};
    const auto texts = [&](std::size_t length, unsigned least) {
        std::string all;
        for (const NGram& ngram :
             ngrams(small.analyses, small.vocabulary, length, stopwords(small.vocabulary), least))
            all += text_of(ngram, small.vocabulary) + "=" + std::to_string(ngram.frequency) + "/" +
                   std::to_string(ngram.documents) + " ";
        return all;
    };
    CHECK(texts(2, 2) == "limits partnership=5/2 ");
    CHECK(texts(3, 2).empty());  // "no limits partnership" begins with a stopword
    const auto all = ngrams(small.analyses, small.vocabulary, 3, {}, 3);
    REQUIRE(all.size() == 1);
    CHECK(text_of(all[0], small.vocabulary) == "no limits partnership");
    CHECK(all[0].frequency == 3);
    CHECK(all[0].documents == 2);
}

TEST_CASE("an n-gram is written as it is read") {
    const SmallCorpus small{"China's trade. China's trade."};
    const auto found = ngrams(small.analyses, small.vocabulary, 3, {}, 2);
    REQUIRE(found.size() == 1);
    CHECK(text_of(found[0], small.vocabulary) == "china's trade");
}

}  // namespace
}  // namespace communique
