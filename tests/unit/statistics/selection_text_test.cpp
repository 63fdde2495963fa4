#include <catch2/catch_test_macros.hpp>

#include "statistics/selection_text.h"

using namespace communique;

TEST_CASE("a selection comes back from its text") {
    for (const char* text : {"000", "000~003", "by:Kyodo News", "2014..2020", "2014..",
                             "..2020-06-30", "000~by:Kyodo News~2014-02-01..2014-02-28"}) {
        INFO(text);
        const auto selection = parse_selection(text);
        REQUIRE(selection);
        CHECK(to_string(*selection) == text);
    }
}

TEST_CASE("a month is all of its days, blanks around the parts do not count") {
    const auto selection = parse_selection(" 000 , by:A , 2014-02..2014-02 ");
    REQUIRE(selection);
    CHECK(selection->documents == std::vector<std::string>{"000"});
    CHECK(selection->publishers == std::vector<std::string>{"A"});
    CHECK(selection->from == Date{2014, 2, 1});
    CHECK(selection->to == Date{2014, 2, 28});
}

TEST_CASE("an empty text selects nothing in particular, a period cannot end before it begins") {
    CHECK(parse_selection("")->empty());
    CHECK_FALSE(parse_selection("2020..2014"));
    CHECK_FALSE(parse_selection("soon.."));
}
