// How pages set out what they tell: a headline above a plan, a dateline below a menu, statements of
// numbered points, talks that go on for a second day. Each case: day of publication, text, the
// meetings that follow as "date|place|mode|status".
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "unit/facts/news.h"

namespace communique {
namespace {

using namespace test;

TEST_CASE("headlines, datelines, numbered statements and second days belong to what they head") {
    const Case cases[] = {
        {{2016, 9, 18},
         "President Barack Obama and Turkish President Recep Tayyip Erdogan spoke on the "
         "phone Sunday about Syria. They committed to meet in New York this week. A "
         "spokesman said that Erdogan and Obama would sit down in New York on Wednesday.",
         "2016-09-18||phone|held; 2016-09-21|New York|in-person|planned"},
        {{2014, 4, 14},
         "Chancellor Merkel receives the Prime Minister of Estonia\n\nFederal Chancellor "
         "Angela Merkel will receive the Prime Minister of the Republic of Estonia, Taavi "
         "Roivas, with military honours at the Federal Chancellery on Wednesday, 23 April,"
         " at 12:30.",
         "2014-04-23|Berlin|in-person|planned"},
        {{2013, 5, 9},
         "Vietnam-Laos Leaders' Meeting\n\n1. Prime Minister Nguyen Tan Dung and Prime "
         "Minister Thongsing Thammavong met in Hanoi on 9 May 2013.\n2. Leaders hailed the"
         " pact, renewed at their meeting in Vientiane on 18 July 2012.",
         "2013-05-09|Hanoi|in-person|held; 2012-07-18|Vientiane|in-person|held"},
        {{2004, 7, 29},
         "Polish President Aleksander Kwasniewski and Ukrainian President Leonid Kuchma "
         "began a second day of talks in Yalta on Thursday. The two had met in Yalta on "
         "Wednesday for an hour.",
         "2004-07-28|Yalta|in-person|held"},
        {{2000, 11, 16},
         "News\nArchive |\nInternational |\nSport |\nWeather |\nPapandreou, Cem meet "
         "|\n|\nNovember 16, 2000\nDOHA-- (AP) - Greek Prime Minister Costas Simitis met "
         "Turkish Prime Minister Bulent Ecevit on Wednesday for half an hour on the "
         "sidelines of a conference in Qatar.",
         "2000-11-15|Doha|in-person|held"},
    };
    check_meetings(cases);
}

TEST_CASE("each item of a chronology of meetings is one") {
    const Case cases[] = {
        {{2003, 6, 11},
         "Persson-Paasikivi: a chronology of the encounters\n\nSwedish Prime Minister "
         "Goran Persson receives Finnish Prime Minister Paavo Lipponen in Stockholm on "
         "Friday.\n\nMay 1996 -- Lipponen shows Persson his sauna in Turku.\n\nJuly 1998 "
         "-- Persson spends two days in Helsinki.\n\nMarch 2000 -- A tense news conference"
         " in Gothenburg is dominated by the price of paper.\n\nJune 2001 -- Persson meets"
         " Lipponen in Visby.\n\nMay 2002 -- Nobody expects the price of paper to fall.",
         "2003-06-13|Stockholm|in-person|planned; 1996-05|Turku|in-person|held; "
         "1998-07|Helsinki|in-person|held; 2000-03|Gothenburg|in-person|held; "
         "2001-06|Visby|in-person|held"},
        {{2003, 6, 11},
         "Swedish Prime Minister Goran Persson receives Finnish Prime Minister Paavo "
         "Lipponen in Stockholm on Friday.\n\nKey dates of the euro:\n\nMay 1998 -- "
         "Lipponen opens a fair in Brussels.\n\nJanuary 1999 -- The currency is launched "
         "in Frankfurt.\n\nMarch 2002 -- Persson speaks in Malmo.",
         "2003-06-13|Stockholm|in-person|planned"},
        {{2016, 10, 29},
         "Backgrounder\n\nRutte's visits to Germany\n\nUpdated: 2016-10-29 07:12\n\nBERLIN"
         " - The following are some exchanges between Dutch Prime Minister Mark Rutte and "
         "German Chancellor Angela Merkel.\n\n-- March 3-4, 2014, Rutte visited Germany. "
         "Merkel received him in Meseberg on March 4.\n\n-- May 21, 2015, Merkel and Rutte"
         " had a talk in Riga.",
         "2014-03-04|Meseberg|in-person|held; 2015-05-21|Riga|in-person|held"},
    };
    check_meetings(cases);
}

}  // namespace
}  // namespace communique
