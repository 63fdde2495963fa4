#include "facts/reading/date_words.h"

#include <algorithm>
#include <cstdlib>

#include "facts/reading/number_words.h"

namespace communique {
namespace {

bool all_digits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

int to_int(std::string_view digits) { return std::atoi(std::string(digits).c_str()); }

int whole(const std::optional<Decimal>& value) {
    if (!value) return 0;
    const double number = to_double(*value);
    const bool fits =
        number >= 0 && number < 100000 && number == static_cast<double>(static_cast<int>(number));
    return fits ? static_cast<int>(number) : 0;
}

int full_year(int two_digits) {
    constexpr int turn = 50;
    return two_digits + (two_digits < turn ? 2000 : 1900);
}

bool is_year(int year) { return year >= 1000 && year < 2200; }

}  // namespace

std::string_view DateContext::before() const {
    const Sentence& s = scan().analysis.sentences[match.sentence];
    return match.first == s.first_token ? std::string_view() : scan().form(match.first - 1);
}

std::string_view DateContext::after() const {
    const Sentence& s = scan().analysis.sentences[match.sentence];
    const std::uint32_t end = match.first + match.count;
    return end >= s.first_token + s.token_count ? std::string_view() : scan().form(end);
}

bool DateContext::comes_after(WordSet set) const {
    return !before().empty() && scan().is(match.first - 1, set);
}

bool DateContext::comes_before(WordSet set) const {
    return !after().empty() && scan().is(match.first + match.count, set);
}

Tense DateContext::tense() const {
    return tense_at(scan(), match.sentence, match.first, match.first + match.count);
}

int DateContext::month(Capture c) const {
    if (c.count == 0) return 0;
    for (const Name cls : Names{"MONTH", "SMALL_MONTH"})
        if (const std::string_view value = class_value(scan(), c.first, cls); !value.empty())
            return to_int(value);
    return 0;
}

int DateContext::day(Capture c) const {
    if (c.count == 0) return 0;
    const std::string_view written = scan().written(c.first);
    int value = 0;
    if (c.count == 1 && all_digits(written)) value = written.size() <= 2 ? to_int(written) : 0;
    else value = count(c);
    return value >= 1 && value <= 31 ? value : 0;
}

int DateContext::year(Capture c, ShortYears short_years) const {
    if (c.count == 0) return 0;
    const std::string_view written = scan().written(c.first);
    if (c.count == 1 && scan().token(c.first).kind == TokenKind::number) {
        if (!all_digits(written)) return 0;
        const int value = to_int(written);
        if (written.size() == 2 && short_years == ShortYears::yes) return full_year(value);
        return written.size() == 4 && is_year(value) ? value : 0;
    }
    if (scan().token(c.first).kind == TokenKind::number) return 0;
    const int value = whole(number_of(scan(), c.first, c.count));
    if (is_year(value)) return value;
    // "nineteen eighty-six": two numbers side by side.
    for (std::uint32_t k = 1; k < c.count; ++k) {
        const int left = whole(number_of(scan(), c.first, k));
        const int right = whole(number_of(scan(), c.first + k, c.count - k));
        if (left >= 10 && left <= 21 && right >= 10 && right < 100) return left * 100 + right;
    }
    if (value >= 10 && value < 100 && short_years == ShortYears::yes) return full_year(value);
    return 0;
}

int DateContext::count(Capture c) const {
    if (c.count == 0) return 0;
    const std::string_view word = scan().form(c.first);
    if (c.count == 1 && (word == "a" || word == "an" || word == "the")) return 1;
    if (word == "couple" || (c.count > 1 && scan().form(c.first + 1) == "couple")) return 2;
    if (scan().token(c.first).kind == TokenKind::number && c.count == 1) {
        const std::string_view written = scan().written(c.first);
        if (all_digits(written)) return written.size() <= 4 ? to_int(written) : 0;
        if (written.find_first_of(".,") != std::string_view::npos) return 0;
        return whole(ordinal_of(scan(), c.first, c.count));
    }
    const int cardinal = whole(number_of(scan(), c.first, c.count));
    const int ordinal = whole(ordinal_of(scan(), c.first, c.count));
    return std::max(cardinal, ordinal);
}

std::optional<Weekday> DateContext::weekday_of(Capture c) const {
    if (c.count == 0) return std::nullopt;
    for (const Name cls : Names{"WEEKDAY", "WEEKDAYS", "SHORT_WEEKDAY"})
        if (const std::string_view value = class_value(scan(), c.first, cls); !value.empty())
            return static_cast<Weekday>(to_int(value));
    return std::nullopt;
}

std::optional<int> DateContext::direction(Capture c) const {
    if (c.count == 0) return std::nullopt;
    // "the week before last"
    const bool twice =
        c.first > match.first && form(c) == "last" && scan().form(c.first - 1) == "before";
    for (const Name cls : Names{"LAST", "THIS", "NEXT"})
        if (const std::string_view value = class_value(scan(), c.first, cls); !value.empty())
            return twice ? 2 * to_int(value) : to_int(value);
    return std::nullopt;
}

const DateValue* DateContext::date(Capture c) const {
    if (c.item == nullptr || c.item->kind != ItemKind::date) return nullptr;
    return &scan().values.dates[c.item->value];
}

const DateValue* DateContext::told_before(std::uint32_t reach) const {
    for (std::uint32_t back = 1; back <= reach && back <= match.first; ++back) {
        for (const Item& found : scan().items[match.first - back]) {
            if (found.kind != ItemKind::date) continue;
            const DateValue& value = scan().values.dates[found.value];
            if (value.resolved && value.range.first && value.range.last) return &value;
        }
    }
    return nullptr;
}

bool DateContext::emit(DateValue value) const {
    value.resolved = value.range.first.has_value() || value.range.last.has_value();
    // Years outside the calendar come from numbers that are no years.
    const auto usable = [](const std::optional<Date>& day) {
        return !day || (day->year >= 1 && day->year <= 9999);
    };
    if (!usable(value.range.first) || !usable(value.range.last)) return false;
    for (std::uint32_t i = match.first; i < match.first + match.count; ++i)
        scan().items[i].erase_if([&](const Item& inner) {
            return inner.kind == ItemKind::date && inner.end() <= match.first + match.count;
        });
    item.kind = ItemKind::date;
    item.value = static_cast<std::uint32_t>(scan().values.dates.size());
    scan().values.dates.push_back(value);
    return true;
}

bool DateContext::emit(DateRange range, Grain grain) const {
    DateValue value;
    value.range = range;
    value.grain = grain;
    value.relative = true;
    return emit(value);
}

bool DateContext::emit_unresolved(Grain grain) const {
    DateValue value;
    value.grain = grain;
    return emit(value);
}

DateRange one_day(Date day) { return {day, day}; }

int year_for(Date reference, int month, int day, Tense tense) {
    const int month_index = reference.month * 32 + (day == 0 ? 0 : reference.day);
    const int wanted = month * 32 + day;
    // "reached an agreement to meet on June 20", told on June 15: nobody means last year's.
    constexpr int soon = 31;  // days
    const auto days_ahead = [&] {
        const int year = wanted < month_index ? reference.year + 1 : reference.year;
        return day_number({year, month, std::min(day, days_in_month(year, month))}) -
               day_number(reference);
    };
    const bool near_ahead = day != 0 && days_ahead() > 0 && days_ahead() <= soon;
    if (tense == Tense::past && !near_ahead)
        return wanted <= month_index ? reference.year : reference.year - 1;
    // Nobody announces a day that far ahead without its year: what was lately is meant.
    const bool just_before =
        wanted < month_index && day != 0 &&
        day_number(reference) - day_number({reference.year, month,
                                            std::min(day, days_in_month(reference.year, month))}) <
            45;
    if (tense == Tense::future && !just_before)
        return wanted >= month_index ? reference.year : reference.year + 1;
    int best = reference.year;
    std::int32_t best_distance = 0x7FFFFFFF;
    for (const int year : {reference.year, reference.year - 1, reference.year + 1}) {
        const int middle = day == 0 ? 15 : std::min(day, days_in_month(year, month));
        const std::int32_t distance =
            std::abs(day_number({year, month, middle}) - day_number(reference));
        if (distance >= best_distance) continue;
        best = year;
        best_distance = distance;
    }
    return best;
}

Date shift(Date day, std::string_view unit, int n) {
    if (unit == "day") return add_days(day, n);
    if (unit == "week") return add_days(day, 7 * n);
    if (unit == "fortnight") return add_days(day, 14 * n);
    if (unit == "month") return add_months(day, n);
    if (unit == "quarter") return add_months(day, 3 * n);
    return add_months(day, (unit == "decade" ? 120 : unit == "century" ? 1200 : 12) * n);
}

DateRange unit_around(Date day, std::string_view unit) {
    if (unit == "week" || unit == "fortnight") return {monday_of(day), add_days(monday_of(day), 6)};
    if (unit == "month") return whole_month(day.year, day.month);
    if (unit == "quarter") return whole_quarter(day.year, (day.month + 2) / 3);
    if (unit == "year") return whole_year(day.year);
    if (unit == "decade")
        return {Date{day.year / 10 * 10, 1, 1}, Date{day.year / 10 * 10 + 9, 12, 31}};
    if (unit == "century")
        return {Date{day.year / 100 * 100, 1, 1}, Date{day.year / 100 * 100 + 99, 12, 31}};
    return one_day(day);
}

Grain grain_of(std::string_view unit) {
    if (unit == "day") return Grain::day;
    if (unit == "week" || unit == "fortnight") return Grain::week;
    if (unit == "month") return Grain::month;
    if (unit == "quarter") return Grain::quarter;
    if (unit == "year") return Grain::year;
    return unit == "century" ? Grain::century : Grain::decade;
}

std::string unit_of(const DateContext& c, Capture unit) {
    if (unit.count == 0) return {};
    const std::string word(c.form(unit));
    for (const Name cls : Names{"TIME_UNIT", "CENTURY"})
        if (const std::string_view value = class_value(c.scan(), unit.first, cls); !value.empty())
            return std::string(value);
    return word.ends_with('s') ? word.substr(0, word.size() - 1) : word;
}

}  // namespace communique
