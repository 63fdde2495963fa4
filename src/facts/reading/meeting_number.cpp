#include "facts/reading/meeting_number.h"

#include <algorithm>

#include "facts/reading/meeting_day.h"
#include "facts/reading/meeting_mode.h"

namespace communique {
namespace {

// Behind a number: "hours of talks", "-hour talks".
bool is_duration(const Scan& scan, std::uint32_t token, std::uint32_t last) {
    for (; token <= last; ++token)
        for (const std::string_view unit :
             {"hour", "hours", "day", "days", "minute", "minutes", "round", "rounds", "-"})
            if (scan.form(token) == unit) return true;
    return false;
}

CountPhrase count_phrase(const Scan& scan, const Trigger& trigger) {
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    const std::uint32_t end =
        std::min(sentence.first_token + sentence.token_count, trigger.last + 8);
    const ClassId time = scan.lexicon.find_class("TIME");
    const ClassId times = scan.lexicon.find_class("TIMES");
    const ClassId adverb = scan.lexicon.find_class("ADVERB_TIMES");
    const ClassId ordinal = scan.lexicon.find_class("ORDINAL");
    const ClassId number = scan.lexicon.find_class("NUMBER");
    // "They've had 13 meetings": of so many none is told.
    constexpr int few = 4;
    const Item* many_of = trigger.noun && trigger.first > sentence.first_token &&
                                  scan.is(trigger.last, WordSet::many_meetings)
                              ? scan.at(trigger.first - 1, number)
                              : nullptr;
    if (many_of != nullptr && to_int(scan.values.numbers[many_of->value].value) > few)
        return CountPhrase::total;
    // "held two video conferences", but not "held two hours of talks"
    for (std::uint32_t t = trigger.first; t <= trigger.last; ++t) {
        const Item* many = trigger.last > trigger.first ? scan.at(t, number) : nullptr;
        if (many != nullptr && scan.form(t) != "one" &&
            !is_duration(scan, many->end(), trigger.last))
            return CountPhrase::total;
    }
    // "Four times already the two have met"
    for (std::uint32_t t = sentence.first_token + 1;
         t < trigger.first && t < sentence.first_token + 4; ++t)
        if (scan.at(t, times) != nullptr && scan.at(t - 1, number) != nullptr)
            return CountPhrase::total;
    for (std::uint32_t t = trigger.first; t-- > sentence.first_token && trigger.first - t < 8;) {
        // "the first time they met since the forum in Davos": the forum is not what is counted.
        if (scan.form(t) == "since") break;
        if (scan.at(t, time) != nullptr && t > sentence.first_token &&
            scan.at(t - 1, ordinal) != nullptr)
            return CountPhrase::ordinal;
    }
    for (std::uint32_t t = trigger.last + 1; t < end; ++t)
        if (scan.at(t, times) != nullptr || scan.at(t, adverb) != nullptr)
            return CountPhrase::total;
    // "have spoken on the telephone, by the office's count, 35 times"
    constexpr std::uint32_t aside = 16;  // tokens
    const std::uint32_t far =
        std::min(sentence.first_token + sentence.token_count, trigger.last + aside);
    for (std::uint32_t t = end; !trigger.noun && t < far; ++t)
        if (scan.at(t, times) != nullptr && scan.at(t - 1, number) != nullptr &&
            !scan.at(trigger.first, scan.lexicon.find_class("HOST")))
            return CountPhrase::total;
    return CountPhrase::none;
}

bool says_latest(const Scan& scan, const Trigger& trigger) {
    return latest_of(scan, trigger).first != trigger.first;
}

}  // namespace

CountPhrase take_number(const Scan& scan, const Trigger& trigger, MeetingCandidate& candidate) {
    const CountPhrase counted = count_phrase(scan, trigger);
    // "have met ten times" tells of a number; "the 40th time they met" of the meeting at hand.
    // "spoken only once before, in December" tells of that once.
    const bool dated_once = candidate.date && says_behind(scan, trigger, "once") &&
                            !scan.values.dates[*candidate.date].open;
    if (counted == CountPhrase::total && !says_latest(scan, trigger) && !dated_once)
        candidate.hypothetical = true;
    if (counted == CountPhrase::ordinal) {
        candidate.definite = true;
        candidate.date.reset();
    }
    return counted;
}

}  // namespace communique
