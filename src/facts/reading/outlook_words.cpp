#include "facts/reading/outlook_words.h"

#include "facts/reading/tense.h"

namespace communique {

Words::Words(const Scan& scan, std::uint32_t sentence)
    : scan_(scan),
      in_title_(is_title_case(scan, sentence)),
      in_headline_(scan.analysis.sentences[sentence].line == LineKind::headline),
      plan_(scan.lexicon.find_class("PLAN")),
      deny_(scan.lexicon.find_class("DENY")),
      hypo_(scan.lexicon.find_class("HYPO")),
      ahead_(scan.lexicon.find_class("AHEAD")) {}

Outlook Words::at(std::uint32_t token, std::uint32_t sentence_begin, bool behind) const {
    const bool date = scan_.is_in_date(token, sentence_begin);
    if (date) return Outlook::told;
    // "May" the month, "Will" the name; a headline writes every word large.
    const std::string_view form = scan_.form(token);
    const bool first =
        token == sentence_begin || (token == sentence_begin + 1 && scan_.form(token - 1) == "\"");
    if (scan_.token(token).capital && !first && (form == "may" || form == "will" || !in_title_))
        return Outlook::told;
    // "signed a "no limits" partnership": quoted words deny nothing.
    const bool quoted = token > sentence_begin && scan_.form(token - 1) == "\"";
    // "their second meeting, not counting a brief encounter in July", "agreed not only to meet again"
    const std::string_view next = scan_.form(token + 1);
    if (form == "not" && (next == "counting" || next == "including" || next == "only"))
        return Outlook::told;
    // "has not been ruled out": open
    constexpr std::uint32_t phrase = 5;  // tokens
    if (scan_.is_in_item(token, sentence_begin, phrase, [&](const Item& item) {
            return item.cls == hypo_ && scan_.value_of(item) == "open";
        }))
        return Outlook::hypothetical;
    // "without spectacular results": only "without a meeting" denies one.
    if (form == "without" && !leads_to_encounter(token)) return Outlook::told;
    if (const Item* item = scan_.at(token, deny_)) {
        if (quoted) return Outlook::told;
        // "will not delay their meeting"
        constexpr std::uint32_t longest = 4;  // tokens
        if (scan_.is_in_item(token, sentence_begin, longest, [&](const Item& plan) {
                return plan.cls == plan_ && plan.count > item->count;
            }))
            return Outlook::planned;
        return is_of_have(*item) ? Outlook::planned : Outlook::denied;
    }
    // "at the invitation of the king": it was accepted.
    if (form == "invitation" && token >= sentence_begin + 2 && scan_.form(token - 1) == "the" &&
        scan_.is(token - 2, WordSet::leads_to_invitation))
        return Outlook::told;
    // "Chances dim for talks": a headline that weighs what may come.
    if ((in_headline_ || in_title_) && scan_.is(token, WordSet::weighs))
        return Outlook::hypothetical;
    if (scan_.at(token, hypo_) != nullptr)
        return is_accepted(token, sentence_begin) ? Outlook::planned : Outlook::hypothetical;
    const Item* plan = scan_.at(token, plan_);
    if (plan != nullptr && leads_to_place(*plan)) return Outlook::told;
    if (plan != nullptr && plan->count == 1 &&
        qualifies_another(scan_, plan->first, sentence_begin))
        return Outlook::told;
    if (!behind && has_arranged(token, sentence_begin)) return Outlook::planned;
    if (plan != nullptr || (!behind && scan_.at(token, ahead_) != nullptr)) return Outlook::planned;
    return Outlook::told;
}

bool Words::has_arranged(std::uint32_t token, std::uint32_t begin) const {
    constexpr std::uint32_t adverb = 2;  // tokens back to "have"
    constexpr std::uint32_t near = 4;    // tokens of "an emergency EU"
    if (!scan_.is(token, WordSet::arranges)) return false;
    bool perfect = false;
    for (std::uint32_t back = 1; back <= adverb && token >= begin + back; ++back)
        perfect =
            perfect || scan_.form(token - back) == "have" || scan_.form(token - back) == "has";
    const ClassId talks = scan_.lexicon.find_class("TALKS");
    for (std::uint32_t t = token + 1; perfect && t <= token + near && scan_.form(t) != ","; ++t)
        if (scan_.at(t, talks) != nullptr) return true;
    return false;
}

// "his first trip was to Zagreb": where it went, no plan.
bool Words::leads_to_place(const Item& plan) const {
    if (scan_.form(plan.first) != "was" || scan_.form(plan.end() - 1) != "to") return false;
    for (const Name cls : Names{"CITY", "COUNTRY", "SEAT"})
        if (scan_.at(plan.end(), scan_.lexicon.find_class(cls)) != nullptr) return true;
    return false;
}

bool Words::leads_to_encounter(std::uint32_t token) const {
    constexpr std::uint32_t near = 4;  // tokens
    // "both without neckties, met": of what they wore.
    for (std::uint32_t t = token + 1; t <= token + near && scan_.form(t) != ","; ++t)
        for (const Name cls : Names{"TALKS", "MEET", "HOST", "SPEAK", "HOLD_TALKS"})
            if (scan_.at(t, scan_.lexicon.find_class(cls)) != nullptr) return true;
    return false;
}

bool Words::cancels(std::uint32_t token) const {
    const Item* item = scan_.at(token, deny_);
    return item != nullptr && scan_.value_of(*item) == "cancel";
}

bool Words::is_missed_plan(std::uint32_t token) const {
    const Item* item = scan_.at(token, deny_);
    return item != nullptr && scan_.value_of(*item) == "missed";
}

bool Words::is_said(std::uint32_t token) const {
    const Item* item = scan_.at(token, hypo_);
    return item != nullptr && scan_.value_of(*item) == "said";
}

bool Words::is_of_have(const Item& item) const {
    const std::uint32_t next = item.end();
    if (scan_.form(next - 1) != "have" || next >= scan_.words.size()) return false;
    const std::string_view form = scan_.form(next);
    return !form.ends_with("ed") && form != "been" && !scan_.is(next, WordSet::past) &&
           form != "flown" && form != "gone" && form != "seen" && form != "taken";
}

bool Words::is_accepted(std::uint32_t token, std::uint32_t begin) const {
    for (std::uint32_t back = 1; back <= 3 && token >= begin + back; ++back)
        if (const Item* item = scan_.at(token - back, plan_);
            item != nullptr && item->end() > token)
            return true;
    // "accepted with pleasure the invitation of", "accepted Polish Prime Minister Donald Tusk's
    // invitation"
    constexpr std::uint32_t near = 14;  // tokens
    if (scan_.form(token) != "invitation") return false;
    for (std::uint32_t t = token; t-- > begin && token - t <= near;) {
        if (scan_.is(t, WordSet::finite_verb)) return false;
        if (scan_.form(t) == "accepted" || scan_.form(t) == "accepts") return true;
    }
    return false;
}

}  // namespace communique
