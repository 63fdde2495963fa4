// Encounters that the news tells without saying "met": side by side, as a guest, for hours, on the
// evening before; plans without a verb; and what looks like them. Each case: day of publication,
// text, the meetings that follow as "date|place|mode|status".
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "unit/facts/news.h"

namespace communique {
namespace {

using namespace test;

TEST_CASE("what two leaders do side by side is a meeting") {
    const Case cases[] = {
        {{2020, 2, 26},
         "Indian Prime Minister Narendra Modi met U.S. President Donald Trump in New Delhi on "
         "Tuesday. Last "
         "September they appeared together before 50,000 people in Houston.",
         "2020-02-25|New Delhi|in-person|held; 2019-09|Houston|in-person|held"},
        {{1994, 10, 27},
         "Yitzhak Rabin and King Hussein of Jordan met in Aqaba on Wednesday. Eight days ago they "
         "initialed the "
         "draft in Amman.",
         "1994-10-26|Aqaba|in-person|held; 1994-10-19|Amman|in-person|held"},
        {{2015, 3, 24},
         "BERLIN - Greek Prime Minister Alexis Tsipras and German Chancellor Angela Merkel "
         "disagreed for more than "
         "five hours on Monday night.",
         "2015-03-23|Berlin|in-person|held"},
        {{2008, 2, 19},
         "French President Nicolas Sarkozy will be the guest of British Prime Minister Gordon "
         "Brown in London on "
         "March 26.",
         "2008-03-26|London|in-person|planned"},
        {{2016, 12, 17},
         "Japanese Prime Minister Shinzo Abe met Russian President Vladimir Putin in Tokyo on "
         "Friday. He had taken "
         "the Russian president to his home town, Nagato, on Thursday.",
         "2016-12-16|Tokyo|in-person|held; 2016-12-15|Nagato|in-person|held"},
        // "the leaders" of a summit are all who came; infinitives are of what is to come
        {{2022, 11, 20},
         "Chinese President Xi Jinping met French President Emmanuel Macron in Bali on Tuesday. "
         "The leaders adopted "
         "a declaration in Bali in November. In 2023 they agreed to hold a forum in Lyon in May "
         "2024.",
         "2022-11-15|Bali|in-person|held"},
    };
    check_meetings(cases);
}

TEST_CASE("days are told from the day of the main meeting, and places from its place") {
    const Case cases[] = {
        {{2007, 7, 3},
         "President George W. Bush met Russian President Vladimir Putin in Kennebunkport on "
         "Monday. The two had "
         "dined on lobster the evening before.",
         "2007-07-02|Kennebunkport|in-person|held; 2007-07-01|Kennebunkport|in-person|held"},
        {{1990, 7, 17},
         "German Chancellor Helmut Kohl and Soviet President Mikhail Gorbachev met in Stavropol on "
         "Monday. The day "
         "before, the pair had negotiated in Moscow.",
         "1990-07-16|Stavropol|in-person|held; 1990-07-15|Moscow|in-person|held"},
        {{1998, 5, 10},
         "Israeli Prime Minister Benjamin Netanyahu telephoned Yasser Arafat on Saturday. They "
         "have not met since "
         "October, when they shook hands in Jerusalem.",
         "1998-05-09||phone|held; 1997-10|Jerusalem|in-person|held"},
        {{2014, 11, 11},
         "South Korean President Park Geun-hye and Chinese President Xi Jinping held their fifth "
         "summit, in the "
         "Chinese capital.",
         "2014-11|Beijing|in-person|held"},
        {{2019, 5, 10},
         "Recep Tayyip Erdogan's meeting with Donald Trump, the first since he became president, "
         "took place at the "
         "White House on May 16, 2017.",
         "2017-05-16|Washington|in-person|held"},
        {{2019, 5, 10},
         "Lenin Moreno of Ecuador and Colombia's Ivan Duque met in Cali on Tuesday and will hold a "
         "summit in Quito in "
         "December.",
         "2019-05-07|Cali|in-person|held; 2019-12|Quito|in-person|planned"},
        {{2022, 3, 14},
         "BEIJING - German Chancellor Angela Merkel met Chinese President Xi Jinping on Sunday, "
         "she said after "
         "returning to Berlin.",
         "2022-03-13|Beijing|in-person|held"},
    };
    check_meetings(cases);
}

TEST_CASE("plans may stand in a noun, an aim or the present tense") {
    const Case cases[] = {
        {{1985, 7, 4},
         "A summit in November in Geneva: that is what President Ronald Reagan and Mikhail "
         "Gorbachev have agreed on.",
         "1985-11|Geneva|in-person|planned"},
        {{2012, 9, 10},
         "Brazilian President Dilma Rousseff and Argentine President Cristina Fernandez de "
         "Kirchner agreed to see "
         "each other in New York at the end of the month.",
         "2012-09|New York|in-person|planned"},
        {{2020, 9, 5},
         "Serbian President Aleksandar Vucic and Kosovo Prime Minister Avdullah Hoti met in "
         "Washington on Friday. The "
         "pair are due in Brussels on Monday.",
         "2020-09-04|Washington|in-person|held; 2020-09-07|Brussels|in-person|planned"},
        {{2009, 11, 12},
         "TOKYO - Japanese Prime Minister Yukio Hatoyama will have U.S. President Barack Obama to "
         "himself. The "
         "president lands on Friday and goes straight into talks with the prime minister.",
         "2009-11-13|Tokyo|in-person|planned"},
        {{2019, 5, 10},
         "Donald Trump and Shinzo Abe have now met 10 times, most recently in Washington on April "
         "26. The next time "
         "will be in Tokyo on May 27.",
         "2019-04-26|Washington|in-person|held; 2019-05-27|Tokyo|in-person|planned"},
        {{1994, 6, 16},
         "BUENOS AIRES - Carlos Menem and Itamar Franco, presidents of Argentina and Brazil, had "
         "breakfast in "
         "Cartagena on Wednesday. A visit by Franco to Buenos Aires, set for May, was shelved.",
         "1994-06-15|Cartagena|in-person|held; 1994-05|Buenos Aires|in-person|denied"},
        // what was expected and never came
        {{2019, 4, 23},
         "North Korean leader Kim Jong Un will meet Russian President Vladimir Putin in "
         "Vladivostok on Thursday. Kim "
         "was expected in Moscow in May 2015 but never came.",
         "2019-04-25|Vladivostok|in-person|planned; 2015-05|Moscow|in-person|denied"},
        {{2020, 11, 4},
         "Indian Prime Minister Narendra Modi will meet Russian President Vladimir Putin by video "
         "link on November "
         "17. A meeting that was planned in New Delhi in April could not take place.",
         "2020-11-17||video|planned; 2020-04|New Delhi|in-person|denied"},
    };
    check_meetings(cases);
}

TEST_CASE("an hour, a spot or a joint word to the press make a meeting") {
    const Case cases[] = {
        {{2000, 9, 8},
         "NEW YORK - U.S. President Bill Clinton had an hour for Chinese President Jiang Zemin on "
         "Friday.",
         "2000-09-08|New York|in-person|held"},
        {{2008, 7, 9},
         "TOYAKO, Japan - Yasuo Fukuda and Lee Myung-bak spoke for ten minutes on the terrace of a "
         "hotel on Wednesday.",
         "2008-07-09|Toyako|in-person|held"},
        {{2019, 8, 26},
         "BIARRITZ - French President Emmanuel Macron led Donald Trump to a terrace above the sea "
         "on Saturday. On "
         "Monday they ended the G7 with a joint news conference.",
         "2019-08-24|Biarritz|in-person|held; 2019-08-26|Biarritz|in-person|held"},
        {{2003, 5, 28},
         "MOSCOW - China's Hu Jintao chose Russia for his first trip abroad, and Vladimir Putin "
         "repaid the compliment "
         "on Tuesday. The two then signed a declaration.",
         "2003-05-27|Moscow|in-person|held"},
        {{2019, 5, 10},
         "Chinese President Xi Jinping telephoned U.S. President Donald Trump on Thursday. They "
         "have had no formal "
         "talks since Osaka last June.",
         "2019-05-09||phone|held; 2018-06|Osaka|in-person|held"},
    };
    check_meetings(cases);
}

TEST_CASE("calls are told in many ways, and a third leader's meetings are not theirs") {
    const Case cases[] = {
        {{2013, 9, 28},
         "U.S. President Barack Obama picked up the telephone on Friday and reached Iranian "
         "President Hassan Rouhani.",
         "2013-09-27||phone|held"},
        {{2021, 11, 16},
         "Joe Biden and Xi Jinping held a video call on Tuesday. They have talked twice by "
         "telephone since Biden took "
         "office, in February and in September.",
         "2021-11-16||video|held; 2021-02||phone|held; 2021-09||phone|held"},
        {{2019, 5, 10},
         "Theresa May, who meets Leo Varadkar in Dublin today, spoke to Emmanuel Macron by "
         "telephone on Wednesday and "
         "saw Mark Rutte in London on Tuesday.",
         "2019-05-10|Dublin|in-person|held"},
        {{2019, 5, 10},
         "Vladimir Putin and Recep Tayyip Erdogan spoke on Thursday. They agreed by telephone to "
         "meet in Sochi on May "
         "20.",
         "2019-05-09||phone|held; 2019-05-20|Sochi|in-person|planned"},
        {{2019, 5, 10},
         "Jair Bolsonaro got a hearty welcome from Donald Trump at the White House on Tuesday.",
         "2019-05-07|Washington|in-person|held"},
        {{2024, 10, 24},
         "India's Narendra Modi and China's Xi Jinping met in Kazan on Wednesday. Host Vladimir "
         "Putin had met both of "
         "them on Tuesday.",
         "2024-10-23|Kazan|in-person|held"},
    };
    check_meetings(cases);
}

}  // namespace
}  // namespace communique
