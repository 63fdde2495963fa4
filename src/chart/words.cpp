#include "chart/words.h"

#include <algorithm>
#include <array>

namespace communique {
namespace {

constexpr std::string_view minus = "−";

struct Step {
    int exponent;
    std::string_view name;
};

// How a language writes numbers (Unicode CLDR, release 45: symbols and short decimal formats). A
// no-break space stands between a number and what belongs to it.
struct NumberForm {
    std::string_view point;
    std::string_view group;
    std::array<Step, 3> steps;
    // From here on short numbers keep four digits; below they are exact.
    int exact_below;
};
constexpr std::array<NumberForm, languages.size()> number_forms{{
    {".", ",", {{{12, "tn"}, {9, "bn"}, {6, "m"}}}, 6},
    {",", "\u00a0", {{{12, "\u00a0трлн"}, {9, "\u00a0млрд"}, {6, "\u00a0млн"}}}, 6},
    {".", ",", {{{12, "万亿"}, {8, "亿"}, {4, "万"}}}, 6},
}};

const NumberForm& number_form() { return number_forms[static_cast<std::size_t>(spoken())]; }

struct CurrencyName {
    std::string_view code;
    std::string_view sign;  // before the number, in English
    std::string_view one;   // or after it; elsewhere always after it
    std::string_view other;
};

constexpr CurrencyName currencies[] = {
    {"USD", "$", "dollar", to_say("dollars")},
    {"EUR", "€", "euro", to_say("euros")},
    {"GBP", "£", "pound", to_say("pounds")},
    {"JPY", "¥", "yen", to_say("yen")},
    {"CNY", "", "yuan", to_say("yuan")},
    {"RUB", "", "roubles", to_say("roubles")},
    {"INR", "", "rupees", to_say("rupees")},
    {"KRW", "", "won", to_say("won")},
    {"CAD", "C$", "Canadian dollar", to_say("Canadian dollars")},
    {"AUD", "A$", "Australian dollar", to_say("Australian dollars")},
    {"NZD", "NZ$", "New Zealand dollar", to_say("New Zealand dollars")},
    {"HKD", "HK$", "Hong Kong dollar", to_say("Hong Kong dollars")},
    {"SGD", "S$", "Singapore dollar", to_say("Singapore dollars")},
    {"TWD", "NT$", "Taiwan dollar", to_say("Taiwan dollars")},
    {"BRL", "R$", "real", to_say("reais")},
    {"TRY", "", "lira", to_say("lira")},
};

// The measures that the language data names (assets/languages/en/lexicon/units.tsv).
[[maybe_unused]] constexpr std::string_view measures[] = {
    to_say("tonnes"),       to_say("barrels"), to_say("barrels/day"), to_say("cubic metres"),
    to_say("bcm"),          to_say("MW"),      to_say("GW"),          to_say("kWh"),
    to_say("TWh"),          to_say("TEU"),     to_say("ounces"),      to_say("mmBtu"),
    to_say("hectares"),     to_say("acres"),   to_say("containers"),  to_say("bushels"),
    to_say("basis points"),
};

Decimal magnitude(Decimal value) { return value.digits < 0 ? negate(value) : value; }

std::string grouped(std::string plain) {
    const std::size_t point = std::min(plain.find('.'), plain.size());
    if (point < plain.size()) plain.replace(point, 1, number_form().point);
    for (std::size_t at = point; at > 3;) {
        at -= 3;
        plain.insert(at, number_form().group);
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

bool first_of_month(Date date) { return date.day == 1; }

bool last_of_month(Date date) { return date.day == days_in_month(date.year, date.month); }

// Of a day the month's name is another one in some languages: «сентябрь», «15 сентября».
std::string_view month_of_day(int month);

std::string month_year(std::string_view month, int year) {
    return say("{month} {year}", {{"month", month}, {"year", std::to_string(year)}});
}

std::string from_to(std::string_view first, std::string_view last) {
    return say("{first} – {last}", {{"first", first}, {"last", last}});
}

std::string month_span(Date first, Date last) {
    const std::string end = month_year(month_text(last.month), last.year);
    if (first.year != last.year)
        return from_to(month_year(month_text(first.month), first.year), end);
    if (first.month == last.month) return end;
    return say("{first}–{last} {year}", {{"first", month_text(first.month)},
                                         {"last", month_text(last.month)},
                                         {"year", std::to_string(last.year)}});
}

std::string year_text(int year) { return say("{year}", {{"year", std::to_string(year)}}); }

std::string closed_period(Date first, Date last) {
    if (first_of_month(first) && last_of_month(last)) {
        if (first.month != 1 || last.month != 12) return month_span(first, last);
        if (first.year == last.year) return year_text(first.year);
        return say("{first}–{last}",
                   {{"first", std::to_string(first.year)}, {"last", std::to_string(last.year)}});
    }
    if (first == last) return date_text(PartialDate::of(first));
    if (first.year == last.year && first.month == last.month)
        return say("{month} {first}–{last}, {year}", {{"month", month_of_day(first.month)},
                                                      {"first", std::to_string(first.day)},
                                                      {"last", std::to_string(last.day)},
                                                      {"year", std::to_string(first.year)}});
    return from_to(date_text(PartialDate::of(first)), date_text(PartialDate::of(last)));
}

constexpr std::array<std::string_view, 12> month_names = {
    to_say("Jan"),  to_say("Feb"), to_say("March"), to_say("April"), to_say("May"), to_say("June"),
    to_say("July"), to_say("Aug"), to_say("Sept"),  to_say("Oct"),   to_say("Nov"), to_say("Dec")};

[[maybe_unused]] constexpr std::string_view months_of_days[] = {
    to_say("of a day|Jan"),   to_say("of a day|Feb"), to_say("of a day|March"),
    to_say("of a day|April"), to_say("of a day|May"), to_say("of a day|June"),
    to_say("of a day|July"),  to_say("of a day|Aug"), to_say("of a day|Sept"),
    to_say("of a day|Oct"),   to_say("of a day|Nov"), to_say("of a day|Dec")};
[[maybe_unused]] constexpr std::string_view short_months[] = {
    to_say("short|Jan"),  to_say("short|Feb"),  to_say("short|March"), to_say("short|April"),
    to_say("short|May"),  to_say("short|June"), to_say("short|July"),  to_say("short|Aug"),
    to_say("short|Sept"), to_say("short|Oct"),  to_say("short|Nov"),   to_say("short|Dec")};

std::string_view english_month(int month) {
    return month >= 1 && month <= 12 ? month_names[static_cast<std::size_t>(month - 1)] : "";
}

std::string_view month_of_day(int month) { return say_in("of a day", english_month(month)); }

// A number with its unit behind it; what counts decides on the form of the unit.
std::string with_unit(Decimal value, std::string_view one, std::string_view other) {
    const Decimal size = magnitude(value);
    bool scaled = false;
    for (const Step& step : number_form().steps)
        scaled = scaled || compare(size, Decimal{1, step.exponent}) >= 0;
    const PluralForm form = scaled ? PluralForm::many : plural_form(spoken(), size);
    const std::string_view unit = spoken() == Tongue::english ? other : say_form(form, one, other);
    return say("{n} {unit}", {{"n", short_number(value)}, {"unit", unit}});
}

}  // namespace

std::string number_text(Decimal value) {
    const std::string sign(value.digits < 0 ? minus : std::string_view());
    return sign + grouped(to_string(magnitude(value)));
}

std::string short_number(Decimal value) {
    const NumberForm& form = number_form();
    const Decimal size = magnitude(value);
    for (const Step& step : form.steps) {
        if (compare(size, Decimal{1, step.exponent}) < 0) continue;
        Decimal scaled{value.digits, value.exponent - step.exponent};
        if (compare(size, Decimal{1, form.exact_below}) >= 0) scaled = rounded(scaled, 4);
        // No group in 2450亿: the step is the group.
        const bool myriads = spoken() == Tongue::chinese;
        const std::string sign(value.digits < 0 ? minus : std::string_view());
        return (myriads ? sign + to_string(magnitude(scaled)) : number_text(scaled)) +
               std::string(step.name);
    }
    return number_text(value);
}

std::string quantity_text(Decimal value, std::string_view unit) {
    if (unit == "percent") return number_text(value) + "%";
    if (unit.empty()) return short_number(value);
    const std::string sign(value.digits < 0 ? minus : std::string_view());
    for (const CurrencyName& currency : currencies) {
        if (currency.code != unit) continue;
        if (currency.sign.empty() || spoken() != Tongue::english)
            return with_unit(value, currency.one, currency.other);
        return sign + std::string(currency.sign) + short_number(magnitude(value));
    }
    // Chinese counts them by its own steps: 38 bcm are 380亿立方米.
    if (unit == "bcm" && spoken() == Tongue::chinese)
        return quantity_text({value.digits, value.exponent + 9}, "cubic metres");
    if (is_currency_code(unit)) return std::string(unit) + " " + short_number(value);
    return with_unit(value, unit, unit);
}

std::string_view month_text(int month) { return say(english_month(month)); }

std::string_view short_month_text(int month) { return say_in("short", english_month(month)); }

std::string short_month_text(int year, int month) {
    return month_year(short_month_text(month), year);
}

std::string short_day_text(Date date, bool with_year) {
    const std::string_view month = short_month_text(date.month);
    const std::string day = std::to_string(date.day);
    if (!with_year) return say("{month} {day}", {{"month", month}, {"day", day}});
    return say("{month} {day}, {year}",
               {{"month", month}, {"day", day}, {"year", std::to_string(date.year)}});
}

std::string date_text(PartialDate date) {
    if (!date.known()) return {};
    if (date.month == 0) return year_text(date.year);
    if (date.day == 0) return month_year(month_text(date.month), date.year);
    return say("{month} {day}, {year}", {{"month", month_of_day(date.month)},
                                         {"day", std::to_string(date.day)},
                                         {"year", std::to_string(date.year)}});
}

std::string since_text(PartialDate date) {
    // What follows stands in the genitive where there is one, as the month of a day does.
    const std::string when = date.known() && date.day == 0 && date.month != 0
                                 ? month_year(month_of_day(date.month), date.year)
                                 : date_text(date);
    return say("since {date}", {{"date", when}});
}

std::string period_text(const DateRange& range) {
    if (range.first && range.last) return closed_period(*range.first, *range.last);
    if (range.first) return since_text(PartialDate::of(*range.first));
    if (range.last) return say("until {date}", {{"date", date_text(PartialDate::of(*range.last))}});
    return {};
}

std::string ordinal_text(Decimal value) {
    const std::string number = number_text(value);
    if (value.exponent < 0) return number;
    if (spoken() != Tongue::english) return say("{n}th", {{"n", number}});
    const bool teen = number.size() >= 2 && number[number.size() - 2] == '1';
    const char last = number.back();
    if (!teen && last == '1') return number + "st";
    if (!teen && last == '2') return number + "nd";
    if (!teen && last == '3') return number + "rd";
    return number + "th";
}

std::string quoted(std::string_view text) { return say("“{text}”", {{"text", text}}); }

std::string ended(std::string_view text) { return say("{text}.", {{"text", text}}); }

std::string headed(std::string_view head, std::string_view text) {
    if (head.empty()) return std::string(text);
    return say("{head}: {text}", {{"head", head}, {"text", text}});
}

std::string listed(std::string_view text, std::string_view more) {
    if (text.empty()) return std::string(more);
    return say("{text}, {more}", {{"text", text}, {"more", more}});
}

std::string listed_apart(std::string_view text, std::string_view more) {
    if (text.empty()) return std::string(more);
    return say("{text}; {more}", {{"text", text}, {"more", more}});
}

std::string counted(std::uint64_t number, std::string_view one, std::string_view other,
                    std::initializer_list<Fill> places) {
    const Decimal value = Decimal::whole(static_cast<std::int64_t>(number));
    const std::string_view form = say_form(plural_form(spoken(), value), one, other);
    return filled(filled(form, {{"n", number_text(value)}}), places);
}

}  // namespace communique
