#include "facts/reading/meeting_mode.h"

#include <algorithm>
#include <array>

#include "facts/reading/among.h"

namespace communique {
namespace {

constexpr std::uint32_t window = 6;  // tokens

// "spoke by phone ahead of their summit": the words behind tell of something else.
bool leads_on(const Scan& scan, std::uint32_t first, std::uint32_t end) {
    for (std::uint32_t t = first; t < end; ++t)
        for (const std::string_view word : {"ahead", "before", "after", "about", "prepare"})
            if (scan.form(t) == word) return true;
    return false;
}

bool speaks_between(const Scan& scan, std::uint32_t first, std::uint32_t end) {
    for (std::uint32_t t = first; t < end; ++t)
        for (const Name cls : Names{"SPEAK", "PHONE"})
            if (const Item* verb = scan.at(t, scan.lexicon.find_class(cls));
                verb != nullptr &&
                (scan.value_of(*verb) == "past" ||
                 (t > first && scan.form(t).ends_with("ing") && scan.form(t - 1) == "after")))
                return true;
    return false;
}

// "last met in October, but they talk by phone almost weekly": a clause of its own.
bool turns_to_speaking(const Scan& scan, std::uint32_t first, std::uint32_t end) {
    bool turned = false;
    for (std::uint32_t t = first; t < end; ++t) {
        turned = turned || scan.form(t) == "but" || scan.form(t) == "though" ||
                 scan.form(t) == "although";
        if (turned && scan.at(t, scan.lexicon.find_class("SPEAK")) != nullptr) return true;
    }
    return false;
}

// "spoke via secure video link", "agreed in a July 23 call"
bool is_means(const Scan& scan, std::uint32_t token, std::uint32_t begin) {
    constexpr std::uint32_t far = 10;  // tokens
    static constexpr std::array<std::string_view, 4> by{"via", "by", "over", "through"};
    static constexpr std::array<std::string_view, 3> within{"in", "during", "on"};
    static constexpr std::array<std::string_view, 5> articles{"a", "an", "the", "their", "his"};
    std::uint32_t adjectives = 0;
    bool article = false;
    for (std::uint32_t t = token; t-- > begin && token - t <= far && adjectives <= 2;) {
        const std::string_view form = scan.form(t);
        if (among(form, by)) return true;
        if (article || form == ",") return article && among(form, within);
        article = among(form, articles);
        // "in the U.S. president's first call": whose it is
        const bool owner = scan.is_in_item(
            t, begin, longest_name, [](const Item& item) { return item.kind == ItemKind::person; });
        // "in a 40-minute video conference"
        const bool lasting = form == "-" || form == "minute" || form == "hour" ||
                             scan.at(t, scan.lexicon.find_class("NUMBER")) != nullptr;
        const bool counted = form == "'s" || owner || lasting ||
                             scan.at(t, scan.lexicon.find_class("ORDINAL")) != nullptr;
        if (!article && !counted && !scan.is_in_date(t, begin)) ++adjectives;
    }
    return false;
}

// "their last conversation was a telephone call on Sunday"
bool is_what_it_was(const Scan& scan, const Trigger& trigger, std::uint32_t token) {
    constexpr std::uint32_t near = 4;  // tokens
    const std::string_view verb = scan.form(trigger.last + 1);
    return trigger.noun && (verb == "was" || verb == "were" || verb == "is") &&
           token > trigger.last + 1 && token - trigger.last <= near;
}

// "agreed on Monday to ..., Draghi said in a call with reporters"
bool is_with_another(const Scan& scan, std::uint32_t token) {
    return token < scan.words.size() && (scan.form(token) == "with" || scan.form(token) == "to");
}

// "had spoken by phone on June 15 and had a brief contact": the way of the verb before "and".
bool is_of_verb_before(const Scan& scan, const Trigger& trigger, const Item& via) {
    const bool own_verb = scan.at(trigger.first, scan.lexicon.find_class("MEET")) != nullptr ||
                          scan.at(trigger.first, scan.lexicon.find_class("HOLD_TALKS")) != nullptr;
    if (!own_verb || via.first == 0 ||
        scan.at(via.first - 1, scan.lexicon.find_class("SPEAK")) == nullptr)
        return false;
    for (std::uint32_t t = via.end(); t < trigger.first; ++t)
        if (scan.form(t) == "and") return true;
    return false;
}

// "Their first session, a virtual one on March 1"
bool names_it_again(const Scan& scan, const Trigger& trigger, const Item& adjective) {
    const std::uint32_t article = trigger.last + 2;
    return trigger.noun && adjective.first == article + 1 && scan.form(trigger.last + 1) == "," &&
           (scan.form(article) == "a" || scan.form(article) == "an") &&
           (scan.form(adjective.end()) == "one" ||
            scan.at(adjective.end(), scan.lexicon.find_class("TALKS")) != nullptr);
}

bool goes_on_otherwise(const Scan& scan, std::uint32_t token) {
    if (scan.form(token) != "and" && scan.form(token) != "but") return false;
    // "met at a summit in July and spoke by phone in August"
    const Item* speak = scan.at(token + 1, scan.lexicon.find_class("SPEAK"));
    if (speak != nullptr && scan.value_of(*speak) == "past" &&
        scan.at(speak->end(), scan.lexicon.find_class("VIA")) != nullptr)
        return true;
    for (const std::string_view pronoun : {"we", "they", "i", "he", "she"})
        if (scan.form(token + 1) == pronoun) return true;
    return false;
}

// "agreed on a summit in May in a phone call on Sunday": how they agreed.
bool is_way_of_agreeing(const Scan& scan, const Trigger& trigger) {
    constexpr std::uint32_t near = 5;  // tokens of "agreed on a third"
    const std::uint32_t begin = scan.analysis.sentences[trigger.sentence].first_token;
    for (std::uint32_t t = trigger.first; t-- > begin && trigger.first - t <= near;)
        if (scan.is(t, WordSet::agreed)) return scan.form(t + 1) == "on";
    return false;
}

// "The meeting was arranged in a phone call on Sunday": how it came about.
bool is_way_of_arranging(const Scan& scan, const Trigger& trigger, std::uint32_t token) {
    if (!trigger.noun || token <= trigger.last + 2) return false;
    std::uint32_t verb = trigger.last + 1;
    if (scan.form(verb) == "had" || scan.form(verb) == "has" || scan.form(verb) == "have") ++verb;
    const std::string_view be = scan.form(verb);
    if (be != "was" && be != "were" && be != "been" && be != "is") return false;
    for (std::uint32_t t = verb + 1; t < token && t <= verb + 3; ++t)
        if (scan.is(t, WordSet::arranged)) return true;
    return false;
}

// The classes of words that tell the way of an encounter.
struct ModeClasses {
    explicit ModeClasses(const Lexicon& lexicon)
        : in_person(lexicon.find_class("IN_PERSON")),
          via(lexicon.find_class("VIA")),
          mode_adjective(lexicon.find_class("MODE_ADJ")),
          talks(lexicon.find_class("TALKS")),
          call(lexicon.find_class("CALL")) {}
    ClassId in_person, via, mode_adjective, talks, call;

    bool may_name_mode(ClassId cls) const {
        return cls == in_person || cls == via || cls == mode_adjective || is_encounter(cls);
    }
    bool is_encounter(ClassId cls) const { return cls == talks || cls == call; }
};

// The item names the way of this encounter, not of something beside it.
bool names_way(const Scan& scan, const Trigger& trigger, const ModeClasses& classes,
               const Item& item) {
    constexpr std::uint32_t near = 3;  // tokens
    const std::uint32_t token = item.first;
    const bool before = token < trigger.first;
    const bool inside = !before && token <= trigger.last;
    if (item.cls == classes.in_person || item.cls == classes.via) return true;
    if (item.cls == classes.mode_adjective)
        return inside || (trigger.noun && before && trigger.first - token <= near) ||
               names_it_again(scan, trigger, item);
    const bool takes_object = scan.at(trigger.first, scan.lexicon.find_class("MEET")) != nullptr;
    const std::uint32_t begin = scan.analysis.sentences[trigger.sentence].first_token;
    return (inside && !takes_object) || (!before && is_means(scan, token, begin)) ||
           (!before && !inside && is_what_it_was(scan, trigger, token));
}

// The tokens around the encounter in which its way may stand.
struct Around {
    std::uint32_t first = 0;
    std::uint32_t end = 0;
};

Around words_around(const Scan& scan, const Trigger& trigger, bool joint) {
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    // "discussed Syria by phone on Tuesday, in their third conversation"
    const std::uint32_t back =
        trigger.noun && (scan.form(trigger.last).starts_with("conversation") ||
                         scan.form(trigger.first).starts_with("conversation"))
            ? 4 * window
            : window;
    const std::uint32_t first =
        std::max(sentence.first_token, trigger.first > back ? trigger.first - back : 0);
    // "Talks between Xi and Putin, held by video link"
    // "discussed ways to ease the shortage of food in all the regions in a phone call on Friday"
    const std::uint32_t ahead = joint ? 6 * window : 3 * window - 2;
    const std::uint32_t end =
        std::min(sentence.first_token + sentence.token_count,
                 std::max(trigger.last + ahead, trigger.noun ? trigger.match_end + window : 0));
    return {first, end};
}

}  // namespace

std::optional<MeetingMode> stated_mode(const Scan& scan, const Trigger& trigger, bool joint) {
    const auto [first, end] = words_around(scan, trigger, joint);
    const bool takes_object = scan.at(trigger.first, scan.lexicon.find_class("MEET")) != nullptr;
    const bool agreed_on = trigger.noun && is_way_of_agreeing(scan, trigger);
    const ModeClasses classes(scan.lexicon);
    std::optional<MeetingMode> mode;
    std::uint32_t nearest = 0xFFFFFFFF;
    for (std::uint32_t token = first; token < end; ++token) {
        // "We spoke in Nadi in February and we talk on the phone all the time"
        if (token > trigger.last && goes_on_otherwise(scan, token)) break;
        // "met in Bali in June, following their talk by telephone in May": the way of the other one
        if (token > trigger.last && takes_object && scan.form(token) == "following") break;
        const bool before = token < trigger.first;
        const bool inside = token >= trigger.first && token <= trigger.last;
        const std::uint32_t distance = inside                  ? 0
                                       : token < trigger.first ? trigger.first - token
                                                               : token - trigger.last;
        if (distance >= nearest) continue;
        for (const Item& item : scan.items[token]) {
            const ClassId cls = item.cls;
            if (!classes.may_name_mode(cls)) continue;
            // "received him in a courtesy call"
            if (token > first && scan.form(token - 1) == "courtesy") continue;
            // "the first to call on him at the White House"
            if (token > first && scan.form(token - 1) == "to" && scan.form(token) == "call" &&
                scan.form(token + 1) == "on")
                continue;
            // "agreed by phone to meet": how it was agreed, not how they will meet.
            if (cls == classes.via && before && distance > 3 && takes_object) continue;
            const bool agreed_by =
                before && item.end() + 1 == trigger.first && scan.form(item.end()) == "to";
            if (cls == classes.via && agreed_by) continue;
            // "was announced at an online briefing": of that briefing.
            const std::string_view article = token > first ? scan.form(token - 1) : "";
            if (cls == classes.via && (article == "a" || article == "an") &&
                scan.token(item.end()).kind == TokenKind::word &&
                scan.at(item.end(), classes.talks) == nullptr)
                continue;
            // "meets Varadkar today, spoke to Macron by telephone": the way of the other verb.
            const bool of_other = !before && !inside && !trigger.noun &&
                                  speaks_between(scan, trigger.last + 1, token);
            if (!before && !inside && turns_to_speaking(scan, trigger.last + 1, token)) continue;
            if (cls == classes.via && of_other) continue;
            const bool arranging = (agreed_on && token > trigger.last + 2) ||
                                   is_way_of_arranging(scan, trigger, token);
            if (cls != classes.in_person && arranging) continue;
            if (cls == classes.via && before && is_of_verb_before(scan, trigger, item)) continue;
            if (cls == classes.via && before && leads_on(scan, token, trigger.first)) continue;
            // Far behind only "in the president's first call with a foreign leader" tells.
            const bool far = !trigger.noun && !before && distance >= 2 * window;
            if (far && !joint && !classes.is_encounter(cls)) continue;
            if (far && joint && is_with_another(scan, item.end())) continue;
            if (distance >= nearest || !names_way(scan, trigger, classes, item)) continue;
            const auto named = value_named(scan.value_of(item), MeetingMode::phone);
            if (!named) continue;
            nearest = distance;
            mode = named;
        }
    }
    return mode;
}

std::optional<MeetingMode> mode_told_last(const Scan& scan, const Trigger& trigger) {
    if (trigger.sentence == 0) return std::nullopt;
    const Sentence& last = scan.analysis.sentences[trigger.sentence - 1];
    std::optional<MeetingMode> told;
    for (std::uint32_t t = last.first_token; t < last.first_token + last.token_count; ++t)
        for (const Name cls : Names{"MEET", "MEAL", "CALL", "TALKS"}) {
            const Item* item = scan.at(t, scan.lexicon.find_class(cls));
            if (item == nullptr) continue;
            const auto mode = value_named(scan.value_of(*item), MeetingMode::phone);
            // Face to face, or nobody knows how.
            if (!mode || *mode == MeetingMode::in_person) {
                if (cls != "TALKS") return std::nullopt;
                continue;
            }
            told = mode;
        }
    return told;
}

std::optional<MeetingMode> mode_of_heading(const Scan& scan, const Trigger& trigger) {
    constexpr std::uint32_t near = 8;      // sentences
    constexpr std::uint32_t longest = 12;  // tokens of a heading
    constexpr std::uint32_t longest_opening = 20;
    const auto& sentences = scan.analysis.sentences;
    for (std::uint32_t s = trigger.sentence; s-- > 0 && trigger.sentence - s <= near;) {
        // "Aide's comment on the telephone conversation of the two. The main points:" opens a page.
        const bool heads = sentences[s].line == LineKind::headline || s == 0;
        if (!heads || sentences[s].token_count > (s == 0 ? longest_opening : longest)) continue;
        const std::uint32_t first = sentences[s].first_token;
        for (std::uint32_t t = first; t < first + sentences[s].token_count; ++t)
            for (const Name cls : Names{"CALL", "TALKS"})
                if (const Item* item = scan.at(t, scan.lexicon.find_class(cls)))
                    if (const auto mode = value_named(scan.value_of(*item), MeetingMode::phone);
                        mode && *mode != MeetingMode::in_person)
                        return mode;
        return std::nullopt;
    }
    return std::nullopt;
}

bool says_behind(const Scan& scan, const Trigger& trigger, std::string_view word) {
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    const std::uint32_t end =
        std::min(sentence.first_token + sentence.token_count, trigger.last + 6);
    for (std::uint32_t t = trigger.last + 1; t < end; ++t)
        if (scan.form(t) == word) return true;
    return false;
}

bool is_face_to_face(const Scan& scan, const Trigger& trigger) {
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    const std::uint32_t end =
        std::min(sentence.first_token + sentence.token_count, trigger.last + 7);
    if (scan.form(trigger.last) == "hours") return true;
    for (std::uint32_t t = trigger.last + 1; t + 1 < end; ++t)
        for (const std::string_view word : {"in", "at", "inside", "aboard"})
            if (scan.form(t) == word &&
                scan.at(t + 1, scan.lexicon.find_class("MONTH")) == nullptr &&
                scan.token(t + 1).kind == TokenKind::word)
                return true;
    return false;
}

bool names_spot(const Scan& scan, const Trigger& trigger) {
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    const ClassId spot = scan.lexicon.find_class("SPOT");
    constexpr std::uint32_t near = 24;  // tokens
    const std::uint32_t end =
        std::min(sentence.first_token + sentence.token_count, trigger.last + near);
    for (std::uint32_t t =
             std::max(sentence.first_token, trigger.first > near ? trigger.first - near : 0);
         t < end; ++t)
        if (scan.at(t, spot) != nullptr) return true;
    return false;
}

}  // namespace communique
