#include "facts/reading/make_person.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "facts/reading/among.h"
#include "facts/reading/antecedent.h"
#include "facts/reading/make_group.h"
#include "facts/reading/outlook.h"
#include "facts/reading/place.h"
#include "facts/reading/shared_title.h"

namespace communique {
namespace {

const Item* find_item(const Scan& scan, std::uint32_t token, Name cls) {
    return scan.at(token, scan.lexicon.find_class(cls));
}

NameContext context_of(const Match& match, const Article& article) {
    NameContext context;
    const Capture country = match["country"];
    if (country.count > 0) context.country = nation_code(article.scan, country.first);
    const Capture office = match["office"];
    for (const Name cls : Names{"OFFICE", "MINISTER", "POST"}) {
        const Item* item = office.count > 0 ? find_item(article.scan, office.first, cls) : nullptr;
        if (item == nullptr || item->count != office.count) continue;
        context.office = article.scan.value_of(*item);
        const std::string& detail = article.scan.detail_of(*item);
        context.office_class = detail == "head_of_state"        ? OfficeClass::head_of_state
                               : detail == "head_of_government" ? OfficeClass::head_of_government
                               : detail == "minister"           ? OfficeClass::minister
                                                                : OfficeClass::other;
    }
    const std::string written =
        fold_case(slice(article.scan.text(), article.scan.span_of(office.first, office.count)));
    context.former =
        match["former"].count > 0 || written.starts_with("former") || written.starts_with("ex");
    context.counterpart = is_leaders_counterpart(article.scan, match);
    const Capture name = match["name"];
    if (office.count == 0 && name.count > 0 && !context.former)
        if (NameContext shared = shared_title(article.scan, name.first, match.sentence);
            shared.office_class) {
            shared.country = context.country;
            return shared;
        }
    return context;
}

// Counts the mention and makes the item of it.
bool accept_person(Article& article, Item& item, PersonIndex person, bool by_role) {
    if (person == nobody) return false;
    Person& known = article.people[person];
    // Passes find full names before mere family names further up.
    known.first_token =
        known.mentions++ == 0 ? item.first : std::min(known.first_token, item.first);
    item.kind = ItemKind::person;
    item.value = static_cast<std::uint32_t>(article.scan.values.persons.size());
    article.scan.values.persons.push_back({person, false, by_role});
    return true;
}

// The capitalised words of a stranger's name: up to what is a country, a weekday, an office ...
std::string stranger_name(const Article& article, Capture& capture) {
    const Scan& scan = article.scan;
    std::uint32_t count = 0;
    for (; count < capture.count && count < 4; ++count) {
        const std::uint32_t token = capture.first + count;
        const bool other =
            std::any_of(scan.items[token].begin(), scan.items[token].end(), [&](const Item& item) {
                const std::string& cls = scan.lexicon.class_name(item.cls);
                return cls == "COUNTRY" || cls == "DEMONYM" || cls == "CITY" || cls == "WEEKDAY" ||
                       cls == "MONTH" || cls == "OFFICE" || cls == "MINISTER" || cls == "POST" ||
                       cls == "ORGANISATION" || cls == "SEAT" || cls == "PERSON" ||
                       cls == "COMPANY" || cls == "VENUE";
            });
        const std::string_view written = scan.written(token);
        const bool shouted = written.size() > 1 && is_upper(decode_at(written, 1).value);
        // "Ghanaian President For Talks In October": a headline writes every word large.
        if (other || shouted || scan.is(token, WordSet::not_in_name)) break;
    }
    capture.count = count;
    if (count == 0) return {};
    return std::string(slice(scan.text(), scan.span_of(capture.first, count)));
}

// "King Khalid International Airport", "the Leaders Summit": a name whose head noun names a thing.
bool names_a_thing(const Scan& scan, const Capture& name) {
    // "Chinese Premier Meets Singapore PM": no name but a verb of a headline.
    for (const Name cls : Names{"MEET", "HOST", "SPEAK", "VISIT_VERB"})
        if (scan.at(name.first, scan.lexicon.find_class(cls)) != nullptr) return true;
    // "King Offers Netanyahu a Warm Hand"
    if (scan.form(name.first).ends_with('s'))
        for (const Name cls : Names{"HYPO", "TELL", "PHONE", "JOINT"})
            if (scan.at(name.first, scan.lexicon.find_class(cls)) != nullptr) return true;
    constexpr std::uint32_t most = 4;  // words of such a name behind the person's
    const std::uint32_t end = name.first + name.count;
    for (std::uint32_t t = end - 1; t < scan.words.size() && t < end + most; ++t) {
        const Token& token = scan.token(t);
        if (token.kind != TokenKind::word || !token.capital) return false;
        if (scan.is(t, WordSet::head_noun)) return true;
    }
    return false;
}

// "Bavarian premier Markus Soeder", "DUP leader Arlene Foster", "Argentine FA president": what stands
// before the office is a part of a state, a party or a body, and its head leads no state.
bool leads_no_state(const Scan& scan, const Match& match) {
    const std::uint32_t begin = scan.analysis.sentences[match.sentence].first_token;
    std::uint32_t last = match.first;
    if (last > begin && scan.form(last - 1) == "'s") --last;
    if (last == begin) return false;
    --last;
    if (!nation_code(scan, last).empty()) return false;
    const std::string_view written = scan.written(last);
    const bool acronym =
        written.size() > 1 &&
        std::all_of(written.begin(), written.end(), [](char c) { return c >= 'A' && c <= 'Z'; }) &&
        scan.analysis.sentences[match.sentence].line != LineKind::headline;
    constexpr std::uint32_t longest = 4;  // words of a body's name
    return acronym || scan.is_in_item(last, begin, longest, [&](const Item& item) {
        const std::string& cls = scan.lexicon.class_name(item.cls);
        return item.end() == last + 1 && (cls == "PROVINCE" || cls == "ORGANISATION");
    });
}

bool is_taken(const Scan& scan, const Capture& name) {
    const ClassId person = scan.lexicon.find_class("PERSON");
    for (std::uint32_t t = name.first; t < name.first + name.count; ++t)
        if (scan.is_in_item(t, 0, longest_name,
                            [person](const Item& item) { return item.cls == person; }))
            return true;
    return false;
}

// "his counterpart Samdech Moha Borvor Thipadei Hun Manet": the full name of a known leader behind
// titles.
PersonIndex leader_at_end(Article& article, const Capture& name) {
    const Scan& scan = article.scan;
    for (std::uint32_t t = name.first + 1; t < name.first + name.count; ++t) {
        const Item* leader = scan.at(t, scan.lexicon.find_class("LEADER"));
        if (leader != nullptr && leader->count > 1 && leader->end() == name.first + name.count)
            return article.people.known(scan.value_of(*leader), {});
    }
    return nobody;
}

// "Kazakh President Qasym-Zhomart Toqaev": another spelling of the first name before the family name of
// one who held that office of that country by then.
PersonIndex leader_by_family(Article& article, const Capture& name, const NameContext& context) {
    if (context.country.empty() || !context.office_class || !is_top(*context.office_class) ||
        name.count < 2)
        return nobody;
    const Item* family = find_item(article.scan, name.first + name.count - 1, "LEADER");
    if (family == nullptr || family->count != 1) return nobody;
    const std::string& folded = article.scan.value_of(*family);
    const auto bearers = article.world.by_family_name.find(folded);
    if (bearers == article.world.by_family_name.end()) return nobody;
    const auto holds = [&](LeaderIndex leader) {
        const auto& terms = article.world.leaders[leader].terms;
        return std::any_of(terms.begin(), terms.end(), [&](const Term& term) {
            return term.country == context.country && term.office_class == *context.office_class &&
                   (!article.scan.reference || term.holds(*article.scan.reference));
        });
    };
    const auto fitting = std::count_if(bearers->second.begin(), bearers->second.end(), holds);
    if (fitting != 1) return nobody;
    const auto leader = std::find_if(bearers->second.begin(), bearers->second.end(), holds);
    return article.people.known(name_key(article.world.leaders[*leader].name), context);
}

// A headline writes every word large: a name in it is one that stands in the text, too.
bool is_only_in_title(const Scan& scan, std::uint32_t sentence, const Capture& name) {
    const Sentence& title = scan.analysis.sentences[sentence];
    if (title.line != LineKind::headline || !is_title_case(scan, sentence)) return false;
    const std::uint32_t behind = title.first_token + title.token_count;
    constexpr std::uint32_t far = 3000;  // tokens: a text may be nothing but titles
    const auto end = std::min<std::size_t>(scan.words.size(), behind + far);
    for (std::uint32_t t = behind; t + name.count <= end; ++t) {
        std::uint32_t same = 0;
        while (same < name.count && scan.written(t + same) == scan.written(name.first + same))
            ++same;
        if (same == name.count) return false;
    }
    return behind < scan.words.size();
}

bool make_stranger(const Match& match, Article& article, Item& item) {
    NameContext context = context_of(match, article);
    if (match.rule.setting("office") == "top") context.office_class = OfficeClass::head_of_state;
    if (match["country"].count == 0 && leads_no_state(article.scan, match))
        context.office_class = OfficeClass::other;
    Capture name = match["name"];
    if (match.rule.setting("shared") == "yes") {
        // "Presidents Bush and Gorbachev and Foreign Minister Baker": with a title of his own.
        for (const Name cls : Names{"OFFICE", "MINISTER", "POST", "DEMONYM", "COUNTRY"})
            if (find_item(article.scan, name.first, cls) != nullptr) return false;
        if (!context.office_class) return false;
        item.count -= name.first - item.first;
        item.first = name.first;
    }
    // "the Prime Minister of Greece, Mr Tsipras": the name starts behind it.
    if (find_item(article.scan, name.first, "HONORIFIC") != nullptr) return false;
    // "Menem and Franco, presidents of Argentina and Brazil": not both of Argentina.
    const Capture office = match["office"];
    if (office.count > 0 && office.first > name.first &&
        article.scan.form(office.first + office.count - 1).ends_with("s"))
        return false;
    // "talks between Abe, Chinese Premier Li Keqiang and Park": the office of the next one.
    const std::uint32_t behind = match.first + match.count;
    if (office.count > 0 && office.first > name.first && office.first + office.count == behind &&
        article.scan.token(behind).kind == TokenKind::word && article.scan.token(behind).capital)
        return false;
    if (name.first > match.first &&
        article.scan.at(name.first, article.scan.lexicon.find_class("LEADER")))
        return false;
    if (const PersonIndex leader = leader_at_end(article, name); leader != nobody)
        return accept_person(article, item, leader, false);
    if (const PersonIndex leader = leader_by_family(article, name, context); leader != nobody)
        return accept_person(article, item, leader, false);
    const std::string written = stranger_name(article, name);
    if (!written.empty() && is_only_in_title(article.scan, match.sentence, name)) return false;
    // "PM Transcripts": a line on a page
    const Sentence& sentence = article.scan.analysis.sentences[match.sentence];
    if (sentence.line == LineKind::headline && match.count == sentence.token_count &&
        name.count == 1)
        return false;
    if (written.empty() || decode_at(written, 0).value < 'A' || names_a_thing(article.scan, name))
        return false;
    // A bare "President Tuesday" or a sentence's first word is no introduction.
    const bool whole = name.count == match["name"].count;
    const bool name_last = match["name"].first + match["name"].count == match.first + match.count;
    if (!whole && !name_last) return false;
    item.count = whole ? item.count : name.first + name.count - item.first;
    return accept_person(article, item, article.people.introduced(written, context), false);
}

bool names_minister(const Scan& scan, std::uint32_t begin, std::uint32_t end) {
    const ClassId minister = scan.lexicon.find_class("MINISTER");
    for (std::uint32_t t = begin; t < end; ++t)
        if (scan.at(t, minister) != nullptr) return true;
    return false;
}

// "his Russian counterpart": the person of that country, else the one of the two who is not the
// subject so far.
PersonIndex counterpart(const Match& match, Article& article) {
    const NameContext context = context_of(match, article);
    const Scan& scan = article.scan;
    const ClassId cls = scan.lexicon.find_class("PERSON");
    PersonIndex subject = nobody;
    const Sentence& sentence = scan.analysis.sentences[match.sentence];
    for (std::uint32_t t = sentence.first_token; t < match.first; ++t)
        if (const Item* found = scan.at(t, cls)) subject = scan.values.persons[found->value].person;
    // "The minister met her counterpart": another minister.
    if (subject == nobody && names_minister(scan, sentence.first_token, match.first)) return nobody;
    PersonIndex best = nobody;
    for (PersonIndex p = 0; p < article.people.size(); ++p) {
        const Person& person = article.people[p];
        if (p == subject || !is_top(person.office)) continue;
        if (!context.country.empty() && person.country != context.country) continue;
        if (best == nobody || person.mentions > article.people[best].mentions) best = p;
    }
    if (best == nobody && !context.country.empty())
        best = article.people.by_office(context.country, "leader", OfficeClass::head_of_state);
    return best;
}

bool make_pronoun(const Match& match, Article& article, Item& item) {
    const PersonIndex person = antecedent(match, article);
    if (person == nobody) return false;
    item.kind = ItemKind::person;
    item.value = static_cast<std::uint32_t>(article.scan.values.persons.size());
    article.scan.values.persons.push_back({person, true, true});
    return true;
}

bool is_crown(std::string_view office) {
    static constexpr std::array<std::string_view, 11> crowns{
        "king", "queen",  "emperor", "empress", "monarch",   "sultan",
        "emir", "prince", "pope",    "pontiff", "grand duke"};
    return among(office, crowns);
}

// "the Pope" is nobody of an article about presidents; of strangers nothing is known.
bool wears_crown(const Article& article, const Person& person) {
    if (!person.known) return false;
    const auto& terms = article.world.leaders[person.leader].terms;
    return std::any_of(terms.begin(), terms.end(),
                       [](const Term& term) { return is_crown(term.office); });
}

// "the President" on the paper of the White House, but not "the President of the Bank".
PersonIndex of_letterhead(const Match& match, Article& article, const NameContext& context) {
    const auto& letterhead = article.letterhead;
    if (!letterhead || context.office != letterhead->office ||
        article.scan.form(match.first + match.count) == "of")
        return nobody;
    return article.people.by_office(letterhead->country, context.office, *context.office_class);
}

// "The prime minister is to hold talks with Clark", where both are prime ministers: the one whom the
// sentence does not name.
PersonIndex not_named_beside(const Article& article, const Match& match, PersonIndex a,
                             PersonIndex b) {
    constexpr std::uint32_t far = 60;  // tokens
    const Scan& scan = article.scan;
    const Sentence& sentence = scan.analysis.sentences[match.sentence];
    const std::uint32_t end =
        std::min(sentence.first_token + sentence.token_count, match.first + far);
    bool of_a = false;
    bool of_b = false;
    for (std::uint32_t t = sentence.first_token; t < end; ++t) {
        of_a = of_a || scan.written(t) == article.people[a].family;
        of_b = of_b || scan.written(t) == article.people[b].family;
    }
    return of_a == of_b ? nobody : of_a ? b : a;
}

// "the prime minister": only when one person of the article alone has that office, or an office of
// its class and nobody that very one.
PersonIndex sole_holder(const Match& match, Article& article) {
    const NameContext context = context_of(match, article);
    if (!context.office_class || context.office == "leader") return nobody;
    if (const PersonIndex own = of_letterhead(match, article, context); own != nobody) return own;
    std::vector<PersonIndex> holders;
    std::vector<PersonIndex> very;
    bool stranger = false;
    const auto may_hold = [&](const Person& person) {
        return person.office == *context.office_class && person.mentions > 0;
    };
    bool told_before = false;  // who is named further down only is not meant
    for (PersonIndex p = 0; p < article.people.size(); ++p)
        told_before = told_before ||
                      (may_hold(article.people[p]) && article.people[p].first_token < match.first);
    for (PersonIndex p = 0; p < article.people.size(); ++p) {
        const Person& person = article.people[p];
        if (!may_hold(person) || (told_before && person.first_token >= match.first)) continue;
        if (is_crown(context.office) != wears_crown(article, person)) continue;
        holders.push_back(p);
        stranger = stranger || !person.known;
        if (holds_office(article, person, context.office)) very.push_back(p);
    }
    if (holders.size() == 1) return holders[0];
    if (!stranger && very.size() == 2) return not_named_beside(article, match, very[0], very[1]);
    return !stranger && very.size() == 1 ? very[0] : nobody;
}

// "the Russian": the one person of the article with a top office of that country; "the Chinese" are
// a people where nobody is.
PersonIndex of_nationality(const Match& match, const Article& article) {
    const NameContext context = context_of(match, article);
    PersonIndex found = nobody;
    for (PersonIndex p = 0; p < article.people.size(); ++p) {
        const Person& person = article.people[p];
        if (person.mentions == 0 || !is_top(person.office) || person.country != context.country)
            continue;
        if (found != nobody) return nobody;
        found = p;
    }
    return found;
}

// "Susilo" of an article that named Susilo Bambang Yudhoyono: some are called by their first name.
PersonIndex known_by_first_name(const Article& article, const Capture& name,
                                std::string_view written) {
    constexpr std::size_t shortest = 4;  // letters
    const Scan& scan = article.scan;
    const auto is_name = [&](std::uint32_t token) {
        return token < scan.words.size() && scan.token(token).kind == TokenKind::word &&
               scan.token(token).capital;
    };
    if (written.size() < shortest || name.count != 1 || is_name(name.first + 1) ||
        (name.first > 0 && is_name(name.first - 1)))
        return nobody;
    PersonIndex found = nobody;
    for (PersonIndex p = 0; p < article.people.size(); ++p) {
        const Person& person = article.people[p];
        if (person.mentions == 0 || !person.name.starts_with(written) ||
            person.name.size() <= written.size() || person.name[written.size()] != ' ')
            continue;
        if (found != nobody) return nobody;
        found = p;
    }
    return found;
}

// The stranger who was introduced with that name.
PersonIndex known_stranger(const Match& match, const Article& article) {
    const Capture name = match["name"];
    const std::string_view written =
        slice(article.scan.text(), article.scan.span_of(name.first, name.count));
    for (PersonIndex p = 0; p < article.people.size(); ++p)
        if (!article.people[p].known && article.people[p].family == written) return p;
    return known_by_first_name(article, name, written);
}

// "Macron will host Scholz": no title but a verb, save in "his host, Scholz".
bool is_hosting(const Scan& scan, const Match& match) {
    const Capture office = match["office"];
    if (office.count == 0 ||
        (scan.form(office.first) != "host" && scan.form(office.first) != "hosts"))
        return false;
    static constexpr std::array<std::string_view, 5> owners{"his", "her", "their", "the", "its"};
    return match.first == 0 ||
           (scan.form(match.first - 1) != "'s" && !among(scan.form(match.first - 1), owners));
}

// "Dar es Salaam", "Hua Hin", "Trump Tower": a longer name of a place.
bool is_in_place_name(const Scan& scan, const Capture& name) {
    const ClassId city = scan.lexicon.find_class("CITY");
    const ClassId venue = scan.lexicon.find_class("VENUE");
    // "Bush's ranch" names him.
    if (scan.form(name.first + name.count) == "'s") return false;
    return scan.is_in_item(name.first, 0, longest_name, [&](const Item& item) {
        return (item.cls == city || item.cls == venue) && item.count > name.count &&
               item.end() >= name.first + name.count;
    });
}

// "an Israeli leader", "another French president"
bool is_any(const Scan& scan, const Match& match) {
    return match.first > scan.analysis.sentences[match.sentence].first_token &&
           scan.is(match.first - 1, WordSet::any_of_many);
}

bool make_person(const Match& match, Article& article, Item& item) {
    const Rule& rule = match.rule;
    // Every capitalised word comes by here; most of them are nobody.
    const bool again = rule.setting("again") == "yes";
    const PersonIndex stranger = again ? known_stranger(match, article) : nobody;
    if (again && stranger == nobody) return false;
    if (is_taken(article.scan, {match.first, match.count, nullptr})) return false;
    if (again) return accept_person(article, item, stranger, false);
    const NameContext context = context_of(match, article);
    if (rule.setting("pronoun") == "yes") return make_pronoun(match, article, item);
    if (const std::string_view named = rule.setting("named"); !named.empty())
        return accept_person(article, item, named_before(match, article, named == "first" ? 1 : 0),
                             true);
    if (rule.setting("counterpart") == "yes")
        return accept_person(article, item, counterpart(match, article), true);
    if (rule.setting("holder") == "yes") {
        // "four Kenyan presidents", "an Israeli leader": anybody who holds it.
        if (article.scan.form(match.first + match.count - 1).ends_with("s")) return false;
        if (is_any(article.scan, match)) return false;
        return accept_person(
            article, item,
            article.people.by_office(context.country, context.office,
                                     context.office_class.value_or(OfficeClass::other)),
            true);
    }
    if (rule.setting("nationality") == "yes")
        return accept_person(article, item, of_nationality(match, article), true);
    // "Prime Minister paid a visit to Chile": without an article at the head of a sentence only.
    if (rule.setting("bare") == "yes" && article.scan.form(match.first) != "the" &&
        (match.first != article.scan.analysis.sentences[match.sentence].first_token ||
         article.scan.analysis.sentences[match.sentence].line == LineKind::headline))
        return false;
    if (rule.setting("bare") == "yes")
        return accept_person(article, item, sole_holder(match, article), true);
    if (is_hosting(article.scan, match)) return false;
    const Capture name = match["name"];
    if (is_in_place_name(article.scan, name)) return false;
    if (rule.setting("stranger") == "yes") return make_stranger(match, article, item);
    const std::string& folded = article.scan.value_of(
        *article.scan.at(name.first, article.scan.lexicon.find_class("LEADER")));
    PersonIndex person = article.people.known(folded, context);
    if (person == nobody && rule.setting("full") != "yes")
        person = article.people.by_family(folded, context);
    return accept_person(article, item, person, false);
}

}  // namespace

const std::string& nation_code(const Scan& scan, std::uint32_t token) {
    static const std::string no_nation;
    if (scan.items[token].empty()) return no_nation;
    for (const Name cls : Names{"COUNTRY", "DEMONYM", "SEAT", "CAPITAL", "NATION_FORM"})
        if (const Item* item = find_item(scan, token, cls)) return scan.value_of(*item);
    return no_nation;
}

bool holds_office(const Article& article, const Person& person, std::string_view office) {
    if (!person.known) return false;
    const auto& terms = article.world.leaders[person.leader].terms;
    const auto& day = article.scan.reference;
    return std::any_of(terms.begin(), terms.end(), [&](const Term& term) {
        return term.office == office && (!day || term.holds(*day));
    });
}

std::span<const ProductionEntry> person_productions() {
    static const std::vector<ProductionEntry> list{
        {"person", make_person, "PERSON", {"former", "country", "office", "name", "role"}},
        {"group", make_group, "GROUP", {"a", "b", "c", "d", "country", "office", "role"}},
    };
    return list;
}

}  // namespace communique
