// Rows: named bands from top to bottom with bars along a value scale, or ticks where things stand.

#include <algorithm>

#include "chart/panels.h"

namespace communique {
namespace {

constexpr double row_pitch = 30;
constexpr double small_row_pitch = 25;
constexpr double bar_share = 0.62;

// Where names have no room beside the bars they stand above them.
struct RowsShape {
    bool names_above = false;
    std::size_t name_lines = 1;  // when above
    double names_width = 0;      // the column of names, when beside
    double values_width = 0;     // kept free at the right for labels at bar ends
    double pitch = row_pitch;
};

double widest_name(const Pen& pen, const PanelTask& task) {
    double widest = 0;
    for (const std::string& band : task.panel.value.bands)
        widest = std::max(widest, pen.text_width(band, label_style(pen)));
    return widest;
}

std::vector<std::string> name_lines(const Pen& pen, std::string_view name, double width) {
    constexpr std::size_t most_lines = 2;
    const TextStyle style = label_style(pen);
    std::vector<std::string> lines =
        wrap_text(name, width, style.size, style.weight, pen.metrics());
    if (lines.size() > most_lines) {
        lines.resize(most_lines);
        lines.back() =
            fit_text(lines.back() + " …", width, style.size, style.weight, pen.metrics());
    }
    return lines;
}

RowsShape shape_of(const Pen& pen, const PanelTask& task, double width) {
    RowsShape shape;
    const double widest = widest_name(pen, task) + 10;
    shape.names_above = widest > width * 0.42;
    shape.names_width = shape.names_above ? 0 : widest;
    for (const Mark& mark : task.panel.marks)
        for (const Datum& datum : mark.data)
            shape.values_width =
                std::max(shape.values_width, pen.label_width(datum.label, datum.detail) + 8);
    shape.values_width = std::min(shape.values_width, width * 0.5);
    const double pitch = task.small() ? small_row_pitch : row_pitch;
    if (shape.names_above) {
        for (const std::string& band : task.panel.value.bands)
            shape.name_lines = std::max(shape.name_lines, name_lines(pen, band, width).size());
    }
    const double names = static_cast<double>(shape.name_lines) * line_height(pen);
    shape.pitch = shape.names_above ? pitch + names : pitch;
    return shape;
}

class RowsDrawing {
public:
    RowsDrawing(Pen& pen, const PanelTask& task, const Box& box)
        : pen_(pen), task_(task), box_(box), shape_(shape_of(pen, task, box.width)) {
        const double bands =
            std::max<double>(1, static_cast<double>(task.panel.value.bands.size()));
        shape_.pitch = std::min(shape_.pitch * 1.3, (box.height - axis_height()) / bands);
        const bool negative = task.panel.value.min < 0;
        const double left = box.x + shape_.names_width + (negative ? shape_.values_width : 0);
        along_ = {task.panel.value.min, task.panel.value.max, left,
                  std::max(left + 20, box.right() - shape_.values_width)};
    }

    void names();
    void base_line();
    void marks();
    void axis();
    double axis_height() const {
        return task_.panel.value_axis.shown && !task_.small() ? line_height(pen_) + 6 : 0;
    }

private:
    Box band_box(double band) const;
    void bar(Hit hit, const Datum& datum);
    void tick(Hit hit, const Datum& datum);

    Pen& pen_;
    const PanelTask& task_;
    Box box_;
    RowsShape shape_;
    Mapping along_;
};

// The part of a band that its bar fills.
Box RowsDrawing::band_box(double band) const {
    const double wanted = static_cast<double>(shape_.name_lines) * line_height(pen_);
    const double name = shape_.names_above ? std::min(wanted, shape_.pitch * 0.7) : 0;
    const double height = (shape_.pitch - name) * bar_share;
    const double top = box_.y + band * shape_.pitch + name + (shape_.pitch - name - height) / 2;
    return {along_.from_pixel, top, along_.to_pixel - along_.from_pixel, height};
}

void RowsDrawing::names() {
    TextStyle style = label_style(pen_);
    const std::vector<std::string>& bands = task_.panel.value.bands;
    // Rows narrower than a line of type have only some of their names.
    const double needed = shape_.names_above ? line_height(pen_) + 8 : style.size;
    const auto every =
        static_cast<std::size_t>(std::max(1.0, needed / std::max(shape_.pitch, 1.0)));
    if (!shape_.names_above) style.anchor = TextAnchor::end;
    for (std::size_t band = 0; band < bands.size(); band += every) {
        const Box box = band_box(static_cast<double>(band));
        if (!shape_.names_above) {
            const std::string name =
                fit_text(bands[band], shape_.names_width, style.size, style.weight, pen_.metrics());
            pen_.text({box_.x + shape_.names_width - 10, box.center().y + style.size * 0.34}, name,
                      style);
            continue;
        }
        const auto lines = name_lines(pen_, bands[band], box_.width);
        double y = box.y - 6 - static_cast<double>(lines.size() - 1) * line_height(pen_);
        for (const std::string& line : lines) {
            pen_.text({box_.x, y}, line, style);
            y += line_height(pen_);
        }
    }
}

void RowsDrawing::bar(Hit hit, const Datum& datum) {
    const Box band = band_box(datum.x);
    const double from = along_(datum.y_start);
    const double to = along_(datum.y);
    const Box box = {std::min(from, to), band.y, std::max(std::abs(to - from), 1.0), band.height};
    pen_.datum(hit);
    pen_.bar(datum.look, box);
    const bool backward = to < from;
    const double x = backward ? box.x - 7 : box.right() + 7;
    const double room = backward ? x - box_.x : box_.right() - x;
    const bool whole = pen_.label_width(datum.label, datum.detail) <= room;
    if (shape_.pitch >= pen_.type().label)
        pen_.label(hit, {x, band.center().y + pen_.type().label * 0.34}, datum.label,
                   whole ? std::string_view(datum.detail) : "",
                   backward ? TextAnchor::end : TextAnchor::start);
    pen_.target(hit, box, datum);
    pen_.no_datum();
}

void RowsDrawing::tick(Hit hit, const Datum& datum) {
    const Box band = band_box(datum.x);
    const double x = along_(datum.y);
    pen_.datum(hit);
    pen_.line({x, band.y}, {x, band.bottom()}, datum.look.color, 1.5);
    pen_.target(hit, {x - 1, band.y, 2, band.height}, datum);
    pen_.no_datum();
}

void RowsDrawing::marks() {
    std::uint32_t number = task_.first_mark;
    for (const Mark& mark : task_.panel.marks) {
        for (std::uint32_t i = 0; i < mark.data.size(); ++i) {
            if (mark.kind == MarkKind::tick) tick({number, i}, mark.data[i]);
            else bar({number, i}, mark.data[i]);
        }
        ++number;
    }
}

void RowsDrawing::base_line() {
    const double bands = static_cast<double>(task_.panel.value.bands.size());
    const double bottom = box_.y + bands * shape_.pitch;
    const bool strips = !task_.panel.marks.empty() && task_.panel.marks[0].kind == MarkKind::tick;
    if (!strips) {
        const double zero = along_(0);
        // Names above the bars interrupt the line.
        for (double band = 0; shape_.names_above && band < bands; ++band) {
            const Box box = band_box(band);
            pen_.line({zero, box.y - 3}, {zero, box.bottom() + 3}, ColorRole::axis, 1);
        }
        if (!shape_.names_above) pen_.line({zero, box_.y}, {zero, bottom}, ColorRole::axis, 1);
        return;
    }
    for (double band = 0; band < bands; ++band) {
        const Box box = band_box(band);
        pen_.line({box.x, box.bottom()}, {box.right(), box.bottom()}, ColorRole::grid, 1);
    }
}

void RowsDrawing::axis() {
    if (axis_height() <= 0) return;
    const Scale& value = task_.panel.value;
    const double y = box_.bottom() - axis_height() + pen_.type().label + 4;
    TextStyle style = label_style(pen_, ColorRole::ink_soft);
    style.anchor = TextAnchor::middle;
    for (const Tick& tick : number_ticks(value.min, value.max, 4, task_.panel.value_axis)) {
        const double half = pen_.text_width(tick.label, style) / 2;
        const double x = std::clamp(along_(tick.value), box_.x + half, box_.right() - half);
        pen_.text({x, y}, tick.label, style);
    }
}

}  // namespace

double rows_height(Pen& pen, const PanelTask& task, double width) {
    if (is_empty(task.panel)) return 2 * line_height(pen);
    const RowsShape shape = shape_of(pen, task, width);
    const bool axis = task.panel.value_axis.shown && !task.small();
    return shape.pitch * static_cast<double>(task.panel.value.bands.size()) +
           (axis ? line_height(pen) + 6 : 0);
}

void draw_rows(Pen& pen, const PanelTask& task, const Box& box) {
    if (is_empty(task.panel)) {
        draw_empty_text(pen, task.panel, box);
        return;
    }
    RowsDrawing drawing(pen, task, box);
    drawing.names();
    drawing.base_line();
    drawing.marks();
    drawing.axis();
}

}  // namespace communique
