#pragma once
// The Pen puts shapes into a Scene, each under the datum it belongs to, and knows how a Look is
// drawn. Used by the layout of the panels only.

#include <string>
#include <string_view>
#include <vector>

#include "chart/scene.h"
#include "chart/theme.h"

namespace communique {

struct TextStyle {
    double size = 16;
    FontWeight weight = FontWeight::regular;
    ColorRole color = ColorRole::ink;
    TextAnchor anchor = TextAnchor::start;
};

class Pen {
public:
    Pen(Scene& scene, const FontMetrics& metrics, const TypeScale& type)
        : scene_(scene), metrics_(metrics), type_(type) {}

    const TypeScale& type() const { return type_; }
    const FontMetrics& metrics() const { return metrics_; }
    double text_width(std::string_view text, const TextStyle& style) const {
        return metrics_.width(text, style.size, style.weight);
    }

    // What is drawn next belongs to the datum, until `no_datum`.
    void datum(Hit hit);
    void no_datum();
    // The place of the datum for pointing; called once a datum.
    void target(Hit hit, const Box& box, const Datum& datum);

    // A datum's label in two tones, to be found by pointing; returns its width.
    double label(Hit hit, Point at, std::string_view label, std::string_view detail,
                 TextAnchor anchor);
    double label_width(std::string_view label, std::string_view detail) const;

    void text(Point at, std::string_view text, const TextStyle& style);
    void line(Point from, Point to, ColorRole color, double width);
    void dashed_line(Point from, Point to, ColorRole color, double width);
    void rect(const Box& box, double corner, const Paint& paint);
    void polyline(std::vector<Point> points, const Paint& paint);
    void polygon(std::vector<Point> points, const Paint& paint);
    void circle(Point center, double radius, const Paint& paint);

    void symbol(Look look, Point center, double radius);
    // A capsule over the days on which something may have been.
    void capsule(Look look, const Box& box);
    // A bar that ends at the top of the box, or open where the value may lie beyond.
    void bar(Look look, const Box& box);

private:
    void add(Shape shape);
    void cross(Point center, double radius);

    Scene& scene_;
    const FontMetrics& metrics_;
    const TypeScale& type_;
    Hit hit_ = {no_mark, 0};
};

Paint paint_of(Look look);

}  // namespace communique
