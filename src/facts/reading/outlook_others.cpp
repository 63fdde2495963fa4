#include "facts/reading/outlook_others.h"

namespace communique {
namespace {

// A preposition of time or place stands between a word and the noun: it bears on something else.
bool stands_apart(const Scan& scan, std::uint32_t token, std::uint32_t noun) {
    const auto in_name = [&](std::uint32_t t) {  // "Jae-in"
        return scan.is_in_item(t, token, longest_name,
                               [](const Item& item) { return item.kind == ItemKind::person; });
    };
    for (std::uint32_t t = token + 1; t < noun; ++t)
        if (scan.is(t, WordSet::parts_from_noun) && !scan.is_in_date(t, token) && !in_name(t))
            return true;
    return false;
}

// "agreed in a long phone call", but not "agreed in Paris on a meeting".
bool is_occasion(const Scan& scan, std::uint32_t token, std::uint32_t noun) {
    for (std::uint32_t t = noun; t-- > token + 1;)
        if (scan.is(t, WordSet::parts_from_noun))
            return (scan.form(t) == "in" || scan.form(t) == "during") && !scan.is_in_date(t, token);
    return false;
}

// "said trade would grow after talks with": what was said of is no plan for the talks.
bool is_said_after(const Scan& scan, std::uint32_t token, const Trigger& trigger) {
    if (!trigger.noun) return false;
    bool led = false;
    for (std::uint32_t t = trigger.first; t-- > token;)
        led = led || scan.form(t) == "after" || scan.form(t) == "following";
    const std::uint32_t begin = scan.analysis.sentences[trigger.sentence].first_token;
    for (std::uint32_t t = token; led && t-- > begin && token - t < look_back;)
        if (scan.is(t, WordSet::reports)) return true;
    return false;
}

// "agreed to resume trade at a meeting in Thimphu": what was agreed on lies ahead, the meeting does
// not, unless a day to come stands by it.
bool is_agreed_at(const Scan& scan, std::uint32_t token, const Trigger& trigger) {
    // "was agreed at a dinner"
    const bool agreed = scan.is(token, WordSet::agreed) ||
                        (scan.form(token) == "was" && scan.is(token + 1, WordSet::agreed));
    if (!trigger.noun || !agreed) return false;
    bool led = false;
    constexpr std::uint32_t near = 5;  // tokens
    for (std::uint32_t t = trigger.first; t-- > token && trigger.first - t <= near;)
        led = led || scan.form(t) == "at" || scan.form(t) == "during";
    if (!led) return false;
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    const std::uint32_t end = sentence.first_token + sentence.token_count;
    for (std::uint32_t t = token; t < end && t < trigger.last + look_ahead; ++t)
        for (const Item& item : scan.items[t])
            if (item.kind == ItemKind::date && scan.reference) {
                const auto& first = scan.values.dates[item.value].range.first;
                if (first && *scan.reference < *first) return false;
            }
    return true;
}

bool is_during(const Scan& scan, std::uint32_t token, std::uint32_t noun) {
    constexpr std::uint32_t near = 4;  // tokens of the noun's own words
    for (std::uint32_t t = noun; t-- > token && noun - t <= near;) {
        // "extended the invitation in a telephone call"
        if ((scan.form(t) == "during" || scan.form(t) == "in") && scan.form(t + 1) == "a" &&
            scan.form(t - 1) == "invitation")
            return true;
        if (scan.form(t) != "during" || t == token + 1) continue;
        // "an invitation extended during Yoon's talks with him"
        const std::string_view done = scan.form(t - 1);
        return scan.form(t + 1) == "their" || done == "made" || done == "given" ||
               (done.size() > 4 && done.ends_with("ed"));
    }
    return false;
}

// "should be settled at their summit": what is done there is open, the summit is not.
bool is_done_at(const Scan& scan, std::uint32_t token, const Trigger& trigger) {
    constexpr std::uint32_t near = 4;  // tokens of the noun's own words
    if (!trigger.noun || scan.form(token + 1) != "be" || token + 3 >= trigger.first) return false;
    for (std::uint32_t t = trigger.first; t-- > token + 2 && trigger.first - t <= near;)
        if (scan.form(t) == "at" || scan.form(t) == "during")
            return scan.at(token + 2, scan.lexicon.find_class("HOLD")) == nullptr;
    return false;
}

// "not clear how long the call lasted", "no details of the meeting": what is not known of it.
bool is_unknown_of_it(const Scan& scan, std::uint32_t token, std::uint32_t trigger) {
    constexpr std::uint32_t far = 12;  // tokens
    if (scan.form(token) == "no" && token + 2 < trigger && scan.is(token + 1, WordSet::detail_noun))
        return scan.form(token + 2) == "of" || scan.form(token + 2) == "about" ||
               scan.form(token + 2) == "on" || scan.form(token + 2) == "from";
    if (scan.form(token) != "not" && scan.form(token) != "n't") return false;
    for (std::uint32_t t = token + 1; t < trigger && t <= token + far; ++t)
        if (scan.is(t, WordSet::asks_detail)) return true;
    return false;
}

// "Neither side has confirmed the meeting": not said, which denies nothing.
bool is_unconfirmed(const Scan& scan, std::uint32_t token, std::uint32_t trigger) {
    constexpr std::uint32_t far = 8;  // tokens of "neither government has so far"
    for (std::uint32_t t = token + 1; t < trigger && t <= token + far && scan.form(t) != ","; ++t)
        if (scan.is(t, WordSet::confirms))
            // unlike "did not hold the announced talks"
            return t == token + 1 || scan.is(t - 1, WordSet::before_confirmed);
    return false;
}

// "Hours ahead of the fair, the two met in Rome": it is the fair that was ahead.
bool is_before_event(const Scan& scan, std::uint32_t token, const Trigger& trigger) {
    if (scan.at(token, scan.lexicon.find_class("AHEAD")) == nullptr) return false;
    for (const Name cls : Names{"MEET", "HOST", "SPEAK", "HOLD", "HOLD_TALKS"})
        if (const Item* verb = scan.at(trigger.first, scan.lexicon.find_class(cls)))
            if (scan.value_of(*verb) == "past" ||
                (cls == "HOLD_TALKS" && scan.is(trigger.first, WordSet::past)))
                return true;
    return false;
}

}  // namespace

bool is_of_something_else(const Scan& scan, const Words& words, std::uint32_t token, Outlook here,
                          const Trigger& trigger) {
    const bool aside = stands_apart(scan, token, trigger.first);
    // "failed to agree at their summit": what is denied is not the summit.
    if (here == Outlook::denied)
        return !words.cancels(token) &&
               ((trigger.noun && aside) || is_unknown_of_it(scan, token, trigger.first) ||
                is_unconfirmed(scan, token, trigger.first));
    // "was agreed in a phone call": the call itself is no plan.
    if (here == Outlook::planned && trigger.noun &&
        (scan.is(token, WordSet::agreed) || scan.is(token + 1, WordSet::agreed)) &&
        scan.form(token + 1) != "to" && scan.form(token + 2) != "to" &&
        is_occasion(scan, token, trigger.first))
        return true;
    if (here == Outlook::planned && is_before_event(scan, token, trigger)) return true;
    // "an invitation made during their meeting": the meeting was. "invited him to Moscow during a video
    // conference": what is open is not the conference.
    if (here == Outlook::hypothetical && is_done_at(scan, token, trigger)) return true;
    if (here == Outlook::hypothetical && ((trigger.noun && is_during(scan, token, trigger.first)) ||
                                          (words.is_said(token) && aside)))
        return true;
    return is_said_after(scan, token, trigger) || is_agreed_at(scan, token, trigger);
}

}  // namespace communique
