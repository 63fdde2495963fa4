// Clauses within which an encounter is told: what was said behind it, what it followed, a list of those
// before, a lead of names; and what has just been done.
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "unit/facts/news.h"

namespace communique {
namespace {

using namespace test;

TEST_CASE("what has just been done is of the day of publication, what one came for still ahead") {
    const Case cases[] = {
        {{2008, 7, 5},
         "South African President Thabo Mbeki has met Zimbabwean President Robert Mugabe in "
         "Harare.",
         "2008-07-05|Harare|in-person|held"},
        {{2008, 7, 5},
         "South African President Thabo Mbeki has arrived in Harare for talks with Zimbabwean "
         "President Robert Mugabe.",
         "2008-07-05|Harare|in-person|planned"},
        {{2008, 7, 5},
         "South African President Thabo Mbeki has held talks with Zimbabwean President Robert "
         "Mugabe in Harare.",
         "2008-07-05|Harare|in-person|held"},
    };
    check_meetings(cases);
}

TEST_CASE("what was told or said behind an encounter says nothing of it") {
    const Case cases[] = {
        {{2019, 11, 13},
         "Turkish President Recep Tayyip Erdogan will keep the Russian missiles, he told U.S. "
         "President Donald Trump in Washington on Wednesday.",
         "2019-11-13|Washington|in-person|held"},
        {{2019, 11, 13},
         "Turkish President Recep Tayyip Erdogan said on Wednesday after meeting U.S. "
         "President Donald Trump in Washington that he would keep the missiles.",
         "2019-11-13|Washington|in-person|held"},
        {{2019, 11, 13},
         "U.S. President Donald Trump assured Turkish President Recep Tayyip Erdogan at a "
         "meeting in Washington on Wednesday that trade would grow.",
         "2019-11-13|Washington|in-person|held"},
        {{2019, 11, 13},
         "WASHINGTON (AP) - With Turkey's Recep Tayyip Erdogan at his side, President Donald "
         "Trump on Wednesday praised the cease-fire.",
         "2019-11-13|Washington|in-person|held"},
        {{2019, 11, 13},
         "U.S. President Donald Trump asked Turkish President Recep Tayyip Erdogan in "
         "Washington on Wednesday to drop the missiles.",
         "2019-11-13|Washington|in-person|held"},
    };
    check_meetings(cases);
}

TEST_CASE("a call or a meeting that the one at hand follows") {
    const Case cases[] = {
        {{2019, 11, 13},
         "U.S. President Donald Trump hosted Turkish President Recep Tayyip Erdogan at the "
         "White House on Wednesday. The meeting follows an October 6 phone call in which Trump "
         "agreed to pull out troops.",
         "2019-11-13|Washington|in-person|held; 2019-10-06||phone|held"},
        {{2019, 11, 13},
         "U.S. President Donald Trump hosted Turkish President Recep Tayyip Erdogan at the "
         "White House on Wednesday. The visit came five weeks after a phone call between the "
         "two on October 6.",
         "2019-11-13|Washington|in-person|held; 2019-10-06||phone|held"},
        {{2019, 11, 13},
         "U.S. President Donald Trump hosted Turkish President Recep Tayyip Erdogan at the "
         "White House on Wednesday. In a phone call on October 6, Trump had told Erdogan that "
         "troops would leave.",
         "2019-11-13|Washington|in-person|held; 2019-10-06||phone|held"},
        {{2019, 11, 13},
         "U.S. President Donald Trump hosted Turkish President Recep Tayyip Erdogan at the "
         "White House on Wednesday. Trump had raised the matter with Erdogan at the G20 in "
         "Osaka in June.",
         "2019-11-13|Washington|in-person|held; 2019-06|Osaka|in-person|held"},
        {{2019, 11, 13},
         "U.S. President Donald Trump hosted Turkish President Recep Tayyip Erdogan at the "
         "White House on Wednesday. At a meeting in Osaka in June, Trump had defended Erdogan.",
         "2019-11-13|Washington|in-person|held; 2019-06|Osaka|in-person|held"},
        {{2017, 2, 8},
         "Brazilian President Michel Temer received Argentine President Mauricio Macri in "
         "Brasilia on Tuesday. It was their third meeting, after those in Buenos Aires in "
         "October and in Hangzhou in September.",
         "2017-02-07|Brasilia|in-person|held; 2016-10|Buenos Aires|in-person|held; "
         "2016-09|Hangzhou|in-person|held"},
        {{2017, 2, 8},
         "Brazilian President Michel Temer received Argentine President Mauricio Macri in "
         "Brasilia on Tuesday. Another round of talks was held in Buenos Aires on October 3.",
         "2017-02-07|Brasilia|in-person|held; 2016-10-03|Buenos Aires|in-person|held"},
        {{2017, 2, 8},
         "Brazilian President Michel Temer received Argentine President Mauricio Macri in "
         "Brasilia on Tuesday. An earlier meeting, in Buenos Aires on October 3, ended without "
         "a deal.",
         "2017-02-07|Brasilia|in-person|held; 2016-10-03|Buenos Aires|in-person|held"},
        {{2017, 2, 8},
         "Brazilian President Michel Temer received Argentine President Mauricio Macri in "
         "Brasilia on Tuesday. An earlier round took place in Buenos Aires on October 3.",
         "2017-02-07|Brasilia|in-person|held; 2016-10-03|Buenos Aires|in-person|held"},
        {{2017, 2, 8},
         "Brazilian President Michel Temer received Argentine President Mauricio Macri in "
         "Brasilia on Tuesday. The leaders spoke by telephone on January 6 and earlier on "
         "December 27.",
         "2017-02-07|Brasilia|in-person|held; 2017-01-06||phone|held; 2016-12-27||phone|held"},
    };
    check_meetings(cases);
}

TEST_CASE("a lead full of names tells of places that no table knows") {
    const Case cases[] = {
        {{2017, 2, 8},
         "Brazilian President Michel Temer and Argentine President Mauricio Macri met on "
         "Tuesday at the Puente Viejo border post.",
         "2017-02-07|Puente Viejo|in-person|held"},
        {{2017, 2, 8},
         "Brazilian President Michel Temer and Argentine President Mauricio Macri met in "
         "Quebrada Honda on Tuesday.",
         "2017-02-07|Quebrada Honda|in-person|held"},
        {{2017, 2, 8},
         "Brazilian President Michel Temer and Argentine President Mauricio Macri met in "
         "Gatuna on Tuesday.",
         "2017-02-07|Gatuna|in-person|held"},
        {{2020, 2, 21},
         "Rwandan President Paul Kagame and Ugandan President Yoweri Museveni met in Gatuna on "
         "Friday. A meeting in London in January did not materialise.",
         "2020-02-21|Gatuna|in-person|held; 2020-01|London|in-person|denied"},
    };
    check_meetings(cases);
}

TEST_CASE("later meetings and what came of plans") {
    const Case cases[] = {
        {{2017, 2, 8},
         "Brazilian President Michel Temer received Argentine President Mauricio Macri in "
         "Brasilia on Tuesday. The two agreed on another summit. It will take place in Mendoza "
         "in June.",
         "2017-02-07|Brasilia|in-person|held; 2017-06|Mendoza|in-person|planned"},
        {{2017, 2, 8},
         "Brazilian President Michel Temer received Argentine President Mauricio Macri in "
         "Brasilia on Tuesday. A meeting between the two in Lima that had been planned for "
         "mid-November was postponed.",
         "2017-02-07|Brasilia|in-person|held; 2016-11|Lima|in-person|denied"},
        {{2017, 2, 8},
         "Brazilian President Michel Temer received Argentine President Mauricio Macri in "
         "Brasilia on Tuesday. Macri was in Lima for a summit in November but held no meeting "
         "with Temer there.",
         "2017-02-07|Brasilia|in-person|held; 2016-11|Lima|in-person|denied"},
        {{2017, 2, 8},
         "Argentine President Mauricio Macri arrived in Brasilia on Monday night and was "
         "received at the Planalto palace by Brazilian President Michel Temer on Tuesday "
         "morning.",
         "2017-02-07|Brasilia|in-person|held"},
        {{2017, 2, 8},
         "BRASILIA, Feb 7 (EFE) - The presidents of Brazil, Michel Temer, and Argentina, "
         "Mauricio Macri, agreed today to fight smuggling.",
         "2017-02-07|Brasilia|in-person|held"},
        {{2017, 2, 8},
         "Brazilian President Michel Temer received Argentine President Mauricio Macri in "
         "Brasilia on Tuesday. The two South American leaders last met in Buenos Aires on "
         "October 3.",
         "2017-02-07|Brasilia|in-person|held; 2016-10-03|Buenos Aires|in-person|held"},
    };
    check_meetings(cases);
}

TEST_CASE("of leaders of two countries told by another") {
    const Case cases[] = {
        {{2017, 2, 8},
         "Brazilian President Michel Temer received Argentine President Mauricio Macri in "
         "Brasilia on Tuesday. They also met in Lima in November with Peru's president.",
         "2017-02-07|Brasilia|in-person|held; 2016-11|Lima|in-person|held"},
        {{2017, 2, 8},
         "Brazilian President Michel Temer received Argentine President Mauricio Macri in "
         "Brasilia on Tuesday. Temer visited Buenos Aires in October and held talks with Macri "
         "at the Casa Rosada on October 3.",
         "2017-02-07|Brasilia|in-person|held; 2016-10-03|Buenos Aires|in-person|held"},
    };
    check_meetings(cases);
}

}  // namespace
}  // namespace communique
