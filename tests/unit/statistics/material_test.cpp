#include "statistics/material.h"

#include <catch2/catch_test_macros.hpp>

#include <string>

#include "statistics/keyness.h"
#include "statistics/ngrams.h"
#include "statistics/select.h"
#include "statistics/trend.h"
#include "unit/statistics/corpus.h"

namespace communique {
namespace {

SmallCorpus four_articles() {
    SmallCorpus small{"Xi Jinping met Putin on gas.", "Xi and the Chinese President. Gas, gas!",
                      "Putin spoke.", "No date gas."};
    const char* const ids[] = {"000_a", "001_b", "002_c", "003_d"};
    const char* const publishers[] = {"Kyodo News", "UNN", "Kyodo News", ""};
    for (std::size_t i = 0; i < 4; ++i) {
        small.corpus[i].id = ids[i];
        small.corpus[i].publisher = publishers[i];
    }
    small.corpus[0].published = Date{2014, 9, 12};
    small.corpus[1].published = Date{2024, 7, 3};
    small.corpus[2].published = Date{2024, 12, 31};
    return small;
}

Texts texts_of(const SmallCorpus& small) {
    return {small.corpus, small.analyses, small.vocabulary};
}

using Chosen = std::vector<DocumentIndex>;

TEST_CASE("a selection takes the articles that have all that is asked for") {
    const SmallCorpus small = four_articles();
    const auto chosen = [&](const Selection& selection) {
        return select(small.corpus, selection).value();
    };
    CHECK(chosen({}) == Chosen{0, 1, 2, 3});
    CHECK(chosen({{"002", "000_a"}, {}, {}, {}}) == Chosen{0, 2});
    CHECK(chosen({{}, {"kyodo news"}, {}, {}}) == Chosen{0, 2});
    CHECK(chosen({{}, {}, Date{2024, 1, 1}, {}}) == Chosen{1, 2});
    CHECK(chosen({{}, {}, {}, Date{2024, 7, 3}}) == Chosen{0, 1});
    CHECK(chosen({{}, {"Kyodo News"}, Date{2024, 1, 1}, {}}) == Chosen{2});
    CHECK(chosen({{"001"}, {"Kyodo News"}, {}, {}}).empty());
    const auto unknown = select(small.corpus, {{}, {"Reuters"}, {}, {}});
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().message.find("Kyodo News, UNN") != std::string::npos);
    CHECK_FALSE(select(small.corpus, {{"9"}, {}, {}, {}}));
}

TEST_CASE("two sides share no article") {
    const SmallCorpus small = four_articles();
    Settings settings;
    settings.target.publishers = {"Kyodo News"};
    CHECK(select_sides(small.corpus, settings)->reference == Chosen{1, 3});
    settings.against = Selection{{}, {}, Date{2014, 1, 1}, Date{2024, 10, 1}};
    CHECK(select_sides(small.corpus, settings)->reference == Chosen{1});
    settings.against = Selection{{"000"}, {}, {}, {}};
    CHECK_FALSE(select_sides(small.corpus, settings));
    settings.target = {{}, {}, Date{2030, 1, 1}, {}};
    CHECK_FALSE(select_sides(small.corpus, settings));
    CHECK_FALSE(select_sides(small.corpus, {}));  // all against nothing
}

TEST_CASE("without aliases the material is the texts' own") {
    const SmallCorpus small = four_articles();
    const auto material = Material::prepare(texts_of(small), {});
    REQUIRE(material);
    CHECK(material->analyses().data() == small.analyses.data());
    CHECK(&material->vocabulary() == &small.vocabulary);
    CHECK(material->counts().size() == 4);
    CHECK(material->sum_of(Chosen{0, 2}).tokens == 8);
    CHECK(material->term("GAS") == small.term("gas"));
    CHECK_FALSE(material->term("coal"));
}

TEST_CASE("an alias counts its forms as one word each") {
    const SmallCorpus small = four_articles();
    Settings settings;
    settings.aliases = {{"Xi", "Xi|Xi Jinping|Chinese President"}};
    const auto material = Material::prepare(texts_of(small), settings);
    REQUIRE(material);
    const TermId xi = material->term("Xi").value();
    CHECK(material->vocabulary().form(xi) == "Xi");
    CHECK(material->counts()[0].count(xi) == 1);
    CHECK(material->counts()[0].tokens == 5);
    CHECK(material->counts()[1].count(xi) == 2);
    CHECK(material->counts()[0].count(small.term("jinping")) == 0);
    // Its place is that of all its words, and sentences keep their tokens.
    const Analysis& analysis = material->analyses()[0];
    CHECK(slice(small.corpus[0].text, analysis.tokens[0].span) == "Xi Jinping");
    std::size_t tokens = 0;
    for (const Sentence& sentence : analysis.sentences) {
        CHECK(sentence.first_token == tokens);
        tokens += sentence.token_count;
    }
    CHECK(tokens == analysis.tokens.size());
    const auto runs = ngrams(material->analyses_of(Chosen{0}), material->vocabulary(), 2, {}, 1);
    CHECK(text_of(runs.front(), material->vocabulary()) == "Xi met");
    const Trend over_time = trend(*material, Chosen{0, 1, 2, 3}, xi);
    CHECK(over_time.years.back().uses == 2);
}

TEST_CASE("forms of an alias side by side are one use of it, in counts and in the concordance") {
    struct Row {
        std::string_view text;
        std::size_t uses;
    };
    const std::vector<Alias> aliases{{"Xi", "Xi|Xi Jinping|Chinese President|president"},
                                     {"Putin", "Putin"}};
    for (const Row& row : {Row{"Chinese President Xi Jinping met him.", 1},
                           Row{"Xi Jinping, the Chinese President, met him.", 2},
                           Row{"The president met Xi. President Xi went home.", 3},
                           Row{"Xi Putin Xi Xi Jinping", 2}}) {
        CAPTURE(row.text);
        const SmallCorpus small{std::string(row.text)};
        Settings settings;
        settings.aliases = aliases;
        const auto material = Material::prepare(texts_of(small), settings);
        REQUIRE(material);
        CHECK(material->counts()[0].count(material->term("Xi").value()) == row.uses);
        ConcordanceRequest request;
        request.query = "@Xi";
        CHECK(make_concordance(texts_of(small), request, aliases)->lines.size() == row.uses);
    }
}

TEST_CASE("an alias named like a word is that word") {
    const SmallCorpus small{"gas, natural gas and fuel"};
    Settings settings;
    settings.aliases = {{"gas", "natural gas|fuel"}};
    const auto material = Material::prepare(texts_of(small), settings);
    CHECK(material->counts()[0].count(small.term("gas")) == 3);
    CHECK(material->counts()[0].tokens == 4);
}

TEST_CASE("an alias that cannot be read says which and where") {
    const SmallCorpus small{"gas"};
    const auto error_of = [&](Alias alias) {
        Settings settings;
        settings.aliases = {std::move(alias)};
        const auto material = Material::prepare(texts_of(small), settings);
        return material ? std::string() : material.error().text();
    };
    CHECK(error_of({"Xi", "(xi"}) == "query:1: alias 'Xi': this bracket is not closed");
    CHECK(error_of({"Xi", " "}) == "alias 'Xi': it has no forms");
    CHECK(error_of({"Xi", "/xi/"}) == "alias 'Xi': a regular expression cannot be a form");
}

TEST_CASE("words are left out and kept as set") {
    const SmallCorpus small{"The gas of the north."};
    const auto shown = [&](const Settings& settings) {
        const auto material = Material::prepare(texts_of(small), settings);
        std::string words;
        for (const Keyword& word :
             keywords(material->counts(), material->vocabulary(), material->left_out()))
            words += material->vocabulary().form(word.term) + " ";
        return words;
    };
    Settings settings;
    CHECK(shown(settings) == "gas north ");
    settings.stop = {"North", "unheard"};
    settings.keep = {"the"};
    CHECK(shown(settings) == "the gas ");
    settings.function_words = FunctionWords::counted;
    CHECK(shown(settings) == "the gas of ");
}

TEST_CASE("a trend has every article on its date and every year once") {
    const SmallCorpus small = four_articles();
    ConcordanceRequest request;
    request.query = "gas";
    const auto uses = make_concordance(texts_of(small), request);
    const Trend found = trend(small.corpus, uses->counts);
    REQUIRE(found.articles.size() == 4);
    CHECK(found.articles.back().document == 3);  // undated
    CHECK(found.undated == 1);
    CHECK(found.uses == 4);
    CHECK(found.words == 18);
    REQUIRE(found.years.size() == 2);
    CHECK(found.years[0].year == 2014);
    CHECK(found.years[0].per_10k == 10000.0 / 6);
    CHECK(found.years[1].articles == 2);
    CHECK(found.years[1].with_uses == 1);
    CHECK(found.years[1].per_10k == 2 * 10000.0 / 9);
}

}  // namespace
}  // namespace communique
