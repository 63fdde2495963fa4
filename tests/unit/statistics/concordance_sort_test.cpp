#include "statistics/concordance_sort.h"

#include <catch2/catch_test_macros.hpp>

#include <string>

#include "statistics/concordance.h"
#include "unit/statistics/corpus.h"

namespace communique {
namespace {

// The lines of "gas" as "1L 1R" words around the node, in the order asked for.
std::string sorted(const SmallCorpus& small, std::string_view sort, std::string query = "gas") {
    ConcordanceRequest request;
    request.query = std::move(query);
    request.context_words = 1;
    request.sort = parse_sort(sort).value();
    const auto found = make_concordance({small.corpus, small.analyses, small.vocabulary}, request);
    std::string all;
    for (const ConcordanceLine& line : found->lines) {
        const std::string_view text = small.corpus[line.document].text;
        all += std::string(slice(text, line.left)) + "_" + std::string(slice(text, line.node)) +
               "_" + std::string(slice(text, line.right)) + " ";
    }
    return all;
}

TEST_CASE("sort keys are read and written") {
    const auto keys = parse_sort("1L,2R~-date").value();
    REQUIRE(keys.size() == 3);
    CHECK(keys[0] == SortKey{SortBy::left, 1, SortOrder::ascending});
    CHECK(keys[1] == SortKey{SortBy::right, 2, SortOrder::ascending});
    CHECK(keys[2] == SortKey{SortBy::date, 0, SortOrder::descending});
    CHECK(to_string(keys) == "1L,2R,-date");
    CHECK(to_string(parse_sort("node, publisher,document").value()) == "node,publisher,document");
    CHECK(parse_sort("").value().empty());
    for (const char* wrong : {"0L", "1X", "10L", "size", "1L,1R,2L,2R", "--date"})
        CHECK_FALSE(parse_sort(wrong));
}

TEST_CASE("lines go by the words around the node, level by level") {
    const SmallCorpus small{"b gas c. a gas d. b gas a. Éa gas e gas"};
    CHECK(sorted(small, "") == "b_gas_c a_gas_d b_gas_a Éa_gas_e e_gas_ ");
    CHECK(sorted(small, "1L,1R") == "a_gas_d b_gas_a b_gas_c e_gas_ Éa_gas_e ");
    CHECK(sorted(small, "-1L,1R") == "Éa_gas_e e_gas_ b_gas_a b_gas_c a_gas_d ");
    // No word at all comes first.
    CHECK(sorted(small, "1R") == "e_gas_ b_gas_a b_gas_c a_gas_d Éa_gas_e ");
}

TEST_CASE("lines go by the node without regard to case") {
    const SmallCorpus small{"Gas x oil y gas z Gas deal"};
    CHECK(sorted(small, "node", "gas|oil|gas deal") == "_Gas_x y_gas_z z_Gas deal_ x_oil_y ");
    CHECK(sorted(small, "-node", "gas|oil") == "x_oil_y _Gas_x y_gas_z z_Gas_deal ");
}

TEST_CASE("lines go by date with undated articles last either way, and by publisher") {
    SmallCorpus small{"a gas", "b gas", "c gas", "d gas"};
    small.corpus[0].published = Date{2024, 1, 1};
    small.corpus[2].published = Date{2014, 1, 1};
    small.corpus[3].published = Date{2024, 1, 1};
    small.corpus[0].publisher = "Kyodo";
    small.corpus[1].publisher = "AP";
    CHECK(sorted(small, "date") == "c_gas_ a_gas_ d_gas_ b_gas_ ");
    CHECK(sorted(small, "-date,-1L") == "d_gas_ a_gas_ c_gas_ b_gas_ ");
    CHECK(sorted(small, "-document") == "d_gas_ c_gas_ b_gas_ a_gas_ ");
    CHECK(sorted(small, "publisher") == "c_gas_ d_gas_ b_gas_ a_gas_ ");
}

TEST_CASE("the sorted-on words are known for colouring") {
    const SmallCorpus small{"One two gas deal, now."};
    const auto lines = concordance(small.corpus, small.analyses, small.vocabulary, "gas");
    const auto keys = parse_sort("2L,node,3R").value();
    const auto words = sorted_words(lines[0], small.analyses[0], keys);
    REQUIRE(words.size() == 3);
    CHECK(slice(small.corpus[0].text, words[0]) == "One");
    CHECK(slice(small.corpus[0].text, words[1]) == "gas");
    CHECK(words[2].empty());  // there are but two words to the right
}

TEST_CASE("context and order do not look through boilerplate") {
    const SmallCorpus small{"Advertisement\n\nGas flows.\n\nRead more: oil"};
    for (const Sentence& sentence : small.analyses[0].sentences)
        if (sentence.line == LineKind::boilerplate) SUCCEED();
    CHECK(sorted(small, "1L").find("Advertisement") == std::string::npos);
}

}  // namespace
}  // namespace communique
