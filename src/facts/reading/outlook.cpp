#include "facts/reading/outlook.h"

#include <algorithm>

namespace communique {
namespace {

constexpr std::uint32_t look_back = 20;
constexpr std::uint32_t look_ahead = 22;

}  // namespace

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

// What a single word says of certainty, or `told` for nothing.
class Words {
public:
    Words(const Scan& scan, std::uint32_t sentence)
        : scan_(scan),
          in_title_(is_title_case(scan, sentence)),
          plan_(scan.lexicon.find_class("PLAN")),
          deny_(scan.lexicon.find_class("DENY")),
          hypo_(scan.lexicon.find_class("HYPO")),
          ahead_(scan.lexicon.find_class("AHEAD")) {}

    // `behind` the noun: "a meeting in Tashkent ahead of the summit" is no plan.
    Outlook at(std::uint32_t token, std::uint32_t sentence_begin, bool behind = false) const {
        const bool date = scan_.is_in_date(token, sentence_begin);
        if (date) return Outlook::told;
        // "May" the month, "Will" the name; a headline writes every word large.
        const std::string_view form = scan_.form(token);
        const bool first = token == sentence_begin ||
                           (token == sentence_begin + 1 && scan_.form(token - 1) == "\"");
        if (scan_.token(token).capital && !first && (form == "may" || form == "will" || !in_title_))
            return Outlook::told;
        // "signed a "no limits" partnership": quoted words deny nothing.
        const bool quoted = token > sentence_begin && scan_.form(token - 1) == "\"";
        // "their second meeting, not counting a brief encounter in July"
        const std::string_view next = scan_.form(token + 1);
        if (form == "not" && (next == "counting" || next == "including")) return Outlook::told;
        // "without spectacular results": only "without a meeting" denies one.
        if (form == "without" && !leads_to_encounter(token)) return Outlook::told;
        if (const Item* item = scan_.at(token, deny_)) {
            if (quoted) return Outlook::told;
            return is_of_have(*item) ? Outlook::planned : Outlook::denied;
        }
        // "at the invitation of the king": it was accepted.
        if (form == "invitation" && token >= sentence_begin + 2 && scan_.form(token - 1) == "the" &&
            scan_.is(token - 2, WordSet::leads_to_invitation))
            return Outlook::told;
        if (scan_.at(token, hypo_) != nullptr)
            return is_accepted(token, sentence_begin) ? Outlook::planned : Outlook::hypothetical;
        if (scan_.at(token, plan_) != nullptr || (!behind && scan_.at(token, ahead_) != nullptr))
            return Outlook::planned;
        return Outlook::told;
    }

    bool leads_to_encounter(std::uint32_t token) const {
        constexpr std::uint32_t near = 4;  // tokens
        for (std::uint32_t t = token + 1; t <= token + near; ++t)
            for (const std::string_view cls : {"TALKS", "MEET", "HOST", "SPEAK", "HOLD_TALKS"})
                if (scan_.at(t, scan_.lexicon.find_class(cls)) != nullptr) return true;
        return false;
    }

    // The word itself undoes a meeting ("cancelled"), where others negate what follows them.
    bool cancels(std::uint32_t token) const {
        const Item* item = scan_.at(token, deny_);
        return item != nullptr && scan_.value_of(*item) == "cancel";
    }

    // "had planned to": nothing came of it.
    bool is_missed_plan(std::uint32_t token) const {
        const Item* item = scan_.at(token, deny_);
        return item != nullptr && scan_.value_of(*item) == "missed";
    }

    // An act of speech, which may itself have happened at the meeting: "invited", "urged".
    bool is_said(std::uint32_t token) const {
        const Item* item = scan_.at(token, hypo_);
        return item != nullptr && scan_.value_of(*item) == "said";
    }

private:
    // "were to have breakfast", but "were to have met"
    bool is_of_have(const Item& item) const {
        const std::uint32_t next = item.end();
        if (scan_.form(next - 1) != "have" || next >= scan_.words.size()) return false;
        const std::string_view form = scan_.form(next);
        return !form.ends_with("ed") && form != "been" && !scan_.is(next, WordSet::past) &&
               form != "flown" && form != "gone" && form != "seen" && form != "taken";
    }

    // "accepted an invitation"
    bool is_accepted(std::uint32_t token, std::uint32_t begin) const {
        for (std::uint32_t back = 1; back <= 3 && token >= begin + back; ++back)
            if (const Item* item = scan_.at(token - back, plan_);
                item != nullptr && item->end() > token)
                return true;
        // "accepted with pleasure Tusk's invitation"
        constexpr std::uint32_t near = 7;  // tokens
        if (scan_.form(token) != "invitation") return false;
        for (std::uint32_t t = token; t-- > begin && token - t <= near;) {
            if (scan_.is(t, WordSet::finite_verb)) return false;
            if (scan_.form(t) == "accepted" || scan_.form(t) == "accepts") return true;
        }
        return false;
    }

    const Scan& scan_;
    bool in_title_;
    ClassId plan_, deny_, hypo_, ahead_;
};

// Behind "Putin, who will turn 70 in October," the search goes on before the first comma.
std::uint32_t before_aside(const Scan& scan, std::uint32_t comma, std::uint32_t begin) {
    for (std::uint32_t token = comma; token > begin + 1 && comma - token < 20; --token) {
        const std::string_view form = scan.form(token);
        const bool relative = form == "who" || form == "which" || form == "whose" || form == "whom";
        if (relative && scan.form(token - 1) == ",") return token - 1;
    }
    return comma;
}

Outlook stronger(Outlook a, Outlook b) { return std::max(a, b); }

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
    if (!trigger.noun || !scan.is(token, WordSet::agreed)) return false;
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

bool accepts_behind(const Scan& scan, const Trigger& trigger) {
    constexpr std::uint32_t near = 16;  // tokens
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    const std::uint32_t end =
        std::min(sentence.first_token + sentence.token_count, trigger.last + near);
    for (std::uint32_t t = trigger.last + 1; t < end; ++t)
        if (scan.form(t) == "accepted" || scan.form(t) == "accepts") return true;
    return false;
}

bool is_during(const Scan& scan, std::uint32_t token, std::uint32_t noun) {
    constexpr std::uint32_t near = 4;  // tokens of the noun's own words
    for (std::uint32_t t = noun; t-- > token + 1 && noun - t <= near;)
        if (scan.form(t) == "during" && scan.form(t + 1) == "their") return true;
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
    bool said = false;
    for (std::uint32_t token = from; token-- > stop;) {
        const std::string_view form = scan.form(token);
        if (tells && form == ",") break;
        // "It will do its utmost, Nazarbayev said as he met him": what was said stands before.
        if (said && form == ",") break;
        said = said || (scan.is(token, WordSet::reports) && scan.form(token + 1) == "as");
        // "could not land, and the two spoke by telephone instead": a clause of its own
        if (form == "and" && !trigger.noun && opens_main_clause(scan, token, trigger.first)) break;
        if (form == ",") token = before_aside(scan, token, begin);
        if (scan.is(token, WordSet::starts_clause)) break;
        const Outlook here = words.at(token, begin);
        if (here == Outlook::told ||
            (token >= trigger.first && here != Outlook::denied && !plans_to(token)))
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
        // "failed to agree at their summit": what is denied is not the summit.
        if (here == Outlook::denied && trigger.noun && !words.cancels(token) &&
            stands_apart(scan, token, trigger.first))
            continue;
        // "was agreed in a phone call": the call itself is no plan.
        if (here == Outlook::planned && trigger.noun &&
            (scan.is(token, WordSet::agreed) || scan.is(token + 1, WordSet::agreed)) &&
            scan.form(token + 1) != "to" && scan.form(token + 2) != "to" &&
            is_occasion(scan, token, trigger.first))
            continue;
        // "invited him to visit Athens, an invitation that he accepted"
        if (here == Outlook::hypothetical && words.is_said(token) && accepts_behind(scan, trigger))
            return Outlook::planned;
        // "an invitation made during their meeting": the meeting was.
        if (here == Outlook::hypothetical && trigger.noun && is_during(scan, token, trigger.first))
            continue;
        // "invited him to Moscow during a video conference": what is open is not the conference.
        if (here == Outlook::hypothetical && words.is_said(token) &&
            stands_apart(scan, token, trigger.first))
            continue;
        if (here != Outlook::denied &&
            (is_said_after(scan, token, trigger) || is_agreed_at(scan, token, trigger)))
            continue;
        found = stronger(found, here);
        found_at = token;
    }
    return found;
}

// Behind a negation: "did not take place", "has not been held".
bool denies_happening(const Scan& scan, std::uint32_t token, std::uint32_t end) {
    for (std::uint32_t t = token + 1; t < end && t < token + 6 && scan.form(t) != ","; ++t)
        if (scan.is(t, WordSet::happens)) return true;
    return false;
}

// "In a phone call on Monday, Xi told Putin that all would be well": what was told stands behind.
bool tells_between(const Scan& scan, const Trigger& trigger) {
    const ClassId tell = scan.lexicon.find_class("TELL");
    for (std::uint32_t t = trigger.last + 1; t < trigger.match_end; ++t)
        if (scan.at(t, tell) != nullptr) return true;
    return false;
}

// Behind "planned for May in Sochi, on the day of the parade," stands what became of it: the comma
// before that. The token itself where nothing is denied so.
std::uint32_t before_denial(const Scan& scan, std::uint32_t comma, std::uint32_t end) {
    constexpr std::uint32_t longest = 16;  // tokens
    const ClassId deny = scan.lexicon.find_class("DENY");
    for (std::uint32_t t = comma + 2; t + 1 < end && t < comma + longest; ++t)
        if (scan.form(t) == ",") return scan.at(t + 1, deny) != nullptr ? t : comma;
    return comma;
}

bool opens_relative(const Scan& scan, std::uint32_t token, std::uint32_t end) {
    return token < end && (scan.form(token) == "which" || scan.form(token) == "that");
}

// The comma that ends a relative clause and leads on with "will"; 0 where none does.
std::uint32_t before_future(const Scan& scan, std::uint32_t token, std::uint32_t end) {
    constexpr std::uint32_t longest = 16;  // tokens
    for (std::uint32_t t = token; t + 1 < end && t < token + longest; ++t)
        if (scan.form(t) == ",") return scan.form(t + 1) == "will" ? t : 0;
    return 0;
}

// "but was postponed", "but put off the trip", "but the visit did not take place"
bool turns_at(const Scan& scan, const Words& words, std::uint32_t token) {
    constexpr std::uint32_t near = 5;  // tokens
    if (scan.form(token) != "but" && scan.form(token) != "however") return false;
    for (std::uint32_t t = token + 1; t < scan.words.size() && t <= token + near; ++t)
        if (words.cancels(t)) return true;
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

// "that had been planned for mid-May"
bool opens_plan(const Scan& scan, std::uint32_t token, std::uint32_t end) {
    constexpr std::uint32_t near = 3;  // tokens
    const ClassId deny = scan.lexicon.find_class("DENY");
    const ClassId plan = scan.lexicon.find_class("PLAN");
    if (!scan.is(token, WordSet::finite_verb)) return false;
    for (std::uint32_t t = token; t < end && t < token + near; ++t) {
        const Item* item = scan.at(t, deny);
        if (scan.at(t, plan) != nullptr || (item != nullptr && scan.value_of(*item) == "missed"))
            return true;
    }
    return false;
}

// `held`: the words before tell of it as done.
Outlook look_forwards(const Scan& scan, const Words& words, const Trigger& trigger, bool held) {
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    const std::uint32_t end = sentence.first_token + sentence.token_count;
    Outlook found = Outlook::told;
    bool in_aside = false;
    const auto relates = [&](std::uint32_t t) { return opens_relative(scan, t, end); };
    for (std::uint32_t token = trigger.match_end;
         token < end && token < trigger.match_end + look_ahead; ++token) {
        const std::string_view form = scan.form(token);
        if (form == "," && scan.is_in_date(token, sentence.first_token)) continue;
        // "The visit, which was put off in March, will be held in May"
        if (form == "," && token <= trigger.match_end + 3 && relates(token + 1))
            if (const std::uint32_t close = before_future(scan, token + 2, end); close != 0) {
                token = close;
                found = stronger(found, Outlook::planned);
                continue;
            }
        // "the encounter, which was to take place"
        const bool near = token <= trigger.match_end + 1;
        const bool relative = !tells_between(scan, trigger) &&
                              ((relates(token) && (near || opens_plan(scan, token + 1, end))) ||
                               (near && form == "," && relates(token + 1)));
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
            token = close;
            continue;
        }
        if (form == "\"" || scan.is(token, WordSet::starts_clause) || form == "that") break;
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

bool is_failed_attempt(const Scan& scan, const Trigger& trigger) {
    constexpr std::uint32_t near = 7;  // tokens
    constexpr std::uint32_t far = 24;
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    bool attempt = false;
    for (std::uint32_t t = trigger.first; t-- > sentence.first_token && trigger.first - t <= near;)
        attempt = attempt || scan.is(t, WordSet::attempt);
    const std::uint32_t end =
        std::min(sentence.first_token + sentence.token_count, trigger.last + far);
    if (!attempt) return false;
    const ClassId deny = scan.lexicon.find_class("DENY");
    for (std::uint32_t t = trigger.last + 1; t < end; ++t) {
        const Item* item = scan.at(t, deny);
        if ((item != nullptr && scan.value_of(*item) == "cancel") || scan.form(t) == "failed" ||
            scan.form(t) == "collapsed")
            return true;
    }
    return false;
}

namespace {

// "denied reports that the two were planning to meet"
bool is_denied_report(const Scan& scan, const Trigger& trigger) {
    constexpr std::uint32_t far = 24;  // tokens
    constexpr std::uint32_t near = 8;  // tokens before "reports that"
    const std::uint32_t begin = scan.analysis.sentences[trigger.sentence].first_token;
    const ClassId deny = scan.lexicon.find_class("DENY");
    for (std::uint32_t t = trigger.first; t-- > begin + 1 && trigger.first - t <= far;) {
        if (scan.form(t) != "that" || !scan.is(t - 1, WordSet::rumour)) continue;
        for (std::uint32_t k = t - 1; k-- > begin && t - k <= near;)
            if (const Item* item = scan.at(k, deny);
                item != nullptr && scan.value_of(*item) == "cancel")
                return true;
    }
    return false;
}

// "agreed Saturday to an early summit meeting": what was agreed to lies ahead.
bool is_agreed_to(const Scan& scan, const Trigger& trigger) {
    constexpr std::uint32_t own = 5;   // tokens of the noun's own words
    constexpr std::uint32_t when = 3;  // tokens of the day
    const std::uint32_t begin = scan.analysis.sentences[trigger.sentence].first_token;
    if (!trigger.noun) return false;
    std::uint32_t to = trigger.first;
    while (to > begin && trigger.first - to < own && scan.form(to) != "to" &&
           (to == trigger.first || !scan.is(to, WordSet::parts_from_noun)))
        --to;
    if (scan.form(to) != "to") return false;
    for (std::uint32_t t = to; t-- > begin && to - t <= when;) {
        if (scan.is(t, WordSet::agreed)) return true;
        if (!scan.is_in_date(t, begin) && scan.form(t) != "on") return false;
    }
    return false;
}

}  // namespace

namespace {

// "there was no encounter until this Monday": then there was.
bool is_until_past(const Scan& scan, const Trigger& trigger) {
    const std::uint32_t begin = scan.analysis.sentences[trigger.sentence].first_token;
    const std::uint32_t end = begin + scan.analysis.sentences[trigger.sentence].token_count;
    constexpr std::uint32_t near = 3;  // tokens
    for (std::uint32_t t = begin; t < end && t < trigger.last + look_ahead; ++t) {
        if (scan.form(t) != "until") continue;
        for (std::uint32_t k = t + 1; k < end && k <= t + near; ++k)
            for (const Item& item : scan.items[k])
                if (item.kind == ItemKind::date && scan.reference) {
                    const auto& last = scan.values.dates[item.value].range.last;
                    return last && *last < *scan.reference;
                }
    }
    return false;
}

}  // namespace

bool is_not_until(const Scan& scan, const Trigger& trigger) {
    const std::uint32_t begin = scan.analysis.sentences[trigger.sentence].first_token;
    const std::uint32_t end = begin + scan.analysis.sentences[trigger.sentence].token_count;
    std::uint32_t until = 0;
    for (std::uint32_t t = begin; t < end && t < trigger.last + look_ahead; ++t)
        if (scan.form(t) == "until") until = t;
    if (until == 0) return false;
    for (std::uint32_t t = std::min(until, trigger.first); t-- > begin && until - t < look_back;)
        if (scan.form(t) == "not" || scan.form(t) == "n't") return true;
    return false;
}

Outlook outlook_of(const Scan& scan, const Trigger& trigger) {
    const Words words(scan, trigger.sentence);
    Outlook before = look_backwards(scan, words, trigger);
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
    for (std::uint32_t t = trigger.last + 1; t < trigger.match_end; ++t)
        if (words.cancels(t)) return Outlook::denied;
    return stronger(before, look_forwards(scan, words, trigger, tells_as_done(scan, trigger)));
}

bool did_not_happen(const Scan& scan, const Trigger& trigger) {
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    const std::uint32_t end = sentence.first_token + sentence.token_count;
    for (std::uint32_t t = trigger.last + 1; t + 2 < end && t < trigger.last + look_ahead; ++t) {
        const bool denied =
            (scan.form(t) == "did" && scan.form(t + 1) == "not") || scan.form(t + 1) == "never";
        if (denied && denies_happening(scan, t + 1, end)) return true;
    }
    return false;
}

bool was_once_planned(const Scan& scan, const Trigger& trigger) {
    constexpr std::uint32_t near = 10;  // tokens
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    const ClassId deny = scan.lexicon.find_class("DENY");
    const std::uint32_t end =
        std::min(sentence.first_token + sentence.token_count, trigger.last + near);
    for (std::uint32_t t =
             std::max(sentence.first_token, trigger.first > near ? trigger.first - near : 0);
         t < end; ++t)
        if (const Item* item = scan.at(t, deny);
            (item != nullptr && scan.value_of(*item) == "missed") ||
            (t + 1 < end && scan.is(t, WordSet::first_plan) && scan.form(t) != "first" &&
             scan.at(t + 1, scan.lexicon.find_class("PLAN")) != nullptr))
            return true;
    return false;
}

bool is_past_plan(const Scan& scan, const Trigger& trigger) {
    const std::uint32_t begin = scan.analysis.sentences[trigger.sentence].first_token;
    // "had been due in Moscow", "was expected in Moscow"
    if (trigger.first > begin &&
        scan.at(trigger.first, scan.lexicon.find_class("DUE_IN")) != nullptr)
        for (const std::string_view was : {"was", "been", "were"})
            if (scan.form(trigger.first - 1) == was) return true;
    const ClassId plan = scan.lexicon.find_class("PLAN");
    constexpr std::uint32_t near = 5;  // tokens
    for (std::uint32_t t = trigger.first; t-- > begin && trigger.first - t <= near;)
        if (const Item* item = scan.at(t, plan); item != nullptr && scan.value_of(*item) == "past")
            return true;
    return false;
}

}  // namespace communique
