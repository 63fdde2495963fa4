#include "statistics/query.h"

#include <catch2/catch_test_macros.hpp>

#include <string>

#include "base/plain_letters.h"
#include "statistics/word_pattern.h"

namespace communique {
namespace {

// The tree of a query in brackets: words as they are, sequences in (), gaps before their part.
std::string written(const QueryPart& part) {
    if (part.kind == QueryPart::Kind::word) return part.pattern;
    const bool near = part.kind == QueryPart::Kind::near;
    std::string text = part.kind == QueryPart::Kind::any_of ? "any("
                       : part.kind == QueryPart::Kind::run  ? "run("
                       : near                               ? "near("
                                                            : "(";
    for (std::size_t i = 0; i < part.parts.size(); ++i) {
        if (i > 0) text += ' ';
        if (part.parts[i].gap > 0) text += ".." + std::to_string(part.parts[i].gap) + " ";
        text += written(part.parts[i]);
    }
    return text + (near ? " /" + std::to_string(part.reach) : "") + ")";
}

std::string read(std::string_view text, std::span<const Alias> aliases = {}) {
    const auto query = parse_query(text, aliases);
    if (!query) return query.error().text();
    if (!query->regex.empty()) return "/" + query->regex + "/";
    return query->root ? written(*query->root) : "";
}

TEST_CASE("queries are read as phrases, distances and alternatives, binding in this order") {
    CHECK(read("Gas") == "gas");
    CHECK(read("no limits") == "(no limits)");
    CHECK(read("\"no limits\"") == "(no limits)");
    CHECK(read("“no limits”") == "(no limits)");
    CHECK(read("«no limits»") == "(no limits)");
    CHECK(read("\"gas\"") == "gas");
    CHECK(read("gas|oil") == "any(gas oil)");
    CHECK(read("gas OR oil | coal") == "any(gas oil coal)");
    CHECK(read("gas deal|oil NEAR/3 price cap") == "any((gas deal) near(oil (price cap) /3))");
    CHECK(read("a NEAR b NEAR/0 c") == "near(near(a b /5) c /0)");
    CHECK(read("(a NEAR b) c") == "(near(a b /5) c)");
    CHECK(read("gas ..5 pipe ..2 (a|b)") == "(gas ..5 pipe ..2 any(a b))");
    CHECK(read("[gas, oil deal]") == "any(gas (oil deal))");
    CHECK(read("1,234") == "1,234");  // a comma parts alternatives in square brackets alone
    CHECK(read("a ..x b") == "(a ..x b)");
    CHECK(read("near or") == "(near or)");
    CHECK(read("").empty());
    CHECK(read("  ").empty());
    CHECK(read("/a|b/") == "/a|b/");
    CHECK(read("\\/a/") == "/a/");
}

TEST_CASE("wildcards and what a backslash makes of them") {
    CHECK(parse_query("tr*d?")->root->pattern ==
          "tr\x01"
          "d\x02");
    CHECK(parse_query("TR*")->root->written == "TR\x01");
    CHECK(parse_query("a\\*b")->root->pattern == "a*b");
    CHECK(parse_query("\\\\")->root->pattern == "\\");
    CHECK(parse_query("Xi’s")->root->pattern == "xi's");
}

TEST_CASE("what is wrong with a query is said with its place") {
    CHECK(read("gas (oil") == "query:5: this bracket is not closed");
    CHECK(read("gas) oil") == "query:4: this bracket closes none");
    CHECK(read("(gas]") == "query:5: another kind of bracket is open here");
    CHECK(read("gas \"no limits") == "query:5: this quotation mark is not closed");
    CHECK(read("gas | ") == "query:7: here a word is missing");
    CHECK(read("| gas") == "query:1: here a word is missing");
    CHECK(read("gas () oil") == "query:6: here a word is missing");
    CHECK(read("gas \"  \"") == "query:5: between these quotation marks stands nothing");
    CHECK(read("gas NEAR/many oil") == "query:10: here stands a number of words from 0 to 50");
    CHECK(read("gas NEAR/51 oil") == "query:10: here stands a number of words from 0 to 50");
    CHECK(read("NEAR gas") == "query:1: here a word is missing");
    CHECK(read("gas NEAR") == "query:9: here a word is missing");
    CHECK(read("..3 gas") == "query:1: before a gap stands a word");
    CHECK(read("gas ..3") == "query:5: after a gap stands a word");
    CHECK(read("gas ..3 ..4 oil") == "query:9: before a gap stands a word");
    CHECK(read("путин ..99 gas") == "query:9: here stands a number of words from 0 to 50");
    CHECK(read("trad(e|ing)").starts_with("query:5: before a bracket a blank is missing"));
    CHECK(read("(trade)rs").starts_with("query:8: after a bracket a blank is missing"));
    CHECK(read("/abc").starts_with("query:1: a regular expression ends with /"));
    CHECK(read("//") == "query:1: between the slashes stands nothing");
    CHECK(read("a @b") == "query:3: there is no alias of this name");
    CHECK(column_of(parse_query("gas ..3").error()) == 5);
    CHECK_FALSE(column_of(Error{ErrorCode::bad_argument, "other", "file:3"}));
}

TEST_CASE("a query has an end to its size") {
    std::string many;
    for (std::size_t i = 0; i <= max_query_words; ++i) many += "w ";
    CHECK(read(many) == "query:65: a query has at most 32 words");
    CHECK(read("a NEAR b NEAR c NEAR d NEAR e NEAR f") ==
          "query:31: a query has at most 4 times NEAR");
    CHECK(read(std::string(9, '(') + "a" + std::string(9, ')')) ==
          "query:9: brackets stand at most 8 deep");
    CHECK_FALSE(parse_query(std::string(100'000, '(')));
}

TEST_CASE("an alias stands for its forms") {
    const std::vector<Alias> aliases{{"Xi Jinping", "Xi|Xi Jinping"}, {"Bad", "(x"}};
    CHECK(read("@\"xi jinping\" met", aliases) == "(run(any(xi (xi jinping))) met)");
    CHECK(read("a @bad", aliases) == "query:3: the forms of this alias cannot be read");
    CHECK(read("me@mail.org", aliases) == "me@mail.org");
    CHECK(read("@", aliases) == "@");
}

TEST_CASE("a pattern matches whole forms") {
    const auto fits = [](std::string_view pattern, std::string_view form) {
        return matches_pattern(with_wildcards(pattern), form);
    };
    CHECK(fits("trad*", "trade"));
    CHECK(fits("*", ""));
    CHECK(fits("a*b*c", "aXbbYc"));
    CHECK(fits("*ab", "aab"));
    CHECK(fits("wom?n", "women"));
    CHECK(fits("?", "й"));  // a character, not a byte
    CHECK(fits("*?", "й"));
    CHECK(fits("?*?", "йй"));
    CHECK(fits("\\*", "*"));
    CHECK_FALSE(fits("trad", "trade"));
    CHECK_FALSE(fits("a*b", "ac"));
    CHECK_FALSE(fits("", "a"));
    CHECK_FALSE(fits("??", "й"));
    CHECK_FALSE(fits("?", ""));
    CHECK(fits("", ""));
}

TEST_CASE("letters lose their marks but stay letters") {
    CHECK(without_marks("Brasília, Erdoğan, Łódź, Tōkyō, Việt Nam") ==
          "Brasilia, Erdogan, Lodz, Tokyo, Viet Nam");
    CHECK(without_marks("Ёлка й ї") == "Елка й ї");
    CHECK(without_marks("Αθήνα") == "Αθηνα");
    CHECK(without_marks("cafe\xCC\x81") == "cafe");  // a combining accent
    CHECK(without_marks("straße æ 中文") == "straße æ 中文");
    CHECK(without_marks("").empty());
}

}  // namespace
}  // namespace communique
