#include "chart/panels.h"

namespace communique {

TextStyle label_style(const Pen& pen, ColorRole color, FontWeight weight) {
    return {pen.type().label, weight, color, TextAnchor::start};
}

double line_height(const Pen& pen) {
    return pen.type().label * pen.type().line_height;
}

double time_axis_height(const Pen& pen) {
    return line_height(pen) + 8;
}

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
    for (const Tick& tick :
         time_ticks(figure.time, right - left, pen.type().label, pen.metrics()).ticks) {
        const double x = across(tick.value);
        if (x > left + 1 && x < right - 1) pen.line({x, top}, {x, bottom}, ColorRole::grid, 1);
    }
}

namespace {

struct AxisLabel {
    double x;
    std::string_view text;
};

// Labels that would run over an end or into the one before are left out.
void draw_labels(Pen& pen, const std::vector<AxisLabel>& labels, double left, double right, double y) {
    TextStyle style = label_style(pen, ColorRole::ink_soft);
    style.anchor = TextAnchor::middle;
    double free_from = left - 24;
    for (const AxisLabel& label : labels) {
        const double half = pen.text_width(label.text, style) / 2;
        if (label.x - half < free_from || label.x + half > right + 24) continue;
        pen.text({label.x, y}, label.text, style);
        free_from = label.x + half + 6;
    }
}

}  // namespace

void draw_time_axis(Pen& pen, const Figure& figure, double left, double right, double y) {
    const Mapping across = {figure.time.min, figure.time.max, left, right};
    pen.line({left, y}, {right, y}, ColorRole::axis, 1);
    const TimeTicks ticks =
        time_ticks(figure.time, right - left, pen.type().label, pen.metrics());
    std::vector<AxisLabel> labels;
    for (std::size_t i = 0; i < ticks.ticks.size(); ++i) {
        const double x = across(ticks.ticks[i].value);
        const double next = i + 1 < ticks.ticks.size() ? across(ticks.ticks[i + 1].value) : right;
        if (x >= left - 0.5 && x <= right + 0.5) pen.line({x, y}, {x, y + 4}, ColorRole::axis, 1);
        labels.push_back({ticks.label_spans ? (x + next) / 2 : x, ticks.ticks[i].label});
    }
    // The overview form needs only to say from when to when.
    if (figure.detail == Detail::small && labels.size() > 2) {
        labels.erase(labels.begin() + 1, labels.end() - 1);
    }
    draw_labels(pen, labels, left, right, y + 4 + pen.type().label);
}

}  // namespace communique
