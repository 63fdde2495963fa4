#include "facts/reading/context_year.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>
#include <utility>

#include "facts/reading/among.h"

namespace communique {
namespace {

constexpr int first_year = 1945;
constexpr int last_year = 2100;

// A line that is a year and nothing else.
std::optional<int> year_heading(const Scan& scan, const Sentence& sentence) {
    const std::uint32_t end = sentence.first_token + sentence.token_count;
    std::optional<int> year;
    for (std::uint32_t t = sentence.first_token; t < end; ++t) {
        const Token& token = scan.token(t);
        if (token.kind == TokenKind::punctuation) continue;
        const std::string_view form = scan.form(t);
        if (year || token.kind != TokenKind::number || form.size() != 4) return std::nullopt;
        if (!std::all_of(form.begin(), form.end(), [](char c) { return c >= '0' && c <= '9'; }))
            return std::nullopt;
        year = std::stoi(std::string(form));
    }
    return year && *year >= first_year && *year <= last_year ? year : std::nullopt;
}

}  // namespace

bool lacks_year(const Scan& scan, const Item& item) {
    const DateValue& date = scan.values.dates[item.value];
    if (!date.resolved || date.explicit_year || date.weekday_only || date.duration || date.open ||
        date.grain > Grain::month || !date.range.first || !date.range.last)
        return false;
    const ClassId months = scan.lexicon.find_class("MONTH");
    bool month = false;
    for (std::uint32_t t = item.first; t < item.end(); ++t) {
        month = month || scan.at(t, months) != nullptr;
        if (scan.is(t, WordSet::tells_year)) return false;
    }
    return month;
}

namespace {

Date in_year(Date date, int year) {
    date.year = year;
    if (date.month == 2 && date.day == 29) date.day = PartialDate{year, 2, 0}.last().day;
    return date;
}

}  // namespace

void move_to_year(DateValue& date, int year) {
    const int more = date.range.last->year - date.range.first->year;
    // The end of February is another day in a leap year.
    const bool whole_month =
        *date.range.last == PartialDate{date.range.last->year, date.range.last->month, 0}.last();
    date.range.first = in_year(*date.range.first, year);
    date.range.last = in_year(*date.range.last, year + more);
    if (whole_month && date.grain >= Grain::month)
        date.range.last = PartialDate{date.range.last->year, date.range.last->month, 0}.last();
    date.explicit_year = true;
}

namespace {

// Behind the date stands "that year", "of the same year".
bool says_that_year(const Scan& scan, std::uint32_t token, std::uint32_t end) {
    if (token < end && (scan.form(token) == "of" || scan.form(token) == ",")) ++token;
    if (token + 1 < end && (scan.form(token) == "that" || scan.form(token) == "same"))
        return scan.form(token + 1) == "year";
    return token + 2 < end && scan.form(token) == "the" && scan.form(token + 1) == "same" &&
           scan.form(token + 2) == "year";
}

// "in Beijing in July and in Bangkok in October of that year", "in July and October 2003"
bool shares_year(const Scan& scan, const Item& first, const Item& second) {
    constexpr std::uint32_t far = 14;  // tokens
    const DateValue& one = scan.values.dates[first.value];
    const DateValue& other = scan.values.dates[second.value];
    if (!other.resolved || !other.range.first || other.grain > Grain::month ||
        second.first > first.end() + far || other.range.first->month < one.range.first->month)
        return false;
    // "in Kazan in June and in Osh in June 2017": of two years.
    const bool months = one.grain == Grain::month && other.grain == Grain::month;
    if (months && other.range.first->month == one.range.first->month) return false;
    bool joined = false;
    for (std::uint32_t t = first.end(); t < second.first; ++t) {
        if (scan.form(t) == "," || scan.form(t) == "before" || scan.form(t) == "since")
            return false;
        joined = joined || scan.form(t) == "and";
    }
    return joined;
}

// "in August the following year", "December of the next year": the years from the one told last.
int years_on(const Scan& scan, std::uint32_t token, std::uint32_t end) {
    if (token < end && (scan.form(token) == "of" || scan.form(token) == "in")) ++token;
    if (token + 2 >= end || scan.form(token) != "the") return 0;
    const std::string_view word = scan.form(token + 1);
    const std::string_view last = scan.form(token + 2);
    if (last == "year")
        return word == "following" || word == "next"       ? 1
               : word == "previous" || word == "preceding" ? -1
                                                           : 0;
    return word != "year" ? 0 : last == "after" ? 1 : last == "before" ? -1 : 0;
}

// "met three times in 2023", "In 2022 they met in Bali in May", "held two summits last year, in
// June": the months behind are of that year.
bool leads_list(const Scan& scan, const Item& item, std::uint32_t begin) {
    const DateValue& date = scan.values.dates[item.value];
    if (!date.resolved || date.grain != Grain::year || date.open) return false;
    const bool in = item.first > begin && scan.form(item.first - 1) == "in";
    const bool of_last = item.count == 2 && scan.form(item.first) == "last";
    if (!(in && date.explicit_year) && !of_last) return false;
    const std::uint32_t first = in ? item.first - 1 : item.first;
    if (first == begin) return true;
    const std::uint32_t last = first - 1;
    if (of_last && scan.at(last, scan.lexicon.find_class("TALKS")) != nullptr) return true;
    // "was in Angola last year on three occasions. The first one was on February 8"
    if (scan.form(item.end()) == "on" &&
        scan.at(item.end() + 1, scan.lexicon.find_class("NUMBER")) != nullptr &&
        scan.form(item.end() + 2) == "occasions")
        return true;
    return scan.at(last, scan.lexicon.find_class("TIMES")) != nullptr ||
           scan.at(last, scan.lexicon.find_class("ADVERB_TIMES")) != nullptr;
}

// "The chancellor took office in May. The two met that month": the tokens before "month" that belong
// to it, 0 where it is no month told before.
std::uint32_t leads_to_month(const Scan& scan, std::uint32_t token, std::uint32_t begin) {
    if (scan.form(token) != "month" || token == begin) return 0;
    if (scan.form(token - 1) == "that") return 1;
    if (scan.form(token - 1) != "same" || token < begin + 2) return 0;
    return scan.form(token - 2) == "that" || scan.form(token - 2) == "the" ? 2 : 0;
}

// "sworn in on November 17. They met that day": the tokens before "day" that belong to it, 0 where it
// is no day told before.
std::uint32_t leads_to_day(const Scan& scan, std::uint32_t token, std::uint32_t begin) {
    static constexpr std::array<std::string_view, 4> parts{"evening", "night", "afternoon",
                                                           "morning"};
    if (token == begin) return 0;
    const std::string_view before = scan.form(token - 1);
    if (before != "that" && before != "same") return 0;
    const bool part = among(scan.form(token), parts);
    if ((!part && scan.form(token) != "day") || scan.is_in_date(token, begin)) return 0;
    if (before == "that") return 1;
    if (part || token < begin + 2) return 0;
    return scan.form(token - 2) == "that" || scan.form(token - 2) == "the" ? 2 : 0;
}

void add_told(Scan& scan, std::uint32_t first, std::uint32_t count, const PartialDate& told,
              std::uint32_t begin) {
    DateValue date;
    date.range = {told.first(), told.last()};
    date.grain = told.day == 0 ? Grain::month : Grain::day;
    date.resolved = date.explicit_year = true;
    date.reported = false;  // the words alone give no date
    Item item;
    item.first = first;
    item.count = count;
    item.cls = scan.lexicon.find_class("DATE");
    item.kind = ItemKind::date;
    item.value = scan.keep(date);
    scan.add(item, begin);
}

// At "that" in "met in Singapore that November", "That December Aliyev flew", but not in "said that
// November exports fell".
bool says_that_month(const Scan& scan, std::uint32_t token) {
    return scan.form(token) == "that" &&
           scan.at(token + 1, scan.lexicon.find_class("MONTH")) != nullptr &&
           (scan.token(token).capital || scan.is(token + 2, WordSet::behind_that_month));
}

// The day or month, with its year, that an item of a list opens with: "-- July 6-8, 2014, Merkel
// paid ...". The day of the news opens a report, not an item.
PartialDate opens_item(const Scan& scan, const Sentence& sentence) {
    constexpr int news = 40;  // days
    const std::uint32_t end = sentence.first_token + sentence.token_count;
    std::uint32_t t = sentence.first_token;
    while (t < end && scan.token(t).kind == TokenKind::punctuation) ++t;
    // "- On July 17-19, 2000, President Putin paid a visit. They held talks on July 18."
    if (t + 1 < end && (scan.form(t) == "on" || scan.form(t) == "from")) ++t;
    if (t == end) return {};
    for (const Item& item : scan.items[t]) {
        if (item.kind != ItemKind::date || item.end() >= end) continue;
        const DateValue& date = scan.values.dates[item.value];
        if (!date.resolved || !date.explicit_year || date.grain > Grain::month || date.open ||
            !date.range.first || scan.token(item.end()).kind != TokenKind::punctuation)
            continue;
        if (scan.reference && day_number(*scan.reference) - day_number(*date.range.last) < news)
            return {};
        return {date.range.first->year, date.range.first->month, 0};
    }
    return {};
}

bool joins_span(const Scan& scan, std::uint32_t token) {
    const std::string_view form = scan.form(token);
    return form == "-" || form == "to" || form == "through";
}

// The month by its name at the token, 0 for none.
int month_at(const Scan& scan, std::uint32_t token) {
    for (const Item& item : scan.items[token])
        if (item.kind == ItemKind::date && item.count == 1) {
            const DateValue& date = scan.values.dates[item.value];
            if (date.grain == Grain::month && date.range.first) return date.range.first->month;
        }
    return 0;
}

// "Last year trade reached $4 billion, and for January-April it gained 40 percent": months of this
// year, where they have just passed. A span is still its two months here.
bool opens_this_year(const Scan& scan, const Item& item, int listed) {
    constexpr int recent = 7;  // months
    if (!scan.reference || listed != scan.reference->year - 1 || item.count != 1) return false;
    int first = month_at(scan, item.first);
    int last = 0;
    if (item.end() + 1 < scan.words.size() && joins_span(scan, item.end()))
        last = month_at(scan, item.end() + 1);
    if (last == 0 && item.first > 2 && joins_span(scan, item.first - 1)) {
        last = first;
        first = month_at(scan, item.first - 2);
    }
    return first == 1 && last > 1 && last < scan.reference->month &&
           scan.reference->month - last < recent;
}

// "In January he drove out to the lodge on the 4th": the day of the month named before it; 0 for other
// dates.
int day_of_month_named(const Scan& scan, const Item& item) {
    const std::uint32_t last = item.end() - 1;
    const std::string_view digits = scan.written(last);
    const bool ordinal = digits.size() > 2 && digits.front() >= '0' && digits.front() <= '9' &&
                         (digits.ends_with("th") || digits.ends_with("st") ||
                          digits.ends_with("nd") || digits.ends_with("rd"));
    if (!ordinal || item.count > 3 || scan.form(last - 1) != "the") return 0;
    // "January the 4th", "Friday the 13th"
    for (std::uint32_t t = item.first; t < last; ++t)
        for (const Name cls : Names{"MONTH", "SMALL_MONTH", "WEEKDAY", "SHORT_WEEKDAY"})
            if (scan.at(t, scan.lexicon.find_class(cls)) != nullptr) return 0;
    return std::atoi(std::string(digits).c_str());
}

// "in October, and in Lima the month after": -1 or 1, 0 elsewhere, as in "the month after the vote".
int step_of_month_at(const Scan& scan, std::uint32_t token) {
    if (scan.form(token) != "the" || scan.form(token + 1) != "month") return 0;
    const std::uint32_t next = token + 3;
    if (scan.holds(next) && scan.token(next).kind != TokenKind::punctuation) return 0;
    return scan.form(token + 2) == "after" ? 1 : scan.form(token + 2) == "before" ? -1 : 0;
}

bool tells_date(const Scan& scan, const Sentence& sentence) {
    const std::uint32_t end = sentence.first_token + sentence.token_count;
    for (std::uint32_t t = sentence.first_token; t < end; ++t)
        for (const Item& item : scan.items[t])
            if (item.kind == ItemKind::date) return true;
    return false;
}

// "In April 2016 fighting broke out. The two were then brought together in May.", "They had met earlier
// that year in the capital in April". `last`: the word before the token; `told_before`: the sentence
// before names a year.
bool points_at_year(const Scan& scan, std::uint32_t token, std::string_view last,
                    const Sentence& sentence, bool told_before) {
    constexpr std::uint32_t subject = 6;  // tokens
    const bool opens = token < sentence.first_token + subject;
    return (told_before && opens && scan.form(token) == "then") ||
           (last == "earlier" &&
            says_that_year(scan, token, sentence.first_token + sentence.token_count));
}

// "in May and June 2019", "in May and June of that year": the month that waits for its year takes that
// of the next.
void take_next_year(Scan& scan, const Item& waiting, const Item& next, std::uint32_t end,
                    std::optional<int> told) {
    if (!shares_year(scan, waiting, next)) return;
    const DateValue& date = scan.values.dates[next.value];
    const bool of_told = says_that_year(scan, next.end(), end) && told;
    if (of_told || (date.explicit_year && !lacks_year(scan, next)))
        move_to_year(scan.values.dates[waiting.value], of_told ? *told : date.range.first->year);
}

}  // namespace

void take_context_months(Scan& scan) {
    constexpr std::uint32_t near = 2;  // sentences
    PartialDate month;
    PartialDate day;
    std::uint32_t told_in = 0;
    std::uint32_t day_told_in = 0;
    const auto count = static_cast<std::uint32_t>(scan.analysis.sentences.size());
    for (std::uint32_t s = 0; s < count; ++s) {
        const Sentence& sentence = scan.analysis.sentences[s];
        // What was told long ago is meant no more.
        if (!(month.known() && s - told_in <= near) && !tells_date(scan, sentence)) continue;
        PartialDate named;              // the month that the sentence names
        std::string_view before, form;  // of the token before and of the token
        for (std::uint32_t t = sentence.first_token;
             t < sentence.first_token + sentence.token_count; ++t) {
            for (const Item& item : scan.items[t]) {
                if (item.kind != ItemKind::date) continue;
                DateValue& date = scan.values.dates[item.value];
                if (!date.resolved || date.grain > Grain::month || !date.range.first) continue;
                // "since January" has no end.
                const bool closed = date.range.last.has_value();
                const int day_of = closed && named.known() ? day_of_month_named(scan, item) : 0;
                const Date in_named{named.year, named.month, day_of};
                if (day_of > 0 && is_valid(in_named)) date.range = {in_named, in_named};
                if (closed && date.grain == Grain::month &&
                    date.range.first->month == date.range.last->month)
                    named = {date.range.first->year, date.range.first->month, 0};
                month = {date.range.first->year, date.range.first->month, 0};
                told_in = s;
                if (date.grain != Grain::day || date.range.first != date.range.last) continue;
                day = PartialDate::of(*date.range.first);
                day_told_in = s;
            }
            before = std::exchange(form, scan.form(t));
            const std::uint32_t of_day = before == "that" || before == "same"
                                             ? leads_to_day(scan, t, sentence.first_token)
                                             : 0;
            if (of_day > 0 && day.known() && s - day_told_in <= near)
                add_told(scan, t - of_day, of_day + 1, day, sentence.first_token);
            const int step =
                form == "the" && month.known() && s - told_in <= 1 ? step_of_month_at(scan, t) : 0;
            if (step != 0) {
                const Date on = add_months(month.first(), step);
                add_told(scan, t, 3, {on.year, on.month, 0}, sentence.first_token);
            }
            const std::uint32_t of_month =
                form == "month" ? leads_to_month(scan, t, sentence.first_token) : 0;
            if (of_month > 0 && month.known() && s - told_in <= near)
                add_told(scan, t - of_month, of_month + 1, month, sentence.first_token);
        }
    }
}

void take_context_years(Scan& scan) {
    std::optional<int> heading;
    std::optional<int> told;  // the year that was spoken of last
    bool told_here = false;   // in this sentence
    PartialDate month;        // the last with a year of its own, in the sentence or the one before
    PartialDate list_item;    // the month of the item that the sentence is of
    for (std::size_t s = 0; s < scan.analysis.sentences.size(); ++s) {
        const Sentence& sentence = scan.analysis.sentences[s];
        const std::uint32_t end = sentence.first_token + sentence.token_count;
        if (const auto year = year_heading(scan, sentence)) heading = told = year;
        if (scan.opens_line(s)) list_item = opens_item(scan, sentence);
        bool that_year = false;
        const bool told_before = std::exchange(told_here, false);  // a year, in the sentence before
        std::optional<int> listed;
        const Item* waiting = nullptr;  // a month whose year may come with the next
        // "visited India in May 2019. They held talks on May 31."
        const PartialDate month_before = std::exchange(month, {});
        if (!tells_date(scan, sentence)) continue;
        std::string_view last;  // the word before
        for (std::uint32_t t = sentence.first_token; t < end; ++t) {
            that_year = that_year || points_at_year(scan, t, last, sentence, told_before);
            last = scan.form(t);
            for (const Item& item : scan.items[t]) {
                if (item.kind != ItemKind::date) continue;
                DateValue& date = scan.values.dates[item.value];
                if (waiting != nullptr) take_next_year(scan, *waiting, item, end, told);
                waiting = nullptr;
                if (lacks_year(scan, item)) {
                    waiting = &item;
                    that_year = that_year || says_that_year(scan, item.end(), end);
                    const int steps = years_on(scan, item.end(), end);
                    const PartialDate& near =
                        month.known() || date.grain != Grain::day ? month : month_before;
                    if (told && steps != 0) move_to_year(date, *(told = *told + steps));
                    else if (told && t > sentence.first_token && says_that_month(scan, t - 1))
                        move_to_year(date, *told);
                    else if (near.known() && date.range.first->month == near.month)
                        move_to_year(date, near.year);
                    else if (listed && !opens_this_year(scan, item, *listed))
                        move_to_year(date, *listed);
                    else if (that_year && told) move_to_year(date, *told);
                    else if (heading) move_to_year(date, *heading);
                    else if (list_item.known() && date.range.first->month >= list_item.month)
                        move_to_year(date, list_item.year);
                } else if (date.resolved && date.range.first && date.grain <= Grain::year &&
                           !date.duration && scan.form(item.end() - 1) != "later") {
                    told = date.range.first->year;
                    told_here = true;
                    if (date.grain == Grain::month)
                        month = {date.range.first->year, date.range.first->month, 0};
                    listed = leads_list(scan, item, sentence.first_token) ? told : std::nullopt;
                }
            }
        }
    }
}

}  // namespace communique
