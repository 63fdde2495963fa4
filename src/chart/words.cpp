#include "chart/words.h"

#include <algorithm>
#include <array>

namespace communique {
namespace {

constexpr std::string_view minus = "−";

struct CurrencyName {
    std::string_view code;
    std::string_view sign;  // before the number
    std::string_view name;  // or after it
};

constexpr CurrencyName currencies[] = {
    {"USD", "$", ""},    {"EUR", "€", ""},       {"GBP", "£", ""},      {"JPY", "¥", ""},
    {"CNY", "", "yuan"}, {"RUB", "", "roubles"}, {"INR", "", "rupees"}, {"KRW", "", "won"},
    {"CAD", "C$", ""},   {"AUD", "A$", ""},      {"NZD", "NZ$", ""},    {"HKD", "HK$", ""},
    {"SGD", "S$", ""},   {"TWD", "NT$", ""},     {"BRL", "R$", ""},     {"TRY", "", "lira"},
};

Decimal magnitude(Decimal value) {
    return value.digits < 0 ? negate(value) : value;
}

std::string grouped(std::string plain) {
    const std::size_t point = std::min(plain.find('.'), plain.size());
    for (std::size_t at = point; at > 3;) {
        at -= 3;
        plain.insert(at, ",");
    }
    return plain;
}

Decimal rounded(Decimal value, int significant) {
    return divide(value, Decimal::whole(1), significant).value_or(value);
}

bool is_currency_code(std::string_view unit) {
    return unit.size() == 3 &&
           std::all_of(unit.begin(), unit.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool first_of_month(Date date) {
    return date.day == 1;
}

bool last_of_month(Date date) {
    return date.day == days_in_month(date.year, date.month);
}

std::string month_span(Date first, Date last) {
    const std::string end = std::string(month_text(last.month)) + " " + std::to_string(last.year);
    const std::string start(month_text(first.month));
    if (first.year != last.year) return start + " " + std::to_string(first.year) + " – " + end;
    return first.month == last.month ? end : start + "–" + end;
}

std::string closed_period(Date first, Date last) {
    if (first_of_month(first) && last_of_month(last)) {
        if (first.month != 1 || last.month != 12) return month_span(first, last);
        const std::string start = std::to_string(first.year);
        return first.year == last.year ? start : start + "–" + std::to_string(last.year);
    }
    if (first == last) return date_text(PartialDate::of(first));
    if (first.year == last.year && first.month == last.month)
        return std::string(month_text(first.month)) + " " + std::to_string(first.day) + "–" +
               std::to_string(last.day) + ", " + std::to_string(first.year);
    return date_text(PartialDate::of(first)) + " – " + date_text(PartialDate::of(last));
}

}  // namespace

std::string number_text(Decimal value) {
    const std::string sign(value.digits < 0 ? minus : std::string_view());
    return sign + grouped(to_string(magnitude(value)));
}

std::string short_number(Decimal value) {
    struct Step {
        int exponent;
        std::string_view suffix;
    };
    constexpr Step steps[] = {{12, "tn"}, {9, "bn"}, {6, "m"}};
    const Decimal size = magnitude(value);
    for (const Step& step : steps) {
        if (compare(size, Decimal{1, step.exponent}) < 0) continue;
        const Decimal scaled = rounded({value.digits, value.exponent - step.exponent}, 4);
        return number_text(scaled) + std::string(step.suffix);
    }
    return number_text(value);
}

std::string quantity_text(Decimal value, std::string_view unit) {
    if (unit == "percent") return number_text(value) + "%";
    if (unit.empty()) return short_number(value);
    const std::string sign(value.digits < 0 ? minus : std::string_view());
    for (const CurrencyName& currency : currencies) {
        if (currency.code != unit) continue;
        if (currency.sign.empty()) return short_number(value) + " " + std::string(currency.name);
        return sign + std::string(currency.sign) + short_number(magnitude(value));
    }
    if (is_currency_code(unit)) return std::string(unit) + " " + short_number(value);
    return short_number(value) + " " + std::string(unit);
}

std::string_view month_text(int month) {
    constexpr std::array<std::string_view, 12> names = {
        "Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"};
    return month >= 1 && month <= 12 ? names[static_cast<std::size_t>(month - 1)] : "";
}

std::string date_text(PartialDate date) {
    if (!date.known()) return {};
    const std::string year = std::to_string(date.year);
    if (date.month == 0) return year;
    const std::string month(month_text(date.month));
    if (date.day == 0) return month + " " + year;
    return month + " " + std::to_string(date.day) + ", " + year;
}

std::string period_text(const DateRange& range) {
    if (range.first && range.last) return closed_period(*range.first, *range.last);
    if (range.first) return "since " + date_text(PartialDate::of(*range.first));
    if (range.last) return "until " + date_text(PartialDate::of(*range.last));
    return {};
}

std::string ordinal_text(Decimal value) {
    const std::string number = number_text(value);
    if (value.exponent < 0) return number;
    const bool teen = number.size() >= 2 && number[number.size() - 2] == '1';
    const char last = number.back();
    if (!teen && last == '1') return number + "st";
    if (!teen && last == '2') return number + "nd";
    if (!teen && last == '3') return number + "rd";
    return number + "th";
}

}  // namespace communique
