#include "facts/reading/make_period.h"

#include <string>

#include "facts/reading/date_words.h"
#include "facts/reading/make_feast.h"
#include "facts/reading/make_span.h"
#include "facts/reading/make_weekday.h"
#include "facts/reading/make_year_part.h"

namespace communique {
namespace {

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
    if (c.form(word) == "following" && c.tense() == Tense::past) {
        const std::uint32_t in_sentence =
            match.first - c.scan().analysis.sentences[match.sentence].first_token;
        const DateValue* told = c.told_before(in_sentence);
        if (told == nullptr || !told->range.first || told->grain > grain_of(unit))
            return c.emit_unresolved(grain_of(unit));
        DateValue value;
        value.range = unit_around(shift(*told->range.first, unit, 1), unit);
        value.grain = grain_of(unit);
        return c.emit(value);
    }
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
    // "his first face-to-face meeting with the president of South Korea in six months"
    constexpr std::uint32_t far = 18;  // tokens
    constexpr std::uint32_t own = 7;   // of "first face-to-face"
    const ClassId talks = c.scan().lexicon.find_class("TALKS");
    const ClassId ordinal = c.scan().lexicon.find_class("ORDINAL");
    for (std::uint32_t t = c.match.first; t-- > begin + 1 && c.match.first - t <= far;) {
        if (c.scan().at(t, talks) == nullptr) continue;
        for (std::uint32_t k = t; k-- > begin && t - k <= own;)
            if (c.scan().at(k, ordinal) != nullptr) return true;
        return false;
    }
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
    // "the week before Christmas", unlike "a week before Christmas": some day of it.
    if (unit == "week" && n < 0 && c.form(c["n"]) == "the")
        return c.emit({shift(from, unit, n), add_days(from, -1)}, Grain::week);
    return c.emit(one_day(shift(from, unit, n)), Grain::day);
}

// "half a year ago" is a month, "a year and a half ago" about that year.
bool make_half_years_ago(const DateContext& c, int years) {
    constexpr int months_of_year = 12;
    const std::string unit = years == 0 ? "month" : "year";
    if (!c.reference() || years > 100) return c.emit_unresolved(grain_of(unit));
    const Date day = add_months(*c.reference(), -(years * months_of_year + months_of_year / 2));
    return c.emit(unit_around(day, unit), grain_of(unit));
}

bool make_offset(const Match& match, Article& article, Item& item) {
    const DateContext c{match, article, item};
    const std::string unit = unit_of(c, c["unit"]);
    const auto direction = offset_direction(c);
    const int n = c.count(c["n"]);
    const bool few = c["n"].count > 0 && c.scan().form(c["n"].first + c["n"].count - 1) == "few";
    if (c["half"].count > 0 && direction) return make_half_years_ago(c, n);
    if (unit.empty() || !direction || (n == 0 && !few) || n > 5000) return false;
    if (c["date"].count > 0) {
        const DateValue* anchor = c.date(c["date"]);
        // "for four days from Sunday": how long
        const bool lasts = c.form(c["direction"]) == "from" && c.before() == "for";
        if (anchor == nullptr || lasts) return false;
        return make_anchored(c, DateValue(*anchor), unit, n * *direction);
    }
    const std::string_view first = c.scan().form(match.first);
    const bool ahead =
        (first == "in" || first == "within") && *direction > 0 && c["direction"].count == 0;
    if (ahead && (c.tense() == Tense::past || measures_time(c))) return false;
    // "a year earlier", "a year before that"
    const std::string_view word = c.form(c["direction"]);
    const bool told = word == "earlier" || word == "later" || word == "before";
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
    // "a year ago this week", "two years ago today"
    if (c["unit2"].count > 0 && c["n2"].count == 0) {
        const Date day = shift(*c.reference(), unit, n * *direction);
        const std::string around = c.form(c["unit2"]) == "today" ? "day" : unit_of(c, c["unit2"]);
        return c.emit(unit_around(day, around), grain_of(around));
    }
    if (c["unit2"].count > 0) {
        const Date day =
            shift(shift(*c.reference(), unit, n), unit_of(c, c["unit2"]), c.count(c["n2"]));
        return c.emit(one_day(day), Grain::day);
    }
    const Date day = shift(*c.reference(), unit, n * *direction);
    // "in less than two weeks": a day up to then; "less than a month ago" is that month as well.
    if (c["most"].count > 0 && (unit == "day" || unit == "week")) {
        const Date next = add_days(*c.reference(), *direction);
        return c.emit({std::min(next, day), std::max(next, day)}, grain_of("week"));
    }
    if (c["most"].count > 0 && *direction > 0) return c.emit_unresolved(grain_of(unit));
    return c.emit(unit_around(day, unit == "decade" ? "year" : unit),
                  unit == "decade" ? Grain::year : grain_of(unit));
}

}  // namespace

std::span<const ProductionEntry> period_productions() {
    static const std::vector<ProductionEntry> all = [] {
        std::vector<ProductionEntry> list{
            {"period", make_period, "DATE", {"last", "n", "unit"}},
            {"offset",
             make_offset,
             "DATE",
             {"n", "unit", "direction", "date", "n2", "unit2", "most", "half"}}};
        for (const auto& others : {weekday_productions(), year_part_productions(),
                                   feast_productions(), span_productions()})
            list.insert(list.end(), others.begin(), others.end());
        return list;
    }();
    return all;
}

}  // namespace communique
