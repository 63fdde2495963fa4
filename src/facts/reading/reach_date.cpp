// Which of a sentence's dates an encounter has. See reach.h.
#include <algorithm>
#include <array>

#include "facts/reading/among.h"
#include "facts/reading/outlook.h"
#include "facts/reading/place_names.h"
#include "facts/reading/plan_signs.h"
#include "facts/reading/reach.h"

namespace communique {
namespace {

// "within hours of the vote on July 13", "on the night of the election": the time of both.
bool is_time_of_event(const Scan& scan, const Item& item, std::uint32_t begin) {
    constexpr std::uint32_t near = 7;  // tokens of "hours of the general election in"
    for (std::uint32_t t = item.first; t-- > begin + 1 && item.first - t <= near;)
        if (scan.form(t) == "of" && scan.is(t - 1, WordSet::moment_of)) return true;
    return false;
}

// "its victory in the general election in July": of that event.
bool is_of_event(const Scan& scan, const Trigger& trigger, const Item& item, std::uint32_t begin) {
    if (is_time_of_event(scan, item, begin)) return false;
    // "before a vote next week"
    if (item.first > begin + 1 && item.first - 1 > trigger.last &&
        scan.is(item.first - 1, WordSet::event_noun))
        return true;
    return item.first > begin + 1 &&
           (scan.form(item.first - 1) == "in" || scan.form(item.first - 1) == "on") &&
           item.first - 2 > trigger.last && scan.is(item.first - 2, WordSet::event_noun);
}

// "where traces of the January 8 storming were seen", "about the May 31 attack": the day that says
// which of such events is meant.
bool is_of_named_event(const Scan& scan, const Trigger& trigger, const Item& item) {
    constexpr std::uint32_t near = 3;  // tokens of "January 8 police raid"
    const DateValue& date = scan.values.dates[item.value];
    if (item.first < trigger.last + 2 || scan.form(item.first - 1) != "the" ||
        (date.grain != Grain::day && date.grain != Grain::month))
        return false;
    for (std::uint32_t t = item.end(); t < item.end() + near; ++t) {
        if (scan.is(t, WordSet::event_noun)) return true;
        if (scan.token(t).kind != TokenKind::word || scan.is(t, WordSet::parts_from_noun))
            return false;
    }
    return false;
}

// "The meeting had been planned in August as a gesture": when it was planned.
bool is_of_planning(const Scan& scan, const Trigger& trigger, const Item& item) {
    // "was added to the secretary's schedule on Thursday night"
    constexpr std::uint32_t near = 10;  // tokens
    for (std::uint32_t t = trigger.last + 3; t < item.first && t < trigger.last + near; ++t)
        if (scan.is(t, WordSet::timetable) && scan.form(item.first - 1) != "for" &&
            (scan.form(trigger.last + 1) == "was" || scan.form(trigger.last + 1) == "were" ||
             scan.form(trigger.last + 2) == "been"))
            return true;
    if (item.first < trigger.last + 4 || scan.form(item.first - 1) != "in") return false;
    const std::uint32_t done = item.first - 2;
    return scan.form(done - 2) == "had" && scan.form(done - 1) == "been" &&
           scan.at(done, scan.lexicon.find_class("PLAN")) != nullptr;
}

// "ruled out on Monday a meeting with him": the day on which that was said.
bool is_of_refusal(const Scan& scan, const Trigger& trigger, const Item& item) {
    constexpr std::uint32_t near = 3;  // tokens of "cancelled late on"
    if (item.end() >= trigger.first || !scan.is(item.end(), WordSet::opens_object)) return false;
    const std::uint32_t begin = scan.analysis.sentences[trigger.sentence].first_token;
    const ClassId deny = scan.lexicon.find_class("DENY");
    for (std::uint32_t t = item.first; t-- > begin && item.first - t <= near;) {
        const Item* undone = scan.at(t, deny);
        if (undone != nullptr && scan.value_of(*undone) == "cancel") return true;
    }
    return false;
}

// "A meeting, put off in January, will be held in June": when it was put off.
bool is_of_undoing(const Scan& scan, const Trigger& trigger, const Item& item) {
    constexpr std::uint32_t near = 5;  // tokens of "put off last"
    if (is_of_refusal(scan, trigger, item)) return true;
    constexpr std::uint32_t longest = 12;  // tokens of "due to the president's treatment,"
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    const std::uint32_t end =
        std::min(sentence.first_token + sentence.token_count, item.end() + longest);
    std::uint32_t next = item.end();
    while (next < end && scan.form(next) != ",") ++next;
    if (item.first <= trigger.last + 2 || scan.form(next) != ",") return false;
    if (!scan.is(next + 1, WordSet::goes_on_behind)) return false;
    const ClassId deny = scan.lexicon.find_class("DENY");
    for (std::uint32_t t = item.first; t-- > trigger.last + 1 && item.first - t <= near;) {
        const Item* undone = scan.at(t, deny);
        if (undone != nullptr && scan.value_of(*undone) == "cancel") return true;
    }
    return false;
}

// "their first call after he assumed office in November": when he did.
bool is_of_taking_office(const Scan& scan, const Trigger& trigger, const Item& item) {
    constexpr std::uint32_t near = 8;  // tokens of "after he was sworn in for a second term"
    if (item.first < trigger.last + 3) return false;
    bool office = false;
    for (std::uint32_t t = item.first; t-- > trigger.last && item.first - t <= near;) {
        if (scan.form(t) == ",") return false;
        office = office || scan.is(t, WordSet::takes_office);
        if (office && (scan.form(t) == "after" || scan.form(t) == "since")) return true;
    }
    return false;
}

// "a tent next to the house bombed by aircraft in 1986": when that was done. Who hosts a summit does
// so while it is held.
bool is_of_doer(const Scan& scan, const Trigger& trigger, const Item& item) {
    constexpr std::uint32_t near = 6;  // tokens
    for (std::uint32_t t = item.first; t-- > trigger.last + 3 && item.first - t <= near;) {
        if (scan.form(t) == ",") return false;
        if (scan.form(t) != "by") continue;
        const std::string_view done = scan.form(t - 1);
        return done.size() > 4 && done.ends_with("ed") && !scan.is(t - 1, WordSet::holds_event) &&
               !scan.is(t - 1, WordSet::arranged_by) &&
               scan.at(t - 1, scan.lexicon.find_class("HOST")) == nullptr &&
               scan.at(t - 1, scan.lexicon.find_class("HOLD")) == nullptr &&
               !scan.is(t - 1, WordSet::agreed) && !scan.is(t - 2, WordSet::finite_verb) &&
               !scan.is(t - 2, WordSet::before_verb);
    }
    return false;
}

// "the meeting was in doubt over remarks made in September": when they were made.
bool is_of_deed(const Scan& scan, const Trigger& trigger, const Item& item) {
    if (item.first < trigger.last + 4) return false;
    const std::uint32_t link = item.first - 1;
    const bool led = scan.form(link) == "in" || scan.form(link) == "on";
    const std::uint32_t done = led ? link - 1 : link;
    if (!scan.is(done, WordSet::done_then) || done < trigger.last + 3) return false;
    const std::uint32_t noun = done - 1;
    return scan.token(noun).kind == TokenKind::word && !scan.is(noun, WordSet::finite_verb) &&
           !scan.is(noun, WordSet::before_verb) && scan.form(noun) != "and";
}

// "denied on Monday the plan for a meeting", "called off on Monday his talks", "praised on Friday his
// latest meeting": when that was said or done, unlike "cancelled Monday's meeting".
bool is_of_word_on_it(const Scan& scan, const Trigger& trigger, const Item& item,
                      std::uint32_t begin) {
    constexpr std::uint32_t longest = 10;  // tokens to the noun
    static constexpr std::array<std::string_view, 8> openers{"the", "a",   "an",  "his",
                                                             "her", "any", "its", "their"};
    static constexpr std::array<std::string_view, 4> former{"latest", "last", "recent", "previous"};
    if (!trigger.noun || item.end() >= trigger.first || trigger.first - item.end() > longest ||
        item.first < begin + 2 || !among(scan.form(item.end()), openers))
        return false;
    for (std::uint32_t t = item.end(); t < trigger.first; ++t)
        if (among(scan.form(t), former)) return true;
    const std::uint32_t verb = scan.form(item.first - 1) == "on" ? item.first - 2 : item.first - 1;
    const Item* deny = scan.at(verb, scan.lexicon.find_class("DENY"));
    return deny != nullptr && scan.value_of(*deny) == "cancel";
}

// "talked, mostly about gas, ships and the June elections": of what they talked about.
bool is_of_matter(const Scan& scan, const Trigger& trigger, const Item& item) {
    constexpr std::uint32_t longest = 14;  // tokens of ", mostly about gas, ships and the"
    if (item.first < trigger.last + 2 || scan.form(item.first - 1) != "the") return false;
    const std::uint32_t noun = item.end();
    if (scan.token(noun).kind != TokenKind::word || scan.token(noun).capital) return false;
    // "on the sidelines of the May summit", unlike "talked of the June elections"
    const bool talked = scan.at(trigger.last, scan.lexicon.find_class("SPEAK")) != nullptr;
    for (std::uint32_t t = item.first - 1; t-- > trigger.last + 1 && item.first - t <= longest;) {
        if (scan.form(t) == "of" && !talked) return false;
        if (scan.is(t, WordSet::about)) return true;
        if (scan.is(t, WordSet::at_meeting)) return false;
    }
    return false;
}

// "to unblock the September accords", "since the June election": what the month names.
bool is_of_pact(const Scan& scan, const Trigger& trigger, const Item& item) {
    const std::uint32_t noun = item.end();
    if (scan.values.dates[item.value].grain != Grain::month || item.count != 1 ||
        noun == trigger.first || scan.token(noun).kind != TokenKind::word)
        return false;
    const Item* flow = scan.at(noun, scan.lexicon.find_class("FLOW"));
    return scan.is(noun, WordSet::event_noun) ||
           (flow != nullptr && scan.value_of(*flow) == "deal");
}

// "in Washington (April 2010) and again at Los Cabos": of the place right before the brackets.
bool is_of_brackets(const Scan& scan, const Trigger& trigger, const Item& item) {
    if (item.end() >= trigger.first || item.first < 2 || scan.form(item.first - 1) != "(" ||
        scan.form(item.end()) != ")")
        return false;
    const ClassId city = scan.lexicon.find_class("CITY");
    const std::uint32_t begin = scan.analysis.sentences[trigger.sentence].first_token;
    const bool of_place = scan.is_in_item(item.first - 2, begin, longest_name,
                                          [&](const Item& place) { return place.cls == city; });
    constexpr std::uint32_t near = 4;  // tokens of "at"
    for (std::uint32_t t = trigger.last + 1; of_place && t <= trigger.last + near; ++t)
        if (scan.at(t, city) != nullptr) return true;
    return false;
}

// "will leave for Rome on Sunday and will hold talks": the day of leaving.
bool is_of_leaving(const Scan& scan, const Trigger& trigger, const Item& item,
                   std::uint32_t begin) {
    if (item.end() >= trigger.first) return false;
    constexpr std::uint32_t near = 6;  // tokens
    bool leaves = false;
    for (std::uint32_t t = item.first; t-- > begin && item.first - t <= near;)
        leaves = leaves || scan.form(t) == "leave" || scan.form(t) == "leaves" ||
                 scan.form(t) == "depart" || scan.form(t) == "departs";
    for (std::uint32_t t = item.end(); leaves && t + 1 < trigger.first; ++t)
        if (scan.form(t) == "and" && scan.form(t + 1) == "will") return true;
    return false;
}

// "will meet in Sochi, a spokesman told a briefing on Tuesday": when it was said.
bool is_of_attribution(const Scan& scan, const Trigger& trigger, const Item& item) {
    constexpr std::uint32_t longest = 20;  // tokens of ", a spokesman told ...", his name and title
    if (item.first <= trigger.last + 3) return false;
    bool told = false;
    for (std::uint32_t t = item.first; t-- > trigger.last + 1 && item.first - t <= longest;) {
        if (scan.form(t) == ",") return told && scan.form(t + 1) != "and";
        if (scan.is(t, WordSet::starts_clause) || scan.is_in_date(t, trigger.last)) return false;
        told = told || (scan.is(t, WordSet::reports) && scan.form(t + 1) != "that");
    }
    return false;
}

// "agreed to strive for growth of 10 percent in 2024": of what they agreed on.
bool is_of_agreement(const Scan& scan, const Trigger& trigger, const Item& item) {
    return item.first > trigger.last + 2 && scan.is(trigger.last, WordSet::agreed) &&
           scan.form(trigger.last + 1) == "to" &&
           scan.values.dates[item.value].grain == Grain::year;
}

// "talked for an hour and are to sign a treaty today": when they will do the other thing.
bool is_of_plan_behind(const Scan& scan, const Trigger& trigger, const Item& item) {
    constexpr std::uint32_t near = 20;  // tokens
    if (item.first < trigger.last + 4) return false;
    for (std::uint32_t t = item.first; t-- > trigger.last + 2 && item.first - t <= near;) {
        const bool are_to = (scan.form(t) == "are" || scan.form(t) == "is") &&
                            (scan.form(t + 1) == "to" || scan.form(t + 1) == "due");
        if (!are_to && scan.form(t) != "will") continue;
        return scan.form(t - 1) == "and" && outlook_of(scan, trigger) == Outlook::told;
    }
    return false;
}

// "they signed", "that were signed", "concluded" at the token: what was done to the noun before it.
bool tells_deed_on_noun(const Scan& scan, std::uint32_t token) {
    static constexpr std::array<std::string_view, 4> people{"they", "he", "she", "we"};
    const auto is_deed = [&](std::uint32_t t) {
        for (const Name cls : Names{"MEET", "HOLD", "SPEAK"})
            if (scan.at(t, scan.lexicon.find_class(cls)) != nullptr) return false;
        return (scan.form(t).ends_with("ed") || scan.is(t, WordSet::past)) &&
               !scan.is(t, WordSet::holds_event) && !scan.is(t, WordSet::reports) &&
               !scan.is(t, WordSet::finite_verb);
    };
    const std::uint32_t noun = token - 1;
    if (scan.token(noun).kind != TokenKind::word || scan.is(noun, WordSet::starts_clause) ||
        scan.is(noun, WordSet::parts_from_noun))
        return false;
    // "a continuation of the dialogue which was resumed in August": an encounter, too.
    if (scan.at(noun, scan.lexicon.find_class("TALKS")) != nullptr) return false;
    if (among(scan.form(token), people)) return is_deed(token + 1);
    if (scan.form(token) != "that" && scan.form(token) != "which") return false;
    const std::string_view verb = scan.form(token + 1);
    return (verb == "was" || verb == "were") && is_deed(token + 2);
}

// "will meet to review the accords they signed on May 3": when those were signed.
bool is_of_deed_on_aim(const Scan& scan, const Trigger& trigger, const Item& item) {
    constexpr std::uint32_t near = 8;  // tokens of "they had signed there in the spring of"
    constexpr std::uint32_t aim = 12;  // tokens of "to review implementation of the accords"
    if (item.first < trigger.last + 6) return false;
    for (std::uint32_t t = item.first; t-- > trigger.last + 4 && item.first - t <= near;) {
        if (scan.form(t) == "," || scan.is_in_date(t, trigger.last)) return false;
        if (!tells_deed_on_noun(scan, t)) continue;
        for (std::uint32_t to = t; to-- > trigger.last && t - to <= aim;)
            if (scan.form(to) == "to" || scan.is(to, WordSet::about)) return true;
        return false;
    }
    return false;
}

// "on November 18 at 10:20 a.m. (November 19, 0:20 a.m. Tokyo time)": by another place's clock.
bool is_by_other_clock(const Scan& scan, const Item& item, std::uint32_t begin) {
    constexpr std::uint32_t near = 8;  // tokens
    std::uint32_t end = item.end();
    while (end < item.end() + near && scan.form(end) != ")" && scan.form(end) != ".") ++end;
    if (scan.form(end) != ")" || scan.form(end - 1) != "time") return false;
    for (std::uint32_t t = item.first; t-- > begin && item.first - t <= near;)
        if (scan.form(t) == "(") return true;
    return false;
}

// "on Sunday and Monday", "from May 30 to June 2": a few days that a visit takes.
bool is_stay(const DateValue& date) {
    constexpr int longest = 10;  // days
    return date.grain == Grain::day &&
           day_number(*date.range.last) - day_number(*date.range.first) < longest;
}

// "said in March, after he and Putin talked in Moscow": of that month, too.
bool is_said_after(const Scan& scan, const Trigger& trigger, const Item& item) {
    constexpr std::uint32_t near = 16;  // tokens of the two with their titles
    const std::uint32_t link = scan.form(item.end()) == "," ? item.end() + 1 : item.end();
    if (link >= trigger.first || trigger.first - link > near ||
        (scan.form(link) != "after" && scan.form(link) != "following"))
        return false;
    // "after years in which the two met often"
    for (std::uint32_t t = link; t < trigger.first; ++t)
        if (scan.form(t) == "which") return false;
    return true;
}

// The date says when something was said, not when it happened; or it bounds a time.
bool belongs_elsewhere(const Scan& scan, const Trigger& trigger, const Item& item,
                       std::uint32_t begin) {
    for (std::uint32_t back = 1; back <= 2 && item.first >= begin + back; ++back) {
        const std::string_view form = scan.form(item.first - back);
        // "is to take place by the end of November"
        const bool end_of = (form == "by" || form == "before") && item.first + 1 < item.end() &&
                            (scan.form(item.first) == "end" || scan.form(item.first + 1) == "end");
        if (back == 1 && end_of) return false;
        // "talked about Friday's summit": of what they talked about.
        if (back == 1 && item.first > trigger.last && scan.form(item.end()) == "'s" &&
            is_topic(scan, trigger, item.end() + 1))
            return true;
        // "after Friday's summit": of that very day.
        if (back == 1 && item.end() < scan.words.size() && scan.form(item.end()) == "'s")
            return false;
        // "from September 3 to 5": all of it, unlike "from Monday".
        const DateValue& date = scan.values.dates[item.value];
        if (back == 1 && form == "from" && date.grain == Grain::day &&
            date.range.first != date.range.last)
            return false;
        if (form == "until" && back == 1 &&
            (is_not_until(scan, trigger) || is_until_at_last(scan, item.first - 1, begin)))
            return false;
        // "Their last meeting dates from August 2017"
        if (back == 1 && form == "from" && item.first >= begin + 2 &&
            (scan.form(item.first - 2) == "dates" || scan.form(item.first - 2) == "dated"))
            return false;
        if (back == 1 && scan.is(item.first - back, WordSet::bound))
            return !tells_when(scan, item, begin);
        // "in Port Said in December": a name.
        const bool named = scan.token(item.first - back).capital &&
                           scan.analysis.sentences[trigger.sentence].line != LineKind::headline;
        if (scan.is(item.first - back, WordSet::reports) && !named) {
            // "said last week after a call with Putin": of both.
            if (item.end() < trigger.first && trigger.first - item.end() <= 3 && trigger.noun &&
                (scan.form(item.end()) == "after" || scan.form(item.end()) == "following"))
                return false;
            if (date.grain == Grain::month && is_said_after(scan, trigger, item)) return false;
            // "told Putin on Thursday" is itself the encounter; a person stands between then.
            return back == 1 || scan.form(item.first - 1) == "on" ||
                   scan.form(item.first - 1) == "in" || scan.form(item.first - 1) == "late" ||
                   scan.form(item.first - 1) == "earlier";
        }
    }
    return false;
}

}  // namespace

bool is_of_wishes(const Scan& scan, const Item& item, std::uint32_t begin) {
    constexpr std::uint32_t near = 12;  // tokens
    const ClassId holiday = scan.lexicon.find_class("HOLIDAY");
    bool feast = false;
    for (std::uint32_t t = item.first; t < item.end(); ++t)
        feast = feast || scan.at(t, holiday) != nullptr;
    for (std::uint32_t t = item.first; feast && t-- > begin && item.first - t <= near;)
        if (scan.is(t, WordSet::wishes)) return true;
    return false;
}

// "Their talks took up where they had left off in Istanbul": where others had been held.
bool is_left_off(const Scan& scan, const Trigger& trigger, const Item& item) {
    for (std::uint32_t t = trigger.last + 2; t < item.first; ++t)
        if (scan.form(t) == "off" && scan.form(t - 1) == "left") return true;
    return false;
}

bool is_of_papers(const Scan& scan, const Item& item) {
    constexpr std::uint32_t near = 6;  // tokens of "Polish and Ukrainian press"
    if (scan.form(item.end()) != "'s") return false;
    for (std::uint32_t t = item.end() + 1; t < scan.words.size() && t < item.end() + near; ++t) {
        if (scan.is(t, WordSet::of_the_press))
            return !(scan.form(t) == "press" && (scan.form(t + 1).starts_with("conference") ||
                                                 scan.form(t + 1).starts_with("briefing")));
        if (scan.token(t).kind != TokenKind::word) return false;
    }
    return false;
}

std::optional<std::uint32_t> date_of(const Scan& scan, const Trigger& trigger,
                                     std::uint32_t not_before, std::uint32_t farthest) {
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    const std::uint32_t end = sentence.first_token + sentence.token_count;
    // The day of the page and of the dateline is that of the news.
    const std::uint32_t text_begin = behind_dateline(scan, trigger.sentence);
    std::optional<std::uint32_t> best;
    std::uint32_t best_cost = farthest;
    // "visited in February and held talks on February 8": the day within the month; "during the
    // visit from February 7 to 9 held talks on February 8": the day within the stay.
    const auto is_within_best = [&](const DateValue& date) {
        if (!best) return false;
        const DateValue& coarse = scan.values.dates[*best];
        const bool stay = coarse.grain == Grain::day && coarse.range.first != coarse.range.last &&
                          date.range.first == date.range.last;
        // "In 2022 the first meeting is expected in Moscow in February", "came last year, too, on
        // October 4"
        const bool of_year = date.grain <= Grain::month && coarse.grain == Grain::year;
        return (of_year || (date.grain == Grain::day && (coarse.grain == Grain::month || stay))) &&
               *coarse.range.first <= *date.range.first && *date.range.last <= *coarse.range.last;
    };
    constexpr std::uint32_t detour = 10;
    for (std::uint32_t token = sentence.first_token; token < end; ++token) {
        for (const Item& item : scan.items[token]) {
            if (item.kind != ItemKind::date) continue;
            const DateValue& date = scan.values.dates[item.value];
            if (!date.resolved || date.open || !date.range.first || !date.range.last ||
                (date.duration && !is_stay(date)))
                continue;
            if (date.grain == Grain::decade || date.grain == Grain::century) continue;
            if (belongs_elsewhere(scan, trigger, item, sentence.first_token) ||
                is_of_event(scan, trigger, item, sentence.first_token) ||
                is_of_named_event(scan, trigger, item) || is_of_deed(scan, trigger, item) ||
                is_of_doer(scan, trigger, item) || is_of_taking_office(scan, trigger, item) ||
                is_of_undoing(scan, trigger, item) || is_of_planning(scan, trigger, item) ||
                is_of_word_on_it(scan, trigger, item, sentence.first_token) ||
                is_of_wishes(scan, item, sentence.first_token) ||
                is_of_leaving(scan, trigger, item, sentence.first_token) ||
                is_of_pact(scan, trigger, item) || is_of_brackets(scan, trigger, item) ||
                is_of_matter(scan, trigger, item) || is_of_attribution(scan, trigger, item) ||
                is_of_agreement(scan, trigger, item) || is_of_plan_behind(scan, trigger, item) ||
                is_of_papers(scan, item) || is_left_off(scan, trigger, item) ||
                is_of_deed_on_aim(scan, trigger, item) ||
                is_by_other_clock(scan, item, sentence.first_token))
                continue;
            if (item.first < not_before || item.first < text_begin) continue;
            // "Putin and May hold talks"
            if (item.count == 1 && is_in_name(scan, item.first, sentence.first_token)) continue;
            const std::uint32_t cost = reach(scan, trigger, item);
            const bool finer = is_within_best(date) && cost < best_cost + detour;
            if (cost >= best_cost && !finer) continue;
            best_cost = cost;
            best = item.value;
        }
    }
    return best;
}
}  // namespace communique
