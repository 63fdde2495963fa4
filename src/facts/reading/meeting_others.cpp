#include "facts/reading/meeting_others.h"

#include <algorithm>
#include <array>

#include "facts/reading/among.h"
#include "facts/reading/meeting_people.h"

namespace communique {
namespace {

enum class Told { nothing, pair, others };

// The item of a person that holds the token, or null.
const Item* person_over(const Scan& scan, std::uint32_t token, std::uint32_t begin) {
    const Item* found = nullptr;
    scan.is_in_item(token, begin, longest_name, [&](const Item& item) {
        if (item.kind == ItemKind::person) found = &item;
        return found != nullptr;
    });
    return found;
}

bool is_of_pair(const Article& article, const Item& person) {
    const PersonValue& value = article.scan.values.persons[person.value];
    return article.people.in_pair(value.person) || value.by_role || value.pronoun;
}

// An envoy, a minister or somebody who is named and is none of the two.
bool is_another(const Article& article, std::uint32_t token, std::uint32_t begin) {
    const Scan& scan = article.scan;
    if (const Item* person = person_over(scan, token, begin)) {
        const bool top = is_top(article.people[scan.values.persons[person->value].person].office);
        return !is_of_pair(article, *person) && !top;
    }
    if (scan.is(token, WordSet::envoy) || scan.is(token, WordSet::no_leader)) return true;
    for (const Name cls : Names{"MINISTER", "POST"})
        if (scan.at(token, scan.lexicon.find_class(cls)) != nullptr) return true;
    return false;
}

// "met", "received", "held talks", "talks with": the words of an encounter start there.
const Item* encounter_at(const Scan& scan, std::uint32_t token) {
    for (const Name cls : Names{"MEET", "HOST", "HOLD_TALKS"})
        if (const Item* item = scan.at(token, scan.lexicon.find_class(cls))) return item;
    const Item* talks = scan.at(token, scan.lexicon.find_class("TALKS"));
    const bool with = talks != nullptr &&
                      (scan.form(talks->end()) == "with" || scan.form(talks->end()) == "between");
    return with ? talks : nullptr;
}

// "Haysom met the president": a name that nothing in the text explains, before the verb; not the first
// word of a quotation.
bool is_unknown_name(const Scan& scan, std::uint32_t token, std::uint32_t begin) {
    return token > begin && scan.form(token - 1) != "\"" &&
           scan.token(token).kind == TokenKind::word && scan.token(token).capital &&
           scan.form(token).size() > 2 && !scan.form(token).starts_with("i'") &&
           !scan.is_in_item(token, begin, longest_name, [](const Item&) { return true; });
}

// Somebody else stands as the subject or the object of the encounter.
bool is_with_another(const Article& article, const Item& encounter, const Sentence& sentence) {
    constexpr std::uint32_t behind = 7;  // tokens
    constexpr std::uint32_t before = 16;
    const Scan& scan = article.scan;
    const std::uint32_t begin = sentence.first_token;
    const std::uint32_t end = std::min(begin + sentence.token_count, encounter.end() + behind);
    for (std::uint32_t t = encounter.end(); t < end && scan.form(t) != ","; ++t)
        if (is_another(article, t, begin)) return true;
    if (encounter.first > begin && is_unknown_name(scan, encounter.first - 1, begin)) return true;
    for (std::uint32_t t = encounter.first; t-- > begin && encounter.first - t <= before;) {
        if (scan.is(t, WordSet::reports)) return false;
        if (is_another(article, t, begin)) return true;
    }
    return false;
}

// Which of the two the sentence names up to the token, but for those who sent something.
std::array<bool, 2> named_of_pair(const Article& article, const Sentence& sentence,
                                  std::uint32_t end) {
    const Scan& scan = article.scan;
    std::array<bool, 2> named{false, false};
    for (std::uint32_t t = sentence.first_token; t < end; ++t)
        for (const Item& item : scan.items[t])
            if (item.kind == ItemKind::person && !sent_something(scan, item))
                for (std::size_t i = 0; i < 2; ++i)
                    named[i] = named[i] ||
                               scan.values.persons[item.value].person == article.people.pair[i];
    return named;
}

// Somebody else is the subject of the encounter, before either of the two is named.
bool is_led_by_another(const Article& article, const Sentence& sentence, std::uint32_t end) {
    const Scan& scan = article.scan;
    const std::uint32_t begin = article.turns.behind_label(sentence);
    bool another = false;
    for (std::uint32_t t = begin; t < end; ++t) {
        for (const Item& item : scan.items[t])
            if (item.kind == ItemKind::person && is_of_pair(article, item)) return false;
        another = another || is_another(article, t, begin) || is_unknown_name(scan, t, begin);
        if (encounter_at(scan, t) != nullptr) return another;
        if (scan.is(t, WordSet::reports)) return false;
    }
    return false;
}

bool tells_of_encounter_with_another(const Article& article, const Sentence& sentence,
                                     std::uint32_t end) {
    for (std::uint32_t t = sentence.first_token; t < end; ++t)
        if (const Item* encounter = encounter_at(article.scan, t);
            encounter != nullptr && encounter->end() <= end &&
            is_with_another(article, *encounter, sentence))
            return true;
    return false;
}

// What the sentence tells up to the token. O(its tokens).
Told told_in(const Article& article, std::uint32_t index, std::uint32_t end) {
    const Scan& scan = article.scan;
    for (auto m = article.meetings.rbegin(); m != article.meetings.rend(); ++m) {
        if (m->sentence < index) break;
        if (m->sentence == index && !m->hypothetical && !m->definite) return Told::pair;
    }
    const Sentence& sentence = scan.analysis.sentences[index];
    bool several = false;
    bool encounter = false;
    for (std::uint32_t t = sentence.first_token; t < end; ++t) {
        encounter = encounter || encounter_at(scan, t) != nullptr;
        for (const Item& item : scan.items[t]) several = several || item.kind == ItemKind::group;
    }
    if (!encounter) return Told::nothing;
    if (several) return Told::pair;
    if (is_led_by_another(article, sentence, end)) return Told::others;
    const auto [one, other] = named_of_pair(article, sentence, end);
    if (one && other) return Told::pair;
    return tells_of_encounter_with_another(article, sentence, end) ? Told::others : Told::nothing;
}

// The first token of whom the call that is told at the token is made to: behind "ring", behind "spoke by
// telephone with"; the token itself where none is.
std::uint32_t whom_called(const Scan& scan, std::uint32_t token, std::uint32_t end) {
    constexpr std::uint32_t near = 6;  // tokens of "by telephone on Monday with"
    if (scan.is(token, WordSet::rings_up) ||
        scan.at(token, scan.lexicon.find_class("PHONE")) != nullptr)
        return token + 1;
    const Item* spoke = scan.at(token, scan.lexicon.find_class("SPEAK"));
    for (std::uint32_t t = token + 1; spoke != nullptr && t < std::min(end, token + near); ++t)
        if (scan.form(t) == "with" || scan.form(t) == "to") return t + 1;
    return token;
}

// "asked Xi to ring Zelensky", "spoke by telephone with Modi": a call with somebody else than the two.
bool tells_of_call_to_another(const Article& article, const Sentence& sentence, std::uint32_t end) {
    const Scan& scan = article.scan;
    const ClassId person = scan.lexicon.find_class("PERSON");
    for (std::uint32_t t = sentence.first_token; t + 1 < end; ++t) {
        const std::uint32_t next = whom_called(scan, t, end);
        if (next == t) continue;
        const Item* whom = scan.at(next, person);
        if (whom == nullptr && scan.form(next) == "the") whom = scan.at(next + 1, person);
        if (whom != nullptr && whom->first < end &&
            !article.people.in_pair(scan.values.persons[whom->value].person))
            return true;
    }
    return false;
}

bool names_group(const Scan& scan, const Sentence& sentence) {
    for (std::uint32_t t = sentence.first_token; t < sentence.first_token + sentence.token_count;
         ++t)
        for (const Item& item : scan.items[t])
            if (item.kind == ItemKind::group) return true;
    return false;
}

// "their last meeting", "the next summit": one of a row, whoever was told of last.
bool is_one_of_row(const Scan& scan, const Trigger& trigger) {
    if (scan.form(trigger.last).starts_with("summit")) return true;
    constexpr std::uint32_t near = 3;  // tokens
    const std::uint32_t begin = scan.analysis.sentences[trigger.sentence].first_token;
    for (std::uint32_t t = trigger.first; t-- > begin && trigger.first - t <= near;)
        if (scan.is(t, WordSet::of_row)) return true;
    return false;
}

}  // namespace

bool follows_encounter_of_others(const Article& article, const Match& match,
                                 const Trigger& trigger) {
    constexpr std::uint32_t far = 3;  // sentences
    const Scan& scan = article.scan;
    const auto& sentences = scan.analysis.sentences;
    const Sentence& here = sentences[match.sentence];
    if (is_one_of_row(scan, trigger) || names_group(scan, here)) return false;
    const bool call = scan.at(trigger.last, scan.lexicon.find_class("CALL")) != nullptr;
    for (std::uint32_t back = 0; back <= far && back <= match.sentence; ++back) {
        const Sentence& sentence = sentences[match.sentence - back];
        const std::uint32_t end =
            back == 0 ? match.first : sentence.first_token + sentence.token_count;
        if (call && tells_of_call_to_another(article, sentence, end)) return true;
        const Told told = told_in(article, match.sentence - back, end);
        if (told == Told::pair) return false;
        if (told == Told::others) return true;
    }
    return false;
}

bool is_of_third(const Article& article, const Match& match) {
    const Sentence& sentence = article.scan.analysis.sentences[match.sentence];
    const std::uint32_t end = sentence.first_token + sentence.token_count;
    if (is_led_by_another(article, sentence, end)) return true;
    if (match.rule.setting("scene") != "yes") return false;
    const auto [one, other] = named_of_pair(article, sentence, end);
    return !(one && other) && tells_of_encounter_with_another(article, sentence, end);
}

bool is_pronoun_of_another(const Article& article, const Match& match) {
    const Scan& scan = article.scan;
    const Capture who = match["who"];
    const Capture whom = match["whom"];
    if (whom.item == nullptr || whom.item->kind != ItemKind::person || who.count == 0 ||
        who.first > whom.first || !scan.values.persons[whom.item->value].pronoun)
        return false;
    const std::uint32_t begin = scan.analysis.sentences[match.sentence].first_token;
    for (std::uint32_t t = who.first; t-- > begin;) {
        if (scan.is(t, WordSet::reports)) return false;
        if (is_another(article, t, begin)) return true;
        if (const Item* person = person_over(scan, t, begin);
            person != nullptr && is_of_pair(article, *person))
            return false;
    }
    return false;
}

bool shows_another(const Article& article, const Trigger& trigger) {
    constexpr std::uint32_t near = 8;  // tokens
    static constexpr std::array<std::string_view, 3> beside{"alongside", "beside", "flanked"};
    const Scan& scan = article.scan;
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    const std::uint32_t begin = sentence.first_token;
    // "The speaker arrived in Bishkek": he did, not either of the two.
    constexpr std::uint32_t subject = 3;  // tokens
    const std::string_view verb = scan.form(trigger.first);
    if (verb == "arrived" || verb == "flew")
        for (std::uint32_t t = trigger.first; t-- > begin && trigger.first - t <= subject;)
            if (is_another(article, t, begin)) return true;
    const bool stands_beside = among(scan.form(trigger.first), beside);
    if (scan.at(trigger.first, scan.lexicon.find_class("HOST")) == nullptr && !stands_beside)
        return false;
    const std::uint32_t end = std::min(begin + sentence.token_count, trigger.last + near);
    for (std::uint32_t t = trigger.last + 1; t < end; ++t) {
        if (const Item* person = person_over(scan, t, begin);
            person != nullptr && is_of_pair(article, *person))
            return false;
        if (is_another(article, t, begin)) return true;
    }
    // "arrived alongside the head of the commission": beside neither of the two
    return stands_beside && scan.form(trigger.last + 1) != "each";
}

bool arrives_elsewhere(const Article& article, const Trigger& trigger,
                       const MeetingCandidate& candidate) {
    const std::string_view verb = article.scan.form(trigger.first);
    if (verb != "arrived" && verb != "flew") return false;
    const auto& pair = article.people.pair;
    // "Kiir arrived on Sunday. Hamdok had arrived a day before": each by himself.
    const auto& sentences = article.scan.analysis.sentences;
    if (trigger.sentence > 0) {
        const Sentence& last = sentences[trigger.sentence - 1];
        for (std::uint32_t t = last.first_token; t < last.first_token + last.token_count; ++t)
            if (article.scan.form(t) == verb) return true;
    }
    return !candidate.country.empty() && article.people[pair[0]].country != candidate.country &&
           article.people[pair[1]].country != candidate.country;
}

}  // namespace communique
