#include "facts/reading/meeting_owner.h"

#include <algorithm>

#include "facts/reading/place_names.h"

namespace communique {
namespace {

bool is_in_person(const Scan& scan, std::uint32_t token, std::uint32_t begin) {
    return scan.is_in_item(token, begin, longest_name,
                           [](const Item& item) { return item.kind == ItemKind::person; });
}

// "Military delegations hold their fourth meeting": of those who are named last.
bool is_of_officials(const Scan& scan, const Sentence& sentence, const Trigger& trigger) {
    for (std::uint32_t t = trigger.first; t-- > sentence.first_token;) {
        for (const Item& item : scan.items[t]) {
            if (item.kind == ItemKind::person || item.kind == ItemKind::group) return false;
            const std::string& cls = scan.lexicon.class_name(item.cls);
            // "A spokeswoman said the meeting lasted an hour": she only tells of it.
            if (item.end() < trigger.first && scan.is(item.end(), WordSet::reports)) return false;
            // "Prime Minister Abe" is one of the two.
            if (item.kind == ItemKind::lexicon && (cls == "BODY" || cls == "MINISTER"))
                return !is_in_person(scan, t, sentence.first_token);
        }
    }
    return false;
}

// One of the two is named between the token and the words of the meeting.
bool pair_between(const Match& match, const Article& article, std::uint32_t token) {
    for (std::uint32_t t = token + 1; t < match.first; ++t)
        for (const Item& item : article.scan.items[t])
            if (item.kind == ItemKind::person &&
                article.people.in_pair(article.scan.values.persons[item.value].person))
                return true;
    return false;
}

}  // namespace

bool is_of_organisation(const Scan& scan, const Trigger& trigger) {
    const ClassId organisation = scan.lexicon.find_class("ORGANISATION");
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    const std::uint32_t begin =
        trigger.first > sentence.first_token + 4 ? trigger.first - 4 : sentence.first_token;
    for (std::uint32_t token = begin; token < trigger.first; ++token)
        for (const Item& item : scan.items[token])
            if (item.cls == organisation && item.end() == trigger.first) return true;
    const std::uint32_t end = sentence.first_token + sentence.token_count;
    for (std::uint32_t token = trigger.last + 1; token < end && token < trigger.last + 4; ++token) {
        if (scan.at(token, organisation) != nullptr && scan.form(trigger.last + 1) == "of")
            return true;
    }
    return false;
}

bool holds_organisation(const Scan& scan, const Trigger& trigger) {
    const ClassId organisation = scan.lexicon.find_class("ORGANISATION");
    for (std::uint32_t token = trigger.first; token <= trigger.last; ++token)
        if (scan.at(token, organisation) != nullptr) return true;
    return false;
}

bool is_occasion(const Scan& scan, const Match& match) {
    const std::uint32_t begin = scan.analysis.sentences[match.sentence].first_token;
    return match.first >= begin + 2 && scan.form(match.first - 1) == "of" &&
           scan.is(match.first - 2, WordSet::edge);
}

// "took part in the Leaders Summit on Climate": a word of the name, not the two leaders.
bool is_leaders_summit(const Scan& scan, const Trigger& trigger, const Item& item) {
    return item.kind == ItemKind::group && item.count == 2 && item.end() == trigger.first &&
           scan.form(item.first) == "the" &&
           scan.at(item.first + 1, scan.lexicon.find_class("LEADERS")) != nullptr &&
           scan.form(trigger.first) == "summit";
}

bool is_named_event(const Scan& scan, const Trigger& trigger) {
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    if (!trigger.noun || trigger.first <= sentence.first_token + 1) return false;
    // "the NATO Leaders' Meeting"
    const std::uint32_t owner = scan.form(trigger.first - 1) == "'" ? 2 : 1;
    if (!scan.token(trigger.first).capital || !scan.token(trigger.first - owner).capital)
        return false;
    for (std::uint32_t back = 1; back <= 3 && trigger.first >= sentence.first_token + back; ++back)
        for (const Item& item : scan.items[trigger.first - back])
            if (item.kind == ItemKind::person ||
                (item.kind == ItemKind::group && !is_leaders_summit(scan, trigger, item)) ||
                item.cls == scan.lexicon.find_class("DEMONYM") ||
                item.cls == scan.lexicon.find_class("COUNTRY") ||
                item.cls == scan.lexicon.find_class("CITY"))
                return false;
    if (scan.form(trigger.first) == "dialogue" || scan.form(trigger.first) == "session")
        return true;
    return (scan.form(trigger.first) == "summit" || scan.form(trigger.first) == "meeting") &&
           !is_title_case(scan, trigger.sentence);
}

// "the Asia-Pacific summit", "the Arab League meeting": named after what is neither of the two, nor
// a place or a day.
bool is_named_after_others(const Scan& scan, const Trigger& trigger) {
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    if (!trigger.noun || trigger.first <= sentence.first_token + 1) return false;
    const std::uint32_t last = trigger.first - 1;
    if (scan.token(last).kind != TokenKind::word || !scan.token(last).capital) return false;
    // "the inter-Korean summit"
    if (last >= 2 && scan.form(last - 1) == "-" && scan.form(last - 2) == "inter") return true;
    // ""Our meeting": a quotation begins.
    if (last == sentence.first_token + 1 && scan.token(last - 1).kind != TokenKind::word)
        return false;
    std::uint32_t title = 0;
    for (std::uint32_t t = sentence.first_token; t < trigger.first; ++t)
        title += scan.token(t).capital ? 1 : 0;
    if (scan.token(trigger.first).capital || title * 2 > trigger.first - sentence.first_token)
        return false;
    const std::uint32_t begin = last > sentence.first_token + 4 ? last - 4 : sentence.first_token;
    for (std::uint32_t t = begin; t <= last; ++t) {
        for (const Item& item : scan.items[t]) {
            if (item.end() <= last) continue;
            if (item.kind != ItemKind::lexicon) return false;
            const std::string& cls = scan.lexicon.class_name(item.cls);
            if (cls == "CITY" || cls == "VENUE" || cls == "COUNTRY" || cls == "DEMONYM" ||
                cls == "PERSON" || cls == "SEAT" || cls == "CAPITAL" || cls == "WEEKDAY" ||
                cls == "MONTH")
                return false;
        }
    }
    return true;
}

bool is_process(const Scan& scan, const Match& match, const Trigger& trigger) {
    if (scan.form(match.first) != "the") return false;
    if (scan.is(trigger.last, WordSet::process)) return true;
    for (std::uint32_t t = match.first + 1; t < trigger.first; ++t)
        for (const std::string_view word : {"of", "for", "on", "in", "at", "to"})
            if (scan.form(t) == word) return true;
    return false;
}

bool goes_on_with(const Scan& scan, const Trigger& trigger) {
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    const std::uint32_t end = sentence.first_token + sentence.token_count;
    std::uint32_t next = trigger.last + 1;
    if (next >= end) return false;
    // "his talks in Moscow on Wednesday with the envoy"
    constexpr std::uint32_t near = 8;  // tokens
    const auto of_time_or_place = [&](std::uint32_t t) {
        return scan.form(t) == "in" || scan.form(t) == "on" || scan.form(t) == "at" ||
               scan.token(t).capital || scan.is_in_date(t, sentence.first_token);
    };
    while (next + 1 < end && next < trigger.last + near && of_time_or_place(next)) ++next;
    if (next > trigger.last + 1 && scan.form(next) != "with" && scan.form(next) != "between")
        next = trigger.last + 1;
    // "the first summit of the two governments" is theirs.
    const bool of_both = scan.form(next) == "of" && next + 3 < end &&
                         scan.form(next + 2) == "two" && scan.is(next + 3, WordSet::sides);
    return scan.form(next) == "with" || scan.form(next) == "between" ||
           (scan.form(next) == "of" && !of_both);
}

namespace {

bool reports_between(const Scan& scan, std::uint32_t first, std::uint32_t end) {
    for (std::uint32_t t = first; t < end; ++t)
        if (scan.is(t, WordSet::reports)) return true;
    return false;
}

// "The minister held talks with her counterpart. The talks were part of ...": the sentence before
// tells of ministers' talks and names neither of the two, nor does this one.
bool follows_ministers_talks(const Match& match, const Article& article) {
    const Scan& scan = article.scan;
    if (match.sentence == 0) return false;
    const auto& sentences = scan.analysis.sentences;
    const ClassId minister = scan.lexicon.find_class("MINISTER");
    const ClassId talks = scan.lexicon.find_class("TALKS");
    bool ministers = false;
    bool told = false;
    for (std::uint32_t s = match.sentence - 1; s <= match.sentence; ++s)
        for (std::uint32_t t = sentences[s].first_token;
             t < sentences[s].first_token + sentences[s].token_count; ++t)
            for (const Item& item : scan.items[t]) {
                if (item.kind == ItemKind::group) return false;
                if (item.kind == ItemKind::person &&
                    article.people.in_pair(scan.values.persons[item.value].person) &&
                    !scan.values.persons[item.value].pronoun)
                    return false;
                ministers = ministers || (s < match.sentence && item.cls == minister);
                told = told || (s < match.sentence && item.cls == talks);
            }
    return ministers && told;
}

// "held with President Medvedev in the room", "with the king present"
bool is_bystander(const Scan& scan, const Item& person) {
    const std::uint32_t next = person.end();
    if (next + 2 >= scan.words.size()) return false;
    if (scan.form(next) == "in")
        return scan.form(next + 1) == "attendance" || scan.form(next + 2) == "room";
    return scan.is(next, WordSet::bystander);
}

}  // namespace

bool is_others_meeting(const Match& match, const Article& article, const Trigger& trigger) {
    const Scan& scan = article.scan;
    const bool summit = scan.form(trigger.last).starts_with("summit");
    const Sentence& sentence = scan.analysis.sentences[match.sentence];
    const ClassId organisation = scan.lexicon.find_class("ORGANISATION");
    bool pair_named = false;
    bool organisation_named = false;
    if (is_of_officials(scan, sentence, trigger) || follows_ministers_talks(match, article))
        return true;
    for (std::uint32_t t = sentence.first_token; t < sentence.first_token + sentence.token_count;
         ++t) {
        for (const Item& item : scan.items[t]) {
            organisation_named = organisation_named || item.cls == organisation;
            pair_named = pair_named || item.kind == ItemKind::group;
            if (item.kind != ItemKind::person) continue;
            const PersonIndex p = scan.values.persons[item.value].person;
            if (article.people.in_pair(p)) {
                pair_named = true;
                continue;
            }
            // "The minister said that Modi and Putin ... their meeting": he only tells of it.
            const bool only_tells = !is_top(article.people[p].office) &&
                                    pair_between(match, article, t) &&
                                    reports_between(scan, t, match.first);
            // "their last meeting, hosted by Lourenço", "Jaishankar said the two leaders"
            const bool aside =
                is_bystander(scan, item) ||
                (t > sentence.first_token && scan.form(t - 1) == "by") ||
                (!is_top(article.people[p].office) && item.end() < scan.words.size() &&
                 scan.form(item.end()) == "said") ||
                (!is_top(article.people[p].office) && item.end() + 1 < scan.words.size() &&
                 scan.form(item.end()) == "," && scan.form(item.end() + 1) == "said");
            if (!scan.values.persons[item.value].by_role && !only_tells && !aside &&
                t < match.first + match.count + 6)
                return true;
        }
    }
    return summit && organisation_named && !pair_named;
}

bool is_others_summit(const Scan& scan, const Match& match, const Trigger& trigger) {
    if (!scan.form(trigger.last).starts_with("summit")) return false;
    const ClassId many = scan.lexicon.find_class("TRILATERAL");
    for (std::uint32_t t = match.first; t < trigger.first; ++t)
        if (scan.at(t, many) != nullptr) return true;
    // "ahead of a regional summit planned for Sunday": another one
    const std::uint32_t noun = trigger.first;
    const std::uint32_t begin = scan.analysis.sentences[trigger.sentence].first_token;
    if (noun >= begin + 3 && (scan.form(noun - 2) == "a" || scan.form(noun - 2) == "an") &&
        (scan.form(noun - 3) == "of" || scan.form(noun - 3) == "before") &&
        scan.at(noun - 1, scan.lexicon.find_class("MEETING_ADJ")) == nullptr &&
        scan.form(noun - 1) != "joint" && scan.form(noun - 1) != "planned")
        return true;
    // "The summit" as such: all that were named before it are those of bodies.
    const bool bare = match.first + 1 == trigger.first && scan.form(match.first) == "the";
    const bool dated = scan.items[match.first].size() > 0 && scan.form(trigger.first - 1) == "'s";
    if (!bare && !dated) return false;
    constexpr std::uint32_t far = 400;  // tokens
    bool of_body = false;
    std::uint32_t sentence = trigger.sentence;
    for (std::uint32_t t = match.first; t-- > 0 && match.first - t < far;) {
        while (t < scan.analysis.sentences[sentence].first_token) --sentence;
        const bool summit = scan.form(t).starts_with("summit");
        const Trigger before{sentence, t, t, t + 1, true};
        if (!summit) continue;
        of_body = is_of_organisation(scan, before) || is_in_organisation(scan, t, 0);
        if (!of_body) return false;
    }
    return of_body;
}

bool is_of_leaders(const Match& match, const Article& article) {
    const Scan& scan = article.scan;
    const ClassId leaders = scan.lexicon.find_class("LEADERS");
    const bool theirs = scan.form(match.first) == "their";
    bool many = false;
    for (std::uint32_t t = scan.analysis.sentences[match.sentence].first_token; t < match.first;
         ++t) {
        for (const Item& item : scan.items[t])
            if (item.kind == ItemKind::group || item.kind == ItemKind::person) return false;
        const Item* several = scan.at(t, leaders);
        // "The presidents of Central Asia convened to hold the sixth meeting"
        many = many || (several != nullptr && (theirs || scan.form(several->end()) == "of"));
    }
    return many;
}

bool is_object_of_another(const Match& match, const Article& article) {
    const Scan& scan = article.scan;
    const Capture who = match["who"];
    const Capture verb = match["verb"];
    const Sentence& sentence = scan.analysis.sentences[match.sentence];
    if (who.count == 0 || who.first <= sentence.first_token || verb.first < who.first) return false;
    bool again = false;
    for (std::uint32_t t = who.first + who.count; t < verb.first; ++t)
        again = again || scan.form(t) == "and" || scan.form(t) == "then" ||
                scan.form(t) == "after" || scan.form(t) == "before";
    if (!again) return false;
    bool object = false;
    for (const Name cls : Names{"MEET", "HOST", "SPEAK", "PHONE"})
        for (std::uint32_t t = who.first >= sentence.first_token + 3 ? who.first - 3
                                                                     : sentence.first_token;
             t < who.first; ++t)
            for (const Item& item : scan.items[t])
                object =
                    object || (item.cls == scan.lexicon.find_class(cls) && item.end() == who.first);
    if (!object) return false;
    const ClassId person = scan.lexicon.find_class("PERSON");
    for (std::uint32_t t = sentence.first_token; t < who.first; ++t)
        if (const Item* item = scan.at(t, person))
            return !article.people.in_pair(scan.values.persons[item->value].person);
    return false;
}

bool is_one_by_one(const Scan& scan, const Trigger& trigger) {
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    const std::uint32_t end =
        std::min(sentence.first_token + sentence.token_count, trigger.last + 24);
    constexpr std::uint32_t near = 24;  // tokens
    for (std::uint32_t t =
             std::max(sentence.first_token, trigger.first > near ? trigger.first - near : 0);
         t < end; ++t) {
        const std::string_view word = scan.form(t);
        const bool of = t + 1 < end && scan.form(t + 1) == "of";
        const bool both = word == "both" && (of || t == trigger.last + 1);
        const bool in_turn = word == "respectively" || (word == "turn" && scan.form(t - 1) == "in");
        if (word == "separately" || word == "separate" || both || in_turn || (of && word == "each"))
            return true;
    }
    return false;
}

namespace {

// "to sign", not "to the plan", "to Moscow"; "failed to agree in Sochi" tells what they were at there.
bool is_infinitive(const Scan& scan, std::uint32_t token) {
    if (scan.form(token) != "to" || scan.token(token + 1).capital) return false;
    if (token > 0 && scan.is(token - 1, WordSet::tried)) return false;
    for (const std::string_view word :
         {"the", "a", "an", "his", "her", "their", "its", "this", "that"})
        if (scan.form(token + 1) == word) return false;
    return true;
}

// "shoulder to shoulder"
bool is_of_scene(const Scan& scan, std::uint32_t token, std::uint32_t begin) {
    const ClassId scene = scan.lexicon.find_class("SCENE");
    return scan.is_in_item(token, begin, longest_name,
                           [scene](const Item& item) { return item.cls == scene; });
}

}  // namespace

bool is_theirs(const Scan& scan, const Match& match) {
    const Capture who = match["who"];
    const std::uint32_t begin = scan.analysis.sentences[match.sentence].first_token;
    constexpr std::uint32_t opening = 4;  // tokens
    // "In Milan in October they sat up past midnight"
    const bool led = match["verb"].first < who.first;
    if (!led && scan.at(who.first, scan.lexicon.find_class("THEY")) != nullptr &&
        who.first >= begin + opening && scan.form(who.first - 1) != "where" &&
        scan.form(who.first - 1) != "when" &&
        !(scan.form(who.first - 1) == "which" && scan.form(who.first - 2) == ","))
        return false;
    // Encounters have rules of their own.
    const Capture verb = match["verb"];
    for (std::uint32_t t = who.first + who.count; t < verb.first; ++t)
        for (const Name cls : Names{"MEET", "PLAN", "HYPO"})
            if ((is_infinitive(scan, t) && !is_of_scene(scan, t, who.first)) ||
                scan.at(t, scan.lexicon.find_class(cls)) != nullptr)
                return false;
    if (scan.form(who.first) != "the") return true;
    for (std::uint32_t t = who.first + who.count; t < verb.first; ++t)
        if (scan.form(t) == "jointly" || scan.form(t) == "together") return true;
    // "the leaders" of a summit's declaration are all who came.
    for (std::uint32_t t = who.first; t < who.first + who.count; ++t)
        for (const std::string_view word : {"two", "pair", "duo", "presidents"})
            if (scan.form(t) == word) return true;
    return false;
}

namespace {

bool goes_on_looking(const Scan& scan, std::uint32_t from, std::uint32_t to) {
    for (std::uint32_t t = from; t + 1 < to; ++t)
        if (scan.form(t) == "and" && scan.form(t + 1).starts_with("look")) return true;
    return false;
}

// "Macron and Merkel, and senior officials of the two countries, met": who else came with the two.
bool goes_on_with_company(const Scan& scan, const Capture& who, std::uint32_t verb) {
    constexpr std::uint32_t longest = 14;  // tokens
    if (who.item == nullptr || who.item->kind != ItemKind::group) return false;
    std::uint32_t t = who.first + who.count;
    if (verb > t + longest) return false;
    if (scan.form(t) == ",") ++t;
    const bool joined = scan.form(t) == "and" || scan.form(t + 1) == "with" ||
                        (scan.form(t) == "as" && scan.form(t + 1) == "well");
    if (!joined) return false;
    for (++t; t < verb; ++t)
        if ((scan.form(t) == "," && t + 1 < verb) || scan.is(t, WordSet::finite_verb) ||
            scan.is(t, WordSet::past) || scan.is(t, WordSet::reports))
            return false;
    return true;
}

}  // namespace

bool stands_between(const Match& match, const Article& article, Name cls) {
    const Scan& scan = article.scan;
    const Capture who = match["who"];
    const Capture verb = match["verb"];
    if (who.count == 0 || verb.count == 0 || verb.first < who.first + who.count) return false;
    if (goes_on_with_company(scan, who, verb.first)) return false;
    const std::uint32_t behind = who.first + who.count;
    // "Singh, who takes along his adviser, will be in Tokyo": told aside.
    if (scan.form(behind) == "," && scan.form(behind + 1) == "who") return false;
    // "Kikwete, accompanied by eight ministers, met Kagame"
    if (scan.form(behind) == "," &&
        (scan.is(behind + 1, WordSet::accompanied) || scan.is(behind + 1, WordSet::opens_aside) ||
         scan.form(behind + 1) == "with"))
        return false;
    const ClassId id = scan.lexicon.find_class(cls);
    const Capture whom = match["whom"];
    bool leads = false;
    for (std::uint32_t t = who.first + who.count; t < verb.first; ++t) {
        // "signed it with Prime Minister Abiy Ahmed on a visit": he is the other one.
        const bool other = whom.first <= t && t < whom.first + whom.count;
        // "accepted Prime Minister Kallas's invitation": the other one, too.
        const bool of_pair = scan.is_in_item(t, who.first, longest_name, [&](const Item& item) {
            return item.kind == ItemKind::person &&
                   article.people.in_pair(scan.values.persons[item.value].person);
        });
        // "He and his delegation left": he did.
        const bool his = cls == "BODY" && t > who.first &&
                         (scan.form(t - 1) == "his" || scan.form(t - 1) == "her");
        // "will lead a delegation of the government to visit Hanoi": he visits.
        const bool led = scan.is_in_item(t, who.first, longest_name, [&](const Item& item) {
            return item.cls == scan.lexicon.find_class("LEADS");
        });
        leads = leads || led;
        // "agreed that their teams should stay in touch and looked forward to meeting": they did.
        const bool theirs = cls == "BODY" && t > who.first && scan.form(t - 1) == "their" &&
                            goes_on_looking(scan, t + 1, verb.first);
        // "opened the parliament in Kabul and met Ghani": he did.
        const bool opened = cls == "BODY" && scan.form(verb.first - 1) == "and" &&
                            (scan.form(t + 1) == "and" || scan.form(t + 1) == "in");
        if (!other && !of_pair && !his && !theirs && !leads && !opened && scan.at(t, id) != nullptr)
            return true;
    }
    return false;
}

}  // namespace communique
