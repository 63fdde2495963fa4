#include "facts/reading/make_group.h"

#include <algorithm>
#include <string>

#include "base/utf8.h"
#include "facts/reading/make_person.h"
#include "facts/reading/outlook.h"
#include "facts/reading/place.h"

namespace communique {
namespace {

void add_once(std::vector<PersonIndex>& people, PersonIndex person) {
    if (std::find(people.begin(), people.end(), person) == people.end()) people.push_back(person);
}

// "Karzai will call on the prime minister. The two presidents ...": not those, as one of them is none.
bool are_of_role(const Article& article, const Match& match,
                 const std::vector<PersonIndex>& people) {
    const Capture role = match["role"];
    if (role.count == 0) return true;
    std::string office =
        fold_case(slice(article.scan.text(), article.scan.span_of(role.first, role.count)));
    if (!office.empty() && office.back() == 's') office.pop_back();
    const auto holds = [&](PersonIndex p) {
        return holds_office(article, article.people[p], office);
    };
    const auto& pair = article.people.pair;
    if (!holds(pair[0]) || !holds(pair[1])) return true;
    return std::all_of(people.begin(), people.end(),
                       [&](PersonIndex p) { return !article.people[p].known || holds(p); });
}

bool tells_of_encounter(const Scan& scan, std::uint32_t index) {
    const Sentence& sentence = scan.analysis.sentences[index];
    for (std::uint32_t t = sentence.first_token; t < sentence.first_token + sentence.token_count;
         ++t)
        for (const Name cls : Names{"MEET", "HOST"})
            if (scan.at(t, scan.lexicon.find_class(cls)) != nullptr) return true;
    return false;
}

// "He first talked with Saca at the inauguration of the king", "The two presidents met, with the chancellor
// attending": of the pair itself, for which such words stand as `own`.
bool is_of_pair(const Article& article, const Sentence& sentence,
                const std::vector<PersonIndex>& own) {
    const Scan& scan = article.scan;
    bool told[2] = {false, false};
    for (std::uint32_t t = sentence.first_token; t < sentence.first_token + sentence.token_count;
         ++t)
        for (const Item& item : scan.items[t]) {
            if (item.kind == ItemKind::group) {
                const GroupValue& group = scan.values.groups[item.value];
                return group.anaphor && group.people == own;
            }
            if (item.kind != ItemKind::person) continue;
            const PersonIndex p = scan.values.persons[item.value].person;
            for (int i = 0; i < 2; ++i) told[i] = told[i] || p == article.people.pair[i];
        }
    return told[0] && told[1];
}

// The leaders who were last spoken of together, or the article's two main ones: behind "Lee leaves
// for a summit with Trump", "the two" are those.
std::vector<PersonIndex> antecedents(const Article& article, const Match& match) {
    const auto& pair = article.people.pair;
    const Scan& scan = article.scan;
    if (pair[0] == nobody) return {};
    const bool told_already = std::max(article.people[pair[0]].first_token,
                                       article.people[pair[1]].first_token) < match.first;
    // "The two men" and a bare "the two" of a text that names the leaders further down are others.
    const bool by_office = match["role"].count > 0 && scan.form(match["role"].first) != "men" &&
                           scan.form(match["role"].first) != "women" &&
                           scan.at(match["role"].first, scan.lexicon.find_class("PAIR")) == nullptr;
    const std::vector<PersonIndex> own_pair =
        told_already || by_office ? std::vector{pair[0], pair[1]} : std::vector<PersonIndex>{};
    const ClassId cls = scan.lexicon.find_class("PERSON");
    const auto& sentences = scan.analysis.sentences;
    // Who is named in the last words before `end`, with a top office where the words ask for one.
    const auto named_before = [&](std::uint32_t begin, std::uint32_t end, bool of_any) {
        constexpr std::uint32_t near = 80;  // tokens
        std::vector<PersonIndex> named;
        for (std::uint32_t t = end > begin + near ? end - near : begin; t < end; ++t) {
            const Item* item = scan.at(t, cls);
            if (item == nullptr) continue;
            const PersonValue& value = scan.values.persons[item->value];
            // "talks with Aso's predecessor, Fukuda": Aso was not there.
            const bool owner =
                item->end() < end && scan.form(item->end()) == "'s" && item->end() + 1 < end &&
                scan.at(item->end() + 1, scan.lexicon.find_class("TALKS")) == nullptr;
            if (owner || value.pronoun) continue;
            if (of_any || is_top(article.people[value.person].office))
                add_once(named, value.person);
        }
        return named;
    };
    const auto are_others = [&](const std::vector<PersonIndex>& named) {
        return named.size() == 2 &&
               !(article.people.in_pair(named[0]) && article.people.in_pair(named[1]));
    };
    // "Albright met Primakov, and the two ...": two others who were named in the same breath.
    const Sentence& own = sentences[match.sentence];
    // "Albright and Primakov will draft it, and the two presidents will meet": not those two.
    const auto here = named_before(own.first_token, match.first, !by_office);
    if (!here.empty()) return are_others(here) ? here : own_pair;
    // "Pence met Santos on Sunday. The duo ...": anybody; "the two leaders" had an office.
    const auto of_last = [&](std::uint32_t index, bool of_any) {
        const Sentence& last = sentences[index - 1];
        return named_before(last.first_token, last.first_token + last.token_count, of_any);
    };
    if (match["role"].count > 0 && !by_office && match.sentence > 0 &&
        tells_of_encounter(scan, match.sentence - 1)) {
        const auto told = of_last(match.sentence, true);
        if (are_others(told)) return told;
    }
    // A new paragraph turns back to the article's own.
    if (scan.opens_line(match.sentence)) return own_pair;
    if (match.sentence > 0 && is_of_pair(article, sentences[match.sentence - 1], own_pair))
        return own_pair;
    const auto before = of_last(match.sentence, match["role"].count == 0);
    return are_others(before) && are_of_role(article, match, before) ? before : own_pair;
}

// "President Putin and I": the other of the two speaks.
std::vector<PersonIndex> with_speaker(const Article& article, const Match& match) {
    const Item* item = match["a"].item;
    // "my dear brother and I": whoever of the two speaks
    if (match["a"].count == 0 && article.people.pair[0] != nobody)
        return {article.people.pair[0], article.people.pair[1]};
    if (item == nullptr || !article.people.in_pair(article.scan.values.persons[item->value].person))
        return {};
    // "King Abdullah and I had a talk", in a statement of the fund's director: nobody else has been named.
    const auto& pair = article.people.pair;
    const PersonIndex own = article.scan.values.persons[item->value].person;
    if (article.people[own == pair[0] ? pair[1] : pair[0]].first_token > match.first) return {};
    return {pair[0], pair[1]};
}

// "Before meeting Scholz, Macron had talks": a mere comma joins two names in headlines only.
bool is_of_two_clauses(const Scan& scan, const Match& match) {
    const Capture a = match["a"];
    const Capture b = match["b"];
    if (a.count == 0 || match["c"].count > 0 || b.first != a.first + a.count + 1 ||
        scan.form(b.first - 1) != ",")
        return false;
    const Sentence& sentence = scan.analysis.sentences[match.sentence];
    const std::uint32_t last = sentence.first_token + sentence.token_count - 1;
    const bool is_prose = scan.form(last) == "." || !is_title_case(scan, match.sentence);
    return sentence.line != LineKind::headline && is_prose &&
           a.first > behind_dateline(scan, match.sentence);
}

// "the prime ministers, Viktor Chernomyrdin and Pavlo Lazarenko, agreed": who is named behind it.
std::vector<PersonIndex> named_behind(const Article& article, std::uint32_t role,
                                      std::uint32_t comma) {
    const Scan& scan = article.scan;
    const ClassId cls = scan.lexicon.find_class("PERSON");
    if (scan.form(comma) != ",") return {};
    const Item* first = scan.at(comma + 1, cls);
    for (std::uint32_t t = role; t < comma && first == nullptr; ++t)
        if (const Item* titled = scan.at(t, cls); titled != nullptr && titled->end() > comma)
            first = titled;
    if (first == nullptr || scan.form(first->end()) != "and") return {};
    const Item* second = scan.at(first->end() + 1, cls);
    if (second == nullptr) return {};
    return {scan.values.persons[first->value].person, scan.values.persons[second->value].person};
}

// "the two played the piano", but "the two countries at war"
bool tells_deed(const Scan& scan, const Match& match) {
    const std::uint32_t verb = match["after"].first;
    // "the two divided countries"
    if (scan.is(verb, WordSet::deed_adjective) || scan.is(verb + 1, WordSet::sides)) return false;
    return scan.is(verb, WordSet::past) || scan.form(verb).ends_with("ed");
}

// "2. Leaders welcomed ...": a statement of the two. Where others of their rank are named, the word
// means all of them.
bool opens_statement(const Article& article, const Match& match) {
    const Scan& scan = article.scan;
    for (std::uint32_t t = scan.analysis.sentences[match.sentence].first_token; t < match.first;
         ++t)
        if (scan.token(t).kind == TokenKind::word) return false;
    for (PersonIndex p = 0; p < article.people.size(); ++p)
        if (!article.people.in_pair(p) && is_top(article.people[p].office)) return false;
    return true;
}

// "by Clinton and Miyazawa, Hosokawa's predecessor": who is named behind a mere comma owns the next word.
bool owns_next_word(const Scan& scan, const Capture& member) {
    return member.first > 0 && scan.form(member.first - 1) == "," &&
           scan.form(member.first + member.count) == "'s";
}

}  // namespace

bool make_group(const Match& match, Article& article, Item& item) {
    GroupValue group;
    group.anaphor = match.rule.setting("anaphor") == "yes";
    const Scan& scan = article.scan;
    if (match.rule.setting("deed") == "yes" && !tells_deed(scan, match)) return false;
    if (match.rule.setting("opening") == "yes" && !opens_statement(article, match)) return false;
    if (group.anaphor) {
        // "the leaders of Europe and Ukraine" are others.
        const std::uint32_t next = match.first + match.count;
        const Sentence& own = scan.analysis.sentences[match.sentence];
        if (next < own.first_token + own.token_count && scan.form(next) == "of") return false;
        // "the two deputy presidents"
        for (std::uint32_t t = match.first; t < next; ++t)
            if (scan.form(t) == "deputy" || scan.form(t) == "vice") return false;
        // "met two men who had been saved"
        if (scan.form(match.first) == "two" && match.first > own.first_token &&
            own.line != LineKind::headline &&
            scan.at(match.first - 1, scan.lexicon.find_class("MEET")))
            return false;
        group.people = named_behind(article, match.first, next);
        if (group.people.empty())
            group.people = match.rule.setting("speaker") == "yes" ? with_speaker(article, match)
                                                                  : antecedents(article, match);
    } else if (match["country"].count > 0) {
        for (std::uint32_t t = match.first; t < match.first + match.count; ++t) {
            const std::string& code = nation_code(scan, t);
            if (code.empty()) continue;
            for (PersonIndex p = 0; p < article.people.size(); ++p)
                if (article.people[p].country == code && is_top(article.people[p].office))
                    add_once(group.people, p);
        }
    } else {
        for (const std::string_view name : {"a", "b", "c", "d"}) {
            const Capture capture = match[name];
            const bool third = name == "c" || name == "d";
            if (third && capture.count > 0 && owns_next_word(scan, capture)) continue;
            if (capture.count > 0 && capture.item != nullptr)
                add_once(group.people, scan.values.persons[capture.item->value].person);
        }
    }
    if (group.people.size() < 2 || is_of_two_clauses(scan, match)) return false;
    item.kind = ItemKind::group;
    item.value = static_cast<std::uint32_t>(article.scan.values.groups.size());
    article.scan.values.groups.push_back(std::move(group));
    return true;
}

}  // namespace communique
