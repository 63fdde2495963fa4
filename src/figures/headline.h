#pragma once
// The three numbers that stand at the top: meetings found, the total that articles report, trade.

#include <optional>
#include <string>
#include <vector>

#include "facts/library.h"

namespace communique {

struct HeadlineNumber {
    std::string key;    // "meetings", "reported", "trade"
    std::string value;  // "9", "37", "$245bn"; "–" when there is none
    std::string label;  // "meetings found"
    std::string
        context;  // "Sept 2014 – Sept 2025", "since 2013, as of Dec 2021", "record, in 2024"
    std::vector<Source> sources;
};

struct Headline {
    std::string title;  // "Xi Jinping and Vladimir Putin" from the articles' pairs
    std::vector<HeadlineNumber> numbers;
};

// Meetings outside the period, where there is one, are not counted.
Headline headline_numbers(const Library& library, const CountingRules& rules,
                          const std::optional<DateRange>& period = {});
// What the rules come to: the number of meetings, what turning each rule would make of it, and the
// sentence that sets it beside the number which articles report and says what the difference means.
struct MeetingCounts {
    std::size_t now = 0;
    std::size_t video = 0;
    std::size_t phone = 0;
    std::size_t planned = 0;
    std::size_t implied = 0;
    std::string words;
};
MeetingCounts count_by_rules(const Library& library, const CountingRules& rules,
                             const std::optional<DateRange>& period = {});

std::string headline_to_json(const Library& library, const Headline& headline);

}  // namespace communique
