// Texts on an office's own paper, which name its head by the office alone, and what their speakers
// say of themselves.
#include <catch2/catch_test_macros.hpp>

#include "unit/facts/news.h"

namespace communique {
namespace {

using namespace test;

TEST_CASE("the president of a letterhead is meant where the text names none") {
    const Case cases[] = {
        {{2011, 4, 5},
         "THE WHITE HOUSE\nOffice of the Press Secretary\n\nApril 5, 2011\n\nReadout of the "
         "President's Call with Chancellor Merkel\n\nThe President spoke by phone today with "
         "Chancellor Merkel of Germany about Libya. The President and the Chancellor agreed to "
         "meet "
         "in Deauville next month.",
         "2011-04-05||phone|held; 2011-05|Deauville|in-person|planned"},
        {{2021, 2, 3},
         "Prime Minister's Office, 10 Downing Street\n\nPM call with President Macron: 3 February "
         "2021\n\nThe Prime Minister spoke to President Macron this morning. They talked about "
         "vaccines. The Prime Minister will receive the President in Carbis Bay in June.",
         "2021-02-03||phone|held; 2021-06|Carbis Bay|in-person|planned"},
        {{2019, 8, 1},
         "The President of the Bank, John Smith, said on Thursday that French President Emmanuel "
         "Macron met German Chancellor Angela Merkel in Toulon on Wednesday. The White House had "
         "no comment. The President spoke with Merkel.",
         "2019-07-31|Toulon|in-person|held"},
    };
    check_meetings(cases);
}

TEST_CASE("who speaks of himself is the other of the two") {
    const Case cases[] = {
        {{2003, 6, 2},
         "Weekly Compilation of Presidential Documents\n\nThe President's News Conference With "
         "President Jacques Chirac of France in Evian\n\nJune 2, 2003\n\nThe President. Thank you "
         "all. President Chirac and I had a good, frank and long discussion this morning. When we "
         "met in Prague last November, we spoke of Iraq.\nPresident Chirac. The President and I "
         "will see each other again in New York in September. The President called me last week.",
         "2003-06-02|Evian|in-person|held; 2002-11|Prague|in-person|held; 2003-09|New "
         "York|in-person|planned; 2003-05||phone|held"},
        {{2012, 3, 5},
         "BERLIN - \"It is a great pleasure to welcome President Sarkozy to Berlin today,\" German "
         "Chancellor Angela Merkel said. French President Nicolas Sarkozy smiled.",
         "2012-03-05|Berlin|in-person|held"},
        {{2012, 3, 5},
         "BERLIN - \"I would be happy to welcome President Sarkozy to Berlin in June,\" German "
         "Chancellor Angela Merkel said. French President Nicolas Sarkozy smiled.",
         "2012-06|Berlin|in-person|planned"},
        {{2012, 3, 5},
         "Q: When did you last see Chancellor Angela Merkel?\nPresident Nicolas Sarkozy: We met in "
         "Paris in January. We spoke on the phone last week.\nQ: And will you see her again?\n"
         "Sarkozy: We will see each other in Lyon in April.",
         "2012-01|Paris|in-person|held; 2012-03||phone|held; 2012-04|Lyon|in-person|planned"},
    };
    check_meetings(cases);
}

TEST_CASE("a bar or a word before it sets off the day on which a text was updated") {
    const auto facts = read(
        "My Post | New Delhi | Updated: March 10, 2014 6:15 pm IST\n\nPeruvian "
        "President Ollanta Humala lands in Beijing today for talks on Tuesday "
        "with President Xi Jinping.",
        std::nullopt);
    REQUIRE(facts.published);
    CHECK(to_string(*facts.published) == "2014-03-10");
    REQUIRE(facts.meetings.size() == 1);
    CHECK(to_string(facts.meetings[0].date) == "2014-03-11");
}

}  // namespace
}  // namespace communique
