// Trade figures between two years, beside days of other things, and in words that pass a level; each
// with its time.
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "unit/facts/news.h"

namespace communique {
namespace {

using namespace test;

struct Told {
    std::string text, figures;
};

void check_all(const std::vector<Told>& cases) {
    for (const Told& c : cases) {
        INFO(c.text);
        CHECK(plain_figures(c.text) == c.figures);
    }
}

TEST_CASE("from so much to so much between two years") {
    const std::string both = "1000000000 2010-01-01/2010-12-31; 4000000000 2020-01-01/2020-12-31";
    check_all({
        {"Peru's exports to Chile grew from $1 billion to $4 billion between 2010 and 2020.", both},
        {"Between 2010 and 2020 trade between Peru and Chile rose from $1 billion to $4 billion.",
         both},
        {"In 2010-2020 trade between Peru and Chile rose from 1 billion to 4 billion dollars.",
         both},
        {"Peru's exports to Chile grew by 300% from $1 billion to $4 billion from 2010 to 2020.",
         "300 2010-01-01/2020-12-31; " + both},
        {"Peru's exports to Chile came to $1 billion in 2010 and $4 billion in 2020.", both},
    });
}

TEST_CASE("days of sayings, talks and goals beside the time of a figure") {
    const std::string april = " 2021-04-01/2021-04-30";
    check_all({
        {"At the end of April it became known that Peru's exports to Chile in January had "
         "shrunk by 5% to $90 million.",
         "-5 2021-01-01/2021-01-31; 90000000 2021-01-01/2021-01-31"},
        {"Trade between Peru and Chile is growing. The minister, following talks with his guest in "
         "Lima in August last year, said both want to bring it to $9 billion.",
         "9000000000"},
        {"After copper imports from Peru began in 2007, Chile's trade with it grew until 2009, "
         "when it reached $2 billion.",
         "2000000000 2009-01-01/2009-12-31"},
        {"Peru and Chile agreed to raise bilateral trade to $5 billion, well above the $2 billion "
         "recorded in 2019.",
         "5000000000; 2000000000 2019-01-01/2019-12-31"},
        {"Our trade with Chile, which was below $1 billion, has reached $2 billion this year, "
         "Peru's president said.",
         "1000000000; 2000000000 2021-01-01/2021-12-31"},
        {"Peru and Chile are to boost their trade to $9 billion from the current level of $3 "
         "billion in 10 years.",
         "9000000000; 3000000000"},
        {"At December 31, 2020, the value of trade between Peru and Chile was $3 billion.",
         "3000000000 2020-01-01/2020-12-31"},
        {"Trade between Peru and Chile is to pass the $3 billion mark in goods and services by the "
         "end of 2022.",
         "3000000000 2022-01-01/2022-12-31"},
        {"Peru's exports to Chile grew to $100 million in April alone. A year earlier, in the "
         "first full month of the closure, they had come to no more than $40 million.",
         "100000000" + april + "; 40000000 2020-04-01/2020-04-30"},
    });
}

TEST_CASE("the quarter of a month, the reporting period, and a year that follows") {
    check_all({
        {"Peru's exports to Chile grew to $100 million in March alone. Imports from Chile in the "
         "quarter fell by 7 percent.",
         "100000000 2021-03-01/2021-03-31; -7 2021-01-01/2021-03-31"},
        {"In the reporting period of 2021 Peru's exports to Chile came to $90 million, compared to "
         "January-April 2020 ($80 million).",
         "90000000 2021-01-01/2021-04-30; 80000000 2020-01-01/2020-04-30"},
        {"Trade between Peru and Chile was $1 billion in the first half of 2020. It had been $1.2 "
         "billion in 2016 before dipping to $0.9 billion in the following year.",
         "1000000000 2020-01-01/2020-06-30; 1200000000 2016-01-01/2016-12-31; 900000000 "
         "2017-01-01/2017-12-31"},
        {"In 2020, trade between Peru and Chile came to $3 billion and Chilean investment totalled "
         "$8 billion.",
         "3000000000 2020-01-01/2020-12-31; 8000000000 2020-01-01/2020-12-31"},
        {"Peru's exports to Chile came to $90 million in 2020, up 5% compared to 2019 ($86 "
         "million).",
         "90000000 2020-01-01/2020-12-31; 5 2020-01-01/2020-12-31; 86000000 "
         "2019-01-01/2019-12-31"},
    });
}

TEST_CASE("a level that is passed, a pace, and what is aimed at by a gerund") {
    check_all({
        {"Trade between Peru and Chile climbed above $4 billion last year.",
         "4000000000" + in_2020},
        {"Trade between Peru and Chile fell below $4 billion last year.", "4000000000" + in_2020},
        {"Trade between Peru and Chile climbed by $4 billion last year.", ""},
        {"In 2020 trade between Peru and Chile was falling at an annual rate of 20%.",
         "-20" + in_2020},
        {"Peru's exports to Chile have been growing at an average of 10% annually.", "10"},
        {"Trade between Peru and Chile reached $3 billion last year, which exceeds the 2018 level "
         "by 22%.",
         "3000000000" + in_2020 + "; 22" + in_2020},
        {"Trade between Peru and Chile exceeded $3 billion, although it dipped by 8% last year.",
         "3000000000; -8" + in_2020},
        {"Trade between Peru and Chile touched the mark of $3 billion last year.",
         "3000000000" + in_2020},
        {"Trade between Peru and Chile grew threefold last year. The minister stated the "
         "importance "
         "of increasing it to $9 billion.",
         "200" + in_2020 + "; 9000000000"},
        {"Peru wants to take the volume of its trade with Chile, which now stands at more than $3 "
         "billion, to $10 billion.",
         "3000000000; 10000000000"},
        {"Trade between Peru and Chile, hampered by unpaid debts, reached $900 million in 2020.",
         "900000000" + in_2020},
        {"From a mere $78 million in 2010, trade between Peru and Chile has increased fourfold to "
         "$314 million last year.",
         "78000000 2010-01-01/2010-12-31; 300" + in_2020 + "; 314000000" + in_2020},
        {"Peru's exports to Chile in 2020 were worth $4.7 million (3.9 million euros at current "
         "exchange rates).",
         "4700000" + in_2020},
        {"Trade between Peru and Chile in 2020 surpassed that of 2018 by 4%.", "4" + in_2020},
        {"Trade between Peru and Chile, which was $1 billion in 2010, is $4 billion now.",
         "1000000000 2010-01-01/2010-12-31; 4000000000"},
        {"Trade between Peru and Chile has increased by an annual average of about 4 percent.",
         "4"},
        {"Trade between Peru and Chile reached $3 billion in 2020. \"In January we achieved a "
         "growth of 5 percent,\" the minister said.",
         "3000000000" + in_2020 + "; 5 2021-01-01/2021-01-31"},
        {"Trade between Peru and Chile reached $3 billion in 2020. It could be doubled or tripled.",
         "3000000000" + in_2020},
        {"Peru's exports to Chile fell 5% in 2020. Peru's exports to the whole world reached $40 "
         "billion.",
         "-5" + in_2020},
        {"Peru sells gas to Chile. Some 4.1 billion cubic metres were delivered in 2020.",
         "4.1" + in_2020},
        {"The two sides announced a $215 million Peruvian investment in Chile.", "215000000"},
        {"Trade between Peru and Chile reached $3 billion in January-April. Last year's result "
         "($2.5 "
         "billion) was passed in March. The government expects around $8 billion by the year's "
         "end.",
         "3000000000 2021-01-01/2021-04-30; 2500000000" + in_2020 +
             "; 8000000000 2021-01-01/2021-12-31"},
        {"Trade between Peru and Chile is expected to reach $8 billion by year-end.",
         "8000000000 2021-01-01/2021-12-31"},
        {"Peru and Chile trade a lot: about $2.6 million crosses the border daily.", "2600000"},
        {"Trade between Peru and Chile has been modest: $365 million in both directions in 2020.",
         "365000000" + in_2020},
        {"Trade between Peru and Chile exceeded 1 billion 260 million dollars last year. But this "
         "is "
         "not the limit. We have instructed our firms to bring it to 2 billion in the coming "
         "years.",
         "1260000000" + in_2020 + "; 2000000000"},
        {"The drought in Peru is putting $200 million of its exports to Chile at risk.",
         "200000000"},
        {"Last year trade between Peru and Chile reached $4 billion, and for January-March it "
         "gained "
         "over 20%.",
         "4000000000" + in_2020 + "; 20 2021-01-01/2021-03-31"},
        {"Last year trade between Peru and Chile reached $4 billion, and in October-December it "
         "gained "
         "over 20%.",
         "4000000000" + in_2020 + "; 20 2020-10-01/2020-12-31"},
        {"Chile is the first foreign investor in Peru, with more than $20 billion.", "20000000000"},
    });
}

TEST_CASE("what a headline rounds is told once") {
    CHECK(
        plain_figures("Peru-Chile trade tops $29 billion in 2020\n\nLIMA - Trade between Peru and "
                      "Chile hit $29.1 billion in 2020, the ministry said on Tuesday. It was "
                      "the most ever.") == "29100000000 2020-01-01/2020-12-31");
}

}  // namespace
}  // namespace communique
