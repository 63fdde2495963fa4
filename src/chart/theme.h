#pragma once
// The look of everything drawn: colours by role in light and dark, and the sizes of type. The
// page's style sheet uses the same values. Hues stay apart for colour-blind readers and never carry
// a meaning alone: symbols and fills differ as well.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "chart/figure.h"

namespace communique {

struct Color {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
};

constexpr std::size_t color_role_count = 14;

struct Theme {
    std::string_view name;  // "light", "dark"
    std::array<Color, color_role_count> colors;

    Color color(ColorRole role) const { return colors[static_cast<std::size_t>(role)]; }
};

// Type sizes and strokes, the same in both themes, in CSS pixels.
struct TypeScale {
    double title = 22;
    double subtitle = 17;
    double label = 16;
    double line_height = 1.3;
    double dot_radius = 6.5;
    double stroke = 1.5;
};

const Theme& light_theme();
const Theme& dark_theme();
// "in-person", "ink-soft": the name of the class in SVG and of the custom property in the page.
std::string_view name_of(ColorRole role);
// "#1b1f24".
std::string hex(Color color);
// Relative contrast of WCAG 2, 1 to 21.
double contrast(Color a, Color b);

}  // namespace communique
