// Numbers of meetings as agencies word them.
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "unit/facts/news.h"

namespace communique {
namespace {

using namespace test;

// "value ordinal|total" behind a sentence on a meeting, "; " between them.
std::string counts(const std::string& told) {
    const std::string met =
        "President Emmanuel Macron and Prime Minister Narendra Modi met in Paris on Tuesday. ";
    std::string joined;
    for (const ReportedCount& count : read(met + told, Date{2023, 7, 14}).counts) {
        if (!joined.empty()) joined += "; ";
        joined +=
            to_string(count.value) + " " + (count.kind == CountKind::ordinal ? "ordinal" : "total");
    }
    return joined;
}

TEST_CASE("numbers of meetings behind a colon, of the number of meetings, and by phone") {
    CHECK(counts("Modi has met Macron more often than others: 9 times in all.") == "9 total");
    CHECK(counts("The number of meetings between the two has grown to nine.") == "9 total");
    CHECK(counts("Macron and Modi met four times last year and talked twice by phone.") ==
          "4 total; 2 total");
}

TEST_CASE("what failed at a meeting does not deny it; a meeting that is spoken of is none") {
    CHECK(counts("They failed to agree on a text at their second summit.") == "2 ordinal");
    CHECK(counts("Aides spoke of the details of a third summit.").empty());
}

TEST_CASE("the first of theirs counts; one with anybody does not") {
    CHECK(counts("It was their first summit.") == "1 ordinal");
    CHECK(counts("It was Macron's first meeting with a foreign leader since May.").empty());
    CHECK(counts("It was their third round of talks this year.") == "3 ordinal");
}

TEST_CASE("what others counted counts; a meeting with another leader does not") {
    CHECK(counts("Aides have tallied six phone calls since May.") == "6 total");
    CHECK(counts("Officials counted three calls to the fire brigade.").empty());
    CHECK(counts("Modi has talked with Macron, diplomats said, eleven times in person.") ==
          "11 total");
    CHECK(counts("It will be their sixth bilateral since 2017.") == "6 ordinal");
    CHECK(
        counts("Modi was in Tokyo for a third meeting with Prime Minister Fumio Kishida.").empty());
}

TEST_CASE("a number that ends its sentence, and one of the talks told before") {
    CHECK(counts("Tuesday's meeting was their fifth.") == "5 ordinal");
    CHECK(counts("The meeting - their tenth - lasted an hour.") == "10 ordinal");
    CHECK(counts("The meeting in Rome on Monday was thus their seventh.") == "7 ordinal");
    CHECK(counts("The session was the first between the two men.") == "1 ordinal");
    CHECK(counts("They had talked by telephone twice before, the first time in May.") == "2 total");
    CHECK(counts("There were eleven meetings of the two presidents in 2015.") == "11 total");
    CHECK(counts("They were the second in a month between the two leaders.") == "2 ordinal");
    CHECK(counts("The meeting was their fifth stop that day.").empty());
    CHECK(counts("The meeting was the second in two days, Philippe Varin said.") == "2 ordinal");
    CHECK(counts("During his first term they met on more than ten occasions.") == "10 total");
}

TEST_CASE("what one of them says of himself, in short forms as well") {
    CHECK(counts("\"We've met nine times,\" Modi said.") == "9 total");
    CHECK(counts("They've spoken by phone six times.") == "6 total");
    CHECK(counts("\"I have met with President Macron six times,\" Modi said.") == "6 total");
    CHECK(counts("\"This is the ninth time that we meet,\" Macron said.") == "9 ordinal");
}

TEST_CASE("a meeting that is only planned, or one's predecessor's, counts nothing") {
    CHECK(counts("A third meeting is planned for September.").empty());
    CHECK(counts("Macron has met Modi's predecessor, Manmohan Singh, three times.").empty());
    CHECK(counts("It will be their third meeting this year.") == "3 ordinal");
}

TEST_CASE("sessions of a body, however long its name") {
    CHECK(counts("They chaired the 11th session of the France-India High-Level Joint Commission.")
              .empty());
    CHECK(counts("The council, whose fifth session was in Delhi, met too.").empty());
    CHECK(counts("\"This is our seventh meeting in two months,\" he said.") == "7 ordinal");
}

TEST_CASE("calls by a verb, a number that comes first, and a third time that is planned") {
    CHECK(counts("They telephoned each other nine times last year.") == "9 total");
    CHECK(counts("Macron called Modi for the third time in a week.") == "3 ordinal");
    CHECK(counts("Modi and Macron called the plan a mistake three times.").empty());
    CHECK(counts("Only twice have the two met since.") == "2 total");
    CHECK(counts("Modi will meet Macron for a third time this year.") == "3 ordinal");
    CHECK(counts("They agreed to hold a second summit.").empty());
}

TEST_CASE("a clause aside before the verb, what the two count, and calls as many as meetings") {
    CHECK(counts("The pair, who leave office within a year, have met nine times.") == "9 total");
    CHECK(counts("The two count more than a dozen encounters.") == "12 total");
    CHECK(counts("They have eleven summits behind them.") == "11 total");
    CHECK(counts("The two have met twice. They have also spoken by telephone two times.") ==
          "2 total; 2 total");
}

TEST_CASE("rounds of the two's talks, of their kind, and the time for them to meet") {
    CHECK(counts("It was the fifth round of direct talks between the two leaders.") == "5 ordinal");
    CHECK(counts("It was the fifth round of talks that the two leaders have held since May.") ==
          "5 ordinal");
    CHECK(counts("It was the fifth round of talks between their envoys.").empty());
    CHECK(counts("The talks were the sixth of their kind.") == "6 ordinal");
    CHECK(counts("It was the third time for the two to hold talks.") == "3 ordinal");
    CHECK(counts("In their third exclusive meeting they spoke of trade.") == "3 ordinal");
}

TEST_CASE("no fewer than so many, calls that are exchanged, the nth bilateral") {
    CHECK(counts("The two leaders have held no fewer than nine rounds of talks.") == "9 total");
    CHECK(counts("During the past year the two leaders exchanged seven phone calls.") == "7 total");
    CHECK(counts("This was the fourth bilateral between the two in 18 months.") == "4 ordinal");
}

TEST_CASE("what was between the two is theirs, whoever else came along") {
    CHECK(
        counts("Flanked by nine ministers, they held what was the fourth encounter between the two "
               "since Macron was re-elected.") == "4 ordinal");
    CHECK(counts("By the palace's count there have been 14 meetings since May 2017.") ==
          "14 total");
    CHECK(counts("There have been 14 protests since May 2017.").empty());
    CHECK(counts("Modi has reportedly seen Macron at least nine times.") == "9 total");
}

TEST_CASE(
    "numbers that a meeting makes up, that answer a question, of a series, and none of those") {
    const struct {
        std::string told, counted;
    } cases[] = {
        {"He and Modi have met nine times in two years, and today's makes ten.",
         "9 total; 10 ordinal"},
        {"They have met nine times in two years, and today's makes it ten.", "9 total; 10 ordinal"},
        {"Tuesday's meeting makes it ten.", "10 ordinal"},
        {"The two count, or their staffs do, more than a dozen encounters.", "12 total"},
        {"The relationship has been strengthened by Macron's meetings with Modi, five of them "
         "bilateral since January 2009.",
         "5 total"},
        {"Tuesday's dinner was, if one has counted correctly, the 15th in the series.",
         "15 ordinal"},
        {"Tuesday's dinner was the 15th in the series.", "15 ordinal"},
        {"The lunch was the fourth of its kind.", "4 ordinal"},
        {"\"How many times have you met?\" \"Maybe a dozen times,\" Macron said.", "12 total"},
        {"\"Last year alone, my dear brother and I met seven times,\" Macron said.", "7 total"},
        {"\"My friend Narendra and I have spoken four times this year,\" Macron said.", "4 total"},
        {"The eighth round of talks between the presidents of France and India ended on Tuesday.",
         "8 ordinal"},
        {"The two were then joined by Turnbull for the fourth in a series of trilateral summits.",
         ""},
        {"The summit with Turnbull was the fourth in a series of trilateral meetings.", ""},
        {"All told, the pair have had eight tete-a-tetes.", "8 total"},
        {"Not fewer than ten times have the two met since 2008.", "10 total"},
        {"Their tally of meetings now stands at ten.", "10 total"},
        {"They have lunch once a week; that makes ten.", ""},
        {"The deal makes it ten accords in all.", ""},
        {"Perhaps three times the audience laughed.", ""},
        {"\"How many times have you met the minister?\" \"Maybe a dozen times,\" Macron said.", ""},
        {"\"How many plants will you build?\" \"Maybe a dozen,\" Macron said.", ""},
        {"Macron had talks with Modi, two of them on trade.", ""},
        {"Their total of exports was 10 billion dollars.", ""},
        {"Today's rise makes three in a row.", ""},
        {"The lunch was the fourth course.", ""},
        {"My brother and I grew up in Lille and moved three times, Macron said.", ""},
        {"The tally of meetings of the two commissions stands at ten.", ""},
        {"The eighth round of talks between the ministers of France and India ended on Tuesday.",
         ""},
    };
    for (const auto& c : cases) {
        INFO(c.told);
        CHECK(counts(c.told) == c.counted);
    }
}

TEST_CASE("numbers beside others, of those before, in all; of others, of a series and of deeds") {
    const struct {
        std::string told, counted;
    } cases[] = {
        {"They met six times in person and had at least 16 phone calls.", "16 total; 6 total"},
        {"They looked back on the results of their 11 previous meetings.", "11 total"},
        {"They would build on their four earlier talks.", "4 total"},
        {"Macron has had the most phone calls with Modi, 25 in all.", "25 total"},
        {"First on the list is Modi, whom Macron has phoned 35 times.", "35 total"},
        {"It was their seventh interaction since 2019 but only the second face to face.",
         "7 ordinal; 2 ordinal"},
        {"It was their fifth meeting, and the sixth counting the one in a corridor.",
         "5 ordinal; 6 ordinal"},
        {"It was the third of the quarterly meetings which the two leaders agreed to hold.",
         "3 ordinal"},
        {"It was the third of the quarterly meetings of their ministers.", ""},
        {"\"This is my sixth meeting with you, Mr President,\" Macron said.", "6 ordinal"},
        {"Their 11th and presumably final meeting was short.", "11 ordinal"},
        {"They had a second hour-long phone call on Friday.", "2 ordinal"},
        {"Macron called for what would be their fourth meeting this year.", "4 ordinal"},
        {"It was the first meeting between the two leaders after the election.", "1 ordinal"},
        {"After their third talks this year, Macron spoke to reporters.", "3 ordinal"},
        {"The first meeting after lunch was on trade.", ""},
        {"They have conducted four summit meetings and 17 telephone talks.", "4 total; 17 total"},
        {"A month after their third talks, Macron was voted out.", ""},
        {"Macron has talked with Modi on the phone ten times this year. He has chatted with him "
         "ten "
         "times, records show.",
         "10 total"},
        {"The two held talks, resuming a tradition of visits for the first time in 12 years.", ""},
        {"In total, the presidents of France and the prime ministers of India met 86 times.", ""},
        {"\"The president and the government have had four meetings on this,\" Macron's office "
         "said.",
         ""},
        {"Macron has had over 200 phone conversations with more than 40 world leaders.", ""},
        {"Macron held 70 telephone conversations with presidents of 55 countries.", ""},
        {"Macron will be there again for the 12th Leaders' Retreat with Modi.", ""},
    };
    for (const auto& c : cases) {
        INFO(c.told);
        CHECK(counts(c.told) == c.counted);
    }
}

TEST_CASE("numbers with a clause behind them, in asides, before the verb") {
    const struct {
        std::string told;
        std::string counted;
    } cases[] = {
        {"This was their third interaction since Prime Minister Modi won his second term.",
         "3 ordinal"},
        {"It was the third engagement between the two leaders this year.", "3 ordinal"},
        {"The meeting, the sixth of the two men this year, lasted an hour.", "6 ordinal"},
        {"The talks, the second between them, lasted an hour.", "2 ordinal"},
        {"In the three meetings they held since March, gas came first.", "3 total"},
        {"The three times they met since the vote in May, they quarrelled.", "3 total"},
        {"This was Macron's third interaction with the press since March.", ""},
        {"Aides were glad. One of them smiled. They left for the airport. They described the "
         "talks, the sixth between the two this year, as fruitful.",
         "6 ordinal"},
    };
    for (const auto& c : cases) {
        INFO(c.told);
        CHECK(counts(c.told) == c.counted);
    }
}

}  // namespace
}  // namespace communique
