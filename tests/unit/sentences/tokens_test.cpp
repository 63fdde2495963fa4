#include "sentences/tokens.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

namespace communique {
namespace {

// The tokens of a line, with "|" between them and "#" behind numbers.
std::string cut(std::string_view text) {
    Vocabulary vocabulary;
    std::vector<Token> tokens;
    cut_tokens(text, {0, static_cast<std::uint32_t>(text.size())}, {&vocabulary, nullptr}, tokens);
    std::string joined;
    for (const Token& token : tokens) {
        if (!joined.empty()) joined.push_back('|');
        joined += slice(text, token.span);
        if (token.kind == TokenKind::number) joined.push_back('#');
    }
    return joined;
}

std::string terms(std::string_view text) {
    Vocabulary vocabulary;
    std::vector<Token> tokens;
    cut_tokens(text, {0, static_cast<std::uint32_t>(text.size())}, {&vocabulary, nullptr}, tokens);
    std::string joined;
    for (const Token& token : tokens) joined += vocabulary.form(token.term) + "|";
    return joined;
}

TEST_CASE("numbers keep their grouping and decimals") {
    CHECK(cut("1,234.50 and 12,34,567 and .5") == "1,234.50#|and|12,34,567#|and|.5#");
    CHECK(cut("1\u202F234\u202F567 1\u00A0000") == "1\u202F234\u202F567#|1\u00A0000#");
    CHECK(cut("In 2012,345 came, 1,2 too.") == "In|2012#|,|345#|came|,|1#|,|2#|too|.");
}

TEST_CASE("what reads as a date, a time or a fraction is one number") {
    CHECK(cut("2025-09-02 11/09/2014 11.9.2014 9/11 10:30 1/60") ==
          "2025-09-02#|11/09/2014#|11.9.2014#|9/11#|10:30#|1/60#");
    CHECK(cut("8-10 8–10 2014-15 -5") == "8#|-|10#|8#|–|10#|2014#|-|15#|-|5#");
    CHECK(cut("4th 21ST 1990s 1980's '90s") == "4th#|21ST#|1990s#|1980#|'s|'|90s#");
}

TEST_CASE("signs of money and percent are tokens of their own") {
    CHECK(cut("US$5bn, $5 and 5%") == "US|$|5#|bn|,|$|5#|and|5#|%");
    CHECK(cut("30MUSD €20 20€") == "30#|MUSD|€|20#|20#|€");
    CHECK(cut("ten days agoImage: dpa") == "ten|days|ago|Image|:|dpa");
    CHECK(cut("a SelfImage: AlterEgo: McPhoto") == "a|Self|Image|:|AlterEgo|:|McPhoto");
    CHECK(cut("USD3.14 R614 G20 MH17") == "USD|3.14#|R614|G20|MH17");
}

TEST_CASE("abbreviations keep their stop, other words do not") {
    CHECK(cut("Gen. J. Smith of the U.S. met Mr. Li at 5 p.m. on Sept. 11.") ==
          "Gen.|J.|Smith|of|the|U.S.|met|Mr.|Li|at|5#|p.m.|on|Sept.|11#|.");
    CHECK(cut("Inc. came. No. 5 said no. The mass. left.") ==
          "Inc.|came|.|No.|5#|said|no|.|The|mass|.|left|.");
}

TEST_CASE("possessives are cut off, other apostrophes and hyphens as the rules expect") {
    CHECK(cut("Xi’s and PUTIN'S; the presidents' don't O'Brien") ==
          "Xi|’s|and|PUTIN|'S|;|the|presidents|'|don't|O'Brien");
    CHECK(cut("co-operation AT&T well—known") == "co|-|operation|AT&T|well|—|known");
}

TEST_CASE("addresses are one word") {
    CHECK(cut("See https://example.com/a?b=1, www.example.org or a.b@example.com.") ==
          "See|https://example.com/a?b=1|,|www.example.org|or|a.b@example.com|.");
}

TEST_CASE("runs of dots, hyphens and marks are one token each") {
    CHECK(cut("Well... yes -- no?! Hm…") == "Well|...|yes|--|no|?!|Hm|…");
}

TEST_CASE("terms are folded and made plain") {
    CHECK(terms("“Élysée’s” – ÎLE—x…") == "\"|élysée|'s|\"|-|île|--|x|...|");
}

TEST_CASE("broken bytes and wide blanks cut no code point and lose nothing") {
    const std::string text = "a\xFF\xC3 b\u3000c\u200Bd";
    Vocabulary vocabulary;
    std::vector<Token> tokens;
    cut_tokens(text, {0, static_cast<std::uint32_t>(text.size())}, {&vocabulary, nullptr}, tokens);
    std::uint32_t last = 0;
    for (const Token& token : tokens) {
        CHECK(token.span.begin >= last);
        CHECK(token.span.end > token.span.begin);
        last = token.span.end;
    }
    CHECK(slice(text, tokens.back().span) == "d");
}

TEST_CASE("a fixed vocabulary is not added to") {
    Vocabulary vocabulary;
    vocabulary.id_of("known");
    const Vocabulary& fixed = vocabulary;
    std::vector<Token> tokens;
    const std::string_view text = "Known unknown";
    cut_tokens(text, {0, static_cast<std::uint32_t>(text.size())}, {nullptr, &fixed}, tokens);
    REQUIRE(tokens.size() == 2);
    CHECK(tokens[0].term == 0);
    CHECK(tokens[1].term == unknown_term);
    CHECK(vocabulary.size() == 1);
}

// Words are folded eight letters at a time where enough text follows them.
TEST_CASE("a word is the same whatever its length and whatever stands behind it") {
    const std::string letters = "AbcdefgHijklmnopQrstuvwxYz";
    const std::string small = "abcdefghijklmnopqrstuvwxyz";
    for (std::size_t length = 1; length <= letters.size(); ++length) {
        for (const std::string_view behind :
             {"", " ", ", ", "; and then much more of a text", "@", "[", "`", "{"}) {
            const std::string text = letters.substr(0, length) + std::string(behind) + " ";
            CAPTURE(text);
            CHECK(terms(text).starts_with(small.substr(0, length) + "|"));
            CHECK(terms("z " + text + std::string(40, ' '))
                      .starts_with("z|" + small.substr(0, length) + "|"));
        }
        const std::string wide =
            letters.substr(0, length) + "\u00C9x\u00E9 " + std::string(40, 'y');
        CHECK(terms(wide).starts_with(small.substr(0, length) + "\u00E9x\u00E9|"));
        const std::string numbered = letters.substr(0, length) + "20 " + std::string(40, 'y');
        CHECK(terms(numbered).starts_with(small.substr(0, length) + "20|"));
    }
}

TEST_CASE("addresses are one word, and a mark alone makes none") {
    CHECK(cut("See www.example.org, mail a.b@example.org or ask.") ==
          "See|www.example.org|,|mail|a.b@example.org|or|ask|.");
    CHECK(cut("At https://example.org/a?b=c.") == "At|https://example.org/a?b=c|.");
    CHECK(cut("ratio 1: //") == "ratio|1#|:|/|/");
}

TEST_CASE("a vocabulary tells forms apart beyond their first letters") {
    Vocabulary vocabulary;
    const std::string stem = "internationalisa";  // as long as what is compared at once
    std::vector<std::string> forms{"a", "", std::string(1, '\0'), std::string("a\0", 2), stem};
    for (int i = 0; i < 3000; ++i) forms.push_back(stem + std::to_string(i));
    for (int i = 0; i < 3000; ++i) forms.push_back(std::to_string(i));
    for (TermId id = 0; id < forms.size(); ++id) REQUIRE(vocabulary.id_of(forms[id]) == id);
    for (TermId id = 0; id < forms.size(); ++id) {
        REQUIRE(vocabulary.lookup(forms[id]) == id);
        REQUIRE(vocabulary.form(id) == forms[id]);
    }
    CHECK(vocabulary.lookup(stem + "x") == unknown_term);
    CHECK(vocabulary.find("b") == nullptr);
}

}  // namespace
}  // namespace communique
