// How agencies tell what lies around the news: earlier calls, lists under one year, what was planned
// and came to nothing, talks in the course of a visit.

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "unit/facts/news.h"

namespace communique {
namespace {

using namespace test;

TEST_CASE("background told in passing has its own day, place and way") {
    const Case cases[] = {
        {{2016, 8, 10},
         "Vladimir Putin received Recep Tayyip Erdogan in St Petersburg on Tuesday. The two had "
         "last met in Antalya in November, days before the incident, and spoke by telephone on "
         "June 29.",
         "2016-08-09|St Petersburg|in-person|held; 2016-06-29||phone|held; "
         "2015-11|Antalya|in-person|held"},
        {{2019, 3, 1},
         "The summit of Donald Trump and Kim Jong Un in Hanoi collapsed on Thursday. Their first "
         "was in Singapore last June.",
         "2019-02-28|Hanoi|in-person|held; 2018-06|Singapore|in-person|held"},
        {{2024, 11, 18},
         "Narendra Modi met Emmanuel Macron in Rio de Janeiro on Monday. They had met three times "
         "in 2023: in Hiroshima in May, in Paris in July and in New Delhi in September.",
         "2024-11-18|Rio de Janeiro|in-person|held; 2023-05|Hiroshima|in-person|held; "
         "2023-07|Paris|in-person|held; 2023-09|New Delhi|in-person|held"},
        {{2025, 3, 19},
         "Narendra Modi and Emmanuel Macron met in Paris on Tuesday. They talked in Bali in "
         "November 2022. In May of that year they met in Berlin.",
         "2025-03-18|Paris|in-person|held; 2022-11|Bali|in-person|held; "
         "2022-05|Berlin|in-person|held"},
        {{2014, 3, 26},
         "Shinzo Abe and Park Geun-hye met for the first time since they took office, in The Hague "
         "on Tuesday.",
         "2014-03-25|The Hague|in-person|held"},
        {{2001, 10, 22},
         "Jiang Zemin and George W. Bush put on silk jackets in Shanghai on Sunday, three days "
         "after their first summit.",
         "2001-10-18|Shanghai|in-person|held; 2001-10-21|Shanghai|in-person|held"},
        {{2010, 12, 14},
         "Jacob Zuma held talks with Jose Eduardo dos Santos in Pretoria on Tuesday. The two met "
         "in Luanda on 20 August last year.",
         "2010-12-14|Pretoria|in-person|held; 2009-08-20|Luanda|in-person|held"},
    };
    check_meetings(cases);
}

TEST_CASE("what was planned and came to nothing lies where it was to be") {
    const Case cases[] = {
        {{2020, 11, 30},
         "Alberto Fernandez and Jair Bolsonaro talked by video link on Monday. A meeting between "
         "them planned for March 1 in Montevideo, on the day of an inauguration, did not take "
         "place.",
         "2020-11-30||video|held; 2020-03-01|Montevideo|in-person|denied"},
        {{2020, 10, 14},
         "President Sooronbay Jeenbekov cancelled a trip to Moscow, where he was to have met "
         "Vladimir Putin on October 20.",
         "2020-10-20|Moscow|in-person|denied"},
        {{2023, 2, 1},
         "Pedro Sanchez met Mohammed VI in Rabat on Monday. A summit was planned for December 17, "
         "2020 but Rabat called it off.",
         "2023-01-30|Rabat|in-person|held; 2020-12-17||in-person|denied"},
    };
    check_meetings(cases);
}

TEST_CASE("talks are held where the visit is, and a visit's days count from its first") {
    const Case cases[] = {
        {{2024, 6, 18},
         "Vladimir Putin arrives in Pyongyang on Tuesday evening for a two-day visit. He will "
         "hold talks with Kim Jong Un on Wednesday.",
         "2024-06-19|Pyongyang|in-person|planned"},
        {{2014, 9, 19},
         "Narendra Modi and Xi Jinping sat on a swing in Ahmedabad on Wednesday. Talks followed "
         "in New Delhi on Thursday.",
         "2014-09-17|Ahmedabad|in-person|held; 2014-09-18|New Delhi|in-person|held"},
    };
    check_meetings(cases);
}

TEST_CASE("a noun holds the day, the place and the way of what it tells") {
    const Case cases[] = {
        {{2021, 8, 31},
         "Joe Biden and Ashraf Ghani spoke for 14 minutes in a July 23 call. Biden had received "
         "Ghani at the White House on June 25.",
         "2021-07-23||phone|held; 2021-06-25|Washington|in-person|held"},
        {{2021, 12, 8},
         "Joe Biden and Vladimir Putin spoke for two hours via secure video link on Tuesday. The "
         "two had talked in July and met in Geneva in June.",
         "2021-12-07||video|held; 2021-06|Geneva|in-person|held; 2021-07||phone|held"},
        {{2025, 4, 26},
         "Donald Trump and Volodymyr Zelenskyy met in Rome on Saturday. The two presidents had not "
         "met since their row in Washington on February 28.",
         "2025-04-26|Rome|in-person|held; 2025-02-28|Washington|in-person|held"},
        {{2025, 8, 17},
         "After Friday's summit with Vladimir Putin in Anchorage, Donald Trump will host others on "
         "Monday. Trump and Putin last met in Osaka in 2019.",
         "2025-08-15|Anchorage|in-person|held; 2019|Osaka|in-person|held"},
        {{2018, 12, 2},
         "After dinner with Donald Trump in Buenos Aires on Saturday, Xi Jinping agreed to a "
         "truce.",
         "2018-12-01|Buenos Aires|in-person|held"},
        {{2019, 10, 5},
         "Volodymyr Zelenskiy met Donald Trump in New York on September 25. In a July 25 phone "
         "call Trump had asked Zelenskiy for a favour.",
         "2019-09-25|New York|in-person|held; 2019-07-25||phone|held"},
    };
    check_meetings(cases);
}

TEST_CASE("verbs of a visit tell where they met, and on which day") {
    const Case cases[] = {
        {{1996, 4, 20},
         "Chancellor Helmut Kohl visited President Boris Yeltsin in Moscow on Friday.",
         "1996-04-19|Moscow|in-person|held"},
        {{2017, 2, 5},
         "Malcolm Turnbull had a phone call with Donald Trump last weekend.",
         "2017-01-28||phone|held"},
        {{2015, 12, 26},
         "Narendra Modi dropped in on his Pakistani counterpart Nawaz Sharif in Lahore on Friday.",
         "2015-12-25|Lahore|in-person|held"},
        {{2019, 4, 26},
         "Kim Jong Un left Vladivostok on Friday, a day after his first summit with Vladimir "
         "Putin.",
         "2019-04-25|Vladivostok|in-person|held"},
        {{2023, 2, 22},
         "Joe Biden walked through Kyiv with Volodymyr Zelenskiy on Monday.",
         "2023-02-20|Kyiv|in-person|held"},
        {{2018, 6, 3},
         "Kim Jong Un met Moon Jae-in on May 26 on the northern side of Panmunjom.",
         "2018-05-26|Panmunjom|in-person|held"},
        {{2014, 2, 1},
         "Shinzo Abe is to travel to Sochi for the games on February 7 and to hold talks with "
         "Vladimir Putin the following day.",
         "2014-02-08|Sochi|in-person|planned"},
        {{2009, 10, 30},
         "Kim Jong Il met visiting Chinese Premier Wen Jiabao in Pyongyang on October 5.",
         "2009-10-05|Pyongyang|in-person|held"},
    };
    check_meetings(cases);
}

TEST_CASE("a first time without its span is no number of meetings") {
    CHECK(read("Joe Biden and Xi Jinping met for the first time in Bali in November 2022.",
               Date{2023, 2, 1})
              .counts.empty());
    CHECK(read("Joe Biden met Xi Jinping in Lima. It was their first meeting this year.",
               Date{2024, 11, 20})
              .counts.size() == 1);
}

TEST_CASE("talks with others on the way are not those of the two") {
    const std::string lead = "Vladimir Putin and Xi Jinping spoke by phone on Friday. ";
    const std::string alone = "2025-08-08||phone|held";
    const std::string others[] = {
        "Putin told Xi about his talks in Moscow on Wednesday with an American envoy.",
        "Xi calls Putin an old friend in a book that came out in 2024.",
    };
    for (const std::string& text : others) {
        INFO(text);
        CHECK(meetings(lead + text, {2025, 8, 9}) == alone);
    }
    CHECK(meetings("Recep Tayyip Erdogan held talks with Abdel Fattah el-Sisi in Cairo on "
                   "Wednesday, part of a tour that took him to Saudi Arabia a day earlier.",
                   {2026, 2, 4}) == "2026-02-04|Cairo|in-person|held");
}

}  // namespace
}  // namespace communique
