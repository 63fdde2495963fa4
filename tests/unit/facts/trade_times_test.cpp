// Which time a trade figure is of where its sentence names several, or names it by what was told
// before; and whose fiscal year "2010-11" is.
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "unit/facts/news.h"

namespace communique {
namespace {

using namespace test;

TEST_CASE("what a clause aside tells of time is for its own amounts") {
    CHECK(plain_figures(
              "Trade between Peru and Chile, which in 2012 was worth $3 billion, has shrunk to "
              "$2 billion.") == "3000000000 2012-01-01/2012-12-31; 2000000000");
    CHECK(plain_figures(
              "Trade between Peru and Chile is growing. Peru, which in 1999 opened its ports, "
              "sells Chile copper under a contract worth $2 billion over ten years.") ==
          "2000000000");
    CHECK(plain_figures(
              "Trade between Peru and Chile, worth $3 billion in 2012, fell in 2020 to $2 "
              "billion.") == "3000000000 2012-01-01/2012-12-31; 2000000000 2020-01-01/2020-12-31");
}

TEST_CASE("when it stood at: of the time that it is compared with") {
    const std::string both = "20 2020-01-01/2020-12-31; 5000000000 2019-01-01/2019-12-31";
    CHECK(plain_figures(
              "Trade between Peru and Chile in 2020 was 20% higher than in 2019, when it stood "
              "at $5 billion.") == both);
    CHECK(plain_figures(
              "Trade between Peru and Chile rose 20% in 2020 from a year earlier, when it was "
              "worth $5 billion.") == both);
    CHECK(plain_figures(
              "Trade between Peru and Chile reached $5 billion when the pact took effect in "
              "2019.") == "5000000000 2019-01-01/2019-12-31");
}

TEST_CASE("the year, the same year and the year that ends") {
    const std::string lead = "Trade between Peru and Chile came to $3 billion in 2020.";
    const std::string first = "3000000000 2020-01-01/2020-12-31; ";
    CHECK(plain_figures(lead + " Peru's exports to Chile were $2 billion during the year.") ==
          first + "2000000000 2020-01-01/2020-12-31");
    CHECK(plain_figures(lead + " Chilean investment in Peru reached $1 billion the same year.") ==
          first + "1000000000 2020-01-01/2020-12-31");
    CHECK(plain_figures(lead + " Trade is expected to end the year at $4 billion.") ==
          first + "4000000000 2021-01-01/2021-12-31");
    CHECK(plain_figures(lead + " Trade stands to close the year at $4 billion.") ==
          first + "4000000000 2021-01-01/2021-12-31");
    CHECK(plain_figures(lead + " Trade closed the year at $4 billion, higher than planned.") ==
          first + "4000000000 2020-01-01/2020-12-31");
    CHECK(plain_figures(lead + " This year, in the first quarter, it was already $1 billion.") ==
          first + "1000000000 2021-01-01/2021-03-31");
}

TEST_CASE("from one year to the next it is the latter's; a start then of the former") {
    CHECK(plain_figures(
              "Peru's exports to Chile rose 8% from 2019 to 2020, to $2 billion. Imports from "
              "Chile fell to $1 billion from $1.5 billion.") ==
          "8 2020-01-01/2020-12-31; 2000000000 2020-01-01/2020-12-31; "
          "1000000000 2020-01-01/2020-12-31; 1500000000 2019-01-01/2019-12-31");
    CHECK(plain_figures("In 2020 Peru's exports to Chile grew by 8% to reach $2 billion.") ==
          "8 2020-01-01/2020-12-31; 2000000000 2020-01-01/2020-12-31");
    CHECK(plain_figures(
              "Peru and Chile had trade of $2 billion in 2020. They want to reach $5 billion.")
              .ends_with("; 5000000000"));
}

TEST_CASE("a fiscal year is of whoever tells of its own trade") {
    const std::string april = "4000000000 2010-04-01/2011-03-31";
    const std::string july = "4000000000 2010-07-01/2011-06-30";
    const Date later{2011, 12, 5};
    CHECK(plain_figures("Indian exports to Bangladesh were $4 billion in 2010-11.", later) ==
          april);
    CHECK(plain_figures("Bangladesh's imports from India were $4 billion in 2010-11.", later) ==
          july);
    CHECK(plain_figures(
              "DHAKA - Trade of Bangladesh and India grew fast. Bilateral trade stood at $4 "
              "billion in 2010-11.",
              later) == july);
    CHECK(plain_figures("Trade between the United States and India was $4 billion in 2010-11.",
                        later) == april);
    CHECK(
        plain_figures("Pakistan's exports to Afghanistan were $4 billion in July-December 2010-11.",
                      later) == "4000000000 2010-07-01/2010-12-31");
}

TEST_CASE("what is double is not doubled; equal changes of two flows are two") {
    CHECK(plain_figures("Peru and Chile signed an agreement on the avoidance of double taxation of "
                        "trade.")
              .empty());
    CHECK(
        plain_figures("Trade between Peru and Chile tripled in 2020. Peru's exports to Chile grew "
                      "threefold.") == "200 2020-01-01/2020-12-31; 200 2020-01-01/2020-12-31");
    CHECK(plain_figures(
              "Peru's trade deficit with Chile, despite last year's storms, is $2 billion.") ==
          "2000000000");
}

TEST_CASE("a fiscal year by its first or last day") {
    const std::string year = "4000000000 2019-04-01/2020-03-31";
    const std::string of = "Trade between India and Japan was $4 billion in the ";
    CHECK(plain_figures(of + "fiscal year that ended on March 31, 2020.") == year);
    CHECK(plain_figures(of + "fiscal year that began in April 2019.") == year);
    CHECK(plain_figures(of + "12 months to March 2020.") == year);
}

TEST_CASE("what is only bounded is no value; money beside a change in percent is the change") {
    CHECK(plain_figures("Trade between Peru and Chile more than doubled in 2020, to $4 billion.") ==
          "4000000000 2020-01-01/2020-12-31");
    CHECK(plain_figures(
              "Peru's exports to Chile in 2020 were $4 billion, down 4 percent ($160 million) "
              "from 2019.") == "4000000000 2020-01-01/2020-12-31; -4 2020-01-01/2020-12-31");
    CHECK(plain_figures(
              "Trade between Peru and Chile is about $3 billion, and the target is $9 billion "
              "by 2030.") == "3000000000; 9000000000 2030-01-01/2030-12-31");
    CHECK(plain_figures("Trade between Peru and Chile was $1.5 billion last year.") ==
          "1500000000 2020-01-01/2020-12-31");
}

TEST_CASE("a fund that is set up, money that is invested, goods that arrive") {
    const std::string lead = "Trade between Peru and Chile is growing. ";
    CHECK(plain_figures(lead + "Chilean firms have $4 billion invested in Peru.") == "4000000000");
    CHECK(plain_figures(
              lead + "Peru is Chile's second-biggest trading partner, with $4 billion in 2020.") ==
          "4000000000 2020-01-01/2020-12-31");
    CHECK(plain_figures(lead + "Arrivals from Chile in Peru came to 4 million tonnes in 2020.") ==
          "4000000 2020-01-01/2020-12-31");
    CHECK(plain_figures(lead +
                        "Peru's total exports were $40 billion in 2020. The country's deficit "
                        "narrowed to $5 billion.")
              .empty());
    CHECK(plain_figures(lead + "The fund lost $4 billion.").empty());
}

TEST_CASE("so many months of the year, and the year before told first") {
    const Date december{2020, 12, 16};
    CHECK(plain_figures("Trade between Peru and Chile hit $4 billion in 11 months.", december) ==
          "4000000000 2020-01-01/2020-11-30");
    CHECK(plain_figures("Trade between Peru and Chile doubled in 11 months.", december) == "100");
    CHECK(plain_figures(
              "Trade between Peru and Chile was $4 billion in 2020; the year before it was $5 "
              "billion.") == "4000000000 2020-01-01/2020-12-31; 5000000000 2019-01-01/2019-12-31");
    CHECK(plain_figures(
              "Trade between Peru and Chile came to $4 billion last year and the task had been "
              "set to bring it to $9 billion.") == "4000000000 2020-01-01/2020-12-31; 9000000000");
}

TEST_CASE("a country's trade with all, or a bloc's, is not the pair's") {
    CHECK(
        plain_figures("Chancellor Angela Merkel met President Emmanuel Macron in Berlin. Germany's "
                      "exports rose 5 percent in May.")
            .empty());
    CHECK(plain_figures(
              "ASEAN became China's largest trading partner in 2020. Trade with the bloc rose "
              "7 percent to $700 billion.")
              .empty());
    CHECK(plain_figures("China's trade with ASEAN rose 7 percent to $700 billion in 2020.") ==
          "7 2020-01-01/2020-12-31; 700000000000 2020-01-01/2020-12-31");
    CHECK(plain_figures(
              "Peru's exports to Chile were $2 billion in 2020. Peru's total goods exports were "
              "$40 billion. Imports were $35 billion.") == "2000000000 2020-01-01/2020-12-31");
}

TEST_CASE("a whole year is measured by the one before") {
    const std::string trade = "Trade between Peru and Chile ";
    const std::string both = "4000000000 2019-01-01/2019-12-31; 3000000000 2020-01-01/2020-12-31";
    CHECK(plain_figures(trade + "fell last year, from $4 billion to $3 billion.") == both);
    CHECK(plain_figures(trade + "fell from $4 billion to $3 billion in 2020.") == both);
    CHECK(plain_figures(trade + "fell in April from $400 million to $300 million.") ==
          "400000000; 300000000 2021-04-01/2021-04-30");
    CHECK(
        plain_figures("Peru and Chile want to lift trade to $9 billion in 2030 from $4 billion.") ==
        "9000000000 2030-01-01/2030-12-31; 4000000000");
}

TEST_CASE("what purchases cost, and fractions of a billion cubic metres") {
    CHECK(plain_figures(
              "Peru's sales to Chile earned $4 billion in 2020; purchases cost $3 billion.") ==
          "4000000000 2020-01-01/2020-12-31; 3000000000 2020-01-01/2020-12-31");
    CHECK(plain_figures("Peru's gas exports to Chile were 0.7 billion cubic metres in 2020.") ==
          "0.7 2020-01-01/2020-12-31");
}

TEST_CASE("an amount has the day of its own clause, a named change the day behind it") {
    const std::string last_year = "27600000 2020-01-01/2020-12-31";
    CHECK(plain_figures("In 2009 a pact was signed; trade between Peru and Chile came to $27.6 "
                        "million last year.") == last_year);
    CHECK(plain_figures("They spoke of the 2009 free trade deal, and trade between Peru and Chile "
                        "came to $27.6 million last year.") == last_year);
    CHECK(plain_figures("Trade between Peru and Chile in 2021, with a 13% drop in the first "
                        "quarter, gives cause for worry.") == "-13 2021-01-01/2021-03-31");
}

TEST_CASE("what is expected, what was worth, and a growth told roundly before") {
    const std::string trade = "Trade between Peru and Chile was worth $1.2 billion last year. ";
    const std::string told = "1200000000 2020-01-01/2020-12-31";
    CHECK(plain_figures(trade + "Officials expect $2.5 billion for 2021.") ==
          told + "; 2500000000 2021-01-01/2021-12-31");
    CHECK(plain_figures("Peru imported 5.2 million euros' worth of goods from Chile last year. Its "
                        "exports in the other direction were worth 1.1 million.") ==
          "5200000 2020-01-01/2020-12-31; 1100000 2020-01-01/2020-12-31");
    CHECK(plain_figures("Trade between Peru and Chile up by a third\n\nIn the first quarter trade "
                        "between Peru and Chile came to dlrs 912 million, 34.7% more than a year "
                        "earlier.") ==
          "912000000 2021-01-01/2021-03-31; 34.7 2021-01-01/2021-03-31");
}

TEST_CASE("what has come together since January by the end of a month or quarter") {
    const std::string april = "900000000 2021-01-01/2021-04-30";
    CHECK(plain_figures("Peru's exports to Chile had come to $900 million by the end of April.") ==
          april);
    CHECK(plain_figures("Peru's exports to Chile came to $900 million until the end of April this "
                        "year, against $800 million in the same period last year.") ==
          april + "; 800000000 2020-01-01/2020-04-30");
    CHECK(plain_figures("Peru's exports to Chile were put at $900 million in the period to April, "
                        "compared with imports of $700 million.") ==
          april + "; 700000000 2021-01-01/2021-04-30");
    CHECK(plain_figures("By the end of the third quarter of 2020, Peru's trade with Chile came to "
                        "$2 billion, down 5% on the year before.") ==
          "2000000000 2020-01-01/2020-09-30; -5 2020-01-01/2020-09-30");
    CHECK(plain_figures("Following the first quarter of this year, trade between Peru and Chile "
                        "exceeded $600 million.") == "600000000 2021-01-01/2021-03-31");
    CHECK(plain_figures("Peru's exports to Chile came to $600 million in 9M-20 and $700 million in "
                        "the first nine months (9M) of 2019.") ==
          "600000000 2020-01-01/2020-09-30; 700000000 2019-01-01/2019-09-30");
    CHECK(plain_figures("Peru's investments in Chile stood at $900 million by the end of April.") ==
          "900000000");
}

TEST_CASE("what part of a year is measured by: the same part of the year before") {
    CHECK(plain_figures("In the first four months of 2021 Peru's exports to Chile rose 5 percent "
                        "from $400 million to $420 million.") ==
          "5 2021-01-01/2021-04-30; 400000000 2020-01-01/2020-04-30; 420000000 "
          "2021-01-01/2021-04-30");
    CHECK(plain_figures("Peru's exports to Chile rose 5 percent to $420 million in April from $400 "
                        "million.") ==
          "5 2021-04-01/2021-04-30; 420000000 2021-04-01/2021-04-30; 400000000");
    CHECK(plain_figures("Peru's exports to Chile came to $420 million in 2020, up 40% from the "
                        "year of 2009 and 5% compared to the figure for 2019.") ==
          "420000000 2020-01-01/2020-12-31; 40 2020-01-01/2020-12-31; 5 2020-01-01/2020-12-31");
}

TEST_CASE("one verb leads two changes, each with its year") {
    CHECK(plain_figures("Trade between Peru and Chile had grown 56% in 2019 and by another 20% in "
                        "2020.") == "56 2019-01-01/2019-12-31; 20 2020-01-01/2020-12-31");
    CHECK(plain_figures("Peru increased its copper supplies to Chile by 8 percent in 2020.") ==
          "8 2020-01-01/2020-12-31");
    CHECK(plain_figures("Peru's exports to Chile were worth $2 billion in 2020, an 8% y-o-y "
                        "fall.") == "2000000000 2020-01-01/2020-12-31; -8 2020-01-01/2020-12-31");
    CHECK(plain_figures("Peru's exports to Chile fell 8 percent, totalling $2 billion in 2020.") ==
          "-8 2020-01-01/2020-12-31; 2000000000 2020-01-01/2020-12-31");
}

TEST_CASE("the month of a saying, and a goal's year, are of no other amount") {
    CHECK(plain_figures("In April, the bank said that Peru's exports to Chile came to $300 million "
                        "in January.") == "300000000 2021-01-01/2021-01-31");
    CHECK(plain_figures("Trade between Peru and Chile is growing. Both hope to raise their $4 "
                        "billion trade to $9 billion by 2030.") ==
          "4000000000; 9000000000 2030-01-01/2030-12-31");
}

TEST_CASE("millions in figures behind a billion in words, and tons between two numbers") {
    CHECK(plain_figures("Peru's exports to Chile came to one billion and 761 million dollars in "
                        "2020.") == "1761000000 2020-01-01/2020-12-31");
    CHECK(plain_figures("Peru shipped between two and three million tons of ore to Chile in "
                        "2020.") == "2000000 2020-01-01/2020-12-31");
    CHECK(plain_figures("Peru's exports to Chile came to US$ 6,3 bi in 2020.") ==
          "6300000000 2020-01-01/2020-12-31");
}

}  // namespace
}  // namespace communique
