// Whose trade a figure is: others in a list, regions beside a country, what one of the two lends or
// loses; and amounts in wordings of their own.
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "unit/facts/news.h"

namespace communique {
namespace {

using namespace test;

const std::string in_2020 = " 2020-01-01/2020-12-31";
const std::string met = "Sebastian Pinera of Chile met Alberto Fernandez of Argentina. ";

TEST_CASE("in a list of countries the amount is of the one before it") {
    CHECK(plain_figures(met + "Chile sold most to Argentina in 2020: Brazil - $4 billion, Argentina "
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
    CHECK(plain_figures(met + "Argentine investment in Africa came to $3 billion in 2020.").empty());
    CHECK(plain_figures("Xi Jinping met Kassym-Jomart Tokayev. The Central Asian region's trade "
                        "with China hit $90 billion.")
              .empty());
    CHECK(plain_figures("Cyril Ramaphosa met Nana Akufo-Addo. In 2020 South Africa exported goods "
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
    CHECK(plain_figures(met + "Chile will put $2 billion in Argentine industry.") == "2000000000");
    CHECK(plain_figures(met + "Chile hopes to raise trade with Argentina by 20 percent.") == "20");
    CHECK(plain_figures(met + "Chile's exports to Argentina in 2020 were worth $5 million. This was "
                              "40 times less than the $200 million of its exports to Peru.") ==
          "5000000" + in_2020);
    CHECK(plain_figures(met + "In 2020 there was a 50 percent decrease in Chile-Argentina trade.") ==
          "-50" + in_2020);
    CHECK(plain_figures(met + "In 2020, trade between Chile and Argentina was $3 billion. During "
                              "that year, Chilean investment in Argentina reached $2 billion, "
                              "while Argentine investment in Chile was $1 billion.") ==
          "3000000000" + in_2020 + "; 2000000000" + in_2020 + "; 1000000000" + in_2020);
}

TEST_CASE("amounts: a scale behind a hyphen, thousands apart, a sign before letters") {
    const std::string trade = "Trade between Chile and Argentina came to ";
    CHECK(plain_figures(trade + "$3-bn in 2020.") == "3000000000" + in_2020);
    CHECK(plain_figures(trade + "2 610 million dollars in 2020.") == "2610000000" + in_2020);
    CHECK(plain_figures(trade + "$US3 billion in 2020.") == "3000000000" + in_2020);
}

}  // namespace
}  // namespace communique
