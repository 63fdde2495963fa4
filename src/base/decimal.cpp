#include "base/decimal.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <utility>

namespace communique {
namespace {

__extension__ using Wide = __int128;

constexpr int max_digits = 18;

Decimal from_wide(Wide digits, std::int32_t exponent) {
    constexpr Wide limit = 1'000'000'000'000'000'000;
    while (digits >= limit || digits <= -limit) {
        digits = (digits + (digits > 0 ? 5 : -5)) / 10;
        ++exponent;
    }
    return {static_cast<std::int64_t>(digits), exponent};
}

Decimal trimmed(Decimal value) {
    if (value.digits == 0) return {0, 0};
    while (value.digits % 10 == 0) {
        value.digits /= 10;
        ++value.exponent;
    }
    return value;
}

double power_of_ten(std::int32_t power) {
    double result = 1;
    for (; power > 0; --power) result *= 10;
    return result;
}

Wide scaled(Decimal value, int by) {
    Wide digits = value.digits;
    for (; by > 0; --by) digits *= 10;
    return digits;
}

// Brings both to one exponent; the smaller one is cut when they lie too far apart to matter.
std::pair<Wide, Wide> aligned(Decimal& a, Decimal& b) {
    a = trimmed(a);
    b = trimmed(b);
    if (a.digits == 0) a.exponent = b.exponent;
    if (b.digits == 0) b.exponent = a.exponent;
    while (a.exponent - b.exponent > max_digits) b = {b.digits / 10, b.exponent + 1};
    while (b.exponent - a.exponent > max_digits) a = {a.digits / 10, a.exponent + 1};
    const std::int32_t exponent = a.exponent < b.exponent ? a.exponent : b.exponent;
    const auto pair = std::pair{scaled(a, a.exponent - exponent), scaled(b, b.exponent - exponent)};
    a.exponent = b.exponent = exponent;
    return pair;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// A separator stands between two digits; at an end or before another it is not part of the number.
bool skip_group_separator(std::string_view text, std::size_t& at) {
    for (const std::string_view mark :
         {",", " ", "\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x89", "'"}) {
        if (!text.substr(at).starts_with(mark)) continue;
        const std::size_t next = at + mark.size();
        if (next == text.size() || !is_digit(text[next])) return false;
        at = next;
        return true;
    }
    return false;
}

// The digits of a number as they are read. Zeros wait until another digit shows that they matter.
struct DigitRun {
    std::int64_t digits = 0;
    int significant = 0;
    int waiting_zeros = 0;
    int fraction_digits = 0;
    bool any = false;

    // False when more than 18 digits matter.
    bool take(char c) {
        any = true;
        if (c == '0') {
            if (significant > 0) ++waiting_zeros;
            return true;
        }
        significant += waiting_zeros + 1;
        if (significant > max_digits) return false;
        for (; waiting_zeros > 0; --waiting_zeros) digits *= 10;
        digits = digits * 10 + (c - '0');
        return true;
    }

    Decimal value(bool negative, int power) const {
        Decimal value{digits, power - fraction_digits};
        int zeros = waiting_zeros;
        // "1.20" keeps its zero as long as there is room.
        for (int room = max_digits - significant; zeros > 0 && room > 0; --zeros, --room)
            value.digits *= 10;
        value.exponent += zeros;
        if (negative) value.digits = -value.digits;
        return value;
    }
};

// What stands after the "e" of "3.5e-9"; at most four digits.
std::optional<int> read_power(std::string_view text) {
    const bool down = text.starts_with('-');
    if (down || text.starts_with('+')) text.remove_prefix(1);
    if (text.empty() || text.size() > 4) return std::nullopt;
    int power = 0;
    for (const char c : text) {
        if (!is_digit(c)) return std::nullopt;
        power = power * 10 + (c - '0');
    }
    return down ? -power : power;
}

}  // namespace

std::optional<Decimal> parse_decimal(std::string_view text) {
    std::size_t at = 0;
    bool negative = false;
    if (at < text.size() && (text[at] == '-' || text[at] == '+')) negative = text[at++] == '-';
    DigitRun run;
    for (bool fraction = false; at < text.size();) {
        const char c = text[at];
        if (is_digit(c)) {
            if (!run.take(c)) return std::nullopt;
            if (fraction) ++run.fraction_digits;
            ++at;
        } else if (c == '.' && !fraction) {
            fraction = true;
            ++at;
        } else if ((c == 'e' || c == 'E') && run.any) {
            const auto power = read_power(text.substr(at + 1));
            if (!power) return std::nullopt;
            return run.value(negative, *power);
        } else if (!run.any || fraction || !skip_group_separator(text, at)) {
            return std::nullopt;
        }
    }
    if (!run.any) return std::nullopt;
    return run.value(negative, 0);
}

std::string to_string(Decimal value) {
    value = trimmed(value);
    std::string digits = std::to_string(value.digits);
    const std::string out = value.digits < 0 ? "-" : "";
    digits.erase(0, out.size());
    if (value.exponent >= 0) {
        if (value.exponent + static_cast<int>(digits.size()) > 21)
            return out + digits + "e" + std::to_string(value.exponent);
        return out + digits + std::string(static_cast<std::size_t>(value.exponent), '0');
    }
    const auto places = static_cast<std::size_t>(-value.exponent);
    if (places > 40) return out + digits + "e" + std::to_string(value.exponent);
    if (digits.size() <= places) digits.insert(0, places - digits.size() + 1, '0');
    digits.insert(digits.size() - places, ".");
    return out + digits;
}

double to_double(Decimal value) {
    // Both factors are exact below 2^53 and 10^22, so one operation rounds once, the same on every
    // platform (Clinger 1990, the fast path); beyond that the error is a few units in the last
    // place.
    value = trimmed(value);
    double result = static_cast<double>(value.digits);
    constexpr std::int32_t exact_power = 22;
    std::int32_t power = value.exponent;
    for (; power > exact_power; power -= exact_power) result *= power_of_ten(exact_power);
    for (; power < -exact_power; power += exact_power) result /= power_of_ten(exact_power);
    return power >= 0 ? result * power_of_ten(power) : result / power_of_ten(-power);
}

int to_int(Decimal value) {
    constexpr std::int64_t limit = 1'000'000'000;
    value = trimmed(value);
    for (; value.exponent < 0 && value.digits != 0; ++value.exponent) value.digits /= 10;
    for (; value.exponent > 0 && value.digits < limit && value.digits > -limit; --value.exponent) {
        if (value.digits == 0) break;
        value.digits *= 10;
    }
    return static_cast<int>(std::clamp(value.digits, -limit, limit));
}

Decimal multiply(Decimal a, Decimal b) {
    return trimmed(from_wide(static_cast<Wide>(a.digits) * b.digits, a.exponent + b.exponent));
}

Decimal add(Decimal a, Decimal b) {
    const auto [left, right] = aligned(a, b);
    return trimmed(from_wide(left + right, a.exponent));
}

Decimal subtract(Decimal a, Decimal b) { return add(a, negate(b)); }

std::optional<Decimal> divide(Decimal a, Decimal b, int significant) {
    if (b.digits == 0) return std::nullopt;
    a = trimmed(a);
    b = trimmed(b);
    Wide dividend = a.digits;
    std::int32_t exponent = a.exponent - b.exponent;
    const Wide divisor = b.digits < 0 ? -static_cast<Wide>(b.digits) : static_cast<Wide>(b.digits);
    const bool negative = (a.digits < 0) != (b.digits < 0);
    if (dividend < 0) dividend = -dividend;
    constexpr Wide room = static_cast<Wide>(1'000'000'000'000'000'000) * 1'000'000'000'000'000'000;
    while (dividend != 0 && dividend < room / 10) {
        dividend *= 10;
        --exponent;
    }
    Wide quotient = dividend / divisor;
    Wide limit = 1;
    for (int i = 0; i < significant; ++i) limit *= 10;
    Wide last = 0;
    while (quotient >= limit) {
        last = quotient % 10;
        quotient /= 10;
        ++exponent;
    }
    if (last >= 5) ++quotient;
    Decimal result = from_wide(negative ? -quotient : quotient, exponent);
    return trimmed(result);
}

Decimal negate(Decimal value) { return {-value.digits, value.exponent}; }

int compare(Decimal a, Decimal b) {
    const auto [left, right] = aligned(a, b);
    return left < right ? -1 : left > right ? 1 : 0;
}

bool operator==(Decimal a, Decimal b) { return compare(a, b) == 0; }

}  // namespace communique
