#pragma once
// Draws a Scene with Dear ImGui: the same shapes that svg.h writes as SVG. It only maps; whatever
// is pointed at or chosen is looked up here, at the last step.

#include "chart/scene.h"
#include "views/palette.h"
#include "views/typeface.h"

namespace communique {

// Shapes outside the list's clipping rectangle are skipped. O(shapes).
void draw_scene(const Scene& scene, ImDrawList& out, ImVec2 origin, const Theme& theme,
                const Typeface& face, const Emphasis& emphasis);

}  // namespace communique
