#pragma once
// What a frame has drawn, read back from its quads: each shows a glyph of the atlas, and the place
// there tells which one. So no text on the screen escapes, whichever way it came there.

#include <cmath>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "imgui.h"
#include "imgui_internal.h"

namespace communique::test {

struct DrawnGlyph {
    char32_t letter = 0;
    const ImFontGlyph* form = nullptr;
};

// By the corner at the upper left in the atlas.
inline std::map<std::pair<float, float>, DrawnGlyph> glyphs_of_atlas() {
    std::map<std::pair<float, float>, DrawnGlyph> glyphs;
    ImFontAtlasBuilder& builder = *ImGui::GetIO().Fonts->Builder;
    for (int i = 0; i < builder.BakedPool.Size; ++i)
        for (const ImFontGlyph& glyph : builder.BakedPool[i].Glyphs)
            if (glyph.Visible)
                glyphs[{glyph.U0, glyph.V0}] = {static_cast<char32_t>(glyph.Codepoint), &glyph};
    return glyphs;
}

struct DrawnWord {
    std::string text;
    float left = 0;
    float right = 0;
    float baseline = 0;  // or as far from it as all letters of one size are
};

// The last frame's text, words apart, in the order of drawing.
inline std::vector<DrawnWord> drawn_places() {
    const auto glyphs = glyphs_of_atlas();
    std::vector<DrawnWord> words;
    for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists) {
        float pen_x = -1e9F;
        float pen_y = -1e9F;
        for (int i = 0; i + 3 < list->VtxBuffer.Size; ++i) {
            const ImDrawVert& corner = list->VtxBuffer[i];
            const ImDrawVert& opposite = list->VtxBuffer[i + 2];
            const auto found = glyphs.find({corner.uv.x, corner.uv.y});
            if (found == glyphs.end()) continue;
            const ImFontGlyph& form = *found->second.form;
            if (opposite.uv.x != form.U1 || opposite.uv.y != form.V1) continue;
            const float x = corner.pos.x - form.X0;
            const float y = corner.pos.y - form.Y0;
            if (std::abs(x - pen_x) > 1.5F || std::abs(y - pen_y) > 1)
                words.push_back({{}, corner.pos.x, 0, y});
            append_utf8(words.back().text, found->second.letter);
            words.back().right = opposite.pos.x;
            pen_x = x + form.AdvanceX;
            pen_y = y;
            i += 3;
        }
    }
    return words;
}

inline std::vector<std::string> drawn_words() {
    std::vector<std::string> words;
    for (DrawnWord& word : drawn_places()) words.push_back(std::move(word.text));
    return words;
}

}  // namespace communique::test
