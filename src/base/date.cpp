#include "base/date.h"

#include <algorithm>
#include <array>

namespace communique {
namespace {

std::optional<int> read_digits(std::string_view text) {
    int value = 0;
    if (text.empty()) return std::nullopt;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

std::string padded(int value, std::size_t width) {
    std::string digits = std::to_string(value);
    return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

}  // namespace

bool is_leap_year(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

int days_in_month(int year, int month) {
    constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (month < 1 || month > 12) return 0;
    return month == 2 && is_leap_year(year) ? 29 : days[static_cast<std::size_t>(month - 1)];
}

bool is_valid(Date date) {
    return date.year >= 1 && date.year <= 9999 && date.month >= 1 && date.month <= 12 &&
           date.day >= 1 && date.day <= days_in_month(date.year, date.month);
}

std::int32_t day_number(Date date) {
    const int year = date.year - (date.month <= 2 ? 1 : 0);
    const int era = (year >= 0 ? year : year - 399) / 400;
    const int year_of_era = year - era * 400;
    const int day_of_year = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
    const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * 146097 + day_of_era - 719468;
}

Date date_of(std::int32_t number) {
    number += 719468;
    const int era = (number >= 0 ? number : number - 146096) / 146097;
    const int day_of_era = number - era * 146097;
    const int year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    const int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const int shifted = (5 * day_of_year + 2) / 153;
    const int month = shifted + (shifted < 10 ? 3 : -9);
    const int year = year_of_era + era * 400 + (month <= 2 ? 1 : 0);
    return {year, month, day_of_year - (153 * shifted + 2) / 5 + 1};
}

Date add_days(Date date, int days) { return date_of(day_number(date) + days); }

Date add_months(Date date, int months) {
    const int index = date.year * 12 + (date.month - 1) + months;
    const int year = index >= 0 ? index / 12 : (index - 11) / 12;
    const int month = index - year * 12 + 1;
    return {year, month, std::min(date.day, days_in_month(year, month))};
}

Weekday weekday(Date date) {
    // 1970-01-01 was a Thursday.
    const int index = (day_number(date) % 7 + 7 + 3) % 7;
    return static_cast<Weekday>(index);
}

std::optional<Date> parse_date(std::string_view iso) {
    if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
    const auto year = read_digits(iso.substr(0, 4));
    const auto month = read_digits(iso.substr(5, 2));
    const auto day = read_digits(iso.substr(8, 2));
    if (!year || !month || !day) return std::nullopt;
    const Date date{*year, *month, *day};
    if (!is_valid(date)) return std::nullopt;
    return date;
}

std::string to_string(Date date) {
    return padded(date.year, 4) + "-" + padded(date.month, 2) + "-" + padded(date.day, 2);
}

DatePrecision PartialDate::precision() const {
    if (year == 0) return DatePrecision::none;
    if (month == 0) return DatePrecision::year;
    return day == 0 ? DatePrecision::month : DatePrecision::day;
}

Date PartialDate::first() const { return {year, month == 0 ? 1 : month, day == 0 ? 1 : day}; }

Date PartialDate::last() const {
    const int last_month = month == 0 ? 12 : month;
    return {year, last_month, day == 0 ? days_in_month(year, last_month) : day};
}

bool PartialDate::agrees_with(PartialDate other) const {
    if (!known() || !other.known()) return true;
    if (year != other.year) return false;
    if (month == 0 || other.month == 0) return true;
    if (month != other.month) return false;
    return day == 0 || other.day == 0 || day == other.day;
}

std::optional<PartialDate> parse_partial_date(std::string_view iso) {
    if (iso.size() == 4) {
        const auto year = read_digits(iso);
        if (!year || *year == 0) return std::nullopt;
        return PartialDate{*year, 0, 0};
    }
    if (iso.size() == 7 && iso[4] == '-') {
        const auto year = read_digits(iso.substr(0, 4));
        const auto month = read_digits(iso.substr(5));
        if (!year || !month || *month < 1 || *month > 12) return std::nullopt;
        return PartialDate{*year, *month, 0};
    }
    const auto date = parse_date(iso);
    if (!date) return std::nullopt;
    return PartialDate::of(*date);
}

std::string to_string(PartialDate date) {
    if (!date.known()) return {};
    std::string out = padded(date.year, 4);
    if (date.month != 0) out += "-" + padded(date.month, 2);
    if (date.month != 0 && date.day != 0) out += "-" + padded(date.day, 2);
    return out;
}

bool is_within(const DateRange& when, const DateRange& period) {
    return (when.first || when.last) &&
           !(when.last && period.first && *when.last < *period.first) &&
           !(when.first && period.last && *when.first > *period.last);
}

DateRange days_of(PartialDate date, PartialDate end) {
    if (!date.known()) return {};
    return {date.first(), end.known() ? end.last() : date.last()};
}

std::string to_string(const DateRange& range) {
    if (range.first && range.last) {
        const Date a = *range.first;
        const Date b = *range.last;
        if (a == b) return to_string(a);
        if (a.day == 1 && a.year == b.year && b.day == days_in_month(b.year, b.month)) {
            if (a.month == b.month) return to_string(PartialDate{a.year, a.month, 0});
            if (a.month == 1 && b.month == 12) return to_string(PartialDate{a.year, 0, 0});
        }
    }
    return (range.first ? to_string(*range.first) : "..") + "/" +
           (range.last ? to_string(*range.last) : "..");
}

std::optional<DateRange> parse_date_range(std::string_view text) {
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos) {
        const auto date = parse_partial_date(text);
        if (!date) return std::nullopt;
        return DateRange{date->first(), date->last()};
    }
    DateRange range;
    const std::string_view first = text.substr(0, slash);
    const std::string_view last = text.substr(slash + 1);
    if (first != "..") {
        range.first = parse_date(first);
        if (!range.first) return std::nullopt;
    }
    if (last != "..") {
        range.last = parse_date(last);
        if (!range.last) return std::nullopt;
    }
    return range;
}

}  // namespace communique
