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
        const std::size_t blank = std::min(text.find(' '), text.size());
        const std::string_view word = text.substr(0, blank);
        text.remove_prefix(std::min(blank + 1, text.size()));
        if (word.empty()) continue;
        std::string longer = line.empty() ? std::string(word) : line + " " + std::string(word);
        if (line.empty() || metrics.width(longer, size, weight) <= width) {
            line = std::move(longer);
            continue;
        }
        lines.push_back(fit_text(line, width, size, weight, metrics));
        line = word;
    }
    if (!line.empty()) lines.push_back(fit_text(line, width, size, weight, metrics));
    return lines;
}

}  // namespace communique
