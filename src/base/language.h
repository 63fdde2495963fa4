#pragma once
// The languages that the interface speaks. What it says is written in English where it is said
// (base/say.h); this is about which language, and which form of a noun a number asks for in it.

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "base/decimal.h"

namespace communique {

enum class Language : std::uint8_t { english, russian, chinese };
inline constexpr std::array<Language, 3> languages{Language::english, Language::russian, Language::chinese};

// "en", "ru", "zh": in links, options and the page's lang attribute.
std::string_view code_of(Language language);
std::optional<Language> language_named(std::string_view code);
// As its readers write it: "English", "Русский", "中文".
std::string_view own_name_of(Language language);

enum class PluralForm : std::uint8_t { one, few, many, other };
// By the cardinal rules of the Unicode CLDR, release 45 (supplemental/plurals.xml).
PluralForm plural_form(Language language, Decimal number);

}  // namespace communique
