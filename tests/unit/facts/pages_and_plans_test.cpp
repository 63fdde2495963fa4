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

}  // namespace
}  // namespace communique
