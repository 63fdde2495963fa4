#include "facts/reading/dates_in_digits.h"

#include <cstdlib>
#include <string>

#include "facts/reading/scan.h"

namespace communique {

std::optional<Digits> digits_of(std::string_view text) {
    Digits digits;
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t end = at;
        while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
        if (end == at || end - at > 8 || digits.count == 3) return std::nullopt;
        digits.value[digits.count] = std::atoi(std::string(text.substr(at, end - at)).c_str());
        digits.width[digits.count++] = end - at;
        if (end == text.size()) return digits;
        const char separator = text[end];
        if (digits.separator != 0 && digits.separator != separator) return std::nullopt;
        digits.separator = separator;
        at = end + 1;
    }
    return std::nullopt;
}

namespace {

int year_of_digits(const Digits& d, std::size_t i) {
    if (d.width[i] == 4) return d.value[i];
    constexpr int turn = 50;
    return d.width[i] == 2 ? d.value[i] + (d.value[i] < turn ? 2000 : 1900) : 0;
}

}  // namespace

std::optional<Date> day_of_digits(const Digits& d, bool day_first) {
    Date date;
    if (d.width[0] == 4) date = {d.value[0], d.value[1], d.value[2]};
    else if (d.value[0] > 12 || ((day_first || d.separator == '.') && d.value[1] <= 12))
        date = {year_of_digits(d, 2), d.value[1], d.value[0]};
    else date = {year_of_digits(d, 2), d.value[0], d.value[1]};
    const bool widths =
        d.width[0] == 4 ? d.width[1] <= 2 && d.width[2] <= 2 : d.width[0] <= 2 && d.width[1] <= 2;
    if (!widths || date.year < 1000 || date.year >= 2200 || !is_valid(date)) return std::nullopt;
    return date;
}

bool writes_day_first(const Scan& scan) {
    int more = 0;
    for (std::uint32_t i = 0; i < scan.words.size(); ++i) {
        if (scan.token(i).kind != TokenKind::number) continue;
        const std::string_view written = scan.written(i);
        if (written.find('/') == written.npos) continue;
        const auto digits = digits_of(written);
        if (!digits || digits->count != 3 || digits->width[0] > 2) continue;
        const bool only_day = digits->value[0] > 12 && digits->value[1] <= 12;
        const bool only_month = digits->value[0] <= 12 && digits->value[1] > 12;
        more += only_day ? 1 : only_month ? -1 : 0;
    }
    return more > 0;
}

}  // namespace communique
