#include "views/typeface.h"
#include "base/utf8.h"

#include <cfloat>
#include <cmath>
#include <initializer_list>

namespace communique {
namespace {

// Signs of `more` come in where those before have none.
ImFont* add_font(std::string_view ttf, std::initializer_list<std::string_view> more) {
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;
    // A negative size makes ImGui take sizes as ems, as the figures and the page do, instead of the
    // distance from ascender to descender.
    config.SizePixels = -16;
    // ImGui scales these bounds by that size, which turns their order around.
    config.GlyphMinAdvanceX = FLT_MAX;
    config.GlyphMaxAdvanceX = -FLT_MAX;
    const auto add = [&config](std::string_view bytes) {
        return ImGui::GetIO().Fonts->AddFontFromMemoryTTF(
            const_cast<char*>(bytes.data()), static_cast<int>(bytes.size()), 0, &config);
    };
    ImFont* font = add(ttf);
    config.MergeMode = true;
    for (const std::string_view bytes : more)
        if (!bytes.empty()) add(bytes);
    return font;
}

}  // namespace

Typeface load_typeface(const TypefaceFiles& files) {
    ImGui::GetIO().Fonts->Clear();  // with what is drawn of them
    Typeface face;
    face.regular = add_font(files.regular, {files.wide_regular, files.han});
    face.semibold = add_font(files.semibold, {files.wide_semibold, files.han});
    return face;
}

bool can_draw(const Typeface& face, std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode_at(text, at);
        if (!face.regular->IsGlyphInFont(static_cast<ImWchar>(c.value))) return false;
        at += c.size;
    }
    return true;
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
    const float ascent =
        std::ceil(static_cast<float>(source_sans().ascent) * std::round(style.size));
    out.AddText(face.font(style.weight), style.size, {at.x, at.y - ascent}, color, text.data(),
                text.data() + text.size());
}

}  // namespace communique
