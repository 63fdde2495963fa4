// What a leader has come for, in news that tells no more of it than that. See gathering.h.
#include <algorithm>

#include "facts/reading/gathering.h"

namespace communique {
namespace {

bool says_today(const Scan& scan, std::uint32_t t) {
    return scan.form(t) == "today" ||
           (scan.form(t) == "this" && scan.is(t + 1, WordSet::part_of_day));
}

// "has arrived in Rome to hold talks", "flew to Accra today for talks": the verb tells it already.
bool comes_itself(const Scan& scan, const MeetingCandidate& c) {
    constexpr std::uint32_t near = 8;  // tokens
    if (scan.is(c.trigger, WordSet::has_set_off))
        for (std::uint32_t t = c.trigger + 1; t < c.last_token && t <= c.trigger + near; ++t)
            if (says_today(scan, t)) return true;
    for (std::uint32_t t = c.trigger; t <= c.trigger_last; ++t)
        if (scan.is(t, WordSet::has_come)) return true;
    return false;
}

// "arrived", "landed"; of the day that is written only, "travelled to Rome today", too.
bool came_before(const Scan& scan, std::uint32_t begin, std::uint32_t sign) {
    constexpr std::uint32_t far = 24;  // tokens
    bool today = false;
    for (std::uint32_t t = sign; t-- > begin && sign - t <= far;) {
        if (scan.is(t, WordSet::has_come)) return true;
        if (scan.is(t, WordSet::has_set_off)) return today;
        today = today || says_today(scan, t);
        if (scan.is(t, WordSet::starts_clause)) return false;
    }
    return false;
}

// "will meet again on Wednesday": they have met today.
bool says_again(const Scan& scan, std::uint32_t index) {
    const Sentence& sentence = scan.analysis.sentences[index];
    for (std::uint32_t t = sentence.first_token; t < sentence.first_token + sentence.token_count;
         ++t)
        if (scan.form(t) == "again") return true;
    return false;
}

}  // namespace

bool is_aim_of_coming(const Scan& scan, const MeetingCandidate& c) {
    constexpr std::uint32_t own = 6;  // tokens: "to attend a long-planned bilateral"
    const std::uint32_t begin = scan.analysis.sentences[c.sentence].first_token;
    if (!c.implied && !c.scene && comes_itself(scan, c)) return true;
    for (std::uint32_t t = c.trigger; t-- > begin && c.trigger - t <= own;) {
        const std::string_view form = scan.form(t);
        if (form == "," || form == "and" || form == "after" || form == "before") return false;
        if (form == "for" || form == "to") return came_before(scan, begin, t);
    }
    return false;
}

namespace {

// "will hold talks", of now and of no other day
bool looks_ahead_to_it(const MeetingCandidate& c) {
    return c.status == MeetingStatus::planned && c.pair_present && !c.hypothetical && !c.next &&
           !c.past_plan && !c.earlier && !c.date;
}

}  // namespace

void note_aim(const Article& article, const MeetingCandidate& c, Gathered& g) {
    const Scan& scan = article.scan;
    g.to_come = g.to_come || looks_ahead_to_it(c);
    if (is_aim_of_coming(scan, c)) g.came_for = true;
    else if (c.status == MeetingStatus::held && !c.hypothetical && !c.implied &&
             scan.analysis.sentences[c.sentence].line != LineKind::headline)
        g.told_else = true;
}

void await_aims(const Article& article, const MeetingCandidate* open_plan,
                std::vector<Gathered>& all) {
    const auto& today = article.scan.reference;
    const bool again = std::any_of(all.begin(), all.end(), [&](const Gathered& g) {
        return g.meeting.status == MeetingStatus::planned && says_again(article.scan, g.sentence);
    });
    if (!today || again) return;
    const bool open = open_plan != nullptr && looks_ahead_to_it(*open_plan) &&
                      !says_again(article.scan, open_plan->sentence);
    for (Gathered& g : all)
        if ((g.came_for || g.to_come || (open && g.main)) && !g.told_else && !g.meeting.implied &&
            g.meeting.status == MeetingStatus::held && g.meeting.mode == MeetingMode::in_person &&
            g.meeting.date == PartialDate::of(*today))
            g.meeting.status = MeetingStatus::planned;
}

}  // namespace communique
