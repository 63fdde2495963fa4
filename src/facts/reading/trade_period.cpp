#include "facts/reading/trade_period.h"

#include <algorithm>
#include <array>

#include "facts/reading/trade_year.h"

namespace communique {
namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);

bool is_say_word(std::string_view word) {
    constexpr std::array<std::string_view, 14> words{
        "said",  "says",   "reported",  "told", "announced", "predicted", "wrote",
        "added", "showed", "published", "met",  "talks",     "visit",     "visited"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::int32_t length_of(const DateRange& range) {
    if (!range.first || !range.last) return 0;
    return day_number(*range.last) - day_number(*range.first) + 1;
}

// The days a date gives to a figure; nothing when it cannot be its period.
std::optional<DateRange> usable(const DateMark& mark, PeriodKind kind) {
    const DateValue& date = mark.date;
    if (!date.resolved || mark.comparison) return std::nullopt;
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
bool belongs_before(const Scan& scan, std::uint32_t amount_end, const DateMark& date) {
    for (std::uint32_t token = amount_end; token < date.first; ++token) {
        const std::string& form = scan.form(token);
        if (form == "(") {
            while (token < date.first && scan.form(token) != ")") ++token;
            continue;
        }
        const bool dash = form == "--" || (form == "-" && scan.token(token).after_blank);
        if (dash || form == "," || form == ";" || form == ":" || form == "and" || form == "but" ||
            form == "while" || form == "whereas" || is_say_word(form))
            return false;
    }
    return date.first <= amount_end + 12;
}

// "said in May that trade ...": the day of the saying.
bool is_day_of_saying(const Scan& scan, const FigureSentence& sentence, const DateMark& date) {
    for (std::uint32_t back = 1; back <= 2 && date.first >= sentence.begin + back; ++back)
        if (is_say_word(scan.form(date.first - back))) return true;
    return false;
}

class Periods {
public:
    Periods(const Article& article, const FigureSentence& sentence,
            const std::vector<PeriodKind>& kinds)
        : article_(article),
          scan_(article.scan),
          sentence_(sentence),
          kinds_(kinds),
          periods_(sentence.figures.size()) {}

    std::vector<FigurePeriod> run() {
        own_dates();
        share_within_groups();
        share_trailing_dates();
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
        auto range = usable(date, kinds_[i]);
        if (!range) return;
        if (const auto longer = months_until(scan_, sentence_, date)) range = longer;
        periods_[i].range = *range;
        periods_[i].own = true;
        periods_[i].by = date.by;
    }

    void own_dates() {
        for (const DateMark& date : sentence_.dates) {
            if (is_day_of_saying(scan_, sentence_, date)) continue;
            std::size_t before = none;
            std::size_t after = none;
            for (std::size_t i = 0; i < sentence_.figures.size(); ++i) {
                if (figure(i).end <= date.first)
                    before = i;
                else if (after == none && figure(i).first >= date.end)
                    after = i;
            }
            const bool to_former =
                before != none && belongs_before(scan_, figure(before).end, date);
            if (to_former && !(periods_[before].own && after != none))
                give(before, date);
            else if (after != none)
                give(after, date);
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

    void share_within_groups() {
        for (std::size_t i = 1; i < periods_.size(); ++i) {
            if (!grouped(i)) continue;
            if (periods_[i].own && !periods_[i - 1].own)
                periods_[i - 1] = periods_[i];
            else if (!periods_[i].own && periods_[i - 1].own)
                periods_[i] = periods_[i - 1];
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
            const std::string& form = scan_.form(token);
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
            if (figure(i).role == FigureRole::start) {
                start_of_change(i);
                continue;
            }
            for (std::size_t j = i; j-- > 0;) {
                if (figure(j).role == FigureRole::start || kinds_[j] == PeriodKind::event) continue;
                if (!periods_[j].by) periods_[i].range = periods_[j].range;
                break;
            }
        }
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

    // "from $295 billion a year earlier": the period of its neighbour, stepped back.
    void start_of_change(std::size_t i) {
        const Mark* basis = basis_behind(i);
        if (basis == nullptr || i == 0) return;
        periods_[i].range = step_back(periods_[i - 1].range, basis->value);
    }

    void compare(std::size_t i) {
        if (figure(i).role != FigureRole::change) return;
        const std::uint32_t limit =
            i + 1 < sentence_.figures.size() ? figure(i + 1).first : sentence_.end;
        for (const DateMark& date : sentence_.dates) {
            if (!date.comparison || date.first < figure(i).end || date.first >= limit ||
                !date.date.resolved)
                continue;
            if (date.date.range.first && date.date.range.last)
                periods_[i].compare_to = to_string(date.date.range);
            return;
        }
        const Mark* basis = basis_behind(i);
        if (basis == nullptr || !periods_[i].range.first) return;
        periods_[i].compare_to = to_string(step_back(periods_[i].range, basis->value));
    }

    const Article& article_;
    const Scan& scan_;
    const FigureSentence& sentence_;
    const std::vector<PeriodKind>& kinds_;
    std::vector<FigurePeriod> periods_;
};

bool ends_month(Date day) {
    return day.day == days_in_month(day.year, day.month);
}

}  // namespace

DateRange step_back(const DateRange& range, std::string_view step) {
    if (!range.first || !range.last) return {};
    const int months = step == "year"      ? 12
                       : step == "quarter" ? 3
                       : step == "month"   ? 1
                       : step == "decade"  ? 120
                                           : 0;
    if (months == 0) return {};
    DateRange back{add_months(*range.first, -months), add_months(*range.last, -months)};
    if (ends_month(*range.last)) back.last->day = days_in_month(back.last->year, back.last->month);
    return back;
}

std::vector<FigurePeriod> periods_of(const Article& article, const FigureSentence& sentence,
                                     const std::vector<PeriodKind>& kinds) {
    return Periods(article, sentence, kinds).run();
}

}  // namespace communique
