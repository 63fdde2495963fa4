// "received him at the presidential palace": the house of whoever is at home stands in his capital.
#include <algorithm>

#include "facts/reading/gathering.h"
#include "facts/reading/world.h"

namespace communique {
namespace {

// "at the Presidential Palace", "at Government House", which every country has.
bool names_seat(const Scan& scan, const Sentence& sentence) {
    const ClassId seat = scan.lexicon.find_class("HOUSE_OF_STATE");
    const std::uint32_t end = sentence.first_token + sentence.token_count;
    const ClassId city = scan.lexicon.find_class("CITY");
    for (std::uint32_t t = sentence.first_token + 1; t < end; ++t) {
        const Item* house = scan.at(t, seat);
        // "flew to Seoul to dine at the presidential residence"
        if (scan.at(t, city) != nullptr && scan.form(t - 1) == "to") return false;
        if (house == nullptr) continue;
        // "the presidential palace in Batumi" stands there.
        if (scan.form(house->end()) == "in" || scan.form(house->end()) == "of") return false;
        const std::uint32_t link = scan.form(t - 1) == "the" ? t - 2 : t - 1;
        for (const std::string_view word : {"at", "in", "inside", "outside", "to"})
            if (scan.form(link) == word) return true;
    }
    return false;
}

PersonIndex person_before(const Scan& scan, std::uint32_t token, std::uint32_t begin) {
    constexpr std::uint32_t near = 12;  // tokens of a title, and of what was done besides
    const ClassId person = scan.lexicon.find_class("PERSON");
    for (std::uint32_t t = token; t-- > begin && token - t <= near;)
        if (const Item* item = scan.at(t, person); item != nullptr && item->end() <= token)
            return scan.values.persons[item->value].person;
    return nobody;
}

PersonIndex person_behind(const Scan& scan, std::uint32_t token, std::uint32_t end,
                          std::uint32_t near) {
    const ClassId person = scan.lexicon.find_class("PERSON");
    for (std::uint32_t t = token; t < std::min(end, token + near); ++t)
        if (const Item* item = scan.at(t, person); item != nullptr)
            return scan.values.persons[item->value].person;
    return nobody;
}

// "received X at", and X in "was received by X", where the other is one of the pair, too.
PersonIndex host_by_verb(const Article& article, const Sentence& sentence) {
    constexpr std::uint32_t near = 8;  // tokens of "by his Peruvian counterpart, President"
    constexpr std::uint32_t whom =
        16;  // tokens of "on Monday at the palace the President of Peru,"
    const Scan& scan = article.scan;
    const ClassId receives = scan.lexicon.find_class("HOST");
    const std::uint32_t end = sentence.first_token + sentence.token_count;
    for (std::uint32_t t = sentence.first_token + 1; t < end; ++t) {
        const Item* verb = scan.at(t, receives);
        const std::string_view before = scan.form(t - 1);
        // "she and her host" is no verb.
        if (verb == nullptr || before == "his" || before == "her") continue;
        if (before != "was" && before != "is" && before != "be" && before != "been") {
            const PersonIndex host = person_before(scan, t, sentence.first_token);
            const PersonIndex guest = person_behind(scan, verb->end(), end, whom);
            // "Macron, who hosts von der Leyen at the palace next week"
            if (host == guest || !article.people.in_pair(guest)) continue;
            return host;
        }
        if (scan.form(verb->end()) == "by") return person_behind(scan, verb->end() + 1, end, near);
    }
    return nobody;
}

// "visiting President X", "X, who is on a state visit to our country"; or the country of one of the two
// that is visited, "who is visiting Japan".
PersonIndex guest_told(const Article& article, const Sentence& sentence) {
    const Scan& scan = article.scan;
    const auto& pair = article.people.pair;
    constexpr std::uint32_t near = 4;  // tokens of "visiting Philippine President"
    const std::uint32_t end = sentence.first_token + sentence.token_count;
    for (std::uint32_t t = sentence.first_token; t < end; ++t) {
        const std::string_view form = scan.form(t);
        if (form == "visiting") {
            const Item* land = scan.at(t + 1, scan.lexicon.find_class("COUNTRY"));
            for (int i = 0; land != nullptr && i < 2; ++i)
                if (article.people[pair[i]].country == scan.value_of(*land)) return pair[1 - i];
            if (const PersonIndex p = person_behind(scan, t + 1, end, near); p != nobody) return p;
        }
        const bool home = (form == "visit" || form == "trip") && scan.form(t + 1) == "to" &&
                          (scan.form(t + 2) == "our" || scan.form(t + 2) == "the") &&
                          (scan.form(t + 3) == "country" || scan.form(t + 3) == "state" ||
                           scan.form(t + 3) == "nation");
        if (home) return person_before(scan, t, sentence.first_token);
    }
    return nobody;
}

// Who of the two is at home, by the sentence and those right behind it; nobody where that is not told.
PersonIndex host_of(const Article& article, std::uint32_t index, std::uint32_t last) {
    const auto& pair = article.people.pair;
    for (std::uint32_t s = index; s <= last; ++s) {
        const Sentence& sentence = article.scan.analysis.sentences[s];
        const PersonIndex host = host_by_verb(article, sentence);
        const PersonIndex guest = host == nobody ? guest_told(article, sentence) : nobody;
        for (int i = 0; i < 2; ++i)
            if (pair[i] == host || pair[1 - i] == guest) return pair[i];
    }
    return nobody;
}

// The first sentence that tells of it.
std::uint32_t first_told(const Article& article, const Gathered& g) {
    const auto& evidence = g.meeting.evidence;
    std::uint32_t first = g.sentence;
    for (const MeetingCandidate& c : article.meetings)
        if (c.sentence < first &&
            std::find(evidence.begin(), evidence.end(), c.span) != evidence.end())
            first = c.sentence;
    return first;
}

}  // namespace

PlaceFound seat_of_host(const Article& article, const Gathered& g) {
    constexpr std::uint32_t near = 2;  // sentences
    const auto& sentences = article.scan.analysis.sentences;
    const std::uint32_t first = first_told(article, g);
    const std::uint32_t last =
        std::min(first + near, static_cast<std::uint32_t>(sentences.size()) - 1);
    bool seat = false;
    for (std::uint32_t s = first; s <= last && !seat; ++s)
        seat = names_seat(article.scan, sentences[s]);
    const PersonIndex host = seat ? host_of(article, first, last) : nobody;
    if (host == nobody) return {};
    const Country* home = article.world.country(article.people[host].country);
    return home == nullptr ? PlaceFound{} : PlaceFound{home->capital, home->code, 0};
}

}  // namespace communique
