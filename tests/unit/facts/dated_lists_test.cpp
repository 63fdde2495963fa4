// Meetings of a year that is named before their months, in agency texts with a dateline of their own
// line, meals, and calls beside the meeting that the news is about.
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "unit/facts/news.h"

namespace communique {
namespace {

using namespace test;

TEST_CASE("a list of months is of the year named before it") {
    const Case cases[] = {
        {{2019, 6, 20},
         "U.S. President Donald Trump met North Korean leader Kim Jong-un in Hanoi on February "
         "27. The two met twice last year, in Singapore in June and in Seoul in November.",
         "2019-02-27|Hanoi|in-person|held; 2018-06|Singapore|in-person|held; "
         "2018-11|Seoul|in-person|held"},
        {{2019, 6, 20},
         "U.S. President Donald Trump met North Korean leader Kim Jong-un in Hanoi on February "
         "27. The two met twice last year: in Singapore on June 12 and in Seoul on March 3.",
         "2019-02-27|Hanoi|in-person|held; 2018-06-12|Singapore|in-person|held; "
         "2018-03-03|Seoul|in-person|held"},
        {{2019, 6, 20},
         "U.S. President Donald Trump met North Korean leader Kim Jong-un in Hanoi on February "
         "27. In 2017 the two met twice, in Singapore on June 12 and in Seoul on March 3.",
         "2019-02-27|Hanoi|in-person|held; 2017-06-12|Singapore|in-person|held; "
         "2017-03-03|Seoul|in-person|held"},
        {{2019, 6, 20},
         "U.S. President Donald Trump met North Korean leader Kim Jong-un in Hanoi on February "
         "27. Last year they held two summits, on March 3 in Seoul and on June 12 in "
         "Singapore.",
         "2019-02-27|Hanoi|in-person|held; 2018-03-03|Seoul|in-person|held; "
         "2018-06-12|Singapore|in-person|held"},
        {{2019, 6, 20},
         "Moon says summit with Kim possible\n\nSEOUL - South Korean President Moon Jae-in "
         "said Thursday that he hoped to hold a fourth summit with North Korean leader Kim "
         "Jong-un before U.S. President Donald Trump's visit at the end of the month.\n\nMoon "
         "and Kim held three summits last year: twice at Panmunjom, on April 27 and May 26, "
         "and in Pyongyang in September.",
         "2018-04-27|Panmunjom|in-person|held; 2018-05-26|Panmunjom|in-person|held; "
         "2018-09|Pyongyang|in-person|held"},
    };
    check_meetings(cases);
}

TEST_CASE("the dateline may be a line of its own") {
    const Case cases[] = {
        {{2016, 5, 23},
         "Ilham Aliyev met with President of Georgia Giorgi Margvelashvili\n\nBaku, May 23, "
         "AZERTAC\n\nOn May 23, President of Azerbaijan Ilham Aliyev met with President of "
         "Georgia Giorgi Margvelashvili.",
         "2016-05-23|Baku|in-person|held"},
        {{2016, 5, 23},
         "Ilham Aliyev met with President of Georgia Giorgi Margvelashvili\n\nBatumi, May 23, "
         "AZERTAC\n\nOn May 23, President of Azerbaijan Ilham Aliyev met with President of "
         "Georgia Giorgi Margvelashvili. They noted the importance of regular contacts. Giorgi "
         "Margvelashvili thanked Ilham Aliyev for the invitation to pay an official visit to "
         "Azerbaijan.",
         "2016-05-23|Batumi|in-person|held"},
    };
    check_meetings(cases);
}

TEST_CASE("a meal together is a meeting") {
    const Case cases[] = {
        {{2003, 11, 19},
         "British Prime Minister Tony Blair received US President George W. Bush in London on "
         "Wednesday. On Friday the two men will have lunch at a pub in Sedgefield.",
         "2003-11-19|London|in-person|held; 2003-11-21|Sedgefield|in-person|planned"},
        {{2003, 11, 19},
         "British Prime Minister Tony Blair received US President George W. Bush in London on "
         "Wednesday. They will share a meal in Sedgefield on Friday.",
         "2003-11-19|London|in-person|held; 2003-11-21|Sedgefield|in-person|planned"},
        {{2003, 11, 19},
         "British Prime Minister Tony Blair received US President George W. Bush in London on "
         "Wednesday. The two had shared a barbecue in Crawford in April.",
         "2003-11-19|London|in-person|held; 2003-04|Crawford|in-person|held"},
        {{2003, 11, 19},
         "Bush begins state visit to Britain\n\nPresident Bush has arrived in London at the "
         "start of a state visit.\n\nHe will have talks with Prime Minister Tony Blair in "
         "Downing Street on Thursday.\n\nOn Friday the two men will have lunch at a pub in "
         "Sedgefield, Mr Blair's constituency. The two last met at the White House in July.",
         "2003-11-20|London|in-person|planned; 2003-11-21|Sedgefield|in-person|planned; "
         "2003-07|Washington|in-person|held"},
    };
    check_meetings(cases);
}

TEST_CASE(
    "a call of days before is not the news, and a talk in passing refutes what was not formal") {
    const Case cases[] = {
        {{2014, 10, 17},
         "Putin, Poroshenko hold talks in Milan\n\nMILAN, October 17. /TASS/. Russian "
         "President Vladimir Putin and his Ukrainian counterpart Petro Poroshenko have met on "
         "the sidelines of the Asia-Europe summit.\n\nThe meeting was attended by the leaders "
         "of Germany, France and Italy. Putin said earlier that gas supplies would be "
         "discussed.\n\nThe two leaders previously met in Minsk on August 26. They also spoke "
         "by telephone on Tuesday.",
         "2014-10-17|Milan|in-person|held; 2014-08-26|Minsk|in-person|held; "
         "2014-10-14||phone|held"},
        {{2012, 5, 21},
         "CHICAGO - Pakistani President Asif Ali Zardari came to Chicago for the NATO summit "
         "but got no formal meeting with President Barack Obama. The two exchanged a few words "
         "on Monday on the way to a session on Afghanistan. Secretary of State Hillary Clinton "
         "met Zardari on Sunday.",
         "2012-05-21|Chicago|in-person|held"},
    };
    check_meetings(cases);
}

TEST_CASE("the items of a list of meetings open with a place and a day") {
    const Case cases[] = {
        {{2012, 5, 3},
         "Timeline: when Cameron and Sarkozy met\n\nBritish Prime Minister David Cameron and "
         "French President Nicolas Sarkozy have met often.\n\nParis, May 2010\nFirst trip "
         "abroad.\n\nLondon, June 2010 and Toronto, June 2010\nA ceremony and a "
         "summit.\n\nBrussels, March 23, 2011\nLibya.",
         "2010-05|Paris|in-person|held; 2010-06|London|in-person|held; "
         "2010-06|Toronto|in-person|held; 2011-03-23|Brussels|in-person|held"},
        {{2012, 5, 3},
         "How Cameron and Sarkozy got on: their talks, one by one. British Prime Minister David "
         "Cameron and French President Nicolas Sarkozy were no friends.\n1. May 2010, Paris: "
         "dinner at the palace.\n2. June 2010, London - a wreath.\n3. March 2011, Brussels: "
         "Libya.",
         "2010-05|Paris|in-person|held; 2010-06|London|in-person|held; "
         "2011-03|Brussels|in-person|held"},
        {{2011, 5, 3},
         "Cameron and Sarkozy meet before tour. British Prime Minister David Cameron met French "
         "President Nicolas Sarkozy in London on Monday.\n\nCameron's itinerary:\nBerlin, May 5: "
         "lunch with bankers\nRome, May 7: speech at the university\nMadrid, May 9: visit to a "
         "port",
         "2011-05-02|London|in-person|held"},
        {{2012, 5, 3},
         "Timeline - Cameron and Sarkozy\n\nMAY 2010: Cameron meets Sarkozy in Paris, at the "
         "palace.\nNOV 2010: Cameron receives Sarkozy in Portsmouth.\nMARCH 2011: Cameron phones "
         "Sarkozy after the uprising.",
         "2010-05|Paris|in-person|held; 2010-11|Portsmouth|in-person|held; 2011-03||phone|held"},
        {{2012, 5, 3},
         "KEY DATES\n\n- May 2010 - British Prime Minister David Cameron meets French President "
         "Nicolas Sarkozy in Paris.\n\n- March 2011 - Cameron hosts Sarkozy in Oxford.",
         "2010-05|Paris|in-person|held; 2011-03|Oxford|in-person|held"},
        {{2012, 5, 3},
         "British Prime Minister David Cameron and French President Nicolas Sarkozy spoke by phone "
         "on Monday. Bombs went off in several cities.\nMadrid, March 2004: trains.\nLondon, July "
         "2005: the underground.\nMumbai, November 2008: hotels.",
         "2012-04-30||phone|held"},
    };
    check_meetings(cases);
}

}  // namespace
}  // namespace communique
