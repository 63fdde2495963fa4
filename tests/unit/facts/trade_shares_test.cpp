// How large a part of the one's trade the other has: a percentage that is no change.
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "unit/facts/news.h"

namespace communique {
namespace {

using namespace test;

const std::string lead = "Presidents Luis Arce of Bolivia and Sebastian Pinera of Chile met. ";

TEST_CASE("one has a part in the other's trade") {
    CHECK(plain_figures(lead + "Chile accounts for 7 percent of Bolivia's exports.") == "7");
    CHECK(plain_figures(lead + "Chile bought 7 percent of all Bolivian exports in 2020.") ==
          "7 2020-01-01/2020-12-31");
    CHECK(plain_figures(lead + "Bolivia gets some 12% of its fuel imports from Chile.") == "12");
    CHECK(plain_figures(lead + "Bolivia supplies 40 percent of Chile's gas.") == "40");
    CHECK(plain_figures(lead + "In 2019 Chile took 7 percent of Bolivia's total exports, and by "
                               "2020 this figure had risen to 9 percent.") ==
          "7 2019-01-01/2019-12-31; 9 2020-01-01/2020-12-31");
    CHECK(plain_figures(lead + "Bolivia's share of Chile's imports fell from 3 percent in 2019 to "
                               "2 percent in 2020.") ==
          "3 2019-01-01/2019-12-31; 2 2020-01-01/2020-12-31");
    CHECK(plain_figures(lead + "About 7 percent of Bolivia's foreign trade is with Chile.") == "7");
}

TEST_CASE("parts of others, of firms and of what they trade in") {
    CHECK(plain_figures(lead + "Brazil accounts for 30 percent of Bolivia's exports.").empty());
    CHECK(plain_figures(lead + "Gas accounts for 30 percent of Bolivian exports.").empty());
    CHECK(plain_figures(lead + "Chile accounts for 30 percent of the world's copper exports.")
              .empty());
    CHECK(plain_figures(lead + "A Chilean fund bought 30 percent of the Bolivian gas company.")
              .empty());
    CHECK(plain_figures(lead + "Chile put a duty on 30 percent of Bolivian exports.").empty());
    CHECK(plain_figures(lead + "The share of pesos in the trade of Bolivia with Chile is 30 "
                               "percent.")
              .empty());
}

}  // namespace
}  // namespace communique
