#include "facts/reading/written_day.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "base/utf8.h"
#include "facts/reading/among.h"

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
        const bool digit = c >= '0' && c <= '9';
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

std::optional<Date> day_in_digits(std::string_view text) {
    const bool dotted = text.find('.') != std::string_view::npos;  // the day stands first
    const auto parts = three_numbers(text, dotted ? "." : "/");
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

}  // namespace communique
