// Wordings in which news tells of encounters, each with the one meeting that follows from it: as
// "date|place|mode|status"; and wordings from which none follows.
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "base/asset.h"
#include "facts/reading/reader.h"

namespace communique {
namespace {

const Reader& reader() {
    static const Result<Reader> created = Reader::create(language_assets());
    REQUIRE(created.ok());
    return created.value();
}

std::string meetings(const std::string& text, Date published) {
    Document document;
    document.text = text;
    document.published = published;
    std::string joined;
    for (const Meeting& m : reader().read(document, WithMentions::no).meetings) {
        if (!joined.empty()) joined += "; ";
        joined += to_string(m.date) + "|" + m.place + "|" + std::string(name_of(m.mode)) + "|" +
                  std::string(name_of(m.status));
    }
    return joined;
}

struct Case {
    Date published;
    std::string text;
    std::string expected;
};

TEST_CASE("meetings are found in the wordings of the news") {
    const Case cases[] = {
        {{2016, 9, 5},
         "Meeting Russian President Vladimir Putin in Hangzhou on Sunday, British Prime Minister "
         "Theresa May said ties could improve.",
         "2016-09-04|Hangzhou|in-person|held"},
        {{2022, 2, 8},
         "After more than five hours of talks with Russian President Vladimir Putin in the Kremlin "
         "on Monday, French President Emmanuel Macron said he had won assurances.",
         "2022-02-07|Moscow|in-person|held"},
        {{2018, 10, 26},
         "Japan's Prime Minister Shinzo Abe met Chinese President Xi Jinping in the Chinese "
         "capital on Friday.",
         "2018-10-26|Beijing|in-person|held"},
        {{2020, 3, 27},
         "Chinese President Xi Jinping told U.S. President Donald Trump in a phone call on Friday "
         "that China would share information.",
         "2020-03-27||phone|held"},
        {{2021, 4, 14},
         "President Joe Biden spoke with President Vladimir Putin on Tuesday.",
         "2021-04-13||phone|held"},
        {{2000, 6, 5},
         "President Bill Clinton ended three days of talks in Moscow with President Vladimir Putin "
         "on Monday.",
         "2000-06-05|Moscow|in-person|held"},
        {{2018, 7, 1},
         "A summit between Donald Trump and Vladimir Putin is planned for July 16 in Helsinki.",
         "2018-07-16|Helsinki|in-person|planned"},
    };
    for (const Case& c : cases) {
        INFO(c.text);
        CHECK(meetings(c.text, c.published) == c.expected);
    }
}

TEST_CASE("what failed at a meeting does not deny it") {
    CHECK(meetings("A summit between U.S. President Donald Trump and Russian President Vladimir "
                   "Putin in Anchorage "
                   "on Friday yielded no agreement.",
                   {2025, 8, 16}) == "2025-08-15|Anchorage|in-person|held");
    CHECK(meetings("U.S. President Donald Trump on Thursday called off a planned June 12 summit "
                   "with North Korean "
                   "leader Kim Jong Un in Singapore.",
                   {2018, 5, 24}) == "2018-06-12|Singapore|in-person|denied");
}

TEST_CASE("wishes and others' meetings are none") {
    const std::string texts[] = {
        "President Vladimir Putin is ready to meet President Donald Trump at any time, the Kremlin "
        "said.",
        "Xi Jinping wants to hold a summit with Donald Trump in Florida.",
        "President Vladimir Putin met Defence Minister Sergei Shoigu on Monday. Donald Trump "
        "praised Russia.",
    };
    for (const std::string& text : texts) {
        INFO(text);
        CHECK(meetings(text, {2019, 1, 1}).empty());
    }
}

}  // namespace
}  // namespace communique
