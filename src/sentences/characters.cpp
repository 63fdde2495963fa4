#include "sentences/characters.h"

#include "base/utf8.h"

namespace communique {
namespace {

bool is_blank(char32_t c) {
    return c == 0x85 || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 ||
           c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF || c == 0xAD;
}

bool is_punctuation(char32_t c) {
    return (c >= 0x2010 && c <= 0x2027) || c == 0x2039 || c == 0x203A || c == 0xAB || c == 0xBB ||
           c == 0xA1 || c == 0xBF || c == 0xB4 || c == 0xB7 || (c >= 0x3001 && c <= 0x3002) ||
           (c >= 0x3008 && c <= 0x3011) || c == 0xFF01 || c == 0xFF0C || c == 0xFF0E ||
           c == 0xFF1A || c == 0xFF1B || c == 0xFF1F || c == 0xFF08 || c == 0xFF09;
}

bool is_fraction(char32_t c) { return (c >= 0xBC && c <= 0xBE) || (c >= 0x2150 && c <= 0x215E); }

}  // namespace

Sort sort_of(char32_t c) {
    if (c < 128) return ascii_sorts[c];
    if (is_blank(c)) return Sort::blank;
    if (is_punctuation(c)) return Sort::punctuation;
    if (is_fraction(c)) return Sort::digit;
    return is_letter(c) ? Sort::letter : Sort::symbol;
}

std::string_view plain_form(char32_t c) {
    switch (c) {
        case 0x2010:
        case 0x2011:
        case 0x2012:
        case 0x2013: return "-";
        case 0x2014:
        case 0x2015: return "--";
        case 0x2018:
        case 0x2019:
        case 0x201A:
        case 0x201B:
        case 0xB4: return "'";
        case 0x201C:
        case 0x201D:
        case 0x201E:
        case 0x201F:
        case 0xAB:
        case 0xBB: return "\"";
        case 0x2022:
        case 0x2023:
        case 0x2027:
        case 0xB7: return "•";
        case 0x2026: return "...";
        case 0x3002:
        case 0xFF0E: return ".";
        case 0xFF01: return "!";
        case 0xFF1F: return "?";
        case 0xFF0C: return ",";
        case 0xFF1A: return ":";
        case 0xFF1B: return ";";
        case 0xFF08: return "(";
        case 0xFF09: return ")";
        default: return {};
    }
}

}  // namespace communique
