#pragma once
// Turns a Figure into a Scene: headings, legend, panels and axes in the space given. Below about
// 560 px of width time runs downwards, so that labels keep their room on a phone.

#include "chart/figure.h"
#include "chart/font_metrics.h"
#include "chart/scene.h"
#include "chart/theme.h"

namespace communique {

struct Size {
    double width = 720;
    double height = 0;  // 0: as high as the figure needs
    double margin = 0;  // kept free on all sides
};

// O(data log data) but for labels, of which only so many are tried as can fit. The scene is as high
// as asked for, or higher where the figure cannot be drawn in less.
Scene lay_out(const Figure& figure, Size size, const FontMetrics& metrics, const TypeScale& type);

}  // namespace communique
