// Whose trade a figure is: others in a list, regions beside a country, what one of the two lends or
// loses; and amounts in wordings of their own.
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "unit/facts/news.h"

namespace communique {
namespace {

using namespace test;

const std::string met = "Sebastian Pinera of Chile met Alberto Fernandez of Argentina. ";

TEST_CASE("in a list of countries the amount is of the one before it") {
    CHECK(plain_figures(met +
                        "Chile sold most to Argentina in 2020: Brazil - $4 billion, Argentina "
                        "- $3 billion, Peru - $2 billion.") == "3000000000" + in_2020);
    CHECK(plain_figures(met + "In 2020 Chile's exports went mainly to Argentina ($3 billion), Peru "
                              "($2 billion) and Brazil ($1 billion).") == "3000000000" + in_2020);
    CHECK(plain_figures(met + "In 2020 Chile's largest trading partners were Argentina ($3 "
                              "billion), Brazil ($2 billion) and Peru ($1 billion).") ==
          "3000000000" + in_2020);
    CHECK(plain_figures(met + "Trade between Chile and Argentina came to $3 billion in 2020, ahead "
                              "of Peru ($2 billion).") == "3000000000" + in_2020);
}

TEST_CASE("regions are others, and no part of a country's name") {
    CHECK(
        plain_figures(met + "Argentine investment in Africa came to $3 billion in 2020.").empty());
    CHECK(plain_figures("Xi Jinping met Kassym-Jomart Tokayev. The Central Asian region's trade "
                        "with China hit $90 billion.")
              .empty());
    CHECK(
        plain_figures("Cyril Ramaphosa met Nana Akufo-Addo. In 2020 South Africa exported goods "
                      "worth R4 billion while Ghana's exports to South Africa were R3 billion.") ==
        "4000000000" + in_2020 + "; 3000000000" + in_2020);
    CHECK(plain_figures("Xi Jinping met Sebastian Pinera. Exports to China were 6 billion euros in "
                        "2020, imports from the Asian country cost 13 billion euros.") ==
          "6000000000" + in_2020 + "; 13000000000" + in_2020);
}

TEST_CASE("exchanges, losses, loans, and what is raised by so much") {
    CHECK(plain_figures("Chilean-Argentine exchanges reached $3 billion in 2020. " + met) ==
          "3000000000" + in_2020);
    CHECK(plain_figures(met + "Chile has lost $300 million in exports to Argentina.") ==
          "300000000");
    CHECK(plain_figures(met + "Pinera announced a loan of $100 million to Argentina.") ==
          "100000000");
    CHECK(plain_figures("Trade between Chile and Argentina rose 7 percent in 2020, with exports up "
                        "1.5 times to $2 billion. " +
                        met) == "7" + in_2020 + "; 50" + in_2020 + "; 2000000000" + in_2020);
    CHECK(plain_figures(met + "Chile will put $2 billion in Argentine industry.") == "2000000000");
    CHECK(plain_figures(met + "Chile hopes to raise trade with Argentina by 20 percent.") == "20");
    CHECK(plain_figures(met +
                        "Chile's exports to Argentina in 2020 were worth $5 million. This was "
                        "40 times less than the $200 million of its exports to Peru.") ==
          "5000000" + in_2020);
    CHECK(
        plain_figures(met + "In 2020 there was a 50 percent decrease in Chile-Argentina trade.") ==
        "-50" + in_2020);
    CHECK(plain_figures(met + "In 2020, trade between Chile and Argentina was $3 billion. During "
                              "that year, Chilean investment in Argentina reached $2 billion, "
                              "while Argentine investment in Chile was $1 billion.") ==
          "3000000000" + in_2020 + "; 2000000000" + in_2020 + "; 1000000000" + in_2020);
}

TEST_CASE("firms of states sell for them; brackets, parts of a deal, and the same index") {
    const std::string talked = "Vladimir Putin met Recep Tayyip Erdogan. ";
    CHECK(plain_figures(talked + "In 2020, Gazprom delivered 16 bcm of gas to Turkey.") ==
          "16" + in_2020);
    CHECK(plain_figures(talked + "In 2020 gas exports to Turkey amounted to 16 bcm.") ==
          "16" + in_2020);
    CHECK(plain_figures(talked + "In 2020, Equinor delivered 2 bcm of gas to Turkey.").empty());
    CHECK(plain_figures(met + "Chile pledged $1 billion (800 billion pesos) in development finance "
                              "for Argentina.") == "1000000000");
    CHECK(plain_figures(met + "Chile signed contracts worth $200 million with Argentina on Monday, "
                              "including a $150 million deal for a mine.") ==
          "200000000 2021-05-10/2021-05-10; 150000000 2021-05-10/2021-05-10");
    CHECK(plain_figures(met +
                        "Trade between Chile and Argentina reached $3 billion in 2020. In the "
                        "first quarter of 2021 the same index grew 9 percent.") ==
          "3000000000" + in_2020 + "; 9 2021-01-01/2021-03-31");
    CHECK(plain_figures(met +
                        "Trade between Chile and Argentina has gone from less than $1 billion "
                        "to $3 billion in 2020.") ==
          "1000000000 2019-01-01/2019-12-31; 3000000000" + in_2020);
    CHECK(plain_figures(met + "Chile is the destination of 9 percent of Argentina's exports.") ==
          "9");
}

TEST_CASE("amounts: a scale behind a hyphen, thousands apart, a sign before letters") {
    const std::string trade = "Trade between Chile and Argentina came to ";
    CHECK(plain_figures(trade + "$3-bn in 2020.") == "3000000000" + in_2020);
    CHECK(plain_figures(trade + "2 610 million dollars in 2020.") == "2610000000" + in_2020);
    CHECK(plain_figures(trade + "$US3 billion in 2020.") == "3000000000" + in_2020);
}

TEST_CASE("shares behind a figure that only leads to another") {
    CHECK(plain_figures("Trade between Peru and Chile grew. Exports fell by 5 million tonnes to 19 "
                        "million; Peru took 30 percent of Chile's exports and 12 percent of its "
                        "imports in 2019.") == "19000000; 30" + in_2019 + "; 12" + in_2019);
}

}  // namespace
}  // namespace communique
