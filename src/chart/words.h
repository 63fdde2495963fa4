#pragma once
// Numbers and dates as a newspaper of the language spoken prints them: "$245bn", "€3.5m", "68%",
// "Sept 15, 2022"; «245 млрд долл.», «15 сентября 2022 г.»; 2450亿美元, 2022年9月15日.

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/decimal.h"
#include "base/say.h"

namespace communique {

// "1,234", "12.5", "−3"; true minus sign.
std::string number_text(Decimal value);
// "245bn", "1.2tn", "3.5m", "400,000".
std::string short_number(Decimal value);
// With the sign of its currency before it, "$245bn", "¥20bn", "CHF 3m"; a unit that is no currency
// stands behind: "68%", "38 bcm", "2m tonnes".
std::string quantity_text(Decimal value, std::string_view unit);
// "2022", "Sept 2022", "Sept 15, 2022"; "" when unknown.
std::string date_text(PartialDate date);
// "2024", "Aug 2022", "Jan–Sept 2021", "2013–2021", "Sept 3–5, 2022".
std::string period_text(const DateRange& range);
// "since Sept 2022", "since Sept 15, 2022".
std::string since_text(PartialDate date);
// "1st", "2nd", "37th".
std::string ordinal_text(Decimal value);
// "Sept", standing alone or before a year.
std::string_view month_text(int month);
// "Sept", "Sept 2022", "Sept 15", "Sept 15, 2022" where there is little room.
std::string_view short_month_text(int month);
std::string short_month_text(int year, int month);
std::string short_day_text(Date date, bool with_year);

// What stands between words, with the signs of the language: “text”; "head: text"; "text, more" and
// "text; more", without the sign when there is no text.
std::string quoted(std::string_view text);
std::string ended(std::string_view text);  // "text."
std::string headed(std::string_view head, std::string_view text);
std::string listed(std::string_view text, std::string_view more);
std::string listed_apart(std::string_view text, std::string_view more);

// "{n} meeting", "{n} meetings" in the form that the number asks for, with the number in its place.
std::string counted(std::uint64_t number, std::string_view one, std::string_view other,
                    std::initializer_list<Fill> places = {});

}  // namespace communique
