#include "facts/reading/another_party.h"

#include <algorithm>

#include "facts/reading/meeting_envoy.h"
#include "facts/reading/meeting_others.h"
#include "facts/reading/meeting_owner.h"
#include "facts/reading/place_names.h"

namespace communique {
namespace {

// "a meeting of Macron and Xi", "talks between the two leaders"
bool is_noun_of_group(const Scan& scan, const Capture& group) {
    std::uint32_t link = group.first - 1;
    if (scan.form(link) == "the" && link > 0) --link;
    if ((scan.form(link) != "of" && scan.form(link) != "between") || link == 0) return false;
    return scan.at(link - 1, scan.lexicon.find_class("TALKS")) != nullptr;
}

// "pictures of the pair meeting Lungu": two others, with one of those whom the text is about.
bool is_of_pair_with_one(const Match& match, const Article& article, const Trigger& trigger) {
    const Item* several = match["who"].item;
    const Scan& scan = article.scan;
    if (several == nullptr || several->kind != ItemKind::group || match["whom"].count > 0 ||
        !scan.values.groups[several->value].anaphor || trigger.first < several->end())
        return false;
    const Item* one = scan.at(trigger.last + 1, scan.lexicon.find_class("PERSON"));
    return one != nullptr && article.people.in_pair(scan.values.persons[one->value].person);
}

// "has no meeting scheduled, as of now, with the host": with him, not with the other of the two.
bool is_denied_with_another(const Article& article, const Trigger& trigger) {
    constexpr std::uint32_t near = 8;  // tokens
    const Scan& scan = article.scan;
    const std::uint32_t begin = scan.analysis.sentences[trigger.sentence].first_token;
    bool none = false;
    for (std::uint32_t t = trigger.first; t-- > begin && trigger.first - t <= 3;)
        none = none || scan.form(t) == "no";
    if (!none) return false;
    const std::uint32_t end = std::min(
        begin + scan.analysis.sentences[trigger.sentence].token_count, trigger.last + near + 1);
    for (std::uint32_t t = trigger.last + 1; t < end; ++t) {
        if (scan.form(t) == ";") return false;
        if (scan.form(t) != "with") continue;
        const std::uint32_t whom = scan.form(t + 1) == "the" ? t + 2 : t + 1;
        for (const std::uint32_t at : {t + 1, whom})
            if (const Item* one = scan.at(at, scan.lexicon.find_class("PERSON")))
                return !article.people.in_pair(scan.values.persons[one->value].person);
        return scan.form(t + 1) != "each" && scan.form(t + 1) != "one" &&
               scan.at(t + 1, scan.lexicon.find_class("POSSESSIVE")) == nullptr;
    }
    return false;
}

// "attended the African Union's summit, hosted by Zuma": the event of a body.
bool is_hosted_event(const Scan& scan, const Trigger& trigger) {
    constexpr std::uint32_t near = 8;  // tokens
    if (scan.form(trigger.last) != "hosted" || scan.form(trigger.last + 1) != "by") return false;
    const std::uint32_t begin = scan.analysis.sentences[trigger.sentence].first_token;
    bool event = false;
    for (std::uint32_t t = trigger.first; t-- > begin && trigger.first - t <= 2 * near;) {
        event = event || (trigger.first - t <= near && scan.form(t).starts_with("summit"));
        if (event && is_in_organisation(scan, t, begin)) return true;
    }
    return false;
}

// "Carter, who spent two days with Kim, told Kim Young-sam": he who stands within the clause aside
// does not do what is told behind it.
bool is_object_of_relative(const Match& match, const Scan& scan) {
    constexpr std::uint32_t far = 20;  // tokens
    const Capture who = match["who"];
    const Capture verb = match["verb"];
    if (who.count == 0 || verb.first < who.first || who.item->kind != ItemKind::person)
        return false;
    bool closed = false;
    for (std::uint32_t t = who.first + who.count; t < verb.first; ++t)
        closed = closed || scan.form(t) == ",";
    if (!closed) return false;
    const std::uint32_t begin = scan.analysis.sentences[match.sentence].first_token;
    for (std::uint32_t t = who.first; t-- > begin + 1 && who.first - t <= far;) {
        if (scan.form(t) == ",") return false;
        if ((scan.form(t) == "who" || scan.form(t) == "whose") && scan.form(t - 1) == ",")
            return true;
    }
    return false;
}

// "the meeting", before either of the two is named but after somebody else was: it is his.
bool comes_before_the_two(const Article& article, const Trigger& trigger) {
    const People& people = article.people;
    for (const PersonIndex p : people.pair)
        if (p == nobody || people[p].first_token <= trigger.last) return false;
    for (PersonIndex p = 0; p < people.size(); ++p)
        if (people[p].mentions > 0 && people[p].first_token < trigger.first) return true;
    return false;
}

bool is_group(const Capture& people) {
    return people.item != nullptr && people.item->kind == ItemKind::group;
}

}  // namespace

bool is_of_another_party(const Match& match, const Article& article, const Trigger& trigger,
                         const MeetingCandidate& candidate) {
    const Scan& scan = article.scan;
    const bool several = !candidate.others.empty() || is_group(match["whom"]);
    if (several && is_one_by_one(scan, trigger)) return true;
    // "in a series of talks that may lead to a meeting of Macron and Xi": told by that noun.
    // "put off during the summit in Lima in May, when the two last met": told by that verb.
    const Capture who = match["who"];
    if (match.rule.setting("after") == "yes" && who.first > trigger.last + 1 &&
        (is_noun_of_group(scan, who) || scan.form(who.first - 1) == "when"))
        return true;
    if (is_of_pair_with_one(match, article, trigger)) return true;
    if (candidate.definite && is_denied_with_another(article, trigger)) return true;
    return is_hosted_event(scan, trigger) || is_object_of_relative(match, scan) ||
           is_of_other_owner(article, trigger);
}

bool is_encounter_of_others(const Match& match, const Article& article, const Trigger& trigger,
                            const MeetingCandidate& candidate) {
    const Capture whom = match["whom"];
    if (candidate.definite && trigger.noun && whom.count == 0 &&
        follows_encounter_of_others(article, match, trigger))
        return true;
    const bool nameless = match["who"].count == 0 && whom.count == 0;
    if (candidate.definite && trigger.noun && nameless && comes_before_the_two(article, trigger))
        return true;
    if (candidate.scene && shows_another(article, trigger)) return true;
    const bool one_only = match["who"].count == 0 && whom.item != nullptr && !is_group(whom);
    if ((one_only || match.rule.setting("nearby") == "yes") && is_of_third(article, match))
        return true;
    return is_pronoun_of_another(article, match);
}

}  // namespace communique
