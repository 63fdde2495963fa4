#include "statistics/concordance.h"

#include <catch2/catch_test_macros.hpp>

#include <string>

#include "statistics/regex/re2_engine.h"
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

// The same under all that a request can say; "error: ..." for one that cannot be answered.
std::string found(const SmallCorpus& small, const ConcordanceRequest& request,
                  std::span<const Alias> aliases = {}, const RegexEngine* engine = &re2_engine()) {
    const auto result = make_concordance({small.corpus, small.analyses, small.vocabulary}, request,
                                         aliases, engine);
    if (!result) return "error: " + result.error().text();
    std::string all;
    for (const ConcordanceLine& line : result->lines)
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
    CHECK(nodes(small, "trade?s") == "[traders]");
    CHECK(nodes(small, "trad?") == "[Trade][trade]");
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

TEST_CASE("both words within a distance, whichever is first") {
    const SmallCorpus small{
        "The gas deal was big. A deal on Russian gas. Deal first, and then after all the gas. "
        "Gas."};
    CHECK(nodes(small, "gas NEAR/2 deal") == "[gas deal][deal on Russian gas]");
    CHECK(nodes(small, "gas NEAR/6 deal") ==
          "[gas deal][deal on Russian gas][Deal first, and then after all the gas]");
    CHECK(nodes(small, "gas NEAR deal") ==
          "[gas deal][deal on Russian gas]");  // five words, not six
    CHECK(nodes(small, "gas NEAR/0 deal") == "[gas deal]");
    CHECK(nodes(small, "(gas|russian) NEAR/1 (deal|big)") == "[gas deal][deal on Russian]");
    CHECK(nodes(small, "deal NEAR/1 russian NEAR/0 gas") == "[deal on Russian gas]");
    CHECK(nodes(small, "near").empty());
}

TEST_CASE("alternatives stand in brackets anywhere in a phrase") {
    const SmallCorpus small{"Natural gas deal, oil deal, gas price, natural gas price deals."};
    CHECK(nodes(small, "(natural gas|oil) deal") == "[Natural gas deal][oil deal]");
    CHECK(nodes(small, "[natural gas, oil] deal") == "[Natural gas deal][oil deal]");
    CHECK(nodes(small, "gas OR oil") == "[gas][oil][gas][gas]");
    CHECK(nodes(small, "gas (price|price deals)") == "[gas price][gas price deals]");
    CHECK(nodes(small, "((gas)|[oil,(coal|wood)]) deal") == "[gas deal][oil deal]");
}

TEST_CASE("wildcards take what is written together, but no comma behind it") {
    const SmallCorpus small{"A no-limits pact, no-fly zones; no. One’s own, U.S.-led no-fly."};
    CHECK(nodes(small, "no-*") == "[no-limits][no-fly][no-fly]");
    CHECK(nodes(small, "no-f?y") == "[no-fly][no-fly]");
    CHECK(nodes(small, "u.s.-*") == "[U.S.-led]");
    CHECK(nodes(small, "zones *") == "[zones; no]");
}

TEST_CASE("a backslash and quotation marks take their meaning from operators") {
    const SmallCorpus small{"What? One OR the other (here) AC/DC a * b and 24/7."};
    CHECK(nodes(small, "\\?") == "[?]");
    CHECK(nodes(small, "\\*") == "[*]");
    CHECK(nodes(small, "\"one OR the\"") == "[One OR the]");
    CHECK(nodes(small, "\\( here") == "[(here]");
    CHECK(nodes(small, "24/7") == "[24/7]");
}

TEST_CASE("case and accents are heeded when asked for") {
    const SmallCorpus small{
        "Brasília and Brasilia. US gas for us. Erdoğan’s no-Limits. Ёлка, елка."};
    const auto with = [&](std::string query, MatchCase letter_case, MatchMarks marks) {
        ConcordanceRequest request;
        request.query = std::move(query);
        request.match = {letter_case, marks};
        return found(small, request);
    };
    constexpr auto no_case = MatchCase::ignored;
    constexpr auto no_marks = MatchMarks::ignored;
    CHECK(with("brasilia", no_case, no_marks) == "[Brasília][Brasilia]");
    CHECK(with("Brasília", no_case, no_marks) == "[Brasília][Brasilia]");
    CHECK(with("brasilia", no_case, MatchMarks::kept) == "[Brasilia]");
    CHECK(with("brasília", no_case, MatchMarks::kept) == "[Brasília]");
    CHECK(with("erdogan's", no_case, no_marks) == "[Erdoğan’s]");
    CHECK(with("ёлка", no_case, no_marks) == "[Ёлка][елка]");
    CHECK(with("us", no_case, no_marks) == "[US][us]");
    CHECK(with("US", MatchCase::kept, no_marks) == "[US]");
    CHECK(with("u?", MatchCase::kept, no_marks) == "[us]");
    CHECK(with("Brasilia", MatchCase::kept, no_marks) == "[Brasília][Brasilia]");
    CHECK(with("no-limits", MatchCase::kept, no_marks).empty());
    CHECK(with("no-L*", MatchCase::kept, no_marks) == "[no-Limits]");
}

TEST_CASE("a regular expression reads sentences and shows whole words") {
    const SmallCorpus small{
        "Trade in 2021 was 146.9 billion. Trading grew; traders in 2022 cheered."};
    const auto with = [&](std::string query, MatchCase letter_case = MatchCase::ignored) {
        ConcordanceRequest request;
        request.query = std::move(query);
        request.match.letter_case = letter_case;
        return found(small, request);
    };
    CHECK(with("/trad(e|ing)\\b/") == "[Trade][Trading]");
    CHECK(with("/rad/") == "[Trade][Trading][traders]");
    CHECK(with("/20[0-9]{2}/") == "[2021][2022]");
    CHECK(with("/^T/", MatchCase::kept) == "[Trade][Trading]");
    CHECK(with("/^t/", MatchCase::kept).empty());
    CHECK(with("/in 20.. was/") == "[in 2021 was]");
    CHECK(with("/x*/").empty());
    CHECK(with("  /grew/ ") == "[grew]");
    CHECK(with("/a.*?e/") == "[Trade][Trading grew][traders]");
    CHECK(with("/tra/ /x/").empty());  // one expression, with a slash in it
    // Which takes ages by trying one way after another.
    const SmallCorpus long_word{std::string(5000, 'a') + " b."};
    ConcordanceRequest slow;
    slow.query = "/(a*)*c/";
    CHECK(found(long_word, slow).empty());
}

TEST_CASE("a regular expression that cannot be answered says why and where") {
    const SmallCorpus small{"Gas."};
    ConcordanceRequest request;
    request.query = " /ga(s/";
    CHECK(
        found(small, request).starts_with("error: query:3: the regular expression cannot be read"));
    request.query = "/s\\1/";
    CHECK(found(small, request).starts_with("error: query:3: "));
    request.query = "/gas/";
    CHECK(found(small, request, {}, nullptr) ==
          "error: query:1: regular expressions are not part of this program");
    request.query = "/" + std::string(1001, 'a') + "/";
    CHECK(found(small, request).starts_with("error: query:2: "));
}

TEST_CASE("aliases are asked for by name") {
    const SmallCorpus small{"Xi met Putin. Xi Jinping and the Chinese President spoke."};
    const std::vector<Alias> aliases{{"Xi", "Xi|Xi Jinping|Chinese President"}};
    ConcordanceRequest request;
    request.query = "@xi";
    CHECK(found(small, request, aliases) == "[Xi][Xi Jinping][Chinese President]");
    request.query = "@Xi met";
    CHECK(found(small, request, aliases) == "[Xi met]");
    request.query = "@Putin";
    CHECK(found(small, request, aliases) == "error: query:1: there is no alias of this name");
}

TEST_CASE("totals count all articles searched, and only those") {
    const SmallCorpus small{"Gas and gas.", "Oil here.", "More gas."};
    ConcordanceRequest request;
    request.query = "gas";
    const auto all = make_concordance({small.corpus, small.analyses, small.vocabulary}, request);
    REQUIRE(all);
    CHECK(all->lines.size() == 3);
    CHECK(all->texts == 2);
    CHECK(all->words == 7);
    REQUIRE(all->counts.size() == 3);
    CHECK(all->counts[0].uses == 2);
    CHECK(all->counts[1].uses == 0);
    CHECK(all->counts[1].words == 2);
    request.documents = {1, 2, 7};
    const auto some = make_concordance({small.corpus, small.analyses, small.vocabulary}, request);
    CHECK(some->lines.size() == 1);
    CHECK(some->counts.size() == 2);
    request.query.clear();
    CHECK(
        make_concordance({small.corpus, small.analyses, small.vocabulary}, request)->lines.empty());
}

TEST_CASE("the context may be the whole sentence") {
    const SmallCorpus small{"One two. The deal on gas was signed, they said. Three."};
    ConcordanceRequest request;
    request.query = "gas";
    request.context = ContextKind::sentence;
    const auto result = make_concordance({small.corpus, small.analyses, small.vocabulary}, request);
    REQUIRE(result->lines.size() == 1);
    CHECK(slice(small.corpus[0].text, result->lines[0].left) == "The deal on ");
    CHECK(slice(small.corpus[0].text, result->lines[0].right) == " was signed, they said.");
}

}  // namespace
}  // namespace communique
