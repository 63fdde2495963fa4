#include <catch2/catch_test_macros.hpp>

#include <string>

#include "base/say.h"

using namespace communique;

namespace {

constexpr std::string_view russian =
    "# a comment\n"
    "Trade\tТорговля\n"
    "of a day|May\tмая\n"
    "May\tмай\n"
    "{found} of {all}\tиз {all} – {found}\n"
    "{n} articles\t{n} статья\t{n} статьи\t{n} статей\n";

std::string_view articles(std::int64_t number) {
    return say_form(plural_form(spoken(), Decimal::whole(number)), "{n} article", "{n} articles");
}

}  // namespace

TEST_CASE("the plural forms are those of the CLDR") {
    using Form = PluralForm;
    const auto russian_form = [](Decimal number) { return plural_form(Tongue::russian, number); };
    for (const int one : {1, 21, 31, 101, 1001})
        CHECK(russian_form(Decimal::whole(one)) == Form::one);
    for (const int few : {2, 3, 4, 22, 34, 102})
        CHECK(russian_form(Decimal::whole(few)) == Form::few);
    for (const int many : {0, 5, 11, 12, 13, 14, 20, 25, 111, 112})
        CHECK(russian_form(Decimal::whole(many)) == Form::many);
    CHECK(russian_form({15, -1}) == Form::other);
    CHECK(russian_form({10, -1}) == Form::one);
    CHECK(russian_form({2, 1}) == Form::many);
    CHECK(russian_form({1, 2}) == Form::many);
    CHECK(plural_form(Tongue::english, Decimal::whole(1)) == Form::one);
    CHECK(plural_form(Tongue::english, Decimal::whole(21)) == Form::other);
    CHECK(plural_form(Tongue::chinese, Decimal::whole(1)) == Form::other);
}

TEST_CASE("a language has to be learnt before it is spoken") {
    CHECK_FALSE(speak(Tongue::chinese));
    CHECK(spoken() == Tongue::english);
    CHECK_FALSE(learn(Tongue::chinese, ""));
    CHECK_FALSE(learn(Tongue::chinese, "no table"));
    CHECK_FALSE(has_learnt(Tongue::chinese));
    CHECK(say("Trade") == "Trade");
    CHECK(say_in("of a day", "May") == "May");
}

TEST_CASE("what is said comes from the catalogue, and in English where that has nothing") {
    REQUIRE(learn(Tongue::russian, russian));
    {
        const Speaking speaking(Tongue::russian);
        CHECK(spoken() == Tongue::russian);
        CHECK(say("Trade") == "Торговля");
        CHECK(say("Unheard of") == "Unheard of");
        CHECK(say_in("of a day", "May") == "мая");
        CHECK(say_in("elsewhere", "Trade") == "Trade");
        CHECK(say("{found} of {all}", {{"found", "3"}, {"all", "5"}}) == "из 5 – 3");
        CHECK(articles(1) == "{n} статья");
        CHECK(articles(22) == "{n} статьи");
        CHECK(articles(11) == "{n} статей");
    }
    CHECK(spoken() == Tongue::english);
    CHECK(articles(1) == "{n} article");
    CHECK(articles(11) == "{n} articles");
}

TEST_CASE("places are filled by name, and what is filled in is not read again") {
    CHECK(filled("{a} and {b}", {{"a", "{b}"}, {"b", "two"}}) == "{b} and two");
    CHECK(filled("{unknown} stays {", {{"a", "1"}}) == "{unknown} stays {");
    CHECK(filled("", {}).empty());
}
