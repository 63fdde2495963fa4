#pragma once
// Decimal keeps a number as it was written: "1.20 billion" is 120 × 10^7, so that 245 and 0.68 are
// exact and a printed value is the one that was read. Doubles appear only in statistics and charts.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace communique {

struct Decimal {
    std::int64_t digits = 0;
    std::int32_t exponent = 0;  // value = digits × 10^exponent

    static constexpr Decimal whole(std::int64_t value) { return {value, 0}; }
};

// Reads "-1,234.50", "1 234", "3.5e9": grouping commas, thin and non-breaking spaces are skipped.
// Nothing when other characters stand in it or more than 18 digits matter.
std::optional<Decimal> parse_decimal(std::string_view text);
// Plain notation without exponent for |value| < 10^21, no trailing zeros: "245000000000", "0.68".
std::string to_string(Decimal value);
double to_double(Decimal value);
// The whole part, kept within ±10^9: for numbers that count days, months or years.
int to_int(Decimal value);
// Exact while 18 digits suffice; beyond that the last digits are rounded off.
Decimal multiply(Decimal a, Decimal b);
Decimal add(Decimal a, Decimal b);
Decimal subtract(Decimal a, Decimal b);
// a / b rounded half up to `significant` digits (at most 17); nothing for b = 0.
std::optional<Decimal> divide(Decimal a, Decimal b, int significant);
Decimal negate(Decimal value);
// -1, 0, 1 by value: 2.50 equals 2.5.
int compare(Decimal a, Decimal b);
bool operator==(Decimal a, Decimal b);

}  // namespace communique
