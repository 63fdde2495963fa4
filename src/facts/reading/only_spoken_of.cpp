#include "facts/reading/only_spoken_of.h"

#include <array>

#include "facts/reading/among.h"
#include "facts/reading/article.h"

namespace communique {
namespace {

constexpr std::array<std::string_view, 5> outcomes{"outcome", "outcomes", "results", "result",
                                                   "progress"};

// "The date and venue of the meeting was announced": of the meeting only what is known of it.
bool is_of_aspect(const Scan& scan, const Trigger& trigger) {
    constexpr std::uint32_t begin = 3;  // tokens of "date of the"
    return trigger.noun && trigger.first >= begin && scan.form(trigger.first - 2) == "of" &&
           scan.form(trigger.first - 1) == "the" &&
           scan.is(trigger.first - 3, WordSet::aspect_of_meeting);
}

// "will send an envoy to the talks in Astana"
bool is_for_envoys(const Scan& scan, const Trigger& trigger) {
    if (!trigger.noun || trigger.first < 2 || scan.form(trigger.first - 1) != "the" ||
        scan.form(trigger.first - 2) != "to")
        return false;
    const std::uint32_t begin = scan.analysis.sentences[trigger.sentence].first_token;
    for (std::uint32_t back = 3; back <= 5 && trigger.first >= begin + back; ++back)
        if (scan.is(trigger.first - back, WordSet::envoy)) return true;
    return false;
}

constexpr std::array<std::string_view, 8> where_or_when{"in",   "at",        "on",    "by",
                                                        "last", "yesterday", "today", "this"};

// "The meeting was announced yesterday in Bogota": where and when that was.
bool is_announced(const Scan& scan, const Trigger& trigger) {
    if (!trigger.noun) return false;
    constexpr std::uint32_t near = 3;  // tokens: "was simultaneously announced"
    const std::string_view was = scan.form(trigger.last + 1);
    if (was != "was" && was != "were") return false;
    for (std::uint32_t t = trigger.last + 2; t <= trigger.last + near; ++t) {
        if (scan.form(t) == "announced" || scan.form(t) == "confirmed") return true;
        // "was billed in Madrid last night as a courtesy"
        if (scan.is(t, WordSet::judged) && among(scan.form(t + 1), where_or_when)) return true;
    }
    return false;
}

// "was not billed as a formal bilateral meeting": what something is called.
bool is_name_for_it(const Scan& scan, const Trigger& trigger) {
    constexpr std::uint32_t near = 5;  // tokens of "as a formal bilateral"
    const std::uint32_t begin = scan.analysis.sentences[trigger.sentence].first_token;
    if (!trigger.noun) return false;
    for (std::uint32_t t = trigger.first; t-- > begin + 1 && trigger.first - t <= near;) {
        if (scan.form(t) == "as")
            return scan.is(t - 1, WordSet::judged) &&
                   (scan.form(t + 1) == "a" || scan.form(t + 1) == "an" || t + 1 == trigger.first);
        if (scan.token(t).kind != TokenKind::word) return false;
    }
    return false;
}

// "was to be signed at the summit in Rome in May, when the two last met": told by that verb.
bool is_told_behind(const Scan& scan, const Trigger& trigger) {
    constexpr std::uint32_t near = 10;  // tokens of "in Rome in May,"
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    const std::uint32_t end =
        std::min(sentence.first_token + sentence.token_count, trigger.last + near);
    for (std::uint32_t t = trigger.last + 1; trigger.noun && t + 2 < end; ++t)
        if (scan.form(t) == "," && scan.form(t + 1) == "when")
            return scan.at(t + 2, scan.lexicon.find_class("GROUP")) != nullptr;
    return false;
}

// "announced the summit on Sunday": when that was.
bool is_object_of_announcing(const Scan& scan, const Trigger& trigger) {
    const std::uint32_t begin = scan.analysis.sentences[trigger.sentence].first_token;
    if (!trigger.noun || !scan.reference || trigger.first < begin + 2 ||
        scan.form(trigger.first - 1) != "the")
        return false;
    const std::string_view verb = scan.form(trigger.first - 2);
    if (verb != "announced" && verb != "confirmed") return false;
    constexpr std::uint32_t near = 2;  // tokens: "on Sunday"
    for (std::uint32_t t = trigger.last + 1; t <= trigger.last + near && t < scan.items.size(); ++t)
        for (const Item& item : scan.items[t]) {
            if (item.kind != ItemKind::date) continue;
            const DateValue& date = scan.values.dates[item.value];
            return date.weekday_only && date.range.first && *date.range.first <= *scan.reference;
        }
    return false;
}

// "focused on next month's summit": what they talked about.
bool is_focus(const Scan& scan, const Trigger& trigger) {
    constexpr std::uint32_t near = 5;  // tokens
    if (!trigger.noun) return false;
    const std::uint32_t begin = scan.analysis.sentences[trigger.sentence].first_token;
    for (std::uint32_t t = trigger.first; t-- > begin && trigger.first - t <= near;) {
        if (scan.form(t) == "their") return false;
        if (scan.form(t) == "on" && t > begin && scan.form(t - 1).starts_with("focus")) return true;
    }
    return false;
}

// "Asked about a meeting with him in Oslo, Store said ...": whether there was one, is not told.
bool is_asked_about(const Scan& scan, const Trigger& trigger) {
    constexpr std::uint32_t near = 4;  // tokens
    if (!trigger.noun) return false;
    const std::uint32_t begin = scan.analysis.sentences[trigger.sentence].first_token;
    bool open = false;
    for (std::uint32_t t = trigger.first; t-- > begin && trigger.first - t <= near;) {
        open = open || scan.form(t) == "a" || scan.form(t) == "another" || scan.form(t) == "any";
        if (open && scan.form(t) == "about" && t > begin && scan.form(t - 1) == "asked")
            return true;
    }
    return false;
}

// "discussed preparations for the December meeting on climate change": of what they prepare.
bool is_prepared(const Scan& scan, const Trigger& trigger) {
    constexpr std::uint32_t near = 6;  // tokens
    if (!trigger.noun) return false;
    const std::string_view link = scan.form(trigger.last + 1);
    const std::uint32_t begin = scan.analysis.sentences[trigger.sentence].first_token;
    const std::uint32_t topic = trigger.last + 2;
    if ((link != "on" && link != "about") || topic >= scan.words.size() ||
        scan.is_in_date(topic, begin) || scan.form(topic) == "the")
        return false;
    for (std::uint32_t t = trigger.first; t-- > begin && trigger.first - t <= near;) {
        if (scan.form(t) == "their") return false;
        if (scan.form(t) == "for" && t > begin && scan.form(t - 1).starts_with("prepar"))
            return true;
    }
    return false;
}

// "reviewed the outcome of the round of talks held in Doha": of talks of others.
bool is_outcome(const Scan& scan, const Trigger& trigger) {
    constexpr std::uint32_t near = 6;  // tokens
    if (!trigger.noun) return false;
    const std::uint32_t begin = scan.analysis.sentences[trigger.sentence].first_token;
    for (std::uint32_t t = trigger.first; t-- > begin && trigger.first - t <= near;) {
        if (scan.form(t) == "their") return false;
        if (among(scan.form(t), outcomes) && (scan.form(t + 1) == "of" || scan.form(t + 1) == "in"))
            for (std::uint32_t k = t; k-- > begin && t - k <= 3;)
                if (scan.is(k, WordSet::deals_with)) return true;
    }
    return false;
}

// "They reviewed the results of the round of talks held in Geneva": where those were.
bool tells_of_outcome(const Match& match, const Scan& scan) {
    const Capture who = match["who"];
    const std::uint32_t verb = who.first + who.count;
    if (who.count == 0 || !scan.is(verb, WordSet::deals_with)) return false;
    bool outcome = false;
    constexpr std::uint32_t near = 8;  // tokens
    for (std::uint32_t t = verb + 1; t <= verb + near && t < scan.words.size(); ++t) {
        outcome = outcome || among(scan.form(t), outcomes);
        if (outcome && scan.at(t, scan.lexicon.find_class("TALKS")) != nullptr) return true;
    }
    return false;
}

// "skipped the summit that was held in Lome": one of many, who stayed away.
bool is_skipped_summit(const Scan& scan, const Trigger& trigger) {
    return scan.form(trigger.first).starts_with("summit") && trigger.first > 1 &&
           scan.form(trigger.first - 1) == "the" &&
           scan.form(trigger.first - 2).starts_with("skip");
}

// "no plans for the next meeting"
bool has_no_plans(const Scan& scan, const Trigger& trigger) {
    constexpr std::uint32_t near = 6;  // tokens
    const std::uint32_t begin = scan.analysis.sentences[trigger.sentence].first_token;
    if (!trigger.noun || trigger.first == begin) return false;
    const std::string_view own = scan.form(trigger.first - 1);
    if (own != "next" && own != "further" && own != "future") return false;
    bool plans = false;
    for (std::uint32_t t = trigger.first; t-- > begin && trigger.first - t <= near;) {
        plans = plans || scan.form(t) == "plans" || scan.form(t) == "plan";
        if (plans && (scan.form(t) == "no" || scan.form(t) == "any")) return true;
    }
    return false;
}

// "It is always a pleasure to welcome him"
bool is_of_always(const Match& match, const Scan& scan) {
    constexpr std::uint32_t near = 3;  // tokens
    if (match.rule.setting("speaker") != "yes") return false;
    for (std::uint32_t back = 1; back <= near && match.first >= back; ++back)
        if (scan.form(match.first - back) == "always") return true;
    return false;
}

}  // namespace

bool is_only_spoken_of(const Match& match, const Scan& scan, const Trigger& trigger,
                       const MeetingCandidate& candidate) {
    if (is_asked_about(scan, trigger) || (candidate.joint && tells_of_outcome(match, scan)))
        return true;
    const bool of_definite = is_focus(scan, trigger) || has_no_plans(scan, trigger) ||
                             is_prepared(scan, trigger) || is_outcome(scan, trigger) ||
                             is_skipped_summit(scan, trigger) || is_announced(scan, trigger) ||
                             is_name_for_it(scan, trigger) || is_told_behind(scan, trigger) ||
                             is_object_of_announcing(scan, trigger) || is_for_envoys(scan, trigger);
    return (candidate.definite && of_definite) || (candidate.joint && is_outcome(scan, trigger)) ||
           is_of_aspect(scan, trigger) || is_of_always(match, scan);
}

}  // namespace communique
