#include "facts/reading/pair.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "base/utf8.h"
#include "facts/reading/among.h"
#include "facts/reading/make_person.h"

namespace communique {
namespace {

// How much an article is about two people: how often each is named, how often in one sentence, and
// whether its opening names both.
class PairScores {
public:
    explicit PairScores(const Article& article) : article_(article) {
        const Lexicon& lexicon = article.scan.lexicon;
        const ClassId cls = lexicon.find_class("PERSON");
        std::vector<bool> is_encounter(lexicon.class_count());
        for (const Name name : Names{"MEET", "HOST", "TALKS", "CALL", "SPEAK", "PHONE"})
            is_encounter[lexicon.find_class(name)] = true;
        is_encounter[0] = false;  // names of no class
        const auto& sentences = article.scan.analysis.sentences;
        for (std::size_t s = 0; s < sentences.size(); ++s) {
            std::vector<PersonIndex> here;
            bool told = false;
            for (std::uint32_t t = sentences[s].first_token;
                 t < sentences[s].first_token + sentences[s].token_count; ++t) {
                for (const Item& item : article.scan.items[t]) {
                    told = told || is_encounter[item.cls];
                    if (item.cls != cls || item.kind != ItemKind::person) continue;
                    const PersonIndex p = article.scan.values.persons[item.value].person;
                    if (std::find(here.begin(), here.end(), p) == here.end()) here.push_back(p);
                }
            }
            constexpr std::size_t opening = 2;  // sentences
            if (s < opening && here.empty()) take_nations(sentences[s]);
            in_sentence_.push_back(std::move(here));
            tells_.push_back(told);
        }
        // A page's stamps and its address stand above the first who is named.
        while (opening_ < in_sentence_.size() && in_sentence_[opening_].empty()) ++opening_;
    }

    int score(PersonIndex a, PersonIndex b) const {
        int score = static_cast<int>(std::min<std::uint32_t>(article_.people[a].mentions, 12) +
                                     std::min<std::uint32_t>(article_.people[b].mentions, 12));
        // "Canada's exports to US reach record": the leaders are named further down, apart.
        constexpr int headline = 6;
        if (opens_with(a) && opens_with(b)) score += headline;
        for (std::size_t s = 0; s < in_sentence_.size(); ++s) {
            const auto& here = in_sentence_[s];
            const bool both = std::find(here.begin(), here.end(), a) != here.end() &&
                              std::find(here.begin(), here.end(), b) != here.end();
            if (both) score += (s < opening_ + 3 ? 6 : 3) + (tells_[s] ? 1 : 0);
            // One named in the first sentence, the other in the second.
            const bool either = has(s, a) || has(s, b);
            if (s == 1 && !both && either && !(has(0, a) && has(0, b)) && (has(0, a) || has(0, b)))
                score += has(0, a) != has(s, a) ? 4 : 0;
        }
        return score;
    }

    // In how many sentences that tell of an encounter both are named.
    int together(PersonIndex a, PersonIndex b) const {
        int count = 0;
        for (std::size_t s = 0; s < in_sentence_.size(); ++s) {
            const auto& here = in_sentence_[s];
            if (tells_[s] && std::find(here.begin(), here.end(), a) != here.end() &&
                std::find(here.begin(), here.end(), b) != here.end())
                ++count;
        }
        return count;
    }

private:
    void take_nations(const Sentence& sentence) {
        for (std::uint32_t t = sentence.first_token;
             t < sentence.first_token + sentence.token_count; ++t)
            if (const std::string& code = nation_code(article_.scan, t); !code.empty())
                opening_nations_.push_back(code);
    }
    bool opens_with(PersonIndex p) const {
        return among(article_.people[p].country, opening_nations_);
    }
    bool has(std::size_t s, PersonIndex p) const {
        return std::find(in_sentence_[s].begin(), in_sentence_[s].end(), p) !=
               in_sentence_[s].end();
    }

    const Article& article_;
    std::vector<std::vector<PersonIndex>> in_sentence_;
    std::size_t opening_ = 0;                   // the first sentence that names somebody
    std::vector<bool> tells_;                   // by sentence: of an encounter
    std::vector<std::string> opening_nations_;  // named in an opening that names nobody
};

bool name_fits(const Person& person, std::string_view wanted) {
    const std::string name = name_key(person.name);
    const std::string other = name_key(wanted);
    return name == other || name_key(person.family) == other || name.ends_with(" " + other);
}

PersonIndex find_person(Article& article, std::string_view wanted) {
    for (PersonIndex p = 0; p < article.people.size(); ++p)
        if (name_fits(article.people[p], wanted)) return p;
    const PersonIndex known = article.people.known(name_key(wanted), {});
    if (known != nobody) return known;
    NameContext context;
    context.office_class = OfficeClass::head_of_state;
    return article.people.introduced(wanted, context);
}

// The heads of the EU, the UN or NATO; they are of the pair only where there are no two others.
int speaks_for_body(const Person& person) {
    return person.known &&
                   (person.country.empty() || person.country == "EU" || person.country == "UN")
               ? 1
               : 0;
}

// Every two of them are looked at in every sentence, so there must not be any number of them.
void keep_most_mentioned(const People& people, std::vector<PersonIndex>& chosen) {
    constexpr std::size_t most = 40;
    if (chosen.size() <= most) return;
    std::stable_sort(chosen.begin(), chosen.end(), [&](PersonIndex a, PersonIndex b) {
        return people[a].mentions > people[b].mentions;
    });
    chosen.resize(most);
    std::sort(chosen.begin(), chosen.end());
}

// Sets the pair of the highest score. Those without a top office by our tables, a crown prince or a
// party's chairman, must be told of together in more than one sentence about an encounter.
void choose_among(People& people, const PairScores& scores, bool top_only) {
    constexpr int body_penalty = 40;
    int best = -1000;
    const auto may_be = [&](PersonIndex p) {
        const Person& person = people[p];
        return person.mentions > 0 &&
               (is_top(person.office) ||
                (!top_only && person.known && person.office != OfficeClass::minister));
    };
    std::vector<PersonIndex> chosen;
    for (PersonIndex p = 0; p < people.size(); ++p)
        if (may_be(p)) chosen.push_back(p);
    keep_most_mentioned(people, chosen);
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        for (std::size_t k = i + 1; k < chosen.size(); ++k) {
            const PersonIndex a = chosen[i];
            const PersonIndex b = chosen[k];
            // Two leaders of one country are no pair.
            if (!people[a].country.empty() && people[a].country == people[b].country) continue;
            if (!top_only && scores.together(a, b) < 2) continue;
            const int bodies = speaks_for_body(people[a]) + speaks_for_body(people[b]);
            const int score = scores.score(a, b) - body_penalty * bodies;
            if (score <= best) continue;
            best = score;
            people.pair[0] = people[a].first_token <= people[b].first_token ? a : b;
            people.pair[1] = people[a].first_token <= people[b].first_token ? b : a;
        }
    }
}

// "the heads of the two countries", "both presidents": the text speaks of two leaders.
bool speaks_of_both_leaders(const Scan& scan) {
    static constexpr std::array<std::string_view, 4> leaders{"heads", "leaders", "presidents",
                                                             "ministers"};
    static constexpr std::array<std::string_view, 3> lands{"countries", "states", "nations"};
    constexpr std::uint32_t near = 6;  // tokens of "heads of state of the two"
    const auto count = static_cast<std::uint32_t>(scan.words.size());
    for (std::uint32_t t = 0; t + 1 < count; ++t) {
        const std::string_view form = scan.form(t);
        const std::string_view next = scan.form(t + 1);
        const bool plural = next == "presidents" || next == "leaders";
        // "the Kazakh and Uzbek presidents"
        if (plural && t > 1 && scan.form(t - 1) == "and" && !nation_code(scan, t).empty() &&
            !nation_code(scan, t - 2).empty())
            return true;
        if (form != "two" && form != "both") continue;
        // "the two leaders", unlike "has two leaders" and "the two leaders of the club"
        if (plural && (form == "both" || (t > 0 && scan.form(t - 1) == "the")) &&
            scan.form(t + 2) != "of")
            return true;
        if (!among(next, lands)) continue;
        for (std::uint32_t back = 1; back <= near && back < t && scan.form(t - back) != "."; ++back)
            // "business leaders of the two countries" are others
            if (among(scan.form(t - back), leaders)) return scan.form(t - back - 1) == "the";
    }
    return false;
}

// The country that the text names most besides that one; empty where two are named alike.
std::string other_country(const Scan& scan, const std::string& own) {
    std::map<std::string, int> named;
    for (std::uint32_t t = 0; t < scan.words.size(); ++t)
        if (const std::string& code = nation_code(scan, t); !code.empty() && code != own)
            ++named[code];
    std::string found;
    int most = 0;
    for (const auto& [code, times] : named) {
        if (times < most) continue;
        found = times > most ? code : std::string();
        most = times;
    }
    return found;
}

// "Ahmadov will visit Georgia. The heads of the two countries met in May": who is not named holds the
// like office by our tables.
void take_unnamed_leader(Article& article) {
    People& people = article.people;
    PersonIndex one = nobody;
    for (PersonIndex p = 0; p < people.size(); ++p)
        if (people[p].known && people[p].mentions > 0 && is_top(people[p].office) &&
            speaks_for_body(people[p]) == 0 &&
            (one == nobody || people[p].mentions > people[one].mentions))
            one = p;
    if (one == nobody || !speaks_of_both_leaders(article.scan)) return;
    const std::string country = other_country(article.scan, people[one].country);
    if (country.empty()) return;
    PersonIndex other = people.by_office(country, {}, people[one].office);
    if (other == nobody) other = people.by_office(country, "leader", OfficeClass::head_of_state);
    if (other == nobody || other == one) return;
    people.pair[0] = one;
    people.pair[1] = other;
}

}  // namespace

void choose_pair(Article& article) {
    People& people = article.people;
    const auto& given = article.scan.document.pair;
    if (given.size() == 2) {
        people.pair[0] = find_person(article, given[0]);
        people.pair[1] = find_person(article, given[1]);
        return;
    }
    const PairScores scores(article);
    choose_among(people, scores, true);
    if (people.pair[0] == nobody) choose_among(people, scores, false);
    if (people.pair[0] == nobody) take_unnamed_leader(article);
}

namespace {

// Questions and answers: who asks names the one, who answers is the other.
bool is_interview(const Scan& scan) {
    constexpr std::uint32_t enough = 2;
    std::uint32_t marks = 0;
    for (const Sentence& s : scan.analysis.sentences) {
        if (s.token_count < 3 || scan.form(s.first_token + 1) != ":") continue;
        const std::string_view head = scan.form(s.first_token);
        if (head == "q" || head == "question" || head == "a" || head == "answer") ++marks;
    }
    return marks >= enough;
}

}  // namespace

bool names_pair_near(const Article& article) {
    const Scan& scan = article.scan;
    const bool interview = is_interview(scan);
    const ClassId cls = scan.lexicon.find_class("PERSON");
    std::uint32_t last[2] = {0, 0};  // the sentence behind the one that named them
    const auto& sentences = scan.analysis.sentences;
    for (std::uint32_t s = 0; s < sentences.size(); ++s) {
        for (std::uint32_t t = sentences[s].first_token;
             t < sentences[s].first_token + sentences[s].token_count; ++t) {
            const Item* item = scan.at(t, cls);
            if (item == nullptr || item->kind != ItemKind::person) continue;
            const PersonIndex p = scan.values.persons[item->value].person;
            for (int i = 0; i < 2; ++i)
                if (article.people.pair[i] == p) last[i] = s + 1;
        }
        // Between a heading and what is said below it stand the day and the place, as lines.
        const std::uint32_t first = std::min(last[0], last[1]);
        const bool heading = first > 0 && sentences[first - 1].line == LineKind::headline;
        const std::uint32_t near = heading || interview ? 3 : 1;
        if (last[0] != 0 && last[1] != 0 && last[0] + near >= last[1] && last[1] + near >= last[0])
            return true;
    }
    return false;
}

}  // namespace communique
