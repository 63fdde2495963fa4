// Meetings that were moved, put off or never came about, the next one and who hosts it, and whose
// meeting an aside or a clause behind "after" tells of.
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "unit/facts/news.h"

namespace communique {
namespace {

using namespace test;

TEST_CASE("what did not take place lies in the past, and what was called off may lie ahead") {
    const Case cases[] = {
        {{2012, 9, 27},
         "Sudanese President Omar al-Bashir and South Sudan's Salva Kiir signed a deal in "
         "Addis Ababa on Thursday. A summit that had been planned for April 3 in Juba was "
         "called off.",
         "2012-09-27|Addis Ababa|in-person|held; 2012-04-03|Juba|in-person|denied"},
        {{2021, 6, 30},
         "Tajik President Emomali Rahmon met Kyrgyz President Sadyr Japarov in Dushanbe on "
         "Wednesday. A meeting planned for May in Bishkek was postponed.",
         "2021-06-30|Dushanbe|in-person|held; 2021-05|Bishkek|in-person|denied"},
        {{2020, 11, 30},
         "Brazilian President Jair Bolsonaro and his Argentine counterpart Alberto Fernandez "
         "spoke by video on Monday. The two had been due to meet in Montevideo on March 1 but "
         "Fernandez cancelled his trip.",
         "2020-11-30||video|held; 2020-03-01|Montevideo|in-person|denied"},
        {{2019, 2, 22},
         "German Chancellor Angela Merkel will meet French President Emmanuel Macron in Paris "
         "on Wednesday. They had planned to meet in Berlin on January 10, but the trip was "
         "called off.",
         "2019-02-27|Paris|in-person|planned; 2019-01-10|Berlin|in-person|denied"},
        {{2015, 3, 3},
         "Indian Prime Minister Narendra Modi and Pakistani Prime Minister Nawaz Sharif were "
         "to have met in New Delhi on Wednesday, but the talks were called off.",
         "2015-03-04|New Delhi|in-person|denied"},
        {{2021, 10, 28},
         "Portuguese Prime Minister Antonio Costa met Spanish Prime Minister Pedro Sanchez in "
         "Trujillo on Thursday. The summit was originally scheduled for June last year but was "
         "postponed because of the pandemic.",
         "2021-10-28|Trujillo|in-person|held; 2020-06||in-person|denied"},
        {{2025, 1, 11},
         "Somali President Hassan Sheikh Mohamud met Ethiopian Prime Minister Abiy Ahmed in "
         "Addis Ababa on Saturday. In February 2024 he attended the African Union summit in "
         "Addis Ababa, but he held no meeting with Abiy.",
         "2025-01-11|Addis Ababa|in-person|held; 2024-02|Addis Ababa|in-person|denied"},
        {{2024, 12, 12},
         "Kenyan President William Ruto met Somali President Hassan Sheikh Mohamud in Nairobi "
         "on Thursday. The two were in Beijing at the same time in September but did not meet.",
         "2024-12-12|Nairobi|in-person|held; 2024-09|Beijing|in-person|denied"},
        {{2024, 11, 11},
         "The Kremlin on Monday dismissed reports that U.S. President-elect Donald Trump had "
         "held a phone call with Russian President Vladimir Putin last week.",
         "2024-11||phone|denied"},
    };
    check_meetings(cases);
}

TEST_CASE("what was moved is planned for the day that is told then") {
    const Case cases[] = {
        {{2017, 3, 14},
         "A meeting between German Chancellor Angela Merkel and U.S. President Donald Trump in "
         "Washington was rescheduled to Friday because of a snowstorm.",
         "2017-03-17|Washington|in-person|planned"},
        {{2017, 3, 14},
         "German Chancellor Angela Merkel will meet U.S. President Donald Trump in Washington "
         "on Friday instead of Tuesday because of a snowstorm.",
         "2017-03-17|Washington|in-person|planned"},
    };
    check_meetings(cases);
}

TEST_CASE("the next one is told with a country, by its host or by where they return to") {
    const Case cases[] = {
        {{2011, 7, 13},
         "Australian Prime Minister Julia Gillard and Indonesian President Susilo Bambang "
         "Yudhoyono met in Jakarta on Wednesday. The next annual meeting will be hosted by "
         "Australia in 2012.",
         "2011-07-13|Jakarta|in-person|held; 2012||in-person|planned"},
        {{2018, 3, 14},
         "Senegalese President Macky Sall met Gambian President Adama Barrow in Banjul on "
         "Tuesday. Dakar will host the next meeting in March 2019.",
         "2018-03-13|Banjul|in-person|held; 2019-03|Dakar|in-person|planned"},
        {{2013, 2, 20},
         "Singapore's Prime Minister Lee Hsien Loong and Malaysian counterpart Najib Razak "
         "held their annual retreat in Singapore on Tuesday. The next one will be held in "
         "Malaysia next year.",
         "2013-02-19|Singapore|in-person|held; 2014||in-person|planned"},
        {{2003, 3, 4},
         "British Prime Minister Tony Blair and Irish Prime Minister Bertie Ahern held talks "
         "in Hillsborough on Tuesday. They are expected to return to Hillsborough in early "
         "April.",
         "2003-03-04|Hillsborough|in-person|held; 2003-04|Hillsborough|in-person|planned"},
        {{2019, 2, 22},
         "Vietnam's capital will host a summit between US President Donald Trump and North "
         "Korean leader Kim Jong-un on February 27 and 28.",
         "2019-02-27|Hanoi|in-person|planned"},
        {{2019, 2, 22},
         "Hanoi is preparing for the summit between US President Donald Trump and North Korean "
         "leader Kim Jong-un on February 27 and 28.",
         "2019-02-27|Hanoi|in-person|planned"},
    };
    check_meetings(cases);
}

TEST_CASE("what the two will sign together on a day is a plan, an invitation and a wish are none") {
    const Case cases[] = {
        {{2002, 5, 20},
         "U.S. President George W. Bush leaves for Europe on Wednesday. In Moscow on Friday, "
         "he and Russian President Vladimir Putin will sign a treaty.",
         "2002-05-24|Moscow|in-person|planned"},
        {{2002, 5, 20},
         "U.S. President George W. Bush leaves for Europe on Wednesday. He and Russian "
         "President Vladimir Putin are to sign a treaty in Moscow on Friday.",
         "2002-05-24|Moscow|in-person|planned"},
        {{2018, 2, 10},
         "North Korean leader Kim Jong Un has invited South Korean President Moon Jae-in for "
         "talks in Pyongyang, officials said on Saturday.",
         ""},
        {{2018, 2, 10},
         "The two Koreas are discussing a summit between South Korean President Moon Jae-in "
         "and North Korean leader Kim Jong Un in Pyongyang.",
         ""},
        {{2018, 2, 10},
         "South Korean President Moon Jae-in is hoping to meet North Korean leader Kim Jong Un "
         "in Seoul in June.",
         ""},
    };
    check_meetings(cases);
}

TEST_CASE("the noun of a phrase is of what was said and agreed there") {
    const Case cases[] = {
        {{2014, 6, 26},
         "Egyptian President Abdel Fattah al-Sisi said trade should grow after talks with "
         "Algerian President Abdelaziz Bouteflika in Algiers on Wednesday.",
         "2014-06-25|Algiers|in-person|held"},
        {{2010, 4, 30},
         "Indian Prime Minister Manmohan Singh and his Pakistani counterpart Yousuf Raza "
         "Gilani on Thursday agreed to put dialogue back on track at a meeting in Thimphu. It "
         "was their first formal meeting since Sharm el-Sheikh in July 2009.",
         "2010-04-29|Thimphu|in-person|held; 2009-07|Sharm el-Sheikh|in-person|held"},
        {{2019, 2, 22},
         "US President Donald Trump has confirmed he will hold a summit with North Korean "
         "leader Kim Jong-un in Hanoi at the end of the month.",
         "2019-02|Hanoi|in-person|planned"},
        {{2019, 2, 22},
         "US President Donald Trump and North Korean leader Kim Jong-un will meet in Hanoi on "
         "27 and 28 February, eight months after their first summit in Singapore.",
         "2019-02-27|Hanoi|in-person|planned; 2018-06|Singapore|in-person|held"},
    };
    check_meetings(cases);
}

TEST_CASE("another encounter is told behind an aside, a turn or in the call that goes on") {
    const Case cases[] = {
        {{2006, 3, 15},
         "German Chancellor Angela Merkel received French President Jacques Chirac in Berlin "
         "on Tuesday. The two, who agreed to meet every six weeks, last saw each other in "
         "Versailles in January.",
         "2006-03-14|Berlin|in-person|held; 2006-01|Versailles|in-person|held"},
        {{2020, 4, 12},
         "US President Donald Trump and Russian President Vladimir Putin spoke by phone on "
         "Friday. They spoke again on Sunday, together with Saudi Arabia's King Salman.",
         "2020-04-10||phone|held; 2020-04-12||phone|held"},
        {{2021, 6, 15},
         "Turkish President Recep Tayyip Erdogan met Azerbaijani President Ilham Aliyev in "
         "Shusha on Tuesday. In a call on June 9, they discussed preparations for the visit.",
         "2021-06-15|Shusha|in-person|held; 2021-06-09||phone|held"},
        {{2008, 8, 29},
         "Polish President Lech Kaczynski met Ukrainian President Viktor Yushchenko in Kyiv on "
         "Friday. The day before, the Polish president spoke with Yushchenko by telephone.",
         "2008-08-29|Kyiv|in-person|held; 2008-08-28||phone|held"},
        {{2014, 6, 26},
         "Egyptian President Abdel Fattah al-Sisi made his first foreign trip on Wednesday, to "
         "Algiers. Received by his Algerian counterpart Abdelaziz Bouteflika, he discussed the "
         "situation in Libya.",
         "2014-06-25|Algiers|in-person|held"},
        {{2014, 6, 26},
         "Algerian President Abdelaziz Bouteflika conferred on Wednesday in Algiers with "
         "Egyptian President Abdel Fattah al-Sisi.",
         "2014-06-25|Algiers|in-person|held"},
        {{2001, 7, 22},
         "U.S. President George W. Bush met Russian President Vladimir Putin in Genoa on "
         "Sunday. Putin is to visit Bush's ranch in Crawford, Texas, in November.",
         "2001-07-22|Genoa|in-person|held; 2001-11|Crawford|in-person|planned"},
        {{2025, 1, 11},
         "Somali President Hassan Sheikh Mohamud made the announcement with Ethiopian Prime "
         "Minister Abiy Ahmed during a visit to Addis Ababa on Saturday.",
         "2025-01-11|Addis Ababa|in-person|held"},
    };
    check_meetings(cases);
}

}  // namespace
}  // namespace communique
