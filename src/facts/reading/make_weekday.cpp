#include "facts/reading/make_weekday.h"

#include <array>
#include <cstdlib>

#include "facts/reading/among.h"
#include "facts/reading/date_words.h"

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
    constexpr int too_near = 1;
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
    if (direction < -1)  // "the Tuesday before last"
        return add_days(on_or_before(add_days(reference, -1), day), -days_a_week);
    if (direction < 0) return last_weekday(reference, day);
    if (direction == 0)
        return c.tense() == Tense::past ? on_or_before(reference, day)
                                        : on_or_after(reference, day);
    return word == "next" ? in_week(reference, day, 1) : on_or_after(add_days(reference, 1), day);
}

// "The summit on Saturday and Sunday is the latest": told in the present, right behind the days.
bool is_told_in_present(const DateContext& c) {
    constexpr std::uint32_t near = 4;  // tokens: "and Sunday", "'s summit"
    static constexpr std::array<std::string_view, 4> verbs{"is", "are", "comes", "marks"};
    const Scan& scan = c.scan();
    const ClassId weekdays = scan.lexicon.find_class("WEEKDAY");
    const ClassId talks = scan.lexicon.find_class("TALKS");
    const std::uint32_t end = c.match.first + c.match.count;
    for (std::uint32_t t = end; t < end + near; ++t) {
        const std::string_view form = scan.form(t);
        if (among(form, verbs)) return true;
        if (form != "and" && form != "'s" && scan.at(t, weekdays) == nullptr &&
            scan.at(t, talks) == nullptr)
            return false;
    }
    return false;
}

// "The summit on Saturday is the latest", written on a Friday: tomorrow, not six days ago.
bool is_near_ahead(const DateContext& c, Date reference, Weekday day) {
    constexpr int near = 2;  // days
    const int ahead = distance(weekday(reference), day);
    return ahead > 0 && ahead <= near && c.tense() == Tense::unknown && is_told_in_present(c);
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
    const bool ahead = c.tense() == Tense::future || is_near_ahead(c, reference, *day);
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
    // "at the Museum of Tomorrow": a name
    if (word.first > 0 && c.scan().token(word.first).capital && c.before() == "of") return false;
    if (!c.reference()) return c.emit_unresolved(Grain::day);
    return c.emit(
        one_day(add_days(*c.reference(), std::atoi(c.scan().value_of(*word.item).c_str()))),
        Grain::day);
}

}  // namespace

std::span<const ProductionEntry> weekday_productions() {
    static const std::vector<ProductionEntry> list{
        {"weekday", make_weekday, "DATE", {"weekday", "last", "week", "day", "n"}},
        {"weekend", make_weekend, "DATE", {"last"}},
        {"date_word", make_date_word, "DATE", {"word"}}};
    return list;
}

}  // namespace communique
