#include "facts/reading/reach_way.h"

#include <algorithm>
#include <array>

#include "facts/reading/among.h"
#include "facts/reading/outlook.h"

namespace communique {
namespace {

// ", and he", ", and Kim Jong-il"
bool opens_main_clause(const Scan& scan, std::uint32_t comma, std::uint32_t end) {
    if (scan.form(comma) != "," || comma + 2 >= end || scan.form(comma + 1) != "and") return false;
    // "the presidents of the two, Marin, and Costa will meet": within their names.
    constexpr std::uint32_t longest = 24;  // tokens
    if (scan.is_in_item(comma, comma > longest ? comma - longest : 0, longest,
                        [](const Item& item) { return item.kind == ItemKind::group; }))
        return false;
    static constexpr std::array<std::string_view, 4> pronouns{"he", "she", "they", "it"};
    return among(scan.form(comma + 2), pronouns) ||
           scan.at(comma + 2, scan.lexicon.find_class("PERSON")) != nullptr;
}

// "spoke of trade, and Johnson offered his condolences for the attack in Owo": behind the comma another
// deed is told of somebody by himself.
bool opens_ones_clause(const Scan& scan, std::uint32_t comma, std::uint32_t end) {
    if (scan.form(comma) != "," || comma + 3 >= end || scan.form(comma + 1) != "and") return false;
    const std::uint32_t name = scan.form(comma + 2) == "the" ? comma + 3 : comma + 2;
    const ClassId person = scan.lexicon.find_class("PERSON");
    const Item* who = scan.at(comma + 2, person);
    if (who == nullptr) who = scan.at(name, person);
    if (who == nullptr || who->end() >= end) return false;
    const std::string_view verb = scan.form(who->end());
    return verb.ends_with("ed") || scan.is(who->end(), WordSet::past);
}

// "were in New York, where they held talks, and in July they took the case to the forum": the date
// opens a clause with a subject of its own.
bool is_date_of_next_clause(const Way& way, std::uint32_t comma) {
    const Scan& scan = way.scan;
    const std::string_view in = scan.form(comma + 2);
    if (way.item.kind != ItemKind::date || scan.form(comma) != "," ||
        scan.form(comma + 1) != "and" || (in != "in" && in != "on") || way.item.first != comma + 3)
        return false;
    const std::uint32_t next =
        scan.form(way.item.end()) == "," ? way.item.end() + 1 : way.item.end();
    static constexpr std::array<std::string_view, 4> pronouns{"he", "she", "they", "it"};
    return among(scan.form(next), pronouns) ||
           scan.at(next, scan.lexicon.find_class("PERSON")) != nullptr ||
           scan.at(next, scan.lexicon.find_class("GROUP")) != nullptr;
}

// "shakes hands with Ardern ahead of their talks in Tokyo": there, too.
bool greets_before_talks(const Scan& scan, const Trigger& trigger, std::uint32_t token,
                         std::uint32_t end) {
    bool theirs = false;
    for (std::uint32_t t = token + 1; t < std::min(end, token + 3); ++t)
        theirs = theirs || scan.form(t) == "their";
    return theirs && (scan.at(trigger.first, scan.lexicon.find_class("GESTURE")) != nullptr ||
                      scan.at(trigger.first, scan.lexicon.find_class("HOST")) != nullptr);
}

// "saw each other before at the summit in Lima": an adverb
bool is_adverb_before(const Scan& scan, std::uint32_t token) {
    static constexpr std::array<std::string_view, 4> links{"at", "in", "on", "during"};
    return scan.form(token) == "before" && among(scan.form(token + 1), links);
}

// "Riga in March", "Riga last May": a place that stands for what was held there.
bool names_place_alone(const Scan& scan, std::uint32_t token) {
    const Item* city = scan.at(token, scan.lexicon.find_class("CITY"));
    if (city == nullptr) return false;
    const std::uint32_t next = city->end();
    const bool led = scan.form(next) == "in" || scan.form(next) == "on";
    return scan.at(led ? next + 1 : next, scan.lexicon.find_class("DATE")) != nullptr;
}

// "met on Friday after talks with Duda in Warsaw", "met a week after he saw Duda in Warsaw": behind
// the token stands another encounter's day and place.
bool tells_of_another(const Scan& scan, const Trigger& trigger, std::uint32_t token,
                      std::uint32_t end) {
    // "greeted Kuchma six days after the parliament in Kiev voted"
    if ((scan.form(token) == "after" || scan.form(token) == "before") && token > trigger.last + 1 &&
        scan.at(token - 1, scan.lexicon.find_class("TIME_UNIT")) != nullptr && token + 1 < end &&
        scan.form(token + 1) == "the")
        return true;
    // "The meeting came two days after they released a paper on Friday"
    // and "The talks come as parliament debates a treaty signed in Lisbon in May"
    const bool come = scan.form(token) == "come" && trigger.noun && token == trigger.last + 1;
    if (come || scan.form(token) == "came" || scan.form(token) == "comes") {
        static constexpr std::array<std::string_view, 4> beside{"after", "before", "as", "amid"};
        constexpr std::uint32_t span = 5;  // tokens
        for (std::uint32_t t = token + 1; t < std::min(end, token + span); ++t)
            if (among(scan.form(t), beside)) return true;
    }
    // "will have lunch and go over the summit with Kim in Singapore on June 12"
    if (scan.form(token) == "the" && scan.form(token + 2) == "with" &&
        scan.at(token + 1, scan.lexicon.find_class("TALKS")) != nullptr &&
        scan.at(token + 3, scan.lexicon.find_class("PERSON")) != nullptr)
        return true;
    // "The meeting will be followed by talks of their ministers in Perth on Monday"
    if (scan.form(token) == "followed" && token + 1 < end && scan.form(token + 1) == "by")
        return true;
    // "News of the call followed a meeting on Thursday between their ministers"
    if (scan.form(token) == "followed" && trigger.noun && token + 1 < end &&
        (scan.form(token + 1) == "a" || scan.form(token + 1) == "an"))
        return true;
    // "The talks follow a visit to Rome last month"
    if ((scan.form(token) == "follow" || scan.form(token) == "follows") && token + 1 < end)
        return true;
    static constexpr std::array<std::string_view, 4> links{"after", "before", "following", "ahead"};
    // "before the next round of Middle East peace talks", "after weeks of talks"
    const bool ahead = scan.form(token) == "before" || scan.form(token) == "ahead";
    const std::uint32_t near = ahead ? 8 : 5;  // tokens
    if (!among(scan.form(token), links) || is_adverb_before(scan, token)) return false;
    // "the third time they met, after Riga in March and Oslo in June"
    if (!ahead && names_place_alone(scan, token + 1)) return true;
    // "the second meeting between them after the Lao leader took office in June"
    static constexpr std::array<std::string_view, 6> begins{"took",    "assumed", "became",
                                                            "entered", "won",     "began"};
    constexpr std::uint32_t clause = 6;  // tokens
    const bool after = scan.form(token) == "after";
    for (std::uint32_t t = token + 2; after && t < std::min(end, token + clause); ++t)
        if (among(scan.form(t), begins)) return true;
    if (greets_before_talks(scan, trigger, token, end)) return false;
    // "their third meeting, after the one in Paris"
    if (token + 2 < end && scan.form(token + 1) == "the" && scan.form(token + 2) == "one")
        return true;
    for (std::uint32_t t = token + 1;
         t < std::min(end, token + 1 + near) && !(ahead && scan.form(t) == ","); ++t)
        for (const Name cls : Names{"TALKS", "MEET", "VISIT_VERB", "HOST"})
            if (scan.at(t, scan.lexicon.find_class(cls)) != nullptr) return true;
    return token + 1 < end && (scan.form(token + 1) == "one" || scan.form(token + 1) == "those");
}

// "talked in July and met in Geneva in June": told with a day, it is followed by another encounter.
bool meets_again(const Way& way, std::uint32_t token) {
    const Scan& scan = way.scan;
    if (scan.form(token) != "and" || token + 1 >= way.to ||
        scan.at(token + 1, scan.lexicon.find_class("MEET")) == nullptr)
        return false;
    for (std::uint32_t t = way.from; t < token; ++t)
        if (scan.is_in_date(t, way.from)) return true;
    return false;
}

// "talked about the upcoming summit in The Hague": what they talked about, unlike "talked about trade
// at a summit in Kazan".
bool is_talked_about(const Scan& scan, const Trigger& trigger, std::uint32_t noun) {
    constexpr std::uint32_t longest = 6;  // tokens of the noun's own words
    if (!is_topic(scan, trigger, noun)) return false;
    // "discussed roads and the coming summit in Brussels"
    const std::string_view own = scan.form(noun - 1);
    if (own == "coming" || own == "upcoming" || own == "forthcoming" || own == "next") return true;
    for (std::uint32_t t = noun; t-- > trigger.last + 1 && noun - t <= longest;) {
        if (scan.form(t) == "about") return true;
        if (scan.is(t, WordSet::parts_from_noun)) return false;
    }
    return false;
}

// "will serve to prepare the session in Sochi on June 19": of what they prepare.
bool prepares_talks(const Scan& scan, std::uint32_t token, std::uint32_t end) {
    constexpr std::uint32_t near = 8;  // tokens
    if (scan.form(token) != "prepare" && scan.form(token) != "preparing") return false;
    for (std::uint32_t t = token + 1; t < std::min(end, token + near); ++t)
        if (scan.at(t, scan.lexicon.find_class("TALKS")) != nullptr) return true;
    return false;
}

// "before the June 29 summit", "ahead of the May 4 talks": the day of that summit.
bool is_day_of_noun_ahead(const Scan& scan, const Way& way, std::uint32_t token) {
    constexpr std::uint32_t near = 3;  // tokens of "the June 29 NATO summit"
    const std::uint32_t lead = scan.form(token) == "before" ? token + 1 : token + 2;
    if (scan.form(token) != "before" && scan.form(token) != "ahead") return false;
    if (scan.form(lead) != "the" && scan.form(lead) != "a") return false;
    if (way.item.kind != ItemKind::date || way.item.first != lead + 1) return false;
    for (std::uint32_t t = way.item.end(); t < way.item.end() + near; ++t) {
        if (scan.at(t, scan.lexicon.find_class("TALKS")) != nullptr) return true;
        if (scan.token(t).kind != TokenKind::word || scan.is(t, WordSet::parts_from_noun))
            return false;
    }
    return false;
}

// "on Tuesday announced that he will meet him": of the announcing.
bool is_day_of_announcing(const Way& way, std::uint32_t token) {
    constexpr std::uint32_t near = 4;  // tokens
    const Scan& scan = way.scan;
    if (token != way.item.end() || !scan.is(token, WordSet::reports)) return false;
    for (std::uint32_t t = way.trigger.first; t-- > token && way.trigger.first - t <= near;)
        if (scan.form(t) == "will" || scan.form(t) == "would") return true;
    return false;
}

// Behind the encounter stands a day or month of its own.
bool tells_own_day(const Way& way) {
    constexpr std::uint32_t near = 14;  // tokens
    const Scan& scan = way.scan;
    const Sentence& sentence = scan.analysis.sentences[way.trigger.sentence];
    const std::uint32_t end =
        std::min(sentence.first_token + sentence.token_count, way.trigger.last + near);
    for (std::uint32_t t = way.trigger.last + 1; t < end; ++t)
        for (const Item& item : scan.items[t])
            if (item.kind == ItemKind::date && scan.values.dates[item.value].resolved &&
                scan.values.dates[item.value].grain <= Grain::month)
                return true;
    return false;
}

// "While they have talked by phone four times, their last meeting was in July": the comma behind what
// is conceded.
bool ends_concession(const Way& way, std::uint32_t token) {
    constexpr std::uint32_t longest = 30;  // tokens
    static constexpr std::array<std::string_view, 3> openers{"while", "though", "although"};
    const Scan& scan = way.scan;
    if (scan.form(token) != "," || token - way.begin > longest ||
        !among(scan.form(way.begin), openers))
        return false;
    for (std::uint32_t t = way.begin; t < token; ++t)
        if (scan.form(t) == ",") return false;
    return true;
}

// "agreed to build a bridge at Ipiales and to meet again": the place is of the first of the two things
// agreed on, unlike "agreed to travel to Quito and to meet there".
bool is_place_of_first_aim(const Way& way, std::uint32_t token) {
    constexpr std::uint32_t far = 14;  // tokens of "agreed to open a consulate in"
    const Scan& scan = way.scan;
    if (way.item.kind == ItemKind::date || scan.form(token) != "and" ||
        token + 2 != way.trigger.first || scan.form(token + 1) != "to")
        return false;
    for (std::uint32_t t = way.item.first; t-- > way.begin && way.item.first - t < far;) {
        if (scan.at(t, scan.lexicon.find_class("VISIT_VERB")) != nullptr) return false;
        if (scan.form(t) == "be" || scan.form(t) == "stay" || scan.form(t) == "arrive")
            return false;
        if (scan.is(t, WordSet::agreed)) return scan.form(t + 1) == "to";
    }
    return false;
}

// "In addition to his visit to Lima, on July 28, the Brazilian came to Quito": the day and the place of
// what is added to.
bool ends_addition(const Way& way, std::uint32_t token) {
    const Scan& scan = way.scan;
    if (scan.form(token) != ",") return false;
    const std::string_view head = scan.form(way.begin);
    return (head == "in" && scan.form(way.begin + 1) == "addition" &&
            scan.form(way.begin + 2) == "to") ||
           ((head == "apart" || head == "aside") && scan.form(way.begin + 1) == "from");
}

// A mark with a word right behind it: it opens a quotation.
bool opens_quotation(const Scan& scan, std::uint32_t mark) {
    return scan.token(mark).span.end == scan.token(mark + 1).span.begin &&
           (mark == 0 || scan.token(mark - 1).span.end != scan.token(mark).span.begin);
}

bool has_mark(const Scan& scan, std::uint32_t from, std::uint32_t to) {
    for (std::uint32_t t = from; t < to; ++t)
        if (scan.form(t) == "\"") return true;
    return false;
}

// "," she said": behind the quotation stands who says it, unlike "the "Days of May," he met Li".
bool is_said_behind(const Scan& scan, std::uint32_t mark, std::uint32_t end) {
    constexpr std::uint32_t near = 10;  // tokens of ", the prime minister of Latvia said"
    for (std::uint32_t t = mark + 1; t < end && t <= mark + near; ++t)
        if (scan.is(t, WordSet::reports)) return true;
    return false;
}

// "said after talks with Li: "In 2018 trade grew"", ""In 2018 trade grew," she said after talks with
// Li": of what is quoted, unlike "would meet "in May"".
bool opens_or_ends_saying(const Way& way, std::uint32_t mark) {
    const Scan& scan = way.scan;
    if (scan.form(mark) != "\"" || mark < way.begin + 2 || mark + 1 >= scan.words.size())
        return false;
    // ""It is an honour to be here today," she said after talks": the day of both.
    if (way.item.kind == ItemKind::date && scan.values.dates[way.item.value].quoted) return false;
    const std::string_view before = scan.form(mark - 1);
    // "told of his meeting with Li: "In Sochi on Friday we spoke of gas"": of that meeting.
    if (way.after && way.trigger.noun && mark <= way.trigger.match_end + 1) return false;
    if (way.after)
        return (before == "that" ||
                ((before == "," || before == ":") && scan.token(mark + 1).capital)) &&
               opens_quotation(scan, mark) && !has_mark(scan, mark + 1, way.item.first);
    return (before == "," || before == "?" || before == "!") && !opens_quotation(scan, mark) &&
           !has_mark(scan, way.item.end(), mark) && !has_mark(scan, mark + 1, way.trigger.first) &&
           is_said_behind(scan, mark, way.trigger.first);
}

}  // namespace

bool cuts_off(const Way& way, std::uint32_t token) {
    const Scan& scan = way.scan;
    const std::string_view form = scan.form(token);
    if (opens_or_ends_saying(way, token)) return true;
    const bool of_date = way.item.kind == ItemKind::date;
    // "Their meeting in Kazan recalled the talks of June": where and when those were, is not told.
    if (!way.after && way.trigger.noun &&
        (form == "recalled" || form == "followed" || form == "follows"))
        return true;
    if (!way.after && (is_place_of_first_aim(way, token) || ends_addition(way, token))) return true;
    // "his stay in Astana last October as well as contacts to come, including the summit in Osh"
    if (!way.after && form == "as" && scan.form(token + 1) == "well") return true;
    // "welcomed him and recalled his own visit to Cairo last January": of that one.
    if (way.after && token > way.from && (form == "recalled" || form == "recalling")) return true;
    // "saw them sign accords, including one on a farm in Bath": of what was signed.
    if (way.after && form == "including" && token > way.from && scan.form(token + 1) == "one")
        return true;
    // "talked about trade, the first round of which took place in Cali last week"
    if (way.after && form == "which" && scan.form(token - 1) == "of") return true;
    // "around August 15, and Kim will visit Seoul": of the clause before.
    // but not "In October he came to Tanzania, and the president received him in Dodoma".
    const bool heads = way.item.first <= way.begin + 1;
    if (!way.after && of_date && is_day_of_announcing(way, token)) return true;
    // "was in Berlin as early as January and they also talked in Madrid at the end of June"
    if (!way.after && of_date && form == "and" && token + 1 < way.to &&
        (scan.form(token + 1) == "they" ||
         (scan.form(token + 1) == "the" && scan.form(token + 2) == "two")) &&
        tells_own_day(way))
        return true;
    if (!way.after) return of_date && !heads && opens_main_clause(scan, token, way.to);
    if (opens_ones_clause(scan, token, way.to) || is_date_of_next_clause(way, token) ||
        ends_concession(way, token))
        return true;
    // "had lunch in Ipiales and will hold a summit in Quito": what is to come is another's.
    const bool to_come = form == "and" && token + 1 < way.to &&
                         (scan.form(token + 1) == "will" || scan.form(token + 1) == "would");
    // "was to meet Medvedev later in the day and to have breakfast with Putin on Tuesday"
    const bool next_plan = form == "and" && scan.form(token + 1) == "to" && !way.trigger.noun &&
                           way.trigger.first > way.begin &&
                           scan.form(way.trigger.first - 1) == "to";
    if (to_come || next_plan || meets_again(way, token)) return true;
    // "will be their first summit, although they held talks in April"
    if (of_date && (form == "although" || form == "though")) return true;
    // "to hold a third summit before stepping down next month": of that other thing.
    if (of_date && (form == "before" || form == "after" || form == "while") && token > way.from &&
        token + 1 < way.to && scan.form(token + 1).ends_with("ing") &&
        scan.at(token + 1, scan.lexicon.find_class("TALKS")) == nullptr)
        return true;
    // "outside his tent, next to the house bombed by aircraft in 1986"
    if (token > way.from + 2 && scan.form(token + 1) == "by" && form.ends_with("ed") &&
        !scan.is(token - 1, WordSet::finite_verb) && scan.form(token - 1) != "," &&
        scan.form(token - 1) != "and")
        return true;
    // "will take stock, following the signing of the accord on May 24": of that event.
    if (of_date && form == "following" && scan.form(token + 1) == "the" &&
        scan.form(token + 3) == "of")
        return true;
    // "The meeting reviewed plans for the summit in Cairo in November"
    if (way.trigger.noun && scan.is(token, WordSet::deals_with)) return true;
    if (is_talked_about(scan, way.trigger, token) || is_day_of_noun_ahead(scan, way, token))
        return true;
    // "focus on preparations for the EU summit in Brussels on June 24"
    if (is_topic(scan, way.trigger, token) && scan.form(token - 1) == "'s") return true;
    return form.starts_with("preparation") || prepares_talks(scan, token, way.to) ||
           (of_date && form == "ahead" && !greets_before_talks(scan, way.trigger, token, way.to)) ||
           tells_of_another(scan, way.trigger, token, way.to) ||
           // "At Friday's meeting they agreed to hold a summit in Fukuoka": of what is to come.
           (scan.is(token, WordSet::agreed) && token + 1 < way.to &&
            scan.form(token + 1) == "to") ||
           // "Before the talks, Chavez met relatives in Caracas": where he was before.
           (way.before_it && form == ",");
}

}  // namespace communique
