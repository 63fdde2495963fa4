#include <algorithm>

#include "facts/reading/trade_clauses.h"
#include "facts/reading/trade_outlook.h"
#include "facts/reading/trade_period_stages.h"
#include "facts/reading/trade_units.h"

namespace communique {
namespace {

// "rose 5 percent to $10 billion": one fact's two amounts.
bool grouped(const PeriodDraft& d, std::size_t i) {
    if (i == 0 || d.figure(i).role == FigureRole::start) return false;
    if (d.figure(i - 1).role != FigureRole::change) return false;
    // "up 44% compared to 2021 ($336 million)"
    if (d.scan.form(d.figure(i).first - 1) == "(") return false;
    // "which is 5 percent higher and which contributed to a gap of $10 million"
    for (std::uint32_t token = d.figure(i - 1).end; token < d.figure(i).first; ++token)
        if (d.scan.form(token) == "which") return false;
    for (const Mark& mark : d.sentence.marks)
        if (mark.kind == MarkKind::aim && mark.first >= d.figure(i - 1).end &&
            mark.first < d.figure(i).first && !tells_result(d.scan, d.sentence, mark))
            return false;
    for (std::uint32_t back = 1; back <= 4 && d.figure(i).first >= d.figure(i - 1).end + back;
         ++back)
        if (d.scan.form(d.figure(i).first - back) == "to" ||
            d.scan.is(d.figure(i).first - back, WordSet::comes_to))
            return true;
    return false;
}

// "rose 5 percent, from $9 billion to $10 billion": the same with its start in between.
bool grouped_around_start(const PeriodDraft& d, std::size_t i) {
    if (i < 2 || d.figure(i - 1).role != FigureRole::start || !d.figure(i).money) return false;
    if (d.figure(i - 2).role != FigureRole::change || d.figure(i).role != FigureRole::level)
        return false;
    return d.figure(i).first > d.sentence.begin && d.figure(i - 1).end + 12 >= d.figure(i).first &&
           (d.scan.form(d.figure(i).first - 1) == "to" ||
            d.scan.form(d.figure(i).first - 2) == "to");
}

// The comma behind a level and what stands between: "$4 billion to Peru,". 0: none.
std::uint32_t comma_behind(const PeriodDraft& d, std::uint32_t end) {
    constexpr std::uint32_t near = 5;  // tokens
    for (std::uint32_t token = end; token < d.sentence.end && token < end + near; ++token) {
        if (d.scan.form(token) == ",") return token;
        if (d.scan.token(token).kind != TokenKind::word || d.sentence.is_covered(token)) return 0;
    }
    return 0;
}

// "fell to $13 billion, down 7 percent, in 2013": the change right behind the comma is of its level.
bool grouped_behind(const PeriodDraft& d, std::size_t i) {
    if (i == 0 || d.figure(i).role != FigureRole::change || d.figure(i).multiple) return false;
    const FigureCandidate& level = d.figure(i - 1);
    if (level.role != FigureRole::level || d.periods[i - 1].own || !d.periods[i].own) return false;
    const std::uint32_t comma = comma_behind(d, level.end);
    if (comma == 0) return false;
    const std::uint32_t word = d.scan.form(comma + 1) == "a" ? comma + 2 : comma + 1;
    return d.figure(i).match_first == word && d.figure(i).first <= word + 4;
}

// "grew sixfold between 2000 and 2010, to $6 billion": the level is of the last year.
void keep_last_year(DateRange& range) {
    if (length_of(range) > 366 && range.last->month == 12 && range.last->day == 31)
        range.first = Date{range.last->year, 1, 1};
}

void share(PeriodDraft& d, std::size_t a, std::size_t b) {
    if (d.periods[b].own && !d.periods[a].own) d.periods[a] = d.periods[b];
    else if (!d.periods[b].own && d.periods[a].own) {
        d.periods[b] = d.periods[a];
        if (d.figure(b).role == FigureRole::level) keep_last_year(d.periods[b].range);
    }
}

void share_within_groups(PeriodDraft& d) {
    for (std::size_t i = 1; i < d.periods.size(); ++i) {
        if (grouped(d, i)) share(d, i - 1, i);
        if (grouped_around_start(d, i)) share(d, i - 2, i);
        if (grouped_behind(d, i)) share(d, i - 1, i);
    }
}

bool date_before(const PeriodDraft& d, std::size_t i) {
    return std::any_of(d.sentence.dates.begin(), d.sentence.dates.end(), [&](const DateMark& date) {
        return date.end <= d.figure(i).first && !date.comparison;
    });
}

// "$30 billion in trade and $15 billion in investment by 2025": the date behind serves both.
void share_trailing_dates(PeriodDraft& d) {
    for (std::size_t i = d.periods.size(); i-- > 1;) {
        if (!d.periods[i].own || d.periods[i - 1].own || d.figure(i).role == FigureRole::start)
            continue;
        if (d.figure(i - 1).role != d.figure(i).role || d.figure(i).first > d.figure(i - 1).end + 6)
            continue;
        bool joined = false;
        for (std::uint32_t token = d.figure(i - 1).end; token < d.figure(i).first; ++token)
            joined = joined || d.scan.form(token) == "and" || d.scan.form(token) == "against";
        const bool date_behind =
            std::any_of(d.sentence.dates.begin(), d.sentence.dates.end(),
                        [&](const DateMark& date) { return date.first >= d.figure(i).end; });
        const bool other_aim =
            d.sentence.has(MarkKind::aim, d.figure(i - 1).end, d.figure(i).first);
        if (joined && date_behind && !other_aim && !date_before(d, i - 1))
            d.periods[i - 1] = d.periods[i];
    }
}

// "to raise their $4 billion trade to $15 billion by 2030": what there is, and what it is to be.
bool leads_from_one_to_other(const PeriodDraft& d, std::size_t from, std::size_t to) {
    if (d.scan.form(d.figure(to).first - 1) != "to" || d.scan.form(d.figure(from).end) == "to")
        return false;
    if (d.figure(from).first > d.sentence.begin && d.scan.form(d.figure(from).first - 1) == "to")
        return false;
    for (std::uint32_t token = d.figure(from).end; token < d.figure(to).first; ++token)
        if (d.scan.token(token).kind == TokenKind::punctuation || d.scan.form(token) == "and")
            return false;
    return true;
}

// "to raise trade to $5 billion, well above the $1.5 billion of 2019": a goal beside what was.
bool is_goal_above_past(const PeriodDraft& d, std::size_t last) {
    return d.scan.reference && d.periods[last].range.last &&
           *d.periods[last].range.last < *d.scan.reference &&
           d.sentence.has(MarkKind::aim, d.sentence.begin, d.figure(0).first);
}

// "Our turnover, which was below $1 billion, has reached $2 billion this year": of another time.
bool is_told_aside(const PeriodDraft& d, std::size_t i, std::size_t last) {
    const auto apart = clause_apart(d.scan, d.sentence, d.figure(i).first);
    return apart && !apart->holds(d.figure(last).first);
}

// "Exports were $4 billion (up 12%), imports $1 billion (down 4%) in the first half of 2023": the
// one date, at the end, serves all.
void share_last_date(PeriodDraft& d) {
    const std::size_t last = d.periods.size() - 1;
    if (last == 0 || !d.periods[last].own || d.periods[last].by || d.periods[last].aside) return;
    for (std::size_t i = 0; i < last; ++i)
        if (d.periods[i].own || d.kinds[i] == PeriodKind::event ||
            d.figure(i).role == FigureRole::start || is_rate(d.scan, d.sentence, d.figure(i)) ||
            is_told_aside(d, i, last))
            return;
    if (d.figure(last).role == FigureRole::start) return;
    if (d.figure(last - 1).role == FigureRole::level && leads_from_one_to_other(d, last - 1, last))
        return;
    // "is about $2 billion, and the target is $10 billion in five years"
    if (d.sentence.has(MarkKind::aim, d.figure(0).end, d.figure(last).first)) return;
    for (std::uint32_t token = d.figure(0).end; token < d.figure(last).first; ++token)
        if (d.scan.is(token, WordSet::change_basis) && d.scan.form(token) != "to" &&
            d.scan.form(token) != "with")
            return;
    for (std::uint32_t token = d.figure(0).end; token < d.figure(last).first; ++token)
        if (d.scan.is(token, WordSet::other_clause) || d.scan.is(token, WordSet::compares)) return;
    if (is_goal_above_past(d, last)) return;
    std::size_t dates = 0;
    for (const DateMark& date : d.sentence.dates) {
        if (date.first < d.figure(last).end) return;
        dates += date.comparison ? 0 : 1;
    }
    if (dates != 1 || d.kinds[last] == PeriodKind::event) return;
    for (std::size_t i = 0; i < last; ++i) d.periods[i] = d.periods[last];
}

}  // namespace

void share_with_changes(PeriodDraft& d) {
    for (std::size_t i = 1; i < d.periods.size(); ++i) {
        if (grouped_behind(d, i) && !d.periods[i - 1].range.last) d.periods[i - 1] = d.periods[i];
        const std::size_t change = grouped(d, i) ? i - 1 : grouped_around_start(d, i) ? i - 2 : i;
        if (change != i && !d.periods[change].range.last && d.periods[i].own)
            d.periods[change] = d.periods[i];
    }
}

void share_dates(PeriodDraft& d) {
    share_within_groups(d);
    share_trailing_dates(d);
    share_last_date(d);
}

}  // namespace communique
