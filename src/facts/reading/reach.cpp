#include "facts/reading/reach.h"

#include <algorithm>
#include <array>
#include <optional>

#include "facts/reading/among.h"
#include "facts/reading/outlook.h"
#include "facts/reading/place.h"
#include "facts/reading/place_names.h"
#include "facts/reading/reach_aside.h"
#include "facts/reading/reach_way.h"

namespace communique {

bool tells_when(const Scan& scan, std::uint32_t sign, std::uint32_t behind) {
    if (behind + 1 >= scan.words.size()) return false;
    const std::uint32_t next = scan.form(behind) == "," ? behind + 1 : behind;
    if (scan.form(next) == "when") return true;
    // "It took until October before they met", "... for the two to meet"
    return sign > 0 && scan.form(sign) == "until" && scan.form(sign - 1) == "took" &&
           (scan.form(next) == "before" || scan.form(next) == "for");
}

bool tells_when(const Scan& scan, const Item& item, std::uint32_t begin) {
    if (item.first == begin) return false;
    const std::string_view before = scan.form(item.first - 1);
    return (before == "since" || before == "until") && tells_when(scan, item.first - 1, item.end());
}

bool is_topic(const Scan& scan, const Trigger& trigger, std::uint32_t noun) {
    if (trigger.noun || scan.at(noun, scan.lexicon.find_class("TALKS")) == nullptr) return false;
    if (scan.form(trigger.last) == "discussed") return true;
    if (scan.at(trigger.last, scan.lexicon.find_class("SPEAK")) == nullptr) return false;
    for (std::uint32_t t = trigger.last + 1; t < noun; ++t)
        if (scan.form(t) == "about") return true;
    return false;
}

namespace {

// Between the token and the comma before it stands a relative pronoun.
bool is_in_aside(const Scan& scan, std::uint32_t token, std::uint32_t begin) {
    static constexpr std::array<std::string_view, 5> relatives{"who", "whose", "whom", "which",
                                                               "where"};
    for (std::uint32_t t = token; t-- > begin && scan.form(t) != ",";)
        if (among(scan.form(t), relatives)) return t > begin && scan.form(t - 1) == ",";
    return false;
}

// "Since he took office in May 2014": the time of another clause.
bool is_in_since_clause(const Scan& scan, const Trigger& trigger, const Item& item,
                        std::uint32_t begin) {
    constexpr std::uint32_t clause = 8;  // tokens of "since she was sworn in on"
    constexpr std::uint32_t reach_of_clause = 40;
    const std::uint32_t token = item.first;
    if (tells_when(scan, item, begin)) return false;
    // "since he travelled to Delhi in April 2005 and the two sat down there": the same clause
    bool comma = false;
    for (std::uint32_t t = item.end(); t < trigger.first && t < item.end() + reach_of_clause; ++t)
        comma = comma || scan.form(t) == ",";
    if (!comma) return false;
    for (std::uint32_t back = 1; back <= clause && token >= begin + back; ++back) {
        if (scan.form(token - back) == ",") return false;
        if (scan.form(token - back) == "since") return true;
    }
    return false;
}

// "Before the talks", "ahead of their meeting" at the head of a sentence.
bool comes_before(const Scan& scan, const Trigger& trigger, std::uint32_t begin) {
    if (trigger.first > begin + 5) return false;
    const std::string_view head = scan.form(begin);
    return head == "before" || head == "ahead" || head == "prior";
}

// "Trade grew by 4 percent in 2023, Putin said at talks with Aliyev": of what was said, unlike "On
// Monday, Putin said at talks ..."
bool is_of_what_was_said(const Scan& scan, const Trigger& trigger, const Item& item,
                         std::uint32_t begin) {
    constexpr std::uint32_t head = 3;  // tokens of "On Monday,"
    if (!trigger.noun || item.first < begin + head) return false;
    bool comma = false;
    for (std::uint32_t t = item.end(); t < trigger.first; ++t) {
        comma = comma || scan.form(t) == ",";
        if (comma && scan.is(t, WordSet::reports)) return true;
    }
    return false;
}

// "talked of Kosovo after Saturday's meeting in London": the day of that meeting.
bool is_of_ones_talks(const Scan& scan, const Item& item) {
    constexpr std::uint32_t near = 3;  // tokens
    if (item.kind != ItemKind::date || scan.form(item.end()) != "'s") return false;
    // "cancelled a one-on-one at September's summit": then.
    if (item.first > 0 &&
        (scan.form(item.first - 1) == "at" || scan.form(item.first - 1) == "during"))
        return false;
    // "to hold talks again, following last year's in the same city"
    const std::string_view behind = scan.form(item.end() + 1);
    if (item.first > 0 && (behind == "in" || behind == "at") &&
        (scan.form(item.first - 1) == "following" || scan.form(item.first - 1) == "after" ||
         scan.form(item.first - 1) == "since"))
        return true;
    for (std::uint32_t t = item.end() + 1; t <= item.end() + near; ++t)
        if (scan.at(t, scan.lexicon.find_class("TALKS")) != nullptr) return true;
    return false;
}

// "sealed on January 30, when Blair stopped over in Madrid": the day of what follows, too.
bool leads_when(const Scan& scan, const Item& item) {
    const std::uint32_t next = scan.form(item.end()) == "," ? item.end() + 1 : item.end();
    return item.kind == ItemKind::date && scan.form(next) == "when";
}

// "met in Riga in May and before that at a fair in Tartu in 2014": what stands before is of another.
bool tells_what_was_before(const Scan& scan, const Trigger& trigger) {
    return scan.form(trigger.last) == "that" &&
           (scan.form(trigger.first) == "before" || scan.form(trigger.first) == "prior");
}

// "agreed at their summit in Sochi in July to hold talks": of the summit, not of the talks to come.
bool is_of_noun_before(const Scan& scan, const Trigger& trigger, const Item& item,
                       std::uint32_t begin) {
    constexpr std::uint32_t near = 5;  // tokens
    if (trigger.noun || trigger.first == begin || scan.form(trigger.first - 1) != "to" ||
        leads_when(scan, item))
        return false;
    const ClassId talks = scan.lexicon.find_class("TALKS");
    for (std::uint32_t t = item.first; t-- > begin && item.first - t <= near;)
        if (scan.at(t, talks) != nullptr) return true;
    return false;
}

// "spoke by phone on April 8 and agreed then to meet": when they agreed, not when they meet.
bool is_of_agreeing(const Scan& scan, const Trigger& trigger, const Item& item) {
    constexpr std::uint32_t near = 6;  // tokens
    // "Early in 2025 they decided to meet in Tallinn", written before: when they meet.
    const auto& first = scan.values.dates[item.value].range.first;
    if (scan.reference && first && *scan.reference < *first) return false;
    std::uint32_t to = trigger.first;
    while (to > item.end() && trigger.first - to < near && scan.form(to) != "to") --to;
    if (scan.form(to) != "to") return false;
    for (std::uint32_t t = to; t-- > item.end() && to - t <= 3;)
        if (scan.is(t, WordSet::agreed)) return true;
    return false;
}

// "It was in Tallinn in September that they met": what the head of the sentence says is of them.
bool is_cleft(const Scan& scan, const Item& item, std::uint32_t begin) {
    constexpr std::uint32_t head = 14;  // tokens
    constexpr std::uint32_t lead = 4;   // of "After all, "
    std::uint32_t it = begin;
    while (it < begin + lead && scan.form(it) != "it") ++it;
    if (scan.form(it) != "it" || scan.form(it + 1) != "was" || item.first > it + head ||
        item.first < it + 2)
        return false;
    for (std::uint32_t t = item.first; t > it + 1; --t)
        if ((scan.form(t) == "that" && scan.form(t + 1) != "same") || scan.form(t) == ",")
            return false;
    if (scan.form(it + 2) == "not" && scan.form(it + 3) == "until") return true;
    return scan.form(it + 2) == "in" || scan.form(it + 2) == "at" || scan.form(it + 2) == "on" ||
           scan.form(it + 2) == "during";
}

// "In January it was Meri who came to Riga": the day at the head is of what he did.
bool leads_cleft(const Scan& scan, const Item& item, std::uint32_t begin) {
    constexpr std::uint32_t lead = 3;  // tokens of "But in"
    if (item.kind != ItemKind::date || item.first > begin + lead) return false;
    const std::uint32_t it = scan.form(item.end()) == "," ? item.end() + 1 : item.end();
    return scan.form(it) == "it" &&
           (scan.form(it + 1) == "was" || scan.form(it + 1) == "had" || scan.form(it + 1) == "is");
}

// "since the May 2009 Agra summit": the day of it stands before the place.
bool leads_through_place(const Scan& scan, const Trigger& trigger, const Item& item) {
    if (!trigger.noun || item.kind != ItemKind::date || item.end() >= trigger.first) return false;
    const std::uint32_t next = scan.form(item.end()) == "," ? item.end() + 1 : item.end();
    const Item* city = scan.at(next, scan.lexicon.find_class("CITY"));
    return city != nullptr && city->end() == trigger.first;
}

// The comma that ends the aside in which the encounter stands.
bool leaves_aside(const Way& way, std::uint32_t token) {
    const Scan& scan = way.scan;
    return way.after && scan.form(token) == "," && token + 2 < way.to &&
           (scan.form(token + 1) == "last" ||
            scan.at(token + 1, scan.lexicon.find_class("MEET")) != nullptr) &&
           is_in_aside(scan, way.trigger.first, way.begin);
}

// "had supper in Riga on May 3": an encounter is told right before the item.
bool follows_encounter(const Scan& scan, const Item& item, std::uint32_t begin) {
    constexpr std::uint32_t far = 10;  // tokens of "saw each other at a summit in Riga in"
    for (std::uint32_t t = item.first; t-- > begin && item.first - t <= far;)
        for (const Name cls : Names{"MEET", "HOLD_TALKS", "SPEAK"})
            if (scan.at(t, scan.lexicon.find_class(cls)) != nullptr) return true;
    return false;
}

// "took the train on Monday and last met in Rome", "arrived on Monday and was received"; "met in Riga
// in May, saw each other in Oslo in June".
bool opens_next_verb(const Way& way, std::uint32_t token) {
    const Scan& scan = way.scan;
    const std::uint32_t to = way.to;
    if (token == to && !way.trigger.noun && follows_encounter(scan, way.item, way.begin))
        return true;
    if (token > to || scan.form(token - 1) != "and" || way.item.kind != ItemKind::date)
        return false;
    if (token < to && scan.is(token, WordSet::finite_verb)) return true;
    static constexpr std::array<std::string_view, 5> adverbs{"last", "also", "later", "then",
                                                             "again"};
    return token + 1 == to && among(scan.form(token), adverbs);
}

// What the word adds; too_far when the item belongs to another clause.
std::uint32_t cost_of(const Way& way, std::uint32_t token) {
    const Scan& scan = way.scan;
    const std::string_view form = scan.form(token);
    // "the first time that", "on that occasion"
    const bool of_time = token > way.from && scan.is(token - 1, WordSet::of_time);
    // "a meeting that was planned for September"
    const bool relative =
        form == "that" && token + 1 < way.to &&
        (scan.is(token + 1, WordSet::finite_verb) ||
         (way.trigger.noun && token == way.from && scan.is(token + 1, WordSet::past)));
    // "a visit that had been set for Monday"
    const bool plans = relative && scan.form(token + 1) == "had";
    // "in July of that year", "met in Singapore that November"
    const bool of_unit =
        form == "that" && (scan.form(token + 1) == "same" ||
                           // "in Recife, capital of that state, on May 3"
                           scan.form(token - 1) == "of" ||
                           scan.at(token + 1, scan.lexicon.find_class("TIME_UNIT")) != nullptr ||
                           scan.at(token + 1, scan.lexicon.find_class("MONTH")) != nullptr);
    // "the visit that Parmelin was to pay to Paris in November"
    const bool of_visit = (form == "that" || form == "which") && way.after && token == way.from &&
                          way.trigger.noun &&
                          scan.at(way.trigger.first, scan.lexicon.find_class("VISIT")) != nullptr;
    // "the men whom they expelled in December"
    const bool of_whom = form == "whom" && way.after && way.item.kind == ItemKind::date;
    // "seen each other since then", "talked once since, by telephone", "twice since 2010, in Lima in May"
    const bool since = form == "since" && scan.form(token + 1) != "then" &&
                       scan.token(token + 1).kind == TokenKind::word;
    if (since || form == ";" || (form == "because" && way.after) || of_whom ||
        (form == "that" && !relative && !of_time && !of_unit && !of_visit && !way.told_of_when &&
         !(!way.after && leads_cleft(scan, way.item, way.begin))))
        return too_far;
    // "at the sidelines of a conference, which ends on Friday", unlike "his visit, which ended on Monday"
    const bool of_stay = way.trigger.noun &&
                         (scan.form(token + 1) == "ended" || scan.form(token + 1) == "concluded") &&
                         scan.at(way.trigger.first, scan.lexicon.find_class("VISIT")) != nullptr;
    if (form == "which" && of_stay) return 3;
    if (form == "which" && way.after && way.item.kind == ItemKind::date && token > way.from + 1 &&
        token + 1 < way.to && !scan.is(token + 1, WordSet::finite_verb))
        return too_far;
    // "the summit, similar to the one of 2014", "their talks, which capped a week of calls in May"
    if (way.after && (form == "similar" || form == "unlike")) return too_far;
    if (way.after && way.item.kind == ItemKind::date && form == "which" &&
        (scan.form(token + 1).starts_with("capped") || scan.form(token + 1) == "crowned" ||
         scan.form(token + 1).starts_with("follow")))
        return too_far;
    // "greeted Kuchma six days after the parliament in Kiev voted": where that was.
    if (way.after && form == "after" && way.item.kind != ItemKind::date && token > way.from &&
        token + 2 < way.to && scan.at(token - 1, scan.lexicon.find_class("TIME_UNIT")) != nullptr)
        return too_far;
    const bool told_when =
        (form == "when" && token <= way.from + 1 && way.told_of_when) ||
        ((form == "who" || form == "that") && !way.after && leads_cleft(scan, way.item, way.begin));
    // "June 5, 2019: Xi begins a visit": the day of a line in a list.
    const bool heads_line =
        !way.after && token == way.item.end() && way.item.first <= way.begin + 1;
    // "On Thursday, Alar Karis, the president of Estonia, arrived": the commas are of the name.
    const bool opens = !way.after && way.item.kind == ItemKind::date &&
                       way.item.first <= way.begin + 1 && way.trigger.first - way.begin < 24;
    const bool other_clause =
        !told_when && !of_visit &&
        ((scan.is(token, WordSet::starts_clause) && !heads_line && form != "where") ||
         form == "before");
    // "dined on Thursday, as missiles were launched at Syria"
    const bool meanwhile =
        form == "as" && token > way.from && scan.form(token - 1) == "," && !opens;
    // "arrived on Monday and was received on Tuesday": of the verb before.
    const bool next_verb =
        !way.after && (form == "and" || form == ",") && opens_next_verb(way, token + 1);
    return (next_verb ? 6 : 0) +
           (form == ","     ? (opens ? 1 : 3)
            : form == "and" ? 5
                            : 1) +
           (other_clause || meanwhile ? 12 : 0) +
           (plans      ? 3
            : relative ? 8
                       : 0);
}

}  // namespace

bool names_other_place(const Scan& scan, const Item& item) {
    if (item.first < 2) return false;
    if (scan.form(item.first - 1) != "in" && scan.form(item.first - 1) != "at") return false;
    if (scan.form(item.first - 2) == "not") return true;
    // "Our correspondent in Bonn": lives there.
    if (names_home_of_reporter(scan, item.first - 2)) return true;
    return is_here_not_there(scan, item.first - 1);
}

std::uint32_t reach(const Scan& scan, const Trigger& trigger, const Item& item) {
    const bool after = item.first >= trigger.first;
    if (item.end() == trigger.first && trigger.noun) return 0;  // "since the Agra summit"
    if (leads_through_place(scan, trigger, item)) return 1;
    if (item.kind != ItemKind::date && names_other_place(scan, item)) return too_far;
    const std::uint32_t begin = scan.analysis.sentences[trigger.sentence].first_token;
    if (!after && is_in_since_clause(scan, trigger, item, begin)) return too_far;
    if (!after && tells_what_was_before(scan, trigger)) return too_far;
    if (!after && is_of_noun_before(scan, trigger, item, begin)) return too_far;
    if (!after && item.kind == ItemKind::date && is_of_agreeing(scan, trigger, item))
        return too_far;
    if (!after && item.kind == ItemKind::date && trigger.first - item.end() < too_far &&
        is_of_what_was_said(scan, trigger, item, begin))
        return too_far;
    if (item.first > trigger.last && is_of_ones_talks(scan, item)) return too_far;
    const std::uint32_t from = after ? trigger.last + 1 : item.end();
    const std::uint32_t to = after ? item.first : trigger.first;
    // A sentence may be as long as its text; what lies too far costs no steps.
    if (to > from && to - from >= too_far) return too_far;
    const Way way{scan,
                  trigger,
                  item,
                  begin,
                  from,
                  to,
                  after,
                  after && comes_before(scan, trigger, begin),
                  !after && (tells_when(scan, item, begin) || is_cleft(scan, item, begin) ||
                             leads_when(scan, item))};
    std::uint32_t cost = after ? 0 : 2;
    bool comma = false;
    for (std::uint32_t token = from; token < to; ++token) {
        if (const auto aside = after ? aside_at(scan, token, to) : std::nullopt) {
            if (aside->end == to) return too_far;
            token = aside->end;
            cost += aside->cost;
            comma = comma || aside->comma;
            continue;
        }
        if (cuts_off(way, token)) return too_far;
        // "The two, who agreed to meet again, last met in Versailles": behind the aside.
        if (leaves_aside(way, token)) return too_far;
        const std::uint32_t more = cost_of(way, token);
        if (more == too_far) return too_far;
        cost += more;
        comma = comma || scan.form(token) == ",";
    }
    // "Putin, who met Xi last week, hosted Modi": what stands in the aside stays there, unlike "Xi, who
    // came in May, when the two had talks".
    const bool goes_on =
        item.kind == ItemKind::date && scan.form(item.end()) == "," &&
        (scan.form(item.end() + 1) == "where" || scan.form(item.end() + 1) == "when" ||
         scan.form(item.end() + 1) == "during");
    if (!after && comma && !goes_on && is_in_aside(scan, item.first, begin)) {
        if (item.kind == ItemKind::date) return too_far;
        cost += 12;
    }
    return std::min(cost, too_far - 1);
}

}  // namespace communique
