// More wordings of the news: plans told over two sentences, what was called off, calls received,
// chronologies, and what only looks like a meeting of the two. Each case: text, what follows from
// it.
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "unit/facts/news.h"

namespace communique {
namespace {

using namespace test;

std::string counts(const DocumentFacts& facts) {
    std::string joined;
    for (const ReportedCount& c : facts.counts)
        joined += (joined.empty() ? "" : "; ") + to_string(c.value);
    return joined;
}

TEST_CASE("news wordings give the meetings that follow from them") {
    const Case cases[] = {
        {{2019, 4, 23},
         "North Korean leader Kim Jong Un will hold talks with President Vladimir Putin, state "
         "media said on Tuesday. "
         "The summit is to take place in Vladivostok on Thursday.",
         "2019-04-25|Vladivostok|in-person|planned"},
        {{2018, 11, 29},
         "Donald Trump on Thursday cancelled a meeting with Vladimir Putin at the G20 summit in "
         "Buenos Aires. "
         "The US president had been due to meet Mr Putin on Saturday.",
         "2018-12-01|Buenos Aires|in-person|denied"},
        {{2022, 12, 30},
         "Russian President Vladimir Putin invited Chinese leader Xi Jinping to visit Moscow in "
         "the spring during a "
         "video conference on Friday.",
         "2022-12-30||video|held"},
        {{2024, 9, 5},
         "Italy's Giorgia Meloni meets Ukraine's Volodymyr Zelenskiy on Saturday in Cernobbio.",
         "2024-09-07|Cernobbio|in-person|planned"},
        {{2004, 1, 5},
         "Atal Behari Vajpayee and Pervez Musharraf met in Islamabad on Monday. It was the first "
         "meeting between the "
         "two leaders since the Agra summit in July 2001.",
         "2004-01-05|Islamabad|in-person|held; 2001-07|Agra|in-person|held"},
        {{2019, 2, 22},
         "Prime Minister Benjamin Netanyahu will meet with Russian President Vladimir Putin in "
         "Moscow on Wednesday, "
         "his office said Friday, a day after the two leaders spoke by phone.",
         "2019-02-27|Moscow|in-person|planned; 2019-02-21||phone|held"},
        {{2019, 2, 22},
         "Prime Minister Benjamin Netanyahu, right, and Russian President Vladimir Putin meet in "
         "Sochi on "
         "August 23, 2017.",
         "2017-08-23|Sochi|in-person|held"},
        {{2004, 3, 25},
         "Tony Blair and Colonel Gaddafi met near Tripoli on Thursday. The two leaders had spoken "
         "only once before, "
         "by telephone, in December.",
         "2004-03-25|Tripoli|in-person|held; 2003-12||phone|held"},
        {{2019, 6, 30},
         "U.S. President Donald Trump and North Korean leader Kim Jong Un met at Panmunjom on "
         "Sunday.\n\n2018\n\n"
         "June 12 -- Trump and Kim hold a summit in Singapore.\n",
         "2019-06-30|Panmunjom|in-person|held; 2018-06-12|Singapore|in-person|held"},
        {{2025, 8, 21},
         "Prime Minister Narendra Modi received a telephone call today from French President "
         "Emmanuel Macron.",
         "2025-08-21||phone|held"},
    };
    check_meetings(cases);
}

TEST_CASE("what only looks like a meeting of the two is none") {
    const std::string lead = "Hu Jintao and George W. Bush met in Washington on Thursday. ";
    const std::string alone = "2005-09-01|Washington|in-person|held";
    const std::string others[] = {
        "Bush is due to attend the Asia-Pacific summit in Busan in November.",
        "The two shared their assessment of recent meetings held in London between the leaders of "
        "Europe.",
        "Hu said he had received a letter from Bush on Monday.",
        "Before the talks, Hu spent two hours in Chicago on Wednesday with relatives of students.",
    };
    for (const std::string& text : others) {
        INFO(text);
        CHECK(meetings(lead + text, {2005, 9, 2}) == alone);
    }
}

TEST_CASE("numbers of meetings are told from rates and from the doings of others") {
    const Case cases[] = {
        {{2005, 12, 6}, "Roh Moo-hyun and Junichiro Koizumi agreed to meet twice a year.", ""},
        {{2024, 11, 13},
         "Joe Biden will meet Xi Jinping in Lima on Saturday. It will be their third face-to-face "
         "meeting since Biden "
         "took office, and the last before he hands over to Donald Trump.",
         "3"},
        {{2022, 11, 21},
         "Vladimir Putin and Kassym-Jomart Tokayev have met seven times this year and have spoken "
         "by phone more than "
         "ten times.",
         "7; 10"},
    };
    for (const Case& c : cases) {
        INFO(c.text);
        CHECK(counts(read(c.text, c.published)) == c.expected);
    }
}

}  // namespace
}  // namespace communique
