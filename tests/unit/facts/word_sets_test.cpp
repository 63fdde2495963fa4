#include "facts/reading/word_sets.h"

#include <catch2/catch_test_macros.hpp>

#include <string>

namespace communique {
namespace {

// A table that gives each set one word, its own name.
std::string whole_table() {
    std::string table = "# each set once\n";
    for (std::size_t set = 0; set < word_set_count; ++set) {
        const std::string name(name_of(static_cast<WordSet>(set)));
        table += name + "\t" + name + "\n";
    }
    return table;
}

std::string problem_of(const std::string& table) {
    Lexicon lexicon;
    const auto sets = WordSets::read({"en/words.tsv", table}, lexicon);
    return sets ? std::string() : sets.error().text();
}

TEST_CASE("a word is in the sets whose lines have it, over several lines") {
    Lexicon lexicon;
    const std::string table = whole_table() + "past\twas were\npast\twent\nfuture\twent\n";
    const auto sets = WordSets::read({"en/words.tsv", table}, lexicon);
    REQUIRE(sets);
    const auto holds = [&](WordSet set, std::string_view word) {
        return sets->holds(set, lexicon.find_word(word));
    };
    CHECK(holds(WordSet::past, "were"));
    CHECK(holds(WordSet::past, "went"));
    CHECK(holds(WordSet::future, "went"));
    CHECK_FALSE(holds(WordSet::future, "was"));
    CHECK(holds(WordSet::process, "process"));
    CHECK_FALSE(sets->holds(WordSet::past, unknown_word));
    CHECK_FALSE(holds(WordSet::past, "a word of no set"));
}

TEST_CASE("a table of sets that is wrong is refused with its line") {
    CHECK(problem_of(whole_table()).empty());
    CHECK(problem_of("pasts\twas\n") == "en/words.tsv:1: there is no set 'pasts'");
    CHECK(problem_of("past was\n") == "en/words.tsv:1: a line needs a set and words");
    CHECK(problem_of("past\twas\n") == "en/words.tsv:1: the set 'before_one' has no words");
    const std::string last(name_of(static_cast<WordSet>(word_set_count - 1)));
    const std::string table = whole_table();
    CHECK(problem_of(table.substr(0, table.rfind(last + "\t"))) ==
          "en/words.tsv:" + std::to_string(word_set_count) + ": the set '" + last +
              "' has no words");
}

}  // namespace
}  // namespace communique
