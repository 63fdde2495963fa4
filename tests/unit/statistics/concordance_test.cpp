#include "statistics/concordance.h"

#include <catch2/catch_test_macros.hpp>

#include <string>

#include "statistics/query.h"
#include "unit/statistics/corpus.h"

namespace communique {
namespace {

// The lines as "left [node] right", one below the other.
std::string lines(const SmallCorpus& small, std::string_view query, unsigned context = 3) {
    std::string all;
    for (const ConcordanceLine& line :
         concordance(small.corpus, small.analyses, small.vocabulary, query, context)) {
        const std::string_view text = small.corpus[line.document].text;
        if (!all.empty()) all += '\n';
        all += std::string(slice(text, line.left)) + " [" + std::string(slice(text, line.node)) +
               "] " + std::string(slice(text, line.right));
    }
    return all;
}

std::string nodes(const SmallCorpus& small, std::string_view query) {
    std::string all;
    for (const ConcordanceLine& line :
         concordance(small.corpus, small.analyses, small.vocabulary, query))
        all += "[" + std::string(slice(small.corpus[line.document].text, line.node)) + "]";
    return all;
}

TEST_CASE("every use of a word stands with the words around it") {
    const SmallCorpus small{"The gas deal was signed. Russian gas flows east.", "Gas prices fell."};
    CHECK(lines(small, "gas") ==
          "The [gas] deal was signed\n"
          "was signed. Russian [gas] flows east.\n"
          " [Gas] prices fell.");
    CHECK(lines(small, "gas", 0) == " [gas] \n [gas] \n [Gas] ");
    CHECK(lines(small, "coal").empty());
    CHECK(lines(small, "").empty());
    CHECK(lines(small, "GAS").find("[Gas]") != std::string::npos);
}

TEST_CASE("a line knows its article and sentence") {
    const SmallCorpus small{"One. Two gas.", "Gas."};
    const auto found = concordance(small.corpus, small.analyses, small.vocabulary, "gas");
    REQUIRE(found.size() == 2);
    CHECK(found[0].document == 0);
    CHECK(found[0].sentence == 1);
    CHECK(found[1].document == 1);
    CHECK(found[1].sentence == 0);
}

TEST_CASE("phrases, alternatives and the rest of a word") {
    const SmallCorpus small{
        "Trade and trading: traders trade gas, oil and oil products with no limits."};
    CHECK(nodes(small, "no limits") == "[no limits]");
    CHECK(nodes(small, "limits no").empty());
    CHECK(nodes(small, "gas|oil") == "[gas][oil][oil]");
    CHECK(nodes(small, "oil|oil products") == "[oil][oil products]");
    CHECK(nodes(small, "trad*") == "[Trade][trading][traders][trade]");
    CHECK(nodes(small, "trad*s") == "[traders]");
    CHECK(nodes(small, "*ing") == "[trading]");
    CHECK(nodes(small, "oil * with") == "[oil products with]");
    CHECK(nodes(small, "gas oil") == "[gas, oil]");
}

TEST_CASE("a gap of some words may lie between two") {
    const SmallCorpus small{"Gas flows through the new pipeline. A gas pipeline. Gas. Pipeline."};
    CHECK(nodes(small, "gas ..4 pipeline") == "[Gas flows through the new pipeline][gas pipeline]");
    CHECK(nodes(small, "gas ..3 pipeline") == "[gas pipeline]");
    CHECK(nodes(small, "gas ..2 the ..1 pipeline") == "[Gas flows through the new pipeline]");
}

TEST_CASE("the nearest end is taken where a gap leaves a choice") {
    const SmallCorpus small{"Gas pipeline and pipeline."};
    CHECK(nodes(small, "gas ..5 pipeline") == "[Gas pipeline]");
    // But not one from which the phrase cannot go on.
    CHECK(nodes(small, "gas ..5 pipeline .") == "[Gas pipeline and pipeline.]");
}

TEST_CASE("what the tokeniser cuts is found as it is written") {
    const SmallCorpus small{"Xi’s no-limits talk with the U.S. and Putin's “no limits” friend."};
    CHECK(nodes(small, "xi's") == "[Xi’s]");
    CHECK(nodes(small, "Xi’s") == "[Xi’s]");
    CHECK(nodes(small, "xi") == "[Xi]");
    CHECK(nodes(small, "no-limits") == "[no-limits]");
    CHECK(nodes(small, "u.s.") == "[U.S.]");
    CHECK(nodes(small, "no limits friend") == "[no limits” friend]");
    CHECK(nodes(small, "putin's no") == "[Putin's “no]");
}

TEST_CASE("context stops at the article's ends and lines do not overlap") {
    const SmallCorpus small{"gas gas gas", "oil"};
    CHECK(lines(small, "gas gas") == " [gas gas] gas");
    CHECK(lines(small, "oil", 50) == " [oil] ");
}

TEST_CASE("letters beyond ASCII are found without regard to case") {
    const SmallCorpus small{"Путин встретил Си в Пекине.", "Erdoğan met ERDOĞAN."};
    CHECK(nodes(small, "путин") == "[Путин]");
    CHECK(nodes(small, "ПЕКИН*") == "[Пекине]");
    CHECK(nodes(small, "erdoğan") == "[Erdoğan][ERDOĞAN]");
}

TEST_CASE("queries are read into words, gaps and alternatives") {
    const Query query = parse_query(" Gas  ..5 Pipe* | | Oil |..3");
    REQUIRE(query.alternatives.size() == 2);
    CHECK(query.alternatives[0] == QueryPhrase{{"gas", 0}, {"pipe*", 5}});
    CHECK(query.alternatives[1] == QueryPhrase{{"oil", 0}});
    CHECK(parse_query("..9 gas").alternatives[0][0].gap == 0);
    CHECK(parse_query("a ..99999999999 b").alternatives[0][1].gap == max_query_gap);
    CHECK(parse_query("a ..x b").alternatives[0].size() == 3);
    CHECK(parse_query("\"no limits\" | “gas”").alternatives ==
          std::vector<QueryPhrase>{{{"no", 0}, {"limits", 0}}, {{"gas", 0}}});
    CHECK(parse_query("").empty());
    CHECK(parse_query("\"").empty());
    CHECK(parse_query("|||").empty());
    std::string many;
    for (int i = 0; i < 1000; ++i) many += "w ";
    CHECK(parse_query(many).alternatives[0].size() == max_query_words);
}

TEST_CASE("a pattern matches whole forms") {
    CHECK(matches_pattern("trad*", "trade"));
    CHECK(matches_pattern("*", ""));
    CHECK(matches_pattern("a*b*c", "aXbbYc"));
    CHECK(matches_pattern("*ab", "aab"));
    CHECK_FALSE(matches_pattern("trad", "trade"));
    CHECK_FALSE(matches_pattern("a*b", "ac"));
    CHECK_FALSE(matches_pattern("", "a"));
    CHECK(matches_pattern("", ""));
}

}  // namespace
}  // namespace communique
