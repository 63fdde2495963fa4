#include "facts/reading/event_day.h"

#include <algorithm>
#include <array>
#include <optional>

#include "facts/reading/among.h"
#include "facts/reading/coming_weekday.h"
#include "facts/reading/day_of_visit.h"
#include "facts/reading/meeting_day.h"
#include "facts/reading/meeting_outlook.h"
#include "facts/reading/meeting_time.h"
#include "facts/reading/meeting_words.h"
#include "facts/reading/plan_end.h"
#include "facts/reading/reach.h"

namespace communique {
namespace {

// "from May 4 to 6"
bool is_of_days(const DateValue& date) {
    return date.grain == Grain::day && date.range.first != date.range.last;
}

// "will fly there next week for a visit from May 4 to 6": the days of the week, or of the month, that
// was told.
std::optional<std::uint32_t> days_of_stay(const Scan& scan, const Trigger& trigger,
                                          std::uint32_t told) {
    constexpr std::uint32_t near = 24;  // tokens
    const DateValue& whole = scan.values.dates[told];
    if (whole.grain <= Grain::day || whole.grain > Grain::month || !whole.range.first) return {};
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    const std::uint32_t end =
        std::min(sentence.first_token + sentence.token_count, trigger.last + near);
    static constexpr std::array<std::string_view, 10> cuts{
        "includes", ",", ";", "before", "after", "that", "which", "where", "when", "ahead"};
    // "next week, before the fair that runs from June 18 to 20": of something else
    for (std::uint32_t t = trigger.last + 1; t < end && !among(scan.form(t), cuts); ++t)
        for (const Item& item : scan.items[t]) {
            if (item.kind != ItemKind::date) continue;
            const DateValue& days = scan.values.dates[item.value];
            if (!days.open && is_of_days(days) && *whole.range.first <= *days.range.first &&
                *days.range.last <= *whole.range.last)
                return item.value;
        }
    return {};
}

// "the visit of the prime minister of X to Y, planned for Friday", "was at the State House, Abuja, on
// January 19": what stands between the words of a visit and a day right behind all of them.
std::uint32_t own_words(const Scan& scan, const Trigger& trigger,
                        const MeetingCandidate& candidate) {
    constexpr std::uint32_t near = 5;  // tokens: ", planned for", "in the course of"
    if (!candidate.implied) return 0;
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    const std::uint32_t end =
        std::min(sentence.first_token + sentence.token_count, trigger.match_end + near);
    std::uint32_t commas = 0;
    for (std::uint32_t t = trigger.last + 1; t < trigger.match_end; ++t)
        commas += scan.form(t) == "," ? 1 : 0;
    constexpr std::uint32_t of_comma = 2;  // what a comma costs more than a word
    for (std::uint32_t t = trigger.match_end; t < end; ++t)
        if (scan.is_in_date(t, trigger.match_end))
            return trigger.match_end - trigger.last - 1 + of_comma * commas;
    return 0;
}

// "In May, a month after the vote, Garcia visited Santiago", "On May 3 the guest, who ..., was received":
// the day that opens the sentence.
bool opens_sentence(const Scan& scan, std::uint32_t date, const Match& match) {
    const std::uint32_t begin = scan.analysis.sentences[match.sentence].first_token;
    for (std::uint32_t t = begin; t <= begin + 1 && t < match.first; ++t)
        for (const Item& item : scan.items[t])
            if (item.kind == ItemKind::date && item.value == date)
                return scan.form(item.end()) == "," || item.end() == match.first ||
                       (item.end() + 1 == match.first && scan.form(item.end()) == "the");
    return false;
}

}  // namespace

void take_day(const Match& match, Article& article, const Trigger& trigger, Outlook outlook,
              MeetingCandidate& candidate) {
    const Scan& scan = article.scan;
    const std::uint32_t undone = outlook == Outlook::denied ? undone_at(scan, trigger) : 0;
    // "was in Moscow for a meeting of the body that was founded in May": not the visit's day.
    constexpr std::uint32_t next_clause = 12;
    const bool near = (candidate.implied && match.rule.setting("far") != "yes") ||
                      (candidate.definite && opens_behind(scan, trigger));
    // Of a list the day stands behind each: "talks in Lima a year later and a dinner in Rome in May".
    // "The visit that Parmelin, president this year, was to pay to Paris in May": right behind it.
    const std::uint32_t own = own_words(scan, trigger, candidate);
    const std::string_view link = scan.form(trigger.last + 1);
    const bool clause = own > 0 && trigger.noun && (link == "that" || link == "which");
    const std::uint32_t from = match.rule.setting("behind") == "yes"
                                   ? std::max(undone, trigger.first)
                               : clause ? std::max(undone, trigger.match_end)
                                        : undone;
    candidate.date =
        date_of(scan, latest_of(scan, trigger), from, near ? next_clause + own : too_far);
    // "In August 2002, Blair cancelled a summit": what is long gone has the time of its undoing.
    if (!candidate.date && undone != 0) candidate.date = time_of_undoing(scan, trigger);
    // "is visiting Lisbon and opening a fair there from May 4 to 6": so long he stays.
    if (!candidate.date && candidate.implied)
        if (const auto stay = date_of(scan, trigger, undone, 2 * next_clause);
            stay && (is_of_days(scan.values.dates[*stay]) || opens_sentence(scan, *stay, match)))
            candidate.date = stay;
    if (candidate.date && candidate.implied)
        if (const auto stay = days_of_stay(scan, trigger, *candidate.date)) candidate.date = stay;
    if (candidate.date) candidate.date = anchored_date(article, trigger, *candidate.date);
    const bool undone_yet = outlook == Outlook::denied && candidate.called_off;
    if (candidate.date && (outlook == Outlook::planned || undone_yet) && !candidate.not_happened)
        move_to_coming_weekday(article, trigger, *candidate.date, undone_yet);
    if (candidate.date && !trigger.noun)
        candidate.date = anchored_date(article, trigger, *candidate.date);
    // "three weeks after they met in Geneva on June 16", "after Aliyev's June 16 trip": the day itself;
    // "three months after they met in June" the month.
    constexpr std::uint32_t lead = 4;  // tokens of "June 16 state"
    const std::uint32_t phrase =
        std::max(match.first, trigger.first > lead ? trigger.first - lead : 0U);
    const bool own_day = candidate.date && names_day(scan, *candidate.date, phrase, trigger);
    const auto apart = own_day ? DaysApart{} : days_apart(scan, match, trigger);
    if (!apart) candidate.date = months_from_own(article, match, trigger);
    candidate.days_from_date = apart ? apart->days : 0;
    candidate.days_from_news = apart && apart->from_news;
    if (apart && apart->anchor) candidate.date = apart->anchor;
    const auto days =
        candidate.definite || trigger.noun ? std::nullopt : days_earlier(scan, trigger);
    if (days && (!candidate.date || candidate.ellipsis))
        candidate.date = days_from_last(article, match.sentence, *days);
    if (const auto stepped = stepped_date(article, trigger)) candidate.date = stepped;
    if (apart && !days && !candidate.definite)
        if (const auto month = months_from_last(article, trigger)) candidate.date = month;
    if (!candidate.date && outlook == Outlook::planned)
        candidate.date = end_of_plan(article, trigger);
    if (!candidate.date) candidate.days_from_main = days;
    // "In the afternoon the two went on to Samarkand": on the day that the rest is of.
    if (!candidate.date && !days && outlook == Outlook::told && !candidate.definite &&
        says_part_of_day(scan, trigger))
        candidate.days_from_main = 0;
    if (!candidate.date && outlook == Outlook::told)
        candidate.date = day_of_visit_before(article, match);
    if (!candidate.date && outlook == Outlook::told)
        candidate.date = day_of_event_before(article, trigger);
}

void drop_vague_year(const Scan& scan, const Trigger& trigger, MeetingCandidate& candidate) {
    if (!candidate.date || !scan.reference) return;
    const DateValue& date = scan.values.dates[*candidate.date];
    const bool vague = date.grain >= Grain::year && *date.range.first <= *scan.reference &&
                       *scan.reference <= *date.range.last;
    if (vague && !candidate.implied && outlook_of(scan, trigger) == Outlook::told)
        candidate.date.reset();
}

}  // namespace communique
