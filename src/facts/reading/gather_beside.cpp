#include "facts/reading/gather_beside.h"

#include <algorithm>
#include <optional>

#include "facts/reading/meeting_words.h"

namespace communique {
namespace {

// "agreed to talk next week": the deed is the plan.
bool agreed_to(const Scan& scan, const MeetingCandidate& c, const MeetingCandidate& plan) {
    const bool encounter =
        plan.mode_stated || scan.at(plan.trigger, scan.lexicon.find_class("MEET")) != nullptr;
    return encounter && !plan.noun && plan.trigger > c.trigger && plan.trigger - c.trigger <= 4;
}

}  // namespace

Candidates::Candidates(const Article& of) : article(of) {
    by_sentence.resize(article.scan.analysis.sentences.size());
    for (const MeetingCandidate& c : article.meetings) by_sentence[c.sentence].push_back(&c);
}

bool Candidates::visit_told_of(const MeetingCandidate& c) const {
    constexpr int stay = 4;  // days
    if (!c.implied || !c.date) return false;
    const auto& dates = article.scan.values.dates;
    const auto& here = by_sentence[c.sentence];
    return std::any_of(here.begin(), here.end(), [&](const MeetingCandidate* other) {
        if (other->implied || other->hypothetical || other->joint || !other->date) return false;
        const int later =
            day_number(*dates[*other->date].range.first) - day_number(*dates[*c.date].range.first);
        return other->mode == MeetingMode::in_person && later > 0 && later < stay;
    });
}

namespace {

// "their first encounter since the two quarrelled in Brussels in June": of another time.
bool lies_before(const Scan& scan, const MeetingCandidate& deed, const MeetingCandidate& meeting) {
    return deed.date && !meeting.date && deed.first_token > meeting.trigger_last + 1 &&
           scan.form(deed.first_token - 1) == "since";
}

}  // namespace

bool Candidates::told_in_sentence(const MeetingCandidate& c) const {
    if (!c.joint) return false;
    const auto& here = by_sentence[c.sentence];
    return std::any_of(here.begin(), here.end(), [&](const MeetingCandidate* other) {
        return !other->joint && !other->weak && !other->hypothetical && !other->implied &&
               other->pair_present &&
               (other->status != MeetingStatus::planned || agreed_to(article.scan, c, *other)) &&
               other->days_from_date == c.days_from_date && !lies_before(article.scan, c, *other) &&
               !is_left_off(article.scan,
                            {other->sentence, other->trigger, other->trigger_last,
                             other->trigger_last + 1, other->noun},
                            {c.trigger, 1, 0}) &&
               (!other->date || !c.date || other->date == c.date);
    });
}

namespace {

// "for a two-day meeting with", "to hold talks with": what somebody came or comes for.
bool is_purpose(const Scan& scan, const MeetingCandidate& c) {
    constexpr std::uint32_t own = 5;  // tokens of "for a two-day"
    if (!c.noun) return c.trigger > 0 && scan.form(c.trigger - 1) == "to";
    for (std::uint32_t back = 1; back <= own && c.trigger >= back; ++back)
        if (scan.form(c.trigger - back) == "for") return true;
    return false;
}

// "Putin-Erdogan meeting ended without accord", unlike "New meeting of Putin and Erdogan".
bool tells_what_was(const Scan& scan, std::uint32_t index) {
    const Sentence& sentence = scan.analysis.sentences[index];
    for (std::uint32_t t = sentence.first_token; t < sentence.first_token + sentence.token_count;
         ++t)
        if (scan.form(t).ends_with("ed") || scan.is(t, WordSet::past) ||
            scan.is(t, WordSet::finite_verb) || scan.at(t, scan.lexicon.find_class("HOLD")))
            return true;
    return false;
}

// "They last met in June 2014", told below what is news: no more than its background.
bool lies_far_back(const Scan& scan, const MeetingCandidate& c) {
    if (!c.date || !scan.reference || c.status != MeetingStatus::held) return false;
    const auto& last = scan.values.dates[*c.date].range.last;
    return last && day_number(*scan.reference) - day_number(*last) > news_days;
}

bool lies_ahead(const Scan& scan, const MeetingCandidate& c) {
    if (!c.date || !scan.reference || !c.pair_present) return false;
    const auto& first = scan.values.dates[*c.date].range.first;
    return first && *scan.reference < *first;
}

}  // namespace

bool Candidates::is_purpose_of_visit(const MeetingCandidate& c) const {
    constexpr std::uint32_t near = 8;  // sentences, the lines of a page among them
    constexpr int stay = 4;            // days
    const Scan& scan = article.scan;
    if (c.status == MeetingStatus::denied || c.trigger < 3 || !is_purpose(scan, c)) return false;
    const bool held = c.status == MeetingStatus::held;
    if (!held && (!c.noun || !c.date)) return false;
    const std::optional<Date> day =
        c.date ? scan.values.dates[*c.date].range.first : scan.reference;
    if (!day || (c.date && scan.values.dates[*c.date].grain != Grain::day)) return false;
    const auto told = [&](const MeetingCandidate* other) {
        if (other->status != MeetingStatus::planned || other->hypothetical || !other->date ||
            other->implied || other == &c || scan.form(other->trigger_last + 1) == "again" ||
            scan.form(other->trigger_last) == "again")
            return false;
        const DateValue& date = scan.values.dates[*other->date];
        const int later = day_number(*date.range.first) - day_number(*day);
        return date.grain == Grain::day && later >= (held ? 0 : 1) && later < stay;
    };
    for (std::uint32_t s = c.sentence; s < by_sentence.size() && s <= c.sentence + near; ++s)
        if (std::any_of(by_sentence[s].begin(), by_sentence[s].end(), told)) return true;
    return false;
}

bool Candidates::told_nearby(const MeetingCandidate& c) const {
    const auto& dates = article.scan.values.dates;
    // "talked in July and met in Geneva in June": the one says nothing of the other.
    const auto of_another_day = [&](const MeetingCandidate* other) {
        return c.date && other->date &&
               (*dates[*c.date].range.last < *dates[*other->date].range.first ||
                *dates[*other->date].range.last < *dates[*c.date].range.first);
    };
    const auto tells = [&](const MeetingCandidate* other) {
        return !of_another_day(other) && !other->weak && !other->joint && !other->ellipsis &&
               !other->hypothetical && !other->implied && other->status == MeetingStatus::held &&
               other->mode == MeetingMode::in_person;
    };
    for (std::uint32_t s = c.sentence > 0 ? c.sentence - 1 : 0; s <= c.sentence; ++s)
        if (std::any_of(by_sentence[s].begin(), by_sentence[s].end(), tells)) return true;
    return false;
}

bool Candidates::heads_plan(const MeetingCandidate& c) const {
    constexpr std::uint32_t opening = 6;  // lines, those of a page's menu among them
    const Scan& scan = article.scan;
    const auto& sentences = scan.analysis.sentences;
    if (c.date || c.status != MeetingStatus::held || c.sentence >= opening ||
        sentences[c.sentence].line != LineKind::headline ||
        (c.noun ? tells_what_was(scan, c.sentence) : !is_in_present(scan, c.trigger)))
        return false;
    bool planned = false;
    for (std::uint32_t s = c.sentence + 1; s < by_sentence.size() && s <= c.sentence + opening; ++s)
        for (const MeetingCandidate* other : by_sentence[s]) {
            if (other->implied || other->joint || other->weak) continue;
            // "The ministries are working on a meeting in November": no word of a plan but the day.
            if (other->status != MeetingStatus::denied && lies_ahead(scan, *other)) {
                planned = planned || other->mode == c.mode;
                continue;
            }
            if (other->hypothetical || lies_far_back(scan, *other)) continue;
            // "Nobody expects much of the summit" does not say that it has been.
            const bool points = other->definite && !other->date;
            if (other->status == MeetingStatus::held && !other->earlier && !points) return false;
            planned = planned || (other->status == MeetingStatus::planned && other->date &&
                                  other->pair_present && other->mode == c.mode);
        }
    return planned;
}

bool Candidates::is_said_aside(const MeetingCandidate& c) const {
    const auto& here = by_sentence[c.sentence];
    return std::any_of(here.begin(), here.end(), [&](const MeetingCandidate* other) {
        return other->trigger < c.trigger && other->pair_present && !other->definite &&
               !other->joint && !other->weak && other->mode_stated && !c.mode_stated;
    });
}

}  // namespace communique
