// Wordings in which news tells of encounters, each with the one meeting that follows from it: as
// "date|place|mode|status"; and wordings from which none follows.
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "unit/facts/news.h"

namespace communique {
namespace {

using namespace test;

TEST_CASE("meetings are found in the wordings of the news") {
    const Case cases[] = {
        {{2016, 9, 5},
         "Meeting Russian President Vladimir Putin in Hangzhou on Sunday, British Prime Minister "
         "Theresa May said ties could improve.",
         "2016-09-04|Hangzhou|in-person|held"},
        {{2022, 2, 8},
         "After more than five hours of talks with Russian President Vladimir Putin in the Kremlin "
         "on Monday, French President Emmanuel Macron said he had won assurances.",
         "2022-02-07|Moscow|in-person|held"},
        {{2018, 10, 26},
         "Japan's Prime Minister Shinzo Abe met Chinese President Xi Jinping in the Chinese "
         "capital on Friday.",
         "2018-10-26|Beijing|in-person|held"},
        {{2020, 3, 27},
         "Chinese President Xi Jinping told U.S. President Donald Trump in a phone call on Friday "
         "that China would share information.",
         "2020-03-27||phone|held"},
        {{2021, 4, 14},
         "President Joe Biden spoke with President Vladimir Putin on Tuesday.",
         "2021-04-13||phone|held"},
        {{2000, 6, 5},
         "President Bill Clinton ended three days of talks in Moscow with President Vladimir Putin "
         "on Monday.",
         "2000-06-05|Moscow|in-person|held"},
        {{2018, 7, 1},
         "A summit between Donald Trump and Vladimir Putin is planned for July 16 in Helsinki.",
         "2018-07-16|Helsinki|in-person|planned"},
    };
    check_meetings(cases);
}

TEST_CASE("what failed at a meeting does not deny it") {
    CHECK(meetings("A summit between U.S. President Donald Trump and Russian President Vladimir "
                   "Putin in Anchorage "
                   "on Friday yielded no agreement.",
                   {2025, 8, 16}) == "2025-08-15|Anchorage|in-person|held");
    CHECK(meetings("U.S. President Donald Trump on Thursday called off a planned June 12 summit "
                   "with North Korean "
                   "leader Kim Jong Un in Singapore.",
                   {2018, 5, 24}) == "2018-06-12|Singapore|in-person|denied");
}

struct Whole {
    const char* what;
    Date published;
    std::string text;
    std::string expected;
};

TEST_CASE("one meeting told by a headline, a lead and a caption has the lead's day and place") {
    const Whole cases[] = {
        {"a headline without a day, a dateline of the day after",
         {2021, 9, 10},
         "Lukashenko, Putin hold talks in Moscow\n\nMINSK, 10 September (Agency) - Belarus "
         "President Alexander Lukashenko and Russian President Vladimir Putin held talks in the "
         "Kremlin on 9 September.",
         "2021-09-09|Moscow|in-person|held"},
        {"a page's stamp glued to the dateline",
         {2024, 10, 23},
         " date 2024-10-23 Kazan [Russia], October 23 : Prime Minister Narendra Modi on Wednesday "
         "met the President of China, Xi Jinping.",
         "2024-10-23|Kazan|in-person|held"},
        {"a place that no table knows",
         {2003, 2, 4},
         "UK Prime Minister Tony Blair and French President Jacques Chirac are holding talks in "
         "the French resort of Bellemare-sur-Mer today.",
         "2003-02-04|Bellemare-sur-Mer|in-person|held"},
    };
    for (const Whole& c : cases) {
        INFO(c.what);
        CHECK(meetings(c.text, c.published) == c.expected);
    }
}

TEST_CASE("meetings listed in one sentence are several") {
    CHECK(meetings("Belarus President Alexander Lukashenko met Russian President Vladimir Putin in "
                   "Moscow on Thursday. They met in Sochi in February and May, in Minsk in April "
                   "and in Kazan in July.",
                   {2021, 9, 10}) ==
          "2021-09-09|Moscow|in-person|held; 2021-02|Sochi|in-person|held; "
          "2021-05|Sochi|in-person|held; 2021-04|Minsk|in-person|held; "
          "2021-07|Kazan|in-person|held");
}

TEST_CASE("a day counted from another is worked out") {
    const std::string lead =
        "Turkish President Recep Tayyip Erdogan and Russian President "
        "Vladimir Putin held talks in Sochi on Friday";
    CHECK(meetings(lead + ", a fortnight after meeting in Tehran.", {2016, 3, 22}) ==
          "2016-03-18|Sochi|in-person|held; 2016-03-04|Tehran|in-person|held");
    CHECK(meetings(lead + ". They had met in Baku only four days earlier.", {2016, 3, 22}) ==
          "2016-03-18|Sochi|in-person|held; 2016-03-14|Baku|in-person|held");
}

TEST_CASE("the two of a sentence about another leader are not the article's two") {
    CHECK(
        meetings("South Korean President Lee Jae Myung and Japanese Prime Minister Shigeru Ishiba "
                 "held talks in Tokyo on Saturday. Lee leaves on Sunday for a summit with U.S. "
                 "President Donald Trump. The two are set to meet at the White House on Monday. "
                 "Lee told Ishiba that they should meet often.",
                 {2025, 8, 23}) == "2025-08-23|Tokyo|in-person|held");
}

TEST_CASE("a plan that was called off is one meeting that did not take place") {
    CHECK(meetings("U.S. President Barack Obama has canceled a meeting with Russian President "
                   "Vladimir Putin that was planned for early September in Moscow.",
                   {2013, 8, 7}) == "2013-09|Moscow|in-person|denied");
}

TEST_CASE("wishes and others' meetings are none") {
    const std::string texts[] = {
        "President Vladimir Putin is ready to meet President Donald Trump at any time, the Kremlin "
        "said.",
        "Xi Jinping wants to hold a summit with Donald Trump in Florida.",
        "President Vladimir Putin met Defence Minister Sergei Shoigu on Monday. Donald Trump "
        "praised Russia.",
        "Xi Jinping and Vladimir Putin have known each other for years. Military delegations of "
        "the two countries hold their fourth meeting on May 26.",
        "Xi Jinping spoke of Vladimir Putin. The CEOs' forum of the two countries had its second "
        "meeting on Monday.",
        "Toshihiro Nikai, a party secretary, handed a letter from Shinzo Abe to Xi Jinping. Nikai "
        "was received at the Diaoyutai guesthouse.",
        "Emmanuel Macron and Angela Merkel signed letters. Macron and a minister flew in; the "
        "three "
        "are meeting the officers in the prefecture.",
        "France has recalled its ambassador to Rome for consultations. Giuseppe Conte praised "
        "Emmanuel Macron's patience.",
        "Fumio Kishida spoke of prices. The bank will raise its forecast.\n\nThe meeting on Friday "
        "lasted an hour.\n\nKim Jong-un watched a launch.",
        "The two, who met in Leiden as students, share the prize. Dmitry Medvedev and David "
        "Cameron sent telegrams.",
    };
    for (const std::string& text : texts) {
        INFO(text);
        CHECK(meetings(text, {2019, 1, 1}).empty());
    }
}

TEST_CASE("only those who lead a state are the article's pair") {
    const std::pair<std::string, std::vector<std::string>> cases[] = {
        {"Angela Merkel met Bavarian premier Markus Soeder in Berlin.", {}},
        {"President Michelle Bachelet watched. Argentine FA president Julio Grondona met the "
         "coach on Friday.",
         {}},
        {"President Xi Jinping landed at King Khalid International Airport and met King Salman.",
         {"Xi Jinping", "King Salman"}},
        {"Angela Merkel met Peru's President Marek Halvorsen in Berlin.",
         {"Angela Merkel", "Marek Halvorsen"}},
    };
    for (const auto& [text, pair] : cases) {
        INFO(text);
        CHECK(read(text, Date{2019, 1, 1}).pair == pair);
    }
}

}  // namespace
}  // namespace communique
