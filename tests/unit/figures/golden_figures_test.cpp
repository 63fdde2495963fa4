#include <catch2/catch_test_macros.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "chart/layout.h"
#include "chart/svg.h"
#include "figures/figures.h"
#include "unit/figures/invented_library.h"

// Every figure of the invented library as SVG, wide and narrow, light and dark, must be what the
// files in golden/invented say. A figure that differs is left beside them as FILE.changed; with the
// variable COMMUNIQUE_ACCEPT set, after somebody has looked at it, it becomes the expected one.

using namespace communique;

namespace {

namespace fs = std::filesystem;

std::string read_file(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void compare_with_golden(const std::string& name, const std::string& svg) {
    const fs::path folder = fs::path(__FILE__).parent_path() / "../../golden/invented";
    const fs::path expected = folder / (name + ".svg");
    const fs::path changed = folder / (name + ".svg.changed");
    const bool accept = std::getenv("COMMUNIQUE_ACCEPT") != nullptr;
    if (accept) std::ofstream(expected, std::ios::binary) << svg;
    INFO("compare " << changed << " with the file beside it");
    const bool same = read_file(expected) == svg;
    if (!same) std::ofstream(changed, std::ios::binary) << svg;
    if (same) fs::remove(changed);
    CHECK(same);
}

}  // namespace

TEST_CASE("figures are what they were when somebody last looked", "[golden]") {
    const Library library = test::invented_library();
    for (const std::string_view name : figure_names()) {
        FigureRequest request;
        request.name = name;
        request.rules.implied = request.rules.planned = true;
        request.query = "oslo|rome";
        const auto figure = make_figure(library, request);
        REQUIRE(figure);
        SvgOptions dark;
        dark.theme = &dark_theme();
        const std::string base(name);
        const auto scene = [&](double width) {
            return lay_out(*figure, {width, 0, 16}, source_sans(), TypeScale());
        };
        compare_with_golden(base + "-360", to_svg(scene(360)));
        compare_with_golden(base + "-960-dark", to_svg(scene(960), dark));
        request.detail = Detail::small;
        SvgOptions page;
        page.colors = SvgColors::classes;
        page.fluid = page.links = true;
        const auto small = make_figure(library, request);
        REQUIRE(small);
        compare_with_golden(base + "-small-page",
                            to_svg(lay_out(*small, {340, 0, 0}, source_sans(), TypeScale()), page));
    }
}
