// The day of a meeting that was called off, denied or did not come about. See gathering.h.
#include <algorithm>

#include "facts/reading/gathering.h"

namespace communique {
namespace {

bool calls_off(const Scan& scan, std::uint32_t index) {
    const Sentence& sentence = scan.analysis.sentences[index];
    const ClassId deny = scan.lexicon.find_class("DENY");
    for (std::uint32_t t = sentence.first_token; t < sentence.first_token + sentence.token_count;
         ++t)
        if (const Item* item = scan.at(t, deny);
            item != nullptr && scan.value_of(*item) == "cancel")
            return true;
    return false;
}

// "denied on Monday the plan for a meeting", "ruled out a summit": the day is of the denial.
bool denies_plan(const Scan& scan, std::uint32_t index) {
    const Sentence& sentence = scan.analysis.sentences[index];
    for (std::uint32_t t = sentence.first_token; t < sentence.first_token + sentence.token_count;
         ++t)
        if (scan.is(t, WordSet::denies_plan)) return true;
    return false;
}

// "such a meeting will not take place", "would not meet": of a day to come.
bool denies_future(const Scan& scan, std::uint32_t index) {
    const Sentence& sentence = scan.analysis.sentences[index];
    bool thought = false;
    for (std::uint32_t t = sentence.first_token; t < sentence.first_token + sentence.token_count;
         ++t)
        if ((scan.form(t) == "will" || scan.form(t) == "wo" || scan.form(t) == "would") &&
            (scan.form(t + 1) == "not" || scan.form(t + 1) == "n't" || thought))
            return true;
        // "I do not think that such a meeting will take place"
        else if (scan.form(t) == "not" || scan.form(t) == "n't")
            thought = thought || scan.form(t + 1) == "think" || scan.form(t + 1) == "believe" ||
                      scan.form(t + 1) == "expect";
    return false;
}

}  // namespace

PartialDate day_not_met(const Article& article, const Gathered& g) {
    constexpr std::uint32_t near = 2;  // sentences
    if (calls_off(article.scan, g.sentence)) {
        const auto count = static_cast<std::uint32_t>(article.scan.analysis.sentences.size());
        for (std::uint32_t s = g.sentence; s < count && s <= g.sentence + near; ++s)
            if (const PartialDate day = coming_day(article, s); day.known()) return day;
        if (denies_plan(article.scan, g.sentence)) return {};
    }
    if (denies_future(article.scan, g.sentence)) return coming_day(article, g.sentence);
    return opening_day(article, g.sentence);
}

namespace {

// A day so late that it is news, or one to come.
bool is_of_news(const Article& article, const Meeting& m) {
    const auto& today = article.scan.reference;
    return today && m.date.precision() == DatePrecision::day &&
           day_number(*today) - day_number(m.date.first()) < news_days;
}

// "There was no meeting with him", "did not see him": told as what has not been.
bool is_told_not_to_have_been(const MeetingCandidate& c) {
    return c.status == MeetingStatus::denied && !c.hypothetical && !c.implied && !c.called_off &&
           !c.date && c.mode == MeetingMode::in_person && c.place.empty();
}

// "In May, when she came to Riga, the two did not meet": what the visit implied is denied there.
bool is_denied_beside(const std::vector<Gathered>& all, const Gathered& visit) {
    return visit.meeting.implied && visit.meeting.status == MeetingStatus::held && !visit.main &&
           std::any_of(all.begin(), all.end(), [&](const Gathered& g) {
               return g.sentence == visit.sentence && g.meeting.status == MeetingStatus::denied &&
                      g.meeting.date.known() && g.meeting.date == visit.meeting.date;
           });
}

}  // namespace

void deny_visits(const Article& article, std::vector<Gathered>& all) {
    constexpr std::uint32_t near = 4;  // sentences
    const auto denial = [&](const Gathered& visit) {
        return std::find_if(article.meetings.begin(), article.meetings.end(),
                            [&](const MeetingCandidate& c) {
                                const std::uint32_t apart = c.sentence > visit.sentence
                                                                ? c.sentence - visit.sentence
                                                                : visit.sentence - c.sentence;
                                return apart <= near && is_told_not_to_have_been(c);
                            });
    };
    const bool met = std::any_of(all.begin(), all.end(), [](const Gathered& g) {
        return g.main && !g.meeting.implied && g.meeting.status == MeetingStatus::held;
    });
    drop_those(all, [&](const Gathered& g) { return is_denied_beside(all, g); });
    for (Gathered& g : all) {
        Meeting& m = g.meeting;
        if (met || !m.implied || m.status != MeetingStatus::held || !is_of_news(article, m))
            continue;
        const auto c = denial(g);
        if (c == article.meetings.end()) continue;
        m.status = MeetingStatus::denied;
        m.implied = false;
        m.evidence.push_back(c->span);
        // Of all is asked before any goes, hence `g` is still there.
        drop_those(all, [&](const Gathered& other) {
            return &other != &g && other.meeting.status == MeetingStatus::denied &&
                   other.meeting.place.empty() &&
                   (!other.meeting.date.known() || other.meeting.date == m.date);
        });
        return;
    }
}

}  // namespace communique
