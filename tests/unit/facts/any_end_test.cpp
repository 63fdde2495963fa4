// Rules look some tokens ahead: a text may end anywhere.
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "unit/facts/news.h"

namespace communique {
namespace {

using namespace test;

TEST_CASE("a text may end behind any of its words, and all evidence lies within it") {
    const std::string texts[] = {
        "Xi Jinping and Vladimir Putin agreed talks in a phone call on Monday, but the meeting "
        "planned for May was postponed, however it was not called off for the summit of leaders "
        "from 40 countries that was hosted by the Prime Minister of Kazakhstan, he said later "
        "today",
        "President of the Republic of Kazakhstan Kassym-Jomart Tokayev invited Putin to visit "
        "Astana, an invitation he accepted; the next one, like the one held in Sochi by the end of "
        "the year, will be their third since the first three quarters of 2021, up 5 percent to $4 "
        "billion from the same period a year earlier, compared with the",
    };
    for (const std::string& text : texts)
        for (std::size_t end = text.find(' '); end != std::string::npos;
             end = text.find(' ', end + 1)) {
            const std::string part = text.substr(0, end);
            INFO(part);
            const DocumentFacts facts = read(part, Date{2022, 9, 16}, WithMentions::yes);
            for (const Meeting& m : facts.meetings)
                for (const Span evidence : m.evidence) CHECK(evidence.end <= part.size());
        }
}

}  // namespace
}  // namespace communique
