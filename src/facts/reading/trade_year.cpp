#include "facts/reading/trade_year.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <utility>

#include "facts/reading/make_person.h"

namespace communique {
namespace {

// The month in which a country's fiscal year begins; 0 for the calendar year.
int fiscal_start(std::string_view country) {
    static constexpr std::array<std::pair<std::string_view, int>, 24> starts{
        {{"IN", 4}, {"JP", 4}, {"GB", 4}, {"CA", 4}, {"HK", 4}, {"SG", 4}, {"MM", 4},  {"BT", 7},
         {"AU", 7}, {"NZ", 7}, {"PK", 7}, {"BD", 7}, {"EG", 7}, {"NP", 7}, {"KE", 7},  {"UG", 7},
         {"TZ", 7}, {"ET", 7}, {"RW", 7}, {"MU", 7}, {"BW", 4}, {"NA", 4}, {"TH", 10}, {"US", 10}}};
    for (const auto& [code, month] : starts)
        if (code == country) return month;
    return 0;
}

// The calendar by which the pair counts its years.
struct FiscalCalendar {
    int start = 0;                // month; 0: as everybody
    bool named_by_first = false;  // Japan's fiscal 2022 is the year that begins in 2022
};

FiscalCalendar calendar_of(std::string_view country) {
    return {fiscal_start(country), country == "JP"};
}

// "2023-24" is such a year where years are named so; the American one is always called fiscal.
bool names_by_two_years(const FiscalCalendar& calendar) {
    constexpr int october = 10;
    return calendar.start != 0 && calendar.start != october;
}

// The first of the two that the tokens name; `capital`: by its capital.
std::string_view first_named(const Scan& scan, const PairCountries& pair, std::uint32_t begin,
                             std::uint32_t end, bool capital) {
    const ClassId capitals = scan.lexicon.find_class("CAPITAL");
    for (std::uint32_t token = begin; token < end; ++token) {
        const Item* city = capital ? scan.at(token, capitals) : nullptr;
        if (capital && city == nullptr) continue;
        const std::string& code = capital ? scan.value_of(*city) : nation_code(scan, token);
        if (pair.holds(code)) return code == pair.a ? pair.a : pair.b;
    }
    return {};
}

// "Indian exports to Bangladesh in 2010-11": the year of whoever tells of its own trade. Where the
// sentence does not name one of the two, the capital does from which the text is dated, else whoever
// is named first.
FiscalCalendar calendar_of(const Scan& scan, const FigureSentence& sentence,
                           const PairCountries& pair) {
    const FiscalCalendar a = calendar_of(pair.a);
    const FiscalCalendar b = calendar_of(pair.b);
    if (!names_by_two_years(a) || !names_by_two_years(b)) {
        const bool only_b = a.start == 0 || (names_by_two_years(b) && !names_by_two_years(a));
        return only_b && b.start != 0 ? b : a;
    }
    if (a.start == b.start && a.named_by_first == b.named_by_first) return a;
    constexpr std::uint32_t head = 120;  // tokens
    const std::uint32_t end = std::min(static_cast<std::uint32_t>(scan.words.size()), head);
    std::string_view teller = first_named(scan, pair, sentence.begin, sentence.end, false);
    if (teller.empty()) teller = first_named(scan, pair, 0, end, true);
    if (teller.empty()) teller = first_named(scan, pair, 0, end, false);
    return teller == pair.b ? b : a;
}

// The year that ends in `last` and begins in that month.
DateRange year_from(int month, int last) {
    const Date first{month <= 1 ? last : last - 1, std::max(month, 1), 1};
    return {first, add_days(add_months(first, 12), -1)};
}

// A year's number at the token: four digits, or two behind a sign.
int year_number(const Scan& scan, std::uint32_t token, std::size_t digits) {
    const std::string_view written = scan.written(token);
    if (written.size() != digits) return 0;
    const auto number = parse_decimal(written);
    return number ? to_int(*number) : 0;
}

struct FiscalName {
    std::uint32_t first = 0;
    std::uint32_t end = 0;
    int year = 0;         // in which it ends; 0: none was found
    bool called = false;  // "fiscal", "FY"; not only "2017-18"
};

bool joins_years(std::string_view sign) { return sign == "-" || sign == "/" || sign == "–"; }

// "2017/18" written as one number: the later year.
int later_in_one_token(std::string_view written) {
    constexpr std::size_t slash = 4;
    if (written.size() != slash + 3 || written[slash] != '/') return 0;
    const auto from = parse_decimal(written.substr(0, slash));
    const auto to = parse_decimal(written.substr(slash + 1));
    if (!from || !to) return 0;
    const int year = to_int(*from);
    const bool next = year >= 1900 && year <= 2100 && to_int(*to) == (year + 1) % 100;
    return next ? year + 1 : 0;
}

// "2017-18", "2017/2018" from the token: the later year, and its end.
int later_year(const Scan& scan, const FigureSentence& sentence, std::uint32_t token,
               std::uint32_t& end) {
    if (const int later = later_in_one_token(scan.written(token)); later != 0) {
        end = token + 1;
        return later;
    }
    if (token + 2 >= sentence.end) return 0;
    if (!joins_years(scan.form(token + 1))) return 0;
    const int from = year_number(scan, token, 4);
    if (from < 1900 || from > 2100) return 0;
    const int whole = year_number(scan, token + 2, 4);
    const int part = year_number(scan, token + 2, 2);
    if (whole != from + 1 && (scan.written(token + 2).size() != 2 || part != (from + 1) % 100))
        return 0;
    end = token + 3;
    return from + 1;
}

// The number of a fiscal year at the token: "2024-25", "2024", "24".
int numbered_year(const Scan& scan, const FigureSentence& sentence, const FiscalCalendar& calendar,
                  std::uint32_t token, std::uint32_t& end) {
    if (token >= sentence.end) return 0;
    if (const int later = later_year(scan, sentence, token, end); later != 0) return later;
    int year = year_number(scan, token, 4);
    if (year < 1900 || year > 2100) {
        year = year_number(scan, token, 2);
        year = year == 0 ? 0 : 2000 + year;
    }
    if (year == 0) return 0;
    end = token + 1;
    return calendar.named_by_first ? year + 1 : year;
}

// "FY24" and "FY2024-25" in one token with their letters.
int glued_year(const Scan& scan, const FigureSentence& sentence, const FiscalCalendar& calendar,
               std::uint32_t token, std::uint32_t& end) {
    const std::string_view form = scan.form(token);
    if (!form.starts_with("fy") || (form.size() != 4 && form.size() != 6)) return 0;
    const auto number = parse_decimal(std::string_view(form).substr(2));
    if (!number) return 0;
    int year = to_int(*number);
    end = token + 1;
    const bool goes_on = token + 2 < sentence.end &&
                         (scan.form(token + 1) == "-" || scan.form(token + 1) == "/") &&
                         !scan.token(token + 1).after_blank;
    if (goes_on) {
        const int whole = year_number(scan, token + 2, 4);
        const int part = year_number(scan, token + 2, 2);
        if ((whole != 0 || part != 0) &&
            (whole % 100 == (year + 1) % 100 || part == (year + 1) % 100)) {
            end = token + 3;
            return (year < 100 ? 2000 + year : year) + 1;
        }
    }
    year = year < 100 ? 2000 + year : year;
    return calendar.named_by_first ? year + 1 : year;
}

// -1, 0, 1 for "last", "this", "next" before "fiscal year"; nothing for other words.
std::optional<int> direction_named(const Scan& scan, std::uint32_t token) {
    if (scan.is(token, WordSet::this_year)) return 0;
    if (scan.is(token, WordSet::last_year)) return -1;
    const std::string_view word = scan.form(token);
    if (word == "next" || word == "coming") return 1;
    return std::nullopt;
}

int current_fiscal_year(const Scan& scan, const FiscalCalendar& calendar) {
    if (!scan.reference) return 0;
    const Date day = *scan.reference;
    return calendar.start > 1 && day.month >= calendar.start ? day.year + 1 : day.year;
}

// What every name of a fiscal year holds at the token or behind it.
bool may_name_fiscal_year(const Scan& scan, std::uint32_t token) {
    const std::string_view form = scan.form(token);
    return form.starts_with("fy") || form == "fiscal" || form == "financial" ||
           joins_years(scan.form(token + 1)) || later_in_one_token(scan.written(token)) != 0;
}

FiscalName fiscal_name_at(const Scan& scan, const FigureSentence& sentence,
                          const FiscalCalendar& calendar, std::uint32_t token) {
    FiscalName name{token, token + 1, 0, true};
    const std::string_view form = scan.form(token);
    if (form == "fy") {
        name.year = numbered_year(scan, sentence, calendar, token + 1, name.end);
        return name;
    }
    if (const int glued = glued_year(scan, sentence, calendar, token, name.end); glued != 0) {
        name.year = glued;
        return name;
    }
    const int pair = later_year(scan, sentence, token, name.end);
    if (pair != 0) {
        name.year = pair;
        name.called = name.end < sentence.end &&
                      (scan.form(name.end) == "fiscal" || scan.form(name.end) == "financial");
        return name;
    }
    if (form != "fiscal" && form != "financial") return name;
    const bool year_follows = name.end < sentence.end && scan.form(name.end) == "year";
    if (year_follows) ++name.end;
    name.year = numbered_year(scan, sentence, calendar, name.end, name.end);
    if (name.year != 0 || (!year_follows && form == "financial")) return name;
    if (const int year = token > sentence.begin ? year_number(scan, token - 1, 4) : 0;
        year > 1900 && year < 2100) {
        name.first = token - 1;
        name.year = calendar.named_by_first ? year + 1 : year;
        return name;
    }
    // "the just-ended fiscal year"
    const std::uint32_t just =
        token >= sentence.begin + 3 && scan.form(token - 2) == "-" && scan.form(token - 3) == "just"
            ? 3
            : 0;
    const bool running = name.end + 1 < sentence.end && scan.form(name.end) == "now";
    std::optional<int> direction;
    if (running) direction = 0;
    else if (just != 0) direction = -1;
    else if (token > sentence.begin) direction = direction_named(scan, token - 1);
    const int current = current_fiscal_year(scan, calendar);
    if (!direction || current == 0) return name;
    name.first = running ? token : token - std::max(just, 1U);
    name.year = current + *direction;
    return name;
}

// "July-December of FY2025-26", "the first half of this fiscal year": those months within it.
DateRange part_of_year(const DateMark& part, const FiscalCalendar& calendar, int year) {
    const Date first = *part.date.range.first;
    const Date last = *part.date.range.last;
    const int months = (last.year - first.year) * 12 + last.month - first.month;
    const int start = std::max(calendar.start, 1);
    Date begin{year, first.month, 1};
    if (part.date.grain == Grain::month)
        begin.year = start > 1 && first.month >= start ? year - 1 : year;
    else begin = add_months(*year_from(start, year).first, first.month - 1);
    const Date end = add_months(begin, months);
    return {begin, Date{end.year, end.month, days_in_month(end.year, end.month)}};
}

bool is_part(const DateMark& mark) {
    const DateRange& range = mark.date.range;
    if (!range.first || !range.last || range.first->day != 1) return false;
    return mark.date.grain != Grain::year &&
           day_number(*range.last) - day_number(*range.first) < 366 &&
           day_number(*range.last) - day_number(*range.first) > 20;
}

// The words between a part and its year: "of the", "in", a comma.
bool only_links(const Scan& scan, std::uint32_t from, std::uint32_t to) {
    for (std::uint32_t token = from; token < to; ++token)
        if (!scan.is(token, WordSet::period_link)) return false;
    return true;
}

void add_fiscal(const Scan& scan, const FiscalName& name, const FiscalCalendar& calendar,
                FigureSentence& sentence) {
    std::vector<DateMark>& dates = sentence.dates;
    DateMark own;
    own.first = name.first;
    own.end = name.end;
    own.date.range = year_from(calendar.start, name.year);
    own.date.grain = Grain::year;
    own.date.resolved = true;
    // "July-December 2023-24": the months were read with the former year.
    for (DateMark& date : dates) {
        const bool holds_year = date.first < name.first && date.end > name.first;
        if (!holds_year || !is_part(date)) continue;
        date.date.range = part_of_year(date, calendar, name.year);
        date.date.grain = Grain::other;
        date.end = std::max(date.end, name.end);
        return;
    }
    std::erase_if(dates, [&](const DateMark& date) {
        const bool overlaps = date.first < name.end && date.end > name.first;
        if (overlaps) {
            own.comparison = own.comparison || date.comparison;
            own.by = own.by || date.by;
        }
        return overlaps;
    });
    for (DateMark& date : dates) {
        const bool before = date.end <= name.first && name.first - date.end <= 4 &&
                            only_links(scan, date.end, name.first);
        const bool behind = date.first >= name.end && date.first - name.end <= 1 &&
                            only_links(scan, name.end, date.first);
        if (!is_part(date) || (!before && !behind)) continue;
        date.date.range = part_of_year(date, calendar, name.year);
        date.date.grain = Grain::other;
        date.first = std::min(date.first, name.first);
        date.end = std::max(date.end, name.end);
        // "the first eight months (July-February) of the fiscal year": one date told twice.
        if (&date != dates.data()) {
            DateMark& whole = *(&date - 1);
            if (is_part(whole) && whole.end + 1 == date.first && scan.form(whole.end) == "(") {
                whole.date = date.date;
                whole.end = date.end;
                dates.erase(dates.begin() + (&date - dates.data()));
            }
        }
        return;
    }
    const std::string_view previous =
        name.first > sentence.begin ? scan.form(name.first - 1) : std::string_view();
    own.by = own.by || previous == "by" || previous == "until";
    own.comparison = own.comparison || previous == "than" || previous == "against";
    const auto place = std::find_if(dates.begin(), dates.end(),
                                    [&](const DateMark& date) { return date.first >= own.first; });
    dates.insert(place, own);
}

// How many months "12 months" or "four quarters", ending at the token, are.
int months_before(const Scan& scan, const FigureSentence& sentence, std::uint32_t end) {
    if (end <= sentence.begin) return 0;
    const std::string_view unit = scan.form(end - 1);
    // "the half year to June", "the half-year ended"
    const std::uint32_t before = end >= sentence.begin + 3 && scan.form(end - 2) == "-" ? 3 : 2;
    const bool half = end >= sentence.begin + before && scan.form(end - before) == "half";
    if (unit == "year") return half ? 6 : 12;
    const int each = unit == "months" ? 1 : unit == "quarters" ? 3 : 0;
    if (each == 0) return 0;
    const std::uint32_t from = end >= sentence.begin + 4 ? end - 4 : sentence.begin;
    for (std::uint32_t token = from; token < end; ++token) {
        for (const Item& item : scan.items[token]) {
            if (item.kind != ItemKind::number || item.end() != end - 1) continue;
            const double count = to_double(scan.values.numbers[item.value].value);
            if (count >= 2 && count <= 60 && count == std::floor(count))
                return each * static_cast<int>(count);
        }
    }
    return 0;
}

}  // namespace

void read_fiscal_years(const Article& article, const PairCountries& pair,
                       FigureSentence& sentence) {
    const Scan& scan = article.scan;
    std::optional<FiscalCalendar> calendar;  // looked up for the first that may be one
    for (std::uint32_t token = sentence.begin; token < sentence.end;) {
        if (sentence.is_covered(token) || !may_name_fiscal_year(scan, token)) {
            ++token;
            continue;
        }
        if (!calendar) calendar = calendar_of(scan, sentence, pair);
        const FiscalName name = fiscal_name_at(scan, sentence, *calendar, token);
        const bool counts = name.year != 0 && (name.called || names_by_two_years(*calendar));
        if (counts) add_fiscal(scan, name, *calendar, sentence);
        token = counts ? name.end : token + 1;
    }
}

SamePeriod same_period_at(const Scan& scan, const FigureSentence& sentence,
                          const PairCountries& pair, std::uint32_t token) {
    const auto form = [&](std::uint32_t at) {
        return at < sentence.end ? scan.form(at) : std::string_view();
    };
    const auto is = [&](std::uint32_t at, WordSet set) {
        return at < sentence.end && scan.is(at, set);
    };
    if (form(token) == "the" || form(token) == "a") ++token;
    if (!is(token, WordSet::same)) return {};
    std::uint32_t at = token + 1;
    while (at < token + 5 && at < sentence.end && !is(at, WordSet::stretch)) ++at;
    if (!is(at, WordSet::stretch)) return {};
    SamePeriod found{++at, "same", {}};
    if (form(at) == "of" || form(at) == "in" || form(at) == "during" || form(at) == "from") ++at;
    if (form(at) == "the") ++at;
    if (form(at) == "a" || form(at) == "one") {
        if (form(at + 1) == "year" && is(at + 2, WordSet::ago)) return {at + 3, "year", {}};
        return found;
    }
    if (form(at) == "year" && is(at + 1, WordSet::ago)) return {at + 2, "year", {}};
    if (at < sentence.end && direction_named(scan, at) == -1) {
        ++at;
        if (form(at) == "fiscal" || form(at) == "financial" || form(at) == "calendar") ++at;
        if (form(at) == "year" || form(at) == "fiscal") return {at + 1, "year", {}};
        return found;
    }
    const FiscalCalendar calendar = calendar_of(scan, sentence, pair);
    if (at < sentence.end) {
        const FiscalName name = fiscal_name_at(scan, sentence, calendar, at);
        if (name.year != 0) return {name.end, "within", year_from(calendar.start, name.year)};
        const int year = at < sentence.end ? year_number(scan, at, 4) : 0;
        if (year > 1900 && year < 2100)
            return {at + 1, "within", {Date{year, 1, 1}, Date{year, 12, 31}}};
    }
    return found;
}

namespace {

// "the fiscal year that began in April 2022", "the 12 months from April 1": the months behind it.
std::optional<DateRange> months_from(const Scan& scan, const FigureSentence& sentence,
                                     const DateMark& date) {
    if (!date.date.range.first) return std::nullopt;
    std::uint32_t token = date.first;
    if (token > sentence.begin && (scan.form(token - 1) == "in" || scan.form(token - 1) == "on"))
        --token;
    if (token == sentence.begin || !scan.is(token - 1, WordSet::starts_span)) return std::nullopt;
    --token;
    if (token > sentence.begin &&
        (scan.form(token - 1) == "that" || scan.form(token - 1) == "which"))
        --token;
    const int months = months_before(scan, sentence, token);
    if (months == 0) return std::nullopt;
    const Date first{date.date.range.first->year, date.date.range.first->month, 1};
    return DateRange{first, add_days(add_months(first, months), -1)};
}

}  // namespace

std::optional<DateRange> months_until(const Scan& scan, const FigureSentence& sentence,
                                      const DateMark& date) {
    if (!date.date.range.last) return std::nullopt;
    const Date last = *date.date.range.last;
    std::uint32_t token = date.first;
    const auto is_link = [&](std::uint32_t at) { return scan.is(at, WordSet::until_link); };
    // The date may hold the link itself ("to September").
    if (is_link(token) && token < date.end) ++token;
    bool linked = token > date.first;
    token = date.first;
    while (token > sentence.begin && is_link(token - 1)) {
        // "in the year in which" is no span; "in" and "on" link only behind "ending".
        if ((scan.form(token - 1) == "in" || scan.form(token - 1) == "on") &&
            (token < sentence.begin + 2 || !is_link(token - 2)))
            break;
        linked = true;
        --token;
    }
    // "the past calendar year (ended March 20)"
    if (linked && token > sentence.begin && scan.form(token - 1) == "(") --token;
    // "the fiscal year that ended in July"
    if (linked && token > sentence.begin && scan.form(token - 1) == "that") --token;
    const int months = linked ? months_before(scan, sentence, token) : 0;
    // "Through August": since January.
    const bool from_january =
        scan.form(date.first) == "through" ||
        (date.first > sentence.begin && scan.form(date.first - 1) == "through");
    if (months == 0 && from_january && date.date.grain == Grain::month &&
        (!date.date.range.first || date.date.range.first->month == last.month))
        return DateRange{Date{last.year, 1, 1},
                         Date{last.year, last.month, days_in_month(last.year, last.month)}};
    if (months == 0) return months_from(scan, sentence, date);
    // "the year to March 20" is told to the day.
    if (date.date.grain == Grain::day && last.day > 1 &&
        last.day < days_in_month(last.year, last.month))
        return DateRange{add_days(add_months(last, -months), 1), last};
    const Date first = add_months(Date{last.year, last.month, 1}, 1 - months);
    return DateRange{first, Date{last.year, last.month, days_in_month(last.year, last.month)}};
}

}  // namespace communique
