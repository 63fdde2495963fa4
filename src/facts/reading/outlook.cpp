#include "facts/reading/outlook.h"

#include <algorithm>
#include <array>

#include "facts/reading/among.h"
#include "facts/reading/outlook_asides.h"
#include "facts/reading/outlook_others.h"
#include "facts/reading/outlook_words.h"

namespace communique {

bool is_title_case(const Scan& scan, std::uint32_t sentence) {
    const Sentence& s = scan.analysis.sentences[sentence];
    const ClassId met = scan.lexicon.find_class("MET");
    const ClassId hold = scan.lexicon.find_class("HOLD");
    const ClassId host = scan.lexicon.find_class("HOST");
    std::uint32_t capitals = 0;
    std::uint32_t words = 0;
    for (std::uint32_t t = s.first_token; t < s.first_token + s.token_count; ++t) {
        if (scan.token(t).kind != TokenKind::word) continue;
        // "President Xi Jinping met President Vladimir Putin in Quebrada Honda": names, no title.
        if (!scan.token(t).capital &&
            (scan.is(t, WordSet::finite_verb) || scan.at(t, met) != nullptr ||
             scan.at(t, hold) != nullptr || scan.at(t, host) != nullptr))
            return false;
        ++words;
        if (scan.token(t).capital) ++capitals;
    }
    return words > 0 && capitals * 10 > words * 6;
}

namespace {

// Behind "Putin, who will turn 70 in October," the search goes on before the first comma.
std::uint32_t before_aside(const Scan& scan, std::uint32_t comma, std::uint32_t begin) {
    for (std::uint32_t token = comma; token > begin + 1 && comma - token < 30; --token) {
        const std::string_view form = scan.form(token);
        const bool relative = form == "who" || form == "which" || form == "whose" ||
                              form == "whom" || scan.is(token, WordSet::opens_aside);
        if (relative && scan.form(token - 1) == ",") return token - 1;
    }
    return comma;
}

// "will not, after all, meet": a few words aside behind "not"; the comma before them, else the token.
std::uint32_t before_few_words(const Scan& scan, std::uint32_t comma, std::uint32_t begin) {
    constexpr std::uint32_t longest = 5;  // tokens
    for (std::uint32_t t = comma; t-- > begin + 1 && comma - t <= longest;)
        if (scan.form(t) == ",")
            return scan.form(t - 1) == "not" || scan.form(t - 1) == "n't" ||
                           scan.form(t - 1) == "never"
                       ? t
                       : comma;
    return comma;
}

// "Yeltsin, seeking re-election, and Hashimoto meet": what stands between those who meet says nothing
// of their meeting. The first of the words that name them, or the token itself.
std::uint32_t before_people(const Scan& scan, std::uint32_t comma, std::uint32_t begin) {
    constexpr std::uint32_t longest = 24;  // tokens of two with their titles
    std::uint32_t first = comma;
    scan.is_in_item(comma, begin, longest, [&](const Item& item) {
        if (item.kind == ItemKind::group) first = std::min(first, item.first);
        return false;
    });
    return first;
}

Outlook stronger(Outlook a, Outlook b) { return std::max(a, b); }

bool accepts_behind(const Scan& scan, const Trigger& trigger) {
    constexpr std::uint32_t near = 16;  // tokens
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    const std::uint32_t end =
        std::min(sentence.first_token + sentence.token_count, trigger.last + near);
    for (std::uint32_t t = trigger.last + 1; t < end; ++t)
        if (scan.form(t) == "accepted" || scan.form(t) == "accepts") return true;
    return false;
}

bool is_way_of_past(const Scan& scan, std::uint32_t token, const Trigger& trigger) {
    if (scan.form(token) != "on" || scan.form(token + 2) != "way") return false;
    const Item* verb = scan.at(trigger.first, scan.lexicon.find_class("MEET"));
    return verb != nullptr && scan.value_of(*verb) == "past";
}

// At the "and" of ", and the two", the group right before the words of the encounter.
bool opens_main_clause(const Scan& scan, std::uint32_t token, std::uint32_t trigger) {
    constexpr std::uint32_t near = 4;  // tokens between the group and the verb
    if (token == 0 || scan.form(token - 1) != ",") return false;
    const Item* group = scan.at(token + 1, scan.lexicon.find_class("GROUP"));
    return group != nullptr && group->end() <= trigger && trigger - group->end() <= near;
}

// "It may be recalled that", "I will remind all of you that": what follows is no plan.
bool is_recalled(const Scan& scan, std::uint32_t that, std::uint32_t begin) {
    constexpr std::uint32_t near = 4;  // tokens of "remind those present that"
    static constexpr std::array<std::string_view, 8> before{"be",  "will", "would", "should",
                                                            "may", "must", "to",    "'ll"};
    if (scan.form(that) != "that") return false;
    for (std::uint32_t t = that; t-- > begin + 1 && that - t <= near;)
        if (scan.is(t, WordSet::recalled)) return among(scan.form(t - 1), before);
    return false;
}

// "will deepen the pact that they have signed": a perfect whose subject stands right before it.
bool is_perfect(const Scan& scan, const Trigger& trigger, std::uint32_t begin) {
    if (trigger.noun || trigger.first <= begin + 1) return false;
    const std::uint32_t have = trigger.first - 1;
    const std::string_view form = scan.form(have);
    if (form != "have" && form != "has" && form != "had") return false;
    const ClassId group = scan.lexicon.find_class("GROUP");
    return scan.is_in_item(have - 1, begin, longest_name, [&](const Item& item) {
        return item.end() == have && (item.cls == group || item.kind == ItemKind::person);
    });
}

// "was not on the agenda, so that it can take place": what is told of "it" begins there.
bool is_subject_of_clause(const Scan& scan, std::uint32_t token, const Trigger& trigger) {
    if (trigger.noun || token + 1 != trigger.first || token < 2 || scan.form(token) != "it")
        return false;
    return scan.form(token - 1) == "," ||
           (scan.form(token - 1) == "that" && scan.form(token - 2) == "so");
}

Outlook look_backwards(const Scan& scan, const Words& words, const Trigger& trigger) {
    const std::uint32_t begin = scan.analysis.sentences[trigger.sentence].first_token;
    Outlook found = Outlook::told;
    std::uint32_t found_at = 0;
    const std::uint32_t stop =
        trigger.first > begin + look_back ? trigger.first - look_back : begin;
    // "have never held talks", "have agreed to hold talks": what undoes or plans the verb may stand
    // within it.
    const std::uint32_t from =
        trigger.last > trigger.first || !trigger.noun ? trigger.last + 1 : trigger.first;
    const auto plans_to = [&](std::uint32_t token) {
        const Item* plan = scan.at(token, scan.lexicon.find_class("PLAN"));
        return plan != nullptr && plan->end() <= trigger.last && scan.form(plan->end() - 1) == "to";
    };
    // "He will keep the missiles, he told Trump in Washington": what was told stands before.
    const bool tells = scan.at(trigger.first, scan.lexicon.find_class("TELL")) != nullptr;
    const bool perfect = is_perfect(scan, trigger, begin);
    bool said = false;
    for (std::uint32_t token = from; token-- > stop;) {
        const std::string_view form = scan.form(token);
        if ((tells && form == ",") || is_subject_of_clause(scan, token, trigger)) break;
        // "It will do its utmost, Nazarbayev said as he met him", "said after talks with him": what
        // was said stands before.
        if (said && (form == "," || form == "\"")) break;
        said = said || (scan.is(token, WordSet::reports) && scan.is(token + 1, WordSet::said_when));
        // "could not land, and the two spoke by telephone instead": a clause of its own
        if (form == "and" && !trigger.noun && opens_main_clause(scan, token, trigger.first)) break;
        if (form == ",") token = before_few_words(scan, token, begin);
        if (form == ",") token = before_people(scan, before_aside(scan, token, begin), begin);
        if (scan.is(token, WordSet::starts_clause) || is_recalled(scan, token, begin)) break;
        const Outlook here = words.at(token, begin);
        if (perfect && here == Outlook::planned) continue;
        if (here == Outlook::told || (token >= trigger.first && here != Outlook::denied &&
                                      !plans_to(token) && !words.has_arranged(token, begin)))
            continue;
        // "On his way to Tokyo, Lee met Yudhoyono": he was, and met him before.
        if (here == Outlook::planned && is_way_of_past(scan, token, trigger)) continue;
        // "dropped in on him"
        if (token == trigger.first && trigger.last > token && words.cancels(token)) continue;
        // Words that bear on each other stand close: "no plans to", "could be scheduled to".
        if (found != Outlook::told && found_at - token > (words.cancels(token) ? 7U : 4U)) break;
        // "did not rule out": open again.
        if (here == Outlook::denied && found == Outlook::denied && words.cancels(found_at) &&
            found_at - token <= 3)
            return Outlook::hypothetical;
        // "invited him to visit Athens, an invitation that he accepted"
        if (here == Outlook::hypothetical && words.is_said(token) && accepts_behind(scan, trigger))
            return Outlook::planned;
        if (is_of_something_else(scan, words, token, here, trigger)) continue;
        found = stronger(found, here);
        found_at = token;
    }
    return found;
}

// "In a phone call on Monday, Xi told Putin that all would be well": what was told stands behind.
bool tells_between(const Scan& scan, const Trigger& trigger) {
    const ClassId tell = scan.lexicon.find_class("TELL");
    for (std::uint32_t t = trigger.last + 1; t < trigger.match_end; ++t)
        if (scan.at(t, tell) != nullptr) return true;
    return false;
}

// "had spoken by telephone in a call": the verb before the noun is past.
bool tells_as_done(const Scan& scan, const Trigger& trigger) {
    const std::uint32_t begin = scan.analysis.sentences[trigger.sentence].first_token;
    for (std::uint32_t t = trigger.first; t-- > begin && trigger.first - t < look_back;) {
        if (scan.is(t, WordSet::starts_clause)) return false;
        const Item* verb = scan.at(t, scan.lexicon.find_class("SPEAK"));
        if (verb == nullptr) verb = scan.at(t, scan.lexicon.find_class("MEET"));
        if (verb != nullptr && scan.value_of(*verb) == "past") return true;
    }
    return false;
}

// At the comma of "A summit, which had been set for May, was called off".
bool is_called_off_behind(const Scan& scan, const Words& words, std::uint32_t comma) {
    constexpr std::uint32_t longest = 4;  // tokens of "has now been called off"
    const std::string_view verb = scan.form(comma + 1);
    if (verb != "was" && verb != "were" && verb != "is" && verb != "has" && verb != "have" &&
        verb != "had")
        return false;
    for (std::uint32_t t = comma + 2; t <= comma + longest; ++t)
        if (words.cancels(t)) return true;
    return false;
}

// "said after the talks that trade had dropped": "that" opens what was said, unlike "the talks that Rome
// had dropped".
bool opens_saying(const Scan& scan, const Trigger& trigger, std::uint32_t that) {
    constexpr std::uint32_t near = 9;  // tokens of "told reporters in Cairo on Friday after the"
    if (scan.form(that) != "that" || that != trigger.match_end) return false;
    const std::uint32_t begin = scan.analysis.sentences[trigger.sentence].first_token;
    for (std::uint32_t t = trigger.first; t-- > begin && trigger.first - t <= near;)
        if (scan.is(t, WordSet::reports)) return true;
    return false;
}

// `held`: the words before tell of it as done.
Outlook look_forwards(const Scan& scan, const Words& words, const Trigger& trigger, bool held) {
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    const std::uint32_t end = sentence.first_token + sentence.token_count;
    Outlook found = Outlook::told;
    bool in_aside = false;
    std::uint32_t limit = trigger.match_end + look_ahead;
    for (std::uint32_t token = trigger.match_end; token < end && token < limit; ++token) {
        const std::string_view form = scan.form(token);
        if (form == "," && scan.is_in_date(token, sentence.first_token)) continue;
        if (form == "," && is_called_off_behind(scan, words, token)) return Outlook::denied;
        if (opens_saying(scan, trigger, token)) break;
        if (const std::uint32_t close = before_plan(scan, words, trigger, token, end); close != 0) {
            token = close;
            found = stronger(found, Outlook::planned);
            continue;
        }
        // "the encounter, which was to take place"
        const bool near = token <= trigger.match_end + 1;
        const bool relative =
            !tells_between(scan, trigger) &&
            ((opens_relative(scan, token, end) && (near || opens_plan(scan, token + 1, end))) ||
             (near && form == "," && opens_relative(scan, token + 1, end)));
        if (relative) continue;
        // "was due in December but was postponed"; what was held does not turn.
        const bool may_turn = !held || found == Outlook::planned;
        if (may_turn && token + 3 < end && turns_at(scan, words, token)) return Outlook::denied;
        // "had been set for Feb. 25, but Moscow asked for a delay"
        if (form == "," && token + 1 < end &&
            (scan.form(token + 1) == "but" || scan.form(token + 1) == "however"))
            continue;
        // "A visit to Rome, set for May, was shelved"
        const bool aside =
            form == "," &&
            (in_aside || (token + 1 < end && scan.is(token + 1, WordSet::opens_plan)));
        if (aside) {
            in_aside = !in_aside;
            continue;
        }
        if (form == ",") {
            const std::uint32_t close = before_denial(scan, token, end);
            if (close == token) break;
            limit += close - token;
            token = close;
            continue;
        }
        if (form == "\"" || form == ";" || scan.is(token, WordSet::starts_clause) || form == "that")
            break;
        // "A readout of a call between them says they look forward to ..."
        if (form == "says" || form == "said" || form == "saying") break;
        // "held talks with Li and will see Xi": another verb follows.
        if (form == "and" && token + 1 < end &&
            scan.at(token + 1, scan.lexicon.find_class("PLAN")) != nullptr &&
            found == Outlook::told)
            break;
        const Outlook here = words.at(token, sentence.first_token, true);
        // "had been set for Monday": told of a meeting, it is open what became of it.
        if (words.is_missed_plan(token)) {
            found = stronger(found, Outlook::planned);
            continue;
        }
        // "ended without a deal", "yielded no agreement": only what did not happen is denied.
        if (here == Outlook::denied && !words.cancels(token) && !denies_happening(scan, token, end))
            continue;
        found = stronger(found, here);
    }
    return found;
}

// "was to go to Kabul in December, but put off the trip"
bool is_turned(const Scan& scan, const Words& words, const Trigger& trigger) {
    constexpr std::uint32_t near = 16;  // tokens
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    const std::uint32_t end =
        std::min(sentence.first_token + sentence.token_count, trigger.last + near);
    for (std::uint32_t t = trigger.last + 1; t + 2 < end; ++t)
        if (turns_at(scan, words, t)) return true;
    return false;
}

}  // namespace

bool is_here_not_there(const Scan& scan, std::uint32_t in) {
    constexpr std::uint32_t near = 6;  // tokens on either side
    bool refused = false;
    for (std::uint32_t t = in; t-- > 0 && in - t <= near && !refused && scan.form(t) != ".";)
        refused = scan.form(t) == "not" || scan.form(t) == "n't";
    if (!refused) return false;
    for (std::uint32_t t = in + 2;
         t + 1 < scan.words.size() && t <= in + near && scan.form(t) != "."; ++t)
        if (scan.form(t) == "but")
            return scan.form(t + 1) == "in" || scan.form(t + 1) == "at" ||
                   scan.form(t + 1) == "near";
    return false;
}

namespace {

// "The summit will not be held in Lima, but in Piura": it will.
bool is_moved_elsewhere(const Scan& scan, const Trigger& trigger) {
    constexpr std::uint32_t near = 24;  // tokens
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    const std::uint32_t end =
        std::min(sentence.first_token + sentence.token_count, trigger.last + near);
    for (std::uint32_t t = trigger.last + 1; t < end; ++t)
        if ((scan.form(t) == "in" || scan.form(t) == "at") && is_here_not_there(scan, t))
            return true;
    return false;
}

// "White House confirms Obama-Xi meeting", as a headline: one to come.
bool is_announced_by_headline(const Scan& scan, const Trigger& trigger) {
    constexpr std::uint32_t near = 8;  // tokens: the names of the two
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    if (!trigger.noun || sentence.line != LineKind::headline) return false;
    const ClassId announces = scan.lexicon.find_class("ANNOUNCES");
    for (std::uint32_t t = trigger.first;
         t-- > sentence.first_token && trigger.first - t <= near;) {
        if (scan.is(t, WordSet::parts_from_noun) || scan.form(t) == ",") return false;
        if (scan.at(t, announces) != nullptr) return true;
    }
    return false;
}

Outlook read_outlook(const Scan& scan, const Trigger& trigger) {
    const Words words(scan, trigger.sentence);
    Outlook before = look_backwards(scan, words, trigger);
    if (before == Outlook::told && is_announced_by_headline(scan, trigger))
        before = Outlook::planned;
    if (before == Outlook::denied && is_not_until(scan, trigger))
        before = is_until_past(scan, trigger) ? Outlook::told : Outlook::planned;
    if (before != Outlook::denied && is_denied_report(scan, trigger)) return Outlook::denied;
    if (before == Outlook::told && is_agreed_to(scan, trigger)) before = Outlook::planned;
    // "was expected in Ankara": a plan itself.
    if (scan.at(trigger.first, scan.lexicon.find_class("DUE_IN")) != nullptr)
        before = stronger(before, Outlook::planned);
    if (is_failed_attempt(scan, trigger)) return Outlook::denied;
    if (!trigger.noun)
        return before == Outlook::planned && is_turned(scan, words, trigger) ? Outlook::denied
                                                                             : before;
    // "A meeting planned for June in Kananaskis, Canada, on the sidelines of the summit did not take
    // place": the subject of the sentence.
    constexpr std::uint32_t subject = 4;  // tokens from its start
    if (trigger.first < scan.analysis.sentences[trigger.sentence].first_token + subject &&
        did_not_happen(scan, trigger))
        return Outlook::denied;
    // "A meeting was cancelled": within the match.
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    const std::uint32_t end = sentence.first_token + sentence.token_count;
    for (std::uint32_t t = trigger.last + 1; t < trigger.match_end; ++t)
        if (words.cancels(t))  // or, ", is now likely to take place in June"
            return before_new_plan(scan, words, t, end) != 0 ? Outlook::planned : Outlook::denied;
    return stronger(before, look_forwards(scan, words, trigger, tells_as_done(scan, trigger)));
}

}  // namespace

Outlook outlook_of(const Scan& scan, const Trigger& trigger) {
    const Outlook found = read_outlook(scan, trigger);
    if (found != Outlook::denied || !is_moved_elsewhere(scan, trigger)) return found;
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    for (std::uint32_t t = sentence.first_token; t < sentence.first_token + sentence.token_count;
         ++t)
        if (scan.form(t) == "will" || scan.form(t) == "would" || scan.form(t) == "wo")
            return Outlook::planned;
    return Outlook::told;
}

}  // namespace communique
