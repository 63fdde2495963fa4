#pragma once
// Numbers and dates as a newspaper prints them: "$245bn", "€3.5m", "68%", "Sept 15, 2022".

#include <string>
#include <string_view>

#include "base/date.h"
#include "base/decimal.h"

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
// "1st", "2nd", "37th".
std::string ordinal_text(Decimal value);
// "Sept".
std::string_view month_text(int month);

}  // namespace communique
