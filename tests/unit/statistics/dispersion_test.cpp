#include "statistics/dispersion.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <array>

#include "unit/statistics/corpus.h"

namespace communique {
namespace {

using Catch::Matchers::WithinAbs;

TEST_CASE("dispersion over equal parts") {
    const std::array<Part, 5> parts{{{0, 1000}, {0, 1000}, {1, 1000}, {2, 1000}, {5, 1000}}};
    const auto d = dispersion(parts);
    REQUIRE(d);
    CHECK(d->frequency == 8);
    CHECK(d->range == 3);
    CHECK_THAT(d->dp, WithinAbs(0.475, 1e-12));
    CHECK_THAT(*d->dp_norm, WithinAbs(0.59375, 1e-12));
    CHECK_THAT(*d->evenness, WithinAbs(0.40625, 1e-12));
    CHECK_THAT(*d->juilland_d, WithinAbs(0.42040, 5e-6));
    // (√0.2 + √0.4 + √1)² / 8
    CHECK_THAT(d->rosengren_s, WithinAbs(0.540628, 1e-6));
}

TEST_CASE("dispersion over unequal parts") {
    const std::array<Part, 5> parts{{{0, 500}, {0, 1000}, {1, 1500}, {2, 800}, {5, 1200}}};
    const auto d = dispersion(parts);
    REQUIRE(d);
    CHECK_THAT(d->dp, WithinAbs(0.475, 1e-12));
    CHECK_THAT(*d->dp_norm, WithinAbs(0.52778, 5e-6));
    CHECK_THAT(*d->evenness, WithinAbs(0.43452, 5e-6));
}

TEST_CASE("a word spread as the parts are is perfectly even") {
    const std::array<Part, 3> parts{{{10, 1000}, {20, 2000}, {5, 500}}};
    const auto d = dispersion(parts);
    REQUIRE(d);
    CHECK_THAT(d->dp, WithinAbs(0, 1e-12));
    CHECK_THAT(*d->evenness, WithinAbs(1, 1e-12));
    CHECK_THAT(*d->juilland_d, WithinAbs(1, 1e-12));
    CHECK_THAT(d->rosengren_s, WithinAbs(1, 1e-12));
}

TEST_CASE("with one part, or no word, some measures do not exist") {
    const std::array<Part, 1> one{{{3, 100}}};
    const auto d = dispersion(one);
    REQUIRE(d);
    CHECK(d->dp == 0);
    CHECK_FALSE(d->dp_norm);
    CHECK_FALSE(d->evenness);
    CHECK_FALSE(d->juilland_d);
    const std::array<Part, 2> none{{{0, 100}, {0, 100}}};
    CHECK_FALSE(dispersion(none));
    CHECK_FALSE(dispersion(std::span<const Part>()));
    // A word in one of two parts: Juilland's D is 0, never below.
    const std::array<Part, 2> lopsided{{{5, 100}, {0, 100}}};
    CHECK_THAT(*dispersion(lopsided)->juilland_d, WithinAbs(0, 1e-12));
}

TEST_CASE("empty articles are no parts") {
    const std::array<Part, 3> parts{{{1, 100}, {0, 0}, {1, 100}}};
    CHECK_THAT(*dispersion(parts)->juilland_d, WithinAbs(1, 1e-12));
    CHECK(dispersion(parts)->dp == 0);
}

TEST_CASE("positions are shares of the article's words") {
    const SmallCorpus small{"Gas here, 40 of it. No more gas!", "Nothing."};
    const auto found = positions(small.analyses[0], small.term("gas"));
    REQUIRE(found.size() == 2);  // gas here of it no more gas
    CHECK(found[0] == 0);
    CHECK_THAT(found[1], WithinAbs(6.0 / 7, 1e-12));
    CHECK(positions(small.analyses[1], small.term("gas")).empty());
}

}  // namespace
}  // namespace communique
