#pragma once
// Advance widths of the bundled typeface, so that every platform breaks and places text alike. Made
// from the font by tools named in source_sans_metrics.cpp; signs outside it count as one average
// letter, wide East Asian ones as one em.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace communique {

enum class FontWeight : std::uint8_t { regular, semibold };

// A run of code points that follow each other, with their advances in thousandths of an em.
struct GlyphRange {
    char32_t first = 0;
    std::span<const std::uint16_t> regular;
    std::span<const std::uint16_t> semibold;
};

struct FontMetrics {
    std::string_view family;
    double ascent = 0;   // of an em
    double descent = 0;  // of an em, positive
    double cap_height = 0;
    std::span<const GlyphRange> ranges;  // by first code point

    // In pixels at that size. O(length).
    double width(std::string_view utf8, double size, FontWeight weight = FontWeight::regular) const;
};

const FontMetrics& source_sans();

// Breaks at blanks, and between Chinese signs, so that no line is wider than `width`; a longer word
// is cut with an ellipsis.
std::vector<std::string> wrap_text(std::string_view text, double width, double size,
                                   FontWeight weight, const FontMetrics& metrics);
// The text, or its beginning and "…" when it is wider.
std::string fit_text(std::string_view text, double width, double size, FontWeight weight,
                     const FontMetrics& metrics);

}  // namespace communique
