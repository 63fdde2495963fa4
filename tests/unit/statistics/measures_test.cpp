#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <set>
#include <string>

#include "statistics/keyness.h"
#include "statistics/worked_measure.h"
#include "unit/statistics/corpus.h"

namespace communique {
namespace {

using Catch::Matchers::WithinAbs;

std::optional<double> value_of(const WorkedItem& item, std::string_view id) {
    for (const WorkedMeasure& measure : item.measures)
        if (measure.card->id == id) return measure.value;
    FAIL("no measure " << id);
    return {};
}

bool has_note(const WorkedItem& item, std::string_view part) {
    for (const std::string& note : item.notes)
        if (note.find(part) != std::string::npos) return true;
    return false;
}

TEST_CASE("every card is filled in and has an id of its own") {
    std::set<std::string_view> ids;
    for (const MeasureCard& card : measure_cards()) {
        INFO(card.id);
        CHECK(ids.insert(card.id).second);
        for (const std::string_view text : {card.id, card.name, card.formula, card.symbols,
                                            card.source, card.reading, card.limits})
            CHECK_FALSE(text.empty());
        CHECK(measure_card(card.id) == &card);
    }
    CHECK(measure_card("nonsense") == nullptr);
}

// 20 uses in 1,000 words against 5 in 1,500: log-likelihood by Dunning 1993 and by Rayson's
// calculator (ucrel.lancs.ac.uk/llwizard.html), BIC by Wilson 2013, log ratio by Hardie 2014, each
// worked out from its formula by hand: E1 = 1000 · 25 / 2500 = 10, E2 = 15, 20·ln 2 + 5·ln(1/3)
// = 8.3699.
TEST_CASE("a comparison worked by hand") {
    const WorkedItem item = work_comparison("gas", 20, 5, 1000, 1500, 1, 1);
    REQUIRE(item.table);
    CHECK(item.table->observed ==
          std::array<std::array<std::uint64_t, 2>, 2>{{{20, 5}, {980, 1495}}});
    CHECK_THAT(item.table->expected[0][0], WithinAbs(10, 1e-12));
    CHECK_THAT(item.table->expected[0][1], WithinAbs(15, 1e-12));
    CHECK_THAT(item.table->expected[1][0], WithinAbs(990, 1e-12));
    CHECK(item.table->row_totals == std::array<std::uint64_t, 2>{25, 2475});
    CHECK(item.table->column_totals == std::array<std::uint64_t, 2>{1000, 1500});
    CHECK(item.table->all == 2500);
    CHECK_THAT(*value_of(item, "log_likelihood"), WithinAbs(16.9083, 5e-5));
    CHECK_THAT(*value_of(item, "log_likelihood_two_cell"), WithinAbs(16.7398, 5e-5));
    // Wilson's BIC of the two-cell value is 8.9157; of the four-cell one it is larger by the
    // difference.
    CHECK_THAT(*value_of(item, "bic"), WithinAbs(8.9157 + 16.9083 - 16.7398, 2e-4));
    CHECK_THAT(*value_of(item, "log_ratio"), WithinAbs(2.5850, 5e-5));
    CHECK_THAT(*value_of(item, "percent_difference"), WithinAbs(500, 1e-9));
    CHECK_THAT(*value_of(item, "per_10k"), WithinAbs(200, 1e-9));
    CHECK_THAT(*value_of(item, "per_million"), WithinAbs(20000, 1e-9));
    CHECK(item.notes.empty());
}

TEST_CASE("small counts are pointed out") {
    const WorkedItem item = work_comparison("rare", 2, 0, 300, 1200, 1, 400);
    CHECK(has_note(item, "rests on 2 uses"));
    CHECK(has_note(item, "Chance expects only 0.4 "));
    CHECK(has_note(item, "there is no %DIFF"));
    CHECK(has_note(item, "compares 400 words: by chance alone 20 of them"));
    CHECK_FALSE(value_of(item, "percent_difference"));
    // Both uses among the 300 of 1,500 words: 300·299 / (1500·1499), Fisher 1935.
    CHECK_THAT(*value_of(item, "fisher"), WithinAbs(300.0 * 299 / (1500.0 * 1499), 1e-9));
}

// O = 10, f1 = f2 = 20, N = 60, k = 1, so E = 20 / 3: MI (Church & Hanks 1990), t-score (Church et
// al. 1991) and logDice (Rychlý 2008) worked out by hand.
TEST_CASE("a collocation worked by hand") {
    const WorkedItem item = work_collocation("deal", {10, 20, 20, 60, 1});
    CHECK_THAT(*value_of(item, "mi"), WithinAbs(0.5850, 5e-5));
    CHECK_THAT(*value_of(item, "t_score"), WithinAbs(1.0541, 5e-5));
    CHECK_THAT(*value_of(item, "log_dice"), WithinAbs(13, 1e-12));
    CHECK(item.table->observed ==
          std::array<std::array<std::uint64_t, 2>, 2>{{{10, 10}, {10, 30}}});
    CHECK_THAT(item.table->expected[0][0], WithinAbs(20.0 / 3, 1e-12));
    CHECK(has_note(work_collocation("x", {1, 20, 20, 60, 10}), "longer than the articles"));
    CHECK_FALSE(value_of(work_collocation("x", {0, 20, 20, 60, 1}), "mi"));
}

// Counts (0,0,1,2,5) over parts of equal size: DP and DPnorm by Gries 2008 and Lijffijt & Gries
// 2012, Juilland's D by its definition of 1964, worked out by hand.
TEST_CASE("a dispersion worked by hand") {
    const WorkedItem item =
        work_dispersion("gas", {{0, 1000}, {0, 1000}, {1, 1000}, {2, 1000}, {5, 1000}});
    CHECK_THAT(*value_of(item, "dp"), WithinAbs(0.475, 1e-12));
    CHECK_THAT(*value_of(item, "dp_norm"), WithinAbs(0.59375, 1e-12));
    CHECK_THAT(*value_of(item, "evenness"), WithinAbs(0.40625, 1e-12));
    CHECK_THAT(*value_of(item, "juilland_d"), WithinAbs(0.42040, 5e-6));
    CHECK_THAT(*value_of(item, "range"), WithinAbs(0.6, 1e-12));
    CHECK(has_note(work_dispersion("once", {{1, 10}, {0, 10}}), "fewer uses than articles"));
    CHECK_FALSE(value_of(work_dispersion("never", {{0, 10}}), "dp"));
}

// f = 3 in 100 words, in 2 of 5 articles, by the formulas of Manning, Raghavan & Schütze 2008.
TEST_CASE("TF-IDF worked by hand") {
    const std::vector<Part> parts{{3, 100}, {0, 80}, {1, 90}, {0, 70}, {0, 60}};
    const auto value = [&](TfIdf variant, double scale) {
        const WorkedItem item = work_tf_idf("gas", parts, variant, scale);
        return *value_of(item, "tf_idf_" + std::string(name_of(variant)));
    };
    CHECK_THAT(value(TfIdf::relative, 1), WithinAbs(0.03 * 0.3979400, 1e-8));
    CHECK_THAT(value(TfIdf::textbook, 1), WithinAbs(2.7488722, 1e-6));
    CHECK_THAT(value(TfIdf::ltc, 2), WithinAbs((1 + 1.0986123) * 0.9162907 / 2, 1e-6));
    CHECK_THAT(value(TfIdf::smooth, 1), WithinAbs(3 * (0.6931472 + 1), 1e-6));
    const WorkedItem everywhere = work_tf_idf("the", {{9, 100}, {7, 80}}, TfIdf::textbook, 1);
    CHECK(has_note(everywhere, "Every article has it"));
    CHECK(has_note(work_tf_idf("coal", {{0, 100}, {7, 80}}, TfIdf::ltc, 3), "no use of it"));
}

TEST_CASE("keyness goes by the chosen measure and direction") {
    const SmallCorpus small{"gas gas gas gas oil coal wind the the",
                            "oil oil oil oil coal coal the the"};
    std::vector<TermCounts> parts;
    for (const Analysis& analysis : small.analyses)
        parts.push_back(count_terms(analysis, small.vocabulary.size()));
    const auto words = [&](const KeynessOptions& options) {
        std::string all;
        for (const Keyness& word : keyness(parts[0], parts[1], small.vocabulary, {}, options))
            all += small.vocabulary.form(word.term) + " ";
        return all;
    };
    KeynessOptions options;
    CHECK(words(options) == "gas wind ");
    options.direction = KeynessDirection::underused;
    CHECK(words(options) == "oil coal the ");
    options.direction = KeynessDirection::both;
    CHECK(words(options) == "gas oil wind coal the ");
    options.least = 3;
    CHECK(words(options) == "gas oil coal the ");
    for (const KeynessMeasure measure : {KeynessMeasure::log_likelihood, KeynessMeasure::log_ratio,
                                         KeynessMeasure::percent_difference,
                                         KeynessMeasure::simple_maths, KeynessMeasure::fisher}) {
        options.rank = measure;
        CHECK(keyness_measure_of(name_of(measure)) == measure);
        CHECK(words(options).starts_with("gas oil "));
    }
    CHECK_FALSE(keyness_measure_of("chi"));
}

}  // namespace
}  // namespace communique
