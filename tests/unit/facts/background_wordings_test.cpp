// What news tells beside its own meeting: plans of which nothing came, meetings of others, days and
// places of other clauses, the rest of a visit. Each case: day of publication, text, the meetings
// that follow as "date|place|mode|status".
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "unit/facts/news.h"

namespace communique {
namespace {

using namespace test;

const std::string lead =
    "BERLIN, Sept 16 (Reuters) - German Chancellor Olaf Scholz met French President Emmanuel "
    "Macron in Berlin on Friday. ";

TEST_CASE("a plan of which nothing came is no meeting") {
    const Case cases[] = {
        {{2022, 9, 16},
         lead + "They had planned to meet in Lyon in August, but the trip was put off.",
         "2022-09-16|Berlin|in-person|held; 2022-08|Lyon|in-person|denied"},
        {{2022, 9, 16},
         lead + "The two were due to meet in Lyon on August 5.",
         "2022-09-16|Berlin|in-person|held; 2022-08-05|Lyon|in-person|denied"},
        {{2022, 9, 16},
         lead + "A meeting of the two leaders that had been scheduled for August in Lyon was "
                "suspended.",
         "2022-09-16|Berlin|in-person|held; 2022-08|Lyon|in-person|denied"},
        {{2022, 9, 16},
         lead + "They were to have met in Lyon in August.",
         "2022-09-16|Berlin|in-person|held; 2022-08|Lyon|in-person|denied"},
        {{2022, 9, 16},
         "PARIS, Sept 16 (Reuters) - German Chancellor Olaf Scholz's visit to Paris has "
         "been postponed, officials said on Friday. He was scheduled to hold talks with "
         "French President Emmanuel Macron in Paris on Thursday.",
         "2022-09-22|Paris|in-person|denied"},
    };
    check_meetings(cases);
}

TEST_CASE("the two may be two others") {
    const Case cases[] = {
        {{2022, 9, 16},
         lead + "Foreign Minister Annalena Baerbock met her French counterpart Catherine Colonna "
                "in Paris in July, and the two held talks again in Rome in August.",
         "2022-09-16|Berlin|in-person|held"},
        {{2022, 9, 16},
         lead + "Macron held talks with Polish Prime Minister Mateusz Morawiecki in Warsaw in "
                "May. The two met once more in Paris in June.",
         "2022-09-16|Berlin|in-person|held"},
        {{2022, 9, 16},
         lead + "On Sunday Spanish Prime Minister Pedro Sanchez flew to Paris to see Macron and "
                "then went on to Berlin to meet Scholz.",
         "2022-09-16|Berlin|in-person|held"},
        {{2022, 9, 16},
         lead + "Sanchez had talks with Scholz's predecessor in Madrid in 2019.",
         "2022-09-16|Berlin|in-person|held"},
    };
    check_meetings(cases);
}

TEST_CASE("days and places stand in the words of another clause") {
    const Case cases[] = {
        {{2022, 9, 16},
         lead + "They held their first talks in Lyon on May 4, and most recently met on July 5 in"
                " Nice.",
         "2022-09-16|Berlin|in-person|held; 2022-07-05|Nice|in-person|held; "
         "2022-05-04|Lyon|in-person|held"},
        {{2022, 9, 16},
         lead + "Scholz chose Lyon for his first trip abroad, meeting Macron there on July 5.",
         "2022-09-16|Berlin|in-person|held; 2022-07-05|Lyon|in-person|held"},
        {{2022, 9, 16},
         lead + "The two last spoke by phone in July after three workers were killed, and "
                "Baerbock travelled to Lyon ten days later.",
         "2022-09-16|Berlin|in-person|held; 2022-07||phone|held"},
        {{2022, 9, 16},
         lead + "The only other meeting between the two since the vote took place on July 5 in "
                "Lyon.",
         "2022-09-16|Berlin|in-person|held; 2022-07-05|Lyon|in-person|held"},
        {{2022, 9, 16},
         lead + "They had not spoken to each other since a phone call on July 5.",
         "2022-09-16|Berlin|in-person|held; 2022-07-05||phone|held"},
        {{2022, 9, 16},
         lead + "The two have spoken by phone twice: on July 5, after the vote, and on August 6.",
         "2022-09-16|Berlin|in-person|held; 2022-07-05||phone|held; 2022-08-06||phone|held"},
        {{2022, 9, 16},
         lead + "Macron invited both of them to Lyon.",
         "2022-09-16|Berlin|in-person|held"},
        {{2022, 9, 16},
         " date 2022-09-17 Scholz meets Macron, and signs a pact\n\nGerman Chancellor Olaf Scholz "
         "met French President Emmanuel Macron in Berlin on Thursday.",
         "2022-09-15|Berlin|in-person|held"},
    };
    check_meetings(cases);
}

TEST_CASE("what else happens on a visit is no meeting") {
    const Case cases[] = {
        {{2022, 9, 16},
         lead + "On Saturday Macron travels to Leipzig, and he will return to Paris on Sunday.",
         "2022-09-16|Berlin|in-person|held"},
        {{2022, 9, 16},
         lead + "Scholz will be in Paris for a meeting of the council that was founded in May.",
         "2022-09-16|Berlin|in-person|held"},
        {{2022, 9, 16},
         lead + "The summit of the G7 opens on Saturday. The summit ends on Monday.",
         "2022-09-16|Berlin|in-person|held"},
        {{2022, 9, 16},
         lead + "They also spoke by phone on September 10, three days before the Prague summit "
                "opened.",
         "2022-09-16|Berlin|in-person|held; 2022-09-10||phone|held"},
    };
    check_meetings(cases);
}

TEST_CASE("one attends the other's feast") {
    const Case cases[] = {
        {{2022, 9, 16},
         lead + "Scholz attended Macron's inauguration in Paris in May.",
         "2022-09-16|Berlin|in-person|held; 2022-05|Paris|in-person|held"},
        {{2022, 9, 16},
         lead + "The two last met at a retreat in Lyon in July.",
         "2022-09-16|Berlin|in-person|held; 2022-07|Lyon|in-person|held"},
    };
    check_meetings(cases);
}

TEST_CASE("what is said before or after a meeting is of another one") {
    const Case cases[] = {
        {{2022, 9, 16},
         lead + "Before meeting Scholz, Macron had talks with Italian Prime Minister Mario Draghi"
                " in Rome on Thursday.",
         "2022-09-16|Berlin|in-person|held"},
        {{2022, 9, 16},
         "German Chancellor Olaf Scholz met French President Emmanuel Macron on Friday "
         "after talks with Polish President Andrzej Duda in Warsaw on Thursday.",
         "2022-09-16||in-person|held"},
        {{2022, 9, 16},
         lead + "After the talks, Macron left for Prague, where he will meet Czech Prime Minister"
                " Petr Fiala on Saturday.",
         "2022-09-16|Berlin|in-person|held"},
        {{2022, 9, 16},
         lead + "Macron spoke by phone with Scholz on Tuesday, and with Russian President "
                "Vladimir Putin on Sunday.",
         "2022-09-16|Berlin|in-person|held; 2022-09-13||phone|held"},
        {{2022, 9, 16},
         lead + "The meeting was originally scheduled for Sept. 9 but was delayed by a strike.",
         "2022-09-16|Berlin|in-person|held"},
    };
    check_meetings(cases);
}

TEST_CASE("days are counted from what was told just before") {
    const Case cases[] = {
        {{2022, 9, 16},
         "German Chancellor Olaf Scholz arrived in Abu Dhabi on Saturday. He met UAE "
         "President Mohamed bin Zayed the next day.",
         "2022-09-11|Abu Dhabi|in-person|held"},
        {{2022, 9, 16},
         "German Chancellor Olaf Scholz met Canadian Prime Minister Justin Trudeau in "
         "Montreal on August 22 and again in Stephenville the next day.",
         "2022-08-22|Montreal|in-person|held; 2022-08-23|Stephenville|in-person|held"},
    };
    check_meetings(cases);
}

TEST_CASE("hosts, accepted invitations and gatherings of which a day and a place are told") {
    const Case cases[] = {
        {{2022, 9, 16},
         lead + "Macron will host Scholz for lunch in Paris on Oct. 26.",
         "2022-09-16|Berlin|in-person|held; 2022-10-26|Paris|in-person|planned"},
        {{2022, 9, 16},
         lead + "Scholz has accepted an invitation to visit Paris on Oct. 26.",
         "2022-09-16|Berlin|in-person|held; 2022-10-26|Paris|in-person|planned"},
        {{2022, 9, 16},
         lead + "In July, the two agreed to save gas. In Lyon in July, the two agreed to build a "
                "pipeline.",
         "2022-09-16|Berlin|in-person|held; 2022-07|Lyon|in-person|held"},
        {{2022, 9, 16},
         lead + "At a meeting in Lyon in July, the two agreed to build a pipeline.",
         "2022-09-16|Berlin|in-person|held; 2022-07|Lyon|in-person|held"},
        {{2022, 9, 16},
         lead + "He had dinner with Macron in Lyon on July 5.",
         "2022-09-16|Berlin|in-person|held; 2022-07-05|Lyon|in-person|held"},
        {{2022, 9, 16},
         lead + "The two leaders have spoken several times by phone this year, the last time on "
                "Sept. 10.",
         "2022-09-16|Berlin|in-person|held; 2022-09-10||phone|held"},
        {{2022, 9, 16},
         "New Delhi, Sep 16 (PTI) Prime Minister Narendra Modi on Friday held talks with "
         "his Japanese counterpart Fumio Kishida here.",
         "2022-09-16|New Delhi|in-person|held"},
    };
    check_meetings(cases);
}

TEST_CASE("lists, headings and quoted words") {
    const Case cases[] = {
        {{2022, 9, 16},
         "Timeline: Meetings of Xi Jinping and Vladimir Putin\n\nChinese President Xi Jinping and "
         "Russian President Vladimir Putin met in Samarkand on Thursday.\n\n- June 5, 2019: Xi "
         "begins a state visit to Moscow.\n",
         "2022-09-15|Samarkand|in-person|held; 2019-06-05|Moscow|in-person|held"},
        {{2022, 9, 16},
         "Factbox: Past meetings between U.S. and North Korean leaders\n\nU.S. President Joe Biden "
         "and North Korean leader Kim Jong Un are due to meet in Singapore on Tuesday.\n",
         "2022-09-20|Singapore|in-person|planned"},
        {{2022, 9, 16},
         lead + "They signed a \"no limits\" partnership in Lyon in February last year.",
         "2022-09-16|Berlin|in-person|held; 2021-02|Lyon|in-person|held"},
        {{2022, 9, 16},
         lead + "Scholz and Macron agreed at their summit in Lyon in July to hold talks.",
         "2022-09-16|Berlin|in-person|held; 2022-07|Lyon|in-person|held"},
        {{2022, 9, 16},
         lead + "The meeting came two days after the two countries released a paper on Wednesday.",
         "2022-09-16|Berlin|in-person|held"},
        {{2022, 9, 16},
         lead + "The two had dinner at Mar-a-Lago on August 5.",
         "2022-09-16|Berlin|in-person|held; 2022-08-05|Palm Beach|in-person|held"},
    };
    check_meetings(cases);
}

TEST_CASE("numbers of visits and of wished-for summits are not of meetings") {
    const auto counts = [](const std::string& text) {
        return read(lead + text, Date{2022, 9, 16}).counts.size();
    };
    CHECK(counts("It was Mr Macron's fourth visit to Germany, and his first since the vote.") == 0);
    CHECK(counts("A third summit would be welcome, Mr Macron said.") == 0);
    CHECK(counts("It was the third summit of the two this year.") == 1);
}

}  // namespace
}  // namespace communique
