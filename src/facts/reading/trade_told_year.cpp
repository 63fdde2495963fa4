#include "facts/reading/trade_told_year.h"

#include <algorithm>

#include "facts/reading/trade_told_months.h"

namespace communique {

bool is_aimed(const PeriodDraft& d, std::size_t i) {
    const std::uint32_t from = i > 0 ? d.figure(i - 1).end : d.sentence.begin;
    return d.sentence.has(MarkKind::aim, from, d.figure(i).first);
}

std::optional<std::size_t> figure_beside(const PeriodDraft& d, std::uint32_t token,
                                         std::uint32_t ahead) {
    std::optional<std::size_t> beside;
    for (std::size_t i = 0; i < d.sentence.figures.size(); ++i) {
        if (d.figure(i).end <= token && token - d.figure(i).end < near_words) beside = i;
        if (d.figure(i).first > token && !beside && d.figure(i).first - token < ahead) return i;
    }
    return beside;
}

void give_year(PeriodDraft& d, std::size_t i, const DateRange& year) {
    d.periods[i].range = year;
    d.periods[i].own = true;
}

namespace {

constexpr std::int32_t whole_year = 360;  // days, or more
// What was spoken of before the figure: in its sentence, else in those before.
DateRange told_before(const PeriodDraft& d, std::size_t i) {
    for (std::size_t j = i; j-- > 0;)
        if (d.periods[j].own && !d.periods[j].aside && d.periods[j].range.first &&
            d.periods[j].range.last)
            return d.periods[j].range;
    return d.story.value_or(DateRange{});
}

// The year that the sentence names last before the figure; its dates are not given to any yet.
std::optional<DateRange> year_named_before(const PeriodDraft& d, std::size_t i) {
    std::optional<DateRange> named;
    for (const DateMark& date : d.sentence.dates)
        if (date.end <= d.figure(i).first && date.date.resolved && !date.by && !date.comparison &&
            length_of(date.date.range) >= whole_year && length_of(date.date.range) <= 366)
            named = date.date.range;
    return named;
}

// The year of those days; a fiscal year is one itself.
std::optional<DateRange> year_around(const DateRange& told) {
    const std::int32_t days = length_of(told);
    if (days == 0 || days > 366) return std::nullopt;
    if (days >= whole_year) return told;
    if (told.first->year != told.last->year) return std::nullopt;
    return DateRange{Date{told.last->year, 1, 1}, Date{told.last->year, 12, 31}};
}

DateRange quarter_of(Date day) {
    const int first = (day.month - 1) / 3 * 3 + 1;
    return {Date{day.year, first, 1},
            Date{day.year, first + 2, days_in_month(day.year, first + 2)}};
}

// "the same year", "that year" at the token.
bool names_same_year(const PeriodDraft& d, std::uint32_t token) {
    if (token + 1 >= d.sentence.end || d.scan.form(token + 1) != "year") return false;
    if (token + 2 < d.sentence.end && d.scan.form(token + 2) == "-") return false;
    const std::string_view before =
        token > d.sentence.begin ? d.scan.form(token - 1) : std::string_view();
    if (d.scan.form(token) == "same") return before == "the" || before == "that";
    if (d.scan.form(token) != "that") return false;
    // "from $7 billion that year to"
    const bool behind_amount =
        std::any_of(d.sentence.figures.begin(), d.sentence.figures.end(),
                    [&](const FigureCandidate& figure) { return figure.end == token; });
    return behind_amount || d.scan.is(token - 1, WordSet::before_the_year);
}

// "$1.5 billion in 2003; it came down to $1.4 billion in the following year": the one after the year
// that was told.
void give_following_year(PeriodDraft& d) {
    for (std::uint32_t token = d.sentence.begin; token + 3 < d.sentence.end; ++token) {
        const bool named =
            d.scan.is(token, WordSet::before_the_year) && d.scan.form(token + 1) == "the" &&
            (d.scan.form(token + 2) == "following" || d.scan.form(token + 2) == "next" ||
             d.scan.form(token + 2) == "subsequent") &&
            d.scan.form(token + 3) == "year";
        if (!named || !d.scan.reference) continue;
        const auto i = figure_beside(d, token);
        if (!i || d.periods[*i].own || is_aimed(d, *i)) continue;
        const auto named_here = year_named_before(d, *i);
        const auto year = named_here ? named_here : year_around(told_before(d, *i));
        if (!year || year->last->year >= d.scan.reference->year) continue;
        give_year(d, *i, step_back(*year, "next"));
    }
}

// "in force since 2010, it has seen trade rise from $7 billion that year"
std::optional<DateRange> year_since(const PeriodDraft& d, std::uint32_t token) {
    std::optional<DateRange> named;
    for (const DateMark& date : d.sentence.dates) {
        if (date.end > token) break;
        const bool since = d.scan.form(date.first) == "since" && date.date.range.first &&
                           !date.date.range.last && date.date.grain == Grain::year;
        const int year = since ? date.date.range.first->year : 0;
        if (since) named = DateRange{Date{year, 1, 1}, Date{year, 12, 31}};
        else named.reset();
    }
    return named;
}

void give_same_year(PeriodDraft& d) {
    for (std::uint32_t token = d.sentence.begin; token < d.sentence.end; ++token) {
        if (d.sentence.is_covered(token) || !names_same_year(d, token)) continue;
        // "During that year, exports were $5 billion, while imports came to $3 billion."
        const bool opens = token <= d.sentence.begin + 2;
        const auto i = figure_beside(d, token, opens ? 2 * near_words : near_words);
        if (!i || d.periods[*i].own) continue;
        const auto since = year_since(d, token);
        const auto year = since ? since : year_around(told_before(d, *i));
        if (!year) continue;
        give_year(d, *i, *year);
        for (std::size_t j = *i + 1; opens && d.sentence.dates.empty() && j < d.periods.size(); ++j)
            if (d.figure(j).role == FigureRole::level) give_year(d, j, *year);
    }
}

// "stands to end the year at $16 billion", "closed the year with": the year that runs, in the past the
// one spoken of.
void give_year_that_ends(PeriodDraft& d) {
    for (std::uint32_t token = d.sentence.begin; token + 2 < d.sentence.end; ++token) {
        if (!d.scan.is(token, WordSet::ends_year) || d.scan.form(token + 1) != "the" ||
            d.scan.form(token + 2) != "year")
            continue;
        const auto i = figure_beside(d, token);
        if (!i || d.figure(*i).first < token || d.periods[*i].own || !d.scan.reference) continue;
        const Date day = *d.scan.reference;
        std::optional<DateRange> year;
        const bool past = d.scan.form(token).ends_with("ed");
        if (past && !is_aimed(d, *i)) year = year_around(told_before(d, *i));
        if (!year) year = DateRange{Date{day.year, 1, 1}, Date{day.year, 12, 31}};
        give_year(d, *i, *year);
    }
}

// "by the end of May", "as of July 2023", "in the period to May": the words lead to an end.
bool leads_to_end(const PeriodDraft& d, const DateMark& date) {
    if (date.by) return true;
    const auto word = [&](std::uint32_t back) {
        return date.first >= d.sentence.begin + back ? d.scan.form(date.first - back)
                                                     : std::string_view();
    };
    const std::uint32_t lead = word(1) == "the" ? 2 : 1;
    if ((word(lead) == "of" || word(lead) == "at") && word(lead + 1) == "as") return true;
    const bool to = d.scan.form(date.first) == "up" || word(1) == "to" || word(1) == "up";
    return to && (word(2) == "period" || word(1) == "period");
}

// What counts up over the year; what has been invested or is owed stands at that day.
bool counts_up(const PeriodDraft& d) {
    return std::none_of(d.sentence.marks.begin(), d.sentence.marks.end(), [&](const Mark& mark) {
        return mark.kind == MarkKind::flow &&
               (mark.value == "investment" || mark.value == "fdi" || mark.value == "credit" ||
                mark.value == "aid" || d.scan.form(mark.first).starts_with("debt"));
    });
}

// "following the first quarter", "after nine months of 2021": the months that are over then.
std::optional<Date> end_behind(const PeriodDraft& d, const DateMark& date) {
    const DateRange& range = date.date.range;
    const std::string_view lead = d.scan.form(date.first);
    if ((lead != "following" && lead != "after") || !range.first || range.last) return std::nullopt;
    const Grain grain = date.date.grain;
    if (grain != Grain::quarter && grain != Grain::half && grain != Grain::other)
        return std::nullopt;
    const Date last = add_days(*range.first, -1);
    return last.day == days_in_month(last.year, last.month) ? std::optional<Date>(last)
                                                            : std::nullopt;
}

// "as of October 1": until the month before was over. "At 31 December": until that day.
std::optional<DateRange> until_first_day(const PeriodDraft& d, const DateMark& date) {
    if (date.date.grain != Grain::day || !date.date.range.last) return std::nullopt;
    const Date day = *date.date.range.last;
    const bool at = date.first > d.sentence.begin && d.scan.form(date.first - 1) == "at";
    if (!at && !leads_to_end(d, date)) return std::nullopt;
    if (day.month > 1 && day.day == days_in_month(day.year, day.month) && day <= *d.scan.reference)
        return DateRange{Date{day.year, 1, 1}, day};
    if (day.day != 1 || day.month == 1 || day > *d.scan.reference) return std::nullopt;
    return DateRange{Date{day.year, 1, 1}, add_days(day, -1)};
}

// "in the quarter", behind a sentence on one of its months or on it.
void give_told_quarter(PeriodDraft& d) {
    for (std::uint32_t token = d.sentence.begin; token + 3 < d.sentence.end; ++token) {
        if (!d.scan.is(token, WordSet::before_the_year) || d.scan.form(token + 1) != "the" ||
            d.scan.form(token + 2) != "quarter" || d.sentence.is_covered(token + 2) ||
            scan_goes_on(d.scan, token + 3))
            continue;
        const auto i = figure_beside(d, token);
        if (!i || d.periods[*i].own || is_aimed(d, *i)) continue;
        const DateRange told = told_before(d, *i);
        const std::int32_t days = length_of(told);
        if (days >= 28 && days <= 31) give_year(d, *i, quarter_of(*told.last));
        if (days >= 89 && days <= 92) give_year(d, *i, told);
    }
}

}  // namespace

std::optional<DateRange> reporting_period(const PeriodDraft& d, const DateMark& date) {
    if (date.first < d.sentence.begin + 3 || length_of(date.date.range) < whole_year ||
        d.scan.form(date.first - 2) != "period" || d.scan.form(date.first - 3) != "reporting")
        return std::nullopt;
    const auto within = [&](const DateRange& part) {
        return part.first && part.last && length_of(part) < whole_year &&
               *part.first >= *date.date.range.first && *part.last <= *date.date.range.last;
    };
    for (const DateMark& other : d.sentence.dates) {
        if (!other.comparison) continue;
        const DateRange then = step_back(other.date.range, "next");
        if (within(then)) return then;
    }
    return d.story && within(*d.story) ? d.story : std::nullopt;
}

std::optional<DateRange> since_january(const PeriodDraft& d, std::size_t i, const DateMark& date) {
    if (!d.scan.reference || d.kinds[i] == PeriodKind::event || is_aimed(d, i) || date.comparison ||
        !counts_up(d))
        return std::nullopt;
    if (const auto end = end_behind(d, date); end && *end <= *d.scan.reference)
        return DateRange{Date{end->year, 1, 1}, *end};
    if (const auto until = until_first_day(d, date)) return until;
    const DateRange& range = date.date.range;
    const Grain grain = date.date.grain;
    const bool part = grain == Grain::month || grain == Grain::quarter || grain == Grain::half;
    if (!part || !range.last || *range.last > *d.scan.reference || date.date.duration)
        return std::nullopt;
    const std::int32_t days = length_of(range);
    if (!leads_to_end(d, date) || days > 184) return std::nullopt;
    if (range.last->day != days_in_month(range.last->year, range.last->month)) return std::nullopt;
    return DateRange{Date{range.last->year, 1, 1}, *range.last};
}

std::optional<DateRange> time_of_story(const PeriodDraft& d, std::size_t i, const DateMark& date) {
    if (d.scan.form(date.first) != "the" || date.end > date.first + 3 || is_aimed(d, i))
        return std::nullopt;
    const std::string_view unit = d.scan.form(date.end - 1);
    const DateRange told = told_before(d, i);
    if (unit == "year") return year_around(told);
    const std::int32_t days = length_of(told);
    const bool same_unit = (unit == "month" && days >= 28 && days <= 31) ||
                           (unit == "quarter" && days >= 89 && days <= 92);
    return same_unit ? std::optional<DateRange>(told) : std::nullopt;
}

void give_told_years(PeriodDraft& d) {
    give_same_year(d);
    give_following_year(d);
    give_year_that_ends(d);
    give_first_months(d);
    give_named_months(d);
    give_told_quarter(d);
}

}  // namespace communique
