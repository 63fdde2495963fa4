#include "facts/reading/meeting_outlook.h"

#include "facts/reading/meeting_time.h"
#include "facts/reading/meeting_words.h"
#include "facts/reading/plan_signs.h"

namespace communique {
namespace {

// "will weigh on them when the two hold talks in Sochi": of a deed it is its verb that tells.
bool is_deed_of_plan(const Match& match, const Scan& scan, const Trigger& trigger) {
    const Capture who = match["who"];
    Trigger verb = trigger;
    verb.noun = false;
    if (match.rule.setting("deed") != "yes" || who.count == 0) return false;
    for (std::uint32_t t = who.first + who.count; t < trigger.first; ++t) {
        verb.first = verb.last = t;
        if (is_when_of_plan(scan, verb)) return true;
    }
    return false;
}

// "failed to reach a deal in Sochi": what they did not reach, they were at there.
bool falls_short_there(const Match& match, const Scan& scan, const Trigger& trigger) {
    const Capture who = match["who"];
    if (match.rule.setting("deed") != "yes" || who.count == 0) return false;
    for (std::uint32_t t = who.first + who.count; t + 2 < trigger.first; ++t) {
        const bool tried = scan.is(t, WordSet::tried) && scan.form(t + 1) == "to";
        const bool failed =
            (scan.form(t) == "could" || scan.form(t) == "did") && scan.form(t + 1) == "not";
        if ((tried || failed) && scan.is(t + 2, WordSet::deed_of_talks)) return true;
    }
    return false;
}

// "During the summit, the two leaders will discuss trade": it has not been yet.
bool is_led_by_plan(const Match& match, const Scan& scan) {
    const Capture who = match["who"];
    if (match.rule.setting("after") != "yes" || who.count == 0) return false;
    const std::string_view next = scan.form(who.first + who.count);
    return next == "will" || next == "'ll" || next == "shall";
}

// "It did not take long for the two to meet again", "took only a month for them to meet": they did.
bool is_time_taken(const Scan& scan, const Trigger& trigger) {
    constexpr std::uint32_t far = 14;  // tokens: the names of the two among them
    constexpr std::uint32_t own = 5;   // of "take more than a month"
    const std::uint32_t begin = scan.analysis.sentences[trigger.sentence].first_token;
    if (trigger.noun || trigger.first == begin || scan.form(trigger.first - 1) != "to")
        return false;
    std::uint32_t link = 0;
    for (std::uint32_t t = trigger.first - 1; t-- > begin && trigger.first - t <= far;) {
        if (scan.form(t) == "," || scan.form(t) == "will" || scan.form(t) == "would") return false;
        if (scan.form(t) == "for") link = t;
        const bool takes = scan.form(t) == "take" || scan.form(t) == "took";
        if (!takes || link == 0 || link - t > own) continue;
        return scan.form(t) == "took" || scan.form(t - 1) == "not" ||
               scan.form(t - 1).ends_with("n't");
    }
    return false;
}

// "asked Sharon to come to Egypt": whether he will, is open.
bool is_asked_to(const Scan& scan, const Trigger& trigger) {
    constexpr std::uint32_t near = 8;  // tokens
    const std::uint32_t begin = scan.analysis.sentences[trigger.sentence].first_token;
    if (trigger.noun || trigger.first == begin || scan.form(trigger.first - 1) != "to")
        return false;
    for (std::uint32_t t = trigger.first - 1; t-- > begin && trigger.first - t <= near;) {
        if (scan.form(t) == "," || scan.is(t, WordSet::starts_clause)) return false;
        if (scan.form(t) == "asked" || scan.form(t) == "asks") return true;
    }
    return false;
}

// "was set for Friday. However, it was cancelled": what the next sentence begins with tells what
// became of the plan.
bool is_undone_next(const Scan& scan, const Trigger& trigger) {
    constexpr std::uint32_t head = 3;  // tokens: "But", "However,"
    constexpr std::uint32_t near = 6;  // tokens up to what undoes it
    const auto& sentences = scan.analysis.sentences;
    if (trigger.sentence + 1 >= sentences.size()) return false;
    const Sentence& next = sentences[trigger.sentence + 1];
    const std::uint32_t end = next.first_token + next.token_count;
    const std::string_view first = scan.form(next.first_token);
    if (first != "but" && first != "however" && first != "yet" && first != "it") return false;
    const ClassId deny = scan.lexicon.find_class("DENY");
    for (std::uint32_t t = next.first_token; t < end && t < next.first_token + head; ++t) {
        if (scan.form(t) != "it" && scan.form(t) != "this" && scan.form(t) != "that") continue;
        for (std::uint32_t k = t + 1; k < end && k <= t + near; ++k) {
            if (scan.form(k) == "not" || scan.form(k) == "n't" || scan.form(k) == ",") break;
            if (const Item* item = scan.at(k, deny);
                item != nullptr && scan.value_of(*item) == "cancel")
                return true;
        }
        return false;
    }
    return false;
}

}  // namespace

Outlook outlook_of_meeting(const Match& match, const Scan& scan, const Trigger& trigger) {
    // "no talks since Osaka last June": what is denied is what came after.
    if (match.rule.setting("past") == "yes") return Outlook::told;
    if (is_led_by_plan(match, scan)) return Outlook::planned;
    if (falls_short_there(match, scan, trigger)) return Outlook::told;
    if (is_time_taken(scan, trigger) || is_past_at_last(scan, trigger)) return Outlook::told;
    // "At a meeting in July, the two agreed to build a bridge": what they will do is another
    // matter.
    Trigger seen = trigger;
    const bool leads = match.rule.setting("at") == "yes" && match["who"].first > trigger.last;
    if (match.rule.setting("after") == "yes" || leads) seen.noun = false;
    // "was agreed in Yokohama, where the two discussed the unrest": what they did is told there.
    const Capture who = match["who"];
    if (who.first > trigger.last && who.first > 0 && scan.form(who.first - 1) == "where")
        seen.first = seen.last = who.first;
    const Outlook outlook = outlook_of(scan, seen);
    if (outlook == Outlook::told && is_asked_to(scan, trigger)) return Outlook::hypothetical;
    if (outlook == Outlook::told &&
        (is_infinitive_plan(scan, trigger) || is_for_later(scan, trigger) ||
         is_when_of_plan(scan, trigger) || is_deed_of_plan(match, scan, trigger)))
        return Outlook::planned;
    if (outlook == Outlook::told &&
        scan.at(trigger.first, scan.lexicon.find_class("DUE_IN")) != nullptr)
        return Outlook::planned;
    if (outlook == Outlook::planned && is_undone_next(scan, trigger)) return Outlook::denied;
    // "A possible encounter on Tuesday did not happen"
    if (outlook == Outlook::hypothetical && did_not_happen(scan, trigger)) return Outlook::denied;
    return outlook;
}

}  // namespace communique
