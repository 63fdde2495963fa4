#include "base/json.h"
#include "chart/layout.h"
#include "chart/svg.h"
#include "cli/figure_request.h"
#include "figures/tables.h"

namespace communique {
namespace {

constexpr double file_margin = 16;  // around a figure that is a file of its own

// The page's style sheet takes its colours from here.
int print_style_sheet(CommandIo& io) {
    std::string out;
    JsonWriter json(out);
    json.begin_object().key("classes").value(svg_style_sheet());
    json.key("light").value(theme_properties(light_theme()));
    json.key("dark").value(theme_properties(dark_theme())).end_object();
    io.out(out + "\n");
    return 0;
}

Result<Size> size_of(const Arguments& arguments, double margin) {
    Size size;
    size.margin = margin;
    for (const std::string_view name : {"width", "height", "margin"}) {
        if (!arguments.has(name)) continue;
        const auto pixels = arguments.number(name);
        if (!pixels || *pixels < 0 || *pixels > 20000)
            return Error{ErrorCode::bad_argument,
                         "--" + std::string(name) + " needs a number of pixels",
                         {}};
        (name == "width"    ? size.width
         : name == "height" ? size.height
                            : size.margin) = static_cast<double>(*pixels);
    }
    return size;
}

int print_svg(const FigureCall& call, Figure figure, CommandIo& io) {
    const Arguments& arguments = call.arguments;
    SvgOptions options;
    options.fluid = arguments.has("fluid");
    options.links = arguments.has("links");
    if (arguments.value("theme") == "dark") options.theme = &dark_theme();
    if (arguments.value("colors") == "classes") options.colors = SvgColors::classes;
    if (arguments.has("bare")) figure.headings = Headings::left_out;
    const bool in_page = options.colors == SvgColors::classes;
    const auto size = size_of(arguments, in_page ? 0 : file_margin);
    if (!size) return fail(io, size.error());
    io.out(to_svg(lay_out(figure, *size, source_sans(), TypeScale()), options));
    return call.failed == 0 ? 0 : 1;
}

// The table with a figure's data.
std::string_view table_behind(std::string_view figure) {
    if (figure.starts_with("meetings")) return "meetings";
    if (figure.starts_with("trade")) return "trade";
    return "keywords";
}

}  // namespace

int figure_command(std::span<const std::string> args, CommandIo& io) {
    if (args.size() == 1 && args[0] == "--style-sheet") return print_style_sheet(io);
    auto call = open_figure_call(args, io);
    if (!call) return fail(io, call.error());
    auto figure = make_figure(call->library, call->request);
    if (!figure) return fail(io, figure.error());
    if (call->arguments.has("json")) {
        io.out(figure_to_json(call->library, *figure) + "\n");
        return call->failed == 0 ? 0 : 1;
    }
    if (call->arguments.has("csv")) {
        FigureRequest request = call->request;
        request.name = table_behind(request.name);
        auto table = make_table(call->library, request);
        if (!table) return fail(io, table.error());
        io.out(table_to_csv(*table));
        return call->failed == 0 ? 0 : 1;
    }
    return print_svg(*call, std::move(figure).value(), io);
}

}  // namespace communique
