// What the stages of numbers, dates and amounts read, seen through the mentions of whole texts. The
// wordings are tables of phrase and value; rules have their own lines in assets/languages.
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "unit/facts/news.h"

namespace communique {
namespace {

using namespace test;

// The mentions of one kind, "; " between them.
std::string mentions(MentionKind kind, const std::string& text,
                     std::optional<Date> published = Date{2022, 9, 15}) {
    std::string joined;
    for (const Mention& mention : read(text, published, WithMentions::yes).mentions) {
        if (mention.kind != kind) continue;
        if (!joined.empty()) joined += "; ";
        joined += kind == MentionKind::date ? mention.text : to_string(mention.value);
        if (mention.value_max) joined += ".." + to_string(*mention.value_max);
        if (kind == MentionKind::money || kind == MentionKind::quantity)
            joined += " " + mention.unit;
    }
    return joined;
}

struct Case {
    std::string text;
    std::string expected;
};

TEST_CASE("numbers in digits and in words") {
    for (const auto& [text, expected] : std::initializer_list<Case>{
             {"They met 37 times.", "37"},
             {"One hundred and sixty-one guests came.", "161"},
             {"It took seven and a half million hours.", "7500000"},
             {"Half a million people and two thirds of the seats.", "500000; 0.666666666666666"},
             {"A dozen ships, 3 crore rows and 2 1/4 turns.", "12; 30000000; 2.25"},
             {"The other one was flight MH17 and that one is call 555-123-4567.", ""},
             {"Minus 5 and -9.2 and 8-10.", "-5; -9.2; 8; 10"}})
        CHECK(mentions(MentionKind::number, text) == expected);
}

TEST_CASE("dates that say all of themselves") {
    for (const auto& [text, expected] : std::initializer_list<Case>{
             {"They met on Thursday, May 16, 2024.", "2024-05-16"},
             {"They met on 16 May 2024 and on the 3rd of June, 2024.", "2024-05-16; 2024-06-03"},
             {"Signed 2024-05-16, 5/16/2024 and 16.5.2024.", "2024-05-16; 2024-05-16; 2024-05-16"},
             {"It was born in nineteen eighty-six.", "1986"},
             {"In the 1990s, in the sixties and in the 21st century.",
              "1990-01-01/1999-12-31; 1960-01-01/1969-12-31; 2000-01-01/2099-12-31"},
             {"Trade in the first three quarters of 2021 and in Q3 2019.",
              "2021-01-01/2021-09-30; 2019-07-01/2019-09-30"},
             {"The talks of 3-4 July 2024.", "2024-07-03/2024-07-04"},
             {"From 2013 to 2021, since 2012 and by 2030.",
              "2013-01-01/2021-12-31; 2012-01-01/..; ../2030-12-31"},
             {"On the first Monday of September 2024.", "2024-09-02"},
             {"On 31 June 2024 nothing happened.", "2024"}})
        CHECK(mentions(MentionKind::date, text) == expected);
}

TEST_CASE("dates against the day of publication, a Thursday, by the tense of their verb") {
    for (const auto& [text, expected] : std::initializer_list<Case>{
             {"They met on Thursday.", "2022-09-15"},
             {"They met on Friday.", "2022-09-09"},
             {"They will meet on Friday.", "2022-09-16"},
             {"The summit is to be held on Wednesday.", "2022-09-21"},
             {"He spoke last Friday.", "2022-09-09"},
             {"They meet on Tuesday of next week.", "2022-09-20"},
             {"They last met in early February.", "2022-02"},
             {"They will meet in October; they met in October.", "2022-10; 2021-10"},
             {"Exports fell last month and rose this year.", "2022-08; 2022"},
             {"He spent the past two days there.", "2022-09-13/2022-09-14"},
             {"They met a year ago.", "2021"},
             {"They will meet in two weeks.", "2022-09-26/2022-10-02"},
             {"It was the first time in two weeks.", ""},
             {"He left two days after Christmas 2020.", "2020-12-27"},
             {"In the 12 months to June imports fell.", "2021-07-01/2022-06-30"},
             {"Yesterday he left; tomorrow he returns.", "2022-09-14; 2022-09-16"}})
        CHECK(mentions(MentionKind::date, text) == expected);
}

TEST_CASE("without a day of publication nothing relative is resolved") {
    for (const std::string text : {"They met on Thursday.", "They met last month.",
                                   "They met on May 16.", "They met a year ago."})
        CHECK(mentions(MentionKind::date, text, std::nullopt).empty());
    CHECK(mentions(MentionKind::date, "They met on May 16, 2024.", std::nullopt) == "2024-05-16");
}

TEST_CASE("words that only look like dates") {
    for (const std::string text :
         {"They may meet again.", "May I ask?", "He sold 2000 ships.", "The code is 2012-1400.",
          "It took two days.", "On a second reading it is plain.", "The score was 2:1."})
        CHECK(mentions(MentionKind::date, text).empty());
}

TEST_CASE("money") {
    for (const auto& [text, expected] : std::initializer_list<Case>{
             {"It cost $5bn, US$20,000, C$3 million and HK$10.",
              "5000000000 USD; 20000 USD; 3000000 CAD; 10 HKD"},
             {"It cost EUR 125, 20€ and 1.17 trillion yuan.", "125 EUR; 20 EUR; 1170000000000 CNY"},
             {"A $4 billion deal.", "4000000000 USD"},
             {"It cost KSh5bn, DKr300m and Rs. 500 crore.",
              "5000000000 KES; 300000000 DKK; 5000000000 INR"},
             {"A billion and a half dollars.", "1500000000 USD"},
             {"Between $2 billion and $3 billion.", "2000000000..3000000000 USD"},
             {"Half a million pounds.", "500000 GBP"},
             {"Spain won 3 medals; all 5 are gold.", ""}})
        CHECK(mentions(MentionKind::money, text) == expected);
}

TEST_CASE("percentages and quantities") {
    CHECK(mentions(MentionKind::percent, "It rose 3.5%, by almost 60 per cent and ten percent.") ==
          "3.5; 60; 10");
    CHECK(mentions(MentionKind::quantity,
                   "Russia sold 15.5 bcm of gas and two million tonnes of grain.") ==
          "15.5 bcm; 2000000 tonnes");
}

TEST_CASE("mentions are in the order of the text and do not overlap within a kind") {
    Document document;
    document.published = Date{2022, 9, 15};
    document.text =
        "From 2 to 5 May 2020 some $3 billion, 4% of it since last Friday, went to 20 firms.";
    std::uint32_t end = 0;
    for (const Mention& mention : reader().read(document, WithMentions::yes).mentions) {
        CHECK(mention.span.begin >= end);
        end = mention.span.end;
    }
    CHECK(end > 0);
}

}  // namespace
}  // namespace communique
