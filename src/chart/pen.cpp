#include "chart/pen.h"

#include <algorithm>
#include <utility>

namespace communique {
namespace {

constexpr double light_opacity = 0.28;

Paint stroke_of(ColorRole color, double width) {
    Paint paint;
    paint.stroke = color;
    paint.stroke_width = width;
    return paint;
}

}  // namespace

Paint paint_of(Look look) {
    Paint paint;
    switch (look.finish) {
        case Finish::solid: paint.fill = look.color; break;
        case Finish::light: paint = {look.color, light_opacity, look.color, 1.25, false}; break;
        case Finish::hollow: paint = {ColorRole::paper, 1, look.color, 2, false}; break;
        case Finish::dashed: paint = {ColorRole::none, 1, look.color, 1.5, true}; break;
        case Finish::crossed: paint = {ColorRole::paper, 1, look.color, 1.5, false}; break;
    }
    return paint;
}

void Pen::add(Shape shape) {
    shape.mark = hit_.mark;
    shape.datum = hit_.datum;
    scene_.shapes.push_back(std::move(shape));
}

void Pen::datum(Hit hit) { hit_ = hit; }

void Pen::no_datum() { hit_ = {no_mark, 0}; }

void Pen::target(Hit hit, const Box& box, const Datum& datum) {
    scene_.targets.push_back({hit, box, datum.description, datum.link});
}

void Pen::text(Point at, std::string_view text, const TextStyle& style) {
    if (text.empty()) return;
    TextRun run = {at,           std::string(text), style.size,
                   style.weight, style.anchor,      text_width(text, style)};
    Paint paint;
    paint.fill = style.color;
    add({std::move(run), paint});
}

double Pen::label_width(std::string_view label, std::string_view detail) const {
    const double first = metrics_.width(label, type_.label, FontWeight::semibold);
    if (detail.empty()) return first;
    const double blank = label.empty() ? 0 : metrics_.width(" ", type_.label);
    return first + blank + metrics_.width(detail, type_.label);
}

double Pen::label(Hit hit, Point at, std::string_view label, std::string_view detail,
                  TextAnchor anchor) {
    const double width = label_width(label, detail);
    double x = at.x;
    if (anchor == TextAnchor::middle) x -= width / 2;
    if (anchor == TextAnchor::end) x -= width;
    TextStyle style = {type_.label, FontWeight::semibold, ColorRole::ink, TextAnchor::start};
    text({x, at.y}, label, style);
    style = {type_.label, FontWeight::regular, ColorRole::ink_soft, TextAnchor::start};
    text({x + width - metrics_.width(detail, type_.label), at.y}, detail, style);
    scene_.labels.push_back({hit, {x, at.y - type_.label, width, type_.label * type_.line_height}});
    return width;
}

void Pen::line(Point from, Point to, ColorRole color, double width) {
    polyline({from, to}, stroke_of(color, width));
}

void Pen::dashed_line(Point from, Point to, ColorRole color, double width) {
    Paint paint = stroke_of(color, width);
    paint.dashed = true;
    polyline({from, to}, paint);
}

void Pen::rect(const Box& box, double corner, const Paint& paint) {
    add({Rect{box, corner}, paint});
}

void Pen::polyline(std::vector<Point> points, const Paint& paint) {
    add({Polyline{std::move(points), false}, paint});
}

void Pen::polygon(std::vector<Point> points, const Paint& paint) {
    add({Polyline{std::move(points), true}, paint});
}

void Pen::circle(Point center, double radius, const Paint& paint) {
    add({Circle{center, radius}, paint});
}

void Pen::cross(Point center, double radius) {
    const double r = radius * 0.9;
    const Paint paint = stroke_of(ColorRole::ink, 1.5);
    polyline({{center.x - r, center.y - r}, {center.x + r, center.y + r}}, paint);
    polyline({{center.x - r, center.y + r}, {center.x + r, center.y - r}}, paint);
}

void Pen::symbol(Look look, Point center, double radius) {
    Paint paint = paint_of(look);
    // A rim of paper keeps overlapping marks apart.
    if (look.finish == Finish::solid) {
        paint.stroke = ColorRole::paper;
        paint.stroke_width = 1;
    }
    const auto [x, y] = center;
    switch (look.symbol) {
        case Symbol::circle: circle(center, radius, paint); break;
        case Symbol::square: {
            const double half = radius * 0.9;
            rect({x - half, y - half, 2 * half, 2 * half}, 1, paint);
            break;
        }
        case Symbol::triangle: {
            const double r = radius * 1.15;
            polygon({{x, y - r}, {x + r, y + r * 0.75}, {x - r, y + r * 0.75}}, paint);
            break;
        }
        case Symbol::diamond: {
            const double r = radius * 1.2;
            polygon({{x, y - r}, {x + r, y}, {x, y + r}, {x - r, y}}, paint);
            break;
        }
    }
    if (look.finish == Finish::crossed) cross(center, radius);
}

void Pen::capsule(Look look, const Box& box) {
    Paint paint = paint_of(look);
    // Paler than a symbol, because only one day in the range is meant.
    if (look.finish == Finish::solid) paint.fill_opacity = 0.6;
    const double round = look.symbol == Symbol::square ? 1.5 : std::min(box.width, box.height) / 2;
    rect(box, round, paint);
    if (look.finish == Finish::crossed) cross(box.center(), std::min(box.width, box.height) / 2);
}

void Pen::bar(Look look, const Box& box) {
    Paint paint = paint_of(look);
    // Two values for one time stay apart, the lower one in front.
    if (look.finish == Finish::solid) {
        paint.stroke = ColorRole::paper;
        paint.stroke_width = 1;
    }
    rect(box, 0, paint);
}

}  // namespace communique
