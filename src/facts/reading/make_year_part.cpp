#include "facts/reading/make_year_part.h"

#include <algorithm>
#include <string>

#include "facts/reading/date_words.h"
#include "facts/reading/number_words.h"

namespace communique {
namespace {

constexpr int days_a_week = 7;

// The year the words give, or the one they are meant in: a period that is still to come and told as
// past is last year's.
int year_of_part(const DateContext& c, int last_month_of_part, bool& stated) {
    if (c["year"].count > 0) {
        stated = true;
        const bool short_months = c.form(c["unit"]) == "m";
        return c.year(c["year"],
                      short_months ? DateContext::ShortYears::yes : DateContext::ShortYears::no);
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

// "in the second half of the day", "of the decade"
bool is_half_of_other(const DateContext& c) {
    const std::uint32_t noun = c.match.first + c.match.count + 2;
    if (c.after() != "of" || noun >= c.scan().words.size() || c.scan().form(noun - 1) != "the")
        return false;
    for (std::uint32_t i = noun; i < std::min<std::size_t>(noun + 3, c.scan().words.size()); ++i)
        if (c.scan().form(i) == "year") return false;
    return true;
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
    if (part.count == 0) {
        // "8M-22", "9M 2023"; small letters are of millions.
        const bool months = c.form(c["unit"]) == "m";
        if (months && c.scan().written(c["unit"].first) != "M") return false;
        return make_several_parts(c, 1, c.count(c["n"]),
                                  months ? std::string("month") : unit_of(c, c["unit"]));
    }
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
    if (half && bare && (!speaks_of_figures(c) || is_half_of_other(c))) return false;
    return make_named_part(c, std::string(half ? "h" : "q") + std::to_string(n));
}

}  // namespace

std::span<const ProductionEntry> year_part_productions() {
    static const std::vector<ProductionEntry> list{
        {"part_period", make_part_period, "DATE", {"part", "n", "unit", "year", "last"}}};
    return list;
}

}  // namespace communique
