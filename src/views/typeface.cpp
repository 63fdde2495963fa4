#include "views/typeface.h"

#include <cfloat>
#include <cmath>

namespace communique {
namespace {

ImFont* add_font(std::string_view ttf) {
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;
    // A negative size makes ImGui take sizes as ems, as the figures and the page do, instead of the
    // distance from ascender to descender.
    config.SizePixels = -16;
    // ImGui scales these bounds by that size, which turns their order around.
    config.GlyphMinAdvanceX = FLT_MAX;
    config.GlyphMaxAdvanceX = -FLT_MAX;
    return ImGui::GetIO().Fonts->AddFontFromMemoryTTF(const_cast<char*>(ttf.data()),
                                                      static_cast<int>(ttf.size()), 0, &config);
}

}  // namespace

Typeface load_typeface(std::string_view regular_ttf, std::string_view semibold_ttf) {
    ImGui::GetIO().Fonts->ClearFonts();
    Typeface face;
    face.regular = add_font(regular_ttf);
    face.semibold = add_font(semibold_ttf);
    return face;
}

float text_width(std::string_view text, const Lettering& style) {
    return static_cast<float>(source_sans().width(text, style.size, style.weight));
}

std::vector<std::string> wrapped(std::string_view text, float width, const Lettering& style) {
    return wrap_text(text, width, style.size, style.weight, source_sans());
}

void draw_text(ImDrawList& out, const Typeface& face, ImVec2 at, std::string_view text,
               const Lettering& style, ImU32 color) {
    if (text.empty()) return;
    // ImGui places the top of the line, its baseline a whole number of pixels below.
    const float ascent = std::ceil(static_cast<float>(source_sans().ascent) * std::round(style.size));
    out.AddText(face.font(style.weight), style.size, {at.x, at.y - ascent}, color, text.data(),
                text.data() + text.size());
}

}  // namespace communique
