// What is spent, put up, bought "from them" and granted anew between the two; years named by two,
// half years, and goals behind the next.
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "unit/facts/news.h"

namespace communique {
namespace {

using namespace test;

// The two, by their leaders.
const std::string met =
    "Peruvian President Francisco Sagasti met Chilean President Sebastián Piñera in Lima. ";
const std::string told = met + "Trade between Peru and Chile was $3 billion in 2020. ";
const std::string was = "3000000000" + in_2020;

TEST_CASE("what one spends or puts up in the other's country") {
    CHECK(plain_figures(met + "Chilean firms plan to spend $300 million on a port in Peru.") ==
          "300000000");
    CHECK(plain_figures(met + "Chile is putting up $20 million for a school in Peru.") ==
          "20000000");
    CHECK(
        plain_figures(met + "Chile will spend $300 million on a fence along the border with Peru.")
            .empty());
    CHECK(plain_figures(met + "Peru says Chile has spent $300 million on roads in Chile.").empty());
    CHECK(plain_figures(met + "Chile has spent $20 billion on the war in Peru.").empty());
    CHECK(
        plain_figures(met + "Chilean fans have spent $30 million on tickets for the games in Peru.")
            .empty());
    CHECK(plain_figures(met + "Chile put up $20 million in bail for Peru's captain.").empty());
}

TEST_CASE("the biggest of the deals, and a further grant") {
    const std::string deals = met + "Peru and Chile signed seven contracts. ";
    CHECK(plain_figures(deals + "The biggest, worth $120 million, is for a dam.")
              .starts_with("120000000"));
    CHECK(plain_figures(deals + "The largest of them, worth $80 million, covers a railway.")
              .starts_with("80000000"));
    CHECK(plain_figures(deals + "The biggest bank, worth $120 million, collapsed.").empty());
    CHECK(plain_figures(deals + "Their companies signed ten contracts in Qatar. The biggest, "
                                "worth $120 million, is for a dam.")
              .empty());
    CHECK(plain_figures(met +
                        "Chile has lent Peru $200 million. It may consider a further $50 million "
                        "for towns.") == "200000000; 50000000");
}

TEST_CASE("bought from them: of the two, unless others were named") {
    CHECK(plain_figures(met +
                        "Peru's president spoke of Chile. We bought $5 billion from them last "
                        "year.") == "5000000000" + in_2020);
    CHECK(plain_figures(met + "Iran's envoy spoke. We bought $5 billion from them last year.")
              .empty());
}

TEST_CASE("two years by one name, and half years") {
    CHECK(plain_figures("Trade between Peru and Chile came to $3 billion in 2018/19.") ==
          "3000000000 2018-01-01/2019-12-31");
    CHECK(plain_figures("Trade between Peru and Chile came to $3 billion in 2005/06.") ==
          "3000000000 2005-01-01/2006-12-31");
    CHECK(
        plain_figures("In the half year to June 2020, Peru's exports to Chile were $1 billion.") ==
        "1000000000 2020-01-01/2020-06-30");
    CHECK(plain_figures("In the year to June 2020, Peru's exports to Chile were $1 billion.") ==
          "1000000000 2019-07-01/2020-06-30");
    CHECK(plain_figures(told + "At $3 billion in 2020, it is modest.") == was);
}

TEST_CASE("since then, and last year") {
    CHECK(plain_figures("Since 1996 trade between Peru and Chile has boomed; last year it came to "
                        "$4 billion.") == "4000000000" + in_2020);
    CHECK(plain_figures("Since the entry into force of the pact in 1996, trade between Peru and "
                        "Chile has grown and last year came to $4 billion.") ==
          "4000000000" + in_2020);
    CHECK(plain_figures("Chilean firms have invested $4 billion in Peru since 1996.") ==
          "4000000000 1996-01-01/2021-05-12");
}

TEST_CASE("the goal behind the next, and what the growth made") {
    CHECK(plain_figures(told + "Our nearest goal is $5 billion, the next one is $10 billion.") ==
          was + "; 5000000000; 10000000000");
    CHECK(plain_figures(told + "In the first quarter of this year the growth made 58%.") ==
          was + "; 58 2021-01-01/2021-03-31");
    CHECK(plain_figures(told + "The growth made 58% of them rich.") == was);
}

}  // namespace
}  // namespace communique
