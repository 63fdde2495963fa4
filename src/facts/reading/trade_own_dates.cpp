#include <algorithm>

#include "facts/reading/trade_clauses.h"
#include "facts/reading/trade_other_days.h"
#include "facts/reading/trade_period_stages.h"
#include "facts/reading/trade_told_year.h"
#include "facts/reading/trade_year.h"

namespace communique {
namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);

// Whether a date that stands between two amounts belongs to the former.
bool belongs_before(const Scan& scan, std::uint32_t amount_end, const DateMark& date,
                    PeriodKind kind) {
    for (std::uint32_t token = amount_end; token < date.first; ++token) {
        const std::string_view form = scan.form(token);
        if (form == "(") {
            while (token < date.first && scan.form(token) != ")") ++token;
            continue;
        }
        // "between Iran and Pakistan in"
        if (form == "and" && token > amount_end && scan.token(token - 1).capital &&
            scan.token(token + 1).capital)
            continue;
        const bool dash = form == "--" || (form == "-" && scan.token(token).after_blank);
        if (dash || form == "," || form == ";" || form == ":" || form == "and" || form == "but" ||
            form == "while" || form == "whereas" || scan.is(token, WordSet::says) ||
            (kind == PeriodKind::flow && tells_of_meeting(form)))
            return false;
    }
    return date.first <= amount_end + 12;
}

// "in 2022, up": a date behind a comma that nothing else in its clause can claim.
bool trails(const Scan& scan, std::uint32_t amount_end, const DateMark& date) {
    if (date.first == 0 || date.first > amount_end + 14) return false;
    if (!date.by && !scan.is(date.first - 1, WordSet::period_lead) &&
        !scan.is(date.first, WordSet::period_lead))
        return false;
    for (std::uint32_t token = amount_end; token < date.first; ++token) {
        const std::string_view form = scan.form(token);
        if (scan.is(token, WordSet::other_clause) || scan.is(token, WordSet::says) || form == ";" ||
            form == ":")
            return false;
    }
    return true;
}

// "the $1 billion line of credit that I announced last year", "a contract that was announced on
// Thursday"
bool is_announced(const Scan& scan, std::uint32_t amount_end, const DateMark& date) {
    std::uint32_t verb = date.first - 1;
    if (scan.form(verb) == "on") --verb;
    if (date.first < amount_end + 3 || scan.form(verb) != "announced") return false;
    for (std::uint32_t token = amount_end; token < verb; ++token) {
        const std::string_view form = scan.form(token);
        if (form == "that" || form == "which" || form == "was" || form == "were") return true;
    }
    return false;
}

// "Deals worth $4 billion, on ships and ports, were signed in Seoul on March 13"
bool is_day_of_signing(const PeriodDraft& d, std::uint32_t amount_end, const DateMark& date) {
    constexpr std::uint32_t far = 24;  // tokens
    if (date.first > amount_end + far) return false;
    const Scan& scan = d.scan;
    for (const Mark& mark : d.sentence.marks) {
        if (mark.kind != MarkKind::sign || mark.first <= amount_end || mark.end > date.first)
            continue;
        const std::string_view be = scan.form(mark.first - 1);
        bool parted = be != "were" && be != "was" && be != "been";
        for (std::uint32_t t = mark.end; t < date.first && !parted; ++t)
            parted = scan.form(t) == "," || scan.form(t) == "and" || scan.is(t, WordSet::says);
        if (!parted) return true;
    }
    return false;
}

// "its first since 1992", "the highest since 2013": how long it has not been so, no period.
bool dates_a_record(const Scan& scan, const FigureSentence& sentence, const DateMark& date) {
    for (std::uint32_t back = 1; back <= 7 && date.first >= sentence.begin + back; ++back) {
        const std::uint32_t token = date.first - back;
        if (scan.form(token).ends_with("est") || scan.is(token, WordSet::record)) return true;
    }
    return false;
}

bool follows_than(const PeriodDraft& d, std::size_t i) {
    for (std::uint32_t back = 1; back <= 3 && d.figure(i).first >= d.sentence.begin + back; ++back)
        if (d.scan.form(d.figure(i).first - back) == "than")
            return d.figure(i).approx == Approx::none;
    return false;
}

// "halved within a year", "up by 116% in 10 years": how long it took, unless it is still aimed
// at.
bool takes_time(const PeriodDraft& d, const DateMark& date) {
    if (d.scan.form(date.first) == "within") return true;
    return d.scan.reference && date.date.range.first &&
           *date.date.range.first > *d.scan.reference &&
           !d.sentence.has(MarkKind::aim, d.sentence.begin, d.sentence.end);
}

// "$17 billion as recently as 1985": of then, and of nothing that follows.
bool is_as_late_as(const PeriodDraft& d, const DateMark& date) {
    return date.first >= d.sentence.begin + 3 && d.scan.form(date.first - 1) == "as" &&
           d.scan.form(date.first - 3) == "as";
}

// "since January", of what has come together until now.
std::optional<DateRange> since_then(const PeriodDraft& d, std::size_t i, const DateMark& date) {
    const DateRange& range = date.date.range;
    const bool since = d.scan.form(date.first) == "since" && range.first && !range.last;
    if (!since || !d.scan.reference) return std::nullopt;
    // "has grown 15 percent since the beginning of the year"
    const bool this_year = *range.first == Date{d.scan.reference->year, 1, 1};
    const bool grown = this_year && d.figure(i).role == FigureRole::change;
    if (d.figure(i).role != FigureRole::level && !grown) return std::nullopt;
    if (dates_a_record(d.scan, d.sentence, date)) return std::nullopt;
    return DateRange{range.first, d.scan.reference};
}

void give(PeriodDraft& d, std::size_t i, const DateMark& date) {
    if (i == none || d.periods[i].own) return;
    if (const auto since = since_then(d, i, date)) {
        d.periods[i].range = *since;
        d.periods[i].own = d.periods[i].aside = true;
        return;
    }
    // "more than in 2010-11, when exports reached": it compares what was told before.
    if (date.comparison &&
        (d.figure(0).first < date.first || d.figure(i).role != FigureRole::level))
        return;
    // "to $500 billion from the current $100 billion in ten years": nothing started then.
    if (d.figure(i).role == FigureRole::start && d.scan.reference && date.date.range.first &&
        *date.date.range.first > *d.scan.reference)
        return;
    // "more than halved within a year": how long it took.
    if (d.figure(i).role == FigureRole::change && takes_time(d, date)) return;
    const auto told = time_of_story(d, i, date);
    const auto longer = told ? told : months_until(d.scan, d.sentence, date);
    const auto reported = longer ? longer : reporting_period(d, date);
    const auto counted = reported ? reported : since_january(d, i, date);
    const auto range = counted ? counted : usable_days(date, d.kinds[i]);
    if (!range) return;
    d.periods[i].range = *range;
    d.periods[i].own = true;
    d.periods[i].by = date.by && (!counted || longer);
    // "already more than the $13 billion of the whole of 2021"
    d.periods[i].aside =
        (d.figure(0).first < d.figure(i).first && follows_than(d, i)) || is_as_late_as(d, date);
}

// The dates as they stand, or the years of one date that spans that many: "in 2019 and 2020".
std::vector<DateMark> one_for_each(const std::vector<DateMark>& dates, std::size_t count) {
    if (dates.size() != 1 || !dates[0].date.range.first || !dates[0].date.range.last) return dates;
    const DateRange& span = dates[0].date.range;
    const bool years = span.last->year - span.first->year + 1 == static_cast<int>(count) &&
                       *span.first == Date{span.first->year, 1, 1} &&
                       *span.last == Date{span.last->year, 12, 31};
    if (!years) return dates;
    std::vector<DateMark> each(count, dates[0]);
    for (std::size_t i = 0; i < count; ++i) {
        const int year = span.first->year + static_cast<int>(i);
        each[i].date.range = {Date{year, 1, 1}, Date{year, 12, 31}};
    }
    return each;
}

// "In 2021 and 2022 trade was $3 billion and $4 billion respectively."
bool respectively(PeriodDraft& d) {
    bool said = false;
    for (std::uint32_t token = d.figure(0).first; token < d.sentence.end; ++token)
        said = said || d.scan.form(token) == "respectively";
    const std::size_t count = d.sentence.figures.size();
    if (!said || count < 2) return false;
    const std::vector<DateMark> dates = one_for_each(d.sentence.dates, count);
    if (dates.size() != count) return false;
    for (std::size_t i = 0; i < count; ++i)
        if (d.figure(i).role != FigureRole::level || !usable_days(dates[i], d.kinds[i]))
            return false;
    for (std::size_t i = 0; i < count; ++i) give(d, i, dates[i]);
    return true;
}

// "from 114 million euros, in the first half of 2017, to": a start whose time stands between commas.
bool is_start_between_commas(const PeriodDraft& d, std::size_t i, const DateMark& date) {
    constexpr std::uint32_t near = 3;  // tokens: ", in the"
    const FigureCandidate& start = d.figure(i);
    return start.role == FigureRole::start && d.scan.form(start.end) == "," &&
           date.first > start.end && date.first <= start.end + near && date.end < d.sentence.end &&
           d.scan.form(date.end) == ",";
}

// "Trade fell this year: exports were down 18% in the seven months to July": the date right
// behind an amount is its own, whatever stood before.
std::vector<const DateMark*> dates_beside(PeriodDraft& d) {
    constexpr std::uint32_t beside = 4;
    std::vector<const DateMark*> taken;
    for (const DateMark& date : d.sentence.dates) {
        const std::uint32_t lead = date.first;
        for (std::size_t i = 0; i < d.sentence.figures.size(); ++i) {
            const bool near = d.figure(i).end < lead && lead <= d.figure(i).end + beside;
            // "a target of $15 billion by 2030"
            if (lead == d.figure(i).end && date.by && !d.periods[i].own &&
                (usable_days(date, d.kinds[i]) || since_january(d, i, date))) {
                give(d, i, date);
                if (d.periods[i].own) taken.push_back(&date);
                continue;
            }
            // "resumed in 2018 and earned $68 million last year": told right behind the amount
            if (lead == d.figure(i).end && date.date.relative && !date.comparison &&
                d.figure(i).role == FigureRole::level && !d.periods[i].own &&
                d.kinds[i] == PeriodKind::flow && usable_days(date, d.kinds[i])) {
                give(d, i, date);
                if (d.periods[i].own) taken.push_back(&date);
                continue;
            }
            // "with a 13% decrease in January-September"
            const bool named_change =
                d.figure(i).role == FigureRole::change && lead > d.figure(i).end + 1 &&
                d.scan.at(d.figure(i).end, d.scan.lexicon.find_class("CHANGE")) != nullptr &&
                d.scan.is(d.figure(i).end + 1, WordSet::period_lead);
            if (!near ||
                (!d.scan.is(d.figure(i).end, WordSet::period_lead) &&
                 d.scan.form(d.figure(i).end) != "by" && !named_change &&
                 !is_start_between_commas(d, i, date)) ||
                date.comparison || d.scan.form(d.figure(i).end) == "of")
                continue;
            if (d.periods[i].own || !usable_days(date, d.kinds[i])) continue;
            give(d, i, date);
            if (!d.periods[i].own) continue;
            taken.push_back(&date);
            // "which was $1 billion in 2010, is"
            if (clause_apart(d.scan, d.sentence, date.first) ||
                brackets_around(d.scan, d.sentence, date))
                d.periods[i].aside = true;
        }
    }
    return taken;
}

// "narrowed to $2 billion from $3 billion a year earlier in the first half of 2023": the date
// tells when the level was, the start's time is a year before.
std::size_t level_before_basis(const PeriodDraft& d, std::size_t start, const DateMark& date) {
    if (start == none || start == 0 || d.figure(start).role != FigureRole::start) return none;
    const Mark* basis = basis_behind(d, start);
    const bool behind = basis != nullptr && basis->end <= date.first &&
                        date.first <= basis->end + 2 && basis->value != "within";
    return behind && !d.periods[start - 1].own ? start - 1 : none;
}

// "fell last year from $3.6 billion to $2.1 billion": of the end.
bool gives_to_end(PeriodDraft& d, const DateMark& date, std::size_t start) {
    const std::size_t end = start + 1;
    if (end >= d.sentence.figures.size() || d.figure(start).role != FigureRole::start) return false;
    if (d.figure(end).role != FigureRole::level || d.periods[end].own ||
        d.figure(end).first > d.figure(start).end + 3)
        return false;
    give(d, end, date);
    return d.periods[end].own;
}

// "the 2009 pact; trade came to $5 billion last year": behind a semicolon the amount has a day of
// its own.
bool has_day_of_its_clause(const PeriodDraft& d, const DateMark& date, std::size_t figure) {
    bool parted = false;
    for (std::uint32_t token = date.end; token < d.figure(figure).first; ++token)
        parted = parted || d.scan.form(token) == ";";
    if (!parted) return false;
    const std::uint32_t end =
        figure + 1 < d.sentence.figures.size() ? d.figure(figure + 1).first : d.sentence.end;
    return std::any_of(d.sentence.dates.begin(), d.sentence.dates.end(), [&](const DateMark& own) {
        return own.first >= d.figure(figure).end && own.first < end && !own.comparison &&
               usable_days(own, d.kinds[figure]) &&
               belongs_before(d.scan, d.figure(figure).end, own, d.kinds[figure]);
    });
}

// "since the agreement of 1999, trade has grown and last year came to": where the days begin that
// are not the amount's own.
bool is_since_before_nearer(const PeriodDraft& d, const DateMark& date, std::size_t figure) {
    constexpr std::uint32_t near = 12;  // tokens: "since the entry into force of the ... in"
    bool since = d.scan.form(date.first) == "since";
    for (std::uint32_t back = 1; !since && back <= near && date.first >= d.sentence.begin + back &&
                                 d.scan.form(date.first - back) != ",";
         ++back)
        since = d.scan.form(date.first - back) == "since";
    if (!since || d.figure(figure).role != FigureRole::level) return false;
    return std::any_of(d.sentence.dates.begin(), d.sentence.dates.end(), [&](const DateMark& own) {
        return own.first >= date.end && own.end <= d.figure(figure).first && !own.comparison &&
               own.date.range.first && own.date.range.last && usable_days(own, d.kinds[figure]);
    });
}

void own_dates(PeriodDraft& d, const std::vector<const DateMark*>& taken) {
    for (const DateMark& date : d.sentence.dates) {
        if (std::find(taken.begin(), taken.end(), &date) != taken.end()) continue;
        if (tells_no_period(d, date)) continue;
        const auto apart = clause_apart(d.scan, d.sentence, date.first);
        const auto aside = brackets_around(d.scan, d.sentence, date);
        std::size_t before = none;
        std::size_t after = none;
        for (std::size_t i = 0; i < d.sentence.figures.size(); ++i) {
            if (apart && !apart->holds(d.figure(i).first)) continue;
            if (aside && !aside->hold(d.figure(i).first)) continue;
            if (d.figure(i).end <= date.first) before = i;
            else if (after == none && d.figure(i).first >= date.end) after = i;
        }
        // "$8 billion ($7 billion in 2007) in 2008": of what stands before the brackets.
        if (before != none && before > 0 && d.periods[before].own && d.periods[before].aside &&
            !d.periods[before - 1].own && d.figure(before).first == d.figure(before - 1).end + 1 &&
            d.scan.form(d.figure(before - 1).end) == "(" && !aside)
            --before;
        const bool event = before != none && d.kinds[before] == PeriodKind::event;
        const bool signing =
            event && (d.sentence.has(MarkKind::sign, d.figure(before).end, date.first) ||
                      is_announced(d.scan, d.figure(before).end, date));
        if (event && is_day_of_building(d.scan, d.sentence, date)) continue;
        if (!signing && is_day_of_saying(d.scan, d.sentence, date)) continue;
        if (is_day_of_talks_aside(d, date) || (after != none && is_no_day_of(d, date, after)))
            continue;
        if (const std::size_t level = level_before_basis(d, before, date); level != none) {
            give(d, level, date);
            continue;
        }
        const bool to_former =
            before != none &&
            (belongs_before(d.scan, d.figure(before).end, date, d.kinds[before]) ||
             (after == none && (trails(d.scan, d.figure(before).end, date) ||
                                (event && is_day_of_signing(d, d.figure(before).end, date)))));
        if (after != none && !to_former && gives_to_end(d, date, after)) continue;
        const std::size_t taker =
            to_former && !(d.periods[before].own && after != none) ? before : after;
        if (taker != none && d.kinds[taker] == PeriodKind::flow && names_treaty(d, date)) continue;
        if (taker != none && taker == after && has_day_of_its_clause(d, date, taker)) continue;
        if (taker != none && taker == after && is_since_before_nearer(d, date, taker)) continue;
        give(d, taker, date);
        if (taker != none && (apart || aside)) d.periods[taker].aside = true;
    }
}

}  // namespace

std::optional<DateRange> usable_days(const DateMark& mark, PeriodKind kind) {
    const DateValue& date = mark.date;
    if (!date.resolved) return std::nullopt;
    DateRange range = date.range;
    if (!range.last) return std::nullopt;
    const bool by_year = !range.first && range.last->month == 12 && range.last->day == 31;
    if (kind == PeriodKind::event && !by_year) {
        // "invested $15 billion between April 2000 and March 2023"
        const bool long_span = length_of(range) > 366 && !date.relative &&
                               (date.grain != Grain::year || date.duration) &&
                               date.grain != Grain::decade && date.grain != Grain::century;
        if (!range.first || (length_of(range) > 366 && !long_span)) return std::nullopt;
        return range;
    }
    if (mark.from) return std::nullopt;
    const bool end_of_year = range.last->month == 12 && range.last->day == 31;
    const bool day_long = range.first && length_of(range) < 20;
    // "by 2030", "by the end of the year": the year that ends then.
    if ((mark.by || !range.first) && end_of_year && (!range.first || day_long)) {
        range.first = Date{range.last->year, 1, 1};
        return range;
    }
    if (!range.first || day_long) return std::nullopt;
    if (date.grain == Grain::decade || date.grain == Grain::century) return std::nullopt;
    return range;
}

std::int32_t length_of(const DateRange& range) {
    if (!range.first || !range.last) return 0;
    return day_number(*range.last) - day_number(*range.first) + 1;
}

void give_own_dates(PeriodDraft& d) {
    if (respectively(d)) return;
    split_spans(d);
    give_told_years(d);
    own_dates(d, dates_beside(d));
}

}  // namespace communique
