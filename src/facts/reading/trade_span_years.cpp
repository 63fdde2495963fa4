#include "facts/reading/trade_period_stages.h"

namespace communique {
namespace {

bool spans_whole_years(const DateMark& date) {
    const DateRange& range = date.date.range;
    return range.first && range.last && !date.date.relative &&
           range.last->year > range.first->year && *range.first == Date{range.first->year, 1, 1} &&
           *range.last == Date{range.last->year, 12, 31} && date.date.grain != Grain::decade &&
           date.date.grain != Grain::century;
}

}  // namespace

void split_spans(PeriodDraft& d) {
    constexpr std::uint32_t near = 8;  // tokens
    for (const DateMark& date : d.sentence.dates) {
        if (!spans_whole_years(date) || date.comparison) continue;
        for (std::size_t i = 0; i + 1 < d.sentence.figures.size(); ++i) {
            const auto& start = d.figure(i);
            const auto& level = d.figure(i + 1);
            if (start.role != FigureRole::start || level.role != FigureRole::level ||
                level.money != start.money || level.first > start.end + 3 || d.periods[i].own)
                continue;
            const bool behind = date.first >= level.end && date.first <= level.end + near;
            const bool before = date.end <= start.first && start.first <= date.end + 2 * near;
            const bool next =
                i + 2 < d.sentence.figures.size() && d.figure(i + 2).first < date.first;
            if ((!behind && !before) || next) continue;
            const int from = date.date.range.first->year;
            const int to = date.date.range.last->year;
            d.periods[i].range = {Date{from, 1, 1}, Date{from, 12, 31}};
            d.periods[i + 1].range = {Date{to, 1, 1}, Date{to, 12, 31}};
            d.periods[i].own = d.periods[i + 1].own = d.periods[i].aside = true;
            // "grew by 9% ..., from": over all of them.
            const bool change = i > 0 && d.figure(i - 1).role == FigureRole::change &&
                                start.first <= d.figure(i - 1).end + near;
            if (change && !d.periods[i - 1].own) {
                d.periods[i - 1].range = date.date.range;
                d.periods[i - 1].own = d.periods[i - 1].aside = true;
            }
        }
    }
}

namespace {

// "over the past five years": years that end as the text is written.
bool runs_until_now(const Scan& scan, const DateRange& range) {
    return scan.reference && range.first && range.last && length_of(range) > 366 &&
           *range.last >= add_days(*scan.reference, -2) && *range.last <= *scan.reference;
}

// "by an average of 5 percent"
bool is_average(const PeriodDraft& d, std::size_t i) {
    for (std::uint32_t token = d.figure(i).match_first; token < d.figure(i).first; ++token)
        if (d.scan.form(token) == "average") return true;
    return false;
}

}  // namespace

void drop_running_spans(PeriodDraft& d) {
    for (std::size_t i = 0; i < d.periods.size(); ++i) {
        if (d.kinds[i] == PeriodKind::event || !runs_until_now(d.scan, d.periods[i].range))
            continue;
        const FigureRole role = d.figure(i).role;
        const FigureRole before = i > 0 ? d.figure(i - 1).role : role;
        const bool reached = role == FigureRole::level &&
                             (before == FigureRole::start || before == FigureRole::change);
        if (role != FigureRole::start && !reached &&
            !(role == FigureRole::change && is_average(d, i)))
            continue;
        d.periods[i].range = {};
        d.periods[i].no_carry = true;
    }
}

}  // namespace communique
