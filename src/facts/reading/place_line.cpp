#include "facts/reading/place_line.h"

#include <algorithm>

#include "facts/reading/place_names.h"

namespace communique {
namespace {

// Where "Lima, Peru" that starts at the token ends; the token itself where there is no such thing.
std::uint32_t end_of_address(const Scan& scan, std::uint32_t token, std::uint32_t end,
                             bool needs_country) {
    const Item* city = scan.at(token, scan.lexicon.find_class("CITY"));
    if (city == nullptr || city->end() > end) return token;
    const std::uint32_t behind = city->end();
    if (behind + 1 < end && scan.form(behind) == ",")
        if (const Item* land = scan.at(behind + 1, scan.lexicon.find_class("COUNTRY"));
            land != nullptr && land->end() <= end)
            return land->end();
    return needs_country ? token : behind;
}

bool is_day(const Scan& scan, std::uint32_t token) {
    return token < scan.items.size() &&
           std::any_of(
               scan.items[token].begin(), scan.items[token].end(),
               [&](const Item& item) {
                   return item.kind == ItemKind::date && item.count >= 2 &&
                          scan.values.dates[item.value].grain == Grain::day;
               });
}

// ", 17:30", "5 p.m."
bool is_of_hour(const Scan& scan, std::uint32_t token) {
    const bool clock = scan.written(token).find(':') != std::string_view::npos;
    return clock || scan.form(token) == "," ||
           scan.at(token, scan.lexicon.find_class("CLOCK_WORD")) != nullptr;
}

// "White House", "Downing Street"
bool is_seat(const Scan& scan, std::uint32_t token) {
    const Item* venue = scan.at(token, scan.lexicon.find_class("VENUE"));
    const std::string_view last = scan.form(venue->end() - 1);
    return last == "house" || last == "street" || last == "kremlin" || last == "palace";
}

}  // namespace

bool is_dash(std::string_view form) {
    return form == "-" || form == "--" || form == "\xE2\x80\x93" || form == "\xE2\x80\x94";
}

const Item* city_at_end(const Scan& scan, const Sentence& sentence) {
    constexpr std::uint32_t longest = 4;  // tokens of a city's name
    const ClassId city = scan.lexicon.find_class("CITY");
    const std::uint32_t end = sentence.first_token + sentence.token_count;
    for (std::uint32_t t = end; t-- > sentence.first_token + 1 && end - t <= longest;)
        if (const Item* item = scan.at(t, city);
            item != nullptr && item->end() == end &&
            (scan.form(t - 1) == "," || scan.form(t - 1) == "in" || is_dash(scan.form(t - 1))))
            return item;
    return nullptr;
}

PlaceFound bracketed_place(const Scan& scan, const World& world, std::uint32_t first,
                           std::uint32_t end) {
    constexpr std::uint32_t longest = 14;  // tokens
    if (first >= end || end - first > longest || scan.form(first) != "(") return {};
    for (std::uint32_t t = first + 1; t < end; ++t) {
        const bool opens = t == first + 1 || scan.form(t - 1) == ",";
        if (!opens) continue;
        const std::uint32_t behind = end_of_address(scan, t, end, t == first + 1);
        if (behind == t || behind >= end || scan.form(behind) != ")") continue;
        // "(Xinhua, Beijing)" tells of the writer.
        if (t > first + 1 && !is_day(scan, first + 1)) return {};
        return read_place(scan, world, *scan.at(t, scan.lexicon.find_class("CITY")));
    }
    return {};
}

PlaceFound lone_place(const Scan& scan, const World& world, std::uint32_t first,
                      std::uint32_t end) {
    if (first >= end || end_of_address(scan, first, end, false) != end) return {};
    constexpr std::uint32_t longest = 8;  // tokens of a day with its weekday
    bool dated = is_day(scan, end);
    std::uint32_t above = first;  // behind the day, before its hour
    while (above > 0 && first - above <= longest && is_of_hour(scan, above - 1)) --above;
    for (std::uint32_t t = above; t-- > 0 && above - t <= longest && !dated;)
        dated = is_day(scan, t) && scan.is_in_item(above - 1, t, longest_date, [t](const Item& i) {
            return i.kind == ItemKind::date && i.first == t;
        });
    if (!dated) return {};
    return read_place(scan, world, *scan.at(first, scan.lexicon.find_class("CITY")));
}

PlaceFound line_of_day_and_place(const Scan& scan, const World& world, std::uint32_t first,
                                 std::uint32_t end) {
    constexpr std::uint32_t longest = 16;  // tokens
    if (end - first > longest) return {};
    const ClassId city = scan.lexicon.find_class("CITY");
    const ClassId country = scan.lexicon.find_class("COUNTRY");
    const Item* found = nullptr;
    bool dated = false;
    for (std::uint32_t t = first; t < end;) {
        const auto day = std::find_if(scan.items[t].begin(), scan.items[t].end(),
                                      [](const Item& i) { return i.kind == ItemKind::date; });
        const Item* place = scan.at(t, city);
        if (place == nullptr && found != nullptr) place = scan.at(t, country);
        if (day != scan.items[t].end()) {
            dated = dated || is_day(scan, t);
            t = day->end();
        } else if (place != nullptr) {
            if (place->cls == city && found != nullptr) return {};
            if (place->cls == city) found = place;
            t = place->end();
        } else if (scan.token(t).kind == TokenKind::word &&
                   scan.at(t, scan.lexicon.find_class("CLOCK_WORD")) == nullptr) {
            return {};
        } else {
            ++t;
        }
    }
    return found != nullptr && dated ? read_place(scan, world, *found) : PlaceFound{};
}

PlaceFound line_of_place(const Scan& scan, const World& world, std::uint32_t first,
                         std::uint32_t end) {
    constexpr std::uint32_t longest = 7;  // tokens
    if (end - first > longest) return {};
    const ClassId city = scan.lexicon.find_class("CITY");
    const ClassId venue = scan.lexicon.find_class("VENUE");
    const ClassId country = scan.lexicon.find_class("COUNTRY");
    PlaceFound found;
    std::uint32_t parts = 0;
    bool room = false;
    std::uint32_t t = scan.form(first) == "the" ? first + 1 : first;
    while (t < end) {
        if (scan.form(t) == ",") {
            ++t;
            continue;
        }
        const Item* item = scan.at(t, venue);
        room = room || (item != nullptr && !is_seat(scan, t));
        if (item == nullptr) item = scan.at(t, city);
        if (item == nullptr && parts > 0) item = scan.at(t, country);
        if (item == nullptr) return {};
        if (found.city.empty()) found = read_place(scan, world, *item);
        ++parts;
        t = item->end();
    }
    return parts > 1 || room ? found : PlaceFound{};
}

}  // namespace communique
