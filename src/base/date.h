#pragma once
// Days of the Gregorian calendar without a clock or a time zone, dates of which only the year or
// the month is known, and ranges of days. The core has no "today": a reference is an argument.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace communique {

struct Date {
    int year = 0;
    int month = 0;  // 1..12
    int day = 0;    // 1..31

    friend constexpr auto operator<=>(const Date&, const Date&) = default;
};

enum class Weekday { monday, tuesday, wednesday, thursday, friday, saturday, sunday };

bool is_leap_year(int year);
int days_in_month(int year, int month);
bool is_valid(Date date);
// Days since 1970-01-01 and back (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
std::int32_t day_number(Date date);
Date date_of(std::int32_t day_number);
Date add_days(Date date, int days);
// The same day of another month, clamped to that month's last day.
Date add_months(Date date, int months);
Weekday weekday(Date date);
// "YYYY-MM-DD" exactly and a day that exists, or nothing.
std::optional<Date> parse_date(std::string_view iso);
std::string to_string(Date date);

enum class DatePrecision { none, year, month, day };

// A date of which the day, or the month and the day, may be unknown: zero stands for unknown.
struct PartialDate {
    int year = 0;
    int month = 0;
    int day = 0;

    static PartialDate of(Date date) { return {date.year, date.month, date.day}; }
    DatePrecision precision() const;
    bool known() const { return year != 0; }
    // The first and last day it may be; only for known dates.
    Date first() const;
    Date last() const;
    // True when one may be the other, known more exactly.
    bool agrees_with(PartialDate other) const;

    friend constexpr auto operator<=>(const PartialDate&, const PartialDate&) = default;
};

// "2024", "2024-05", "2024-05-16" or nothing.
std::optional<PartialDate> parse_partial_date(std::string_view iso);
std::string to_string(PartialDate date);  // empty when unknown

// Days from `first` to `last`, both included; a missing end is open.
struct DateRange {
    std::optional<Date> first;
    std::optional<Date> last;

    friend bool operator==(const DateRange&, const DateRange&) = default;
};

// Whether some of those days lie within the period; no days lie in none.
bool is_within(const DateRange& when, const DateRange& period);
// The days that a date, or a stretch of them, may be; none of an unknown one.
DateRange days_of(PartialDate date, PartialDate end = {});

// "2024-05-16", "2024-05", "2024" where the range is exactly that; else "first/last", ".." for
// open.
std::string to_string(const DateRange& range);
// The same back; nothing when it is neither.
std::optional<DateRange> parse_date_range(std::string_view text);

}  // namespace communique
