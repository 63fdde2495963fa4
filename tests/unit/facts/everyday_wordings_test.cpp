// The everyday ways in which agencies, pages of governments and captions tell of meetings, their days
// and places. Each case: day of publication, text, the meetings that follow as
// "date|place|mode|status".
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "unit/facts/news.h"

namespace communique {
namespace {

using namespace test;

const std::string lead =
    "BERLIN, Sept 16 (Reuters) - German Chancellor Olaf Scholz met French President Emmanuel "
    "Macron in Berlin on Friday. ";
const std::string met = "2022-09-16|Berlin|in-person|held";

TEST_CASE("what has not been is no meeting that was denied") {
    const Case cases[] = {
        {{2022, 9, 16},
         lead + "The two did not shake hands when photographers asked them to.",
         met},
        {{2022, 9, 16},
         "BERLIN - Olaf Scholz and Emmanuel Macron will sit down for dinner in Berlin on Saturday. "
         "They have not met since Mr. Macron's trip to Rome in May.",
         "2022-09-17|Berlin|in-person|planned"},
        {{2022, 9, 16},
         lead + "A possible meeting in Prague on Monday did not happen.",
         met + "; 2022-09-12|Prague|in-person|denied"},
        {{2022, 9, 16},
         "French President Emmanuel Macron has decided not to attend Monday's planned meeting with "
         "German Chancellor Olaf Scholz in Prague, his office said on Friday.",
         "2022-09-19|Prague|in-person|denied"},
    };
    check_meetings(cases);
}

TEST_CASE("titles with a stop and names of houses are read as such") {
    const Case cases[] = {
        {{2022, 9, 16},
         lead + "Mr. Scholz and Mr. Macron last met in Prague in June.",
         met + "; 2022-06|Prague|in-person|held"},
        {{2022, 9, 16},
         "German Chancellor Olaf Scholz received French President Emmanuel Macron at the Schloss "
         "Bellevue, Berlin, on Thursday.",
         "2022-09-15|Berlin|in-person|held"},
        {{2022, 9, 16},
         "PRAGUE - Olaf Scholz and Emmanuel Macron met in Prague on Friday. Scholz took his guest "
         "to a restaurant in Letna Park.",
         "2022-09-16|Prague|in-person|held"},
        {{2022, 9, 16},
         "Photo: Chancellor Olaf Scholz shakes hands with President Emmanuel Macron ahead of their "
         "talks at the chancellery in Berlin on September 15, 2022.",
         "2022-09-15|Berlin|in-person|held"},
        {{2019, 6, 28},
         "Putin and May hold frosty talks\n\nOSAKA, June 28 (AP) - Russian President Vladimir "
         "Putin "
         "met British Prime Minister Theresa May in Osaka on Friday.",
         "2019-06-28|Osaka|in-person|held"},
    };
    check_meetings(cases);
}

TEST_CASE("the way in which they met stands in the noun or beside it") {
    const Case cases[] = {
        {{2022, 9, 16},
         "Chancellor Olaf Scholz will hold a virtual bilateral summit with President Emmanuel "
         "Macron on September 20.",
         "2022-09-20||video|planned"},
        {{2022, 9, 16},
         "PARIS - Talks between French President Emmanuel Macron and German Chancellor Olaf "
         "Scholz, "
         "held via a secure video link, lasted two hours on Friday.",
         "2022-09-16||video|held"},
        {{2022, 9, 16},
         "President Emmanuel Macron spoke yesterday with Chancellor Olaf Scholz of Germany.",
         "2022-09-15||phone|held"},
        {{2022, 9, 16},
         lead + "The chancellery said the two spoke in favour of a meeting of ministers in Prague "
                "on Sept. 12.",
         met},
    };
    check_meetings(cases);
}

TEST_CASE("days are told on a line, behind the words of another, or for several at once") {
    const Case cases[] = {
        {{2022, 9, 16},
         "Meeting with French President Emmanuel Macron\n\nSeptember 16, 2022\nBerlin\n\nOlaf "
         "Scholz "
         "had a meeting with French President Emmanuel Macron in Berlin.",
         met},
        {{2022, 9, 16},
         lead + "The call came three weeks after the two met in Prague on June 16.",
         met + "; 2022-06-16|Prague|in-person|held"},
        {{2022, 9, 16},
         lead + "The two had met twice before, in Prague and in Rome last year.",
         met + "; 2021|Prague|in-person|held; 2021|Rome|in-person|held"},
        {{2022, 9, 16},
         lead + "It was their second summit, following one in Prague in May.",
         met + "; 2022-05|Prague|in-person|held"},
        {{2022, 9, 16},
         lead + "The two leaders agreed to continue in Prague on September 20.",
         met + "; 2022-09-20|Prague|in-person|planned"},
        {{2022, 9, 16},
         lead + "They held the talks on the sidelines of a conference, which ends on Sunday.",
         met},
    };
    check_meetings(cases);
}

TEST_CASE("a line or a dateline with a whole date says when a text is of") {
    for (const std::string text :
         {"Telephone conversation with Emmanuel Macron\n\nSeptember 16, 2022\n\nOlaf Scholz spoke "
          "by "
          "telephone with French President Emmanuel Macron.",
          "Berlin, 16 September 2022 - Chancellor Olaf Scholz spoke by telephone with French "
          "President Emmanuel Macron today.",
          "BERLIN, Sept. 16, 2022 (AFP) - Olaf Scholz spoke by telephone with French President "
          "Emmanuel Macron on Friday."}) {
        INFO(text);
        const auto facts = read(text, std::nullopt);
        REQUIRE(facts.meetings.size() == 1);
        CHECK(to_string(facts.meetings[0].date) == "2022-09-16");
    }
    const auto told = read(
        "Scholz met Macron on 16 September 2022, the day before he flew to Rome. "
        "Olaf Scholz and Emmanuel Macron met again on Friday.",
        std::nullopt);
    CHECK(told.meetings.size() == 1);
}

TEST_CASE("the weekday of a plan lies ahead, whatever the verb before it") {
    const Case cases[] = {
        {{2022, 9, 16},
         lead + "The two agreed to meet in Prague on Monday.",
         met + "; 2022-09-19|Prague|in-person|planned"},
        {{2022, 9, 16},
         "MOSCOW - President Vladimir Putin flies to Minsk on Friday for a summit with Belarusian "
         "President Alexander Lukashenko.",
         "2022-09-16|Minsk|in-person|planned"},
        {{2022, 9, 16},
         "MINSK, Sept 16 (Xinhua) - Russian President Vladimir Putin arrived here Friday for a "
         "visit. He was to hold talks with his Belarusian counterpart, Alexander Lukashenko, later "
         "in the day.",
         "2022-09-16|Minsk|in-person|planned"},
        {{2022, 9, 16},
         "French President Emmanuel Macron has postponed Monday's meeting with German Chancellor "
         "Olaf Scholz in Prague.",
         "2022-09-19|Prague|in-person|denied"},
    };
    check_meetings(cases);
}

TEST_CASE("a leader among others, and those who only attend") {
    const Case cases[] = {
        {{2022, 9, 16},
         "Prime Minister Pedro Sanchez and Chancellor Olaf Scholz spoke to French President "
         "Emmanuel Macron by telephone for an hour on Thursday. It was the ninth conversation "
         "between Scholz and Macron since February, Scholz said, and Macron thanked Scholz.",
         "2022-09-15||phone|held"},
        {{2022, 9, 16},
         lead + "Scholz and Macron both attended the funeral of the queen in London on Monday.",
         met},
        {{2022, 9, 16},
         lead + "Scholz will attend the funeral of Queen Elizabeth and hold talks with Macron in "
                "London on Monday.",
         met + "; 2022-09-19|London|in-person|planned"},
        {{2022, 9, 16},
         lead + "In May, Scholz was received at the Elysee Palace.",
         met + "; 2022-05|Paris|in-person|held"},
        {{2022, 9, 16},
         "EU leaders arrived in Brussels on Friday for their first summit in months. Chancellor "
         "Olaf Scholz was wary. French President Emmanuel Macron was not.",
         ""},
        {{2017, 1, 14},
         "Prime Minister Shinzo Abe met Prime Minister Malcolm Turnbull in Sydney on Saturday. It "
         "was the fifth summit of Prime Minister Abe and Prime Minister Turnbull, following the "
         "meeting in Vientiane in September 2016.",
         "2017-01-14|Sydney|in-person|held; 2016-09|Vientiane|in-person|held"},
    };
    check_meetings(cases);
}

TEST_CASE("what they agreed on lies elsewhere") {
    const Case cases[] = {
        {{2022, 9, 16},
         "BERLIN (dpa) - Olaf Scholz and Emmanuel Macron on Friday agreed to speed up work on a "
         "pipeline from Lyon to Barcelona. They spoke to reporters after talks at the chancellery.",
         met},
    };
    check_meetings(cases);
}

}  // namespace
}  // namespace communique
