#pragma once
// The value of words such as "two and a half million" or "12 lakh", read from the lexicon's classes
// token by token. What may stand together is the rules' business, see numbers.rules.

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/decimal.h"
#include "facts/reading/scan.h"

namespace communique {

// Nothing when a number token in it is no plain number ("2014-05-16", "10:30").
std::optional<Decimal> number_of(const Scan& scan, std::uint32_t first, std::uint32_t count);
// "fourth", "thirty-seventh", "37th".
std::optional<Decimal> ordinal_of(const Scan& scan, std::uint32_t first, std::uint32_t count);
// The value of the lexicon entry of that class at the token, or empty.
std::string_view class_value(const Scan& scan, std::uint32_t token, Name cls);

}  // namespace communique
