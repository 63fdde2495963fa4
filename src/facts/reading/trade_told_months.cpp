#include "facts/reading/trade_told_months.h"

#include "facts/reading/trade_told_year.h"

namespace communique {

bool scan_goes_on(const Scan& scan, std::uint32_t token) {
    return scan.is(token, WordSet::until_link) || scan.is(token, WordSet::starts_span) ||
           scan.is(token, WordSet::ago) || scan.form(token) == "of" ||
           scan.form(token) == "since" || scan.form(token) == "from" ||
           scan.form(token) == "after" || scan.form(token) == "later";
}

namespace {

constexpr std::int32_t whole_year = 360;  // days, or more

// The number at the token, of two to eleven months.
int months_at(const PeriodDraft& d, std::uint32_t token) {
    for (const Item& item : d.scan.items[token]) {
        if (item.kind != ItemKind::number || item.end() >= d.sentence.end ||
            d.scan.form(item.end()) != "months")
            continue;
        const int count = to_int(d.scan.values.numbers[item.value].value);
        const std::uint32_t next = item.end() + 1;
        const bool goes_on = next < d.sentence.end && scan_goes_on(d.scan, next);
        return goes_on || count < 2 || count > 11 ? 0 : count;
    }
    return 0;
}

// "ten-month trade", "the nine-month figure" at the token: how many months.
int months_of_noun(const PeriodDraft& d, std::uint32_t token) {
    for (const Item& item : d.scan.items[token]) {
        if (item.kind != ItemKind::number || item.end() + 2 >= d.sentence.end) continue;
        if (d.scan.form(item.end()) != "-" || d.scan.form(item.end() + 1) != "month") continue;
        const std::uint32_t noun = item.end() + 2;
        const std::string_view form = d.scan.form(noun);
        const bool measured = form == "figure" || form == "total" || form == "turnover" ||
                              form == "value" || d.sentence.has(MarkKind::flow, noun, noun + 1);
        const int count = to_int(d.scan.values.numbers[item.value].value);
        return measured && count >= 2 && count <= 11 ? count : 0;
    }
    return 0;
}

// The year that is named right behind such a noun: "ten-month trade this year".
std::optional<int> year_behind(const PeriodDraft& d, std::uint32_t token) {
    for (const DateMark& date : d.sentence.dates)
        if (date.first > token && date.first <= token + 6 && date.date.range.last &&
            length_of(date.date.range) >= whole_year && length_of(date.date.range) <= 366)
            return date.date.range.last->year;
    return std::nullopt;
}

}  // namespace

// "hits $14.9 billion in 11 months": of the year, where those have just passed.
void give_first_months(PeriodDraft& d) {
    if (!d.scan.reference) return;
    const Date day = *d.scan.reference;
    for (std::uint32_t token = d.sentence.begin; token + 2 < d.sentence.end; ++token) {
        // "by the results of 9 months"
        const bool results = token > d.sentence.begin && d.scan.form(token) == "of" &&
                             d.scan.form(token - 1) == "results";
        if (!d.scan.is(token, WordSet::before_the_year) && !results) continue;
        const std::uint32_t number = d.scan.form(token + 1) == "the" ? token + 2 : token + 1;
        const int count = months_at(d, number);
        if (count == 0) continue;
        const Date end = add_months(Date{day.year, day.month, 1}, -1);
        const int passed = day.month > count ? day.month - count : day.month + 12 - count;
        if (passed > (results ? 4 : 2)) continue;
        const int year = count > end.month ? end.year - 1 : end.year;
        const auto i = figure_beside(d, token, results ? 2 * near_words : near_words);
        if (!i || d.periods[*i].own || d.figure(*i).multiple || is_aimed(d, *i)) continue;
        give_year(d, *i, {Date{year, 1, 1}, Date{year, count, days_in_month(year, count)}});
    }
}

// "The ten-month figure was $35 billion": of the months of this year, where they are over, else of
// the last.
void give_named_months(PeriodDraft& d) {
    if (!d.scan.reference) return;
    const Date day = *d.scan.reference;
    for (std::uint32_t token = d.sentence.begin; token + 3 < d.sentence.end; ++token) {
        const int count = months_of_noun(d, token);
        if (count == 0) continue;
        const auto named = year_behind(d, token);
        const int year = named ? *named : day.month > count ? day.year : day.year - 1;
        const auto i = figure_beside(d, token, 2 * near_words);
        if (!i || d.figure(*i).first < token || d.periods[*i].own || is_aimed(d, *i)) continue;
        give_year(d, *i, {Date{year, 1, 1}, Date{year, count, days_in_month(year, count)}});
    }
}

}  // namespace communique
