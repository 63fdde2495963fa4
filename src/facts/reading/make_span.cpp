#include "facts/reading/make_span.h"

#include <cstdlib>
#include <string>

#include "facts/reading/date_words.h"
#include "facts/reading/number_words.h"
#include "facts/reading/plan_signs.h"
#include "facts/reading/reach.h"

namespace communique {
namespace {

bool is_closed(const DateValue& date) { return date.range.first && date.range.last; }

std::string unit_word(const DateContext& c, Capture capture) {
    std::string word(c.form(capture));
    if (const std::string_view value = class_value(c.scan(), capture.first, "TIME_UNIT");
        !value.empty())
        word = value;
    return word;
}

// What is early or late in a period is somewhere in it: the whole is given, not a guessed third.
bool make_part_of(const Match& match, Article& article, Item& item) {
    const DateContext c{match, article, item};
    if (c["unit"].count > 0) {
        const std::string unit = unit_word(c, c["unit"]);
        if (unit == "day") return false;
        if (!c.reference()) return c.emit_unresolved(grain_of(unit));
        return c.emit(unit_around(*c.reference(), unit), grain_of(unit));
    }
    const DateValue* whole = c.date(c["date"]);
    // "later on Thursday" and "early 16 May" name the day itself.
    if (whole == nullptr || whole->open) return false;
    return c.emit(DateValue(*whole));
}

// A day, a week in a period.

bool emit_within(const DateContext& c, const DateValue& whole, DateRange range, Grain grain) {
    DateValue value;
    value.range = range;
    value.grain = grain;
    value.explicit_year = whole.explicit_year;
    value.relative = whole.relative;
    return c.emit(value);
}

bool make_nth_weekday(const DateContext& c, const DateValue& whole, Weekday day, int n, bool last) {
    const Date first = *whole.range.first;
    if (whole.grain == Grain::week)
        return emit_within(c, whole, one_day(in_week(first, day, 0)), Grain::day);
    if (whole.grain != Grain::month || (n == 0 && !last)) return false;
    const auto found = nth_weekday(first.year, first.month, day, last ? -1 : n);
    return found && emit_within(c, whole, one_day(*found), Grain::day);
}

bool make_nth_unit(const DateContext& c, const DateValue& whole, std::string unit, int n, int width,
                   bool last) {
    if (unit.ends_with('s')) unit.pop_back();
    const Date first = *whole.range.first;
    const Date end = *whole.range.last;
    if (unit == "weekend") return false;
    DateRange range;
    if (last) range = {add_days(shift(add_days(end, 1), unit, -width), 0), end};
    else range = {shift(first, unit, n - 1), add_days(shift(first, unit, n - 1 + width), -1)};
    // Weeks of a month are whole weeks; the first and the last are those that hold its ends.
    if (unit == "week" && width == 1)
        range = last ? unit_around(end, unit) : unit_around(shift(first, unit, n - 1), unit);
    // "the first week of March" is of March.
    if (unit == "week" && width == 1 && whole.grain == Grain::month)
        range = n == 1 && !last
                    ? DateRange{first, add_days(first, 6)}
                    : DateRange{std::max(*range.first, first), std::min(*range.last, end)};
    if (*range.first > end || n > 31) return false;
    return emit_within(c, whole, range, width == 1 ? grain_of(unit) : Grain::other);
}

// "on the 22nd": of the month that is spoken of, or the one before or after it.
bool make_bare_day(const DateContext& c, Date from, Tense tense) {
    const int day = c.count(c["n"]);
    Date month{from.year, from.month, 1};
    if (tense == Tense::past && day > from.day) month = add_months(month, -1);
    if (tense == Tense::future && day < from.day) month = add_months(month, 1);
    const Date found{month.year, month.month, day};
    return is_valid(found) && c.emit(one_day(found), Grain::day);
}

bool make_day_of(const Match& match, Article& article, Item& item) {
    const DateContext c{match, article, item};
    const bool bare = c["date"].count == 0 && c["unit"].count == 0;
    // "on the 15th summit": a day of the month only where nothing is numbered by it.
    if (bare && !c.after().empty() &&
        c.scan().token(match.first + match.count).kind != TokenKind::punctuation &&
        !c.comes_before(WordSet::after_bare_day))
        return false;
    if (bare && c.scan().token(c["n"].first).kind != TokenKind::number) return false;
    DateValue whole;
    if (c["date"].count > 0) {
        const DateValue* date = c.date(c["date"]);
        if (date == nullptr || !is_closed(*date)) return false;
        whole = *date;
    } else {
        const std::string unit = bare ? "month" : unit_word(c, c["unit"]);
        constexpr std::uint32_t story = 60;
        const DateValue* before = bare ? c.told_before(story) : nullptr;
        const bool anchored =
            before != nullptr && (before->grain == Grain::day || before->grain == Grain::month);
        // "met on the 12th", behind the day of the report: that looks back.
        const bool of_report = anchored && c.reference() &&
                               *before->range.first == *c.reference() && c.tense() == Tense::past;
        if (anchored && !of_report) return make_bare_day(c, *before->range.first, Tense::future);
        if (bare && c.reference()) return make_bare_day(c, *c.reference(), c.tense());
        if (!c.reference()) return c.emit_unresolved(Grain::day);
        whole.range = unit_around(*c.reference(), unit);
        whole.grain = grain_of(unit);
        whole.relative = true;
    }
    const std::string_view word = c.form(c["n"]);
    const bool last = word == "last" || word == "final";
    const int n = c.count(c["n"]);
    if (const auto day = c.weekday_of(c["weekday"]))
        return make_nth_weekday(c, whole, *day, n, last);
    if (c["weekday"].count > 0) {
        const int width = c["n2"].count > 0 ? c.count(c["n2"]) : 1;
        return (last || n > 0) && width > 0 &&
               make_nth_unit(c, whole, std::string(c.form(c["weekday"])), n, width, last);
    }
    // "the 15th of next month"
    if (whole.grain != Grain::month || n < 1) return false;
    const Date first = *whole.range.first;
    const Date day{first.year, first.month, n};
    return is_valid(day) && emit_within(c, whole, one_day(day), Grain::day);
}

// From one to another.

DateValue in_year(DateValue date, int year) {
    for (std::optional<Date>* end : {&date.range.first, &date.range.last}) {
        if (!*end) continue;
        (*end)->year = year;
        (*end)->day = std::min((*end)->day, days_in_month(year, (*end)->month));
    }
    return date;
}

// "between January 1 and December 15", told in that December: the beginning is near the New Year
// ahead, but the year that runs is meant.
bool is_stretch_of_year(const DateValue& from, const DateRange& to) {
    constexpr std::int32_t at_least = 60;  // days
    if (from.grain != Grain::day || from.weekday_only || !from.range.first || !to.last)
        return false;
    const Date first = *from.range.first;
    const bool ahead = first > *to.last && first.year == to.last->year + 1;
    return ahead &&
           day_number(*to.last) - day_number(Date{first.year - 1, first.month, 1}) >= at_least;
}

// The end's year goes for a beginning without one, and the beginning never comes after the end.
void agree_on_years(DateValue& from, DateValue& to) {
    const DateRange told = to.range;
    if (to.explicit_year && !from.explicit_year) {
        from = in_year(from, to.range.first->year);
        if (*from.range.first > *to.range.last) from = in_year(from, to.range.first->year - 1);
    } else if (!to.explicit_year && to.grain != Grain::year) {
        const int year = from.range.first->year;
        to = in_year(to, is_stretch_of_year(from, told) ? year - 1 : year);
        if (is_stretch_of_year(from, told)) from = in_year(from, year - 1);
        if (*to.range.last < *from.range.first && to.weekday_only) to.range = from.range;
        if (*to.range.last < *from.range.first) to = in_year(to, from.range.first->year + 1);
    }
}

// "January to November last year": the words behind the end say the year of both.
bool ends_in_year_word(const DateContext& c, Capture date) {
    return date.count > 1 && c.scan().form(date.first + date.count - 1) == "year";
}

// "In January-September it adds up to": months without a year and a word of plans are over.
void keep_out_of_future(const DateContext& c, const DateValue& from, const DateValue& to,
                        DateRange& range) {
    const bool months = from.grain == Grain::month && to.grain == Grain::month;
    if (!months || !c.reference() || from.explicit_year || to.explicit_year) return;
    if (c.tense() == Tense::future) return;
    const Date today = *c.reference();
    const Date month_end{today.year, today.month, days_in_month(today.year, today.month)};
    const bool not_over = c.tense() == Tense::past && *range.last > month_end;
    if (*range.first <= today && !not_over) return;
    range = {add_months(*range.first, -12), add_months(*range.last, -12)};
    range.last->day = days_in_month(range.last->year, range.last->month);
}

// "Wednesday and Thursday", "2020 and 2021"
bool are_neighbours(const DateValue& from, const DateValue& to) {
    if (from.grain == Grain::year && to.grain == Grain::year)
        return from.range.first->year + 1 == to.range.first->year;
    if (!from.weekday_only || !to.weekday_only) return false;
    return (static_cast<int>(weekday(*from.range.first)) + 1) % 7 ==
           static_cast<int>(weekday(*to.range.first));
}

bool make_span(const Match& match, Article& article, Item& item) {
    const DateContext c{match, article, item};
    const DateValue* first = c.date(c["from"]);
    if (first == nullptr || !is_closed(*first)) return false;
    DateValue from = *first;
    if (c["day"].count > 0) {  // "from 27 April to the third"
        const int day = c.day(c["day"]);
        if (from.grain != Grain::day || day == 0) return false;
        Date to = *from.range.first;
        if (day < to.day) to = add_months({to.year, to.month, 1}, 1);
        to.day = day;
        if (!is_valid(to)) return false;
        from.range.last = to;
        return c.emit(from);
    }
    const DateValue* second = c.date(c["to"]);
    if (second == nullptr || !is_closed(*second)) return false;
    DateValue to = *second;
    const bool named = ends_in_year_word(c, c["to"]);
    if (named && from.grain == Grain::month && to.grain == Grain::month) to.explicit_year = true;
    const std::uint32_t sign = c["from"].first + c["from"].count;
    const std::string_view joint = c.scan().form(sign);
    const std::string_view opening = c.before();
    // "in May and June" are two; so are the ends of "2014 - 2 October" across a dash with no
    // "from".
    if (joint == "and" && opening != "between" && !are_neighbours(from, to)) return false;
    if (joint == "and" && opening != "between" && to.weekday_only)
        to.range = one_day(add_days(*from.range.first, 1));
    if (joint == "--" && from.grain != to.grain) return false;
    if (const DateValue* year = c.date(c["year"])) {
        if (year->grain != Grain::year) return false;
        to = in_year(to, year->range.first->year);
        to.explicit_year = true;
    }
    if (to.weekday_only && from.grain == Grain::day && *to.range.first < *from.range.first) {
        const int ahead = (static_cast<int>(weekday(*to.range.first)) -
                           static_cast<int>(weekday(*from.range.first)) + 7) %
                          7;
        to.range = one_day(add_days(*from.range.first, ahead));
    } else agree_on_years(from, to);
    if (*to.range.last < *from.range.first) return false;
    DateValue value;
    value.range = {from.range.first, to.range.last};
    if (!named) keep_out_of_future(c, from, to, value.range);
    value.grain = from.grain == to.grain ? from.grain : Grain::other;
    value.explicit_year = to.explicit_year && !named;
    value.relative = from.relative || to.relative;
    value.duration = true;
    return c.emit(value);
}

// "the 12 months to June", "the year ended 31 March 2022": as long as said, up to the date's end.
bool make_ending(const Match& match, Article& article, Item& item) {
    const DateContext c{match, article, item};
    const DateValue* found = c.date(c["date"]);
    const int n = c["n"].count > 0 ? c.count(c["n"]) : 1;
    if (found == nullptr || !is_closed(*found) || n < 1 || n > 100) return false;
    DateValue value = *found;
    const Date after = add_days(*value.range.last, 1);
    constexpr int half_year = 6;  // months
    value.range.first = c["half"].count > 0 ? shift(after, "month", -half_year)
                                            : shift(after, unit_word(c, c["unit"]), -n);
    value.grain = Grain::other;
    value.duration = true;
    value.weekday_only = false;
    return c.emit(value);
}

// "January phone call", "May 2004 New York meeting": behind the date stands the noun.
bool leads_to_talks(const Scan& scan, std::uint32_t behind) {
    constexpr std::uint32_t near = 3;  // tokens: "New York meeting"
    const ClassId talks = scan.lexicon.find_class("TALKS");
    if (scan.at(behind, scan.lexicon.find_class("CALL")) != nullptr) return true;
    for (std::uint32_t t = behind; t < scan.words.size() && t < behind + near; ++t) {
        if (scan.token(t).kind != TokenKind::word) return false;
        if (scan.at(t, talks) != nullptr || scan.form(t) == "visit" || scan.form(t) == "trip")
            return true;
    }
    return false;
}

// "before the end of the year" is up to its last day.
bool names_end_of(const Scan& scan, Capture date) {
    constexpr std::uint32_t lead = 3;  // tokens: "the end of"
    for (std::uint32_t t = date.first; t < date.first + std::min(date.count, lead); ++t)
        if (scan.form(t) == "end") return true;
    return false;
}

bool make_open(const Match& match, Article& article, Item& item) {
    const DateContext c{match, article, item};
    const Capture sign = c["sign"];
    const DateValue* found = c.date(c["date"]);
    if (found == nullptr || !is_closed(*found) || sign.item == nullptr) return false;
    // "before the 2014 protests": the year says which protests, not until when. "since the January
    // meeting", "since the May 2004 New York meeting": so does any date of a meeting.
    const std::uint32_t next = match.first + match.count;
    const bool of_noun = c["date"].first > 0 && c.scan().form(c["date"].first - 1) == "the" &&
                         !c.after().empty() && c.scan().token(next).kind == TokenKind::word;
    const bool names_event =
        of_noun && (found->grain == Grain::year || leads_to_talks(c.scan(), next));
    const std::string_view word = c.scan().form(sign.first);
    // "fell through on Friday"
    if (sign.first > 0)
        if (const Item* deny = c.scan().at(sign.first - 1, c.scan().lexicon.find_class("DENY"));
            deny != nullptr && deny->end() > sign.first)
            return false;
    // "since October, when they met", "It took until October before they met" tell of October.
    const bool counts = c.scan().value_of(*sign.item) == "since" || word == "until";
    const bool tells_day = counts && tells_when(c.scan(), sign.first, next);
    // "after Friday's summit": of that day.
    const bool of_day = c.after() == "'s";
    if (names_event || of_day || tells_day) return false;
    DateValue value = *found;
    const std::string& kind = c.scan().value_of(*sign.item);
    const bool ahead = c.reference() && *c.reference() <= *found->range.first;
    // "will not meet until July 5": the day itself.
    constexpr std::uint32_t near = 12;  // tokens
    const std::uint32_t begin = c.scan().analysis.sentences[match.sentence].first_token;
    const bool until = word == "until" || word == "till";
    if (until && ahead && c.scan().is_negated(match.first, begin, near)) return false;
    // "It took until December 2013 for them to meet", "not until May did they": then, at last.
    if (until && is_until_at_last(c.scan(), match.first, begin)) return false;
    // "did not meet until March 2018"
    constexpr std::uint32_t close = 4;  // tokens
    if (until && c.scan().is_negated(match.first, begin, close)) return false;
    if (kind == "since") {
        value.range = {value.range.first, std::nullopt};
    } else if (kind == "after") {
        const bool day = *value.range.first == *value.range.last;
        value.range = {day ? *value.range.first : add_days(*value.range.last, 1), std::nullopt};
    } else if (kind == "before" && !names_end_of(c.scan(), c["date"])) {
        value.range = {std::nullopt, add_days(*value.range.first, -1)};
    } else {
        value.range = {std::nullopt, value.range.last};
    }
    value.open = true;
    return c.emit(value);
}

}  // namespace

std::span<const ProductionEntry> span_productions() {
    static const std::vector<ProductionEntry> list{
        {"part_of", make_part_of, "DATE", {"part", "date", "unit"}},
        {"day_of", make_day_of, "DATE", {"n", "n2", "weekday", "date", "unit"}},
        {"span", make_span, "DATE", {"from", "to", "year", "day"}},
        {"ending", make_ending, "DATE", {"n", "unit", "date", "half"}},
        {"open", make_open, "DATE", {"sign", "date"}}};
    return list;
}

}  // namespace communique
