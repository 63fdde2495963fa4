#pragma once
// Draws Dear ImGui's draw data. It owns its context and so knows all state without asking: ImGui's
// own backend reads some twenty states back each frame, and each may wait for the GPU. A frame
// equal to the last one is not drawn at all. Textures are one byte a pixel, for glyphs only.

#include <cstdint>
#include <vector>

#include "imgui.h"

namespace communique {

class GlRenderer {
public:
    // Tells ImGui what this renderer can do. GL is first asked for anything by draw().
    void start();
    // After the context was lost and came back: everything is made anew, textures with their
    // pixels.
    void restart();
    // GL functions must be loaded and a context current. True when it drew, false when the picture
    // is the same as before.
    bool draw(ImDrawData& data);
    // The next draw() happens whatever the last picture was: the surface was resized or uncovered.
    void forget_picture() { picture_.clear(); }

private:
    void make_program();
    void make_buffers();
    bool update_textures(ImDrawData& data);
    bool is_same_picture(const ImDrawData& data);
    void draw_list(const ImDrawList& list, const ImDrawData& data, int height);

    unsigned program_ = 0;
    unsigned vertices_ = 0;
    unsigned indices_ = 0;
    std::vector<std::uint8_t> picture_;  // vertices, indices and commands of the last frame
    std::vector<std::uint8_t> next_picture_;
};

}  // namespace communique
