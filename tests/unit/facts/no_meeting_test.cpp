// What looks like a meeting of the two and is none: letters, warnings from afar, wishes, the
// meetings of others.
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "unit/facts/news.h"

namespace communique {
namespace {

using namespace test;

TEST_CASE(
    "what is raised in a letter or told from afar is no meeting, nor what another verb tells") {
    const Case cases[] = {
        {{2019, 11, 13},
         "German Chancellor Angela Merkel discussed the budget with her cabinet in Berlin on "
         "Monday. French President Emmanuel Macron was in Beijing last week.",
         ""},
        {{2019, 11, 13},
         "French President Emmanuel Macron raised Syria with Turkish President Recep Tayyip "
         "Erdogan in a letter on Monday.",
         ""},
        {{2019, 11, 13},
         "German Chancellor Angela Merkel warned British Prime Minister Boris Johnson on "
         "Monday not to delay.",
         ""},
        {{2019, 11, 13},
         "U.S. President Donald Trump asked Ukrainian President Volodymyr Zelenskiy in a phone "
         "call on July 25 to investigate a rival.",
         "2019-07-25||phone|held"},
        {{2019, 11, 13},
         "The presidents of Russia and Ukraine, Vladimir Putin and Volodymyr Zelenskiy, are "
         "considering a meeting in Paris in December, aides said.",
         ""},
        {{2019, 11, 13},
         "Ukrainian President Volodymyr Zelenskiy has met Canadian Prime Minister Justin "
         "Trudeau in Toronto. Russian President Vladimir Putin was not invited.",
         "2019-11-13|Toronto|in-person|held"},
        {{2019, 11, 13},
         "Russian President Vladimir Putin has signed a law on pensions. Ukrainian President "
         "Volodymyr Zelenskiy has said gas prices are too high.",
         ""},
        {{2019, 11, 13},
         "Russia has moved its border post at Gatuna. Russian President Vladimir Putin told "
         "Ukrainian President Volodymyr Zelenskiy in a telegram that he regretted it.",
         ""},
        {{2019, 11, 13},
         "Chinese President Xi Jinping and Brazilian President Jair Bolsonaro will attend the "
         "BRICS summit in Brasilia on Thursday.",
         ""},
        {{2019, 11, 13},
         "Chinese President Xi Jinping and Brazilian President Jair Bolsonaro met in Beijing "
         "in October, and the former will visit Greece next week.",
         "2019-10|Beijing|in-person|held"},
    };
    check_meetings(cases);
}

TEST_CASE("ministers' talks are not their leaders'") {
    const Case cases[] = {
        {{1997, 4, 18},
         "Russian President Boris Yeltsin and German Chancellor Helmut Kohl are friends. The "
         "German "
         "farm minister held talks on Thursday with her counterpart, Ivan Petrov. The talks were "
         "part of a round on Monday in Moscow.",
         ""},
    };
    check_meetings(cases);
}

}  // namespace
}  // namespace communique
