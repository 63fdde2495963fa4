#include "chart/svg.h"

#include <cmath>
#include <cstdint>

namespace communique {
namespace {

// Two decimals at most, none that are zero.
std::string coordinate(double value) {
    const std::int64_t hundredths = std::llround(value * 100);
    const std::int64_t size = hundredths < 0 ? -hundredths : hundredths;
    std::string text = hundredths < 0 ? "-" : "";
    text += std::to_string(size / 100);
    const auto rest = static_cast<int>(size % 100);
    if (rest == 0) return text;
    text += '.';
    text += static_cast<char>('0' + rest / 10);
    if (rest % 10 != 0) text += static_cast<char>('0' + rest % 10);
    return text;
}

std::string escape(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '"': out += "&quot;"; break;
            default:
                // XML 1.0 knows no other control characters.
                if (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t') out += c;
        }
    }
    return out;
}

// Inside an element quotation marks may stand as they are.
std::string escape_text(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '&') out += "&amp;";
        else if (c == '<') out += "&lt;";
        else out += c;
    }
    return out;
}

class SvgWriter {
public:
    SvgWriter(const Scene& scene, const SvgOptions& options)
        : scene_(scene),
          options_(options),
          theme_(options.theme != nullptr ? *options.theme : light_theme()) {}

    std::string write();

private:
    void attribute(std::string_view name, std::string_view value);
    void attribute(std::string_view name, double value) { attribute(name, coordinate(value)); }
    void open_root();
    void paint(const Paint& paint);
    void shape(const Shape& shape);
    void form(const Rect& rect, const Paint& paint);
    void form(const Circle& circle, const Paint& paint);
    void form(const Polyline& line, const Paint& paint);
    void form(const TextRun& run, const Paint& paint);
    void open_group(const Shape& shape);
    void close_group();

    const Scene& scene_;
    const SvgOptions& options_;
    const Theme& theme_;
    std::string out_;
    Hit open_ = {no_mark, 0};
    bool linked_ = false;
};

void SvgWriter::attribute(std::string_view name, std::string_view value) {
    out_ += ' ';
    out_ += name;
    out_ += "=\"";
    out_ += escape(value);
    out_ += '"';
}

void SvgWriter::open_root() {
    const std::string title_id = "figure-" + scene_.name + "-title";
    const std::string description_id = "figure-" + scene_.name + "-description";
    out_ += "<svg xmlns=\"http://www.w3.org/2000/svg\"";
    if (!options_.fluid) {
        attribute("width", scene_.width);
        attribute("height", scene_.height);
    }
    attribute("viewBox", "0 0 " + coordinate(scene_.width) + " " + coordinate(scene_.height));
    // A picture has no parts for a screen reader; one with links has to let them through.
    attribute("role", options_.links ? "group" : "img");
    attribute("aria-labelledby", title_id + " " + description_id);
    attribute("font-family", "'Source Sans 3', Arial, 'Noto Sans', 'DejaVu Sans', sans-serif");
    out_ += ">\n<title";
    attribute("id", title_id);
    out_ += ">" + escape(scene_.title) + "</title>\n<desc";
    attribute("id", description_id);
    out_ += ">" + escape(scene_.description);
    if (!options_.credit.empty()) out_ += " " + escape(options_.credit);
    out_ += "</desc>\n";
    if (!options_.metadata.empty())
        out_ += "<metadata>" + escape_text(options_.metadata) + "</metadata>\n";
}

void SvgWriter::paint(const Paint& paint) {
    const bool fixed = options_.colors == SvgColors::fixed;
    std::string classes;
    if (paint.fill == ColorRole::none) {
        attribute("fill", "none");
    } else {
        if (fixed) attribute("fill", hex(theme_.color(paint.fill)));
        classes = "f-" + std::string(name_of(paint.fill));
        if (paint.fill_opacity < 1) attribute("fill-opacity", paint.fill_opacity);
    }
    if (paint.stroke != ColorRole::none && paint.stroke_width > 0) {
        if (fixed) attribute("stroke", hex(theme_.color(paint.stroke)));
        classes += (classes.empty() ? "s-" : " s-") + std::string(name_of(paint.stroke));
        attribute("stroke-width", paint.stroke_width);
        if (paint.dashed) attribute("stroke-dasharray", "4 3");
    }
    if (!fixed && !classes.empty()) attribute("class", classes);
}

void SvgWriter::form(const Rect& rect, const Paint& paint_of_it) {
    out_ += "<rect";
    attribute("x", rect.box.x);
    attribute("y", rect.box.y);
    attribute("width", rect.box.width);
    attribute("height", rect.box.height);
    if (rect.corner > 0) attribute("rx", rect.corner);
    paint(paint_of_it);
    out_ += "/>\n";
}

void SvgWriter::form(const Circle& circle, const Paint& paint_of_it) {
    out_ += "<circle";
    attribute("cx", circle.center.x);
    attribute("cy", circle.center.y);
    attribute("r", circle.radius);
    paint(paint_of_it);
    out_ += "/>\n";
}

void SvgWriter::form(const Polyline& line, const Paint& paint_of_it) {
    std::string path;
    for (const Point& point : line.points) {
        path += path.empty() ? 'M' : 'L';
        path += coordinate(point.x) + " " + coordinate(point.y);
    }
    if (line.closed) path += 'Z';
    out_ += "<path";
    attribute("d", path);
    paint(paint_of_it);
    out_ += "/>\n";
}

void SvgWriter::form(const TextRun& run, const Paint& paint_of_it) {
    out_ += "<text";
    attribute("x", run.at.x);
    attribute("y", run.at.y);
    attribute("font-size", run.size);
    if (run.weight == FontWeight::semibold) attribute("font-weight", "600");
    if (run.anchor == TextAnchor::middle) attribute("text-anchor", "middle");
    if (run.anchor == TextAnchor::end) attribute("text-anchor", "end");
    // A file may be shown where the typeface is missing; its text then keeps its measured width.
    if (options_.colors == SvgColors::fixed && run.text.size() > 2) {
        attribute("textLength", run.width);
        attribute("lengthAdjust", "spacingAndGlyphs");
    }
    paint(paint_of_it);
    out_ += ">" + escape(run.text) + "</text>\n";
}

void SvgWriter::open_group(const Shape& shape) {
    open_ = {shape.mark, shape.datum};
    const Target* target = find_target(scene_, open_);
    linked_ = options_.links && target != nullptr && !target->link.empty();
    out_ += linked_ ? "<a" : "<g";
    if (linked_) {
        attribute("href", "?" + target->link);
        attribute("data-state", target->link);
        attribute("aria-label", target->description);
    }
    attribute("data-mark", std::to_string(shape.mark));
    attribute("data-datum", std::to_string(shape.datum));
    out_ += ">\n";
    if (target != nullptr && !target->description.empty())
        out_ += "<title>" + escape(target->description) + "</title>\n";
}

void SvgWriter::close_group() {
    if (open_.mark == no_mark) return;
    out_ += linked_ ? "</a>\n" : "</g>\n";
    open_ = {no_mark, 0};
}

void SvgWriter::shape(const Shape& shape) {
    if (Hit{shape.mark, shape.datum} != open_) {
        close_group();
        if (shape.mark != no_mark) open_group(shape);
    }
    std::visit([&](const auto& shape_form) { form(shape_form, shape.paint); }, shape.form);
}

std::string SvgWriter::write() {
    open_root();
    if (options_.background && options_.colors == SvgColors::fixed) {
        Paint paper;
        paper.fill = ColorRole::paper;
        form(Rect{{0, 0, scene_.width, scene_.height}, 0}, paper);
    }
    for (const Shape& next : scene_.shapes) shape(next);
    close_group();
    out_ += "</svg>\n";
    return std::move(out_);
}

template <class Visit>
void for_each_role(Visit visit) {
    for (std::size_t i = 1; i < color_role_count; ++i) visit(static_cast<ColorRole>(i));
}

}  // namespace

std::string to_svg(const Scene& scene, const SvgOptions& options) {
    return SvgWriter(scene, options).write();
}

std::string svg_style_sheet() {
    std::string css;
    for_each_role([&css](ColorRole role) {
        const std::string name(name_of(role));
        css += ".f-" + name + "{fill:var(--" + name + ")}";
        css += ".s-" + name + "{stroke:var(--" + name + ")}";
    });
    return css;
}

std::string theme_properties(const Theme& theme) {
    std::string css;
    for_each_role([&](ColorRole role) {
        css += "--" + std::string(name_of(role)) + ":" + hex(theme.color(role)) + ";";
    });
    return css;
}

}  // namespace communique
