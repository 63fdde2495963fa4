#include "statistics/collocation.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <cmath>
#include <string>
#include <vector>

#include "statistics/keyness.h"
#include "statistics/ngrams.h"
#include "statistics/select.h"
#include "unit/statistics/corpus.h"

namespace communique {
namespace {

using Catch::Matchers::WithinAbs;

std::vector<const Analysis*> all_of(const SmallCorpus& small) {
    std::vector<const Analysis*> all;
    for (const Analysis& analysis : small.analyses) all.push_back(&analysis);
    return all;
}

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

std::vector<Collocate> near(const SmallCorpus& small, std::string query,
                            const CollocationOptions& options, const Settings& settings = {}) {
    const Texts texts{small.corpus, small.analyses, small.vocabulary};
    const auto material = Material::prepare(texts, settings);
    REQUIRE(material);
    const auto documents = select(small.corpus, settings.target).value();
    ConcordanceRequest request;
    request.query = std::move(query);
    request.documents = documents;
    const auto uses = make_concordance(texts, request, settings.aliases);
    REQUIRE(uses);
    return collocates(*material, documents, uses->lines, options);
}

TEST_CASE("collocates are counted in the window, on both sides, within one article") {
    const SmallCorpus small{"Cheap gas. Cheap gas, really cheap gas prices", "cheap"};
    const auto found = near(small, "gas", {{1, 1}, 1, AssociationMeasure::log_dice});
    REQUIRE(found.size() == 3);
    CHECK(small.vocabulary.form(found[0].term) == "cheap");
    // Three times left of its noun, once right after one: "gas. Cheap".
    CHECK(found[0].pairing.together == 4);
    CHECK(found[0].left == 3);
    CHECK(found[0].right == 1);
    CHECK(found[0].pairing.node == 3);
    CHECK(found[0].pairing.collocate == 4);
    CHECK(found[0].pairing.words == 9);
    CHECK(found[0].pairing.window == 2);
    CHECK(near(small, "gas", {{1, 1}, 2, AssociationMeasure::mi}).size() == 1);
    CHECK(near(small, "gas", {{0, 1}, 1, AssociationMeasure::mi}).size() == 3);
    CHECK(near(small, "coal", {{5, 5}, 1, AssociationMeasure::mi}).empty());
}

TEST_CASE("a phrase has collocates too, and a choice of articles its own counts") {
    SmallCorpus small{"A big gas deal now. The gas deal now", "now gas deal"};
    small.corpus[0].id = "one";
    small.corpus[1].id = "two";
    Settings settings;
    settings.function_words = FunctionWords::counted;
    const CollocationOptions options{{1, 1}, 1, AssociationMeasure::t_score};
    const auto found = near(small, "gas deal", options, settings);
    REQUIRE(found.size() == 3);
    CHECK(small.vocabulary.form(found[0].term) == "now");
    CHECK(found[0].pairing.together == 3);
    CHECK(found[0].left == 1);
    settings.target.documents = {"two"};
    CHECK(near(small, "gas deal", options, settings)[0].pairing.words == 3);
}

TEST_CASE("an alias is one collocate, and one node") {
    const SmallCorpus small{"Xi Jinping met Putin. Xi met Putin."};
    Settings settings;
    settings.aliases = {{"Xi", "Xi|Xi Jinping"}};
    const auto found = near(small, "met", {{1, 0}, 1, AssociationMeasure::mi}, settings);
    REQUIRE(found.size() == 1);
    CHECK(found[0].pairing.together == 2);
    CHECK(found[0].pairing.words == 6);
    // Neither of its words is near itself.
    const auto right = near(small, "@Xi", {{0, 1}, 1, AssociationMeasure::mi}, settings);
    REQUIRE(right.size() == 1);
    CHECK(right[0].pairing.together == 2);
    CHECK(small.vocabulary.form(right[0].term) == "met");
}

TEST_CASE("the order follows the measure, and measures have names") {
    for (const AssociationMeasure measure :
         {AssociationMeasure::log_dice, AssociationMeasure::mi, AssociationMeasure::mi3,
          AssociationMeasure::t_score, AssociationMeasure::log_likelihood})
        CHECK(association_measure_of(name_of(measure)) == measure);
    CHECK_FALSE(association_measure_of("z"));
    const SmallCorpus small{"rare gas common gas common gas. common common common common common"};
    CHECK(small.vocabulary.form(near(small, "gas", {{1, 0}, 1, AssociationMeasure::mi})[0].term) ==
          "rare");
    CHECK(small.vocabulary.form(near(small, "gas", {{1, 0}, 1, AssociationMeasure::mi3})[0].term) ==
          "common");
}

TEST_CASE("n-grams return inside a sentence, not over punctuation, and end in no stopword") {
    const SmallCorpus small{
        "No limits partnership. The no limits partnership, no limits. Limits partnership",
        "A no-limits partnership of no limits partnership"};
    const auto texts = [&](std::size_t length, unsigned least) {
        std::string all;
        for (const NGram& ngram :
             ngrams(all_of(small), small.vocabulary, length, stopwords(small.vocabulary), least))
            all += text_of(ngram, small.vocabulary) + "=" + std::to_string(ngram.frequency) + "/" +
                   std::to_string(ngram.documents) + " ";
        return all;
    };
    CHECK(texts(2, 2) == "limits partnership=5/2 ");
    CHECK(texts(3, 2).empty());  // "no limits partnership" begins with a stopword
    const auto all = ngrams(all_of(small), small.vocabulary, 3, {}, 3);
    REQUIRE(all.size() == 1);
    CHECK(text_of(all[0], small.vocabulary) == "no limits partnership");
    CHECK(all[0].frequency == 3);
    CHECK(all[0].documents == 2);
}

TEST_CASE("an n-gram is written as it is read") {
    const SmallCorpus small{"China's trade. China's trade."};
    const auto found = ngrams(all_of(small), small.vocabulary, 3, {}, 2);
    REQUIRE(found.size() == 1);
    CHECK(text_of(found[0], small.vocabulary) == "china's trade");
}

TEST_CASE("the strongest n-grams are those that head the list of all, ties by their words") {
    std::string text;
    for (int i = 0; i < 900; ++i)
        for (int use = 0; use <= i % 7; ++use)
            text += "w" + std::to_string(i * 37 % 900) + " v" + std::to_string(i) + ". ";
    const SmallCorpus small{text};
    const auto all = ngrams(all_of(small), small.vocabulary, 2, {}, 2);
    REQUIRE(all.size() > 700);
    NGramCounter counter(2, small.vocabulary.size());
    for (const Analysis& analysis : small.analyses) counter.add(analysis);
    std::size_t parts = 0;
    while (counter.choose_next(small.vocabulary, {}, 2, 10)) ++parts;
    CHECK(parts == NGramCounter::parts);
    CHECK(counter.different() == all.size());
    const auto best = counter.take(small.vocabulary);
    REQUIRE(best.size() == 10);
    for (std::size_t i = 0; i < best.size(); ++i) {
        CHECK(best[i].terms == all[i].terms);
        CHECK(best[i].frequency == 7);
    }
}

TEST_CASE("collocates are counted an article at a time, and the same come out") {
    const SmallCorpus small{"gas trade. gas trade.", "oil", "gas deal. gas deal. gas trade.",
                            "trade"};
    const Texts texts{small.corpus, small.analyses, small.vocabulary};
    const auto material = Material::prepare(texts, {});
    const std::vector<DocumentIndex> documents{0, 1, 2, 3};
    ConcordanceRequest request;
    request.query = "gas";
    const auto uses = make_concordance(texts, request);
    std::vector<Collocate> found;
    std::size_t done = 0;
    Steps work = collocates_in_steps(*material, documents, uses->lines, {{1, 1}, 1}, found, done);
    std::vector<std::size_t> seen;
    for (; !work.done(); work.step())
        if (seen.empty() || seen.back() != done) seen.push_back(done);
    CHECK(seen == std::vector<std::size_t>{0, 1, 2, 3, 4});
    const auto at_once = collocates(*material, documents, uses->lines, {{1, 1}, 1});
    REQUIRE(found.size() == at_once.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
        CHECK(found[i].term == at_once[i].term);
        CHECK(found[i].pairing.together == at_once[i].pairing.together);
    }
    // Two uses, each beside two of the uses of "gas".
    CHECK(small.vocabulary.form(found[0].term) == "deal");
    CHECK(found[0].pairing.together == 4);
}

}  // namespace
}  // namespace communique
