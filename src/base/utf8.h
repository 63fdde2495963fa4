#pragma once
// UTF-8 as the core sees it: texts are bytes, spans are byte spans, and a span never cuts a code
// point. Broken bytes are read as U+FFFD, one a byte, and nothing is lost or shifted.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace communique {

constexpr char32_t replacement_character = 0xFFFD;

struct CodePoint {
    char32_t value = 0;
    std::uint8_t size = 0;  // bytes; 0 only at the end of the text
    bool valid = true;
};

constexpr bool is_continuation(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

// The code point that starts at `at`; U+FFFD of size 1 for a byte that starts none. O(1).
CodePoint decode_at(std::string_view text, std::size_t at);
void append_utf8(std::string& out, char32_t code_point);
// A copy with each broken byte replaced by U+FFFD; equal to the input when that is valid. O(n).
std::string to_valid_utf8(std::string_view text);
bool is_valid_utf8(std::string_view text);
// Simple case folding for Latin (with its accented letters), Greek and Cyrillic. O(n).
std::string fold_case(std::string_view text);
char32_t fold_case(char32_t code_point);
bool is_letter(char32_t code_point);
bool is_upper(char32_t code_point);

// Maps byte offsets of one text to code point offsets and back. Built once, O(n); for plain ASCII
// it keeps nothing. Look-ups are O(1) amortised over blocks of 64 bytes.
class CodePointIndex {
public:
    explicit CodePointIndex(std::string_view text);
    std::uint32_t code_point_of(std::uint32_t byte) const;
    std::uint32_t byte_of(std::uint32_t code_point) const;

private:
    struct Block {
        std::uint32_t start;        // the first byte in the block at which a code point starts
        std::uint32_t code_points;  // how many stand before it
    };
    std::string_view text_;
    std::vector<Block> blocks_;  // empty for ASCII
};

}  // namespace communique
