#include "facts/reading/meeting_words.h"

#include <algorithm>
#include <array>

#include "facts/reading/among.h"
#include "facts/reading/meeting_mode.h"

namespace communique {

namespace {

// "hold", "host", "have" of "to have a meeting"
bool is_base_of_holding(const Scan& scan, std::uint32_t token) {
    for (const Name cls : Names{"HOLD", "HOST"})
        if (const Item* item = scan.at(token, scan.lexicon.find_class(cls)))
            if (scan.value_of(*item) == "base") return true;
    return scan.form(token) == "have" &&
           (scan.form(token + 1) == "a" || scan.form(token + 1) == "talks" ||
            scan.form(token + 1) == "first" || scan.form(token + 1) == "another");
}

// "Chirac to hold summit with Kuchma", "Piura to host Garcia-Correa summit": the verb of the noun.
Trigger verb_of_headline(const Scan& scan, const Trigger& trigger) {
    constexpr std::uint32_t near = 6;  // tokens
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    Trigger verb = trigger;
    const bool ends = scan.form(sentence.first_token + sentence.token_count - 1) == ".";
    if (!trigger.noun || (sentence.line != LineKind::headline && ends)) return verb;
    for (std::uint32_t t = trigger.first;
         t-- > sentence.first_token + 1 && trigger.first - t <= near;)
        if (scan.form(t - 1) == "to" && is_base_of_holding(scan, t)) {
            verb.first = verb.last = t;
            verb.noun = false;
            return verb;
        }
    return verb;
}

}  // namespace

bool is_infinitive_plan(const Scan& scan, const Trigger& told) {
    const Trigger trigger = verb_of_headline(scan, told);
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    if (trigger.noun || trigger.first < sentence.first_token + 2 ||
        scan.form(trigger.first - 1) != "to")
        return false;
    // "are known to have met in Aqaba", but "a good time to have a meeting"
    if (scan.form(trigger.first) == "have" && told.first == trigger.first &&
        (trigger.first == trigger.last || scan.is(trigger.first + 1, WordSet::past)))
        return false;
    // "was glad to see him again"
    if (trigger.first >= sentence.first_token + 2 && scan.is(trigger.first - 2, WordSet::glad))
        return false;
    // "managed to meet", "were able to sit down": they did.
    constexpr std::uint32_t longest = 4;  // tokens of "had a chance"
    const ClassId achieved = scan.lexicon.find_class("ACHIEVED");
    const std::uint32_t quote = scan.form(trigger.first - 2) == "\"" ? 1 : 0;
    if (trigger.first >= sentence.first_token + 2 + quote &&
        scan.is_in_item(trigger.first - 2 - quote, sentence.first_token, longest,
                        [&](const Item& item) {
                            return item.cls == achieved && item.end() == trigger.first - 1 - quote;
                        }))
        return false;
    // "Footage showed Aquino waiting for him to greet him": he did.
    constexpr std::uint32_t near = 6;  // tokens
    bool waits = false;
    for (std::uint32_t back = 2; back <= 2 * near && trigger.first >= sentence.first_token + back;
         ++back) {
        const std::uint32_t t = trigger.first - back;
        waits = waits || (back <= near && scan.form(t) == "waiting");
        if (waits && scan.form(t).starts_with("show")) return false;
    }
    const ClassId visit = scan.lexicon.find_class("VISIT_VERB");
    const ClassId travelled = scan.lexicon.find_class("TRAVELLED");
    const ClassId ordinal = scan.lexicon.find_class("ORDINAL");
    // "the first leader to meet Trump" has met him.
    for (std::uint32_t back = 2; back <= 6 && trigger.first >= sentence.first_token + back; ++back)
        if (scan.at(trigger.first - back, ordinal) != nullptr) return false;
    for (std::uint32_t token = sentence.first_token; token < trigger.first; ++token) {
        const Item* item = scan.at(token, visit);
        // "flew to Sochi to meet Putin" tells what he did there.
        // but "has arrived in Sochi to meet Putin": that is still ahead.
        const std::uint32_t aux = scan.form(token) == "arrived" ? token - 1 : token;
        if ((scan.form(aux) == "has" || scan.form(aux) == "have") &&
            scan.form(aux + 1) == "arrived")
            continue;
        if (item != nullptr && scan.value_of(*item) == "past") return false;
        if (scan.at(token, travelled) != nullptr) return false;
    }
    return true;
}

bool is_behind_which(const Scan& scan, const Match& match) {
    const Capture whom = match["whom"];
    return whom.count > 0 && whom.first > match.first + 1 &&
           (scan.form(whom.first - 1) == "which" || scan.form(whom.first - 2) == "which");
}

bool is_when_of_plan(const Scan& scan, const Trigger& trigger) {
    constexpr std::uint32_t near = 18;  // tokens: "when both with their titles finally meet"
    constexpr std::uint32_t far = 30;
    const std::uint32_t begin = scan.analysis.sentences[trigger.sentence].first_token;
    bool present = false;
    for (const Name cls : Names{"MEET", "HOST", "HOLD", "SPEAK"})
        if (const Item* item = scan.at(trigger.first, scan.lexicon.find_class(cls)))
            present = present || scan.value_of(*item) == "present" ||
                      (scan.value_of(*item) == "base" && trigger.first > begin &&
                       scan.form(trigger.first - 1) != "to");
    if (!present) return false;
    std::uint32_t when = trigger.first;
    while (when > begin && trigger.first - when <= near && scan.form(when) != "when") --when;
    if (scan.form(when) != "when") return false;
    const ClassId plan = scan.lexicon.find_class("PLAN");
    for (std::uint32_t t = when; t-- > begin && when - t <= far;) {
        // "The claim would not come up when he receives Mahathir"
        if (scan.form(t) == "will" || scan.form(t) == "would") return true;
        if (const Item* item = scan.at(t, plan);
            item != nullptr && !scan.token(t).capital && scan.value_of(*item) != "past")
            return true;
    }
    return false;
}

namespace {

// "arrived to hold talks with Abe later in the day", "landed for talks later on Monday": the aim of
// who came is still ahead.
bool is_aim_for_later(const Scan& scan, const Trigger& trigger) {
    constexpr std::uint32_t own = 4;   // tokens of the noun's own words
    constexpr std::uint32_t far = 16;  // tokens
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    const std::uint32_t begin = sentence.first_token;
    const std::string_view sign = trigger.noun ? "for" : "to";
    bool aim = false;
    for (std::uint32_t back = 1; back <= (trigger.noun ? own : 1) && trigger.first >= begin + back;
         ++back)
        aim = aim || scan.form(trigger.first - back) == sign;
    if (!aim || scan.form(trigger.first) == "have") return false;
    const std::uint32_t end = std::min(begin + sentence.token_count, trigger.last + far);
    for (std::uint32_t t = trigger.last + 1; t + 1 < end && !scan.is(t, WordSet::starts_clause);
         ++t)
        if (scan.form(t) == "later" && (scan.form(t + 1) == "in" || scan.form(t + 1) == "today" ||
                                        scan.form(t + 1) == "on" || scan.form(t + 1) == "this"))
            return true;
    return false;
}

}  // namespace

bool is_in_present(const Scan& scan, std::uint32_t verb) {
    // "have their first meeting tonight"
    if ((scan.form(verb) == "have" || scan.form(verb) == "has") &&
        scan.at(verb, scan.lexicon.find_class("HOLD_TALKS")) != nullptr)
        return scan.at(verb + 1, scan.lexicon.find_class("THEIR")) != nullptr ||
               scan.form(verb + 1) == "a" || scan.form(verb + 1) == "talks";
    for (const Name cls : Names{"MEET", "HOST", "HOLD"})
        if (const Item* item = scan.at(verb, scan.lexicon.find_class(cls));
            item != nullptr &&
            (scan.value_of(*item) == "present" || scan.value_of(*item) == "base"))
            return true;
    return false;
}

bool is_for_later(const Scan& scan, const Trigger& trigger) {
    if (is_aim_for_later(scan, trigger)) return true;
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    bool present = is_in_present(scan, trigger.first);
    // "sit down this evening at an informal dinner"
    constexpr std::uint32_t near = 8;  // tokens
    for (std::uint32_t t = trigger.first;
         trigger.noun && t-- > sentence.first_token && trigger.first - t <= near;)
        present = present || is_in_present(scan, t);
    if (!present) return false;
    const std::uint32_t end = sentence.first_token + sentence.token_count;
    const std::uint32_t begin =
        std::max(sentence.first_token, trigger.first > 12 ? trigger.first - 12 : 0U);
    const ClassId weekday = scan.lexicon.find_class("WEEKDAY");
    for (std::uint32_t t = begin; t + 1 < end && t < trigger.last + 12; ++t)
        if (scan.form(t) == "tonight" ||
            (scan.form(t) == "this" &&
             (scan.form(t + 1) == "evening" || scan.form(t + 1) == "afternoon")) ||
            (scan.form(t) == "later" &&
             (scan.form(t + 1) == "today" || scan.form(t + 1) == "this" ||
              scan.form(t + 1) == "on" || scan.at(t + 1, weekday) != nullptr)))
            return true;
    return false;
}

bool tells_of_others(const Article& article, const Match& match) {
    constexpr std::uint32_t near = 40;  // tokens
    const Scan& scan = article.scan;
    const ClassId person = scan.lexicon.find_class("PERSON");
    const std::uint32_t begin = scan.analysis.sentences[match.sentence].first_token;
    const ClassId group = scan.lexicon.find_class("GROUP");
    bool others = false;
    bool several = false;
    bool process = false;
    for (std::uint32_t t = match.first; t-- > begin && match.first - t < near;) {
        // "Four rounds of negotiations have been held since, the latest in Lima": of delegations.
        several = several || scan.at(t, group) != nullptr;
        process = process || scan.is(t, WordSet::process);
        const Item* item = scan.at(t, person);
        if (item == nullptr) continue;
        const PersonValue& value = scan.values.persons[item->value];
        // "He had met Georgieva in May, having been with her before that in Paris": not one of two.
        if (article.people.in_pair(value.person) && !value.pronoun) return false;
        others = others || !article.people.in_pair(value.person);
    }
    return others || (process && !several);
}

bool opens_behind(const Scan& scan, const Trigger& trigger) {
    const std::string_view head = scan.form(scan.analysis.sentences[trigger.sentence].first_token);
    if (!trigger.noun) return false;
    if (head == "after" || head == "following" || head == "during") return true;
    // "Speaking to reporters following the meeting, the minister said"
    const std::string_view before = scan.form(trigger.first - 2);
    return trigger.first >= 2 && scan.form(trigger.last + 1) == "," &&
           scan.form(trigger.first - 1) == "the" &&
           (before == "after" || before == "following" || before == "during" || before == "before");
}

bool names_many(const Scan& scan, const Trigger& trigger) {
    return scan.is(trigger.last, WordSet::many_meetings);
}

bool says_next(const Scan& scan, const Trigger& trigger) {
    constexpr std::uint32_t near = 3;  // tokens
    const std::uint32_t begin = scan.analysis.sentences[trigger.sentence].first_token;
    for (std::uint32_t t = trigger.last + 1; t-- > begin && trigger.first < t + near + 1;)
        if (scan.form(t) == "next") return !scan.is_in_date(t, begin);
    return false;
}

bool is_moved(const Scan& scan, const Trigger& trigger) {
    constexpr std::uint32_t near = 24;  // tokens
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    const std::uint32_t end =
        std::min(sentence.first_token + sentence.token_count, trigger.last + near);
    for (std::uint32_t t = trigger.last + 2; t < end; ++t)
        if ((scan.is(t, WordSet::moved) &&
             (scan.form(t - 1) == "was" || scan.form(t - 1) == "been")) ||
            (scan.is(t, WordSet::first_plan) &&
             scan.at(t + 1, scan.lexicon.find_class("PLAN")) != nullptr))
            return true;
    return false;
}

bool is_of_two_sides(const Scan& scan, const Match& match) {
    const std::uint32_t next = match.first + match.count;
    return next < scan.words.size() && scan.form(next - 1) == "two" &&
           scan.is(next, WordSet::sides);
}

namespace {

// "have not", "had yet to", "has never": up to now, and of no day.
bool is_perfect_denial(const Scan& scan, const Trigger& trigger) {
    constexpr std::uint32_t near = 4;  // tokens
    static constexpr std::array<std::string_view, 6> perfect{"have",    "has",    "had",
                                                             "haven't", "hasn't", "hadn't"};
    static constexpr std::array<std::string_view, 4> denial{"not", "never", "n't", "yet"};
    const std::uint32_t begin = scan.analysis.sentences[trigger.sentence].first_token;
    bool denied = false;
    for (std::uint32_t t = trigger.last + 1; t-- > begin && trigger.first < t + near;) {
        denied = denied || among(scan.form(t), denial) || scan.form(t).ends_with("n't");
        if (denied && among(scan.form(t), perfect)) return true;
    }
    return false;
}

// "last met in Granada but did not hold formal talks there": they met all the same.
bool is_told_as_met(const Scan& scan, const Trigger& trigger) {
    const std::uint32_t begin = scan.analysis.sentences[trigger.sentence].first_token;
    if (scan.form(trigger.last + 1) != "there") return false;
    constexpr std::uint32_t near = 30;  // tokens
    const ClassId meet = scan.lexicon.find_class("MEET");
    for (std::uint32_t t = trigger.first; t-- > begin && trigger.first - t < near;)
        if (const Item* item = scan.at(t, meet); item != nullptr && scan.value_of(*item) == "past")
            return true;
    return false;
}

}  // namespace

bool denies_no_meeting(const Scan& scan, const Trigger& trigger) {
    if (is_told_as_met(scan, trigger)) return true;
    if (scan.at(trigger.first, scan.lexicon.find_class("GESTURE")) != nullptr) return true;
    if (trigger.noun || !is_perfect_denial(scan, trigger)) return false;
    const auto date = date_of(scan, trigger);
    return !date || scan.values.dates[*date].grain != Grain::day ||
           says_behind(scan, trigger, "since");
}

bool merely_attends(const Scan& scan, const Match& match, const Trigger& trigger) {
    const std::uint32_t begin = match["who"].first + match["who"].count;
    bool attends = false;
    for (std::uint32_t t = begin; t <= trigger.last; ++t)
        attends = attends || scan.form(t).starts_with("attend");
    return attends && !says_behind(scan, trigger, "together");
}

bool is_attended(const Scan& scan, const Trigger& trigger) {
    constexpr std::uint32_t near = 6;  // tokens
    const std::uint32_t begin = scan.analysis.sentences[trigger.sentence].first_token;
    for (std::uint32_t t = trigger.first + 1; t-- > begin && trigger.first - t <= near;) {
        if (scan.form(t).starts_with("attend")) return true;
        // "Both were at the summit in Lima"
        if (scan.form(t) == "at" && t > begin && scan.form(t - 1) == "were") return true;
    }
    return false;
}

}  // namespace communique
