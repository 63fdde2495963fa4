#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "sharing/link_state.h"

using namespace communique;

namespace {

// One case for each key: a value that differs from the default, as it stands in an address.
struct KeyCase {
    std::string_view key;
    std::string_view written;
    std::string_view broken;  // a value that it cannot be; empty where any text will do
};

constexpr KeyCase cases[] = {
    {"tab", "keywords", "nowhere"},
    {"implied", "1", "maybe"},
    {"planned", "1", "2"},
    {"video", "0", "off"},
    {"phone", "0", "-"},
    {"list", "phrases", "letters"},
    {"stat", "log_ratio", "chance"},
    {"n", "3", "three"},
    {"span", "10", "-"},
    {"least", "5", "few"},
    {"dir", "under", "down"},
    {"addn", "100", "many"},
    {"word", "gas", ""},
    {"of", "002~by%3AKyodo%20News~2014..2020", "2020..2014"},
    {"against", "2014-03-02..", "..soon"},
    {"stopwords", "1", "some"},
    {"stop", "said~-will", ""},
    {"alias", "Xi%3DXi%7CXi%20Jinping~Putin%3DPutin", "Xi"},
    {"case", "1", "2"},
    {"marks", "1", "x"},
    {"q", "no%20limits%7Cgas%20%26%20oil%3D50%25%2B%23", ""},
    {"win", "sentence", "wide"},
    {"sort", "1R~2L~-date", "4X"},
    {"time", "2014..2020-06-30", "2014"},
    {"hide", "meetings.by%20video~trade.target", ""},
    {"doc", "%C3%A51", ""},
    {"s", "2.14", "2"},
    {"mine", "1", "yes"},
    {"theme", "dark", "pink"},
    {"lang", "ru", "xx"},
    {"embed", "1", "x"},
    {"figure", "trade", ""},
};

std::string pair_of(const KeyCase& one) {
    return std::string(one.key) + "=" + std::string(one.written);
}

}  // namespace

TEST_CASE("a state without choices is an empty address") {
    CHECK(encode(LinkState{}).empty());
    CHECK(decode("") == LinkState{});
}

TEST_CASE("every key of an address has a case here") {
    for (const std::string_view key : link_keys()) {
        INFO(key);
        CHECK(std::any_of(std::begin(cases), std::end(cases),
                          [&](const KeyCase& one) { return one.key == key; }));
    }
    CHECK(link_keys().size() == std::size(cases));
}

TEST_CASE("every key alone comes back as it was written") {
    for (const KeyCase& one : cases) {
        INFO(one.key);
        std::vector<std::string> left_out;
        const LinkState state = decode("?" + pair_of(one), &left_out);
        CHECK(left_out.empty());
        CHECK_FALSE(state == LinkState{});
        CHECK(encode(state) == pair_of(one));
        CHECK(decode(encode(state)) == state);
    }
}

TEST_CASE("all keys together come back as they were written") {
    std::string all;
    for (const KeyCase& one : cases) all += (all.empty() ? "" : "&") + pair_of(one);
    CHECK(encode(decode(all)) == all);
}

TEST_CASE("a broken value is named and leaves its default") {
    for (const KeyCase& one : cases) {
        if (one.broken.empty()) continue;
        INFO(one.key);
        const std::string written = std::string(one.key) + "=" + std::string(one.broken);
        std::vector<std::string> left_out;
        CHECK(decode(written, &left_out) == LinkState{});
        CHECK(left_out == std::vector<std::string>{written});
    }
}

TEST_CASE("unknown keys are named, what other sites hang on is not") {
    std::vector<std::string> left_out;
    const LinkState state =
        decode("figur=trade&v=1&utm_source=x&fbclid=y&tab=trade&&=&q=a%2", &left_out);
    CHECK(state.tab == Tab::trade);
    CHECK(state.words.query == "a%2");
    CHECK(left_out == std::vector<std::string>{"figur", ""});
}

TEST_CASE("numbers beyond their limits are named and leave their default") {
    for (const std::string written :
         {"win=9999", "win=0", "n=1", "span=99", "least=5000", "addn=0", "addn=1e9"}) {
        std::vector<std::string> left_out;
        CHECK(decode(written, &left_out) == LinkState{});
        CHECK(left_out == std::vector<std::string>{written});
    }
}

TEST_CASE("old names are taken as what they became") {
    CHECK(decode("stat=keyness").words.measure == "log_likelihood");
}

TEST_CASE("what simple maths adds need not be whole") {
    LinkState state;
    state.tab = Tab::keywords;
    state.words.measure = "simple_maths";
    state.words.simple_maths_n = {25, -1};
    CHECK(encode(state).find("addn=2.5") != std::string::npos);
    CHECK(decode(encode(state)) == state);
}

TEST_CASE("a plus sign in a foreign link is a blank, a hash is allowed in front") {
    CHECK(decode("#q=no+limits").words.query == "no limits");
}

TEST_CASE("corrections come back from behind the hash, broken ones are named") {
    Correction amended;
    amended.action = CorrectionAction::amend;
    amended.document = "a~b&c=d #1";
    amended.begin = 12;
    amended.end = 40;
    amended.nth = 2;
    amended.fields = {{"date", "2022-09-16"}, {"place", "Санкт-Петербург, 50%"}};
    Correction dismissed;
    dismissed.kind = FactKind::figure;
    dismissed.document = "004";
    dismissed.begin = 1;
    dismissed.end = 2;
    const Corrections all{amended, dismissed};
    const std::string fragment = encode_corrections(all);
    CHECK(fragment.find_first_of(" #") == std::string::npos);
    CHECK(decode_corrections("#" + fragment) == all);
    std::vector<std::string> left_out;
    CHECK(
        decode_corrections("#companion&fix=&bogus=1&utm_id=2&fix=explode~meeting~1~2~3&" + fragment,
                           &left_out) == all);
    CHECK(left_out == std::vector<std::string>{"#bogus", "fix=explode~meeting~1~2~3"});
}
