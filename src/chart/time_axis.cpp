#include <algorithm>

#include "chart/panels.h"

namespace communique {
namespace {

std::vector<Tick> ticks_across(const Pen& pen, const Figure& figure, double length) {
    return time_ticks(figure.time, length, label_extent_across(pen.type().label, pen.metrics()));
}

}  // namespace

TextStyle label_style(const Pen& pen, ColorRole color, FontWeight weight) {
    return {pen.type().label, weight, color, TextAnchor::start};
}

double line_height(const Pen& pen) { return pen.type().label * pen.type().line_height; }

double time_axis_height(const Pen& pen) { return line_height(pen) + 8; }

bool is_empty(const Panel& panel) {
    for (const Mark& mark : panel.marks)
        if (!mark.data.empty()) return false;
    return true;
}

void draw_empty_text(Pen& pen, const Panel& panel, const Box& box) {
    const TextStyle style = label_style(pen, ColorRole::ink_soft);
    double y = box.y + style.size;
    for (const std::string& line :
         wrap_text(panel.empty_text, box.width, style.size, style.weight, pen.metrics())) {
        pen.text({box.x, y}, line, style);
        y += line_height(pen);
    }
}

void draw_time_grid(Pen& pen, const Figure& figure, double left, double right, double top,
                    double bottom) {
    const Mapping across = {figure.time.min, figure.time.max, left, right};
    for (const Tick& tick : ticks_across(pen, figure, right - left)) {
        const double x = across(tick.value);
        if (x > left + 1 && x < right - 1) pen.line({x, top}, {x, bottom}, ColorRole::grid, 1);
    }
}

namespace {

struct AxisLabel {
    double x;
    std::string_view text;
};

// Labels keep inside the ends of the axis; one that would run into the one before is left out.
void draw_labels(Pen& pen, const std::vector<AxisLabel>& labels, double left, double right,
                 double y) {
    TextStyle style = label_style(pen, ColorRole::ink_soft);
    style.anchor = TextAnchor::middle;
    const double overhang = pen.type().dot_radius;
    double free_from = left - overhang;
    for (const AxisLabel& label : labels) {
        const double half = pen.text_width(label.text, style) / 2;
        const double x = std::clamp(label.x, left - overhang + half,
                                    std::max(left - overhang + half, right + overhang - half));
        if (x - half < free_from) continue;
        pen.text({x, y}, label.text, style);
        free_from = x + half + 6;
    }
}

}  // namespace

void draw_time_axis(Pen& pen, const Figure& figure, double left, double right, double y) {
    const Mapping across = {figure.time.min, figure.time.max, left, right};
    pen.line({left, y}, {right, y}, ColorRole::axis, 1);
    // The overview form needs only to say from when to when.
    const bool ends_only = figure.detail == Detail::small;
    const std::vector<Tick> ticks = ends_only ? time_ticks(figure.time, right - left, {1, 1, 1})
                                              : ticks_across(pen, figure, right - left);
    std::vector<AxisLabel> labels;
    for (const Tick& tick : ticks) {
        const double x = across(tick.value);
        if (!ends_only && x >= left - 0.5 && x <= right + 0.5)
            pen.line({x, y}, {x, y + 4}, ColorRole::axis, 1);
        if (!tick.label.empty()) labels.push_back({across(tick.label_at), tick.label});
    }
    if (ends_only && labels.size() > 2) labels.erase(labels.begin() + 1, labels.end() - 1);
    draw_labels(pen, labels, left, right, y + 4 + pen.type().label);
}

}  // namespace communique
