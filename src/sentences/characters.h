#pragma once
// What a character is to the tokeniser, and the plain form of typographic marks.

#include <array>
#include <cstdint>
#include <string_view>

namespace communique {

enum class Sort : std::uint8_t { blank, letter, digit, punctuation, symbol };

constexpr std::array<Sort, 128> make_ascii_sorts() {
    std::array<Sort, 128> sorts{};
    for (std::size_t c = 0; c < 128; ++c) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        const bool digit = c >= '0' && c <= '9';
        sorts[c] = c <= ' ' || c == 127 ? Sort::blank
                   : letter             ? Sort::letter
                   : digit              ? Sort::digit
                                        : Sort::symbol;
    }
    for (const char c :
         {'.', ',', ';', ':', '!', '?', '\'', '"', '(', ')', '[', ']', '{', '}', '-'})
        sorts[static_cast<std::size_t>(c)] = Sort::punctuation;
    return sorts;
}

constexpr std::array<Sort, 128> ascii_sorts = make_ascii_sorts();

Sort sort_of(char32_t c);

inline bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The plain form of a punctuation mark, as it stands in the vocabulary; empty for other characters.
std::string_view plain_form(char32_t c);

}  // namespace communique
