#include "facts/reading/written_day.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "base/utf8.h"
#include "facts/reading/among.h"
#include "sentences/characters.h"

namespace communique {
namespace {

constexpr std::array<std::string_view, 12> months{"jan", "feb", "mar", "apr", "may", "jun",
                                                  "jul", "aug", "sep", "oct", "nov", "dec"};

int month_of(std::string_view word) {
    if (word.size() < 3) return 0;
    const std::string head = fold_case(word.substr(0, 3));
    for (std::size_t i = 0; i < months.size(); ++i)
        if (months[i] == head) return static_cast<int>(i) + 1;
    return 0;
}

// "Sept", "APRIL", but not "Marseille".
bool names_month(std::string_view word) {
    static constexpr std::array<std::string_view, 12> rest{
        "uary", "ruary", "ch", "il", "", "e", "y", "ust", "tember", "ober", "ember", "ember"};
    const int month = month_of(word);
    if (month == 0) return false;
    const std::string_view whole = rest[static_cast<std::size_t>(month) - 1];
    return whole.starts_with(fold_case(word.substr(3)));
}

// Three numbers with one of the signs between each two; nothing else may stand in the text.
std::optional<std::array<int, 3>> three_numbers(std::string_view text, std::string_view signs) {
    constexpr int most = 9999;
    std::array<int, 3> parts{};
    std::size_t part = 0;
    for (const char c : text) {
        const bool digit = is_digit(c);
        if (!digit && (signs.find(c) == std::string_view::npos || ++part >= parts.size()))
            return std::nullopt;
        if (digit) parts[part] = std::min(parts[part] * 10 + (c - '0'), most);
    }
    return part + 1 == parts.size() ? std::optional(parts) : std::nullopt;
}

}  // namespace

std::optional<std::pair<int, int>> month_and_day(std::string_view text) {
    int number = 0;  // none yet
    int month = 0;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        const auto is = [&](auto test) {
            return end < text.size() && test(static_cast<unsigned char>(text[end])) != 0;
        };
        if (is([](int c) { return std::isdigit(c); })) {
            while (is([](int c) { return std::isdigit(c); })) ++end;
            if (end - at <= 2) number = std::stoi(std::string(text.substr(at, end - at)));
            else number = 0;
            // "20th April"
            for (const std::string_view ordinal : {"st", "nd", "rd", "th"})
                if (text.substr(end).starts_with(ordinal) && text.substr(end + 2, 1) == " ")
                    end += 2;
        } else if (is([](int c) { return std::isalpha(c); })) {
            while (is([](int c) { return std::isalpha(c); })) ++end;
            const int here = month_of(text.substr(at, end - at));
            // "SEOUL" and "MARSEILLE" begin like months: only whole names and known short forms
            // count.
            const bool whole = end - at <= 9 && here != 0 &&
                               (end - at <= 4 || text.substr(at, end - at).size() >= 5);
            if (whole && here != 0) month = here;
            else if (month == 0) number = 0;
        } else {
            ++end;
        }
        if (month != 0 && number != 0) return std::pair{month, number};
        at = end;
    }
    return std::nullopt;
}

bool is_word_of_date(std::string_view word) {
    static constexpr std::array<std::string_view, 16> words{
        "mon", "tue", "wed", "thu", "fri", "sat", "sun", "st",
        "nd",  "rd",  "th",  "of",  "gmt", "utc", "am",  "pm"};
    // "Posted on November 20, 2004 at 22:41 KST"
    static constexpr std::array<std::string_view, 25> labels{
        "posted", "published", "updated", "created", "released", "last", "modified",
        "date",   "dated",     "on",      "at",      "issued",   "edt",  "est",
        "ist",    "bst",       "cet",     "kst",     "jst",      "sgt",  "et",
        "h",      "hrs",       "msk",     "uk"};
    const std::string small = fold_case(word);
    if (among(small, labels)) return true;
    const bool weekday = small.size() >= 6 && small.ends_with("day");
    for (const std::string_view known : words)
        if (small == known || (weekday && small.starts_with(known))) return true;
    return false;
}

std::optional<Date> whole_date(std::string_view text) {
    constexpr std::size_t longest = 64;
    if (text.size() > longest) return std::nullopt;
    PartialDate date;
    for (std::size_t at = 0; at < text.size();) {
        const auto kind = [&](std::size_t i) {
            const auto byte = static_cast<unsigned char>(text[i]);
            return std::isdigit(byte) != 0 ? 1 : std::isalpha(byte) != 0 ? 2 : byte < 0x80 ? 0 : 3;
        };
        if (kind(at) == 3) return std::nullopt;
        std::size_t end = at + 1;
        while (kind(at) != 0 && end < text.size() && kind(end) == kind(at)) ++end;
        const std::string_view word = text.substr(at, end - at);
        const bool minutes = at > 1 && text[at - 1] == ':' && kind(at - 2) == 1;  // "08:31"
        const bool clock = minutes || (end < text.size() && text[end] == ':');
        if (kind(at) == 1 && word.size() == 4 && date.year == 0)
            date.year = std::stoi(std::string(word));
        else if (kind(at) == 1 && word.size() <= 2 && date.day == 0 && !clock)
            date.day = std::stoi(std::string(word));
        else if (kind(at) == 2 && names_month(word)) date.month = month_of(word);
        else if (kind(at) == 2 && !is_word_of_date(word)) return std::nullopt;
        at = end;
    }
    const Date day{date.year, date.month, date.day};
    if (date.year == 0 || date.month == 0 || date.day == 0 || !is_valid(day)) return std::nullopt;
    return day;
}

bool is_lately(Date day, Date published) {
    constexpr int week = 7;
    const int days = day_number(published) - day_number(day);
    return days >= 0 && days <= week;
}

std::optional<Date> day_of_script(std::string_view line) {
    constexpr std::string_view label = "date=";
    constexpr int first_script = 50;  // years below are of this century
    if (line.size() < label.size() || fold_case(line.substr(0, label.size())) != label)
        return std::nullopt;
    std::string_view digits = line.substr(label.size());
    while (!digits.empty() && (digits.back() == ' ' || digits.back() == '\r'))
        digits.remove_suffix(1);
    const auto parts = three_numbers(digits, "/-");
    if (!parts) return std::nullopt;
    const auto [month, day, written] = *parts;
    const int year = written >= 100 ? written : written + (written < first_script ? 2000 : 1900);
    const Date date{year, month, day};
    return is_valid(date) ? std::optional(date) : std::nullopt;
}

std::optional<Date> day_in_digits_by(std::string_view text, std::pair<int, int> month_and_day) {
    constexpr std::string_view of_day = "0123456789/";
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos) return std::nullopt;
    const std::size_t before = text.find_last_not_of(of_day, slash);
    const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
    const std::size_t end = std::min(text.find_first_not_of(of_day, slash), text.size());
    const auto parts = three_numbers(text.substr(begin, end - begin), "/");
    if (!parts) return std::nullopt;
    const auto [first, second, year] = *parts;
    const Date told{year, month_and_day.first, month_and_day.second};
    if (year < 1900 || !is_valid(told)) return std::nullopt;
    for (const Date day : {Date{year, second, first}, Date{year, first, second}}) {
        if (is_valid(day) && is_lately(told, day)) return day;
    }
    return std::nullopt;
}

std::optional<Date> day_in_digits(std::string_view text) {
    const bool dotted = text.find('.') != std::string_view::npos;  // the day stands first
    const bool dashed = text.find('-') != std::string_view::npos;
    const auto parts = three_numbers(text, dotted ? "." : dashed ? "-" : "/");
    if (!parts) return std::nullopt;
    constexpr int months_of_year = 12;
    const auto [first, second, year] = *parts;
    const bool sure =
        dotted || first > months_of_year || second > months_of_year || first == second;
    if (year < 1900 || !sure) return std::nullopt;
    const Date day =
        dotted || first > months_of_year ? Date{year, second, first} : Date{year, first, second};
    return is_valid(day) ? std::optional(day) : std::nullopt;
}

namespace {

// Where the word begins that ends before `end`; blanks before it are passed over.
std::size_t word_before(std::string_view line, std::size_t end) {
    while (end > 0 && line[end - 1] == ' ') --end;
    while (end > 0 && line[end - 1] != ' ') --end;
    return end;
}

// The day whose year stands at `year`, and the bytes that write it.
std::optional<DayInLine> day_around(std::string_view line, std::size_t year) {
    constexpr std::size_t figures = 4;
    constexpr std::size_t digits = 10;  // of "2011-04-26"
    std::string iso(line.substr(year, digits));
    std::replace(iso.begin(), iso.end(), '/', '-');
    if (const auto day = parse_date(iso)) return DayInLine{*day, year, year + digits};
    const std::size_t end = year + figures;
    const std::size_t own = word_before(line, end);
    if (const auto day = day_in_digits(line.substr(own, end - own)))
        return DayInLine{*day, own, end};
    std::size_t begin = own;
    for (int words = 0; words < 2 && begin > 0; ++words) begin = word_before(line, begin);
    if (const auto day = whole_date(line.substr(begin, end - begin)))
        return DayInLine{*day, begin, end};
    return std::nullopt;
}

bool has_clock(std::string_view line) {
    for (std::size_t at = 1; at + 2 < line.size(); ++at)
        if ((line[at] == ':' || line[at] == '.') && is_digit(line[at - 1]) &&
            is_digit(line[at + 1]))
            return true;
    return false;
}

// "First published on", "Story by AGENCY in Lima": names and what labels them, no prose.
bool are_names_and_labels(std::string_view words) {
    static constexpr std::array<std::string_view, 5> small{"by", "in", "for", "the", "from"};
    const auto letter = [](char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; };
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (!letter(words[at])) continue;
        std::size_t end = at;
        while (end < words.size() && letter(words[end])) ++end;
        const std::string_view word = words.substr(at, end - at);
        // "news.example.cn"
        const bool site = (at > 0 && words[at - 1] == '.') || words.substr(end, 1) == ".";
        at = end;
        if (!site && std::islower(static_cast<unsigned char>(word[0])) != 0 &&
            !is_word_of_date(word) && !among(word, small))
            return false;
    }
    return true;
}

}  // namespace

std::optional<DayInLine> day_within(std::string_view line) {
    constexpr std::size_t figures = 4;
    for (std::size_t at = 0; at + figures <= line.size(); ++at) {
        if (!is_digit(line[at]) || (at > 0 && is_digit(line[at - 1]))) continue;
        std::size_t end = at;
        while (end < line.size() && is_digit(line[end])) ++end;
        // Of two days neither is meant: "Period of service: 03/12/2007 - 24/06/2010".
        if (end - at == figures) return day_around(line, at);
        at = end - 1;
    }
    return std::nullopt;
}

std::optional<Date> day_of_byline(std::string_view line) {
    constexpr std::size_t longest = 110;
    while (!line.empty() && (line.back() == ' ' || line.back() == '\r')) line.remove_suffix(1);
    if (line.size() > longest || line.ends_with('.')) return std::nullopt;
    const auto found = day_within(line);
    if (!found || !are_names_and_labels(line.substr(0, found->begin)) ||
        !are_names_and_labels(line.substr(found->end)))
        return std::nullopt;
    const std::string_view before = line.substr(0, found->begin);
    // A picture's caption has a day of its own.
    for (const std::string_view word : {"Photo", "PHOTO", "Image", "Picture"})
        if (line.find(word) != std::string_view::npos) return std::nullopt;
    // "By 1 March 2019", "By the accord of 12 December 2015" name no writer.
    for (const std::string_view word : {"By ", "by ", "BY ", "Story by ", "Story By "})
        if (line.starts_with(word))
            return before.size() > word.size() && !before.ends_with(" of ")
                       ? std::optional(found->day)
                       : std::nullopt;
    // A title may close with the day of what it tells: "Summit in Lima on May 3, 2011".
    return has_clock(line) || before.ends_with(" - ") ? std::optional(found->day) : std::nullopt;
}

}  // namespace communique
