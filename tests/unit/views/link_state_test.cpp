#include <catch2/catch_test_macros.hpp>

#include "views/link_state.h"

using namespace communique;

TEST_CASE("a state without choices is an empty address") { CHECK(encode(LinkState{}).empty()); }

TEST_CASE("every control comes back from its address") {
    LinkState state;
    state.tab = Tab::keywords;
    state.counting = {true, true, false, false};
    state.measure = KeywordMeasure::keyness;
    state.keywords_of = "002";
    state.stopwords = true;
    state.query = "no limits|gas & oil=50%+";
    state.document = "å1";
    state.sentence = SentenceRef{2, 14};
    state.theme = ThemeChoice::dark;
    state.embed = true;
    state.figure = "trade";
    const LinkState back = decode("?" + encode(state));
    CHECK(encode(back) == encode(state));
    CHECK(back.query == state.query);
    CHECK(back.document == state.document);
    CHECK(back.sentence == state.sentence);
    CHECK(back.counting.implied);
    CHECK_FALSE(back.counting.video);
    CHECK_FALSE(back.counting.phone);
    CHECK(back.embed);
}

TEST_CASE("only what differs from the defaults stands in the address") {
    LinkState state;
    state.tab = Tab::meetings;
    state.counting.planned = true;
    CHECK(encode(state) == "tab=meetings&planned=1");
}

TEST_CASE("unknown keys and unusable values are ignored") {
    const LinkState state = decode("v=9&tab=nowhere&s=x.y&planned=maybe&theme=&=&&q=a%2");
    CHECK(state.tab == Tab::overview);
    CHECK_FALSE(state.sentence);
    CHECK_FALSE(state.counting.planned);
    CHECK(state.theme == ThemeChoice::system);
    CHECK(state.query == "a%2");
}

TEST_CASE("a plus sign in a foreign link is a blank, a hash is allowed in front") {
    CHECK(decode("#q=no+limits").query == "no limits");
}
