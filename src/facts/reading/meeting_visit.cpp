// Who visits whom, and where. See meeting_people.h.
#include <algorithm>
#include <utility>

#include "facts/reading/make_person.h"
#include "facts/reading/meeting_envoy.h"
#include "facts/reading/meeting_people.h"
#include "facts/reading/meeting_speaker.h"
#include "facts/reading/meeting_turn.h"
#include "facts/reading/place_names.h"

namespace communique {
namespace {

// Who of the two does not live there; nobody where neither does.
PersonIndex guest_of(const Article& article, const std::string& country) {
    const auto& pair = article.people.pair;
    for (int i = 0; i < 2; ++i)
        if (!country.empty() && article.people[pair[i]].country == country) return pair[1 - i];
    return nobody;
}

// "my visit to Moscow": of the one who does not live there; nobody where neither does.
PersonIndex guest_in(const Article& article, const Capture& where) {
    const Scan& scan = article.scan;
    std::string country = nation_code(scan, where.first);
    if (const Item* city = scan.at(where.first, scan.lexicon.find_class("CITY")))
        country = read_place(scan, article.world, *city).country;
    return guest_of(article, country);
}

// "You were here in May", "when I came here in May", in a transcript.
PersonIndex guest_here(const Match& match, const Article& article, const PlaceFound& page) {
    const SpeakersTurn* turn = article.turns.at(match.sentence);
    if (turn == nullptr || !article.people.in_pair(turn->speaker)) return nobody;
    const PersonIndex guest = guest_of(article, page.country);
    const bool own = article.scan.form(match.first) == "i";
    return guest != nobody && own == (guest == turn->speaker) ? guest : nobody;
}

bool is_of_group(const Scan& scan, const Capture& who, std::uint32_t sentence) {
    const ClassId group = scan.lexicon.find_class("GROUP");
    for (std::uint32_t t = scan.analysis.sentences[sentence].first_token; t <= who.first; ++t)
        if (const Item* item = scan.at(t, group); item != nullptr && item->end() > who.first)
            return true;
    return false;
}

// "Iohannis is well. In May he came to Bucharest": no home-coming, the other one did.
bool is_first_pronoun(const Match& match, const Scan& scan) {
    const Capture who = match["who"];
    if (who.item == nullptr || who.item->kind != ItemKind::person ||
        !scan.values.persons[who.item->value].pronoun)
        return false;
    constexpr std::uint32_t opening = 6;  // tokens of "In May last year,"
    const std::uint32_t begin = scan.analysis.sentences[match.sentence].first_token;
    if (who.first > begin + opening) return false;
    for (std::uint32_t t = begin; t < who.first; ++t)
        if (scan.at(t, scan.lexicon.find_class("PERSON")) != nullptr) return false;
    return true;
}

// "He is expected back in Kigali tonight": whoever lives in the capital goes home.
bool is_on_way_home(const Match& match, const Article& article, std::string_view city) {
    const Item* who = match["who"].item;
    if (who == nullptr || who->kind != ItemKind::person ||
        !article.scan.values.persons[who->value].pronoun)
        return false;
    bool back = false;
    for (std::uint32_t t = match["verb"].first; t < match["where"].first; ++t)
        back = back || article.scan.form(t) == "back" || article.scan.form(t) == "home";
    // Nobody knows whom "he" is: of the two who live in capitals, one may be at home there.
    return back &&
           std::any_of(article.world.countries.begin(), article.world.countries.end(),
                       [&](const Country& country) {
                           return country.capital == city &&
                                  (article.people[article.people.pair[0]].country == country.code ||
                                   article.people[article.people.pair[1]].country == country.code);
                       });
}

// "came to the White House. Last July he was back": where they were told to have met just before.
std::string place_told_last(const Article& article, std::uint32_t sentence,
                            std::string_view country) {
    constexpr std::uint32_t near = 2;  // sentences
    constexpr std::size_t most = 8;    // readings of those
    const std::size_t count = article.meetings.size();
    for (std::size_t m = count; m-- > 0 && count - m <= most;) {
        const MeetingCandidate& told = article.meetings[m];
        if (told.sentence > sentence) continue;
        if (sentence - told.sentence > near) break;
        if (told.country == country && !told.place.empty()) return told.place;
    }
    return {};
}

// "will travel to St. Petersburg for the G20 summit", "for a summit of Arab leaders", the place at the
// token: to all of them, unlike "for a summit of one day".
bool is_for_all(const Scan& scan, std::uint32_t index, std::uint32_t where) {
    const Sentence& sentence = scan.analysis.sentences[index];
    const std::uint32_t end = sentence.first_token + sentence.token_count;
    for (std::uint32_t t = where; t < end && t < where + 6; ++t)
        if (scan.form(t) == "for" && t + 2 < end)
            for (std::uint32_t b = t + 1; b < std::min(end, t + 4); ++b)
                if (scan.at(b, scan.lexicon.find_class("ORGANISATION")) != nullptr ||
                    (scan.form(b) == "summit" && scan.form(b + 1) == "of" && b + 2 < end &&
                     scan.at(b + 2, scan.lexicon.find_class("UNDER_THOUSAND")) == nullptr))
                    return true;
    return false;
}

// "went to Durban, where he and Zuma announced": the host was another leader of that country than the
// one of the pair.
bool is_guest_of_another(const Article& article, const Capture& where, const std::string& country) {
    constexpr std::uint32_t near = 6;  // tokens of ", where he and President Zuma"
    const Scan& scan = article.scan;
    const std::uint32_t next = where.first + where.count;
    if (scan.form(next) != "," || scan.form(next + 1) != "where") return false;
    for (std::uint32_t t = next + 2; t < scan.words.size() && t <= next + near; ++t) {
        const Item* person = scan.at(t, scan.lexicon.find_class("PERSON"));
        if (person == nullptr) continue;
        const PersonIndex p = scan.values.persons[person->value].person;
        if (!article.people.in_pair(p) && article.people[p].country == country) return true;
    }
    return false;
}

// Whom the match names did not come there.
bool is_no_traveller(const Match& match, const Scan& scan) {
    const Capture who = match["who"];
    // "She returned to Riga in the evening": mostly home, whomever "she" is taken for.
    if (who.item != nullptr && who.item->kind == ItemKind::person && match["verb"].count > 0 &&
        scan.form(match["verb"].first).starts_with("return") &&
        scan.values.persons[who.item->value].pronoun)
        return true;
    if (who.first >= match["verb"].first) return false;
    // "A letter from Tusk is due here on Friday"
    if (who.item != nullptr && who.first > 0 && scan.form(who.first - 1) == "from") return true;
    // "An envoy of Tusk was received in Vilnius"
    return is_complement_of_staff(scan, match.sentence, who);
}

}  // namespace

bool take_visit(const Match& match, Article& article, MeetingCandidate& candidate) {
    std::vector<PersonIndex> people;
    add_people(article, match["who"], people);
    const bool here =
        match["where"].count == 1 && article.scan.form(match["where"].first) == "here";
    const PlaceFound page = here ? place_of_page(article) : PlaceFound{};
    if (match["who"].count == 0 && !names_others(article, match.sentence))
        people = {here ? guest_here(match, article, page) : guest_in(article, match["where"])};
    if (people.size() != 1 || !article.people.in_pair(people[0])) return false;
    if (is_no_traveller(match, article.scan)) return false;
    // "met the visiting Chinese premier": a person, no place.
    if (match["where"].count > 0 &&
        is_in_name(article.scan, match["where"].first,
                   article.scan.analysis.sentences[match.sentence].first_token))
        return false;
    if (is_of_group(article.scan, match["who"], match.sentence))
        return false;  // they went together
    const PersonIndex other = article.people.pair[people[0] == article.people.pair[0] ? 1 : 0];
    // "Putin returned the visit": to the other's country
    if (match["where"].count == 0) {
        candidate.country = article.people[other].country;
        if (match.rule.setting("here") == "yes") {
            const PlaceFound dateline = dateline_place(article.scan, article.world);
            if (dateline.country != candidate.country) return false;
            candidate.place = dateline.city;
        }
        candidate.pair_present = true;
        if (article.scan.form(match["verb"].first) == "back")
            if (auto place = place_told_last(article, match.sentence, candidate.country);
                !place.empty())
                candidate.place = std::move(place);
        return !candidate.country.empty();
    }
    if (here) {
        candidate.place = page.city;
        candidate.country = page.country;
        candidate.pair_present = true;
        return true;
    }
    const Capture where = match["where"];
    const Scan& scan = article.scan;
    std::string country = nation_code(scan, where.first);
    for (const Name cls : Names{"VENUE", "CITY"})
        if (const Item* city = scan.at(where.first, scan.lexicon.find_class(cls))) {
            // "is to visit the demilitarized zone": a sight, no host.
            if (scan.is(city->end() - 1, WordSet::sight)) return false;
            const PlaceFound place = read_place(scan, article.world, *city);
            candidate.place = place.city;
            country = place.country;
        }
    if (is_on_way_home(match, article, candidate.place)) return false;
    candidate.country = country;
    candidate.pair_present = true;
    if (is_for_all(scan, match.sentence, where.first)) return false;
    if (country.empty() || is_guest_of_another(article, where, country)) return false;
    return article.people[other].country == country ||
           (article.people[people[0]].country == country && is_first_pronoun(match, scan));
}

}  // namespace communique
