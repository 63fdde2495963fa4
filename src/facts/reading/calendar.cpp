#include "facts/reading/calendar.h"

#include <array>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include "facts/reading/table.h"

namespace communique {
namespace {

int to_int(std::string_view digits) { return std::atoi(std::string(digits).c_str()); }

// Meeus, "Astronomical Algorithms", chapter 8: the Gregorian computus.
Date easter(int year) {
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int d = b / 4;
    const int e = b % 4;
    const int f = (b + 8) / 25;
    const int g = (b - f + 1) / 3;
    const int h = (19 * a + b - d - g + 15) % 30;
    const int i = c / 4;
    const int k = c % 4;
    const int l = (32 + 2 * e + 2 * i - h - k) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int n = h + l - 7 * m + 114;
    return {year, n / 31, n % 31 + 1};
}

// The same for the Julian calendar, in Gregorian days of the years 1900 to 2099.
Date orthodox_easter(int year) {
    const int d = (19 * (year % 19) + 15) % 30;
    const int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
    const int n = d + e + 114;
    constexpr int julian_lag = 13;
    return add_days({year, n / 31, n % 31 + 1}, julian_lag);
}

// Gregorian days of the Chinese new year, month × 100 + day, from 1990 on.
std::optional<Date> lunar_new_year(int year) {
    constexpr int first_year = 1990;
    static constexpr std::array<int, 41> days{127, 215, 204, 123, 210, 131, 219, 207, 128, 216, 205,
                                              124, 212, 201, 122, 209, 129, 218, 207, 126, 214, 203,
                                              123, 210, 131, 219, 208, 128, 216, 205, 125, 212, 201,
                                              122, 210, 129, 217, 206, 126, 213, 203};
    const auto index = static_cast<std::size_t>(year - first_year);
    if (year < first_year || index >= days.size()) return std::nullopt;
    return Date{year, days[index] / 100, days[index] % 100};
}

// "1990 126 214 203": month × 100 + day in 1990 and in the years after it.
std::optional<Date> listed_day(std::string_view list, int year) {
    const auto parts = split(list, ' ');
    const int first_year = parts.empty() ? year : to_int(parts.front());
    const auto index = static_cast<std::size_t>(year - first_year) + 1;
    if (year < first_year || index >= parts.size()) return std::nullopt;
    const int day = to_int(parts[index]);
    return Date{year, day / 100, day % 100};
}

// The tabular Islamic calendar (civil epoch); what is seen of the moon may differ by a day.
Date islamic(int year, int month, int day) {
    constexpr int epoch_day_number = -492148;  // 16 July 622, Julian
    const int days = (year - 1) * 354 + (3 + 11 * year) / 30 + (59 * (month - 1) + 1) / 2 + day - 1;
    return date_of(epoch_day_number + days);
}

std::optional<Date> islamic_feast(std::string_view name, int year) {
    static constexpr std::array<std::pair<std::string_view, std::pair<int, int>>, 5> feasts{
        {{"islamic-new-year", {1, 1}},
         {"ashura", {1, 10}},
         {"ramadan", {9, 1}},
         {"eid-al-fitr", {10, 1}},
         {"eid-al-adha", {12, 10}}}};
    for (const auto& [known, day] : feasts) {
        if (known != name) continue;
        const int islamic_year = (year - 622) * 33 / 32;
        for (int y = islamic_year - 1; y <= islamic_year + 2; ++y) {
            const Date date = islamic(y, day.first, day.second);
            if (date.year == year) return date;
        }
    }
    return std::nullopt;
}

std::optional<Weekday> short_weekday(std::string_view name) {
    static constexpr std::array<std::string_view, 7> names{"mon", "tue", "wed", "thu",
                                                           "fri", "sat", "sun"};
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == name) return static_cast<Weekday>(i);
    return std::nullopt;
}

}  // namespace

Date monday_of(Date day) { return add_days(day, -static_cast<int>(weekday(day))); }

Date in_week(Date day, Weekday wanted, int weeks) {
    return add_days(monday_of(day), weeks * 7 + static_cast<int>(wanted));
}

std::optional<Date> nth_weekday(int year, int month, Weekday wanted, int n) {
    Date day{year, month, n > 0 ? 1 : days_in_month(year, month)};
    const int step = n > 0 ? 1 : -1;
    while (weekday(day) != wanted) day = add_days(day, step);
    day = add_days(day, (n > 0 ? n - 1 : n + 1) * 7);
    if (day.month != month) return std::nullopt;
    return day;
}

std::optional<Date> iso_week(int year, int n) {
    const Date first = monday_of({year, 1, 4});
    const Date day = add_days(first, (n - 1) * 7);
    if (n < 1 || day >= monday_of({year + 1, 1, 4})) return std::nullopt;
    return day;
}

Date month_end(int year, int month) { return {year, month, days_in_month(year, month)}; }

DateRange whole_month(int year, int month) {
    return {Date{year, month, 1}, month_end(year, month)};
}

DateRange whole_year(int year) { return {Date{year, 1, 1}, Date{year, 12, 31}}; }

DateRange whole_quarter(int year, int n) {
    return {Date{year, 3 * n - 2, 1}, month_end(year, 3 * n)};
}

std::optional<Date> feast(std::string_view spec, int year) {
    if (spec.starts_with("easter")) return add_days(easter(year), to_int(spec.substr(6)));
    if (spec.starts_with("orthodox"))
        return add_days(orthodox_easter(year), to_int(spec.substr(8)));
    if (spec == "table lunar-new-year") return lunar_new_year(year);
    if (spec.starts_with("days ")) return listed_day(spec.substr(5), year);
    if (spec.starts_with("islamic ")) return islamic_feast(spec.substr(8), year);
    if (spec.size() == 5 && spec[2] == '-')
        return Date{year, to_int(spec.substr(0, 2)), to_int(spec.substr(3))};
    const auto parts = split(spec, ' ');
    const auto day = parts.size() >= 3 ? short_weekday(parts[1]) : std::nullopt;
    if (!day) return std::nullopt;
    const auto found = nth_weekday(year, to_int(parts[0]), *day, to_int(parts[2]));
    if (!found || parts.size() < 4) return found;
    return add_days(*found, to_int(parts[3]));
}

}  // namespace communique
