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
        {{2022, 9, 16}, lead + "They had planned to meet in Lyon in August, but the trip was put off.",
         "2022-09-16|Berlin|in-person|held; 2022-08|Lyon|in-person|denied"},
        {{2022, 9, 16}, lead + "The two were due to meet in Lyon on August 5.",
         "2022-09-16|Berlin|in-person|held; 2022-08-05|Lyon|in-person|denied"},
        {{2022, 9, 16}, lead + "A meeting of the two leaders that had been scheduled for August in Lyon was "
         "suspended.",
         "2022-09-16|Berlin|in-person|held; 2022-08|Lyon|in-person|denied"},
        {{2022, 9, 16}, lead + "They were to have met in Lyon in August.",
         "2022-09-16|Berlin|in-person|held; 2022-08|Lyon|in-person|denied"},
        {{2022, 9, 16}, "PARIS, Sept 16 (Reuters) - German Chancellor Olaf Scholz's visit to Paris has "
         "been postponed, officials said on Friday. He was scheduled to hold talks with "
         "French President Emmanuel Macron in Paris on Thursday.",
         "2022-09-22|Paris|in-person|denied"},
    };
    check_meetings(cases);
}

TEST_CASE("the two may be two others") {
    const Case cases[] = {
        {{2022, 9, 16}, lead + "Foreign Minister Annalena Baerbock met her French counterpart Catherine Colonna "
         "in Paris in July, and the two held talks again in Rome in August.",
         "2022-09-16|Berlin|in-person|held"},
        {{2022, 9, 16}, lead + "Macron held talks with Polish Prime Minister Mateusz Morawiecki in Warsaw in "
         "May. The two met once more in Paris in June.",
         "2022-09-16|Berlin|in-person|held"},
        {{2022, 9, 16}, lead + "On Sunday Spanish Prime Minister Pedro Sanchez flew to Paris to see Macron and "
         "then went on to Berlin to meet Scholz.",
         "2022-09-16|Berlin|in-person|held"},
        {{2022, 9, 16}, lead + "Sanchez had talks with Scholz's predecessor in Madrid in 2019.",
         "2022-09-16|Berlin|in-person|held"},
    };
    check_meetings(cases);
}

TEST_CASE("days and places stand in the words of another clause") {
    const Case cases[] = {
        {{2022, 9, 16}, lead + "They held their first talks in Lyon on May 4, and most recently met on July 5 in"
         " Nice.",
         "2022-09-16|Berlin|in-person|held; 2022-05-04|Lyon|in-person|held; 2022-07-05|Nice|in-person|held"},
        {{2022, 9, 16}, lead + "Scholz chose Lyon for his first trip abroad, meeting Macron there on July 5.",
         "2022-09-16|Berlin|in-person|held; 2022-07-05|Lyon|in-person|held"},
        {{2022, 9, 16}, lead + "The two last spoke by phone in July after three workers were killed, and "
         "Baerbock travelled to Lyon ten days later.",
         "2022-09-16|Berlin|in-person|held; 2022-07||phone|held"},
        {{2022, 9, 16}, lead + "The only other meeting between the two since the vote took place on July 5 in "
         "Lyon.",
         "2022-09-16|Berlin|in-person|held; 2022-07-05|Lyon|in-person|held"},
        {{2022, 9, 16}, lead + "They had not spoken to each other since a phone call on July 5.",
         "2022-09-16|Berlin|in-person|held; 2022-07-05||phone|held"},
        {{2022, 9, 16}, lead + "The two have spoken by phone twice: on July 5, after the vote, and on August 6.",
         "2022-09-16|Berlin|in-person|held; 2022-07-05||phone|held; 2022-08-06||phone|held"},
        {{2022, 9, 16}, lead + "Macron invited both of them to Lyon.",
         "2022-09-16|Berlin|in-person|held"},
        {{2022, 9, 16}, " date 2022-09-17 Scholz meets Macron, and signs a pact\n\nGerman Chancellor Olaf Scholz met French President Emmanuel Macron in Berlin on Thursday.",
         "2022-09-15|Berlin|in-person|held"},
    };
    check_meetings(cases);
}

TEST_CASE("what else happens on a visit is no meeting") {
    const Case cases[] = {
        {{2022, 9, 16}, lead + "On Saturday Macron travels to Leipzig, and he will return to Paris on Sunday.",
         "2022-09-16|Berlin|in-person|held"},
        {{2022, 9, 16}, lead + "Scholz will be in Paris for a meeting of the council that was founded in May.",
         "2022-09-16|Berlin|in-person|held"},
        {{2022, 9, 16}, lead + "The summit of the G7 opens on Saturday. The summit ends on Monday.",
         "2022-09-16|Berlin|in-person|held"},
        {{2022, 9, 16}, lead + "They also spoke by phone on September 10, three days before the Prague summit "
         "opened.",
         "2022-09-16|Berlin|in-person|held; 2022-09-10||phone|held"},
    };
    check_meetings(cases);
}

TEST_CASE("one attends the other's feast") {
    const Case cases[] = {
        {{2022, 9, 16}, lead + "Scholz attended Macron's inauguration in Paris in May.",
         "2022-09-16|Berlin|in-person|held; 2022-05|Paris|in-person|held"},
        {{2022, 9, 16}, lead + "The two last met at a retreat in Lyon in July.",
         "2022-09-16|Berlin|in-person|held; 2022-07|Lyon|in-person|held"},
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
