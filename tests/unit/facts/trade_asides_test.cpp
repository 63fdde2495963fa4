// When trade figures hold: times told in brackets and between commas, spans of years that end now,
// years measured by, and days on which a goal was set.
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "unit/facts/news.h"

namespace communique {
namespace {

using namespace test;

const std::string trade = "Trade between Peru and Chile ";
const std::string exports = "Peru's exports to Chile ";

TEST_CASE("a date in brackets is of the amount in them") {
    CHECK(plain_figures(exports + "came to $8 billion ($7 billion in 2019) in 2020.") ==
          "8000000000" + in_2020 + "; 7000000000" + in_2019);
    CHECK(plain_figures("Trade of Peru with Chile 2020: $8 billion (2019: $7 billion)\n- Exports "
                        "to Chile: $4 billion") ==
          "8000000000" + in_2020 + "; 7000000000" + in_2019 + "; 4000000000" + in_2020);
    CHECK(plain_figures("Trade between Iran and Armenia came to $2 billion in the Iranian calendar "
                        "year (March 21, 2019, to March 20, 2020), a rise of 4%.") ==
          "2000000000 2019-03-21/2020-03-20; 4 2019-03-21/2020-03-20");
}

TEST_CASE("the change behind the comma, its date and its level") {
    CHECK(plain_figures(trade + "was, in 2018, $9 billion, but this figure fell to $8 billion, "
                                "down 11 percent, in 2019.") ==
          "9000000000" + in_2018 + "; 8000000000" + in_2019 + "; -11" + in_2019);
    CHECK(plain_figures(exports + "rose from $4 billion, in the first half of 2019, to $5 billion "
                                  "in the first half of 2020.") ==
          "4000000000 2019-01-01/2019-06-30; 5000000000 2020-01-01/2020-06-30");
    CHECK(plain_figures("In the first quarter of 2021 " + exports +
                        "reached $2 billion, a fall of "
                        "5% against the same period of 2020, with $3 billion.") ==
          "2000000000 2021-01-01/2021-03-31; -5 2021-01-01/2021-03-31; "
          "3000000000 2020-01-01/2020-03-31");
    CHECK(plain_figures(exports + "came to $4 billion, a drop of 12%, against the $5 billion of "
                                  "2019.") ==
          "4000000000" + in_2020 + "; -12" + in_2020 + "; 5000000000" + in_2019);
    CHECK(plain_figures(exports + "fell 12% compared with 2019.") == "-12" + in_2020);
}

TEST_CASE("years that end now, and the year so far") {
    CHECK(
        plain_figures(trade + "has grown from $4 billion to $9 billion in the last five years.") ==
        "4000000000; 9000000000");
    CHECK(plain_figures(trade + "has grown by an average of 5 percent over the past ten years.") ==
          "5");
    CHECK(plain_figures(trade + "has grown 15 percent since the beginning of the year, reaching $1 "
                                "billion.") ==
          "15 2021-01-01/2021-05-12; 1000000000 2021-01-01/2021-05-12");
    CHECK(plain_figures(trade + "topped $4 billion last year. The four-month figure was $1 "
                                "billion, up 14 percent annually.") ==
          "4000000000" + in_2020 + "; 1000000000 2021-01-01/2021-04-30; 14 2021-01-01/2021-04-30");
    CHECK(plain_figures("Three-month trade between Peru and Chile this year is put at $1 "
                        "billion.") == "1000000000 2021-01-01/2021-03-31");
    CHECK(plain_figures("The treaty, in force since 2018, has seen trade between Peru and Chile "
                        "rise from $7 billion that year to $9 billion in 2020.") ==
          "7000000000" + in_2018 + "; 9000000000" + in_2020);
}

TEST_CASE("the day of a goal, and what is told behind that") {
    CHECK(plain_figures("The goal set three years ago to bring trade between Peru and Chile to $5 "
                        "billion has been met.") == "5000000000");
    CHECK(plain_figures("The aim that they set in 2018 to lift trade between Peru and Chile to $5 "
                        "billion is close.") == "5000000000");
    CHECK(plain_figures("Peru added that in 2020 " + exports + "reached $5 billion.") ==
          "5000000000" + in_2020);
    CHECK(plain_figures("In trade between Peru and Chile there was growth in 2020 - 42%.") ==
          "42" + in_2020);
}

}  // namespace
}  // namespace communique
