#include "base/utf8.h"

#include <algorithm>
#include <cstring>

namespace communique {
namespace {

constexpr std::uint32_t block_size = 64;

unsigned char byte_at(std::string_view text, std::size_t at) {
    return static_cast<unsigned char>(text[at]);
}

bool eight_are_ascii(std::string_view text, std::size_t at) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, text.data() + at, sizeof eight);
    return (eight & 0x8080808080808080U) == 0;
}

// How a lead byte announces its sequence: length, the bits it carries, the smallest honest value.
struct Lead {
    std::uint8_t size;
    char32_t bits;
    char32_t smallest;
};

Lead read_lead(unsigned char byte) {
    if (byte < 0x80) return {1, byte, 0};
    if (byte >= 0xC2 && byte < 0xE0) return {2, byte & 0x1FU, 0x80};
    if (byte >= 0xE0 && byte < 0xF0) return {3, byte & 0x0FU, 0x800};
    if (byte >= 0xF0 && byte < 0xF5) return {4, byte & 0x07U, 0x10000};
    return {0, 0, 0};
}

bool within(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

// Blocks in which a capital stands right before its small letter, at even or at odd numbers.
char32_t fold_even(char32_t c) { return c | 1U; }
char32_t fold_odd(char32_t c) { return (c & 1U) != 0 ? c + 1 : c; }

// Latin-1 and Latin Extended-A and -B: the alphabets of Europe, Turkic, Vietnamese, pinyin.
char32_t fold_latin(char32_t c) {
    if (within(c, 0xC0, 0xDE)) return c == 0xD7 ? c : c + 32;
    if (c < 0x100 || c == 0x131 || c == 0x138 || c == 0x149) return c;
    if (c == 0x130) return 'i';
    if (c == 0x178) return 0xFF;
    if (c == 0x18F) return 0x259;  // Azerbaijani schwa
    if (within(c, 0x139, 0x148) || within(c, 0x179, 0x17E) || within(c, 0x1CD, 0x1DC))
        return fold_odd(c);
    if (c == 0x1AF) return 0x1B0;  // Vietnamese u with horn
    if (c < 0x178 || within(c, 0x1A0, 0x1A5) || within(c, 0x1DE, 0x1EF) ||
        within(c, 0x1F8, 0x21F) || within(c, 0x222, 0x233))
        return fold_even(c);
    return c;
}

char32_t fold_greek(char32_t c) {
    if (within(c, 0x391, 0x3AB) && c != 0x3A2) return c + 32;
    if (c == 0x386) return 0x3AC;
    if (within(c, 0x388, 0x38A)) return c + 37;
    if (c == 0x38C) return 0x3CC;
    if (c == 0x38E || c == 0x38F) return c + 63;
    return c == 0x3C2 ? 0x3C3 : c;  // final sigma
}

char32_t fold_cyrillic(char32_t c) {
    if (within(c, 0x410, 0x42F)) return c + 32;
    if (c <= 0x40F) return c + 80;
    if (c == 0x4C0) return 0x4CF;
    if (within(c, 0x4C1, 0x4CE)) return fold_odd(c);
    if (within(c, 0x460, 0x481) || within(c, 0x48A, 0x4BF) || c >= 0x4D0) return fold_even(c);
    return c;
}

}  // namespace

CodePoint decode_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) return {0, 0, true};
    const Lead lead = read_lead(byte_at(text, at));
    const CodePoint broken{replacement_character, 1, false};
    if (lead.size == 1) return {lead.bits, 1, true};
    if (lead.size == 0 || at + lead.size > text.size()) return broken;
    char32_t value = lead.bits;
    for (std::size_t i = 1; i < lead.size; ++i) {
        if (!is_continuation(text[at + i])) return broken;
        value = (value << 6U) | (byte_at(text, at + i) & 0x3FU);
    }
    const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    if (value < lead.smallest || surrogate || value > 0x10FFFF) return broken;
    return {value, lead.size, true};
}

void append_utf8(std::string& out, char32_t c) {
    const auto push = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
    if (c < 0x80) {
        push(c);
    } else if (c < 0x800) {
        push(0xC0U | (c >> 6U));
        push(0x80U | (c & 0x3FU));
    } else if (c < 0x10000) {
        push(0xE0U | (c >> 12U));
        push(0x80U | ((c >> 6U) & 0x3FU));
        push(0x80U | (c & 0x3FU));
    } else {
        push(0xF0U | (c >> 18U));
        push(0x80U | ((c >> 12U) & 0x3FU));
        push(0x80U | ((c >> 6U) & 0x3FU));
        push(0x80U | (c & 0x3FU));
    }
}

// Where the first byte that is not ASCII stands, or the size.
static std::size_t ascii_length(std::string_view text) {
    std::size_t at = 0;
    while (at + 8 <= text.size() && eight_are_ascii(text, at)) at += 8;
    while (at < text.size() && byte_at(text, at) < 0x80) ++at;
    return at;
}

std::string to_valid_utf8(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode_at(text, at);
        if (c.valid) out.append(text.substr(at, c.size));
        else append_utf8(out, replacement_character);
        at += c.size;
    }
    return out;
}

bool is_valid_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (byte_at(text, at) < 0x80) {
            at += ascii_length(text.substr(at));
            continue;
        }
        const CodePoint c = decode_at(text, at);
        if (!c.valid) return false;
        at += c.size;
    }
    return true;
}

char32_t fold_case(char32_t c) {
    if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 32 : c;
    if (c < 0x250) return fold_latin(c);
    if (c < 0x400) return fold_greek(c);
    if (c < 0x530) return fold_cyrillic(c);
    // Latin Extended Additional, Vietnamese above all; 1E96 to 1E9D are small letters without a
    // pair.
    if (c >= 0x1E00 && c <= 0x1EFF && (c < 0x1E96 || c > 0x1E9F)) return c | 1U;
    return c == 0x1E9E ? 0xDF : c;
}

std::string fold_case(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode_at(text, at);
        if (c.value < 0x80) out.push_back(static_cast<char>(fold_case(c.value)));
        else append_utf8(out, fold_case(c.value));
        at += c.size;
    }
    return out;
}

bool is_letter(char32_t c) {
    if (c < 0x80) return within(c, 'a', 'z') || within(c, 'A', 'Z');
    if (c < 0xC0) return c == 0xAA || c == 0xB5 || c == 0xBA;
    if (c == 0xD7 || c == 0xF7) return false;
    if (c < 0x2000) return true;  // Latin, Greek, Cyrillic, Semitic, Indic ... and their marks
    if (c < 0x2C00) return within(c, 0x2100, 0x214F);  // letterlike; the rest are marks and signs
    if (within(c, 0x2E00, 0x3004) || within(c, 0x3008, 0x3030)) return false;
    if (within(c, 0xE000, 0xF8FF) || within(c, 0xFE00, 0xFE6F) || c == 0xFEFF) return false;
    if (within(c, 0xFF00, 0xFFFF))
        return within(c, 0xFF21, 0xFF3A) || within(c, 0xFF41, 0xFF5A) || within(c, 0xFF66, 0xFFDC);
    return c < 0x1F000 || c >= 0x20000;  // between them emoji, beyond them rare Han
}

bool is_upper(char32_t c) {
    // The final sigma folds to the other small one.
    return c != 0x3C2 && fold_case(c) != c;
}

CodePointIndex::CodePointIndex(std::string_view text) : text_(text) {
    if (ascii_length(text) == text.size()) return;
    blocks_.reserve(text.size() / block_size + 1);
    std::uint32_t count = 0;
    for (std::uint32_t at = 0; at < text.size();) {
        // The first code point to start in a block stands for it.
        while (blocks_.size() * block_size <= at) blocks_.push_back({at, count});
        const std::size_t end = std::min(blocks_.size() * block_size, text.size());
        for (; at + 8 <= end && eight_are_ascii(text, at); at += 8) count += 8;
        if (at >= end) continue;
        at += decode_at(text, at).size;
        ++count;
    }
}

std::uint32_t CodePointIndex::code_point_of(std::uint32_t byte) const {
    const auto length = static_cast<std::uint32_t>(text_.size());
    byte = std::min(byte, length);
    if (blocks_.empty()) return byte;
    const std::size_t block = std::min<std::size_t>(byte / block_size, blocks_.size() - 1);
    auto [at, count] = blocks_[block];
    for (; at < byte; ++count) at += byte_at(text_, at) < 0x80 ? 1U : decode_at(text_, at).size;
    return count;
}

std::uint32_t CodePointIndex::byte_of(std::uint32_t code_point) const {
    const auto length = static_cast<std::uint32_t>(text_.size());
    if (blocks_.empty()) return std::min(code_point, length);
    const auto after = std::upper_bound(
        blocks_.begin(), blocks_.end(), code_point,
        [](std::uint32_t wanted, const Block& block) { return wanted < block.code_points; });
    auto [at, count] = after == blocks_.begin() ? Block{0, 0} : *(after - 1);
    for (; at < length && count < code_point; ++count) at += decode_at(text_, at).size;
    return at;
}

}  // namespace communique
