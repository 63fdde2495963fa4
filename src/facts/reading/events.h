#pragma once
// A MeetingCandidate is one place in the text that tells of an encounter; gather.h makes the
// meetings of the article from all of them.

#include <cstdint>
#include <vector>

#include "base/date.h"
#include "base/span.h"
#include "facts/facts.h"
#include "facts/reading/people.h"
#include "facts/reading/values.h"

namespace communique {

struct MeetingCandidate {
    std::uint32_t sentence = 0;
    std::uint32_t first_token = 0;   // of the words that tell it
    std::uint32_t last_token = 0;    // inclusive
    std::uint32_t trigger = 0;       // the verb or noun
    std::uint32_t trigger_last = 0;  // inclusive
    Span span;
    MeetingMode mode = MeetingMode::in_person;
    bool mode_stated = false;
    MeetingStatus status = MeetingStatus::held;
    bool past_plan = false;   // "were due to meet": once planned
    bool called_off = false;  // "cancelled a trip on which he was to meet": its time may lie ahead
    bool next = false;        // "the next meeting"
    bool once_planned = false;  // "had been planned for March": its time has mostly gone by
    bool not_happened = false;  // "did not take place": its time has gone by
    bool hypothetical = false;
    bool implied = false;
    bool definite = false;            // "the meeting", "their talks": one that was told before
    bool weak = false;                // tells of a conversation, not of an encounter of its own
    bool speech = false;              // "spoke with": how, is not said
    bool scene = false;               // shows an encounter without naming it
    bool joint = false;               // the two did something together: a sign, no report
    bool deed = false;                // "launched it in Saint-Malo in May": needs day and place
    bool future = false;              // "a summit in June": of one to come only
    bool noun = false;                // "talks", not "met"
    bool earlier = false;             // "last met", "their previous talks"
    bool ellipsis = false;            // "the first was in Sochi in May": needs what was said before
    bool one_of_several = false;      // the sentence lists several, this is one
    bool pair_present = false;        // both of the pair are named as those who meet
    std::vector<PersonIndex> others;  // at the table besides the pair
    int days_from_date = 0;           // "a day after": added to the date
    bool days_from_news = false;      // "comes three weeks after": added to the day of the news
    std::optional<int> days_from_main;  // "met only four days earlier": added to the main meeting's
    std::optional<std::uint32_t> date;  // index into Values::dates
    std::string place;
    std::string country;
    RuleIndex rule = no_rule;
};

}  // namespace communique
