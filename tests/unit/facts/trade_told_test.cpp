// Trade figures as they are told in passing: decimal commas, months that share a year, treaties with
// a year in their name, and words that stand for what was told sentences ago.
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "unit/facts/news.h"

namespace communique {
namespace {

using namespace test;

const std::string until_april = " 2021-01-01/2021-04-30";

TEST_CASE("a decimal comma before a hyphen or a letter of scale, and a point in words") {
    const std::string trade = "Trade between Kenya and Germany reached ";
    CHECK(plain_figures(trade + "€1,4-billion in 2020.") == "1400000000" + in_2020);
    CHECK(plain_figures(trade + "KSh66,1bn in 2020.") == "66100000000" + in_2020);
    CHECK(plain_figures(trade + "66,1-billion euros in 2020.") == "66100000000" + in_2020);
    CHECK(plain_figures(trade + "4-point-six billion dollars in 2020.") == "4600000000" + in_2020);
    CHECK(plain_figures(trade + "€1,400 million in 2020.") == "1400000000" + in_2020);
}

TEST_CASE("a deal has the day of its signing, a level the day right behind it") {
    const std::string met =
        "Presidents Uhuru Kenyatta and Frank-Walter Steinmeier met on Tuesday. ";
    CHECK(plain_figures(met + "Contracts worth $4.1 billion, covering ships, between Kenya and "
                              "Germany were signed in Mombasa on February 13.") ==
          "4100000000 2021-02-13/2021-02-13");
    CHECK(plain_figures(met +
                        "Kenyatta said the volume of trade, which came to $6 billion in 2020, "
                        "ought to exceed $8 billion.") == "6000000000" + in_2020 + "; 8000000000");
}

TEST_CASE("the end of a fiscal year opens no range") {
    CHECK(plain_figures(
              "Kenya's imports of beans from Germany rose from 100,000 tonnes in 2016-17 to "
              "200,000 tonnes in 2019-20.") ==
          "100000 2016-07-01/2017-06-30; 200000 2019-07-01/2020-06-30");
}

TEST_CASE("money of one name is of the country that still has it") {
    const std::string met =
        "Czech Prime Minister Petr Necas met Slovak Prime Minister Robert Fico. ";
    CHECK(plain_figures(met + "Czech exports to Slovakia reached 278 billion crowns last year.",
                        {2013, 2, 22}) == "278000000000 2012-01-01/2012-12-31");
    CHECK(plain_figures(met + "Czech exports to Slovakia reached 78 billion crowns last year.",
                        {2007, 2, 22}) == "");
}

TEST_CASE("in relation to a year: what a change is against") {
    const std::string trade = "Last year trade between Peru and Chile came to $3 billion, ";
    const std::string both = "3000000000" + in_2020 + "; -2" + in_2020;
    CHECK(plain_figures(trade + "a fall of 2% in relation to 2019.") == both);
    CHECK(plain_figures(trade + "a drop of 2% with respect to 2019.") == both);
    CHECK(plain_figures(trade + "2% less with regard to 2019.") == both);
}

TEST_CASE("the year behind the second month is of both") {
    const std::string trade = "Last year trade between Peru and Chile fell 4 percent, and ";
    const std::string first = "-4" + in_2020 + "; ";
    CHECK(plain_figures(trade + "in January and February of this year it fell by 5 percent.") ==
          first + "-5 2021-01-01/2021-02-28");
    CHECK(plain_figures(trade + "from January to April this year it came to $1 billion.") ==
          first + "1000000000" + until_april);
    CHECK(plain_figures(trade + "in January-April of the current year it came to $1 billion.") ==
          first + "1000000000" + until_april);
    CHECK(plain_figures(
              "Trade between Peru and Chile came to $3 billion in November to January 2021.") ==
          "3000000000 2020-11-01/2021-01-31");
}

TEST_CASE("days in brackets behind a period are that period's") {
    CHECK(plain_figures("Iran's trade with Armenia stood at $100 million in the first month of the "
                        "current Iranian year (March 21-April 20).") ==
          "100000000 2021-03-21/2021-04-20");
    CHECK(plain_figures(
              "Iran's trade with Armenia stood at $100 million last year (April 2020 to March "
              "2021).") == "100000000 2020-04-01/2021-03-31");
}

TEST_CASE("a treaty's year says which treaty") {
    CHECK(plain_figures(
              "Apart from what Peru buys under the 1994 peace treaty, trade between Peru and "
              "Chile last year came to $3 billion.") == "3000000000" + in_2020);
    CHECK(plain_figures(
              "Since the agreement of 2009 took effect, trade between Peru and Chile has grown "
              "to $3 billion in 2020.") == "3000000000" + in_2020);
    CHECK(plain_figures(
              "Trade between Peru and Chile fell to $3 billion in 2020 agreement or not.") ==
          "3000000000" + in_2020);
}

TEST_CASE("as much trade as investment is not the same fact") {
    CHECK(
        plain_figures("Chilean investment in Peru has exceeded $3 billion. Trade between Peru and "
                      "Chile reached $3 billion last year.") == "3000000000; 3000000000" + in_2020);
}

TEST_CASE("what was achieved, what the flow is, and a goal by its name") {
    const std::string trade = "Trade between Peru and Chile came to $3 billion in 2020. ";
    const std::string first = "3000000000" + in_2020 + "; ";
    CHECK(plain_figures(trade +
                        "In January-April of this year, $1 billion was achieved, or 7% less than "
                        "a year earlier.") ==
          first + "1000000000" + until_april + "; -7" + until_april);
    CHECK(plain_figures(trade + "From January to April this year the flow did not go beyond $1 "
                                "billion.") == first + "1000000000" + until_april);
    CHECK(plain_figures(trade + "In the first four months of this year we have growth of 28%.") ==
          first + "28" + until_april);
    CHECK(plain_figures(trade +
                        "Copper and fruit top the list. The minister said the goal of $5 billion "
                        "was modest.") == first + "5000000000");
    CHECK(plain_figures(trade + "A minister had the numbers ready. As he put it, the figure was $2 "
                                "billion for 2019.") == first + "2000000000" + in_2019);
}

TEST_CASE("a price told aside, and purchases up to so much, measure no trade") {
    CHECK(plain_figures(
              "Trade between Peru and Chile reached $3 billion in 2019, a fall for which the "
              "price of copper was to blame, and customs reports $2 billion for 2020.") ==
          "3000000000" + in_2019 + "; 2000000000" + in_2020);
    CHECK(plain_figures(
              "Trade between Peru and Chile is free. Chile lifted the duty only for purchases "
              "under 40,000 dollars.")
              .empty());
}

TEST_CASE("money that has been invested, a stock of it") {
    CHECK(plain_figures(
              "Trade between Peru and Chile came to $3 billion in 2020. Chilean firms run Peru's "
              "ports, in which about $2 billion have been invested so far.") ==
          "3000000000" + in_2020 + "; 2000000000");
    CHECK(plain_figures("Chilean investments in Peru have a stock of US$ 4.5 billion.") ==
          "4500000000");
}

TEST_CASE("a year that ended on a day, and a span whose last year a level is of") {
    CHECK(plain_figures(
              "Iran's exports to Iraq stood at $9 billion in the past calendar year (ended on "
              "March 20).") == "9000000000 2020-03-21/2021-03-20");
    CHECK(plain_figures("Trade between Peru and Chile grew sixfold between 2010 and 2020, to $6 "
                        "billion.") == "500 2010-01-01/2020-12-31; 6000000000" + in_2020);
    CHECK(plain_figures("Peru's surplus with Chile, $3 billion as recently as 2019, is down to $2 "
                        "billion.") == "3000000000" + in_2019 + "; 2000000000");
    CHECK(plain_figures(
              "Over the past four months of this year trade between Peru and Chile grew by 20 "
              "percent.") == "20" + until_april);
}

TEST_CASE("a mark that is crossed, a surplus in favour of one, those to the other") {
    CHECK(
        plain_figures("Trade between Peru and Chile came to $3 billion in 2020. Next they want to "
                      "cross the 5 billion mark.") == "3000000000" + in_2020 + "; 5000000000");
    CHECK(plain_figures(
              "Peru and Chile trade in copper. From January to April 2021 the surplus was $2 "
              "billion in favour of Peru.") == "2000000000" + until_april);
    CHECK(plain_figures(
              "Trade between Peru and Chile is growing. Peru's exports to the European Union "
              "were $6 billion in 2020, those to Chile $1 billion.") == "1000000000" + in_2020);
}

TEST_CASE("what gas costs the one, and not what others pay") {
    const std::string met = "Trade between Bolivia and Brazil is in gas. ";
    CHECK(plain_figures(
              met + "The gas price for Brazil was lowered to $200 per thousand cubic metres.") ==
          "200");
    CHECK(plain_figures(met + "Brazil pays $200 for 1,000 cubic metres of Bolivian gas, $300 for "
                              "Nigerian.") == "200");
}

TEST_CASE("what others give or get, who buys whose goods, and what is lent to the one just met") {
    const std::string met = "Trade between Kenya and Uganda is growing. ";
    CHECK(plain_figures(met + "The railway, for which China lends $3 billion, is to reach Kampala.")
              .empty());
    CHECK(plain_figures(met +
                        "Kenya signed contracts for 4 fighters worth $90 million with Uganda.") ==
          "90000000");
    CHECK(
        plain_figures("Kenya is Uganda's biggest customer: it bought 92 million dollars' worth in "
                      "2020.") == "92000000" + in_2020);
    CHECK(plain_figures(
              "French President Emmanuel Macron received Lebanese Prime Minister Saad Hariri in "
              "Paris. Paris will lend 400 million euros for ten projects.") == "400000000");
}

TEST_CASE("a goal's year behind it, changes since, comparisons by above and below") {
    const std::string trade = "Trade between Peru and Chile came to $3 billion in 2019. ";
    const std::string first = "3000000000" + in_2019 + "; ";
    CHECK(plain_figures(trade + "The $5 billion mark that both have set for 2025 looks far off.") ==
          first + "5000000000 2025-01-01/2025-12-31");
    CHECK(plain_figures(
              "Trade between Peru and Chile, $3 billion in 2019, has fallen by half since.") ==
          "3000000000" + in_2019 + "; -50");
    CHECK(
        plain_figures("Trade between Peru and Chile came to $3 billion last year, 25 percent above "
                      "2019.") == "3000000000" + in_2020 + "; 25" + in_2020);
    CHECK(plain_figures(
              "Trade between Peru and Chile came to $3 billion in 2019, little more than half "
              "of the $6 billion of 2012.") ==
          "3000000000" + in_2019 + "; 6000000000 2012-01-01/2012-12-31");
}

TEST_CASE("a number whose unit was told before: a record of so much, after so much") {
    const std::string first = "2000000000" + in_2019 + "; 3000000000" + in_2020;
    CHECK(plain_figures(
              "Trade between Peru and Chile came to 2 billion dollars in 2019 and hit a record "
              "of 3 billion in 2020.") == first);
    CHECK(plain_figures(
              "Trade between Peru and Chile reached 3 billion dollars in 2020, after 2 billion "
              "in 2019.") == "3000000000" + in_2020 + "; 2000000000" + in_2019);
}

TEST_CASE("firms that go on investing, and countries that no list names") {
    CHECK(
        plain_figures("Chilean investment in Peru reached $3 billion. One firm alone has poured in "
                      "over $1 billion.") == "3000000000; 1000000000");
    const std::string met =
        "President Arvo Lind of Tovast and Prime Minister Mira Quill of Sarre met in Port Ansel. ";
    CHECK(plain_figures(met + "Tovast's exports to Sarre fell by a third to $200 million.") ==
          "-33.3333333; 200000000");
    CHECK(plain_figures(met + "Tovast's exports fell by a third to $200 million.").empty());
}

TEST_CASE("a part of the year behind a colon, and what others count") {
    const std::string half = " 2021-01-01/2021-06-30";
    CHECK(plain_figures("This year the tide has turned: in the first half, trade between Peru and "
                        "Chile fell by 9.1 percent to $7.5 billion.",
                        Date{2021, 9, 12}) == "-9.1" + half + "; 7500000000" + half);
    CHECK(plain_figures("Trade between Peru and Chile came to $17.8 billion in 2020. Peruvian data "
                        "show $15 billion.") ==
          "17800000000" + in_2020 + "; 15000000000" + in_2020);
}

TEST_CASE("what stands behind a change, a basis and a flow of the other direction") {
    const std::string months = " 2021-01-01/2021-04-30";
    const std::string before = " 2020-01-01/2020-04-30";
    CHECK(plain_figures("Peru's exports to Chile were $164 million in January-April 2021, a surge "
                        "of 25% from $131 million.") ==
          "164000000" + months + "; 25" + months + "; 131000000" + before);
    CHECK(plain_figures("Peru's exports to Chile came to $90 million in the four months to April, "
                        "up from $80 million over a similar period last year.") ==
          "90000000" + months + "; 80000000" + before);
    CHECK(plain_figures("Peru's exports to Chile came to $500 million in 2020, against $300 "
                        "million in imports.") == "500000000" + in_2020 + "; 300000000" + in_2020);
    CHECK(plain_figures("Peru's exports to Chile grew by 12 percent from $8 million during "
                        "January-June 2019 to $9 million during the corresponding period in "
                        "2020.") ==
          "12 2020-01-01/2020-06-30; 8000000 2019-01-01/2019-06-30; 9000000 "
          "2020-01-01/2020-06-30");
}

TEST_CASE("the following year, and a stretch from the first day of the year to another") {
    CHECK(plain_figures("Trade between Peru and Chile hit a record $3 billion in 2013. It came "
                        "down to $2.5 billion in the following year.") ==
          "3000000000 2013-01-01/2013-12-31; 2500000000 2014-01-01/2014-12-31");
    CHECK(plain_figures("Peru increased its copper supplies to Chile by 18% between January 1 and "
                        "December 10.",
                        {2020, 12, 14}) == "18 2020-01-01/2020-12-10");
}

TEST_CASE("trading operations, and what was invested in an economy") {
    CHECK(plain_figures("Trading operations between Peru and Chile reached 20% year-on-year "
                        "(y-o-y) growth in 2020.") == "20" + in_2020);
    CHECK(plain_figures("Peru said it had invested $4 billion in the Chilean economy.") ==
          "4000000000");
    CHECK(plain_figures("Peru and Chile met for talks. The Chilean economy is worth $300 "
                        "billion.")
              .empty());
}

TEST_CASE("as of the first day of a month: what came together before it") {
    const std::string april = " 2021-01-01/2021-04-30";
    CHECK(plain_figures("Peru's exports to Chile stood at $300 million as of the end of April.") ==
          "300000000" + april);
    CHECK(plain_figures("Peru's exports to Chile stood at $300 million as of May 1.") ==
          "300000000" + april);
    CHECK(plain_figures("In the six months to April, Peru's exports to Chile increased to $300 "
                        "million from $250 million.") ==
          "300000000 2020-11-01/2021-04-30; 250000000 2019-11-01/2020-04-30");
    CHECK(plain_figures("In the first half of 2020 Peru's exports to Chile grew 5 percent from "
                        "$190 million in 2019 to $200 million.") ==
          "5 2020-01-01/2020-06-30; 190000000 2019-01-01/2019-06-30; 200000000 "
          "2020-01-01/2020-06-30");
}

TEST_CASE("the year of an agreement is none of its goal; sums in a money named behind") {
    CHECK(plain_figures("Trade between Peru and Chile is growing. Both agreed in 2014 to raise "
                        "trade to $5 billion.") == "5000000000");
    CHECK(plain_figures("An agreement in 2014 to increase trade between Peru and Chile to $5 "
                        "billion has not been met.") == "5000000000");
    CHECK(plain_figures("Trade between Peru and Chile came to 4 billion in US dollars in 2020.") ==
          "4000000000" + in_2020);
}

}  // namespace
}  // namespace communique
