// Where a guest of the meeting stayed: what the text tells of his coming and going.
#include <algorithm>
#include <cstdlib>

#include "facts/reading/gathering.h"
#include "facts/reading/place_names.h"

namespace communique {
namespace {

// "arrived in Algiers", "since his arrival in Algiers", "left Algiers for home": the city at the token is
// where a guest stays.
bool is_of_stay(const Scan& scan, const Item& city, std::uint32_t begin) {
    if (city.first == begin) return false;
    const std::uint32_t link = city.first - 1;
    if (scan.is(link, WordSet::leaves))
        return scan.form(link) != "from" || (link > begin && scan.is(link - 1, WordSet::leaves));
    if (scan.form(link) != "in" && scan.form(link) != "at" && scan.form(link) != "to") return false;
    constexpr std::uint32_t near = 3;  // tokens of "arrived early Tuesday"
    for (std::uint32_t t = link; t-- > begin && link - t <= near;)
        if (scan.is(t, WordSet::has_come) || scan.form(t).starts_with("arriv")) return true;
    // "his first months were marked by a visit to Yerevan"
    if (scan.form(link) == "to" && link > begin + 1 && scan.form(link - 1) == "visit")
        return scan.form(link - 2) == "a" || scan.form(link - 2) == "the";
    return false;
}

// The city is at home of the leader who is named last before it, the traveller.
bool is_home_of_traveller(const Article& article, std::uint32_t index, const PlaceFound& city) {
    const Scan& scan = article.scan;
    const Sentence& sentence = scan.analysis.sentences[index];
    const ClassId person = scan.lexicon.find_class("PERSON");
    for (std::uint32_t t = city.token; t-- > sentence.first_token;) {
        const Item* who = scan.at(t, person);
        // "The Prime Minister, Robert Abela, left Rome": whose office it is, the name says.
        const PersonIndex p = who == nullptr || scan.values.persons[who->value].by_role
                                  ? nobody
                                  : scan.values.persons[who->value].person;
        if (p != nobody) return article.people[p].country == city.country;
    }
    return false;
}

}  // namespace

bool names_day_apart(const Scan& scan, const Gathered& g, std::uint32_t begin, std::uint32_t end,
                     int most) {
    if (!g.meeting.date.known()) return false;
    for (std::uint32_t t = begin; t < end; ++t)
        for (const Item& item : scan.items[t]) {
            if (item.kind != ItemKind::date) continue;
            const DateValue& date = scan.values.dates[item.value];
            if (date.range.first && date.range.last &&
                (day_number(g.meeting.date.first()) - day_number(*date.range.last) > most ||
                 day_number(*date.range.first) - day_number(g.meeting.date.last()) > most))
                return true;
        }
    return false;
}

bool is_within_stay(const std::vector<Gathered>& all, const Meeting& m) {
    constexpr int stay = 3;  // days
    if (m.date.precision() != DatePrecision::day) return false;
    return std::any_of(all.begin(), all.end(), [&](const Gathered& g) {
        return g.main && g.meeting.date.precision() == DatePrecision::day &&
               std::abs(day_number(g.meeting.date.first()) - day_number(m.date.first())) <= stay;
    });
}

PlaceFound city_of_stay(const Article& article, const Gathered& g) {
    constexpr std::uint32_t far = 40;      // sentences
    constexpr std::uint32_t longest = 80;  // tokens of one
    constexpr int stay = 3;                // days
    const Scan& scan = article.scan;
    const auto& sentences = scan.analysis.sentences;
    const ClassId cls = scan.lexicon.find_class("CITY");
    PlaceFound only;
    for (std::uint32_t s = 0; s < sentences.size() && s < far; ++s) {
        const std::uint32_t begin = sentences[s].first_token;
        const std::uint32_t end = begin + std::min(sentences[s].token_count, longest);
        for (std::uint32_t t = begin; t < end; ++t) {
            const Item* item = scan.at(t, cls);
            if (item == nullptr || !is_of_stay(scan, *item, begin)) continue;
            PlaceFound place = read_place(scan, article.world, *item);
            place.token = t;
            if (place.city.empty() || place.city == only.city || is_in_name(scan, t, begin) ||
                is_home_of_traveller(article, s, place) ||
                names_day_apart(scan, g, begin, end, stay))
                continue;
            if (!only.city.empty()) return {};
            only = place;
        }
    }
    return only;
}

}  // namespace communique
