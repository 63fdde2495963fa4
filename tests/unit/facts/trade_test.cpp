// What the trade stage reads, seen through the figures of whole texts: short news of two leaders
// and the figures between their countries, one line each.
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "unit/facts/news.h"

namespace communique {
namespace {

using namespace test;

std::vector<TradeFigure> read_figures(const std::string& text, std::optional<Date> published,
                                      std::vector<std::string> pair = {"Xi Jinping",
                                                                       "Vladimir Putin"}) {
    return read(text, published, WithMentions::no, std::move(pair)).figures;
}

// "kind value unit first/last modality" of the bilateral ones, "; " between them.
std::string figures(const std::string& text, Date published = {2022, 9, 15},
                    std::vector<std::string> pair = {"Xi Jinping", "Vladimir Putin"}) {
    std::string joined;
    for (const TradeFigure& figure : read_figures(text, published, std::move(pair))) {
        if (!figure.bilateral) continue;
        if (!joined.empty()) joined += "; ";
        joined +=
            std::string(name_of(figure.kind)) + " " + to_string(figure.value) + " " + figure.unit;
        joined += period(figure);
        if (figure.modality != Modality::actual)
            joined += " " + std::string(name_of(figure.modality));
    }
    return joined;
}

TEST_CASE("a level with its year, a change and its level share their period") {
    CHECK(figures("Trade between China and Russia reached $190 billion in 2022.") ==
          "trade_total 190000000000 USD 2022-01-01/2022-12-31");
    CHECK(figures("Bilateral trade rose by 29.3% to $190 billion last year.", {2023, 3, 22}) ==
          "change_percent 29.3 percent 2022-01-01/2022-12-31; trade_total 190000000000 USD "
          "2022-01-01/2022-12-31");
    CHECK(figures("In 2021 two-way trade was worth 146.9 billion dollars, up 35.8 percent.") ==
          "trade_total 146900000000 USD 2021-01-01/2021-12-31; change_percent 35.8 percent "
          "2021-01-01/2021-12-31");
}

TEST_CASE("what a figure is compared with has the period of then") {
    CHECK(figures("Trade between China and Russia came to $1.17 billion in January-March 2022, "
                  "20.6 percent less "
                  "than from January through March 2021 ($1.47 billion).") ==
          "trade_total 1170000000 USD 2022-01-01/2022-03-31; change_percent -20.6 percent "
          "2022-01-01/2022-03-31; trade_total 1470000000 USD 2021-01-01/2021-03-31");
    CHECK(figures("Trade between China and Russia fell to $1.17 billion in the first quarter of "
                  "2022, compared with "
                  "the same period of 2021 ($1.47 billion).") ==
          "trade_total 1170000000 USD 2022-01-01/2022-03-31; trade_total 1470000000 USD "
          "2021-01-01/2021-03-31");
}

TEST_CASE("falls are negative, multiples and fractions are percentages") {
    CHECK(figures("Trade between the two countries shrank by 28.6 percent in 2015.") ==
          "change_percent -28.6 percent 2015-01-01/2015-12-31");
    CHECK(figures("Bilateral trade halved in 2009.") ==
          "change_percent -50 percent 2009-01-01/2009-12-31");
    CHECK(figures("Bilateral trade doubled in 2010.") ==
          "change_percent 100 percent 2010-01-01/2010-12-31");
    CHECK(figures("Mutual trade fell by a quarter in 2009.") ==
          "change_percent -25 percent 2009-01-01/2009-12-31");
    CHECK(figures("Two-way trade was 2.9 percent lower in 2020.") ==
          "change_percent -2.9 percent 2020-01-01/2020-12-31");
    CHECK(figures("Trade grew 5 percent in 2019. The growth slowed in the first quarter of 2020, "
                  "to 1 percent.") ==
          "change_percent 5 percent 2019-01-01/2019-12-31; change_percent 1 percent "
          "2020-01-01/2020-03-31");
}

TEST_CASE("lists carry unit, period and direction over") {
    CHECK(figures(
              "In 2023 China's exports to Russia rose 12.9% to 111 billion dollars, imports 9.6%.",
              {2024, 5, 17}) ==
          "change_percent 12.9 percent 2023-01-01/2023-12-31; export 111000000000 USD "
          "2023-01-01/2023-12-31; "
          "change_percent 9.6 percent 2023-01-01/2023-12-31");
    CHECK(figures("Trade reached $88 billion in 2012. They aim to bring it to $100 billion by 2015 "
                  "and 200 billion by 2020.",
                  {2013, 3, 23}) ==
          "trade_total 88000000000 USD 2012-01-01/2012-12-31; trade_total 100000000000 USD "
          "2015-01-01/2015-12-31 target; "
          "trade_total 200000000000 USD 2020-01-01/2020-12-31 target");
    CHECK(
        figures(
            "Russia sold China goods worth $70 billion in 2021. China sold Russia $67 billion.") ==
        "export 70000000000 USD 2021-01-01/2021-12-31; export 67000000000 USD "
        "2021-01-01/2021-12-31");
}

TEST_CASE("where a change began has its own year, or the one before") {
    CHECK(figures("Trade fell to $64 billion in 2015 from $88 billion in 2014.") ==
          "trade_total 64000000000 USD 2015-01-01/2015-12-31; trade_total 88000000000 USD "
          "2014-01-01/2014-12-31");
    CHECK(
        figures(
            "Bilateral trade came to $64 billion in 2015, down from $88 billion a year earlier.") ==
        "trade_total 64000000000 USD 2015-01-01/2015-12-31; trade_total 88000000000 USD "
        "2014-01-01/2014-12-31");
}

TEST_CASE("what a change is against is no period") {
    const auto found = read_figures(
        "Bilateral trade reached $245 billion in 2024, 68% more than in 2021.", Date{2025, 9, 2});
    REQUIRE(found.size() == 2);
    CHECK(found[1].period == DateRange{Date{2024, 1, 1}, Date{2024, 12, 31}});
    CHECK(found[1].compare_to == "2021");
}

TEST_CASE("fiscal years and spans that end in a month") {
    CHECK(figures("Trade between India and Russia reached $65.7 billion in 2023-24.", {2024, 7, 9},
                  {"Narendra Modi", "Vladimir Putin"}) ==
          "trade_total 65700000000 USD 2023-04-01/2024-03-31");
    CHECK(figures("Bilateral trade was worth $100 billion in the 12 months to June 2022.") ==
          "trade_total 100000000000 USD 2021-07-01/2022-06-30");
    CHECK(figures("Bilateral trade was worth $9 billion in the fiscal year which ended on June 30, "
                  "2022. Chinese exports made up two thirds of it.") ==
          "trade_total 9000000000 USD 2021-07-01/2022-06-30");
}

TEST_CASE("deals have the day of their signing, yearly rates no period") {
    CHECK(figures("On May 21, 2014 Russia and China signed a gas deal worth $400 billion.",
                  {2014, 9, 12}) == "deal 400000000000 USD 2014-05-21/2014-05-21");
    CHECK(figures("Trade between the two countries is worth some $250 million a year.") ==
          "trade_total 250000000 USD");
}

TEST_CASE("sources that differ stay apart, a fact said twice is one") {
    CHECK(figures("Bilateral trade reached $240 billion in 2024. Russia puts bilateral trade in "
                  "2024 at $245 billion.",
                  {2025, 1, 22}) ==
          "trade_total 240000000000 USD 2024-01-01/2024-12-31; trade_total 245000000000 USD "
          "2024-01-01/2024-12-31");
    const auto once = read_figures(
        "Trade hit $240 billion in 2024, Putin said. They praised trade of $240 billion.",
        Date{2025, 1, 22});
    REQUIRE(once.size() == 1);
    CHECK(once[0].evidence.size() == 2);
}

TEST_CASE("conversions and amounts of change are no figures of their own") {
    CHECK(figures(
              "China and Russia signed contracts worth 150 billion yuan ($24.5 billion) on Monday.",
              {2014, 10, 13}) == "deal 150000000000 CNY 2014-10-13/2014-10-13");
    CHECK(figures("Bilateral trade rose $10 billion to $107 billion in 2018.") ==
          "trade_total 107000000000 USD 2018-01-01/2018-12-31");
}

TEST_CASE("other economics are not between the two countries") {
    CHECK(figures("China's economy grew 5.4 percent in the first quarter.").empty());
    CHECK(figures("China's trade with the European Union reached $800 billion in 2021.").empty());
    CHECK(figures("Washington put tariffs on $250 billion worth of Chinese goods.").empty());
    CHECK(figures("Russia's budget deficit widened to $38 billion in 2021.").empty());
    CHECK(figures("The company's sales rose 12 percent to $5 billion.").empty());
    CHECK(figures("The rouble fell 3 percent to 90 to the dollar. Oil rose to $112 a barrel.")
              .empty());
}

TEST_CASE("without a pair nothing is between two countries") {
    for (const TradeFigure& figure :
         read_figures("Trade rose 5 percent to $10 billion in 2021.", Date{2022, 9, 15}, {}))
        CHECK_FALSE(figure.bilateral);
}

TEST_CASE("amounts that stand before what they measure") {
    CHECK(figures("China and Russia did 180 billion euros ($211 billion) of trade with each "
                  "other in 2021.",
                  {2022, 9, 15}) == "trade_total 180000000000 EUR 2021-01-01/2021-12-31");
    CHECK(figures("At $190 billion, trade between China and Russia hit a record in 2022.",
                  {2023, 3, 22}) == "trade_total 190000000000 USD 2022-01-01/2022-12-31");
    CHECK(figures("Trade between China and Russia had fallen to $7 billion. Thirty billion is "
                  "the aim.",
                  {2022, 9, 15}) ==
          "trade_total 7000000000 USD; trade_total 30000000000 USD target");
}

TEST_CASE("the same months of another year, and months without one") {
    CHECK(figures("Trade between China and Russia came to $106 billion from January to November "
                  "last year, up from $101 billion over the same period in 2020.",
                  {2022, 1, 27}) ==
          "trade_total 106000000000 USD 2021-01-01/2021-11-30; trade_total 101000000000 "
          "USD 2020-01-01/2020-11-30");
    CHECK(figures("Chinese exports to Russia were down 5 percent in September, 19.5 percent of "
                  "them cars.",
                  {2022, 10, 7}) == "change_percent -5 percent 2022-09-01/2022-09-30");
    CHECK(figures("Trade between China and Russia fell in the first half of the year. Exports to "
                  "Russia were $10 billion.",
                  {2022, 7, 14}) == "export 10000000000 USD 2022-01-01/2022-06-30");
}

TEST_CASE("times as much, signed percentages, decimal commas") {
    CHECK(figures("Trade between China and Russia grew 1.5 times in 2021.", {2022, 9, 15}) ==
          "change_percent 50 percent 2021-01-01/2021-12-31");
    CHECK(figures("In 2021 Chinese exports to Russia totalled $1.4 billion (-8.7%).",
                  {2022, 9, 15}) ==
          "export 1400000000 USD 2021-01-01/2021-12-31; change_percent -8.7 percent "
          "2021-01-01/2021-12-31");
    CHECK(figures("Trade between China and Russia went down 19,5 percent to 2,1 billion dollars "
                  "in August.",
                  {2022, 9, 15}) ==
          "change_percent -19.5 percent 2022-08-01/2022-08-31; trade_total 2100000000 "
          "USD 2022-08-01/2022-08-31");
}

TEST_CASE("two countries without leaders: where the text is about their trade, and only there") {
    const auto count = [](const std::string& text) {
        std::size_t bilateral = 0;
        for (const TradeFigure& figure : read_figures(text, Date{2019, 3, 8}, {}))
            bilateral += figure.bilateral ? 1 : 0;
        return bilateral;
    };
    CHECK(count("Trade between Russia and China rose 1.7 percent to $16.04 billion in February, "
                "China said. Imports from Russia were $8.97 billion.") == 3);
    CHECK(count("China's economy grew 3% in 2018. Exports from the United States rose 2.1 percent "
                "to $256 billion in January, and the trade deficit narrowed to $64 billion.") == 0);
}

}  // namespace

TEST_CASE("what a figure is about is a whole phrase") {
    const auto about = [](const std::string& text) {
        const auto found = read_figures(text, Date{2022, 9, 15});
        return found.empty() ? std::string("-") : found.front().about;
    };
    CHECK(
        about("China continued its purchases of Russian oil and gas – which rose by almost 60 per "
              "cent in August compared with a year ago.") == "purchases of Russian oil and gas");
    CHECK(about("Trade between the two countries reached $190 billion in 2022.") ==
          "Trade between the two countries");
    CHECK(about("Trade between them reached $190 billion in 2022.") == "Trade");
    CHECK(about("China's trade with Russia reached $190 billion in 2022.") ==
          "China's trade with Russia");
    CHECK(about("Bilateral trade between China and Russia rose to $190 billion in 2022.") ==
          "Bilateral trade between China and Russia");
    CHECK(about("China's imports of Russian goods rose to $100 billion in 2022.") ==
          "China's imports of Russian goods");
    CHECK(about("Exports of US$5 billion went from China to Russia in 2021.") == "Exports");
    CHECK(about("Chinese exports from January 2022 to Russia came to $40 billion.") ==
          "Chinese exports");
    CHECK(about("China's purchases from the Russians rose to $100 billion in 2022.") ==
          "China's purchases from the Russians");
    const auto of_germany = [](const std::string& text) {
        const auto facts =
            read(text, Date{2022, 9, 15}, WithMentions::no, {"Olaf Scholz", "Xi Jinping"});
        return facts.figures.empty() ? std::string("-") : facts.figures.front().about;
    };
    CHECK(of_germany("China's imports of German cars and parts 12 months ago were worth $10 "
                     "billion.") == "China's imports of German cars and parts");
    CHECK(of_germany("China's imports of German goods rose to $100 billion in 2021.") ==
          "China's imports of German goods");
}

}  // namespace communique
