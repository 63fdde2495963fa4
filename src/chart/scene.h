#pragma once
// A Scene is a figure with all pixels decided: shapes in drawing order, each knowing which datum it
// belongs to, and one target a datum for pointing, touching and the keyboard. Colours are still
// roles; svg.h and the screen renderer turn them into a theme's.

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "chart/figure.h"
#include "chart/font_metrics.h"

namespace communique {

struct Point {
    double x = 0;
    double y = 0;
};

struct Box {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;

    double right() const { return x + width; }
    double bottom() const { return y + height; }
    Point center() const { return {x + width / 2, y + height / 2}; }
    bool overlaps(const Box& other) const {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }
};

struct Rect {
    Box box;
    double corner = 0;
};

struct Circle {
    Point center;
    double radius = 0;
};

struct Polyline {
    std::vector<Point> points;
    bool closed = false;  // closed ones are convex, so that any renderer can fill them
};

enum class TextAnchor : std::uint8_t { start, middle, end };

struct TextRun {
    Point at;  // on the baseline, at the anchor
    std::string text;
    double size = 16;
    FontWeight weight = FontWeight::regular;
    TextAnchor anchor = TextAnchor::start;
    double width = 0;  // as measured
};

struct Paint {
    ColorRole fill = ColorRole::none;
    double fill_opacity = 1;
    ColorRole stroke = ColorRole::none;
    double stroke_width = 0;
    bool dashed = false;  // 4 px on, 3 px off
};

constexpr std::uint32_t no_mark = 0xFFFFFFFFU;

struct Shape {
    std::variant<Rect, Polyline, Circle, TextRun> form;
    Paint paint;
    std::uint32_t mark = no_mark;  // no_mark: belongs to no datum
    std::uint32_t datum = 0;
};

// Where a datum is, its mark's box without the label, and what is said of it.
struct Target {
    Hit hit;
    Box box;
    std::string description;
    std::string link;
};

// The label of a datum, which can be pointed at as well.
struct LabelArea {
    Hit hit;
    Box box;
};

// An entry of the legend, which can be switched.
struct LegendArea {
    std::string series;  // as series_name() has it
    std::string text;
    Box box;
    bool off = false;
};

struct Scene {
    double width = 0;
    double height = 0;
    std::vector<Shape> shapes;
    std::vector<Target> targets;  // one a datum, in reading order
    std::vector<LabelArea> labels;
    std::vector<LegendArea> legend;
    double time_left = 0;  // where a time scale that runs across begins and ends
    double time_right = 0;
    std::string name;
    std::string title;
    std::string description;
};

// The datum at the point or the nearest within `touch_radius`, of several the smallest; else the
// one whose label is there. O(targets).
std::optional<Hit> hit_test(const Scene& scene, double x, double y, double touch_radius);
const Target* find_target(const Scene& scene, Hit hit);

// What the pointer or the keyboard singles out, applied when drawing; no layout depends on it.
struct Emphasis {
    std::optional<Hit> pointed;
    std::vector<Hit> chosen;   // sorted
    bool fade_others = false;  // when something is chosen
};

struct Emphasised {
    double opacity = 1;
    bool strong = false;  // draw a ring or a thicker stroke
};
Emphasised emphasis_of(const Shape& shape, const Emphasis& emphasis);

}  // namespace communique
