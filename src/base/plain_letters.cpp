#include "base/plain_letters.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.h"

namespace communique {
namespace {

// The bare letter of every code point from U+00C0 on, and from U+1E00 on, a blank where there is
// none: the first letter of its canonical decomposition (Unicode 15), and those with a stroke that
// people type without it.
constexpr std::string_view latin =
    "AAAAAA CEEEEIIII NOOOOO OUUUUY  aaaaaa ceeeeiiii nooooo ouuuuy y"
    "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi  JjKk LlLlLl "
    " LlNnNnNn   OoOoOo  RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZz "
    "                                Oo             Uu               "
    "             AaIiOoUuUuUuUuUu AaAa    GgKkOoOo  j   Gg  NnAa    "
    "AaAaEeEeIiIiOoOoRrRrUuUuSsTt  Hh      AaEeOoOoOoOoYy            "
    "                ";
constexpr std::string_view latin_additional =
    "AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMm"
    "MmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRrSsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVv"
    "WwWwWwWwWwXxXxYyZzZzZzhtwy      AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEe"
    "EeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy      ";

constexpr std::array<std::pair<char32_t, char32_t>, 17> others{{
    {0x0386, 0x0391},
    {0x0388, 0x0395},
    {0x0389, 0x0397},
    {0x038A, 0x0399},
    {0x038C, 0x039F},
    {0x038E, 0x03A5},
    {0x038F, 0x03A9},
    {0x03AC, 0x03B1},
    {0x03AD, 0x03B5},
    {0x03AE, 0x03B7},
    {0x03AF, 0x03B9},
    {0x03CC, 0x03BF},
    {0x03CD, 0x03C5},
    {0x03CE, 0x03C9},
    {0x0401, 0x0415},
    {0x0451, 0x0435},
    {0x03CA, 0x03B9},
}};

char32_t in_table(std::string_view table, char32_t first, char32_t c) {
    if (c < first || c - first >= table.size()) return c;
    const char bare = table[c - first];
    return bare == ' ' ? c : static_cast<char32_t>(bare);
}

char32_t bare_letter(char32_t c) {
    if (c < 0x250) return in_table(latin, 0xC0, c);
    if (c >= 0x1E00) return in_table(latin_additional, 0x1E00, c);
    const auto found = std::find_if(others.begin(), others.end(),
                                    [c](const auto& entry) { return entry.first == c; });
    return found == others.end() ? c : found->second;
}

bool is_combining(char32_t c) { return c >= 0x300 && c <= 0x36F; }

}  // namespace

std::string without_marks(std::string_view text) {
    // Most words: nothing to take away.
    if (std::all_of(text.begin(), text.end(), [](char c) { return (c & 0x80) == 0; }))
        return std::string(text);
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode_at(text, at);
        at += c.size;
        if (!is_combining(c.value)) append_utf8(out, bare_letter(c.value));
    }
    return out;
}

}  // namespace communique
