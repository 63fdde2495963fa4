#include "facts/reading/place.h"

#include <algorithm>
#include <array>
#include <optional>

#include "facts/reading/world.h"

namespace communique {
namespace {

template <std::size_t N>
bool among(std::string_view word, const std::array<std::string_view, N>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

// "to end the war in Ukraine": the place of what the talks are about.
bool is_of_topic(const Scan& scan, const Item& item, std::uint32_t begin) {
    constexpr std::array<std::string_view, 27> topics{
        "war",      "wars",      "conflict",  "crisis",      "situation", "ceasefire", "peace",
        "fighting", "violence",  "troops",    "elections",   "election",  "unrest",    "bloodshed",
        "invasion", "intervention", "coup",   "hostilities", "settlement", "operation", "investment",
        "investments", "interests", "escalation", "developments", "events", "terrorism"};
    return item.first >= begin + 2 && scan.form(item.first - 1) == "in" &&
           among(scan.form(item.first - 2), topics);
}

bool is_place_word(std::string_view word) {
    constexpr std::array<std::string_view, 18> words{
        "city",    "town",   "resort",   "capital",  "port",   "village",
        "island",  "suburb", "state",    "province", "region", "outside",
        "seaport", "hamlet", "lakeside", "seaside",  "spa",    "ranch"};
    return among(word, words);
}

// "on the steps of the Élysée", "on the lawn of the White House"
bool is_threshold(std::string_view word) {
    constexpr std::array<std::string_view, 9> words{"steps",    "lawn",  "grounds", "gardens", "gates",
                                                    "courtyard", "doors", "entrance", "garden"};
    return among(word, words);
}

// "after returning to Athens": where he was afterwards.
bool is_return(std::string_view word) {
    constexpr std::array<std::string_view, 8> words{"returned", "returning", "return", "returns",
                                                    "home",     "back",      "on",     "onward"};
    return among(word, words);
}

bool is_name_of(std::string_view form, const Scan& scan, std::uint32_t token, std::uint32_t begin) {
    return form == "of" && token >= begin + 1 && is_place_word(scan.form(token - 1));
}

// "in Samarkand", "at the Kremlin", "in the Uzbek city of Samarkand": what makes a name a place
// where something happened.
bool stands_as_place(const Scan& scan, const Item& item, std::uint32_t begin) {
    // "flies on to Singapore, where the two will meet"
    if (item.end() + 1 < scan.words.size() && scan.form(item.end()) == "," &&
        scan.form(item.end() + 1) == "where")
        return true;
    for (std::uint32_t back = 1; back <= 5 && item.first >= begin + back; ++back) {
        const std::uint32_t before = item.first - back;
        const std::string_view form = scan.form(before);
        if (back == 1 && is_name_of(form, scan, before, begin)) return true;
        if (form == "on" && scan.form(item.end() - 1) == "island") return true;
        if (form == "in" || form == "at" || form == "near" || form == "outside" || form == "off" ||
            form == "inside")
            return true;
        if (is_threshold(form) && before > begin) return true;
        const bool set_for =
            form == "for" && back == 1 && before >= begin + 1 &&
            among(scan.form(before - 1), std::array<std::string_view, 16>{
                                             "planned", "scheduled", "set", "slated", "due", "left",
                                             "leave", "leaves", "leaving", "departed", "departs",
                                             "depart", "bound", "headed", "heads", "heading"});
        if (set_for) return true;
        if (form == "to" && before > begin && is_return(scan.form(before - 1))) return false;
        if (form == "to" || form == "visited" || form == "visits" || form == "visiting")
            return back == 1;
        // "in his home town, Nagato"
        if (form == "," && back == 1 && before > begin && is_place_word(scan.form(before - 1))) return true;
        const bool inner = form == "of" || form == "the" || form == "his" || form == "'s" ||
                           is_place_word(form) || scan.token(before).capital || back == 1 ||
                           form == "coastal" || form == "neighbouring" || is_threshold(form);
        if (!inner || form == "," || form == "and" || form == "with") return false;
    }
    return false;
}

bool names_what_follows(const Scan& scan, const Item& item, std::uint32_t end) {
    // "the Munich Security Conference"
    for (std::uint32_t t = item.end(); t < end && t < item.end() + 3; ++t) {
        const std::string_view form = scan.form(t);
        if (form == "summit" || form == "meeting" || form == "talks") return t == item.end();
        if (form == "conference" || form == "forum" || form == "olympics" || form == "assembly")
            return scan.token(t).capital;
        if (!scan.token(t).capital) return false;
    }
    return false;
}

// "Vladimir Putin" is no Vladimir.
bool is_in_name(const Scan& scan, std::uint32_t token, std::uint32_t begin) {
    const ClassId person = scan.lexicon.find_class("PERSON");
    for (std::uint32_t start = token > begin + 6 ? token - 6 : begin; start <= token; ++start)
        for (const Item& other : scan.items[start])
            if (other.cls == person && other.end() > token &&
                !scan.values.persons[other.value].by_role)
                return true;
    return false;
}

// "the Chinese capital", "Russia's capital": the code of the country, or empty.
std::string capital_named(const Scan& scan, std::uint32_t token, std::uint32_t begin) {
    if (scan.form(token) != "capital" || token < begin + 2) return {};
    const std::uint32_t before = scan.form(token - 1) == "'s" ? token - 2 : token - 1;
    for (const std::string_view cls : {"DEMONYM", "COUNTRY"})
        for (std::uint32_t back = 0; back < 3 && before >= begin + back; ++back)
            for (const Item& item : scan.items[before - back])
                if (item.cls == scan.lexicon.find_class(cls) && item.end() == before + 1)
                    return scan.value_of(item);
    return {};
}

// "in the Siberian city", "at the resort": the place that was named before, not far back.
bool points_at_city(const Scan& scan, std::uint32_t token, std::uint32_t begin, std::uint32_t end) {
    constexpr std::array<std::string_view, 6> words{"city", "town", "resort", "port", "village", "island"};
    if (!among(scan.form(token), words) || token < begin + 2) return false;
    if (token + 1 < end && (scan.form(token + 1) == "of" || scan.form(token + 1) == "," ||
                            is_place_word(scan.form(token + 1)) || scan.token(token + 1).capital))
        return false;
    for (std::uint32_t back = 1; back <= 4 && token > begin + back; ++back) {
        const std::string_view form = scan.form(token - back);
        if (form != "the" && form != "that") continue;
        return scan.form(token - back - 1) == "in" || scan.form(token - back - 1) == "at";
    }
    return false;
}

// The city or venue an item names; empty for anything else.
PlaceFound read_place(const Scan& scan, const World& world, const Item& item) {
    const std::string& cls = scan.lexicon.class_name(item.cls);
    if (item.kind != ItemKind::lexicon || (cls != "CITY" && cls != "VENUE")) return {};
    const City& place = world.cities[static_cast<std::size_t>(std::stoul(scan.value_of(item)))];
    return {place.name, place.country, 0};
}

// ---- places that no table knows

// Of a class by which the lexicon or an earlier pass knows the token as something.
bool is_known_name(const Scan& scan, std::uint32_t token, std::uint32_t begin) {
    for (std::uint32_t start = token > begin + 6 ? token - 6 : begin; start <= token; ++start) {
        for (const Item& item : scan.items[start]) {
            if (item.end() <= token) continue;
            if (item.kind == ItemKind::date || item.kind == ItemKind::person) return true;
            const std::string& cls = scan.lexicon.class_name(item.cls);
            if (item.kind == ItemKind::lexicon &&
                among(cls, std::array<std::string_view, 12>{
                               "CITY", "VENUE", "COUNTRY", "DEMONYM", "ORGANISATION", "OTHER_NAME",
                               "OFFICE", "MONTH", "WEEKDAY", "SEAT", "FEAST", "MINISTER"}))
                return true;
        }
    }
    return false;
}

bool is_no_place(std::string_view form) {
    constexpr std::array<std::string_view, 28> words{
        "parliament", "congress", "english",    "cabinet",    "europe",  "asia",     "africa",
        "oceania",    "america",  "islam",      "opposition", "house",   "senate",   "government",
        "spring",     "summer",   "autumn",     "winter",     "fall",    "heaven",   "the",
        "eurasia",    "arabia",   "antarctica", "facebook",   "twitter", "telegram", "latin"};
    return among(form, words);
}

// What follows makes the name one of a building, a body or an event.
bool is_head_noun(std::string_view form) {
    constexpr std::array<std::string_view, 34> words{
        "palace",   "castle",    "hall",        "centre",    "center",     "university",
        "street",   "hotel",     "summit",      "council",   "forum",      "games",
        "treaty",   "agreement", "declaration", "accord",    "accords",    "initiative",
        "process",  "war",       "airport",     "stadium",   "commission", "party",
        "club",     "cup",       "conference",  "festival",  "museum",     "resolution",
        "protocol", "format",    "dialogue",    "parliament"};
    return among(form, words);
}

bool is_name_word(const Scan& scan, std::uint32_t token, std::uint32_t begin) {
    if (scan.token(token).kind != TokenKind::word || !scan.token(token).capital) return false;
    return !is_known_name(scan, token, begin) && !is_no_place(scan.form(token));
}

bool is_particle(std::string_view form) {
    constexpr std::array<std::string_view, 14> words{
        "sur", "am", "an", "der", "de", "del", "di", "do", "da", "la", "les", "las", "el", "upon"};
    return among(form, words);
}

// "Le Touquet" behind "in" or "the seaside town of": the words of the name; 0 when it is none.
std::uint32_t unknown_name(const Scan& scan, std::uint32_t token, std::uint32_t index) {
    const Sentence& sentence = scan.analysis.sentences[index];
    const std::uint32_t begin = sentence.first_token;
    const std::uint32_t end = begin + sentence.token_count;
    if (token == begin || !is_name_word(scan, token, begin)) return 0;
    const std::string_view before = scan.form(token - 1);
    const bool town = is_name_of(before, scan, token - 1, begin);
    const bool named = before == "," && token > begin + 1 && is_place_word(scan.form(token - 2));
    const bool leads = before == "in" || before == "outside" || before == "near" || named;
    if ((!town && !leads) || is_title_case(scan, index)) return 0;
    constexpr std::uint32_t longest = 6;  // tokens
    std::uint32_t count = 1;
    while (count < longest && token + count < end) {
        const std::uint32_t next = token + count;
        // "Saint-Malo", "Villeneuve-sur-Lot", "Bad Saarow am See"
        const bool joined = scan.form(next) == "-" && !scan.token(next).after_blank;
        if (joined && next + 1 < end && is_name_word(scan, next + 1, begin)) {
            count += 2;
            continue;
        }
        const std::uint32_t inner = joined ? next + 1 : next;
        const std::uint32_t last = joined ? next + 3 : next + 1;
        if (last < end && is_particle(scan.form(inner)) && is_name_word(scan, last, begin)) {
            count = last + 1 - token;
            continue;
        }
        if (!is_name_word(scan, next, begin)) break;
        ++count;
    }
    const bool heads = token + count < end && (is_head_noun(scan.form(token + count)) ||
                                               scan.token(token + count).kind == TokenKind::number);
    return heads || is_head_noun(scan.form(token + count - 1)) ? 0 : count;
}

// ", Texas", ", Sweden" or "(Sweden)" behind a name: the country's code, or empty.
std::string country_behind(const Scan& scan, const World& world, std::uint32_t token,
                           std::uint32_t end) {
    if (token + 1 >= end || (scan.form(token) != "," && scan.form(token) != "(")) return {};
    if (const Item* country = scan.at(token + 1, scan.lexicon.find_class("COUNTRY")))
        return scan.value_of(*country);
    for (const std::string_view cls : {"CITY", "VENUE"}) {
        const Item* region = scan.at(token + 1, scan.lexicon.find_class(cls));
        if (region == nullptr) continue;
        const PlaceFound place = read_place(scan, world, *region);
        if (place.city.empty()) return place.country;
    }
    return {};
}

}  // namespace

namespace {

// "During the meeting Rouhani said the fight against terrorism in Syria ...": what they spoke of.
bool is_spoken_of(const Scan& scan, const Trigger& trigger, const Item& item) {
    constexpr std::array<std::string_view, 9> says{"said", "says", "told", "stressed", "noted", "added",
                                                   "discussed", "discuss", "thanked"};
    for (std::uint32_t t = trigger.last + 1; t < item.first; ++t)
        if (among(scan.form(t), says)) return true;
    return false;
}

// "will travel to Moscow, he said after he met Medvedev": told before the words that bring in the rest.
bool is_told_before(const Scan& scan, const Trigger& trigger, const Item& item) {
    for (std::uint32_t t = item.end(); t + 1 < trigger.first; ++t)
        if ((scan.form(t) == "said" || scan.form(t) == "says" || scan.form(t) == "announced") &&
            starts_clause(scan.form(t + 1)))
            return true;
    return false;
}

// "met Putin and travels on to Sochi": the next stop is not where they met.
bool goes_on_to(const Scan& scan, const Trigger& trigger, const Item& item) {
    if (item.first <= trigger.last + 1 || scan.form(item.first - 1) != "to") return false;
    for (std::uint32_t t = trigger.last + 1; t < item.first; ++t)
        if (scan.form(t) == "and" || scan.form(t) == "before" || scan.form(t) == "then")
            return true;
    return false;
}

}  // namespace

namespace {

// The city last named in the sentences before.
PlaceFound city_before(const Scan& scan, const World& world, std::uint32_t index) {
    constexpr std::uint32_t near = 4;  // sentences
    for (std::uint32_t s = index; s > 0 && index - s < near; --s) {
        const Sentence& sentence = scan.analysis.sentences[s - 1];
        for (std::uint32_t t = sentence.first_token + sentence.token_count; t-- > sentence.first_token;)
            for (const Item& item : scan.items[t]) {
                const PlaceFound place = read_place(scan, world, item);
                if (!place.city.empty() && !is_in_name(scan, item.first, sentence.first_token) &&
                    stands_as_place(scan, item, sentence.first_token))
                    return place;
            }
    }
    return {};
}

}  // namespace

PlaceFound place_of(const Scan& scan, const World& world, const Trigger& trigger) {
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    const std::uint32_t begin = sentence.first_token;
    const std::uint32_t end = begin + sentence.token_count;
    const ClassId city = scan.lexicon.find_class("CITY");
    const ClassId venue = scan.lexicon.find_class("VENUE");
    const ClassId country = scan.lexicon.find_class("COUNTRY");
    PlaceFound best_city{{}, {}, too_far};
    PlaceFound best_country{{}, {}, too_far};
    for (std::uint32_t token = begin; token < end; ++token) {
        for (const Item& item : scan.items[token]) {
            if (item.cls != city && item.cls != venue && item.cls != country) continue;
            const bool named = item.cls != country && names_what_follows(scan, item, end);
            if (is_in_name(scan, item.first, begin)) continue;
            if (!named && !stands_as_place(scan, item, begin)) continue;
            if (is_of_topic(scan, item, begin)) continue;
            if (goes_on_to(scan, trigger, item) || is_told_before(scan, trigger, item)) continue;
            const std::uint32_t cost = reach(scan, trigger, item);
            if (item.cls == country) {
                if (is_spoken_of(scan, trigger, item)) continue;
                if (cost < best_country.cost) best_country = {{}, scan.value_of(item), cost};
                continue;
            }
            const PlaceFound place = read_place(scan, world, item);
            if (cost < best_city.cost) best_city = {place.city, place.country, cost};
        }
        if (const std::uint32_t words = unknown_name(scan, token, trigger.sentence); words > 0) {
            const std::uint32_t cost = reach(scan, trigger, {token, words, 0});
            if (cost < best_city.cost)
                best_city = {std::string(slice(scan.text(), scan.span_of(token, words))),
                             country_behind(scan, world, token + words, end), cost};
        }
        if (points_at_city(scan, token, begin, end)) {
            const std::uint32_t cost = reach(scan, trigger, {token, 1, 0});
            const PlaceFound before = city_before(scan, world, trigger.sentence);
            if (!before.city.empty() && cost < best_city.cost)
                best_city = {before.city, before.country, cost};
        }
        const std::string code = capital_named(scan, token, begin);
        if (code.empty()) continue;
        const std::uint32_t cost = reach(scan, trigger, {token, 1, 0});
        for (const Country& c : world.countries)
            if (c.code == code && !c.capital.empty() && cost < best_city.cost)
                best_city = {c.capital, code, cost};
    }
    return best_city.cost < too_far ? best_city : best_country;
}

PlaceFound place_in(const Scan& scan, const World& world, std::uint32_t index) {
    const Sentence& sentence = scan.analysis.sentences[index];
    const std::uint32_t begin = sentence.first_token;
    const std::uint32_t end = begin + sentence.token_count;
    const Trigger whole{index, begin, begin, begin + 1, false};
    constexpr std::uint32_t far = 90;
    for (std::uint32_t token = begin; token < end; ++token) {
        if (reach(scan, whole, {token, 1, 0}) > far) break;
        for (const Item& item : scan.items[token]) {
            const PlaceFound place = read_place(scan, world, item);
            if (place.city.empty() || is_in_name(scan, item.first, begin)) continue;
            if (names_what_follows(scan, item, end) || stands_as_place(scan, item, begin))
                return place;
        }
        if (const std::uint32_t words = unknown_name(scan, token, index); words > 0)
            return {std::string(slice(scan.text(), scan.span_of(token, words))),
                    country_behind(scan, world, token + words, end), 0};
        const std::string code = capital_named(scan, token, begin);
        if (const Country* country = code.empty() ? nullptr : world.country(code))
            return {country->capital, code, 0};
    }
    return {};
}

std::vector<Occasion> occasions_of(const Scan& scan, const World& world, const Trigger& trigger,
                                   bool call) {
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    const std::uint32_t begin = sentence.first_token;
    const std::uint32_t end = begin + sentence.token_count;
    std::vector<Occasion> found;
    std::optional<std::uint32_t> date;
    PlaceFound place;
    bool bare = false;  // right behind "and" stands a date
    const auto known = [](const PlaceFound& p) { return !p.city.empty() || !p.country.empty(); };
    const auto close = [&] {
        // "in Sochi in February and May"
        if (date && !known(place) && !found.empty() && bare) place = found.back().place;
        if (date && (known(place) || call)) found.push_back({*date, place});
        date.reset();
        place = {};
    };
    for (std::uint32_t token = trigger.last + 1; token < end; ++token) {
        const std::string_view form = scan.form(token);
        const bool complete = date && (known(place) || bare);
        const bool divides = form == ";" || form == ":" || form == "--";
        if (form == "and" || form == "then" || divides || (form == "," && complete)) {
            close();
            bare = form == "and" && token + 1 < end &&
                   std::any_of(scan.items[token + 1].begin(), scan.items[token + 1].end(),
                               [](const Item& item) { return item.kind == ItemKind::date; });
        }
        // "since Biden took office, in February and in September"
        if (call && form == "since")
            while (token + 1 < end && scan.form(token) != ",") ++token;
        else if (starts_clause(form) && !divides) break;
        const std::uint32_t unknown = unknown_name(scan, token, trigger.sentence);
        if (unknown > 0 && place.city.empty())
            place = {std::string(slice(scan.text(), scan.span_of(token, unknown))),
                     country_behind(scan, world, token + unknown, end), 0};
        for (const Item& item : scan.items[token]) {
            if (item.kind == ItemKind::date && scan.values.dates[item.value].resolved &&
                !scan.values.dates[item.value].open && !scan.values.dates[item.value].duration &&
                // "three times this year, in Warsaw in January"
                (!date || scan.values.dates[item.value].grain < scan.values.dates[*date].grain))
                date = item.value;
            const bool is_country = item.cls == scan.lexicon.find_class("COUNTRY");
            const PlaceFound here =
                is_country ? PlaceFound{{}, scan.value_of(item), 0} : read_place(scan, world, item);
            if (known(here) && place.city.empty() && !(is_country && known(place)) &&
                stands_as_place(scan, item, begin))
                place = here;
        }
    }
    close();
    return found;
}

namespace {

bool is_shouted(std::string_view word) {
    return word.size() >= 2 &&
           std::none_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; }) &&
           std::any_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// "RANCHO MIRAGE" → "Rancho Mirage", for a place that no table knows.
std::string title_case(std::string_view words) {
    std::string out;
    bool inside = false;
    for (const char c : words) {
        const bool letter = (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
        out.push_back(inside && c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
        inside = letter;
    }
    return out;
}

bool ends_dateline(std::string_view form) {
    return form == "-" || form == "--" || form == ":" || form == "." || form == "\xE2\x80\x94" ||
           form == "\xE2\x80\x93" || form == "|";
}

// The token of the mark behind a place; between them stand the day and the agency: "BEIJING, Sept 2
// (Xinhua) --". `end` where there is none.
std::uint32_t find_mark(const Scan& scan, std::uint32_t token, std::uint32_t end, bool known) {
    // "PHOTO: ..." is no place.
    if (!known && token < end && scan.form(token) == ":") return end;
    bool inside = false;
    for (std::uint32_t t = token; t < end && t < token + 14; ++t) {
        const std::string_view form = scan.form(t);
        if (form == "(" || form == "[") inside = true;
        if (form == ")" || form == "]") inside = false;
        if (inside) continue;
        if (ends_dateline(form)) return t;
        const bool fits = scan.token(t).kind != TokenKind::word || scan.token(t).capital ||
                          scan.at(t, scan.lexicon.find_class("MONTH")) != nullptr;
        if (!fits) return end;
    }
    return end;
}

// Behind " date 2024-10-23 ", with which some collections begin a text.
std::uint32_t behind_stamp(const Scan& scan, std::uint32_t first, std::uint32_t end) {
    if (first == end || scan.form(first) != "date") return first;
    for (std::uint32_t t = first; t < first + 2 && t < end; ++t)
        for (const Item& item : scan.items[t])
            if (item.kind == ItemKind::date) return std::min(item.end(), end);
    return first;
}

PlaceFound shouted_place(const Scan& scan, const World& world, std::uint32_t first,
                         std::uint32_t end) {
    std::uint32_t words = 0;
    while (first + words < end && words < 4 && is_shouted(scan.written(first + words)) &&
           scan.token(first + words).kind == TokenKind::word)
        ++words;
    if (words == 0) return {};
    bool known = false;
    for (const Item& item : scan.items[first])
        known = known || !read_place(scan, world, item).city.empty() ||
                item.cls == scan.lexicon.find_class("COUNTRY");
    if (first + words != end && find_mark(scan, first + words, end, known) == end) return {};
    for (const Item& item : scan.items[first]) {
        const PlaceFound place = read_place(scan, world, item);
        if (!place.city.empty()) return place;
    }
    for (const Item& item : scan.items[first])
        if (item.cls == scan.lexicon.find_class("COUNTRY") && item.count >= words)
            return {{}, scan.value_of(item), 0};
    if (is_known_name(scan, first, first) || is_head_noun(scan.form(first + words - 1))) return {};
    return {title_case(slice(scan.text(), scan.span_of(first, words))), {}, 0};
}

// "New Delhi: Russian President ...", "Kazan [Russia], October 23 :" in small letters.
PlaceFound written_place(const Scan& scan, const World& world, std::uint32_t first,
                         std::uint32_t end) {
    const Item* city = first < end ? scan.at(first, scan.lexicon.find_class("CITY")) : nullptr;
    if (city == nullptr || city->end() >= end) return {};
    const std::string_view next = scan.form(city->end());
    const bool opens = next == "(" || next == "[" || next == ",";
    const bool dated = opens && find_mark(scan, city->end(), end, true) != end;
    // "St. Petersburg - President Putin", but not "Moscow-Beijing"
    const Span mark = scan.span_of(city->end(), 1);
    const bool spaced = mark.begin > 0 && mark.end < scan.text().size() &&
                        scan.text()[mark.begin - 1] == ' ' && scan.text()[mark.end] == ' ';
    const bool marked = ends_dateline(next) && next != "." && (next != "-" || spaced);
    return next == "(" || dated || marked ? read_place(scan, world, *city) : PlaceFound{};
}

// "September 8, 2012, Vladivostok", "Staff correspondent, Santiago": a short line that ends with
// its city.
PlaceFound byline_place(const Scan& scan, const World& world, std::uint32_t first,
                        std::uint32_t end) {
    constexpr std::uint32_t longest = 9;
    if (end - first < 3 || end - first > longest) return {};
    for (std::uint32_t t = first + 2; t < end; ++t) {
        const Item* city = scan.at(t, scan.lexicon.find_class("CITY"));
        const std::string_view before = scan.form(t - 1);
        if (city != nullptr && city->end() == end && (before == "," || before == "in"))
            return read_place(scan, world, *city);
    }
    return {};
}

}  // namespace

std::uint32_t behind_dateline(const Scan& scan, std::uint32_t sentence) {
    const Sentence& s = scan.analysis.sentences[sentence];
    const std::uint32_t end = s.first_token + s.token_count;
    const std::uint32_t first = behind_stamp(scan, s.first_token, end);
    if (first == end) return s.first_token;
    const Item* city = scan.at(first, scan.lexicon.find_class("CITY"));
    const bool shouted = is_shouted(scan.written(first));
    if (!shouted && city == nullptr) return first;
    const std::uint32_t behind = city != nullptr ? city->end() : first + 1;
    const std::uint32_t mark = find_mark(scan, behind, end, city != nullptr);
    return mark == end ? first : mark + 1;
}

PlaceFound dateline_place(const Scan& scan, const World& world) {
    const auto& sentences = scan.analysis.sentences;
    constexpr std::size_t opening = 7;
    const auto search = [&](auto&& read) {
        for (std::size_t s = 0; s < sentences.size() && s < opening; ++s) {
            const std::uint32_t end = sentences[s].first_token + sentences[s].token_count;
            const std::uint32_t first = behind_stamp(scan, sentences[s].first_token, end);
            const PlaceFound place = read(scan, world, first, end);
            if (!place.city.empty() || !place.country.empty()) return place;
        }
        return PlaceFound{};
    };
    PlaceFound place = search(shouted_place);
    if (place.city.empty() && place.country.empty()) place = search(written_place);
    if (place.city.empty() && place.country.empty()) place = search(byline_place);
    return place;
}

}  // namespace communique
