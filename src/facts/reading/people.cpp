#include "facts/reading/people.h"

#include <algorithm>

#include "base/utf8.h"

namespace communique {
namespace {

// How far a term lies from the day, in days; 0 while it runs.
int distance(const Term& term, Date day) {
    if (day < term.from) return day_number(term.from) - day_number(day);
    if (term.to && *term.to < day) return day_number(day) - day_number(*term.to);
    return 0;
}

// The term that says best who the leader is on that day: running ones first, the highest office
// first.
const Term& term_at(const Leader& leader, std::optional<Date> day) {
    // Without a day the last top office: a premier may be a minister later.
    const auto top = std::find_if(leader.terms.rbegin(), leader.terms.rend(),
                                  [](const Term& term) { return is_top(term.office_class); });
    const Date when =
        day.value_or(top != leader.terms.rend() ? top->from : leader.terms.back().from);
    return *std::min_element(leader.terms.begin(), leader.terms.end(),
                             [&](const Term& a, const Term& b) {
                                 const int da = distance(a, when);
                                 const int db = distance(b, when);
                                 return da != db ? da < db : a.office_class < b.office_class;
                             });
}

std::string last_word(std::string_view name) {
    const std::size_t blank = name.rfind(' ');
    return std::string(blank == std::string_view::npos ? name : name.substr(blank + 1));
}

// Whether the name is that one in small letters; the first letter tells most apart.
bool folds_to(std::string_view name, std::string_view folded) {
    if (name.empty() || folded.empty()) return name.empty() && folded.empty();
    const auto first = static_cast<unsigned char>(name.front());
    if (first < 0x80 && fold_case(char32_t{first}) != static_cast<unsigned char>(folded.front()))
        return false;
    return name_key(name) == folded;
}

bool is_throne(std::string_view office) {
    return office == "king" || office == "queen" || office == "emperor" || office == "sultan" ||
           office == "emir";
}

// Holds, or has held, that very office.
bool has_held(const Leader& leader, std::string_view office) {
    return std::any_of(leader.terms.begin(), leader.terms.end(),
                       [office](const Term& term) { return term.office == office; });
}

}  // namespace

int People::score(const Leader& leader, const NameContext& context) const {
    int score = 0;
    bool country_fits = context.country.empty();
    bool office_fits = context.office.empty();
    for (const Term& term : leader.terms) {
        country_fits = country_fits || term.country == context.country;
        // A king is no president, though both are heads of state.
        office_fits = office_fits || term.office == context.office ||
                      (!is_throne(context.office) && context.office_class &&
                       term.office_class == *context.office_class);
    }
    score += country_fits ? 0 : -40;
    score += office_fits ? 0 : -11;  // outweighs the bonus of who holds a top office
    if (reference_) {
        const Term& term = term_at(leader, reference_);
        const int days = distance(term, *reference_);
        // A former leader stays in the news, a future one does not.
        score -= reference_ < term.from ? std::min(days / 60, 30) : std::min(days / 365, 20);
        // Of two in office the head of state is meant: "Kim" is not the premier of that name.
        if (days == 0 && is_top(term.office_class))
            score += term.office_class == OfficeClass::head_of_state ? 4 : 3;
    }
    return score;
}

PersonIndex People::add_leader(LeaderIndex index, const NameContext& context) {
    const auto [known, fresh] = by_leader_.emplace(index, static_cast<PersonIndex>(all_.size()));
    if (!fresh) return known->second;
    const Leader& leader = world_.leaders[index];
    const Term& term = term_at(leader, reference_);
    Person person{leader.name, leader.family, term.country, term.office_class, true, index, 0, 0};
    if (reference_ && !term.holds(*reference_)) {
        // Out of office by our tables: the text's own title decides, as tables end some day.
        const bool titled =
            (context.counterpart || (context.office_class && is_top(*context.office_class))) &&
            !context.former;
        const bool after_tables = !term.to;
        if (!titled && !after_tables) person.office = OfficeClass::other;
    }
    if (context.former) person.office = OfficeClass::other;
    all_.push_back(std::move(person));
    return known->second;
}

void People::note_full_name(std::string_view folded) {
    if (folded.find(' ') == std::string_view::npos) return;
    const auto bearers = world_.by_full_name.find(std::string(folded));
    if (bearers == world_.by_full_name.end()) return;
    named_in_full_.insert(bearers->second.begin(), bearers->second.end());
}

PersonIndex People::known(std::string_view folded, const NameContext& context) {
    const auto bearers = world_.by_full_name.find(std::string(folded));
    if (bearers == world_.by_full_name.end()) return nobody;
    // "King Abdullah" is the one of whom the article spoke before.
    const auto fits = [&](LeaderIndex leader) {
        constexpr int familiar = 3;
        return score(world_.leaders[leader], context) +
               (by_leader_.contains(leader) ? familiar : 0);
    };
    const auto best =
        std::max_element(bearers->second.begin(), bearers->second.end(),
                         [&](LeaderIndex a, LeaderIndex b) { return fits(a) < fits(b); });
    // "King Hussein" is not the president who is known by that name, too.
    if (is_throne(context.office) && !has_held(world_.leaders[*best], context.office))
        if (const PersonIndex king = by_family(folded, context); king != nobody) return king;
    return add_leader(*best, context);
}

PersonIndex People::by_family(std::string_view folded, const NameContext& context) {
    const auto bearers = world_.by_family_name.find(std::string(folded));
    const auto bears = [&](LeaderIndex leader) {
        return bearers != world_.by_family_name.end() &&
               std::find(bearers->second.begin(), bearers->second.end(), leader) !=
                   bearers->second.end();
    };
    PersonIndex found = nobody;
    for (PersonIndex p = 0; p < all_.size(); ++p) {
        const bool spelt = all_[p].known && bears(all_[p].leader);
        if (!spelt && !folds_to(all_[p].family, folded)) continue;
        if (!context.country.empty() && !all_[p].country.empty() &&
            all_[p].country != context.country)
            continue;
        if (found == nobody || all_[p].mentions > all_[found].mentions) found = p;
    }
    if (found != nobody) return found;
    if (bearers == world_.by_family_name.end()) return nobody;
    const LeaderIndex* best = nullptr;
    int best_score = -1000;
    int second_score = -1000;
    for (const LeaderIndex& bearer : bearers->second) {
        constexpr int named = 6;
        const int s = score(world_.leaders[bearer], context) +
                      (!context.office.empty() && named_in_full_.contains(bearer) ? named : 0);
        if (s > best_score) {
            second_score = best_score;
            best_score = s;
            best = &bearer;
        } else {
            second_score = std::max(second_score, s);
        }
    }
    const bool titled = !context.country.empty() || !context.office.empty();
    const bool in_office =
        reference_ && term_at(world_.leaders[*best], reference_).holds(*reference_);
    if (best_score < -6 || (best_score == second_score && !titled)) return nobody;
    // "In May", "Brown said": such a name alone introduces nobody.
    if (!titled && (!in_office || world_.leaders[*best].common_family)) return nobody;
    return add_leader(*best, context);
}

PersonIndex People::introduced(std::string_view name, const NameContext& context) {
    const std::string family = last_word(name);
    for (PersonIndex p = 0; p < all_.size(); ++p) {
        if (all_[p].known) continue;
        const bool same = all_[p].name == name || (all_[p].family == name) ||
                          (all_[p].family == family && name.find(' ') == std::string_view::npos);
        if (!same) continue;
        if (all_[p].country.empty()) all_[p].country = context.country;
        if (all_[p].name.size() < name.size()) all_[p].name = std::string(name);
        return p;
    }
    // No article introduces so many; what does is a list, and each mention looks at all of them.
    constexpr std::size_t most_people = 300;
    if (all_.size() >= most_people) return nobody;
    Person person{std::string(name), family, context.country, OfficeClass::other, false, 0, 0, 0};
    if (context.office_class && !context.former) person.office = *context.office_class;
    all_.push_back(std::move(person));
    return static_cast<PersonIndex>(all_.size() - 1);
}

PersonIndex People::by_office(std::string_view country, std::string_view office, OfficeClass cls) {
    PersonIndex found = nobody;
    for (PersonIndex p = 0; p < all_.size(); ++p) {
        if (all_[p].country != country || all_[p].office != cls) {
            // "leader" and the like fit any top office.
            const bool loose = all_[p].country == country && is_top(all_[p].office) &&
                               is_top(cls) && office == "leader";
            if (!loose) continue;
        }
        if (found == nobody || all_[p].mentions > all_[found].mentions) found = p;
    }
    return found != nobody ? found : office_holder_at(country, office, cls);
}

// Who held the office on the article's day by the tables, whether the article names him or not.
PersonIndex People::office_holder_at(std::string_view country, std::string_view office,
                                     OfficeClass cls) {
    if (!reference_ || !is_top(cls)) return nobody;
    const auto here = world_.by_country.find(std::string(country));
    if (here == world_.by_country.end()) return nobody;
    const Term* best = nullptr;
    LeaderIndex holder = 0;
    for (const LeaderIndex leader : here->second) {
        for (const Term& term : world_.leaders[leader].terms) {
            if (term.country != country || !is_top(term.office_class) || !term.holds(*reference_))
                continue;
            const bool fits = office == "leader" || term.office_class == cls;
            if (!fits || (best != nullptr && best->office_class <= term.office_class)) continue;
            best = &term;
            holder = leader;
        }
    }
    return best == nullptr ? nobody : add_leader(holder, {});
}

}  // namespace communique
