#pragma once
// The theme's colours as ImGui wants them, and the few mixtures that surfaces need.

#include "chart/theme.h"
#include "imgui.h"

namespace communique {

inline ImU32 color_of(const Theme& theme, ColorRole role, double opacity = 1) {
    const Color c = theme.color(role);
    return IM_COL32(c.red, c.green, c.blue, static_cast<int>(opacity * 255 + 0.5));
}

// The paper with some of a role's colour in it: opaque, so that text on it keeps a known contrast.
inline ImU32 tint(const Theme& theme, ColorRole role, double share) {
    const Color paper = theme.color(ColorRole::paper);
    const Color c = theme.color(role);
    const auto mix = [share](int from, int to) {
        return static_cast<int>(from + (to - from) * share + 0.5);
    };
    return IM_COL32(mix(paper.red, c.red), mix(paper.green, c.green), mix(paper.blue, c.blue), 255);
}

}  // namespace communique
