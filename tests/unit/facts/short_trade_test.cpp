// Short news of trade without leaders: whose trade it is, the lead says once; and what agency prose
// leaves out of its figures.
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "unit/facts/news.h"

namespace communique {
namespace {

using namespace test;

// "value unit first/last modality" of the bilateral ones, "; " between them.
std::string figures(const std::string& text, Date published = {2021, 5, 12}) {
    std::string joined;
    for (const TradeFigure& figure : read(text, published).figures) {
        if (!figure.bilateral) continue;
        if (!joined.empty()) joined += "; ";
        joined += to_string(figure.value) + " " + figure.unit;
        joined += period(figure);
        if (figure.modality != Modality::actual)
            joined += " " + std::string(name_of(figure.modality));
    }
    return joined;
}

TEST_CASE("a short text names the two sides of its trade once, in its lead") {
    const std::string lead = "3000000000 USD 2020-01-01/2020-12-31";
    CHECK(figures("LIMA - Peru's exports to Chile came to $3 billion in 2020.") == lead);
    CHECK(figures("Trade between Norway and the United Kingdom came to $3 billion in 2020.") ==
          lead);
    CHECK(figures("Egypt-Jordan trade reached $3 billion in 2020, the bank said.") == lead);
    CHECK(figures("Exports from Kenya to Uganda were worth $3 billion in 2020.") == lead);
    CHECK(figures("OSLO - Norway said its imports from Sweden were $3 billion in 2020.") == lead);
    CHECK(figures("Poland bought $3 billion worth of goods from Ukraine in 2020.") == lead);
    CHECK(figures("Peru is Chile's third-biggest trading partner. Two-way trade reached $3 "
                  "billion in 2020.") == lead);
}

TEST_CASE("shillings with a stop are money; what two eye is a target, what one looks to is none") {
    const std::string lead = "Kenya's William Ruto met Uganda's Yoweri Museveni. ";
    const std::string target = "2000000000 USD 2025-01-01/2025-12-31 target";
    CHECK(figures(lead + "Kenya's exports to Uganda were worth Kshs. 34.9 billion in 2020.") ==
          "34900000000 KES 2020-01-01/2020-12-31");
    CHECK(figures(lead + "The two eye bilateral trade of $2 billion by 2025.") == target);
    CHECK(figures(lead + "The two look to raise bilateral trade to $2 billion by 2025.") == target);
    CHECK(figures(lead +
                  "Uganda looks to Kenya for fuel; trade of the two was $2 billion in 2020.") ==
          "2000000000 USD 2020-01-01/2020-12-31");
}

TEST_CASE("a text on one country's whole trade has no pair") {
    CHECK(figures("Peru's exports came to $40 billion in 2020. They rose 3 percent to China, 5 "
                  "percent to Chile, 8 percent to Japan and 9 percent to Spain.")
              .empty());
    CHECK(
        figures("Peru and Chile are to mend the road to Arica, ministers said. Bilateral trade was "
                "worth $3 billion last year.") == "3000000000 USD 2020-01-01/2020-12-31");
    CHECK(
        figures("Peru, Chile and Spain are to mend the road. Bilateral trade was worth $3 billion "
                "last year.")
            .empty());
    CHECK(figures("Talks between Norway and Sweden on the budget of $3 billion go on.").empty());
}

TEST_CASE("the letters of US$ name no nation") {
    CHECK(figures("Trade between Peru and Chile came to US$ 3 billion in 2020, from US$ 2 billion "
                  "in 2019. Chilean officials met their peers to discuss exports.") ==
          "3000000000 USD 2020-01-01/2020-12-31; 2000000000 USD 2019-01-01/2019-12-31");
}

TEST_CASE("millions behind billions, and a year before the preposition of an amount") {
    CHECK(figures("Trade between Uzbekistan and Tajikistan was $1 billion 240 million in 2020.") ==
          "1240000000 USD 2020-01-01/2020-12-31");
    CHECK(figures("Peru's exports to Chile fell by a fifth in 2020 to 3.5 billion euros.") ==
          "-20 percent 2020-01-01/2020-12-31; 3500000000 EUR 2020-01-01/2020-12-31");
}

TEST_CASE("the date right behind an amount is its own") {
    CHECK(figures("Trade between Peru and Chile has slumped this year: Peru's exports were down 8% "
                  "in the three months to March, at $2 billion.") ==
          "-8 percent 2021-01-01/2021-03-31; 2000000000 USD 2021-01-01/2021-03-31");
}

TEST_CASE("a comparison is no period for what follows") {
    CHECK(figures("Peru had a deficit of $11 million in its trade with Chile in the first three "
                  "months of the year, compared with a surplus of $5 million in the same period "
                  "of 2020. Exports to Chile were up 6%.") ==
          "11000000 USD 2021-01-01/2021-03-31; 5000000 USD 2020-01-01/2020-03-31; "
          "6 percent 2021-01-01/2021-03-31");
    CHECK(figures("Peru's exports to Chile were $13 million against $8 million in the first "
                  "quarter of 2020, while imports fell to $5 million from $9 million.")
              .find("9000000 USD 2020-01-01/2020-03-31") != std::string::npos);
}

TEST_CASE("months of a fiscal year, told twice") {
    CHECK(figures("Pakistan's imports from China were $4 billion during the first eight months "
                  "(July-February) of the current fiscal year.") ==
          "4000000000 USD 2020-07-01/2021-02-28");
    CHECK(figures("Pakistan's imports from China were $4 billion in the July-March period of the "
                  "current fiscal year.") == "4000000000 USD 2020-07-01/2021-03-31");
}

TEST_CASE("one word of aim for a list of goals") {
    CHECK(figures("Trade between Peru and Chile was $3 billion in 2020. Their goal is $6 billion, "
                  "and then $10 billion.") ==
          "3000000000 USD 2020-01-01/2020-12-31; 6000000000 USD target; 10000000000 USD target");
}

TEST_CASE("another country's share beside ours is not ours") {
    const std::string ours = "3000000000 USD 2020-01-01/2020-12-31";
    CHECK(figures("Peru imported $3 billion in goods from Chile in 2020, compared with $7 billion "
                  "from China.") == ours);
    CHECK(figures("Peru's exports to Chile hit $3 billion in 2020, while those to China came to $9 "
                  "billion.") == ours);
    CHECK(figures("Peru's exports to Chile hit $3 billion in 2020. Overall, Peru's exports rose 4% "
                  "to $40 billion.") == ours);
}

TEST_CASE("one date at the end serves the list before it") {
    CHECK(figures("Peru's exports to Chile made up $3 billion (up 12%), imports came to $2 billion "
                  "(down 4%) in the first half of 2020.") ==
          "3000000000 USD 2020-01-01/2020-06-30; 12 percent 2020-01-01/2020-06-30; "
          "2000000000 USD 2020-01-01/2020-06-30; -4 percent 2020-01-01/2020-06-30");
    CHECK(figures("In 2019 and 2020 trade between Peru and Chile was $3 billion and $2 billion "
                  "respectively.") ==
          "3000000000 USD 2019-01-01/2019-12-31; 2000000000 USD 2020-01-01/2020-12-31");
}

TEST_CASE("years that ended, and months since January") {
    CHECK(figures("Trade between Peru and Chile was $3 billion in the fiscal year that ended in "
                  "March.") == "3000000000 USD 2020-04-01/2021-03-31");
    CHECK(figures("Through April, Peru-Chile trade was down 7%.") ==
          "-7 percent 2021-01-01/2021-04-30");
}

TEST_CASE("bil and mil, the exchange between the two, a credit that was announced") {
    const std::string year = " 2020-01-01/2020-12-31";
    CHECK(figures("Trade between Peru and Chile grew by 4% to US$3.5bil in 2020.") ==
          "4 percent" + year + "; 3500000000 USD" + year);
    CHECK(figures("Trade between Malaysia and Brunei came to RM650mil in 2020, RM43.5bil in 2019 "
                  "and 2.1 bil ringgit in 2018.") == "650000000 MYR" + year +
                                                         "; 43500000000 MYR 2019-01-01/2019-12-31; "
                                                         "2100000000 MYR 2018-01-01/2018-12-31");
    CHECK(figures("Peru and Chile want more. In 2020 the exchange between the two countries added "
                  "up to $3 billion, with a surplus of $1 billion for Peru.") ==
          "3000000000 USD" + year + "; 1000000000 USD" + year);
    CHECK(figures("The commercial interchange between Peru and Chile totalled $3 billion in "
                  "2020.") == "3000000000 USD" + year);
    CHECK(figures("Narendra Modi met Sheikh Hasina in Delhi on Monday. A line of credit of $5 "
                  "million was announced for a railway.") == "5000000 USD 2021-05-10/2021-05-10");
    CHECK(figures("Narendra Modi met Sheikh Hasina in Delhi on Monday. India had extended a "
                  "line of credit of $5 million to Bangladesh.") == "5000000 USD");
}

TEST_CASE("a change told in money and in percent, and a wish to double") {
    CHECK(figures("Peru's exports to Chile decreased by $0.3 billion (6.6%) in March.") ==
          "-6.6 percent 2021-03-01/2021-03-31");
    CHECK(figures("Peru and Chile want to double their trade by 2030.").empty());
}

TEST_CASE("what goes on from a figure that was told before") {
    const std::string lead = "Trade between Peru and Chile came to $3 billion in 2020. ";
    const std::string told = "3000000000 USD 2020-01-01/2020-12-31; ";
    const auto behind = [&](const std::string& text) { return figures(lead + text); };
    CHECK(behind("In the first four months of this year it has already reached 1.2 billion.") ==
          told + "1200000000 USD 2021-01-01/2021-04-30");
    CHECK(behind("This year it is already 1.2 billion.") ==
          told + "1200000000 USD 2021-01-01/2021-12-31");
    CHECK(behind("The two governments had once set a $5 billion target.") ==
          told + "5000000000 USD target");
    CHECK(behind("The region is home to 1.2 million people.") + "; " == told);
}

TEST_CASE("percent behind a month is no year, and what the year before had") {
    CHECK(figures("Peru sold Chile goods worth $3 billion between January and April, 34 percent "
                  "more than a year earlier.") ==
          "3000000000 USD 2021-01-01/2021-04-30; 34 percent 2021-01-01/2021-04-30");
    CHECK(figures("Peru has a deficit with Chile, which came to about $3 billion in 2020, almost "
                  "the same as the $2.9 billion recorded the previous year.") ==
          "3000000000 USD 2020-01-01/2020-12-31; 2900000000 USD 2019-01-01/2019-12-31");
    CHECK(figures("Chile invested $3 billion in Peru in 2020, well below the $4 billion of the "
                  "year before.") ==
          "3000000000 USD 2020-01-01/2020-12-31; 4000000000 USD 2019-01-01/2019-12-31");
    const std::string lead = "Chinese President Xi Jinping met French President Emmanuel Macron. ";
    CHECK(figures(lead + "China and France launched a 5 billion yuan (US$700 million) fund.") ==
          "5000000000 CNY");
    CHECK(figures(lead + "In the second half of the day they went to a forum at which contracts "
                         "for $3 billion were signed.") == "3000000000 USD");
}

}  // namespace
}  // namespace communique
