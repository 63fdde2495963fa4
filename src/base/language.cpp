#include "base/language.h"

#include <algorithm>

namespace communique {
namespace {

constexpr std::array<std::string_view, languages.size()> codes{"en", "ru", "zh"};
constexpr std::array<std::string_view, languages.size()> own_names{"English", "Русский", "中文"};

// ru: one is 1, 21, 31 … but not 11; few is 2–4, 22–24 … but not 12–14; many are the other whole
// numbers; a fraction is other.
PluralForm russian_form(std::int64_t whole) {
    const auto units = whole % 10;
    const auto tens = whole % 100;
    if (units == 1 && tens != 11) return PluralForm::one;
    if (units >= 2 && units <= 4 && (tens < 12 || tens > 14)) return PluralForm::few;
    return PluralForm::many;
}

}  // namespace

std::string_view code_of(Tongue language) { return codes[static_cast<std::size_t>(language)]; }

std::string_view own_name_of(Tongue language) {
    return own_names[static_cast<std::size_t>(language)];
}

std::optional<Tongue> language_named(std::string_view code) {
    const auto at = std::find(codes.begin(), codes.end(), code);
    if (at == codes.end()) return std::nullopt;
    return static_cast<Tongue>(at - codes.begin());
}

PluralForm plural_form(Tongue language, Decimal number) {
    if (language == Tongue::chinese) return PluralForm::other;
    if (number.digits < 0) number = negate(number);
    // Visible decimals make a number a fraction; 1.0 is never printed with them here.
    for (; number.exponent < 0 && number.digits % 10 == 0; ++number.exponent) number.digits /= 10;
    if (number.exponent < 0) return PluralForm::other;
    if (language == Tongue::english)
        return number.digits == 1 && number.exponent == 0 ? PluralForm::one : PluralForm::other;
    // Only the last two digits matter.
    const std::int64_t last = number.digits % 100;
    return russian_form(number.exponent == 0 ? last : number.exponent == 1 ? last % 10 * 10 : 0);
}

}  // namespace communique
