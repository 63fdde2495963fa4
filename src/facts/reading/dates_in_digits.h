#pragma once
// Days written in digits only: "2024-05-16", "16.5.2024", "5/16/2024".

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "base/date.h"

namespace communique {

struct Scan;

// Two or three numbers with the same sign between them.
struct Digits {
    std::array<int, 3> value{};
    std::array<std::size_t, 3> width{};
    std::size_t count = 0;
    char separator = 0;
};
std::optional<Digits> digits_of(std::string_view text);

// The day that three numbers give: the year first; or month and day before the year, the day first
// between dots, where the month would be none, or where `day_first` says so.
std::optional<Date> day_of_digits(const Digits& digits, bool day_first);

// Whether the text writes the day before the month: it has dates between slashes that can be read
// only so, and more of them than of the others. O(tokens).
bool writes_day_first(const Scan& scan);

}  // namespace communique
