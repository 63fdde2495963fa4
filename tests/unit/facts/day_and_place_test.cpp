// Which day and which place belong to an encounter, where a sentence holds several: cases as
// "date|place|mode|status".
#include <catch2/catch_test_macros.hpp>

#include "unit/facts/news.h"

namespace communique {
namespace {

using namespace test;

TEST_CASE("months and days are counted from what was told last") {
    const Case cases[] = {
        {{2005, 2, 8},
         "Israeli Prime Minister Ariel Sharon and Palestinian President Mahmoud Abbas met in Aqaba "
         "on June 4, 2003. The two men met again in Jerusalem the following month.",
         "2003-06-04|Aqaba|in-person|held; 2003-07|Jerusalem|in-person|held"},
        {{1999, 9, 11},
         "AUCKLAND (AP) - President Clinton and Chinese President Jiang Zemin met Saturday.\n\n"
         "China broke off the negotiations after the May 7 bombing. Clinton apologized to Jiang in "
         "a telephone call a week later.",
         "1999-09-11|Auckland|in-person|held; 1999-05-14||phone|held"},
        {{2020, 8, 15},
         "President Joko Widodo last visited India in May 2019 and held talks with Prime Minister "
         "Narendra Modi at Hyderabad House in New Delhi on May 31.",
         "2019-05-31|New Delhi|in-person|held"},
    };
    check_meetings(cases);
}

TEST_CASE("a day or a place of something else is left where it stands") {
    const Case cases[] = {
        {{2022, 9, 16},
         "President Joe Biden received South African President Cyril Ramaphosa at the White House "
         "on Friday. The two leaders spoke by phone on April 8 and agreed then to meet in person.",
         "2022-09-16|Washington|in-person|held; 2022-04-08||phone|held"},
        {{2024, 6, 25},
         "ROME, JUN 25 - Prime Minister Giorgia Meloni and her Hungarian counterpart Viktor Orban "
         "talked about migration during a meeting at Palazzo Chigi in Rome on Monday.",
         "2024-06-24|Rome|in-person|held"},
        {{2018, 9, 28},
         "BERLIN (AP) - Chancellor Angela Merkel received Turkish President Recep Tayyip Erdogan "
         "on Friday. On Saturday Merkel and Erdogan will have a second round of talks before the "
         "Turkish leader flies to Cologne.",
         "2018-09-28|Berlin|in-person|held; 2018-09-29|Berlin|in-person|planned"},
        {{2005, 2, 8},
         "Israeli Prime Minister Ariel Sharon and Palestinian President Mahmoud Abbas met Tuesday "
         "in the Red Sea resort of Sharm el-Sheikh.",
         "2005-02-08|Sharm el-Sheikh|in-person|held"},
        {{2008, 10, 24},
         "BEIJING - South Korean President Lee Myung-bak and Japanese Prime Minister Taro Aso met "
         "on Friday. Lee had visited Tokyo in April for talks with Aso's predecessor, Yasuo "
         "Fukuda, and the two met again in July in Toyako.",
         "2008-10-24|Beijing|in-person|held"},
    };
    check_meetings(cases);
}

TEST_CASE("what did not take place is denied, and an adviser's meeting is his own") {
    const Case cases[] = {
        {{2025, 7, 31},
         "President Donald Trump and Prime Minister Mark Carney have spoken by phone. A meeting "
         "planned on June 17 in Kananaskis, Canada, on the sidelines of the summit did not take "
         "place because Trump returned early to Washington.",
         "2025-07-31||phone|held; 2025-06-17|Kananaskis|in-person|denied"},
        {{1996, 9, 4},
         "EREZ (AP) - Israeli Prime Minister Benjamin Netanyahu met Yasser Arafat on Wednesday. "
         "Netanyahu's adviser met with Arafat in Gaza City in June.",
         "1996-09-04|Erez|in-person|held"},
        {{2015, 8, 24},
         "Merkel, Poroshenko call for full implementation of Minsk deal\n\nGerman Chancellor "
         "Angela Merkel met Ukrainian President Petro Poroshenko in Berlin on Monday.",
         "2015-08-24|Berlin|in-person|held"},
    };
    check_meetings(cases);
}

TEST_CASE("a day before the comma of what was said is of what was said") {
    const Case cases[] = {
        {{2011, 4, 20},
         "Trade grew by 4 percent in 2009, French President Nicolas Sarkozy said at talks with "
         "British Prime Minister David Cameron in Nice on Tuesday.",
         "2011-04-19|Nice|in-person|held"},
        {{2011, 4, 20},
         "On Monday, French President Nicolas Sarkozy said at talks with British Prime Minister "
         "David Cameron in Nice that trade grew by 4 percent in 2010.",
         "2011-04-18|Nice|in-person|held"},
        {{2011, 4, 20},
         "French President Nicolas Sarkozy came to London on March 2. He saw the mayor, met "
         "ministers, and on March 3 held talks with British Prime Minister David Cameron.",
         "2011-03-03|London|in-person|held"},
        {{2011, 4, 20},
         "British Prime Minister David Cameron and French President Nicolas Sarkozy spoke by phone "
         "on Tuesday about Libya after Monday's meeting of ministers in London.",
         "2011-04-19||phone|held"},
        {{2016, 11, 20},
         "Presidents Michelle Bachelet and Xi Jinping quarrelled with each other over copper for "
         "two hours on Friday in Lima.",
         "2016-11-18|Lima|in-person|held"},
    };
    check_meetings(cases);
}

}  // namespace
}  // namespace communique
