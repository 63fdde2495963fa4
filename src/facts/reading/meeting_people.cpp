#include "facts/reading/meeting_people.h"

#include <algorithm>

#include "facts/reading/make_person.h"
#include "facts/reading/meeting_envoy.h"
#include "facts/reading/meeting_speaker.h"
#include "facts/reading/meeting_turn.h"
#include "facts/reading/meeting_words.h"
#include "facts/reading/place_names.h"

namespace communique {

namespace {

// "a letter for Turkish President Erdogan from", at "from": to whom it goes stands between.
bool is_addressed_before(const Scan& scan, std::uint32_t from) {
    for (std::uint32_t back = 1; back <= longest_name && from >= back + 2; ++back)
        for (const Item& item : scan.items[from - back])
            if (item.kind == ItemKind::person && item.end() == from &&
                (scan.form(item.first - 1) == "for" || scan.form(item.first - 1) == "to") &&
                item.first > 1 && scan.is(item.first - 2, WordSet::message))
                return true;
    return false;
}

}  // namespace

void add_people(const Article& article, const Capture& capture, std::vector<PersonIndex>& people) {
    if (capture.count == 0 || capture.item == nullptr) return;
    if (capture.item->kind == ItemKind::person)
        people.push_back(article.scan.values.persons[capture.item->value].person);
    if (capture.item->kind == ItemKind::group) {
        const auto& group = article.scan.values.groups[capture.item->value].people;
        people.insert(people.end(), group.begin(), group.end());
    }
}

bool sent_something(const Scan& scan, const Item& person) {
    if (person.first < 2) return false;
    const std::uint32_t link =
        scan.form(person.first - 1) == "president" ? person.first - 2 : person.first - 1;
    if (scan.form(link) == "of" && scan.form(link - 1) == "behalf") return true;
    // "a letter for Putin": he is where the letter goes.
    if (scan.form(link) == "for") return scan.is(link - 1, WordSet::message);
    if (scan.form(link) != "from" && scan.form(link) != "of") return false;
    if (scan.form(link) == "from" && is_addressed_before(scan, link)) return true;
    // "the greetings and best wishes of President Berdimuhamedov"
    constexpr std::uint32_t longest = 4;  // tokens
    if (scan.is(link - 1, WordSet::message)) return true;
    for (std::uint32_t t = link - 1; t > 1 && link - t <= longest; --t)
        if (scan.form(t) == "and" && scan.is(t - 1, WordSet::message)) return true;
    return false;
}

namespace {

bool has(const std::vector<PersonIndex>& people, PersonIndex person) {
    return std::find(people.begin(), people.end(), person) != people.end();
}

// Who is named nearest to the match besides the one in it, before it first.
const Item* nearest_other(const Match& match, const Article& article, PersonIndex self) {
    const Scan& scan = article.scan;
    const ClassId cls = scan.lexicon.find_class("PERSON");
    const Sentence& sentence = scan.analysis.sentences[match.sentence];
    const auto other_at = [&](std::uint32_t token) {
        const Item* item = scan.at(token, cls);
        const bool other = item != nullptr && scan.values.persons[item->value].person != self &&
                           scan.values.persons[item->value].person != nobody;
        return other ? item : nullptr;
    };
    for (std::uint32_t t = match.first; t-- > sentence.first_token;)
        if (const Item* item = other_at(t)) return item;
    for (std::uint32_t t = match.first + match.count;
         t < sentence.first_token + sentence.token_count; ++t)
        if (const Item* item = other_at(t)) return item;
    return nullptr;
}

// Whether the sentence before, or the last of a few that names a leader, tells of the one asked for, and
// of no other leader than the pair.
bool is_told_of_last(const Article& article, std::uint32_t sentence, PersonIndex wanted,
                     std::uint32_t near) {
    const Scan& scan = article.scan;
    bool told = false;
    bool leader = false;
    for (std::uint32_t s = sentence; s-- > 0 && sentence - s <= near && !leader;) {
        const Sentence& last = scan.analysis.sentences[s];
        for (std::uint32_t t = last.first_token; t < last.first_token + last.token_count; ++t)
            for (const Item& item : scan.items[t]) {
                if (item.kind != ItemKind::person) continue;
                const PersonIndex p = scan.values.persons[item.value].person;
                if (!article.people.in_pair(p) && is_top(article.people[p].office)) return false;
                leader = leader || article.people.in_pair(p);
                told = told || p == wanted;
            }
    }
    return told;
}

// "Her talks with Putin", "Talks with Putin went on for hours", "The talks with Putin are set for
// Sunday": of whom the text told last.
bool is_told_of_before(const Match& match, const Article& article, PersonIndex owner) {
    const Scan& scan = article.scan;
    if (match.sentence == 0) return false;
    const std::uint32_t begin = scan.analysis.sentences[match.sentence].first_token;
    // "The decision came after a phone call in which Obama ...": nobody is named before it.
    const ClassId person = scan.lexicon.find_class("PERSON");
    bool in_which = is_behind_which(scan, match);
    for (std::uint32_t t = begin; in_which && t < match.first; ++t)
        in_which = scan.at(t, person) == nullptr;
    // "Text: The talks with ..." is a label's sentence.
    const bool the = match.first > begin && scan.form(match.first - 1) == "the" &&
                     (match.first == begin + 1 || scan.form(match.first - 2) == ":") &&
                     (scan.form(match.first + match.count) == "are" ||
                      scan.form(match.first + match.count) == "is" ||
                      scan.form(match.first + match.count) == "will");
    const bool opens = match.first == begin || the || in_which;
    if (!opens && scan.at(match.first, scan.lexicon.find_class("POSSESSIVE")) == nullptr)
        return false;
    // "his meeting with Mubarak" is of whoever the sentence before tells, be he no leader.
    const std::uint32_t near = the ? 3 : 1;  // sentences
    return is_told_of_last(article, match.sentence, owner, near);
}

// "the talks with Putin" were told before.
bool says_the(const Scan& scan, const Match& match) {
    const std::uint32_t first = match["verb"].first;
    const std::uint32_t begin = scan.analysis.sentences[match.sentence].first_token;
    for (std::uint32_t back = 1; back <= 2 && first >= begin + back; ++back)
        if (scan.form(first - back) == "the") return true;
    return false;
}

// Both of the pair are named in the sentence, and no other leader; for a scene, in it and the one
// before.
bool only_pair_named(const Match& match, const Article& article, bool with_last) {
    const Scan& scan = article.scan;
    const auto& sentences = scan.analysis.sentences;
    bool named[2] = {false, false};
    bool pronoun[2] = {false, false};
    bool here = false;   // one of the pair in the sentence itself
    bool other = false;  // somebody else in it
    bool by_another = false;
    const std::uint32_t first =
        with_last && match.sentence > 0 ? match.sentence - 1 : match.sentence;
    for (std::uint32_t s = first; s <= match.sentence; ++s) {
        for (std::uint32_t t = sentences[s].first_token;
             t < sentences[s].first_token + sentences[s].token_count; ++t) {
            for (const Item& item : scan.items[t]) {
                if (item.kind == ItemKind::group && s == match.sentence &&
                    scan.values.groups[item.value].anaphor) {
                    const auto& group = scan.values.groups[item.value].people;
                    return has(group, article.people.pair[0]) && has(group, article.people.pair[1]);
                }
                if (item.kind != ItemKind::person || sent_something(scan, item)) continue;
                const PersonIndex p = scan.values.persons[item.value].person;
                if (!article.people.in_pair(p)) {
                    by_another = by_another ||
                                 (s == match.sentence && scan.values.persons[item.value].pronoun);
                    if (s == match.sentence && is_top(article.people[p].office)) return false;
                    other = other || s == match.sentence;
                    continue;
                }
                here = here || s == match.sentence;
                if (owns_deputy(scan, item)) return false;
                const int which = p == article.people.pair[1] ? 1 : 0;
                if (scan.values.persons[item.value].pronoun) pronoun[which] = true;
                else if (s == match.sentence || with_last) named[which] = true;
            }
        }
    }
    if (!with_last) return named[0] && named[1];
    // "Nikai was received at the guesthouse" behind a sentence about the two.
    if (other && !here) return false;
    // "held talks with Talbott and the president of Finland": he who was named before that is another.
    if (by_another) return false;
    return (named[0] && (named[1] || pronoun[1])) || (named[1] && (named[0] || pronoun[0]));
}

// Below the heading "Meeting with the President of Kyrgyzstan" the host speaks.
bool is_told_of_next(const Match& match, const Article& article, PersonIndex other) {
    constexpr std::uint32_t opening = 8;  // sentences, lines on a page among them
    const Scan& scan = article.scan;
    const auto& sentences = scan.analysis.sentences;
    const ClassId person = scan.lexicon.find_class("PERSON");
    if (match.sentence >= opening || sentences[match.sentence].line != LineKind::headline)
        return false;
    for (std::uint32_t s = match.sentence + 1; s < sentences.size() && s <= match.sentence + 3; ++s)
        for (std::uint32_t t = sentences[s].first_token;
             t < sentences[s].first_token + sentences[s].token_count; ++t)
            if (const Item* item = scan.at(t, person); item != nullptr)
                return scan.values.persons[item->value].person == other;
    return false;
}

// "talks with Netanyahu's predecessor", "met Putin's envoy": somebody else.
bool is_of_whom(const Scan& scan, const Capture& whom) {
    const std::uint32_t next = whom.first + whom.count;
    if (whom.count == 0 || next >= scan.words.size()) return false;
    // "received from his host's hands"
    if (next + 1 < scan.words.size() && scan.form(next + 1) == "hands") return false;
    return scan.form(next) == "'s" || (scan.form(next) == "'" && !scan.token(next).after_blank);
}

// Behind "Netanyahu's" stands an office or a relation: "Netanyahu's adviser".
bool is_ones_official(const Scan& scan, const Capture& who) {
    if (who.item == nullptr || who.item->kind != ItemKind::person || !is_of_whom(scan, who))
        return false;
    const std::uint32_t next = who.first + who.count + 1;
    if (next >= scan.words.size()) return false;
    for (const Name cls : Names{"MINISTER", "POST", "OFFICE"})
        if (scan.at(next, scan.lexicon.find_class(cls)) != nullptr) return true;
    // "Kim's younger sister", "Moon's top security adviser"
    constexpr std::uint32_t longest = 4;  // tokens
    for (std::uint32_t t = next; t < next + longest && !scan.is(t, WordSet::past); ++t) {
        if (scan.token(t).kind != TokenKind::word || scan.form(t).ends_with("ed") ||
            scan.is(t, WordSet::parts_from_noun) || scan.form(t) == "with" ||
            scan.at(t, scan.lexicon.find_class("TALKS")) != nullptr)
            return false;
        if (scan.is(t, WordSet::deputy)) return true;
    }
    return false;
}

// "Macron and Scholz spoke to Putin": the name before the verb is the last of several.
const Item* group_up_to(const Scan& scan, const Capture& who, std::uint32_t sentence) {
    if (who.count == 0 || who.item == nullptr || who.item->kind != ItemKind::person) return nullptr;
    constexpr std::uint32_t longest = 24;  // tokens
    const ClassId group = scan.lexicon.find_class("GROUP");
    const std::uint32_t begin = scan.analysis.sentences[sentence].first_token;
    for (std::uint32_t t = who.first; t-- > begin && who.first - t < longest;)
        if (const Item* item = scan.at(t, group);
            item != nullptr && item->end() == who.first + who.count)
            return item;
    return nullptr;
}

bool is_call(const Scan& scan, const Capture& verb) {
    if (verb.count == 0) return false;
    const Item* talks = scan.at(verb.first, scan.lexicon.find_class("TALKS"));
    return scan.at(verb.first, scan.lexicon.find_class("CALL")) != nullptr ||
           (talks != nullptr && scan.value_of(*talks) == "phone");
}

// The words name the one who met, or the one who was met, as somebody else than a leader.
bool is_somebody_else(const Match& match, const Article& article,
                      const MeetingCandidate& candidate) {
    const bool guest = article.scan.form(match["verb"].first) == "guest";
    // "In a phone call, Kenyatta lauded Farmaajo's efforts"
    const bool in_call = match.rule.setting("at") == "yes" && is_call(article.scan, match["verb"]);
    if (!candidate.implied && !guest && !in_call && is_of_whom(article.scan, match["whom"]))
        return true;
    // "Netanyahu's adviser met with Arafat": somebody else.
    if (!candidate.implied && !candidate.noun && is_ones_official(article.scan, match["who"]))
        return true;
    // "An adviser to Netanyahu met with Arafat", "met with an adviser to Netanyahu"
    if (!candidate.implied && (is_complement_of_staff(article.scan, match.sentence, match["who"]) ||
                               is_complement_of_staff(article.scan, match.sentence, match["whom"])))
        return true;
    // "The two presidents' staffs spoke": others.
    const Item* several = match["who"].item;
    if (several != nullptr && several->kind == ItemKind::group && !candidate.noun &&
        !candidate.implied && is_of_whom(article.scan, match["who"]))
        return true;
    // "negotiators, Iran's among them, were to resume talks": not the ones who do it.
    const Capture subject = match["who"];
    if (subject.count == 1 && article.scan.form(subject.first) == "them" && subject.first > 0 &&
        article.scan.form(subject.first - 1) == "among")
        return true;
    return false;
}

// Those whom the match names; a pronoun that would make one meet himself stands for the other.
std::vector<PersonIndex> people_of(const Match& match, const Article& article) {
    std::vector<PersonIndex> people;
    add_people(article, match["who"], people);
    add_people(article, match["whom"], people);
    const auto& pair = article.people.pair;
    if (people.size() == 2 && !article.people.in_pair(people[0]) &&
        article.people.in_pair(people[1]))
        if (const Item* group = group_up_to(article.scan, match["who"], match.sentence))
            for (const PersonIndex p : article.scan.values.groups[group->value].people)
                if (!has(people, p)) people.push_back(p);
    // "Saied received her": not himself, hence the other one.
    if (people.size() == 2 && people[0] == people[1] && article.people.in_pair(people[0]) &&
        article.scan.values.persons[match["whom"].item->value].pronoun)
        people[1] = pair[people[0] == pair[0] ? 1 : 0];
    // "He met the chancellor", who was named last: the other one did.
    else if (people.size() == 2 && people[0] == people[1] && article.people.in_pair(people[0]) &&
             match["who"].item->kind == ItemKind::person &&
             article.scan.values.persons[match["who"].item->value].pronoun)
        people[0] = pair[people[1] == pair[0] ? 1 : 0];
    return people;
}

// "will meet congressional leaders today before he heads home": he does the next thing, and is not met.
bool is_subject_of_next(const Match& match, const Scan& scan) {
    const Capture whom = match["whom"];
    const Capture verb = match["verb"];
    if (whom.count != 1 || verb.count == 0 || whom.first < verb.first + verb.count) return false;
    return scan.form(whom.first) == "he" || scan.form(whom.first) == "she";
}

}  // namespace

bool owns_deputy(const Scan& scan, const Item& person) {
    if (!scan.holds(person.end()) || scan.form(person.end()) != "'s") return false;
    return scan.is(person.end() + 1, WordSet::deputy) || scan.is(person.end() + 2, WordSet::deputy);
}

bool take_people(const Match& match, const Article& article, MeetingCandidate& candidate) {
    if (match.rule.setting("nearby") == "yes")
        return candidate.pair_present =
                   only_pair_named(match, article, match.rule.setting("scene") == "yes");
    if (is_somebody_else(match, article, candidate) || is_subject_of_next(match, article.scan))
        return false;
    std::vector<PersonIndex> people = people_of(match, article);
    const auto& pair = article.people.pair;
    // "President Putin phoned me": the other of the two speaks, unless somebody else does.
    if (match.rule.setting("speaker") == "yes") {
        people = met_by_speaker(match, article);
        if (people.empty()) return false;
    }
    const bool both = has(people, pair[0]) && has(people, pair[1]);
    const bool one_only = match["who"].count == 0 && match["whom"].count > 0 && people.size() == 1;
    if (candidate.definite || candidate.ellipsis) {
        candidate.pair_present =
            people.empty() || (both && match.rule.setting("occasion") == "yes");
        return people.empty() || both;
    }
    // "talks with Putin", the other side unsaid: his counterpart of the pair, if nobody else is
    // near.
    if (one_only && article.people.in_pair(people[0])) {
        const PersonIndex other = pair[people[0] == pair[0] ? 1 : 0];
        const Item* beside = nearest_other(match, article, people[0]);
        const PersonIndex near =
            beside == nullptr ? nobody : article.scan.values.persons[beside->value].person;
        if (near != nobody && near != other && is_top(article.people[near].office)) return false;
        // "Powell, adviser to Starmer, was in Kyiv for talks with Zelensky"
        const std::uint32_t begin = article.scan.analysis.sentences[match.sentence].first_token;
        if (beside != nullptr &&
            is_complement_of_staff(article.scan, begin, beside->first, beside->end()))
            return false;
        candidate.pair_present =
            near == other || (near == nobody && (is_told_of_before(match, article, other) ||
                                                 is_told_of_next(match, article, other) ||
                                                 is_asked_of(match, article, other)));
        candidate.definite = !candidate.pair_present || says_the(article.scan, match);
        return true;
    }
    if (!both) return false;
    candidate.pair_present = true;
    for (const PersonIndex p : people)
        if (!article.people.in_pair(p) && !has(candidate.others, p)) candidate.others.push_back(p);
    return true;
}

bool names_their_countries(const Match& match, const Article& article) {
    const auto& pair = article.people.pair;
    bool named[2] = {false, false};
    for (std::uint32_t t = match.first; t < match.first + match.count; ++t)
        if (const std::string& code = nation_code(article.scan, t); !code.empty())
            for (int i = 0; i < 2; ++i)
                named[i] = named[i] || article.people[pair[i]].country == code;
    return named[0] && named[1];
}

bool one_only_sent_something(const Article& article, const Trigger& trigger) {
    constexpr std::uint32_t near = 60;  // tokens to either side
    const Scan& scan = article.scan;
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    const std::uint32_t begin =
        trigger.first > sentence.first_token + near ? trigger.first - near : sentence.first_token;
    const std::uint32_t end =
        std::min(sentence.first_token + sentence.token_count, trigger.last + near);
    bool sent = false;
    bool present[2] = {false, false};
    for (std::uint32_t t = begin; t < end; ++t)
        for (const Item& item : scan.items[t]) {
            if (item.kind == ItemKind::group) return false;
            if (item.kind != ItemKind::person) continue;
            const PersonIndex p = scan.values.persons[item.value].person;
            if (!article.people.in_pair(p)) continue;
            if (sent_something(scan, item)) sent = true;
            else present[p == article.people.pair[0] ? 0 : 1] = true;
        }
    return sent && !(present[0] && present[1]);
}

bool names_sender(const Article& article, std::uint32_t index) {
    const Scan& scan = article.scan;
    const Sentence& sentence = scan.analysis.sentences[index];
    const std::uint32_t end = sentence.first_token + sentence.token_count;
    for (std::uint32_t t = sentence.first_token; t < end; ++t)
        for (const Item& item : scan.items[t])
            if (item.kind == ItemKind::person && sent_something(scan, item) &&
                article.people.in_pair(scan.values.persons[item.value].person))
                return true;
    return false;
}

}  // namespace communique
