#include "views/draw_scene.h"

#include <algorithm>
#include <cmath>

namespace communique {
namespace {

constexpr float dash_on = 4;
constexpr float dash_off = 3;

struct Pen {
    ImDrawList& out;
    ImVec2 origin;
    const Theme& theme;
    const Typeface& face;
    Paint paint;
    double opacity = 1;

    ImVec2 at(Point p) const {
        return {origin.x + static_cast<float>(p.x), origin.y + static_cast<float>(p.y)};
    }
    ImU32 fill() const { return color_of(theme, paint.fill, paint.fill_opacity * opacity); }
    ImU32 stroke() const { return color_of(theme, paint.stroke, opacity); }
    bool fills() const { return paint.fill != ColorRole::none; }
    bool strokes() const { return paint.stroke != ColorRole::none && paint.stroke_width > 0; }
    float width() const { return static_cast<float>(paint.stroke_width); }
};

// Dashes run on around corners; `done` is how far the pattern has come.
void draw_dashed(const Pen& pen, ImVec2 from, ImVec2 to, float& done) {
    const float length = std::hypot(to.x - from.x, to.y - from.y);
    if (length <= 0) return;
    const ImVec2 step{(to.x - from.x) / length, (to.y - from.y) / length};
    constexpr float period = dash_on + dash_off;
    float at = -std::fmod(done, period);
    for (; at < length; at += period) {
        const float begin = std::max(at, 0.0F);
        const float end = std::min(at + dash_on, length);
        if (end > begin) {
            pen.out.AddLine({from.x + step.x * begin, from.y + step.y * begin},
                            {from.x + step.x * end, from.y + step.y * end}, pen.stroke(),
                            pen.width());
        }
    }
    done += length;
}

void draw_dashed_outline(const Pen& pen, const ImVector<ImVec2>& points, bool closed) {
    float done = 0;
    for (int i = 1; i < points.Size; ++i) draw_dashed(pen, points[i - 1], points[i], done);
    if (closed && points.Size > 1) draw_dashed(pen, points.back(), points[0], done);
}

bool is_upright_line(const Polyline& line) {
    return line.points.size() == 2 && !line.closed &&
           (line.points[0].x == line.points[1].x || line.points[0].y == line.points[1].y);
}

// ImGui's smooth lines smear over two pixels when they lie between them; rules and ticks are set as
// rectangles on whole pixels instead.
void draw_hairline(const Pen& pen, const Polyline& line) {
    ImVec2 a = pen.at(line.points[0]);
    ImVec2 b = pen.at(line.points[1]);
    if (a.x > b.x || a.y > b.y) std::swap(a, b);
    const float width = std::max(1.0F, std::round(pen.width()));
    if (a.x == b.x) {
        const float left = std::round(a.x - width / 2);
        pen.out.AddRectFilled({left, a.y}, {left + width, b.y}, pen.stroke());
    } else {
        const float top = std::round(a.y - width / 2);
        pen.out.AddRectFilled({a.x, top}, {b.x, top + width}, pen.stroke());
    }
}

void draw(const Pen& pen, const Rect& rect) {
    const ImVec2 a = pen.at({rect.box.x, rect.box.y});
    const ImVec2 b = pen.at({rect.box.right(), rect.box.bottom()});
    const auto corner = static_cast<float>(rect.corner);
    if (pen.fills()) pen.out.AddRectFilled(a, b, pen.fill(), corner);
    if (!pen.strokes()) return;
    if (!pen.paint.dashed) {
        pen.out.AddRect(a, b, pen.stroke(), corner, 0, pen.width());
        return;
    }
    ImVector<ImVec2> corners;
    for (const ImVec2 p : {a, ImVec2{b.x, a.y}, b, ImVec2{a.x, b.y}}) corners.push_back(p);
    draw_dashed_outline(pen, corners, true);
}

void draw(const Pen& pen, const Circle& circle) {
    const auto radius = static_cast<float>(circle.radius);
    const ImVec2 center = pen.at(circle.center);
    if (pen.fills()) pen.out.AddCircleFilled(center, radius, pen.fill());
    if (!pen.strokes()) return;
    if (!pen.paint.dashed) {
        pen.out.AddCircle(center, radius, pen.stroke(), 0, pen.width());
        return;
    }
    ImVector<ImVec2> points;
    constexpr int corners = 24;
    for (int i = 0; i < corners; ++i) {
        const float angle = 6.2831853F * static_cast<float>(i) / corners;
        points.push_back(
            {center.x + radius * std::cos(angle), center.y + radius * std::sin(angle)});
    }
    draw_dashed_outline(pen, points, true);
}

void draw(const Pen& pen, const Polyline& line) {
    if (!pen.fills() && pen.strokes() && !pen.paint.dashed && is_upright_line(line)) {
        draw_hairline(pen, line);
        return;
    }
    ImVector<ImVec2> points;
    for (const Point p : line.points) points.push_back(pen.at(p));
    if (pen.fills() && line.closed) {
        pen.out.AddConvexPolyFilled(points.Data, points.Size, pen.fill());
    }
    if (!pen.strokes()) return;
    if (pen.paint.dashed) {
        draw_dashed_outline(pen, points, line.closed);
    } else {
        pen.out.AddPolyline(points.Data, points.Size, pen.stroke(),
                            line.closed ? ImDrawFlags_Closed : ImDrawFlags_None, pen.width());
    }
}

void draw(const Pen& pen, const TextRun& run) {
    ImVec2 at = pen.at(run.at);
    if (run.anchor == TextAnchor::middle) at.x -= static_cast<float>(run.width / 2);
    if (run.anchor == TextAnchor::end) at.x -= static_cast<float>(run.width);
    draw_text(pen.out, pen.face, at, run.text, {static_cast<float>(run.size), run.weight, 1.3F},
              pen.fill());
}

struct Extent {
    double top = 0;
    double bottom = 0;
};

Extent extent_of(const Shape& shape) {
    if (const auto* rect = std::get_if<Rect>(&shape.form)) return {rect->box.y, rect->box.bottom()};
    if (const auto* circle = std::get_if<Circle>(&shape.form)) {
        return {circle->center.y - circle->radius, circle->center.y + circle->radius};
    }
    if (const auto* run = std::get_if<TextRun>(&shape.form)) {
        return {run->at.y - run->size, run->at.y + run->size};
    }
    const auto& points = std::get_if<Polyline>(&shape.form)->points;
    Extent all{1e30, -1e30};
    for (const Point p : points) {
        all.top = std::min(all.top, p.y);
        all.bottom = std::max(all.bottom, p.y);
    }
    return all;
}

void draw_form(const Pen& pen, const Shape& shape) {
    if (const auto* rect = std::get_if<Rect>(&shape.form)) draw(pen, *rect);
    else if (const auto* circle = std::get_if<Circle>(&shape.form)) draw(pen, *circle);
    else if (const auto* run = std::get_if<TextRun>(&shape.form)) draw(pen, *run);
    else if (const auto* line = std::get_if<Polyline>(&shape.form)) draw(pen, *line);
}

// A ring around what is pointed at, in ink, a little off the mark.
void draw_ring(ImDrawList& out, ImVec2 origin, const Theme& theme, const Box& box) {
    constexpr float gap = 3;
    out.AddRect(
        {origin.x + static_cast<float>(box.x) - gap, origin.y + static_cast<float>(box.y) - gap},
        {origin.x + static_cast<float>(box.right()) + gap,
         origin.y + static_cast<float>(box.bottom()) + gap},
        color_of(theme, ColorRole::ink), 5, 0, 2);
}

}  // namespace

void draw_scene(const Scene& scene, ImDrawList& out, ImVec2 origin, const Theme& theme,
                const Typeface& face, const Emphasis& emphasis) {
    const ImVec2 clip_min = out.GetClipRectMin();
    const ImVec2 clip_max = out.GetClipRectMax();
    Pen pen{out, origin, theme, face, {}, 1};
    for (const Shape& shape : scene.shapes) {
        const Extent extent = extent_of(shape);
        if (origin.y + static_cast<float>(extent.bottom) < clip_min.y) continue;
        if (origin.y + static_cast<float>(extent.top) > clip_max.y) continue;
        pen.paint = shape.paint;
        pen.opacity = emphasis_of(shape, emphasis).opacity;
        draw_form(pen, shape);
    }
    if (emphasis.pointed) {
        if (const Target* target = find_target(scene, *emphasis.pointed)) {
            draw_ring(out, origin, theme, target->box);
        }
    }
}

}  // namespace communique
