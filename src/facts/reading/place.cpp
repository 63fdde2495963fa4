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

// "On his way to Tokyo, Lee met Yudhoyono in Jakarta": where he went, unlike "is on his way to Tokyo
// for talks with Noda"; "stops in Jakarta on the way to Tokyo and will meet Yudhoyono", too.
bool is_on_ones_way(const Scan& scan, const Trigger& trigger, const Item& item) {
    if (item.first < 2 || scan.form(item.first - 1) != "to" ||
        (scan.form(item.first - 2) != "way" && scan.form(item.first - 2) != "route"))
        return false;
    if (item.end() < trigger.first && scan.form(item.end()) == "and") return true;
    for (const std::string_view cls : {"MEET", "HOST"})
        if (const Item* verb = scan.at(trigger.first, scan.lexicon.find_class(cls)))
            return scan.value_of(*verb) == "past";
    return false;
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
    std::optional<PlaceFound> named_before;  // looked for once
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
            if (is_of_topic(scan, item, begin)) continue;
            if (goes_on_to(scan, trigger, item) || is_told_before(scan, trigger, item)) continue;
            if (is_topic_of_talk(scan, trigger, item)) continue;
            if (is_on_ones_way(scan, trigger, item) || is_gone_to(scan, trigger, item, begin))
                continue;
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
        if (const std::uint32_t words = unknown_name(scan, token, trigger.sentence); words > 0) {
            const std::uint32_t cost = reach(scan, trigger, {token, words, 0});
            if (cost < best_city.cost)
                best_city = {std::string(slice(scan.text(), scan.span_of(token, words))),
                             country_behind(scan, world, token + words, end), cost, token};
        }
        if (points_at_city(scan, token, begin, end)) {
            const std::uint32_t cost = reach(scan, trigger, {token, 1, 0});
            if (!named_before) named_before = city_in_front(scan, world, trigger.sentence, token);
            if (named_before->city.empty())
                named_before = city_before(scan, world, trigger.sentence);
            // "the capital" behind a dateline in Istanbul: of the country that was named last.
            if (scan.form(token) == "capital" && !is_capital(world, *named_before))
                named_before = capital_before(scan, world, trigger.sentence);
            if (!named_before->city.empty() && cost < best_city.cost)
                best_city = {named_before->city, named_before->country, cost, token};
        }
        const std::string code = capital_named(scan, token, begin);
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

namespace {

// "part of a tour that took him to Jeddah", but "in July of that year"
bool brings_in_clause(const Scan& scan, std::uint32_t token) {
    return scan.form(token) == "that" && token + 1 < scan.words.size() &&
           scan.at(token + 1, scan.lexicon.find_class("TIME_UNIT")) == nullptr &&
           scan.at(token + 1, scan.lexicon.find_class("MONTH")) == nullptr;
}

bool is_known(const PlaceFound& place) { return !place.city.empty() || !place.country.empty(); }

bool opens_date(const Scan& scan, std::uint32_t token) {
    return std::any_of(scan.items[token].begin(), scan.items[token].end(),
                       [](const Item& item) { return item.kind == ItemKind::date; });
}

// The day and place of an occasion, as far as they have been read.
struct OccasionRead {
    std::optional<std::uint32_t> date;
    PlaceFound place;
};

void read_items(const Scan& scan, const World& world, std::uint32_t token, std::uint32_t begin,
                OccasionRead& read) {
    const auto& dates = scan.values.dates;
    for (const Item& item : scan.items[token]) {
        if (item.kind == ItemKind::date && dates[item.value].resolved && !dates[item.value].open &&
            !dates[item.value].duration && !is_of_wishes(scan, item, begin) &&
            // "three times this year, in Warsaw in January"
            (!read.date || dates[item.value].grain < dates[*read.date].grain))
            read.date = item.value;
        const bool is_country = item.cls == scan.lexicon.find_class("COUNTRY");
        const PlaceFound here =
            is_country ? PlaceFound{{}, scan.value_of(item), 0} : read_place(scan, world, item);
        if (is_known(here) && read.place.city.empty() && !(is_country && is_known(read.place)) &&
            stands_as_place(scan, item, begin))
            read.place = here;
    }
}

// The occasions of a sentence while they are read; one closes where the next begins.
class OccasionList {
public:
    OccasionList(const Scan& scan, const World& world, std::uint32_t end, bool call, bool counted)
        : scan_(scan), world_(world), end_(end), call_(call), counted_(counted) {}

    OccasionRead read;
    std::vector<Occasion> found;

    // Day and place are told.
    bool is_complete() const { return read.date && (is_known(read.place) || bare_ || call_); }

    // At the word or comma that parts two occasions.
    void part_at(std::uint32_t token) {
        const std::string_view form = scan_.form(token);
        const bool joins =
            form == "and" || (form == "," && (!found.empty() || leads_to_next(token)));
        const Item* city = joins && token + 1 < end_
                               ? scan_.at(token + 1, scan_.lexicon.find_class("CITY"))
                               : nullptr;
        close(city != nullptr);
        // "Moon Jae-in and Vladimir Putin"
        if (city != nullptr && !is_in_name(scan_, city->first, token))
            read.place = read_place(scan_, world_, *city);
        // "in Sochi on February 22 and on May 28, in Moscow on April 22"
        std::uint32_t next = token + 1;
        if (next + 1 < end_ &&
            (scan_.form(next) == "on" || scan_.form(next) == "in" || scan_.form(next) == "at"))
            ++next;
        // "at the end of January this year" is a date from its article on.
        if (next + 1 < end_ && scan_.form(next) == "the" && !opens_date(scan_, next)) ++next;
        bare_ = (form == "and" || form == ",") && next < end_ && opens_date(scan_, next);
    }

    // "in Bucharest (May 2023), Munich (June 2024)": behind the comma a city with a day of its own.
    bool leads_to_next(std::uint32_t comma) const {
        const Item* city =
            comma + 1 < end_ ? scan_.at(comma + 1, scan_.lexicon.find_class("CITY")) : nullptr;
        if (!is_complete() || city == nullptr || city->end() + 1 >= end_) return false;
        return scan_.form(city->end()) == "(" || opens_date(scan_, city->end()) ||
               (scan_.form(city->end()) == "in" && opens_date(scan_, city->end() + 1));
    }

    // "twice, in May and in July": the days alone tell them apart.
    bool is_dated() const {
        return counted_ && read.date && scan_.values.dates[*read.date].grain <= Grain::month;
    }

    // `city_follows`: right behind stands another city, of the same day.
    void close(bool city_follows) {
        auto& [date, place] = read;
        // "in Sochi in February and May"
        if (date && !is_known(place) && !found.empty() && bare_) place = found.back().place;
        // "twice in June, in Elmau and in Madrid"
        if (!date && counted_ && is_known(place) && !found.empty()) date = found.back().date;
        // "twice before, in Hamburg and in Vietnam last year", "in Astana and Samarkand last
        // September": the day of them all
        if (date && is_known(place))
            for (const PlaceFound& earlier : undated_) found.push_back({*date, earlier});
        const bool waits = !date && is_known(place) && (counted_ || city_follows);
        if (date || !(counted_ || waits)) undated_.clear();
        if (waits) undated_.push_back(place);
        if (date && (is_known(place) || call_ || is_dated())) found.push_back({*date, place});
        read = {};
    }

private:
    const Scan& scan_;
    const World& world_;
    std::uint32_t end_ = 0;  // of the sentence
    bool call_ = false;
    bool counted_ = false;
    std::vector<PlaceFound> undated_;  // whose day may come with the next
    bool bare_ = false;                // right behind "and" or a comma stands a date
};

// "and the next round will be in Hanoi": goes on with the list.
bool says_next_before(const Scan& scan, std::uint32_t token, std::uint32_t from) {
    constexpr std::uint32_t near = 5;  // tokens
    for (std::uint32_t t = token; t-- > from + 1 && token - t <= near;)
        if (scan.form(t) == "next") return true;
    return false;
}

// ", and on June 30 about the border.": goes on with the list, as nobody is named behind it.
bool leads_on_with_day(const Scan& scan, std::uint32_t comma, std::uint32_t end) {
    if (scan.form(comma) != "," || comma + 3 >= end || scan.form(comma + 1) != "and" ||
        scan.form(comma + 2) != "on" || !scan.is_in_date(comma + 3, comma))
        return false;
    for (std::uint32_t t = comma + 3; t < end; ++t)
        if (scan.at(t, scan.lexicon.find_class("PERSON")) != nullptr ||
            scan.at(t, scan.lexicon.find_class("GROUP")) != nullptr)
            return false;
    return true;
}

// ", and in the woods north of Oslo in July 2005": a place with a day of its own.
bool leads_on_with_place(const Scan& scan, std::uint32_t comma, std::uint32_t end) {
    constexpr std::uint32_t longest = 14;  // tokens of the place
    if (scan.form(comma) != "," || comma + 3 >= end || scan.form(comma + 1) != "and" ||
        (scan.form(comma + 2) != "in" && scan.form(comma + 2) != "at"))
        return false;
    for (std::uint32_t t = comma + 3; t < end && t < comma + longest; ++t) {
        if (scan.form(t) == "," || scan.is(t, WordSet::finite_verb) ||
            scan.at(t, scan.lexicon.find_class("PERSON")) != nullptr)
            return false;
        if (t > comma + 3 && scan.is_in_date(t, comma)) return true;
    }
    return false;
}

// "met in March and will meet in May"; of calls "had talked by telephone in March and had a short
// exchange in Brussels in April".
bool turns_to_other_verb(const Scan& scan, std::uint32_t token, std::uint32_t end, bool call) {
    if (scan.form(token) != "and" || token + 1 >= end) return false;
    const std::string_view next = scan.form(token + 1);
    return next == "will" || next == "would" ||
           (call &&
            (next == "had" || scan.at(token + 1, scan.lexicon.find_class("MEET")) != nullptr));
}

// "and earlier this week Trump sounded upbeat", "and on Monday he left": behind the day somebody acts.
bool opens_next_clause(const Scan& scan, std::uint32_t token, std::uint32_t end) {
    if (scan.form(token) != "and") return false;
    constexpr std::uint32_t near = 3;  // tokens: "on", "earlier"
    const ClassId person = scan.lexicon.find_class("PERSON");
    for (std::uint32_t t = token + 1; t < end && t <= token + near; ++t)
        for (const Item& item : scan.items[t]) {
            if (item.kind != ItemKind::date) continue;
            const std::uint32_t next = scan.form(item.end()) == "," ? item.end() + 1 : item.end();
            return next < end && scan.at(next, person) != nullptr;
        }
    return false;
}

// "in Brasilia in July, where China met the others; in Beijing in May": the mark that ends what is
// said aside of one occasion; the token itself where the list has none.
std::uint32_t end_of_aside(const Scan& scan, std::uint32_t token, std::uint32_t end) {
    constexpr std::uint32_t longest = 24;  // tokens
    for (std::uint32_t t = token; t < end && t < token + longest; ++t)
        if (scan.form(t) == ";" || leads_on_with_day(scan, t, end) ||
            leads_on_with_place(scan, t, end))
            return t;
    return token;
}

// The colon behind "since November"; the token itself where none is near.
std::uint32_t colon_behind(const Scan& scan, std::uint32_t since, std::uint32_t end) {
    constexpr std::uint32_t near = 8;  // tokens
    for (std::uint32_t t = since + 1; t < end && t <= since + near && scan.form(t) != ","; ++t)
        if (scan.form(t) == ":") return t;
    return since;
}

// "In January they met in Riga, in May in Oslo": the day at the head is of the first.
std::optional<std::uint32_t> date_in_front(const Scan& scan, const Trigger& trigger) {
    constexpr std::uint32_t near = 4;  // tokens: ", the two"
    const std::uint32_t begin = scan.analysis.sentences[trigger.sentence].first_token;
    for (std::uint32_t t = begin; t <= begin + 1 && t < trigger.first; ++t)
        for (const Item& item : scan.items[t])
            if (item.kind == ItemKind::date && item.end() <= trigger.first &&
                trigger.first - item.end() <= near && scan.values.dates[item.value].resolved &&
                !scan.values.dates[item.value].open && !scan.values.dates[item.value].duration)
                return item.value;
    return std::nullopt;
}

}  // namespace

std::vector<Occasion> occasions_of(const Scan& scan, const World& world, const Trigger& trigger,
                                   bool call, bool counted) {
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    const std::uint32_t begin = sentence.first_token;
    const std::uint32_t end = begin + sentence.token_count;
    OccasionList list(scan, world, end, call, counted);
    auto& [date, place] = list.read;
    date = date_in_front(scan, trigger);
    const ClassId host = scan.lexicon.find_class("HOST");
    const ClassId phone = scan.lexicon.find_class("PHONE");
    for (std::uint32_t token = trigger.last + 1; token < end; ++token) {
        const std::string_view form = scan.form(token);
        if (turns_to_other_verb(scan, token, end, call)) break;
        // "met in Beijing in October, and the guest will visit Greece in May": of another verb.
        if ((form == "will" || form == "would") && !says_next_before(scan, token, trigger.last)) {
            list.read = {};
            break;
        }
        // "spoke in April, the Kremlin said, ahead of a call with Trump on Tuesday"
        if (form == "ahead" || (form == "said" && date)) break;
        const bool divides = form == ";" || form == ":" || form == "--";
        const bool next_day = list.is_dated() && token + 1 < end && opens_date(scan, token + 1);
        if (form == "and" || form == "then" || divides ||
            (form == "," && (list.is_complete() || next_day)))
            list.part_at(token);
        // "twice since: in May and in June"
        const bool since_then =
            form == "since" && token + 1 < end && scan.token(token + 1).kind != TokenKind::word;
        if (since_then) continue;
        // "since Biden took office, in February and in September"
        if (call && form == "since")
            while (token + 1 < end && scan.form(token) != ",") ++token;
        // "twice since November: in January and in May"
        else if (counted && form == "since" && colon_behind(scan, token, end) != token)
            token = colon_behind(scan, token, end);
        // "twice: on Nov. 9, after the election, and on Jan. 22"
        else if (counted && scan.is(token, WordSet::starts_clause) && !divides &&
                 token > trigger.last + 2)
            while (token + 1 < end && scan.form(token + 1) != ",") ++token;
        else if ((scan.is(token, WordSet::starts_clause) && !divides) ||
                 brings_in_clause(scan, token)) {
            const std::uint32_t close = end_of_aside(scan, token, end);
            const bool told = !list.found.empty() || list.is_complete() || (call && date);
            if (close == token || !told) break;
            token = close - 1;
            continue;
        }
        // "During a call on Sunday, the two agreed to meet on May 4": of what is to come.
        if (scan.is(token, WordSet::agreed) && scan.form(token + 1) == "to") break;
        // "talked in January, and this week Trump sounded upbeat"
        if (opens_next_clause(scan, token, end)) break;
        // "with Scholz on Tuesday, and with Putin on Sunday"
        if (form == "with" && (date || (!list.found.empty() && !is_known(place)))) break;
        // "meets Varadkar today and saw Rutte in London": of another encounter.
        const bool other = scan.at(token, host) != nullptr || scan.at(token, phone) != nullptr;
        if (other) break;
        const std::uint32_t unknown = unknown_name(scan, token, trigger.sentence);
        if (unknown > 0 && place.city.empty())
            place = {std::string(slice(scan.text(), scan.span_of(token, unknown))),
                     country_behind(scan, world, token + unknown, end), 0};
        read_items(scan, world, token, begin, list.read);
    }
    list.close(false);
    return std::move(list.found);
}

}  // namespace communique
