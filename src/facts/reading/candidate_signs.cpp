#include "facts/reading/candidate_signs.h"

#include <algorithm>

namespace communique {

bool is_encounter(const MeetingCandidate& c) {
    return !c.weak && !c.joint && !c.implied && !c.hypothetical && !c.speech && !c.earlier &&
           !c.ellipsis && c.status == MeetingStatus::held && c.mode == MeetingMode::in_person;
}

bool is_act(const Scan& scan, const MeetingCandidate& c) {
    const ClassId joint = scan.lexicon.find_class("JOINT");
    const auto& here = scan.items[c.trigger];
    return std::any_of(here.begin(), here.end(), [&](const Item& item) {
        return item.cls == joint && scan.value_of(item) == "act";
    });
}

bool is_there(const Scan& scan, const MeetingCandidate& c) {
    const Item* joint = scan.at(c.trigger, scan.lexicon.find_class("JOINT"));
    return joint != nullptr && (scan.value_of(*joint) == "there" || is_act(scan, c));
}

bool is_one_of_number(const Scan& scan, const MeetingCandidate& c) {
    const auto& sentences = scan.analysis.sentences;
    if (c.sentence == 0 || c.first_token != sentences[c.sentence].first_token) return false;
    constexpr std::uint32_t near = 60;  // tokens
    const std::uint32_t end = c.first_token;
    const std::uint32_t begin = sentences[c.sentence - 1].first_token;
    for (std::uint32_t t = end > begin + near ? end - near : begin; t < end; ++t)
        for (const Name cls : Names{"TIME", "TIMES", "ADVERB_TIMES"})
            if (scan.at(t, scan.lexicon.find_class(cls)) != nullptr) return true;
    return false;
}

bool looks_ahead(const Scan& scan, const MeetingCandidate& c) {
    const Sentence& s = scan.analysis.sentences[c.sentence];
    if (s.line != LineKind::headline) return false;
    for (std::uint32_t t = s.first_token; t < s.first_token + s.token_count; ++t)
        if (scan.form(t) == "heads" || scan.is(t, WordSet::future)) return true;
    return false;
}

bool is_bare_ordinal(const Scan& scan, const MeetingCandidate& c) {
    return scan.at(c.trigger, scan.lexicon.find_class("ORDINAL")) != nullptr &&
           scan.form(c.trigger + 1) == ",";
}

bool is_not_planned(const Scan& scan, const MeetingCandidate& c) {
    constexpr std::uint32_t near = 12;  // tokens
    const ClassId plan = scan.lexicon.find_class("PLAN");
    const Sentence& sentence = scan.analysis.sentences[c.sentence];
    const std::uint32_t end =
        std::min(sentence.first_token + sentence.token_count, c.trigger_last + near);
    for (std::uint32_t t = c.trigger_last + 1; t + 1 < end; ++t)
        if (scan.form(t) == "not" && scan.at(t + 1, plan) != nullptr) return true;
    return false;
}

bool was_put_off_before(const Scan& scan, const MeetingCandidate& c) {
    constexpr std::uint32_t near = 12;  // tokens
    const Sentence& sentence = scan.analysis.sentences[c.sentence];
    const std::uint32_t end =
        std::min(sentence.first_token + sentence.token_count, c.trigger_last + near);
    const ClassId deny = scan.lexicon.find_class("DENY");
    for (std::uint32_t t = c.trigger_last + 1; t + 2 < end; ++t) {
        if (scan.form(t) != "had" || scan.form(t + 1) != "been") continue;
        for (std::uint32_t verb = t + 2; verb < end && verb < t + 4; ++verb)
            if (const Item* item = scan.at(verb, deny);
                item != nullptr && scan.value_of(*item) == "cancel")
                return true;
    }
    return false;
}

bool names_unknown_day(const Scan& scan, const MeetingCandidate& c) {
    constexpr std::uint32_t near = 8;  // tokens
    if (scan.reference || c.noun || c.status != MeetingStatus::planned) return false;
    const Sentence& sentence = scan.analysis.sentences[c.sentence];
    const std::uint32_t end =
        std::min(sentence.first_token + sentence.token_count, c.trigger_last + near);
    for (std::uint32_t t = c.trigger_last + 1; t < end && scan.form(t) != ","; ++t)
        for (const Item& item : scan.items[t])
            if (item.kind == ItemKind::date && !scan.values.dates[item.value].resolved) return true;
    return false;
}

bool goes_on_with_day(const Scan& scan, const MeetingCandidate& c) {
    for (std::uint32_t t = c.first_token + 1; t < c.last_token; ++t)
        if (scan.form(t) == "day" && scan.form(t + 1) == "of" &&
            (scan.at(t - 1, scan.lexicon.find_class("ORDINAL")) != nullptr ||
             scan.form(t - 1) == "final" || scan.form(t - 1) == "last") &&
            scan.form(t - 1) != "first")
            return true;
    return false;
}

bool is_of_agreement(const Scan& scan, const MeetingCandidate& c) {
    constexpr std::uint32_t near = 16;  // tokens
    const std::uint32_t begin = scan.analysis.sentences[c.sentence].first_token;
    for (std::uint32_t t = c.trigger + 1; t-- > begin && c.trigger - t <= near;)
        if (scan.form(t) == "agreed") return true;
    return false;
}

}  // namespace communique
