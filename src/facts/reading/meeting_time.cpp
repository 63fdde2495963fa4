#include "facts/reading/meeting_time.h"

#include <algorithm>

#include "facts/reading/meeting_day.h"
#include "facts/reading/meeting_words.h"

namespace communique {
namespace {

// "had met in May", "had earlier held talks": before the meeting that the article is about.
bool tells_of_earlier(const Scan& scan, const Trigger& trigger, std::uint32_t first_token) {
    const ClassId earlier = scan.lexicon.find_class("EARLIER");
    const bool perfect = scan.form(trigger.first) == "had" &&
                         scan.at(trigger.first, scan.lexicon.find_class("HOLD")) == nullptr;
    // "The two men met previously in Brasilia in March"
    if (perfect || scan.form(trigger.last + 1) == "previously") return true;
    const bool of_time = scan.form(trigger.first) == "hour" ||
                         scan.form(trigger.first) == "hours" ||
                         scan.form(trigger.first) == "minutes";  // "had an hour for"
    for (std::uint32_t token = trigger.first; token-- > first_token && trigger.first - token < 4;) {
        // "They also saw each other in Jakarta": another time.
        if (scan.form(token) == "also" && token + 1 == trigger.first && !trigger.noun &&
            scan.at(trigger.first, scan.lexicon.find_class("MEET")) != nullptr)
            return true;
        const bool just = token + 1 < scan.words.size() && scan.form(token + 1) == "just";
        if (scan.at(token, earlier) != nullptr && !just &&
            !((trigger.noun || of_time) && scan.form(token) == "had"))
            return true;
    }
    return false;
}

// "They saw each other again in Hiroshima", behind other encounters: of no day, it is not the news.
bool is_told_on(const Scan& scan, const Match& match, const Trigger& trigger) {
    constexpr std::uint32_t opening = 4;  // sentences
    const Capture who = match["who"];
    return match.sentence >= opening && who.count == 1 &&
           scan.at(who.first, scan.lexicon.find_class("THEY")) != nullptr &&
           scan.at(trigger.first, scan.lexicon.find_class("MEET")) != nullptr &&
           scan.form(trigger.last + 1) == "again";
}

// "said on Saturday that he had spoken with him", "A statement said they had spoken" in the opening:
// what was said is the news.
bool is_reported_news(const Scan& scan, const Trigger& trigger) {
    constexpr std::uint32_t far = 16;     // tokens: the two with their titles
    constexpr std::uint32_t opening = 3;  // sentences, where "that" may be left out
    const std::uint32_t begin = scan.analysis.sentences[trigger.sentence].first_token;
    bool that = trigger.sentence < opening;
    for (std::uint32_t t = trigger.first; t-- > begin && trigger.first - t <= far;) {
        that = (that && scan.form(t) != ",") || scan.form(t) == "that";
        if (that && scan.is(t, WordSet::reports)) return true;
        if (scan.form(t) == "earlier" || scan.form(t) == "last") return false;
    }
    return false;
}

// "did not hold a summit"
bool says_did_not(const Scan& scan, std::uint32_t trigger) {
    constexpr std::uint32_t near = 5;  // tokens
    for (std::uint32_t t = trigger; t > 0 && trigger - t < near; --t)
        if ((scan.form(t) == "not" || scan.form(t) == "n't") &&
            (scan.form(t - 1) == "did" || scan.form(t - 1) == "have" || scan.form(t - 1) == "had"))
            return true;
    return false;
}

// "The meeting had been set for Wednesday"
bool had_been_set(const Scan& scan, const Trigger& trigger) {
    return scan.form(trigger.last + 1) == "had" && scan.form(trigger.last + 2) == "been" &&
           scan.at(trigger.last + 3, scan.lexicon.find_class("PLAN")) != nullptr;
}

}  // namespace

bool is_told_as_earlier(const Scan& scan, const Match& match, const Trigger& trigger,
                        const MeetingCandidate& candidate) {
    const bool before = tells_of_earlier(scan, trigger, candidate.first_token);
    return (before && (candidate.date || !is_reported_news(scan, trigger))) ||
           (!candidate.date && is_told_on(scan, match, trigger));
}

// "shook hands in Da Nang a few weeks later": of some day that nobody can reckon.
bool says_few_later(const Scan& scan, const Trigger& trigger) {
    constexpr std::uint32_t near = 14;  // tokens
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    const std::uint32_t end =
        std::min(sentence.first_token + sentence.token_count, trigger.last + near);
    for (std::uint32_t t = trigger.last + 1; t < end && scan.form(t) != ";"; ++t)
        if ((scan.form(t) == "later" || scan.form(t) == "earlier") && t > trigger.last + 2 &&
            scan.is(t - 2, WordSet::unsaid_number))
            return true;
    return false;
}

bool is_next_stop(const Scan& scan, const Match& match) {
    const std::uint32_t begin = scan.analysis.sentences[match.sentence].first_token;
    for (std::uint32_t back = 1; back <= 2 && match.first >= begin + back + 1; ++back)
        if (scan.form(match.first - back) == "before") return true;
    return false;
}

bool is_on_the_way(const Scan& scan, const Trigger& trigger, const MeetingCandidate& candidate) {
    if (!candidate.date || !scan.reference) return false;
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    const DateValue& date = scan.values.dates[*candidate.date];
    if (date.grain != Grain::day || date.range.first != scan.reference ||
        sentence.line == LineKind::headline)
        return false;
    const ClassId visit = scan.lexicon.find_class("VISIT_VERB");
    // "left Hanoi today for a visit to Phnom Penh, during which he will open a school"
    const std::uint32_t end = sentence.first_token + sentence.token_count;
    for (std::uint32_t t = trigger.last + 1; (candidate.implied || candidate.scene) && t + 2 < end;
         ++t)
        if ((scan.form(t) == "which" || scan.form(t) == "where") && scan.form(t - 1) != "in" &&
            (scan.form(t + 2) == "will" || scan.form(t + 3) == "will"))
            return true;
    for (std::uint32_t t = sentence.first_token; t <= trigger.first; ++t)
        if (const Item* item = scan.at(t, visit);
            item != nullptr && scan.value_of(*item) == "present")
            return true;
    return false;
}

bool is_long_gone(const Scan& scan, const MeetingCandidate& candidate) {
    constexpr int season = 60;  // days
    if (!candidate.date || !scan.reference) return false;
    const auto& last = scan.values.dates[*candidate.date].range.last;
    return last && day_number(*scan.reference) - day_number(*last) > season;
}

bool is_of_no_time(const Scan& scan, const Match& match, const Trigger& trigger,
                   const MeetingCandidate& candidate) {
    if (candidate.date || trigger.noun) return false;
    const std::uint32_t next = trigger.last + 1;
    const bool in_all = (scan.form(next) == "in" || scan.form(next) == "at") &&
                        (scan.form(next + 1) == "both" || scan.form(next + 1) == "many" ||
                         scan.form(next + 1) == "several" || scan.form(next + 1) == "different");
    const Capture who = match["who"];
    const bool often = scan.form(trigger.last) == "meet" && scan.form(next) == "," &&
                       who.count == 1 && trigger.first == who.first + 1 &&
                       scan.at(who.first, scan.lexicon.find_class("THEY")) != nullptr;
    return in_all || often;
}

bool is_asked(const Scan& scan, const Match& match) {
    const Sentence& sentence = scan.analysis.sentences[match.sentence];
    constexpr std::uint32_t behind = 2;  // the mark and a closing quote
    for (std::uint32_t back = 1; back <= behind && back <= sentence.token_count; ++back)
        if (scan.form(sentence.first_token + sentence.token_count - back) == "?") return true;
    return false;
}

bool was_told_not_to_be(const Match& match, const Article& article, const Trigger& trigger) {
    const bool once_planned = is_past_plan(article.scan, trigger) ||
                              was_once_planned(article.scan, trigger) ||
                              had_been_set(article.scan, trigger);
    if (match.rule.setting("definite") != "yes" || !once_planned) return false;
    return std::any_of(article.meetings.begin(), article.meetings.end(), [&](const auto& other) {
        const bool not_held = other.not_happened || (other.status == MeetingStatus::denied &&
                                                     says_did_not(article.scan, other.trigger));
        return not_held && other.pair_present && other.sentence < match.sentence &&
               match.sentence - other.sentence <= 2;
    });
}

bool is_excepted(const Match& match, const Scan& scan) {
    const Capture verb = match["verb"];
    const Capture whom = match["whom"];
    if (verb.count == 0 || whom.first <= verb.first + verb.count + 1) return false;
    const std::uint32_t link = whom.first - 1;
    if (scan.form(link) != "except" && scan.form(link) != "but" && scan.form(link) != "save")
        return false;
    for (std::uint32_t t = verb.first + verb.count; t < link; ++t)
        if (scan.is(t, WordSet::all_people)) return true;
    return false;
}

bool is_on_arrival(const Match& match, const Scan& scan, const Trigger& trigger) {
    constexpr std::uint32_t near = 12;  // tokens
    if (trigger.noun || match["whom"].count == 0) return false;
    const std::uint32_t begin = scan.analysis.sentences[match.sentence].first_token;
    const std::uint32_t end = begin + scan.analysis.sentences[match.sentence].token_count;
    const bool greets = scan.at(trigger.first, scan.lexicon.find_class("HOST")) != nullptr ||
                        scan.form(trigger.first) == "met";
    const bool rides = scan.at(trigger.first, scan.lexicon.find_class("SEEN")) != nullptr;
    bool airport = false;
    for (std::uint32_t t = trigger.first; t < std::min(end, trigger.last + near); ++t) {
        if (scan.form(t) == "for" && scan.form(t + 1) != "the") return false;
        airport = airport || (scan.is(t, WordSet::airport) &&
                              (greets || scan.form(t - 1) == "from" || scan.form(t - 2) == "from"));
    }
    return airport && (greets || rides);
}

bool says_part_of_day(const Scan& scan, const Trigger& trigger) {
    constexpr std::uint32_t near = 16;  // tokens to either side
    const std::uint32_t begin = scan.analysis.sentences[trigger.sentence].first_token;
    const std::uint32_t end = begin + scan.analysis.sentences[trigger.sentence].token_count;
    const std::uint32_t first =
        std::max(begin + 2, trigger.first > near ? trigger.first - near : 0);
    for (std::uint32_t t = first; t < std::min(end, trigger.last + near); ++t)
        if (scan.is(t, WordSet::part_of_day) && scan.form(t - 1) == "the" &&
            scan.form(t - 2) == "in" && scan.form(t + 1) != "before" && scan.form(t + 1) != "of")
            return true;
    return false;
}

void note_plan(const Scan& scan, const Trigger& trigger, Outlook outlook,
               MeetingCandidate& candidate) {
    candidate.past_plan = outlook == Outlook::planned && is_past_plan(scan, trigger);
    candidate.next = says_next(scan, trigger);
    candidate.once_planned = was_once_planned(scan, trigger);
    candidate.called_off = outlook == Outlook::denied &&
                           (undone_at(scan, trigger) != 0 || is_past_plan(scan, trigger));
    candidate.not_happened =
        outlook == Outlook::denied &&
        (did_not_happen(scan, trigger) || (is_failed_attempt(scan, trigger) && !trigger.noun));
}

}  // namespace communique
