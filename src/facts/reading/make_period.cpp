#include "facts/reading/make_period.h"

#include <algorithm>
#include <cstdlib>
#include <string>

#include "facts/reading/date_words.h"
#include "facts/reading/make_span.h"
#include "facts/reading/number_words.h"

namespace communique {
namespace {

constexpr int days_a_week = 7;

int distance(Weekday from, Weekday to) {
    return (static_cast<int>(to) - static_cast<int>(from) + days_a_week) % days_a_week;
}

Date on_or_before(Date reference, Weekday day) {
    return add_days(reference, -distance(day, weekday(reference)));
}

Date on_or_after(Date reference, Weekday day) {
    return add_days(reference, distance(weekday(reference), day));
}

// "Last Friday" on a Thursday is the Friday before; on a Saturday it is that of the week before,
// for yesterday's would be a mere "Friday".
Date last_weekday(Date reference, Weekday day) {
    constexpr int too_near = 2;
    const Date nearest = on_or_before(add_days(reference, -1), day);
    return day_number(reference) - day_number(nearest) <= too_near ? add_days(nearest, -days_a_week)
                                                                   : nearest;
}

bool emit_weekday(const DateContext& c, Date day, bool bare) {
    DateValue value;
    value.range = one_day(day);
    value.relative = true;
    value.weekday_only = bare;
    return c.emit(value);
}

// "Tuesday the 19th": the nearest such day.
std::optional<Date> matching_day(Date reference, Weekday wanted, int day_of_month) {
    constexpr int furthest = 200;
    for (int away = 0; away <= furthest; ++away) {
        for (const int sign : {1, -1}) {
            const Date day = add_days(reference, away * sign);
            if (day.day == day_of_month && weekday(day) == wanted) return day;
        }
    }
    return std::nullopt;
}

Date directed_weekday(const DateContext& c, Date reference, Weekday day) {
    const std::string_view word = c.form(c["last"]);
    if (word == "after") return add_days(on_or_after(add_days(reference, 1), day), days_a_week);
    const int direction = c.direction(c["last"]).value_or(0);
    if (word == "past") return on_or_before(add_days(reference, -1), day);
    if (direction < 0) return last_weekday(reference, day);
    if (direction == 0)
        return c.tense() == Tense::past ? on_or_before(reference, day)
                                        : on_or_after(reference, day);
    return word == "next" ? in_week(reference, day, 1) : on_or_after(add_days(reference, 1), day);
}

bool make_weekday(const Match& match, Article& article, Item& item) {
    const DateContext c{match, article, item};
    const auto day = c.weekday_of(c["weekday"]);
    if (!day) return false;
    if (!c.reference()) return c.emit_unresolved(Grain::day);
    const Date reference = *c.reference();
    if (c["n"].count > 0) {
        const int n = c.count(c["n"]);
        if (n < 1 || n > 60) return false;
        return emit_weekday(
            c, add_days(on_or_before(add_days(reference, -1), *day), -days_a_week * (n - 1)),
            false);
    }
    if (c["week"].count > 0) {
        const auto direction = c.direction(c["week"]);
        return emit_weekday(c, in_week(reference, *day, direction.value_or(1)), false);
    }
    if (c["day"].count > 0) {
        const auto found = matching_day(reference, *day, c.day(c["day"]));
        return found && emit_weekday(c, *found, false);
    }
    if (c["last"].count > 0) return emit_weekday(c, directed_weekday(c, reference, *day), false);
    const bool ahead = c.tense() == Tense::future;
    return emit_weekday(c, ahead ? on_or_after(reference, *day) : on_or_before(reference, *day),
                        true);
}

bool make_weekend(const Match& match, Article& article, Item& item) {
    const DateContext c{match, article, item};
    if (!c.reference()) return c.emit_unresolved(Grain::week);
    const Date reference = *c.reference();
    const bool ahead = c.tense() == Tense::future;
    const Capture word = c["last"];
    const int direction = c.direction(word).value_or(0);
    Date saturday = ahead ? on_or_after(reference, Weekday::saturday)
                          : on_or_before(reference, Weekday::saturday);
    if (weekday(reference) == Weekday::sunday) saturday = add_days(reference, -1);
    if (direction < 0 && saturday >= monday_of(reference))
        saturday = add_days(saturday, -days_a_week);
    if (direction > 0) saturday = in_week(reference, Weekday::saturday, 1);
    return c.emit({saturday, add_days(saturday, 1)}, Grain::week);
}

bool make_date_word(const Match& match, Article& article, Item& item) {
    const DateContext c{match, article, item};
    const Capture word = c["word"];
    if (word.item == nullptr) return false;
    if (!c.reference()) return c.emit_unresolved(Grain::day);
    return c.emit(
        one_day(add_days(*c.reference(), std::atoi(c.scan().value_of(*word.item).c_str()))),
        Grain::day);
}

std::string unit_of(const DateContext& c, Capture unit) {
    if (unit.count == 0) return {};
    const std::string word(c.form(unit));
    for (const std::string_view cls : {"TIME_UNIT", "CENTURY"})
        if (const std::string_view value = class_value(c.scan(), unit.first, cls); !value.empty())
            return std::string(value);
    return word.ends_with('s') ? word.substr(0, word.size() - 1) : word;
}

// "the past two days" end yesterday, "the next two days" begin tomorrow; quarters are whole ones.
DateRange several(Date reference, const std::string& unit, int n) {
    if (unit == "quarter") {
        const DateRange current = unit_around(reference, unit);
        if (n < 0) return {shift(*current.first, unit, n), add_days(*current.first, -1)};
        return {add_days(*current.last, 1),
                add_days(shift(add_days(*current.last, 1), unit, n), -1)};
    }
    if (n < 0) return {shift(reference, unit, n), add_days(reference, -1)};
    return {add_days(reference, 1), shift(reference, unit, n)};
}

// A whole unit that is meant to have no number: "last month", "this year".
bool make_period(const Match& match, Article& article, Item& item) {
    const DateContext c{match, article, item};
    const std::string unit = unit_of(c, c["unit"]);
    const Capture word = c["last"];
    const int direction = c.direction(word).value_or(c.form(word) == "past" ? -1 : 0);
    const bool plural = c["unit"].count > 0 && c.form(c["unit"]).ends_with('s');
    if (unit.empty()) return false;
    if (!c.reference()) return c.emit_unresolved(grain_of(unit));
    const Date reference = *c.reference();
    if (c["n"].count > 0) {
        const int n = c.count(c["n"]);
        if (n < 1 || n > 1000 || (n > 1 && !plural)) return false;
        DateValue value;
        value.range = several(reference, unit, direction < 0 ? -n : n);
        value.grain = n == 1 ? grain_of(unit) : Grain::other;
        value.relative = true;
        value.duration = true;
        return c.emit(value);
    }
    // "the next day", "the previous days": told from within the story, not from the day of writing.
    if ((plural && direction != 0) || unit == "day") return false;
    // "in the year 2008", "for the year ended" are no "this year".
    if (c.form(word) == "the" && !c.comes_after(WordSet::before_the_year)) return false;
    const bool named_year = c.form(word) == "the" && !c.after().empty() &&
                            (c.scan().token(match.first + match.count).kind == TokenKind::number ||
                             c.after() == "ended" || c.after() == "to" || c.after() == "before" ||
                             c.after() == "after" || c.after() == "of");
    if (named_year) return false;
    // "The following week he flew home": told from within the story as well.
    if (c.form(word) == "following" && c.tense() == Tense::past)
        return c.emit_unresolved(grain_of(unit));
    DateValue value;
    value.relative = true;
    value.grain = grain_of(unit);
    // "the past decade" ends now; "the last decade" is one of the calendar.
    const bool running = c.form(word) == "past" && (unit == "decade" || unit == "year");
    if (running) {
        value.range = several(reference, unit, -1);
        value.duration = true;
        return c.emit(value);
    }
    value.range = unit_around(shift(*unit_around(reference, unit).first, unit, direction), unit);
    return c.emit(value);
}

// "for the first time in three years" looks back over a time and names none.
bool measures_time(const DateContext& c) {
    const std::uint32_t begin = c.scan().analysis.sentences[c.match.sentence].first_token;
    for (std::uint32_t back = 1; back <= 6 && c.match.first >= begin + back; ++back)
        if (c.scan().is(c.match.first - back, WordSet::measures_time)) return true;
    return false;
}

// +1 or -1, or nothing when the words do not say whether before or after.
std::optional<int> offset_direction(const DateContext& c) {
    const std::string_view word = c.form(c["direction"]);
    if (word == "ago" || word == "back" || word == "earlier" || word == "before" || word == "prior")
        return -1;
    if (word == "from" || word == "hence" || word == "later" || word == "after" ||
        word == "since" || word == "following")
        return 1;
    const std::string_view first = c.scan().form(c.match.first);
    if (first == "in" || first == "within" || first == "next") return 1;
    return std::nullopt;
}

bool make_anchored(const DateContext& c, const DateValue& anchor, const std::string& unit, int n) {
    if (!anchor.range.first || !anchor.range.last) return c.emit_unresolved(Grain::day);
    const Date from =
        n < 0 ? *anchor.range.first
              : (anchor.grain == Grain::year ? *anchor.range.first : *anchor.range.last);
    const bool years = anchor.grain == Grain::year && (unit == "year" || unit == "decade");
    if (years && c.form(c["direction"]) != "since")
        return c.emit(whole_year(shift(from, unit, n).year), Grain::year);
    return c.emit(one_day(shift(from, unit, n)), Grain::day);
}

bool make_offset(const Match& match, Article& article, Item& item) {
    const DateContext c{match, article, item};
    const std::string unit = unit_of(c, c["unit"]);
    const auto direction = offset_direction(c);
    const int n = c.count(c["n"]);
    const bool few = c["n"].count > 0 && c.scan().form(c["n"].first + c["n"].count - 1) == "few";
    if (unit.empty() || !direction || (n == 0 && !few) || n > 5000) return false;
    if (c["date"].count > 0) {
        const DateValue* anchor = c.date(c["date"]);
        if (anchor == nullptr) return false;
        return make_anchored(c, DateValue(*anchor), unit, n * *direction);
    }
    const std::string_view first = c.scan().form(match.first);
    const bool ahead = first == "in" && *direction > 0 && c["direction"].count == 0;
    if (ahead && (c.tense() == Tense::past || measures_time(c))) return false;
    const bool told = c.form(c["direction"]) == "earlier" || c.form(c["direction"]) == "later";
    const std::uint32_t in_sentence =
        match.first - c.scan().analysis.sentences[match.sentence].first_token;
    if (const DateValue* anchor = told && !few ? c.told_before(in_sentence) : nullptr) {
        DateValue value = *anchor;
        value.range = {shift(*value.range.first, unit, n * *direction),
                       shift(*value.range.last, unit, n * *direction)};
        if (value.grain == Grain::month) value.range = unit_around(*value.range.first, "month");
        value.weekday_only = false;
        return c.emit(value);
    }
    if (!c.reference() || few || (told && (unit == "day" || unit == "week")))
        return c.emit_unresolved(grain_of(unit));
    if (c["unit2"].count > 0) {
        const Date day =
            shift(shift(*c.reference(), unit, n), unit_of(c, c["unit2"]), c.count(c["n2"]));
        return c.emit(one_day(day), Grain::day);
    }
    const Date day = shift(*c.reference(), unit, n * *direction);
    return c.emit(unit_around(day, unit == "decade" ? "year" : unit),
                  unit == "decade" ? Grain::year : grain_of(unit));
}

// Quarters, halves, the first ten months.

// The year the words give, or the one they are meant in: a period that is still to come and told as
// past is last year's.
int year_of_part(const DateContext& c, int last_month_of_part, bool& stated) {
    if (c["year"].count > 0) {
        stated = true;
        return c.year(c["year"], DateContext::ShortYears::no);
    }
    if (!c.reference()) return 0;
    const Date reference = *c.reference();
    if (c["last"].count > 0) return reference.year + c.direction(c["last"]).value_or(0);
    const int first_month = last_month_of_part - 2;
    return first_month > reference.month && c.tense() == Tense::past ? reference.year - 1
                                                                     : reference.year;
}

bool emit_part(const DateContext& c, DateRange range, Grain grain, bool stated) {
    DateValue value;
    value.range = range;
    value.grain = grain;
    value.explicit_year = stated;
    value.relative = !stated;
    return c.emit(value);
}

bool make_named_part(const DateContext& c, std::string_view name) {
    const int n = name[1] - '0';
    const bool half = name[0] == 'h';
    bool stated = false;
    const int year = year_of_part(c, n * (half ? 6 : 3), stated);
    if (year == 0) return !stated && c.emit_unresolved(half ? Grain::half : Grain::quarter);
    if (half)
        return emit_part(c, {Date{year, n * 6 - 5, 1}, month_end(year, n * 6)}, Grain::half,
                         stated);
    return emit_part(c, whole_quarter(year, n), Grain::quarter, stated);
}

bool make_several_parts(const DateContext& c, int part, int n, const std::string& unit) {
    const int months = unit == "quarter"                   ? 3
                       : unit == "half" || unit == "halve" ? 6
                       : unit == "month"                   ? 1
                                                           : 0;
    const std::string_view word = c.form(c["part"]);
    const bool from_end = word == "last" || word == "final";
    if (n < 1 || (!from_end && part != 1)) return false;
    bool stated = false;
    const int year = year_of_part(c, std::max(n * months, 1), stated);
    if (year == 0) return !stated && c.emit_unresolved(Grain::other);
    if (months == 0) {
        if (unit != "day" && unit != "week") return false;
        const int days = n * (unit == "day" ? 1 : days_a_week);
        return !from_end && emit_part(c, {Date{year, 1, 1}, add_days({year, 1, 1}, days - 1)},
                                      Grain::other, stated);
    }
    if (n * months > 12) return false;
    if (from_end)
        return emit_part(c, {Date{year, 13 - n * months, 1}, Date{year, 12, 31}}, Grain::other,
                         stated);
    return emit_part(c, {Date{year, 1, 1}, month_end(year, n * months)}, Grain::other, stated);
}

// Whether the sentence has a percentage, a price or a word of trade: then its halves are a year's.
bool speaks_of_figures(const DateContext& c) {
    const Sentence& s = c.scan().analysis.sentences[c.match.sentence];
    for (std::uint32_t i = s.first_token; i < s.first_token + s.token_count; ++i)
        if (c.scan().is(i, WordSet::speaks_of_figures)) return true;
    return false;
}

bool make_part_period(const Match& match, Article& article, Item& item) {
    const DateContext c{match, article, item};
    const Capture part = c["part"];
    // "in seven months of this year": the first seven.
    if (part.count == 0) return make_several_parts(c, 1, c.count(c["n"]), unit_of(c, c["unit"]));
    if (const std::string_view name = class_value(c.scan(), part.first, "QUARTER_NAME");
        !name.empty())
        return make_named_part(c, name);
    const int n = c.count(part);
    const std::string unit = c["unit"].count > 0 ? unit_of(c, c["unit"]) : "week";
    if (c["n"].count > 0) return make_several_parts(c, n, c.count(c["n"]), unit);
    if (unit == "week") {
        bool stated = false;
        const int year = year_of_part(c, 0, stated);
        const auto monday = year == 0 ? std::nullopt : iso_week(year, n);
        return monday && emit_part(c, {*monday, add_days(*monday, 6)}, Grain::week, stated);
    }
    const bool half = unit == "half";
    if (n < 1 || n > (half ? 2 : 4)) return false;
    // "the first half ended 1-1": only a half of a year, which the words must say.
    const bool bare = c["year"].count == 0 && c["last"].count == 0 &&
                      c.scan().form(match.first + match.count - 1) != "year";
    if (half && bare && !speaks_of_figures(c)) return false;
    return make_named_part(c, std::string(half ? "h" : "q") + std::to_string(n));
}

// Feasts.

bool make_holiday(const Match& match, Article& article, Item& item) {
    const DateContext c{match, article, item};
    const Capture name = c["holiday"];
    if (name.item == nullptr) return false;
    const std::string spec = c.scan().value_of(*name.item);
    DateValue value;
    if (c["year"].count > 0) {
        const int year = c.year(c["year"], DateContext::ShortYears::no);
        const auto day = year == 0 ? std::nullopt : feast(spec, year);
        if (!day) return false;
        value.range = one_day(*day);
        value.explicit_year = true;
        return c.emit(value);
    }
    if (!c.reference()) return c.emit_unresolved(Grain::day);
    const Date reference = *c.reference();
    const auto direction = c.direction(c["last"]);
    const bool of_year = c["last"].first > name.first;
    if (of_year && direction) {
        const auto day = feast(spec, reference.year + *direction);
        return day && c.emit(one_day(*day), Grain::day);
    }
    const bool before = direction ? *direction < 0 : c.tense() == Tense::past;
    std::optional<Date> best;
    for (int year = reference.year - 1; year <= reference.year + 1; ++year) {
        const auto day = feast(spec, year);
        if (!day) continue;
        if (direction && *direction == 0 && year == reference.year) best = day;
        if (direction && *direction == 0) continue;
        if (before && (*day < reference || (*day == reference && !direction))) best = day;
        if (!before && !best && *day >= reference) best = day;
    }
    return best && c.emit(one_day(*best), Grain::day);
}

}  // namespace

std::span<const ProductionEntry> period_productions() {
    static const std::vector<ProductionEntry> all = [] {
        std::vector<ProductionEntry> list{
            {"weekday", make_weekday, "DATE", {"weekday", "last", "week", "day", "n"}},
            {"weekend", make_weekend, "DATE", {"last"}},
            {"date_word", make_date_word, "DATE", {"word"}},
            {"period", make_period, "DATE", {"last", "n", "unit"}},
            {"offset", make_offset, "DATE", {"n", "unit", "direction", "date", "n2", "unit2"}},
            {"part_period", make_part_period, "DATE", {"part", "n", "unit", "year", "last"}},
            {"holiday", make_holiday, "DATE", {"last", "holiday", "year"}}};
        const auto spans = span_productions();
        list.insert(list.end(), spans.begin(), spans.end());
        return list;
    }();
    return all;
}

}  // namespace communique
