#include "facts/reading/plan_signs.h"

#include <algorithm>

namespace communique {
bool denies_happening(const Scan& scan, std::uint32_t token, std::uint32_t end) {
    for (std::uint32_t t = token + 1; t < end && t < token + 6 && scan.form(t) != ","; ++t)
        if (scan.is(t, WordSet::happens)) return true;
    return false;
}

bool is_failed_attempt(const Scan& scan, const Trigger& trigger) {
    constexpr std::uint32_t near = 10;  // tokens: "attempt by the bloc's envoys to arrange"
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

bool is_until_at_last(const Scan& scan, std::uint32_t until, std::uint32_t begin) {
    constexpr std::uint32_t near = 4;  // tokens of "took the two leaders until"
    if (until > begin && scan.form(until - 1) == "not") return true;
    for (std::uint32_t t = until; t-- > begin && until - t <= near && scan.form(t) != ",";)
        if (scan.is(t, WordSet::until_at_last)) return true;
    return false;
}

bool is_past_at_last(const Scan& scan, const Trigger& trigger) {
    constexpr std::uint32_t far = 20;  // tokens
    const std::uint32_t begin = scan.analysis.sentences[trigger.sentence].first_token;
    for (std::uint32_t t = trigger.first; t-- > begin + 1 && trigger.first - t <= far;)
        if (scan.form(t) == "until" && is_until_at_last(scan, t, begin))
            return is_until_past(scan, trigger);
    return false;
}

bool is_not_until(const Scan& scan, const Trigger& trigger) {
    const std::uint32_t begin = scan.analysis.sentences[trigger.sentence].first_token;
    const std::uint32_t end = begin + scan.analysis.sentences[trigger.sentence].token_count;
    std::uint32_t until = 0;
    for (std::uint32_t t = begin; t < end && t < trigger.last + look_ahead; ++t)
        if (scan.form(t) == "until") until = t;
    if (until == 0) return false;
    const std::uint32_t from = std::min(until, trigger.first);
    const std::uint32_t between = until - from;
    return between + 1 < look_back && scan.is_negated(from, begin, look_back - 1 - between);
}

bool did_not_happen(const Scan& scan, const Trigger& trigger) {
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    const std::uint32_t end = sentence.first_token + sentence.token_count;
    for (std::uint32_t t = trigger.last + 1; t + 2 < end && t < trigger.last + look_ahead; ++t) {
        if (scan.form(t) == ";") break;
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
