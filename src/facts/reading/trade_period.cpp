#include "facts/reading/trade_period.h"

#include <algorithm>

#include "facts/reading/trade_subject.h"
#include "facts/reading/trade_year.h"

namespace communique {
namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);

// What the two did on another day than the figure is of; a contract is signed then.
bool tells_of_meeting(std::string_view word) {
    return word == "met" || word == "talks" || word == "visit" || word == "visited";
}

std::int32_t length_of(const DateRange& range) {
    if (!range.first || !range.last) return 0;
    return day_number(*range.last) - day_number(*range.first) + 1;
}

// The days a date gives to a figure; nothing when it cannot be its period.
std::optional<DateRange> usable(const DateMark& mark, PeriodKind kind) {
    const DateValue& date = mark.date;
    if (!date.resolved) return std::nullopt;
    DateRange range = date.range;
    if (!range.last) return std::nullopt;
    const bool by_year = !range.first && range.last->month == 12 && range.last->day == 31;
    if (kind == PeriodKind::event && !by_year) {
        if (!range.first || length_of(range) > 366) return std::nullopt;
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

// Whether a date that stands between two amounts belongs to the former.
bool belongs_before(const Scan& scan, std::uint32_t amount_end, const DateMark& date,
                    PeriodKind kind) {
    for (std::uint32_t token = amount_end; token < date.first; ++token) {
        const std::string_view form = scan.form(token);
        if (form == "(") {
            while (token < date.first && scan.form(token) != ")") ++token;
            continue;
        }
        const bool dash = form == "--" || (form == "-" && scan.token(token).after_blank);
        if (dash || form == "," || form == ";" || form == ":" || form == "and" || form == "but" ||
            form == "while" || form == "whereas" || scan.is(token, WordSet::says) ||
            (kind == PeriodKind::flow && tells_of_meeting(form)))
            return false;
    }
    return date.first <= amount_end + 12;
}

// "said in May that trade ...": the day of the saying.
bool is_day_of_saying(const Scan& scan, const FigureSentence& sentence, const DateMark& date) {
    for (std::uint32_t back = 1; back <= 2 && date.first >= sentence.begin + back; ++back)
        if (scan.is(date.first - back, WordSet::says) ||
            tells_of_meeting(scan.form(date.first - back)))
            return true;
    return false;
}

// "in 2022, up": a date behind a comma that nothing else in its clause can claim.
bool trails(const Scan& scan, std::uint32_t amount_end, const DateMark& date) {
    if (date.first == 0 || date.first > amount_end + 14) return false;
    if (!scan.is(date.first - 1, WordSet::period_lead) &&
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

// "its first since 1992", "the highest since 2013": how long it has not been so, no period.
bool dates_a_record(const Scan& scan, const FigureSentence& sentence, const DateMark& date) {
    for (std::uint32_t back = 1; back <= 7 && date.first >= sentence.begin + back; ++back) {
        const std::uint32_t token = date.first - back;
        if (scan.form(token).ends_with("est") || scan.is(token, WordSet::record)) return true;
    }
    return false;
}

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

class Periods {
public:
    Periods(const Article& article, const FigureSentence& sentence,
            const std::vector<PeriodKind>& kinds, const std::optional<DateRange>& story)
        : scan_(article.scan),
          sentence_(sentence),
          kinds_(kinds),
          story_(story),
          periods_(sentence.figures.size()) {}

    std::vector<FigurePeriod> run() {
        if (!respectively()) {
            dates_beside();
            own_dates();
        }
        share_within_groups();
        share_trailing_dates();
        share_last_date();
        carry_over();
        for (std::size_t i = 0; i < periods_.size(); ++i) {
            compare(i);
            periods_[i].no_carry = spans_years(i);
        }
        return std::move(periods_);
    }

private:
    const FigureCandidate& figure(std::size_t i) const { return sentence_.figures[i]; }

    void give(std::size_t i, const DateMark& date) {
        if (i == none || periods_[i].own) return;
        if (const auto since = since_then(i, date)) {
            periods_[i].range = *since;
            periods_[i].own = periods_[i].aside = true;
            return;
        }
        // "more than in 2010-11, when exports reached": it compares what was told before.
        if (date.comparison &&
            (figure(0).first < date.first || figure(i).role != FigureRole::level))
            return;
        // "more than halved within a year": how long it took.
        if (figure(i).role == FigureRole::change && takes_time(date)) return;
        const auto longer = months_until(scan_, sentence_, date);
        const auto range = longer ? longer : usable(date, kinds_[i]);
        if (!range) return;
        periods_[i].range = *range;
        periods_[i].own = true;
        periods_[i].by = date.by;
        // "already more than the $13 billion of the whole of 2021"
        periods_[i].aside = figure(0).first < figure(i).first && follows_than(i);
    }

    bool follows_than(std::size_t i) const {
        for (std::uint32_t back = 1; back <= 3 && figure(i).first >= sentence_.begin + back; ++back)
            if (scan_.form(figure(i).first - back) == "than")
                return figure(i).approx == Approx::none;
        return false;
    }

    // "halved within a year", "up by 116% in 10 years": how long it took, unless it is still aimed
    // at.
    bool takes_time(const DateMark& date) const {
        if (scan_.form(date.first) == "within") return true;
        return scan_.reference && date.date.range.first &&
               *date.date.range.first > *scan_.reference &&
               !sentence_.has(MarkKind::aim, sentence_.begin, sentence_.end);
    }

    // "since January", of what has come together until now.
    std::optional<DateRange> since_then(std::size_t i, const DateMark& date) const {
        const DateRange& range = date.date.range;
        const bool since = scan_.form(date.first) == "since" && range.first && !range.last;
        if (!since || !scan_.reference || figure(i).role != FigureRole::level) return std::nullopt;
        if (dates_a_record(scan_, sentence_, date)) return std::nullopt;
        return DateRange{range.first, scan_.reference};
    }

    // "Trade fell this year: exports were down 18% in the seven months to July": the date right
    // behind an amount is its own, whatever stood before.
    void dates_beside() {
        constexpr std::uint32_t beside = 4;
        for (const DateMark& date : sentence_.dates) {
            const std::uint32_t lead = date.first;
            for (std::size_t i = 0; i < sentence_.figures.size(); ++i) {
                const bool near = figure(i).end < lead && lead <= figure(i).end + beside;
                if (!near ||
                    (!scan_.is(figure(i).end, WordSet::period_lead) &&
                     scan_.form(figure(i).end) != "by") ||
                    date.comparison || scan_.form(figure(i).end) == "of")
                    continue;
                if (periods_[i].own || !usable(date, kinds_[i])) continue;
                give(i, date);
                if (periods_[i].own) taken_.push_back(&date);
            }
        }
    }

    // "In 2021 and 2022 trade was $3 billion and $4 billion respectively."
    bool respectively() {
        bool said = false;
        for (std::uint32_t token = figure(0).first; token < sentence_.end; ++token)
            said = said || scan_.form(token) == "respectively";
        const std::size_t count = sentence_.figures.size();
        if (!said || count < 2 || sentence_.dates.size() != count) return false;
        for (std::size_t i = 0; i < count; ++i)
            if (figure(i).role != FigureRole::level || !usable(sentence_.dates[i], kinds_[i]))
                return false;
        for (std::size_t i = 0; i < count; ++i) give(i, sentence_.dates[i]);
        return true;
    }

    // "narrowed to $2 billion from $3 billion a year earlier in the first half of 2023": the date
    // tells when the level was, the start's time is a year before.
    std::size_t level_before_basis(std::size_t start, const DateMark& date) const {
        if (start == none || start == 0 || figure(start).role != FigureRole::start) return none;
        const Mark* basis = basis_behind(start);
        const bool behind = basis != nullptr && basis->end <= date.first &&
                            date.first <= basis->end + 2 && basis->value != "within";
        return behind && !periods_[start - 1].own ? start - 1 : none;
    }

    void own_dates() {
        for (const DateMark& date : sentence_.dates) {
            if (std::find(taken_.begin(), taken_.end(), &date) != taken_.end()) continue;
            std::size_t before = none;
            std::size_t after = none;
            for (std::size_t i = 0; i < sentence_.figures.size(); ++i) {
                if (figure(i).end <= date.first) before = i;
                else if (after == none && figure(i).first >= date.end) after = i;
            }
            const bool signing = before != none && kinds_[before] == PeriodKind::event &&
                                 sentence_.has(MarkKind::sign, figure(before).end, date.first);
            if (!signing && is_day_of_saying(scan_, sentence_, date)) continue;
            if (const std::size_t level = level_before_basis(before, date); level != none) {
                give(level, date);
                continue;
            }
            const bool to_former =
                before != none &&
                (belongs_before(scan_, figure(before).end, date, kinds_[before]) ||
                 (after == none && trails(scan_, figure(before).end, date)));
            if (to_former && !(periods_[before].own && after != none)) give(before, date);
            else if (after != none) give(after, date);
        }
    }

    // "rose 5 percent to $10 billion": one fact's two amounts.
    bool grouped(std::size_t i) const {
        if (i == 0 || figure(i).role == FigureRole::start) return false;
        if (figure(i - 1).role != FigureRole::change) return false;
        if (sentence_.has(MarkKind::aim, figure(i - 1).end, figure(i).first)) return false;
        for (std::uint32_t back = 1; back <= 4 && figure(i).first >= figure(i - 1).end + back;
             ++back)
            if (scan_.form(figure(i).first - back) == "to") return true;
        return false;
    }

    // "rose 5 percent, from $9 billion to $10 billion": the same with its start in between.
    bool grouped_around_start(std::size_t i) const {
        if (i < 2 || figure(i - 1).role != FigureRole::start || !figure(i).money) return false;
        if (figure(i - 2).role != FigureRole::change || figure(i).role != FigureRole::level)
            return false;
        return figure(i).first > sentence_.begin && figure(i - 1).end + 12 >= figure(i).first &&
               (scan_.form(figure(i).first - 1) == "to" || scan_.form(figure(i).first - 2) == "to");
    }

    void share(std::size_t a, std::size_t b) {
        if (periods_[b].own && !periods_[a].own) periods_[a] = periods_[b];
        else if (!periods_[b].own && periods_[a].own) periods_[b] = periods_[a];
    }

    void share_within_groups() {
        for (std::size_t i = 1; i < periods_.size(); ++i) {
            if (grouped(i)) share(i - 1, i);
            if (grouped_around_start(i)) share(i - 2, i);
        }
    }

    // "$30 billion in trade and $15 billion in investment by 2025": the date behind serves both.
    void share_trailing_dates() {
        for (std::size_t i = periods_.size(); i-- > 1;) {
            if (!periods_[i].own || periods_[i - 1].own || figure(i).role == FigureRole::start)
                continue;
            if (figure(i - 1).role != figure(i).role || figure(i).first > figure(i - 1).end + 6)
                continue;
            bool joined = false;
            for (std::uint32_t token = figure(i - 1).end; token < figure(i).first; ++token)
                joined = joined || scan_.form(token) == "and";
            const bool date_behind =
                std::any_of(sentence_.dates.begin(), sentence_.dates.end(),
                            [&](const DateMark& date) { return date.first >= figure(i).end; });
            const bool other_aim = sentence_.has(MarkKind::aim, figure(i - 1).end, figure(i).first);
            if (joined && date_behind && !other_aim && !date_before(i - 1))
                periods_[i - 1] = periods_[i];
        }
    }

    // "Exports were $4 billion (up 12%), imports $1 billion (down 4%) in the first half of 2023": the
    // one date, at the end, serves all.
    void share_last_date() {
        const std::size_t last = periods_.size() - 1;
        if (last == 0 || !periods_[last].own || periods_[last].by || periods_[last].aside) return;
        for (std::size_t i = 0; i < last; ++i)
            if (periods_[i].own || kinds_[i] == PeriodKind::event ||
                figure(i).role == FigureRole::start)
                return;
        if (figure(last).role == FigureRole::start) return;
        for (std::uint32_t token = figure(0).end; token < figure(last).first; ++token)
            if (scan_.is(token, WordSet::change_basis) && scan_.form(token) != "to" &&
                scan_.form(token) != "with")
                return;
        for (std::uint32_t token = figure(0).end; token < figure(last).first; ++token)
            if (scan_.is(token, WordSet::other_clause) || scan_.is(token, WordSet::compares))
                return;
        std::size_t dates = 0;
        for (const DateMark& date : sentence_.dates) {
            if (date.first < figure(last).end) return;
            dates += date.comparison ? 0 : 1;
        }
        if (dates != 1 || kinds_[last] == PeriodKind::event) return;
        for (std::size_t i = 0; i < last; ++i) periods_[i] = periods_[last];
    }

    bool date_before(std::size_t i) const {
        return std::any_of(
            sentence_.dates.begin(), sentence_.dates.end(),
            [&](const DateMark& date) { return date.end <= figure(i).first && !date.comparison; });
    }

    // "doubled in five years": over a time that is no neighbour's.
    bool spans_years(std::size_t i) const {
        if (figure(i).role != FigureRole::change) return false;
        bool over = false;
        for (std::uint32_t token = figure(i).end;
             token < sentence_.end && token < figure(i).end + 6; ++token) {
            const std::string_view form = scan_.form(token);
            over = over || form == "in" || form == "over" || form == "within";
            if (over && (form == "years" || form == "decade" || form == "decades")) return true;
            if (form == "," || form == "and") return false;
        }
        return false;
    }

    // An amount without a date of its own takes that of the one before it, where the first has none
    // that of the one behind.
    void carry_over() {
        for (std::size_t i = 0; i < periods_.size(); ++i) {
            if (periods_[i].own || kinds_[i] == PeriodKind::event || spans_years(i)) continue;
            if (told_by_basis(i) || told_in_brackets(i)) continue;
            if (figure(i).role == FigureRole::start) {
                start_as_before(i);
                continue;
            }
            if (follows_comparison(i)) continue;
            for (std::size_t j = i; j-- > 0;) {
                if (figure(j).role == FigureRole::start || kinds_[j] == PeriodKind::event ||
                    periods_[j].aside)
                    continue;
                if (!periods_[j].by) periods_[i].range = periods_[j].range;
                break;
            }
        }
    }

    // "$131 million against $18 million in the same period of 2019, imports $82 million against
    // $130 million": from the time of the start before it.
    void start_as_before(std::size_t i) {
        for (std::size_t j = i; j-- > 0;) {
            if (figure(j).role != FigureRole::start || !periods_[j].own) continue;
            periods_[i].range = periods_[j].range;
            periods_[i].aside = true;
            return;
        }
    }

    // The range that was spoken of before this figure.
    DateRange range_before(std::size_t i) const {
        for (std::size_t j = i; j-- > 0;)
            if (periods_[j].range.first && periods_[j].range.last && !periods_[j].aside)
                return periods_[j].range;
        for (std::size_t j = i + 1; j < periods_.size(); ++j)
            if (periods_[j].own && periods_[j].range.first && periods_[j].range.last &&
                !periods_[j].aside)
                return periods_[j].range;
        return story_.value_or(DateRange{});
    }

    DateRange stepped(const DateRange& range, const Mark& basis) const {
        if (basis.value == "same") return range;
        return basis.value == "within" ? moved_into(range, basis.within)
                                       : step_back(range, basis.value);
    }

    const Mark* basis_behind(std::size_t i) const {
        const std::uint32_t limit =
            i + 1 < sentence_.figures.size() ? figure(i + 1).first : sentence_.end;
        for (const Mark& mark : sentence_.marks)
            if (mark.kind == MarkKind::basis && mark.first >= figure(i).end &&
                mark.first < std::min(limit, figure(i).end + 8))
                return &mark;
        return nullptr;
    }

    // "$295 billion a year earlier", "$594 million in the same months of 2025": a level of then.
    // Not "rose to $10 billion from a year earlier", "year on year", which say what a change is
    // against.
    bool told_by_basis(std::size_t i) {
        if (figure(i).role == FigureRole::change) return false;
        const Mark* basis = basis_behind(i);
        if (basis == nullptr) return false;
        if (!scan_.is(basis->first, WordSet::basis) || scan_.form(basis->first + 1) == "on")
            return false;
        const bool of_same = basis->value == "same" || basis->value == "within";
        const std::string_view before = scan_.form(basis->first - 1);
        if (figure(i).role == FigureRole::level &&
            scan_.is(basis->first - 1, WordSet::change_basis) && !(of_same && before == "over"))
            return false;
        for (std::uint32_t token = figure(i).end; token < basis->first; ++token)
            if (scan_.form(token) == "," || scan_.form(token) == ";") return false;
        const DateRange range = stepped(range_before(i), *basis);
        if (!range.first) return figure(i).role == FigureRole::start;
        periods_[i].range = range;
        periods_[i].own = true;
        periods_[i].aside = !of_same || set_against(i);
        return true;
    }

    // "compared with a surplus of $50 million": what the figure before it is measured by.
    bool set_against(std::size_t i) const {
        if (figure(i).role == FigureRole::start) return true;
        const std::uint32_t floor = i > 0 ? figure(i - 1).end : sentence_.begin;
        for (std::uint32_t back = 1; back <= 6 && figure(i).first >= floor + back; ++back)
            if (scan_.is(figure(i).first - back, WordSet::compares) ||
                scan_.form(figure(i).first - back) == "against")
                return true;
        return false;
    }

    // "compared with the same period of 2023 ($1.47 billion)"
    bool told_in_brackets(std::size_t i) {
        if (figure(i).role == FigureRole::change || figure(i).first == sentence_.begin ||
            scan_.form(figure(i).first - 1) != "(")
            return false;
        for (const DateMark& date : sentence_.dates) {
            if (!date.comparison || date.end + 1 != figure(i).first || !date.date.range.first)
                continue;
            periods_[i].range = date.date.range;
            periods_[i].own = periods_[i].aside = true;
            return true;
        }
        const auto basis =
            std::find_if(sentence_.marks.begin(), sentence_.marks.end(), [&](const Mark& mark) {
                return mark.kind == MarkKind::basis && mark.end + 1 == figure(i).first;
            });
        if (basis == sentence_.marks.end()) return false;
        const DateRange range = stepped(range_before(i), *basis);
        if (!range.first) return false;
        periods_[i].range = range;
        periods_[i].own = true;
        periods_[i].aside = true;
        return true;
    }

    // "down 30 percent against the first four months of 2023": of the same months a year later.
    bool follows_comparison(std::size_t i) {
        if (figure(i).role != FigureRole::change || !scan_.reference) return false;
        const DateMark* date = comparison_of(i);
        if (date == nullptr || !date->date.range.first || !date->date.range.last) return false;
        const DateRange& base = date->date.range;
        const std::int32_t length = length_of(base);
        const bool month_before = date->date.grain == Grain::month && !date->date.explicit_year;
        if (length < 20 || length > 340 || month_before) return false;
        const DateRange then = step_back(base, "next");
        if (!then.last || *then.last > add_days(*scan_.reference, 31)) return false;
        periods_[i].range = then;
        periods_[i].own = true;
        return true;
    }

    const DateMark* comparison_of(std::size_t i) const {
        const std::uint32_t limit =
            i + 1 < sentence_.figures.size() ? figure(i + 1).first : sentence_.end;
        for (const DateMark& date : sentence_.dates)
            if (date.comparison && date.first >= figure(i).end && date.first < limit &&
                date.date.resolved)
                return &date;
        return nullptr;
    }

    void compare(std::size_t i) {
        if (figure(i).role != FigureRole::change) return;
        if (const DateMark* date = comparison_of(i)) {
            if (date->date.range.first && date->date.range.last)
                periods_[i].compare_to = to_string(date->date.range);
            return;
        }
        const Mark* basis = basis_behind(i);
        if (basis == nullptr || basis->value == "same" || !periods_[i].range.first) return;
        periods_[i].compare_to = to_string(stepped(periods_[i].range, *basis));
    }

    const Scan& scan_;
    const FigureSentence& sentence_;
    const std::vector<PeriodKind>& kinds_;
    const std::optional<DateRange>& story_;
    std::vector<FigurePeriod> periods_;
    std::vector<const DateMark*> taken_;  // given to the amount before them
};

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
    return Periods(article, sentence, kinds, story).run();
}

}  // namespace communique
