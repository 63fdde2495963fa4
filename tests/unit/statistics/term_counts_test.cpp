#include "statistics/term_counts.h"

#include <catch2/catch_test_macros.hpp>

#include "statistics/keyness.h"
#include "unit/statistics/corpus.h"

namespace communique {
namespace {

TEST_CASE("words are counted without case, punctuation or numbers") {
    const SmallCorpus small{"Gas flows. GAS, and more gas: 38 billion cubic metres of “gas”."};
    const TermCounts counts = count_terms(small.analyses[0], small.vocabulary.size());
    CHECK(counts.count(small.term("gas")) == 4);
    CHECK(counts.count(small.term("billion")) == 1);
    CHECK(counts.count(small.term("38")) == 0);
    CHECK(counts.tokens == 11);
    CHECK(counts.count(unknown_term) == 0);
}

TEST_CASE("a sum has the counts and sizes of its parts") {
    const SmallCorpus small{"Gas and oil.", "Oil and coal and oil."};
    std::vector<TermCounts> parts;
    for (const Analysis& analysis : small.analyses)
        parts.push_back(count_terms(analysis, small.vocabulary.size()));
    const TermCounts total = sum(parts);
    CHECK(total.tokens == 8);
    CHECK(total.count(small.term("oil")) == 3);
    CHECK(total.count(small.term("and")) == 3);
    CHECK(document_frequency(parts, small.term("oil")) == 2);
    CHECK(document_frequency(parts, small.term("coal")) == 1);
    CHECK(document_frequency(parts, unknown_term) == 0);
    for (TermId term = 0; term < small.vocabulary.size(); ++term) {
        const auto frequencies = document_frequencies(parts);
        CHECK((term < frequencies.size() ? frequencies[term] : 0) ==
              document_frequency(parts, term));
    }
    // A part taken away again leaves the other.
    const TermCounts rest = without(total, parts[0]);
    CHECK(rest.terms == parts[1].terms);
    CHECK(rest.tokens == parts[1].tokens);
    CHECK(without(total, total).terms.empty());
}

TEST_CASE("words beyond the vocabulary count for the size alone") {
    const SmallCorpus small{"One two three."};
    const TermCounts counts = count_terms(small.analyses[0], 1);
    CHECK(counts.terms == std::vector<TermCount>{{0, 1}});
    CHECK(counts.tokens == 3);
}

TEST_CASE("keywords are the commonest words that carry meaning") {
    const SmallCorpus small{"The gas and the oil.", "The gas of the US.", "The coal won."};
    std::vector<TermCounts> parts;
    for (const Analysis& analysis : small.analyses)
        parts.push_back(count_terms(analysis, small.vocabulary.size()));
    const auto found = keywords(parts, small.vocabulary, stopwords(small.vocabulary));
    REQUIRE(found.size() == 5);
    CHECK(small.vocabulary.form(found[0].term) == "gas");
    CHECK(found[0].frequency == 2);
    CHECK(found[0].documents == 2);
    CHECK(found[0].per_10k == 2 * 10000.0 / 13);
    // Ties by the word; "us" is the country and "won" the currency as often as not.
    CHECK(small.vocabulary.form(found[1].term) == "coal");
    CHECK(small.vocabulary.form(found[2].term) == "oil");
    CHECK(small.vocabulary.form(found[3].term) == "us");
    CHECK(small.vocabulary.form(found[4].term) == "won");
    CHECK(keywords(parts, small.vocabulary, {}).front().frequency == 5);
}

}  // namespace
}  // namespace communique
