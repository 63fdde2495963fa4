#include "facts/reading/trade_year.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <utility>

namespace communique {
namespace {

// The month in which a country's fiscal year begins; 0 for the calendar year.
int fiscal_start(std::string_view country) {
    constexpr std::array<std::pair<std::string_view, int>, 18> starts{{{"IN", 4},
                                                                       {"JP", 4},
                                                                       {"GB", 4},
                                                                       {"CA", 4},
                                                                       {"HK", 4},
                                                                       {"SG", 4},
                                                                       {"MM", 4},
                                                                       {"BT", 7},
                                                                       {"AU", 7},
                                                                       {"NZ", 7},
                                                                       {"PK", 7},
                                                                       {"BD", 7},
                                                                       {"EG", 7},
                                                                       {"NP", 7},
                                                                       {"KE", 7},
                                                                       {"UG", 7},
                                                                       {"TZ", 7},
                                                                       {"US", 10}}};
    for (const auto& [code, month] : starts)
        if (code == country) return month;
    return 0;
}

int start_for_pair(const Article& article) {
    for (const PersonIndex person : article.people.pair)
        if (person != nobody)
            if (const int month = fiscal_start(article.people[person].country); month != 0)
                return month;
    return 0;
}

// The year that ends in `last` and begins in that month.
DateRange year_from(int month, int last) {
    const Date first{last - 1, month, 1};
    return {first, add_days(add_months(first, 12), -1)};
}

// The later year of "2017-18" or "2017-2018", or 0.
int later_year(const Scan& scan, const FigureSentence& sentence, const DateMark& date) {
    for (std::uint32_t token = date.first; token < date.end && token + 2 < sentence.end; ++token) {
        const std::string& sign = scan.form(token + 1);
        if (sign != "-" && sign != "/") continue;
        const auto first = parse_decimal(scan.written(token));
        const auto second = parse_decimal(scan.written(token + 2));
        if (!first || !second || scan.form(token).size() != 4) continue;
        const int from = to_int(*first);
        const int to = to_int(*second);
        if (to == from + 1 || to == (from + 1) % 100) return from + 1;
    }
    return 0;
}

bool is_called_fiscal(const Scan& scan, const FigureSentence& sentence, const DateMark& date) {
    const std::uint32_t from = date.first >= sentence.begin + 3 ? date.first - 3 : sentence.begin;
    for (std::uint32_t token = from; token < date.end; ++token) {
        const std::string& form = scan.form(token);
        if (form == "fiscal" || form == "financial" || form == "fy") return true;
    }
    return false;
}

// How many months "12 months" or "four quarters", ending at the token, are.
int months_before(const Scan& scan, const FigureSentence& sentence, std::uint32_t end) {
    if (end <= sentence.begin) return 0;
    const std::string& unit = scan.form(end - 1);
    if (unit == "year") return 12;
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

std::optional<DateRange> fiscal_year(const Article& article, const FigureSentence& sentence,
                                     const DateMark& date) {
    const Scan& scan = article.scan;
    const int start = start_for_pair(article);
    if (start == 0) return std::nullopt;
    if (const int later = later_year(scan, sentence, date); later != 0)
        return year_from(start, later);
    const DateRange& range = date.date.range;
    const bool one_year = range.first && range.last && range.first->year == range.last->year &&
                          date.date.grain == Grain::year;
    if (!one_year || !is_called_fiscal(scan, sentence, date)) return std::nullopt;
    return year_from(start, range.last->year);
}

std::optional<DateRange> months_until(const Scan& scan, const FigureSentence& sentence,
                                      const DateMark& date) {
    constexpr std::array<std::string_view, 7> links{"to",    "through", "until", "ending",
                                                    "ended", "in",      "till"};
    if (!date.date.range.last) return std::nullopt;
    const Date last = *date.date.range.last;
    std::uint32_t token = date.first;
    const auto is_link = [&](std::uint32_t at) {
        return std::find(links.begin(), links.end(), scan.form(at)) != links.end();
    };
    // The date may hold the link itself ("to September").
    if (is_link(token) && token < date.end) ++token;
    bool linked = token > date.first;
    token = date.first;
    while (token > sentence.begin && is_link(token - 1)) {
        // "in the year in which" is no span; "in" links only behind "ending".
        if (scan.form(token - 1) == "in" && (token < sentence.begin + 2 || !is_link(token - 2)))
            break;
        linked = true;
        --token;
    }
    const int months = linked ? months_before(scan, sentence, token) : 0;
    if (months == 0) return std::nullopt;
    const Date first = add_months(Date{last.year, last.month, 1}, 1 - months);
    return DateRange{first, Date{last.year, last.month, days_in_month(last.year, last.month)}};
}

}  // namespace communique
