#include "facts/reading/trade_period.h"

#include <algorithm>

#include "facts/reading/trade_clauses.h"
#include "facts/reading/trade_period_stages.h"
#include "facts/reading/trade_subject.h"

namespace communique {
namespace {

// "doubled in five years": over a time that is no neighbour's.
bool spans_years(const PeriodDraft& d, std::size_t i) {
    if (d.figure(i).role != FigureRole::change) return false;
    bool over = false;
    for (std::uint32_t token = d.figure(i).end;
         token < d.sentence.end && token < d.figure(i).end + 6; ++token) {
        const std::string_view form = d.scan.form(token);
        over = over || form == "in" || form == "over" || form == "within";
        if (over && (form == "years" || form == "decade" || form == "decades")) return true;
        if (form == "," || form == "and") return false;
    }
    return false;
}

// "has fallen by half since": over a time that is not over.
bool ends_with_since(const PeriodDraft& d, std::size_t i) {
    if (d.figure(i).role != FigureRole::change) return false;
    const std::uint32_t end = std::min(d.sentence.end, d.figure(i).end + 4);
    for (std::uint32_t token = d.figure(i).end; token < end; ++token)
        if (d.scan.form(token) == "since")
            return token + 1 >= d.sentence.end ||
                   d.scan.token(token + 1).kind == TokenKind::punctuation;
    return false;
}

// "In 2017, trade reached $25 billion and two-way investment totalled $62 billion": the one date,
// before both, is of both.
bool shares_opening_date(const PeriodDraft& d, std::size_t i) {
    if (i == 0 || d.periods[i].own || d.kinds[i] != PeriodKind::event || !d.periods[i - 1].own ||
        d.kinds[i - 1] == PeriodKind::event || d.periods[i - 1].by || d.sentence.dates.size() != 1)
        return false;
    if (d.figure(i).role != FigureRole::level || d.figure(i - 1).role != FigureRole::level ||
        d.sentence.dates[0].end > d.sentence.begin + 4)
        return false;
    for (std::uint32_t token = d.figure(i - 1).end; token < d.figure(i).first; ++token)
        if (d.scan.token(token).kind == TokenKind::punctuation && d.scan.form(token) != "-")
            return false;
    return d.scan.form(d.figure(i - 1).end) == "and" &&
           std::any_of(d.sentence.marks.begin(), d.sentence.marks.end(), [&](const Mark& mark) {
               return mark.kind == MarkKind::flow && mark.first > d.figure(i - 1).end &&
                      mark.end <= d.figure(i).first &&
                      (mark.value == "investment" || mark.value == "fdi");
           });
}

// "signed deals worth $200 million on Monday, including one of $150 million": signed that day.
bool is_part_of_deal(const PeriodDraft& d, std::size_t i) {
    constexpr std::uint32_t near = 4;  // tokens: "including a contract of"
    if (i == 0 || d.periods[i].own || d.kinds[i] != PeriodKind::event ||
        d.kinds[i - 1] != PeriodKind::event || !d.periods[i - 1].own)
        return false;
    for (std::uint32_t back = 1; back <= near && d.figure(i).first >= d.figure(i - 1).end + back;
         ++back)
        if (d.scan.form(d.figure(i).first - back) == "including") return true;
    return false;
}

// An amount without a date of its own takes that of the one before it, where the first has none
// that of the one behind.
void carry_over(PeriodDraft& d) {
    for (std::size_t i = 0; i < d.periods.size(); ++i) {
        if (shares_opening_date(d, i) || is_part_of_deal(d, i)) d.periods[i] = d.periods[i - 1];
        if (d.periods[i].own || spans_years(d, i)) continue;
        if (d.kinds[i] != PeriodKind::event && ends_with_since(d, i)) continue;
        if (take_period_of_comparison(d, i) || d.kinds[i] == PeriodKind::event) continue;
        for (std::size_t j = i; j-- > 0;) {
            if (d.figure(j).role == FigureRole::start || d.kinds[j] == PeriodKind::event ||
                d.periods[j].aside)
                continue;
            // "Exports, which in 2013 came to $5 billion, rose to $12 billion": of another time.
            const auto apart = clause_apart(d.scan, d.sentence, d.figure(j).first);
            if (apart && !apart->holds(d.figure(i).first)) continue;
            if (!d.periods[j].by) d.periods[i].range = d.periods[j].range;
            break;
        }
    }
}

// "China was Germany's biggest market in 2020."
bool tells_of_partners(const Scan& scan, const Sentence& sentence) {
    const ClassId partners = scan.lexicon.find_class("PARTNERSHIP");
    for (std::uint32_t token = sentence.first_token;
         token < sentence.first_token + sentence.token_count; ++token)
        if (scan.at(token, partners) != nullptr) return true;
    return false;
}

bool ends_month(Date day) { return day.day == days_in_month(day.year, day.month); }

}  // namespace

DateRange step_back(const DateRange& range, std::string_view step) {
    if (!range.first || !range.last) return {};
    const int months = step == "year"      ? 12
                       : step == "quarter" ? 3
                       : step == "month"   ? 1
                       : step == "decade"  ? 120
                       : step == "next"    ? -12
                                           : 0;
    if (months == 0) return {};
    DateRange back{add_months(*range.first, -months), add_months(*range.last, -months)};
    if (ends_month(*range.last)) back.last->day = days_in_month(back.last->year, back.last->month);
    return back;
}

std::optional<DateRange> period_told_in(const Article& article, std::uint32_t index) {
    const Scan& scan = article.scan;
    const Sentence& sentence = scan.analysis.sentences[index];
    const bool trade =
        flow_named_in(article, index).has_value() || tells_of_partners(scan, sentence);
    if (!scan.reference || !trade) return std::nullopt;
    for (std::uint32_t token = sentence.first_token;
         token < sentence.first_token + sentence.token_count; ++token) {
        for (const Item& item : scan.items[token]) {
            if (item.kind != ItemKind::date) continue;
            const DateValue& date = scan.values.dates[item.value];
            const std::int32_t length = length_of(date.range);
            const bool over = date.range.last && *date.range.last <= *scan.reference;
            const bool led =
                token > sentence.first_token && scan.is(token - 1, WordSet::told_period_lead);
            if (date.resolved && over && length > 20 && length <= 366 && (led || date.relative))
                return date.range;
        }
    }
    return std::nullopt;
}

std::vector<FigurePeriod> periods_of(const Article& article, const FigureSentence& sentence,
                                     const std::vector<PeriodKind>& kinds,
                                     const std::optional<DateRange>& story) {
    PeriodDraft d{article.scan, sentence, kinds, story, {}};
    d.periods.resize(sentence.figures.size());
    give_own_dates(d);
    share_dates(d);
    carry_over(d);
    share_with_changes(d);
    for (std::size_t i = 0; i < d.periods.size(); ++i) {
        compare(d, i);
        d.periods[i].no_carry = spans_years(d, i) || ends_with_since(d, i);
    }
    drop_running_spans(d);
    return std::move(d.periods);
}

}  // namespace communique
