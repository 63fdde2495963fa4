#include "chart/font_metrics.h"

#include <algorithm>

#include "base/utf8.h"

namespace communique {
namespace {

constexpr double average_advance = 520;
constexpr double wide_advance = 1000;

// Scripts of which each sign is about as wide as high: CJK, kana, hangul, full-width forms.
bool is_wide(char32_t c) {
    return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) ||
           (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) ||
           (c >= 0xFF00 && c <= 0xFF60) || (c >= 0x1F300 && c <= 0x1FAFF);
}

double advance(const FontMetrics& metrics, char32_t c, FontWeight weight) {
    for (const GlyphRange& range : metrics.ranges) {
        if (c < range.first || c - range.first >= range.regular.size()) continue;
        const std::size_t at = c - range.first;
        const double known = weight == FontWeight::regular ? range.regular[at] : range.semibold[at];
        if (known > 0) return known;
    }
    return is_wide(c) ? wide_advance : average_advance;
}

// The longest beginning that is no wider than `width` and ends between two code points.
std::string_view fitting_prefix(std::string_view text, double width, double size, FontWeight weight,
                                const FontMetrics& metrics) {
    double used = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        const CodePoint c = decode_at(text, at);
        used += advance(metrics, c.value, weight) * size / 1000;
        if (used > width) break;
        at += c.size;
    }
    return text.substr(0, at);
}

// Chinese has no blanks: a line may end between any two of its signs, but none begins with a
// closing mark or ends with an opening one, and a number keeps what counts with it.
bool may_break_between(char32_t before, char32_t after) {
    constexpr std::u32string_view closing = U"、。，：；！？）》」』】”’…—·%,.;:!?)]";
    constexpr std::u32string_view opening = U"（《「『【“‘([";
    if (!is_wide(before) && !is_wide(after)) return false;
    if (before >= U'0' && before <= U'9') return false;
    return closing.find(after) == std::u32string_view::npos &&
           opening.find(before) == std::u32string_view::npos;
}

struct Piece {
    std::string_view text;  // that stays on one line
    bool after_blank = false;
};

Piece take_piece(std::string_view& text) {
    Piece piece;
    while (!text.empty() && text.front() == ' ') {
        piece.after_blank = true;
        text.remove_prefix(1);
    }
    std::size_t at = 0;
    char32_t before = 0;
    while (at < text.size() && text[at] != ' ') {
        const CodePoint c = decode_at(text, at);
        if (at > 0 && may_break_between(before, c.value)) break;
        before = c.value;
        at += c.size;
    }
    piece.text = text.substr(0, at);
    text.remove_prefix(at);
    return piece;
}

}  // namespace

double FontMetrics::width(std::string_view utf8, double size, FontWeight weight) const {
    double thousandths = 0;
    for (std::size_t at = 0; at < utf8.size();) {
        const CodePoint c = decode_at(utf8, at);
        thousandths += advance(*this, c.value, weight);
        at += c.size;
    }
    return thousandths * size / 1000;
}

std::string fit_text(std::string_view text, double width, double size, FontWeight weight,
                     const FontMetrics& metrics) {
    if (metrics.width(text, size, weight) <= width) return std::string(text);
    const double room = width - metrics.width("…", size, weight);
    std::string_view kept = fitting_prefix(text, room, size, weight, metrics);
    while (!kept.empty() && (kept.back() == ' ' || kept.back() == ',')) kept.remove_suffix(1);
    return std::string(kept) + "…";
}

std::vector<std::string> wrap_text(std::string_view text, double width, double size,
                                   FontWeight weight, const FontMetrics& metrics) {
    std::vector<std::string> lines;
    std::string line;
    while (!text.empty()) {
        const Piece piece = take_piece(text);
        if (piece.text.empty()) continue;
        const std::string blank(piece.after_blank && !line.empty() ? " " : "");
        std::string longer = line + blank + std::string(piece.text);
        if (line.empty() || metrics.width(longer, size, weight) <= width) {
            line = std::move(longer);
            continue;
        }
        lines.push_back(fit_text(line, width, size, weight, metrics));
        line = piece.text;
    }
    if (!line.empty()) lines.push_back(fit_text(line, width, size, weight, metrics));
    return lines;
}

}  // namespace communique
