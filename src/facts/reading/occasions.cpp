// The times and places that a sentence lists behind its verb. See place.h.
#include <algorithm>
#include <array>
#include <optional>

#include "facts/reading/among.h"
#include "facts/reading/place.h"
#include "facts/reading/place_names.h"
#include "facts/reading/world.h"

namespace communique {
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
            !is_of_papers(scan, item) &&
            // "three times this year, in Warsaw in January"
            (!read.date || dates[item.value].grain < dates[*read.date].grain))
            read.date = item.value;
        const bool is_country = item.cls == scan.lexicon.find_class("COUNTRY");
        const PlaceFound here =
            is_country ? PlaceFound{{}, scan.value_of(item), 0} : read_place(scan, world, item);
        // "the summit in Toronto, the summit in Cannes (November 2011)": of the second.
        if (!is_country && is_known(here) && !read.date && is_known(read.place) &&
            scan.form(item.end()) == "(" && opens_date(scan, item.end() + 1) &&
            stands_as_place(scan, item, begin))
            read.place = {};
        if (is_known(here) && read.place.city.empty() && !(is_country && is_known(read.place)) &&
            stands_as_place(scan, item, begin))
            read.place = here;
    }
}

// The occasions of a sentence while they are read; one closes where the next begins.
class OccasionList {
public:
    OccasionList(const Scan& scan, const World& world, std::uint32_t end, bool call, bool counted,
                 bool listed)
        : scan_(scan), world_(world), end_(end), call_(call), counted_(counted), listed_(listed) {}

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
        return counted_ && read.date &&
               scan_.values.dates[*read.date].grain <= (listed_ ? Grain::year : Grain::month);
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
    bool listed_ = false;              // months and years alone
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

// The comma behind "since Duda took office in August 2015", where a place or a day follows it; the token
// itself where none is near.
std::uint32_t comma_behind(const Scan& scan, std::uint32_t since, std::uint32_t end) {
    constexpr std::uint32_t near = 14;  // tokens
    for (std::uint32_t t = since + 1; t + 2 < end && t <= since + near; ++t) {
        if (scan.form(t) != ",") continue;
        const bool leads = scan.form(t + 1) == "in" || scan.form(t + 1) == "at";
        return leads && scan.at(t + 2, scan.lexicon.find_class("CITY")) != nullptr ? t : since;
    }
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

namespace {

// "met in 1993, 1994 and November 1996", "four times, in 1993, 1994, 1995 and last May": behind the word
// stand months or years and nothing else. Where that list ends, or 0.
std::uint32_t end_of_times(const Scan& scan, const Trigger& trigger) {
    constexpr std::uint32_t longest = 40;  // tokens
    static constexpr std::array<std::string_view, 9> between{",",    "and",   "in", "again", "then",
                                                             "also", "times", ":",  "twice"};
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    const std::uint32_t end =
        std::min(sentence.first_token + sentence.token_count, trigger.last + longest);
    std::uint32_t count = 0;
    std::uint32_t t = trigger.last + 1;
    while (t < end) {
        const auto date =
            std::find_if(scan.items[t].begin(), scan.items[t].end(), [&](const Item& item) {
                if (item.kind != ItemKind::date) return false;
                const DateValue& value = scan.values.dates[item.value];
                return value.resolved && !value.open && !value.duration &&
                       (value.grain == Grain::month || value.grain == Grain::year);
            });
        if (date != scan.items[t].end()) {
            ++count;
            t = date->end();
        } else if (among(scan.form(t), between) ||
                   scan.at(t, scan.lexicon.find_class("NUMBER")) != nullptr) {
            ++t;
        } else {
            break;
        }
    }
    const std::string_view last = scan.form(t - 1);
    const bool ends = t >= end || scan.token(t).kind == TokenKind::punctuation || last == "," ||
                      (last == "and" && !scan.token(t).capital);
    // "met in May and June in Paris" is told of a place.
    return count > 1 && ends && last != "in" ? t : 0;
}

}  // namespace

std::vector<Occasion> occasions_of(const Scan& scan, const World& world, const Trigger& trigger,
                                   bool call, bool counted) {
    const Sentence& sentence = scan.analysis.sentences[trigger.sentence];
    const std::uint32_t begin = sentence.first_token;
    const std::uint32_t end = begin + sentence.token_count;
    const std::uint32_t times_end = end_of_times(scan, trigger);
    const bool listed = times_end != 0;
    OccasionList list(scan, world, end, call, counted || listed, listed);
    auto& [date, place] = list.read;
    date = date_in_front(scan, trigger);
    const ClassId host = scan.lexicon.find_class("HOST");
    const ClassId phone = scan.lexicon.find_class("PHONE");
    for (std::uint32_t token = trigger.last + 1; token < (listed ? times_end : end); ++token) {
        const std::string_view form = scan.form(token);
        if (turns_to_other_verb(scan, token, end, call)) break;
        // "met in Beijing in October, and the guest will visit Greece in May": of another verb.
        if ((form == "will" || form == "would") && !says_next_before(scan, token, trigger.last)) {
            list.read = {};
            break;
        }
        // "spoke in April, the Kremlin said, ahead of a call with Trump on Tuesday"
        if (form == "ahead" || (form == "said" && date)) break;
        // "spoke on Monday, an aide said on Tuesday": the day of what was said
        const bool told = scan.is(token, WordSet::reports) && scan.form(token + 1) != ",";
        if ((told || form == "according") && !list.found.empty()) break;
        const bool divides = form == ";" || form == ":" || form == "--";
        const bool next_day = list.is_dated() && token + 1 < end && opens_date(scan, token + 1);
        if (form == "and" || form == "then" || divides ||
            (form == "," && (list.is_complete() || next_day || listed)))
            list.part_at(token);
        // "twice since: in May and in June", "twice since 2010, in May 2011 and in June 2012"
        const bool since_then =
            form == "since" && token + 1 < end && scan.token(token + 1).kind != TokenKind::word;
        if (since_then) continue;
        // "since Biden took office, in February and in September"
        if (call && form == "since")
            while (token + 1 < end && scan.form(token) != ",") ++token;
        // "twice since November: in January and in May"
        else if (counted && form == "since" && colon_behind(scan, token, end) != token)
            token = colon_behind(scan, token, end);
        // "only once since her election in May, in Riga in June"
        else if (counted && form == "since" && comma_behind(scan, token, end) != token)
            token = comma_behind(scan, token, end);
        // "twice: on Nov. 9, after the election, and on Jan. 22"
        else if (counted && scan.is(token, WordSet::starts_clause) && !divides &&
                 token > trigger.last + 2)
            while (token + 1 < end && scan.form(token + 1) != ",") ++token;
        else if ((scan.is(token, WordSet::starts_clause) && !divides) ||
                 brings_in_clause(scan, token)) {
            const std::uint32_t close = end_of_aside(scan, token, end);
            const bool known = !list.found.empty() || list.is_complete() || (call && date);
            if (close == token || !known) break;
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
