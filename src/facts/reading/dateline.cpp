// Where the report was written: "BEIJING, Sept 2 (Xinhua) --". See place.h.
#include <algorithm>
#include <array>

#include "facts/reading/among.h"
#include "facts/reading/place.h"
#include "facts/reading/place_line.h"
#include "facts/reading/place_names.h"
#include "facts/reading/world.h"

namespace communique {
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
    return is_dash(form) || form == ":" || form == "." || form == "|";
}

// The token of the mark behind a place; between them stand the day and the agency: "BEIJING, Sept 2
// (Xinhua) --". `end` where there is none.
std::uint32_t find_mark(const Scan& scan, std::uint32_t token, std::uint32_t end, bool known) {
    // "SCI-EDU"
    if (!known && token < end && scan.form(token) == "-" && !scan.token(token).after_blank)
        return end;
    // "PHOTO: ..." is no place.
    if (!known && token < end && (scan.form(token) == ":" || scan.form(token) == ".")) return end;
    bool inside = false;
    constexpr std::uint32_t longest = 20;  // tokens
    for (std::uint32_t t = token; t < end && t < token + longest; ++t) {
        const std::string_view form = scan.form(t);
        if (form == "(" || form == "[") inside = true;
        if (form == ")" || form == "]") inside = false;
        // "New Delhi, Sep 16 (PTI) Prime Minister"
        // "RABAT, (AnyPoint / Any News / MAP - 17th May, 2017) Morocco's king"
        // "PHNOM PENH, Jan. 8 (Prensa Latina) The leaders": an agency of two words
        const bool agency = scan.form(t - 2) == "(" || (t > token + 3 && scan.form(t - 3) == "(");
        if (known && form == ")" && t + 1 < end && scan.token(t + 1).capital && t > token + 2 &&
            (agency || scan.form(token) == "(" || scan.form(token + 1) == "("))
            return t;
        if (inside) continue;
        if (ends_dateline(form)) return t;
        const bool fits = scan.token(t).kind != TokenKind::word || scan.token(t).capital ||
                          scan.at(t, scan.lexicon.find_class("MONTH")) != nullptr;
        if (!fits) return end;
    }
    // "RABAT, (AnyPoint / Any News - MAP": the rest stands in the next sentence.
    bool agency = false;
    for (std::uint32_t t = token; t < end && t < token + longest; ++t)
        agency = agency || scan.form(t) == "/";
    return known && inside && agency && end - token < longest ? end - 1 : end;
}

// Behind "(AnyPoint / Any News - 20th Apr, 2020)" before a place in capitals.
std::uint32_t behind_agency(const Scan& scan, std::uint32_t first, std::uint32_t end) {
    constexpr std::uint32_t longest = 24;  // tokens
    if (first == end || scan.form(first) != "(") return first;
    for (std::uint32_t t = first + 1; t + 1 < end && t < first + longest; ++t)
        if (scan.form(t) == ")") return is_shouted(scan.written(t + 1)) ? t + 1 : first;
    return first;
}

// Behind " date 2024-10-23 ", with which some collections begin a text.
std::uint32_t behind_stamp(const Scan& scan, std::uint32_t first, std::uint32_t end) {
    if (first == end || scan.form(first) != "date") return behind_agency(scan, first, end);
    for (std::uint32_t t = first; t < first + 2 && t < end; ++t)
        for (const Item& item : scan.items[t])
            if (item.kind == ItemKind::date)
                return behind_agency(scan, std::min(item.end(), end), end);
    return first;
}

// "DATELINE=DHAKA", "Dateline: Moscow": a line of the head of a script.
PlaceFound labelled_place(const Scan& scan, const World& world, std::uint32_t first,
                          std::uint32_t end) {
    if (first + 2 >= end || scan.form(first) != "dateline" ||
        (scan.form(first + 1) != "=" && scan.form(first + 1) != ":"))
        return {};
    const Item* city = scan.at(first + 2, scan.lexicon.find_class("CITY"));
    if (city != nullptr) return read_place(scan, world, *city);
    constexpr std::uint32_t longest = 4;  // words of a place that no table knows
    if (end - first - 2 > longest) return {};
    for (std::uint32_t t = first + 2; t < end; ++t)
        if (scan.token(t).kind != TokenKind::word || !scan.token(t).capital) return {};
    return {title_case(slice(scan.text(), scan.span_of(first + 2, end - first - 2))), {}, 0};
}

PlaceFound shouted_place(const Scan& scan, const World& world, std::uint32_t first,
                         std::uint32_t end) {
    std::uint32_t words = 0;
    while (first + words < end && words < 4 && is_shouted(scan.written(first + words)) &&
           scan.token(first + words).kind == TokenKind::word)
        ++words;
    if (words == 0) return {};
    // "NUMBER=2-250318": a label
    if (first + words < end && scan.form(first + words) == "=") return {};
    // "VLADIMIR PUTIN:" speaks.
    if (is_in_name(scan, first, first)) return {};
    // "AM - Tuesday", "DW |", "LBC": initials name no place that no table knows.
    constexpr std::size_t initials = 4;  // letters
    const bool tiny = words == 1 && scan.written(first).size() <= initials;
    // "NOV 2015: They meet in Antalya": the day of a line in a list.
    if (scan.at(first, scan.lexicon.find_class("MONTH")) != nullptr) return {};
    // "VOA News - Leaders Declare End to Violence"
    for (const Name cls : Names{"COMPANY", "ORGANISATION"})
        if (scan.at(first, scan.lexicon.find_class(cls)) != nullptr) return {};
    // "CBC News | Posted: ...": an agency's name goes on.
    const std::uint32_t behind = first + words;
    const bool goes_on = behind < end && scan.token(behind).kind == TokenKind::word &&
                         scan.token(behind).capital && words == 1 &&
                         scan.at(behind, scan.lexicon.find_class("MONTH")) == nullptr;
    bool known = false;
    for (const Item& item : scan.items[first])
        known = known || !read_place(scan, world, item).city.empty() ||
                item.cls == scan.lexicon.find_class("COUNTRY");
    if (first + words != end && find_mark(scan, first + words, end, known) == end) return {};
    // "BUSINESS" alone on a line heads a part of the page, "APA -" an agency's report.
    if ((first + words + 1 >= end || goes_on || tiny) && !known) return {};
    for (const Item& item : scan.items[first]) {
        const PlaceFound place = read_place(scan, world, item);
        if (!place.city.empty()) return place;
    }
    // "CHINA" alone on a line heads a part of the page.
    for (const Item& item : scan.items[first])
        if (item.cls == scan.lexicon.find_class("COUNTRY") && item.count >= words &&
            first + words != end)
            return {{}, scan.value_of(item), 0};
    // "PTI | New Delhi |": an agency's
    if (first + words < end && scan.form(first + words) == "|") return {};
    if (is_known_name(scan, first, first) || scan.is(first + words - 1, WordSet::head_noun))
        return {};
    return {title_case(slice(scan.text(), scan.span_of(first, words))), {}, 0};
}

// "Baku, May 23, AZERTAC", "Baku, Azerbaijan, May 23", "Lima, Peru November 17, 2016": a line of its
// own.
bool is_stamped(const Scan& scan, std::uint32_t first, const Item& city, std::uint32_t end) {
    constexpr std::uint32_t short_line = 9;  // tokens
    std::uint32_t day = city.end() + 1;
    if (end - first > short_line || scan.form(city.end()) != "," || day >= end) return false;
    if (const Item* land = scan.at(day, scan.lexicon.find_class("COUNTRY")); land != nullptr) {
        day = land->end();
        if (day < end && scan.form(day) == ",") ++day;
    }
    return day < end && std::any_of(
                            scan.items[day].begin(), scan.items[day].end(),
                            [](const Item& item) { return item.kind == ItemKind::date; });
}

// "New Delhi: Russian President ...", "Kazan [Russia], October 23 :" in small letters.
PlaceFound written_place(const Scan& scan, const World& world, std::uint32_t first,
                         std::uint32_t end) {
    const Item* city = first < end ? scan.at(first, scan.lexicon.find_class("CITY")) : nullptr;
    if (city == nullptr || city->end() >= end) return {};
    const std::string_view next = scan.form(city->end());
    const bool opens = next == "(" || next == "[" || next == ",";
    const bool dated = opens && (is_stamped(scan, first, *city, end) ||
                                 find_mark(scan, city->end(), end, true) != end);
    // "Osaka, Indian Prime Minister Modi said ..."
    const bool led =
        next == "," && scan.at(city->end() + 1, scan.lexicon.find_class("PERSON")) != nullptr;
    // "St. Petersburg - President Putin", but not "Moscow-Beijing"
    const Span mark = scan.span_of(city->end(), 1);
    const bool spaced = mark.begin > 0 && mark.end < scan.text().size() &&
                        scan.text()[mark.begin - 1] == ' ' && scan.text()[mark.end] == ' ';
    const bool marked = ends_dateline(next) && next != "." && (next != "-" || spaced);
    return next == "(" || dated || marked || led ? read_place(scan, world, *city) : PlaceFound{};
}

// "Sao Jose dos Campos, Feb 12 (Newswire) --": a place that no table knows, told by the day and the
// mark behind it.
PlaceFound unlisted_place(const Scan& scan, const World&, std::uint32_t first, std::uint32_t end) {
    constexpr std::uint32_t longest = 5;  // words
    static constexpr std::array<std::string_view, 9> particles{"de",  "do", "da", "dos", "das",
                                                               "del", "la", "el", "al"};
    std::uint32_t t = first;
    while (t < end && t < first + longest && scan.token(t).kind == TokenKind::word &&
           (scan.token(t).capital || (t > first && among(scan.form(t), particles))))
        ++t;
    if (t == first || t + 1 >= end || scan.form(t) != ",") return {};
    const auto date = std::find_if(scan.items[t + 1].begin(), scan.items[t + 1].end(),
                                   [](const Item& item) { return item.kind == ItemKind::date; });
    if (date == scan.items[t + 1].end() || scan.form(date->end()) != "(") return {};
    const std::uint32_t mark = find_mark(scan, date->end(), end, true);
    if (mark == end || scan.form(mark) == "." || is_known_name(scan, first, first)) return {};
    return {std::string(slice(scan.text(), scan.span_of(first, t - first))), {}, 0};
}

// "September 8, 2012, Vladivostok", "Staff correspondent, Santiago": a short line that ends with
// its city.
PlaceFound byline_place(const Scan& scan, const World& world, std::uint32_t first,
                        std::uint32_t end) {
    constexpr std::uint32_t longest = 9;
    if (end - first < 3) return {};
    const bool is_short = end - first <= longest;
    for (std::uint32_t t = first + 2; t < std::min(end, first + longest); ++t) {
        const Item* city = scan.at(t, scan.lexicon.find_class("CITY"));
        const std::string_view before = scan.form(t - 1);
        const bool divided = before == "," || before == "in" || before == "|" || is_dash(before);
        // "Our correspondent in Bonn": lives there.
        if (before == "in" && names_home_of_reporter(scan, t - 2)) continue;
        // "PTI | New Delhi | Updated: ..."
        const bool ends = city != nullptr && is_short && divided && city->end() == end;
        const bool framed = city != nullptr && before == "|" &&
                            (city->end() == end || scan.form(city->end()) == "|");
        if (ends || framed) return read_place(scan, world, *city);
    }
    return {};
}

// "July 11, 2019, St Petersburg", below a page's menu.
PlaceFound dated_line(const Scan& scan, const World& world, std::uint32_t first,
                      std::uint32_t end) {
    return first < end && scan.is_in_date(first, first) ? byline_place(scan, world, first, end)
                                                        : PlaceFound{};
}

bool holds_agency(const Scan& scan, std::uint32_t first, std::uint32_t last) {
    for (std::uint32_t t = first; t < last; ++t)
        if (scan.form(t) == "(") return true;
    return false;
}

// "LAUSANNE, May 23 --"
bool holds_day(const Scan& scan, const Item& city, std::uint32_t last) {
    const std::uint32_t day = scan.form(city.end()) == "," ? city.end() + 1 : city.end();
    const Item* date = scan.at(day, scan.lexicon.find_class("DATE"));
    return date != nullptr && date->end() == last;
}

}  // namespace

std::uint32_t stamp_end(const Scan& scan, std::uint32_t sentence) {
    const Sentence& s = scan.analysis.sentences[sentence];
    return behind_stamp(scan, s.first_token, s.first_token + s.token_count);
}

std::uint32_t behind_dateline(const Scan& scan, std::uint32_t sentence) {
    const Sentence& s = scan.analysis.sentences[sentence];
    const std::uint32_t end = s.first_token + s.token_count;
    const std::uint32_t first = behind_stamp(scan, s.first_token, end);
    if (first == end) return s.first_token;
    const Item* city = scan.at(first, scan.lexicon.find_class("CITY"));
    const bool shouted = is_shouted(scan.written(first)) &&
                         scan.at(first, scan.lexicon.find_class("MONTH")) == nullptr;
    if (!shouted && city == nullptr) return first;
    const std::uint32_t behind = city != nullptr ? city->end() : first + 1;
    const std::uint32_t mark = find_mark(scan, behind, end, city != nullptr);
    return mark == end ? first : mark + 1;
}

// "LIMA, March 3rd 2021 - 09:14" at the top of a page of 2013, "OSLO, January 24, 2007 --" of what the
// page shows beside it: the day, told with its year, is not that of the news.
bool is_of_other_day(const Scan& scan, std::uint32_t first, std::uint32_t end) {
    constexpr std::uint32_t near = 8;  // tokens
    constexpr int late = 10;           // days that a report may wait
    if (!scan.reference) return false;
    for (std::uint32_t t = first; t < std::min(end, first + near); ++t)
        for (const Item& item : scan.items[t]) {
            if (item.kind != ItemKind::date) continue;
            const DateValue& date = scan.values.dates[item.value];
            if (!date.explicit_year || date.grain != Grain::day || !date.range.first) continue;
            const int apart = day_number(*scan.reference) - day_number(*date.range.first);
            return apart > late || apart < -late;
        }
    return false;
}

PlaceFound dateline_place(const Scan& scan, const World& world) {
    const auto& sentences = scan.analysis.sentences;
    constexpr std::size_t opening = 7;
    constexpr std::size_t head = 12;  // a title, the office and its address stand above, at times
    const auto search = [&](auto&& read, std::size_t far) {
        PlaceFound land;
        for (std::size_t s = 0; s < sentences.size() && s < far; ++s) {
            const std::uint32_t end = sentences[s].first_token + sentences[s].token_count;
            const std::uint32_t first = behind_stamp(scan, sentences[s].first_token, end);
            const PlaceFound place = read(scan, world, first, end);
            const bool found = !place.city.empty() || !place.country.empty();
            if (found && is_of_other_day(scan, first, end)) continue;
            if (!land.country.empty()) return place.country == land.country ? place : land;
            if (!place.city.empty()) return place;
            // "CAMBODIA, January 6 -" above "PHNOM PENH -": the city below is the dateline.
            land = place;
        }
        return land;
    };
    constexpr std::size_t page = 25;
    constexpr std::size_t script = 16;  // lines of labels, each with an empty one below it
    PlaceFound place = search(labelled_place, script);
    if (place.city.empty()) place = search(bracketed_place, head);
    if (place.city.empty()) place = search(shouted_place, opening);
    // Below a page's menu: only a known city in front of a whole sentence.
    constexpr std::uint32_t short_line = 10;  // tokens
    for (std::size_t s = opening; s < sentences.size() && s < page && place.city.empty(); ++s) {
        const std::uint32_t first = sentences[s].first_token;
        const std::uint32_t last = first + sentences[s].token_count - 1;
        // "TEHRAN (AP) --" may be parted from what it opens.
        const Item* city = scan.at(first, scan.lexicon.find_class("CITY"));
        const bool agency =
            ends_dateline(scan.form(last)) && scan.form(last) != "." && scan.form(last) != ":" &&
            (holds_agency(scan, first, last) ||
             (city != nullptr && (city->end() == last || holds_day(scan, *city, last))));
        if ((sentences[s].token_count <= short_line && !agency) || city == nullptr) continue;
        const PlaceFound found =
            shouted_place(scan, world, first, first + sentences[s].token_count);
        const std::uint32_t end = first + sentences[s].token_count;
        if (!found.city.empty() && !is_of_other_day(scan, first, end)) place = found;
    }
    if (place.city.empty() && place.country.empty()) place = search(written_place, opening);
    if (place.city.empty() && place.country.empty()) place = search(lone_place, head);
    if (place.city.empty() && place.country.empty()) place = search(line_of_day_and_place, head);
    if (place.city.empty() && place.country.empty()) place = search(unlisted_place, opening);
    if (place.city.empty() && place.country.empty()) place = search(byline_place, opening);
    if (place.city.empty() && place.country.empty()) place = search(dated_line, page);
    if (place.city.empty() && place.country.empty()) place = search(line_of_place, page);
    return place;
}

}  // namespace communique
