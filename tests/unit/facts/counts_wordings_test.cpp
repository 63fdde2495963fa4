// Numbers of meetings as agencies word them.
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "unit/facts/news.h"

namespace communique {
namespace {

using namespace test;

// "value ordinal|total" behind a sentence on a meeting, "; " between them.
std::string counts(const std::string& told) {
    const std::string met =
        "President Emmanuel Macron and Prime Minister Narendra Modi met in Paris on Tuesday. ";
    std::string joined;
    for (const ReportedCount& count : read(met + told, Date{2023, 7, 14}).counts) {
        if (!joined.empty()) joined += "; ";
        joined +=
            to_string(count.value) + " " + (count.kind == CountKind::ordinal ? "ordinal" : "total");
    }
    return joined;
}

TEST_CASE("numbers of meetings behind a colon, of the number of meetings, and by phone") {
    CHECK(counts("Modi has met Macron more often than others: 9 times in all.") == "9 total");
    CHECK(counts("The number of meetings between the two has grown to nine.") == "9 total");
    CHECK(counts("Macron and Modi met four times last year and talked twice by phone.") ==
          "4 total; 2 total");
}

TEST_CASE("what failed at a meeting does not deny it; a meeting that is spoken of is none") {
    CHECK(counts("They failed to agree on a text at their second summit.") == "2 ordinal");
    CHECK(counts("Aides spoke of the details of a third summit.").empty());
}

TEST_CASE("the first of theirs counts; one with anybody does not") {
    CHECK(counts("It was their first summit.") == "1 ordinal");
    CHECK(counts("It was Macron's first meeting with a foreign leader since May.").empty());
    CHECK(counts("It was their third round of talks this year.") == "3 ordinal");
}

}  // namespace
}  // namespace communique
