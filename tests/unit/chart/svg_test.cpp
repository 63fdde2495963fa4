#include <catch2/catch_test_macros.hpp>

#include "chart/svg.h"
#include "unit/chart/invented_figures.h"

using namespace communique;
using namespace communique::test;

namespace {

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

Figure awkward_figure() {
    Figure figure = strip_figure(2, day(2014, 1, 1), day(2015, 1, 1));
    figure.title = "Talks & \"more\" <b>";
    figure.alt_text = "Two events";
    figure.panels[0].marks[0].data[0].link = "tab=reader&doc=a&s=0.1";
    return figure;
}

}  // namespace

TEST_CASE("SVG says what it shows and needs nothing else", "[svg]") {
    const std::string svg = to_svg(lay_out_at(awkward_figure(), 600));
    CHECK(has(svg, "role=\"img\""));
    CHECK(has(svg, "aria-labelledby=\"figure-strip-title figure-strip-description\""));
    CHECK(has(svg,
              "<title id=\"figure-strip-title\">Talks &amp; &quot;more&quot; &lt;b&gt;</title>"));
    CHECK(has(svg, "<desc id=\"figure-strip-description\">Two events</desc>"));
    CHECK(has(svg, "<title>Somewhere 0.</title>"));
    CHECK_FALSE(has(svg, "style="));
    CHECK_FALSE(has(svg, "<b>"));
    CHECK_FALSE(has(svg, "href"));
}

TEST_CASE("SVG for files has fixed colours and a ground", "[svg]") {
    const Scene scene = lay_out_at(awkward_figure(), 600);
    CHECK(has(to_svg(scene), hex(light_theme().color(ColorRole::in_person))));
    SvgOptions dark;
    dark.theme = &dark_theme();
    CHECK(has(to_svg(scene, dark), hex(dark_theme().color(ColorRole::paper))));
    CHECK_FALSE(has(to_svg(scene, dark), "class="));
}

TEST_CASE("SVG for the page has classes and links", "[svg]") {
    SvgOptions options;
    options.colors = SvgColors::classes;
    options.fluid = true;
    options.links = true;
    const std::string svg = to_svg(lay_out_at(awkward_figure(), 600), options);
    CHECK(has(svg, "class=\"f-in-person s-paper\""));
    CHECK_FALSE(has(svg, "fill=\"#"));
    CHECK_FALSE(has(svg, " width=\"600\""));
    CHECK(has(
        svg,
        "<a href=\"?tab=reader&amp;doc=a&amp;s=0.1\" data-state=\"tab=reader&amp;doc=a&amp;s=0.1\" "
        "aria-label=\"Somewhere 0.\""));
    // Parts of a picture cannot be reached, so a picture with links is a group.
    CHECK(has(svg, "role=\"group\""));
    CHECK(has(svg_style_sheet(), ".f-in-person{fill:var(--in-person)}"));
    CHECK(has(theme_properties(light_theme()), "--in-person:#1f4e8c;"));
}

TEST_CASE("coordinates have two decimals at most", "[svg]") {
    Scene scene;
    scene.width = 10.005;
    scene.height = 1.0 / 3;
    scene.shapes.push_back(
        {Circle{{-0.001, -1.5}, 2.999}, {ColorRole::ink, 1, {}, 0, false}, no_mark, 0});
    SvgOptions options;
    options.background = false;
    const std::string svg = to_svg(scene, options);
    CHECK(has(svg, "height=\"0.33\""));
    CHECK(has(svg, "cx=\"0\" cy=\"-1.5\" r=\"3\""));
}
