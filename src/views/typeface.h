#pragma once
// Text on the canvas: the two weights of the bundled typeface at any size, measured with the same
// advances as the figures, so that the canvas and the SVG break lines alike. Sizes are ems in
// pixels.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "chart/font_metrics.h"
#include "imgui.h"

namespace communique {

struct Typeface {
    ImFont* regular = nullptr;
    ImFont* semibold = nullptr;

    ImFont* font(FontWeight weight) const {
        return weight == FontWeight::semibold ? semibold : regular;
    }
};

// The files of one: the bundled face and others that have the signs it lacks, for the Chinese
// interface and for Chinese names in articles; empty where there is none.
struct TypefaceFiles {
    std::string_view regular;
    std::string_view semibold;
    std::string_view wide_regular;
    std::string_view wide_semibold;
    std::string_view han;  // the signs of articles, in one weight
};

// Puts both weights into ImGui's atlas in place of what it held; outside a frame only. The bytes
// must outlive them.
Typeface load_typeface(const TypefaceFiles& files);
// Whether all of its letters are there to be drawn.
bool can_draw(const Typeface& face, std::string_view text);

// The sizes of the explorer's own text, beside the figures' TypeScale.
struct Lettering {
    float size = 16;
    FontWeight weight = FontWeight::regular;
    float leading = 1.4F;  // distance of baselines, in ems

    float line_height() const { return size * leading; }
};

namespace text_styles {
constexpr Lettering body{17, FontWeight::regular, 1.45F};
constexpr Lettering strong{17, FontWeight::semibold, 1.45F};
constexpr Lettering small{16, FontWeight::regular, 1.35F};
constexpr Lettering small_strong{16, FontWeight::semibold, 1.35F};
constexpr Lettering section{22, FontWeight::semibold, 1.25F};
constexpr Lettering headline{32, FontWeight::semibold, 1.15F};
constexpr Lettering number{46, FontWeight::semibold, 1.05F};
constexpr Lettering reading{18, FontWeight::regular, 1.55F};
constexpr Lettering reading_strong{18, FontWeight::semibold, 1.55F};
}  // namespace text_styles

float text_width(std::string_view text, const Lettering& style);
std::vector<std::string> wrapped(std::string_view text, float width, const Lettering& style);
// One line; `at` is the left end of its baseline.
void draw_text(ImDrawList& out, const Typeface& face, ImVec2 at, std::string_view text,
               const Lettering& style, ImU32 color);

}  // namespace communique
