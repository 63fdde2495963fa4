#include <algorithm>

#include "facts/reading/trade_period_stages.h"

namespace communique {
namespace {

// The same days in the year that is said; the range itself where it fits in no year nearby.
DateRange moved_into(const DateRange& range, const DateRange& within) {
    if (!range.first || !range.last || !within.first || !within.last) return {};
    for (int years = -12; years <= 12; ++years) {
        DateRange moved{add_months(*range.first, 12 * years), add_months(*range.last, 12 * years)};
        if (range.last->day == days_in_month(range.last->year, range.last->month))
            moved.last->day = days_in_month(moved.last->year, moved.last->month);
        if (*moved.first >= *within.first && *moved.last <= *within.last) return moved;
    }
    return {};
}

// The range that was spoken of before this figure.
DateRange range_before(const PeriodDraft& d, std::size_t i) {
    for (std::size_t j = i; j-- > 0;)
        if (d.periods[j].range.first && d.periods[j].range.last && !d.periods[j].aside)
            return d.periods[j].range;
    for (std::size_t j = i + 1; j < d.periods.size(); ++j)
        if (d.periods[j].own && d.periods[j].range.first && d.periods[j].range.last &&
            !d.periods[j].aside)
            return d.periods[j].range;
    // ", which came to $5 billion in 1996, close to the $6 billion of the year before"
    if (i > 0 && d.periods[i - 1].own && d.figure(i - 1).role == FigureRole::level &&
        length_of(d.periods[i - 1].range) > 0)
        return d.periods[i - 1].range;
    return d.story.value_or(DateRange{});
}

DateRange stepped(const DateRange& range, const Mark& basis) {
    if (basis.value == "same") return range;
    return basis.value == "within" ? moved_into(range, basis.within)
                                   : step_back(range, basis.value);
}

// "compared with a surplus of $50 million": what the figure before it is measured by.
bool set_against(const PeriodDraft& d, std::size_t i) {
    if (d.figure(i).role == FigureRole::start) return true;
    const std::uint32_t floor = i > 0 ? d.figure(i - 1).end : d.sentence.begin;
    for (std::uint32_t back = 1; back <= 6 && d.figure(i).first >= floor + back; ++back)
        if (d.scan.is(d.figure(i).first - back, WordSet::compares) ||
            d.scan.form(d.figure(i).first - back) == "against")
            return true;
    return false;
}

// "$295 billion a year earlier", "$594 million in the same months of 2025": a level of then.
// Not "rose to $10 billion from a year earlier", "year on year", which say what a change is
// against.
bool told_by_basis(PeriodDraft& d, std::size_t i) {
    if (d.figure(i).role == FigureRole::change) return false;
    const Mark* basis = basis_behind(d, i);
    if (basis == nullptr) return false;
    if (!d.scan.is(basis->first, WordSet::basis) || d.scan.form(basis->first + 1) == "on")
        return false;
    const bool of_same = basis->value == "same" || basis->value == "within";
    const std::string_view before = d.scan.form(basis->first - 1);
    if (d.figure(i).role == FigureRole::level &&
        d.scan.is(basis->first - 1, WordSet::change_basis) && !(of_same && before == "over"))
        return false;
    for (std::uint32_t token = d.figure(i).end; token < basis->first; ++token)
        if (d.scan.form(token) == "," || d.scan.form(token) == ";") return false;
    const DateRange range = stepped(range_before(d, i), *basis);
    if (!range.first) return d.figure(i).role == FigureRole::start;
    d.periods[i].range = range;
    d.periods[i].own = true;
    d.periods[i].aside = !of_same || set_against(d, i);
    return true;
}

// "compared with the same period of 2023 ($1.47 billion)"
bool told_in_brackets(PeriodDraft& d, std::size_t i) {
    if (d.figure(i).role == FigureRole::change || d.figure(i).first == d.sentence.begin ||
        d.scan.form(d.figure(i).first - 1) != "(")
        return false;
    for (const DateMark& date : d.sentence.dates) {
        if (!date.comparison || date.end + 1 != d.figure(i).first || !date.date.range.first)
            continue;
        d.periods[i].range = date.date.range;
        d.periods[i].own = d.periods[i].aside = true;
        return true;
    }
    const auto basis =
        std::find_if(d.sentence.marks.begin(), d.sentence.marks.end(), [&](const Mark& mark) {
            return mark.kind == MarkKind::basis && mark.end + 1 == d.figure(i).first;
        });
    if (basis == d.sentence.marks.end()) return false;
    const DateRange range = stepped(range_before(d, i), *basis);
    if (!range.first) return false;
    d.periods[i].range = range;
    d.periods[i].own = true;
    d.periods[i].aside = true;
    return true;
}

const DateMark* comparison_of(const PeriodDraft& d, std::size_t i) {
    const std::uint32_t limit =
        i + 1 < d.sentence.figures.size() ? d.figure(i + 1).first : d.sentence.end;
    for (const DateMark& date : d.sentence.dates)
        if (date.comparison && date.first >= d.figure(i).end && date.first < limit &&
            date.date.resolved)
            return &date;
    return nullptr;
}

// Told in 2013 with no other time, 2011 measures the year between.
bool is_year_before_last(const PeriodDraft& d, const DateRange& base) {
    const std::int32_t days = length_of(base);
    return (days == 365 || days == 366) && !d.story && base.first->month == 1 &&
           base.last->year + 2 == d.scan.reference->year;
}

// "a fall of 12 percent against 2011"
bool is_against_year_before_last(const PeriodDraft& d, const DateMark& base) {
    return base.date.explicit_year && is_year_before_last(d, base.date.range) &&
           std::all_of(d.sentence.dates.begin(), d.sentence.dates.end(),
                       [](const DateMark& date) { return date.comparison; });
}

// "a fall of 12 percent, against the $5 billion of 2011"
bool takes_year_after_start(PeriodDraft& d, std::size_t i) {
    const std::size_t start = i + 1;
    if (start >= d.periods.size() || d.sentence.dates.size() != 1 ||
        d.figure(start).role != FigureRole::start || !d.periods[start].own ||
        !is_year_before_last(d, d.periods[start].range))
        return false;
    d.periods[i].range = step_back(d.periods[start].range, "next");
    d.periods[i].own = true;
    return true;
}

// "down 30 percent against the first four months of 2023": of the same months a year later.
bool follows_comparison(PeriodDraft& d, std::size_t i) {
    if (d.figure(i).role != FigureRole::change || !d.scan.reference) return false;
    if (takes_year_after_start(d, i)) return true;
    const DateMark* date = comparison_of(d, i);
    if (date == nullptr || !date->date.range.first || !date->date.range.last) return false;
    const DateRange& base = date->date.range;
    const std::int32_t length = length_of(base);
    const bool month_before = date->date.grain == Grain::month && !date->date.explicit_year;
    if (is_against_year_before_last(d, *date)) {
        d.periods[i].range = step_back(base, "next");
        d.periods[i].own = true;
        return true;
    }
    if (length < 20 || length > 340 || month_before) return false;
    const DateRange then = step_back(base, "next");
    if (!then.last || *then.last > add_days(*d.scan.reference, 31)) return false;
    d.periods[i].range = then;
    d.periods[i].own = true;
    return true;
}

// "A year earlier it was $67 billion", "in the same months of 2023 they came to": the words of
// comparison open the figure's clause.
bool led_by_basis(PeriodDraft& d, std::size_t i) {
    if (d.figure(i).role == FigureRole::change) return false;
    constexpr std::uint32_t near = 9;  // tokens
    constexpr std::uint32_t far = 20;  // of a sentence that it opens
    const std::uint32_t floor = i > 0 ? d.figure(i - 1).end : d.sentence.begin;
    for (const Mark& mark : d.sentence.marks) {
        const bool alone = mark.first == d.sentence.begin && d.sentence.dates.empty();
        if (mark.kind != MarkKind::basis || mark.first < floor || mark.end > d.figure(i).first ||
            d.figure(i).first > mark.end + (alone ? far : near))
            continue;
        std::uint32_t lead = mark.first;
        if (lead > floor && (d.scan.form(lead - 1) == "in" || d.scan.form(lead - 1) == "during"))
            --lead;
        const bool opens = lead == d.sentence.begin ||
                           (lead > floor && (d.scan.form(lead - 1) == ";" ||
                                             (i > 0 && d.scan.is(lead - 1, WordSet::joins))));
        if (!opens || d.scan.form(mark.first + 1) == "on") continue;
        const DateRange range = stepped(range_before(d, i), mark);
        if (!range.first || !range.last) return false;
        d.periods[i].range = range;
        d.periods[i].own = d.periods[i].aside = true;
        return true;
    }
    return false;
}

// "lower than in August 2019, when it stood at $1.7 billion", "against the same months of 2019, with
// $1.7 billion": of the time it is measured by.
bool told_when(PeriodDraft& d, std::size_t i) {
    if (d.figure(i).role == FigureRole::change) return false;
    const std::uint32_t floor = i > 0 ? d.figure(i - 1).end : d.sentence.begin;
    std::uint32_t when = d.figure(i).first;
    if (when > floor && d.scan.form(when - 1) == "with") --when;
    else
        while (when > floor && d.scan.form(when) != "when") --when;
    if (when <= floor) return false;
    const std::uint32_t end = d.scan.form(when - 1) == "," ? when - 1 : when;
    if (end == when && d.scan.form(when) == "with") return false;
    DateRange range;
    for (const DateMark& date : d.sentence.dates)
        if (date.end == end && date.comparison && date.date.resolved) range = date.date.range;
    for (const Mark& mark : d.sentence.marks)
        if (mark.kind == MarkKind::basis && mark.end == end && i > 0)
            range = stepped(range_before(d, i), mark);
    if (!range.first || !range.last) return false;
    d.periods[i].range = range;
    d.periods[i].own = d.periods[i].aside = true;
    return true;
}

// "$131 million against $18 million in the same period of 2019, imports $82 million against
// $130 million": from the time of the start before it.
void start_as_before(PeriodDraft& d, std::size_t i) {
    for (std::size_t j = i; j-- > 0;) {
        if (d.figure(j).role != FigureRole::start || !d.periods[j].own) continue;
        d.periods[i].range = d.periods[j].range;
        d.periods[i].aside = true;
        return;
    }
}

// Whether what is told of these days is measured by the same days a year before: whole years are;
// months of a year are where a percentage says so, or where they are many, and single months only by
// the words.
bool measured_by_year(const PeriodDraft& d, std::size_t i, const DateRange& range) {
    constexpr std::int32_t two_months = 59;  // days
    constexpr std::int32_t five_months = 150;
    const std::int32_t days = length_of(range);
    if (days == 365 || days == 366) return true;
    if (days < 28 || days > 340) return false;
    const std::size_t from = i > 2 ? i - 2 : 0;
    bool change = false;
    for (std::size_t j = from; j < d.periods.size() && j <= i + 1; ++j)
        change = change || d.figure(j).role == FigureRole::change;
    bool yearly = false;
    for (const Mark& mark : d.sentence.marks) {
        if (mark.kind != MarkKind::basis) continue;
        if (mark.value == "month" || mark.value == "quarter") return false;
        yearly = yearly || mark.value == "year";
    }
    return yearly || days >= five_months || (change && days >= two_months);
}

// "fell to $2 billion in 2009 from $4 billion", "last year from $4 billion to $2 billion": a whole
// year is measured by the one before.
void start_of_year_before(PeriodDraft& d, std::size_t i) {
    constexpr std::uint32_t near = 8;  // tokens
    const std::uint32_t next = d.figure(i).end;
    if (d.periods[i].range.last || !d.figure(i).money || !d.scan.reference) return;
    if (next < d.sentence.end && d.scan.is(next, WordSet::at_present)) return;
    // "$164 million, up 25% from $131 million"
    const bool behind_change = i > 1 && d.figure(i - 1).role == FigureRole::change;
    for (const std::size_t level : {behind_change ? i - 2 : i - 1, i + 1}) {
        if (level >= d.periods.size() || d.figure(level).role != FigureRole::level) continue;
        const std::uint32_t before = i > 0 ? d.figure(i - 1).end : 0;
        const bool beside = level < i ? d.figure(i).first <= before + near
                                      : d.figure(level).first <= d.figure(i).end + 3;
        const DateRange& range = d.periods[level].range;
        const std::int32_t days = length_of(range);
        const bool whole = days == 365 || days == 366;
        const bool told = d.periods[level].own || (!whole && level < i);
        if (!beside || !told || d.periods[level].by || !measured_by_year(d, i, range)) continue;
        if (*range.last > *d.scan.reference ||
            d.sentence.has(MarkKind::aim, d.sentence.begin, d.figure(level).first))
            continue;
        d.periods[i].range = step_back(range, "year");
        d.periods[i].aside = true;
        return;
    }
}

// "in the first half of 2018 rose 5% from $190 million in 2017 to $200 million": the start's year
// tells the same months of it.
void start_in_part_of_year(PeriodDraft& d, std::size_t i) {
    constexpr std::int32_t most = 340;  // days
    if (!d.periods[i].own || i == 0 || i + 1 >= d.periods.size()) return;
    if (d.figure(i - 1).role != FigureRole::change || d.figure(i + 1).role != FigureRole::level)
        return;
    const std::int32_t days = length_of(d.periods[i].range);
    const DateRange& level = d.periods[i - 1].range;
    const std::int32_t part = length_of(level);
    if ((days != 365 && days != 366) || part == 0 || part > most ||
        d.scan.form(d.figure(i + 1).first - 1) != "to")
        return;
    const DateRange before = step_back(level, "year");
    const bool within =
        *before.first >= *d.periods[i].range.first && *before.last <= *d.periods[i].range.last;
    if (within) d.periods[i].range = before;
}

}  // namespace

const Mark* basis_behind(const PeriodDraft& d, std::size_t i) {
    const std::uint32_t limit =
        i + 1 < d.sentence.figures.size() ? d.figure(i + 1).first : d.sentence.end;
    for (const Mark& mark : d.sentence.marks)
        if (mark.kind == MarkKind::basis && mark.first >= d.figure(i).end &&
            mark.first < std::min(limit, d.figure(i).end + 8))
            return &mark;
    return nullptr;
}

bool take_period_of_comparison(PeriodDraft& d, std::size_t i) {
    // "invested $5 billion in 2013, less than the $6 billion of the year before"
    if (d.kinds[i] == PeriodKind::event)
        return i > 0 && d.kinds[i - 1] == PeriodKind::event && d.periods[i - 1].own &&
               told_by_basis(d, i);
    if (told_when(d, i) || led_by_basis(d, i) || told_by_basis(d, i) || told_in_brackets(d, i))
        return true;
    if (d.figure(i).role != FigureRole::start) return follows_comparison(d, i);
    start_as_before(d, i);
    start_of_year_before(d, i);
    return true;
}

void compare(PeriodDraft& d, std::size_t i) {
    if (d.figure(i).role == FigureRole::start) start_in_part_of_year(d, i);
    if (d.figure(i).role != FigureRole::change) return;
    if (const DateMark* date = comparison_of(d, i)) {
        if (date->date.range.first && date->date.range.last) d.periods[i].base = date->date.range;
        return;
    }
    for (const DateMark& date : d.sentence.dates)
        if (date.base.first && d.periods[i].range == date.date.range) d.periods[i].base = date.base;
    const Mark* basis = basis_behind(d, i);
    if (basis == nullptr || basis->value == "same" || !d.periods[i].range.first) return;
    d.periods[i].base = stepped(d.periods[i].range, *basis);
}

}  // namespace communique
