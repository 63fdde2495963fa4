#include "facts/reading/place.h"

#include <algorithm>
#include <optional>

#include "facts/reading/context_year.h"
#include "facts/reading/place_names.h"
#include "facts/reading/world.h"

namespace communique {
namespace {

// "During the meeting Rouhani said the fight against terrorism in Syria ...": what they spoke of.
bool is_spoken_of(const Scan& scan, const Trigger& trigger, const Item& item) {
    for (std::uint32_t t = trigger.last + 1; t < item.first; ++t)
        if (scan.is(t, WordSet::speaks_of)) return true;
    return false;
}

// "spoke on the supply of grain to Israel", "talked by phone about a visit to Paris": not where they
// spoke.
bool is_topic_of_talk(const Scan& scan, const Trigger& trigger, const Item& item) {
    const ClassId speak = scan.lexicon.find_class("SPEAK");
    // "talked about Mexico and Chile, where ..."
    const std::string_view link = item.first > 0 ? scan.form(item.first - 1) : "";
    if (scan.at(trigger.last, speak) != nullptr && (link == "about" || link == "and"))
        for (std::uint32_t t = trigger.last + 1; t < item.first; ++t)
            if (scan.form(t) == "about") return true;
    if (item.first <= trigger.last + 1 || scan.form(item.first - 1) != "to") return false;
    if (scan.at(trigger.last, speak) != nullptr) return true;
    if (scan.at(trigger.first, speak) == nullptr) return false;
    for (std::uint32_t t = trigger.last + 1; t < item.first; ++t)
        if (scan.form(t) == "about" || scan.form(t) == "on" || scan.form(t) == "of") return true;
    return false;
}

// "will travel to Moscow, he said after he met Medvedev": told before the words that bring in the
// rest.
bool is_told_before(const Scan& scan, const Trigger& trigger, const Item& item) {
    for (std::uint32_t t = item.end(); t + 1 < trigger.first; ++t)
        if ((scan.form(t) == "said" || scan.form(t) == "says" || scan.form(t) == "announced") &&
            scan.is(t + 1, WordSet::starts_clause))
            return true;
    return false;
}

bool leaves_behind(const Scan& scan, const Trigger& trigger, const Item& item) {
    for (std::uint32_t t = trigger.last + 1; t < item.first; ++t)
        if (scan.is(t, WordSet::leaves) && scan.form(t) != "from") return true;
    return false;
}

// "met Putin and travels on to Sochi": the next stop is not where they met.
bool goes_on_to(const Scan& scan, const Trigger& trigger, const Item& item) {
    if (item.first <= trigger.last + 1) return false;
    // "will meet before he leaves in the evening for Oslo"
    const bool leaves = scan.form(item.first - 1) == "for" && leaves_behind(scan, trigger, item);
    if (scan.form(item.first - 1) != "to" && !leaves) return false;
    for (std::uint32_t t = trigger.last + 1; t < item.first; ++t)
        if (scan.form(t) == "and" || scan.form(t) == "before" || scan.form(t) == "then")
            return true;
    return false;
}

// "agreed to build a bridge at Ipiales", "to open a consulate in Loja": where that is to stand.
bool is_of_what_is_built(const Scan& scan, const Trigger& trigger, const Item& item) {
    const std::uint32_t to = trigger.last + 1;
    return item.first > to + 1 && scan.form(to) == "to" && scan.is(to + 1, WordSet::sets_up) &&
           scan.is(trigger.last, WordSet::agreed);
}

// "On his way to Tokyo, Lee met Yudhoyono in Jakarta": where he went, unlike "is on his way to Tokyo
// for talks with Noda"; "stops in Jakarta on the way to Tokyo and will meet Yudhoyono", too.
bool is_on_ones_way(const Scan& scan, const Trigger& trigger, const Item& item) {
    if (item.first < 2 || scan.form(item.first - 1) != "to" ||
        (scan.form(item.first - 2) != "way" && scan.form(item.first - 2) != "route"))
        return false;
    if (item.end() < trigger.first && scan.form(item.end()) == "and") return true;
    for (const Name cls : Names{"MEET", "HOST"})
        if (const Item* verb = scan.at(trigger.first, scan.lexicon.find_class(cls)))
            return scan.value_of(*verb) == "past";
    return false;
}

// "They hold a session on Monday, and she is due back in Rome by nightfall"
bool is_due_back(const Scan& scan, const Trigger& trigger, const Item& item) {
    constexpr std::uint32_t phrase = 3;  // tokens of "due back in"
    return item.first > trigger.last + phrase && scan.form(item.first - 1) == "in" &&
           scan.form(item.first - 2) == "back" && scan.form(item.first - 3) == "due";
}

// "left for Colombo soon after lunch with Gayoom": where she went then.
bool is_gone_to(const Scan& scan, const Trigger& trigger, const Item& item, std::uint32_t begin) {
    if (item.end() >= trigger.first || item.first < begin + 2 ||
        scan.form(item.first - 1) != "for" || !scan.is(item.first - 2, WordSet::leaves))
        return false;
    for (std::uint32_t t = item.end(); t < trigger.first; ++t)
        if (scan.form(t) == "after" || scan.form(t) == "following") return true;
    return false;
}

// "left Moscow on Friday, a day after his talks with Putin": where they were, unlike "left Moscow
// for talks with Xi".
bool is_left_behind(const Scan& scan, const Trigger& trigger, const Item& item,
                    std::uint32_t begin) {
    if (item.first == begin || !scan.is(item.first - 1, WordSet::leaves)) return false;
    const bool home = scan.form(item.first - 1) == "from";
    if (home && (item.first < begin + 2 || scan.form(item.first - 2) != "home")) return false;
    for (std::uint32_t t = item.end(); t < trigger.first; ++t)
        if (scan.form(t) == "after" || scan.form(t) == "following") return true;
    return false;
}

// The place of a topic, of another deed, of the next stop.
bool is_of_something_else(const Scan& scan, const Trigger& trigger, const Item& item,
                          std::uint32_t begin) {
    return is_of_topic(scan, item, begin) || goes_on_to(scan, trigger, item) ||
           is_told_before(scan, trigger, item) || is_topic_of_talk(scan, trigger, item) ||
           is_left_off(scan, trigger, item) || is_due_back(scan, trigger, item) ||
           is_of_what_is_built(scan, trigger, item) || is_on_ones_way(scan, trigger, item) ||
           is_gone_to(scan, trigger, item, begin);
}

// "chose Jakarta for his trip, meeting Prabowo there": named before the token.
PlaceFound city_in_front(const Scan& scan, const World& world, std::uint32_t index,
                         std::uint32_t token) {
    constexpr std::uint32_t near = 60;  // tokens
    const std::uint32_t begin = scan.analysis.sentences[index].first_token;
    for (std::uint32_t t = token; t-- > begin && token - t < near;)
        for (const Item& item : scan.items[t]) {
            const PlaceFound place = read_place(scan, world, item);
            if (!place.city.empty() && !is_in_name(scan, item.first, begin) &&
                !is_in_organisation(scan, item.first, begin))
                return place;
        }
    return {};
}

// The city last named in the sentences before.
PlaceFound city_before(const Scan& scan, const World& world, std::uint32_t index) {
    constexpr std::uint32_t near = 7;  // sentences, headings among them
    for (std::uint32_t s = index; s > 0 && index - s < near; --s) {
        const Sentence& sentence = scan.analysis.sentences[s - 1];
        for (std::uint32_t t = sentence.first_token + sentence.token_count;
             t-- > sentence.first_token;)
            for (const Item& item : scan.items[t]) {
                const PlaceFound place = read_place(scan, world, item);
                if (!place.city.empty() && !is_in_name(scan, item.first, sentence.first_token) &&
                    stands_as_place(scan, item, sentence.first_token))
                    return place;
            }
    }
    return {};
}

bool is_capital(const World& world, const PlaceFound& place) {
    const Country* country = world.country(place.country);
    return country != nullptr && country->capital == place.city;
}

// The capital of the country that was last told as a place in the sentence or those before.
PlaceFound capital_before(const Scan& scan, const World& world, std::uint32_t index) {
    constexpr std::uint32_t near = 4;  // sentences
    const ClassId cls = scan.lexicon.find_class("COUNTRY");
    for (std::uint32_t s = index + 1; s > 0 && index + 1 - s < near; --s) {
        const Sentence& sentence = scan.analysis.sentences[s - 1];
        for (std::uint32_t t = sentence.first_token + sentence.token_count;
             t-- > sentence.first_token;) {
            const Item* item = scan.at(t, cls);
            if (item == nullptr || !stands_as_place(scan, *item, sentence.first_token)) continue;
            const Country* country = world.country(scan.value_of(*item));
            if (country != nullptr) return {country->capital, country->code, 0};
        }
    }
    return {};
}

// "was meeting him at the Chancellery, after the pair met a year ago in Serbia": there, wherever in it.
bool is_nearer(const Scan& scan, const Trigger& trigger, const PlaceFound& country,
               const PlaceFound& city) {
    constexpr std::uint32_t much = 6;
    return country.cost + much < city.cost && country.country != city.country &&
           country.token > trigger.last && scan.form(country.token - 1) == "in";
}

// "flew to Greece in May and held talks there": the country before the word, where no city is named
// behind it.
bool means_country(const Scan& scan, std::uint32_t token, std::uint32_t begin) {
    constexpr std::uint32_t near = 20;  // tokens
    const ClassId city = scan.lexicon.find_class("CITY");
    const ClassId country = scan.lexicon.find_class("COUNTRY");
    for (std::uint32_t t = token; t-- > begin && token - t <= near;) {
        if (scan.at(t, city) != nullptr) return false;
        const Item* item = scan.at(t, country);
        if (item != nullptr && stands_as_place(scan, *item, begin))
            // "in Geneva, Switzerland"
            return t == begin || scan.form(t - 1) != ",";
    }
    return false;
}

// Where "there", "the city", "the capital" is: nowhere known if a mere country is meant.
PlaceFound place_meant(const Scan& scan, const World& world, std::uint32_t index,
                       std::uint32_t token) {
    const bool there = scan.form(token) == "there";
    if (there && means_country(scan, token, scan.analysis.sentences[index].first_token)) return {};
    // "The high point was Singapore. There, on May 3, they agreed"
    if (there && index > 0 && token == scan.analysis.sentences[index].first_token) {
        const Sentence& last = scan.analysis.sentences[index - 1];
        const std::uint32_t end = last.first_token + last.token_count;
        for (std::uint32_t t = end; t-- > last.first_token && end - t <= 4;)
            if (const Item* city = scan.at(t, scan.lexicon.find_class("CITY"));
                city != nullptr && city->end() + 1 == end)
                return read_place(scan, world, *city);
    }
    PlaceFound place = city_in_front(scan, world, index, token);
    if (place.city.empty()) place = city_before(scan, world, index);
    // "the capital" behind a dateline in Istanbul: of the country that was named last.
    if (scan.form(token) == "capital" && !is_capital(world, place))
        return capital_before(scan, world, index);
    return place;
}

}  // namespace

PlaceFound place_of(const Scan& scan, const World& world, const Trigger& trigger) {
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    const std::uint32_t begin = sentence.first_token;
    const std::uint32_t end = begin + sentence.token_count;
    const ClassId city = scan.lexicon.find_class("CITY");
    const ClassId venue = scan.lexicon.find_class("VENUE");
    const ClassId country = scan.lexicon.find_class("COUNTRY");
    PlaceFound best_city{{}, {}, too_far, 0};
    PlaceFound best_country{{}, {}, too_far, 0};
    for (std::uint32_t token = begin; token < end; ++token) {
        for (const Item& item : scan.items[token]) {
            if (item.cls != city && item.cls != venue && item.cls != country) continue;
            // "at EU-led talks"
            if (item.cls == country && scan.value_of(item) == "EU") continue;
            const bool named = item.cls != country && names_what_follows(scan, item, end);
            if (is_in_name(scan, item.first, begin)) continue;
            if (!named && !stands_as_place(scan, item, begin) &&
                !is_left_behind(scan, trigger, item, begin))
                continue;
            if (is_of_something_else(scan, trigger, item, begin)) continue;
            const std::uint32_t cost = reach(scan, trigger, item);
            if (item.cls == country) {
                constexpr std::uint32_t next_clause = 14;
                if (cost >= next_clause || is_spoken_of(scan, trigger, item)) continue;
                if (cost < best_country.cost) best_country = {{}, scan.value_of(item), cost, token};
                continue;
            }
            const PlaceFound place = read_place(scan, world, item);
            // "in the Red Sea resort of Sharm el-Sheikh": a region says no more than its country.
            PlaceFound& best = place.city.empty() ? best_country : best_city;
            if (cost < best.cost) best = {place.city, place.country, cost, token};
        }
        const std::uint32_t words =
            scan.token(token).capital ? unknown_name(scan, token, trigger.sentence) : 0;
        if (words > 0) {
            const std::uint32_t cost = reach(scan, trigger, {token, words, 0});
            if (cost < best_city.cost)
                best_city = {std::string(slice(scan.text(), scan.span_of(token, words))),
                             country_behind(scan, world, token + words, end), cost, token};
        }
        const std::string_view form = scan.form(token);
        if (form != "capital" && form != "there" && !scan.is(token, WordSet::city_word)) continue;
        const std::string code = capital_named(scan, token, begin);
        if (code.empty() && points_at_city(scan, token, begin, end)) {
            const std::uint32_t cost = reach(scan, trigger, {token, 1, 0});
            if (cost >= best_city.cost) continue;
            const PlaceFound meant = place_meant(scan, world, trigger.sentence, token);
            if (!meant.city.empty()) best_city = {meant.city, meant.country, cost, token};
        }
        if (code.empty()) continue;
        const std::uint32_t cost = reach(scan, trigger, {token, 1, 0});
        for (const Country& c : world.countries)
            if (c.code == code && !c.capital.empty() && cost < best_city.cost)
                best_city = {c.capital, code, cost, token};
    }
    const bool by_city =
        best_city.cost < too_far && !is_nearer(scan, trigger, best_country, best_city);
    return by_city ? best_city : best_country;
}

PlaceFound place_in(const Scan& scan, const World& world, std::uint32_t index) {
    const Sentence& sentence = scan.analysis.sentences[index];
    const std::uint32_t begin = sentence.first_token;
    const std::uint32_t end = begin + sentence.token_count;
    const Trigger whole{index, begin, begin, begin + 1, false};
    constexpr std::uint32_t far = 90;
    for (std::uint32_t token = begin; token < end; ++token) {
        if (names_other_place(scan, {token, 1, 0})) continue;
        if (reach(scan, whole, {token, 1, 0}) > far) break;
        // "was their first meeting since he stayed away from the summit in Arusha"
        if (scan.form(token) == "since" && token > begin + 2) break;
        for (const Item& item : scan.items[token]) {
            PlaceFound place = read_place(scan, world, item);
            place.token = item.first;
            if (place.city.empty() || is_in_name(scan, item.first, begin)) continue;
            if (names_what_follows(scan, item, end) || stands_as_place(scan, item, begin))
                return place;
        }
        if (const std::uint32_t words = unknown_name(scan, token, index); words > 0)
            return {std::string(slice(scan.text(), scan.span_of(token, words))),
                    country_behind(scan, world, token + words, end), 0, token};
        const std::string code = capital_named(scan, token, begin);
        if (const Country* country = code.empty() ? nullptr : world.country(code))
            return {country->capital, code, 0, token};
    }
    return {};
}

}  // namespace communique
