#pragma once
// A Scene as one self-contained SVG: real text, a title and a description for screen readers, no
// style attributes, no outside references; the same bytes on every platform.

#include <string>
#include <string_view>

#include "chart/scene.h"
#include "chart/theme.h"

namespace communique {

enum class SvgColors : std::uint8_t {
    fixed,   // the theme's colours: for files
    classes  // class="f-ink s-grid": for a page whose style sheet follows light and dark
};

struct SvgOptions {
    SvgColors colors = SvgColors::fixed;
    const Theme* theme = nullptr;    // light when null
    bool background = true;          // a rectangle of paper behind it; never with classes
    bool fluid = false;              // only a viewBox: the page decides the width
    std::string_view metadata = {};  // put into <metadata>, as it is
    std::string_view credit = {};    // how to cite it, added to the description
    bool links = false;  // marks lead to their sentences: <a href="?..." data-state="...">
};

std::string to_svg(const Scene& scene, const SvgOptions& options = {});
// The style sheet that the classes need, made of custom properties: ".f-ink{fill:var(--ink)}...".
std::string svg_style_sheet();
// ":root{--ink:#1b1f24;...}" for a theme, without the selector and braces.
std::string theme_properties(const Theme& theme);

}  // namespace communique
