#pragma once
// The languages that the interface speaks. What it says is written in English where it is said
// (base/say.h); this is about which language, and which form of a noun a number asks for in it.

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "base/decimal.h"

namespace communique {

enum class Tongue : std::uint8_t { english, russian, chinese };
inline constexpr std::array<Tongue, 3> languages{Tongue::english, Tongue::russian, Tongue::chinese};

// "en", "ru", "zh": in links, options and the page's lang attribute.
std::string_view code_of(Tongue language);
std::optional<Tongue> language_named(std::string_view code);
// As its readers write it: "English", "Русский", "中文".
std::string_view own_name_of(Tongue language);

enum class PluralForm : std::uint8_t { one, few, many, other };
// By the cardinal rules of the Unicode CLDR, release 45 (supplemental/plurals.xml).
PluralForm plural_form(Tongue language, Decimal number);

}  // namespace communique
