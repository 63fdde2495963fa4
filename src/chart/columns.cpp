// Columns over time, as wide as the time they stand for, with their values written at their tops.

#include <algorithm>

#include "chart/panels.h"

namespace communique {
namespace {

constexpr double natural_height = 250;
constexpr double small_height = 116;
constexpr double arrow_length = 13;
constexpr double least_width = 3;
constexpr std::size_t few_labels = 12;
constexpr std::size_t most_labels = 200;

struct Column {
    Hit hit;
    const Datum* datum;
    MarkKind kind;
    Box box;
};

int wanted_ticks(const PanelTask& task) { return task.small() ? 2 : 4; }

class ColumnsDrawing {
public:
    ColumnsDrawing(Pen& pen, const PanelTask& task, double left, double right, const Box& box);

    void grid();
    void marks();
    void labels();
    void base_line();

private:
    std::vector<Column> columns_of() const;
    void arrow(const Column& column);
    void level(const Column& column);
    bool place_label(const Column& column, std::string_view label, std::string_view detail);
    bool is_free(const Box& box, const Column& column) const;
    void write(const Column& column, const Box& box, std::string_view label,
               std::string_view detail);
    void clear_of_grid(double middle, double baseline, double width);

    Pen& pen_;
    const PanelTask& task_;
    double left_;
    double right_;
    Box box_;
    Mapping across_;
    Mapping up_;
    std::vector<Column> columns_;
    std::vector<Box> written_;
    std::vector<double> grid_;  // heights of its lines
    bool crowded_ = false;      // more labels than can be lifted out of each other's way
};

ColumnsDrawing::ColumnsDrawing(Pen& pen, const PanelTask& task, double left, double right,
                               const Box& box)
    : pen_(pen), task_(task), left_(left), right_(right), box_(box) {
    across_ = {task.figure.time.min, task.figure.time.max, left, right};
    // Room for two lines of label and an arrow over the highest column.
    const double wanted = task.small() ? line_height(pen) + 2 : 2 * line_height(pen) + arrow_length;
    const double head = std::min(wanted, box.height * 0.4);
    up_ = {task.panel.value.min, task.panel.value.max, box.bottom() - time_axis_height(pen),
           box.y + head};
    columns_ = columns_of();
}

std::vector<Column> ColumnsDrawing::columns_of() const {
    std::vector<Column> columns;
    std::uint32_t number = task_.first_mark;
    for (const Mark& mark : task_.panel.marks) {
        for (std::uint32_t i = 0; i < mark.data.size(); ++i) {
            const Datum& datum = mark.data[i];
            const double begin = across_(datum.x);
            const double width = std::max(across_(datum.x_end) - begin - 1, least_width);
            const double from = up_(datum.y_start);
            const double to = up_(datum.y);
            columns.push_back({{number, i},
                               &datum,
                               mark.kind,
                               {begin + 0.5, std::min(from, to), width, std::abs(to - from)}});
        }
        ++number;
    }
    return columns;
}

void ColumnsDrawing::grid() {
    if (task_.small()) return;
    const Scale& value = task_.panel.value;
    TextStyle style = label_style(pen_, ColorRole::ink_soft);
    style.anchor = TextAnchor::end;
    for (const Tick& tick :
         number_ticks(value.min, value.max, wanted_ticks(task_), task_.panel.value_axis)) {
        const double y = up_(tick.value);
        if (tick.value != 0) {
            pen_.line({left_, y}, {right_, y}, ColorRole::grid, 1);
            grid_.push_back(y);
        }
        pen_.text({left_ - 8, y + style.size * 0.34}, tick.label, style);
    }
}

// Points on from the end of a column whose value lies beyond it, or back where it lies short of it.
void ColumnsDrawing::arrow(const Column& column) {
    const OpenEnd open = column.datum->open_end;
    if (open == OpenEnd::none) return;
    const double x = column.box.center().x;
    const double y = column.box.y;
    const bool above = open == OpenEnd::above;
    if (!above && column.box.height < arrow_length + 4) return;
    const double tip = above ? y - arrow_length : y + arrow_length;
    const double barb = above ? tip + 5 : tip - 5;
    const bool inside = !above && column.datum->look.finish == Finish::solid;
    Paint paint;
    paint.stroke = inside ? ColorRole::paper : column.datum->look.color;
    paint.stroke_width = 2;
    pen_.polyline({{x, above ? y - 1 : y + 2}, {x, tip}}, paint);
    pen_.polyline({{x - 5, barb}, {x, tip}, {x + 5, barb}}, paint);
}

// What someone reports: a line at that height across the time it is said of, with a diamond.
void ColumnsDrawing::level(const Column& column) {
    const double y = up_(column.datum->y);
    pen_.dashed_line({column.box.x, y}, {column.box.right(), y}, column.datum->look.color, 2);
    pen_.symbol(column.datum->look, {column.box.center().x, y}, pen_.type().dot_radius * 0.8);
}

void ColumnsDrawing::marks() {
    for (const Column& column : columns_) {
        pen_.datum(column.hit);
        Box box = column.box;
        if (column.kind == MarkKind::level) {
            level(column);
            const double reach = pen_.type().dot_radius;
            box = {box.x, up_(column.datum->y) - reach, box.width, 2 * reach};
        } else {
            // Pieces on top of each other are kept apart by a hair.
            if (column.datum->y_start > 0 && box.height > 4) box.height -= 1;
            pen_.bar(column.datum->look, box);
            arrow(column);
        }
        pen_.target(column.hit, box, *column.datum);
        pen_.no_datum();
    }
}

bool ColumnsDrawing::is_free(const Box& box, const Column& column) const {
    for (const Box& other : written_)
        if (box.overlaps(other)) return false;
    for (const Column& other : columns_) {
        Box taken = other.box;
        if (other.kind == MarkKind::level)
            taken = {taken.x, up_(other.datum->y) - 7, taken.width, 14};
        if (other.datum->open_end == OpenEnd::above && other.hit != column.hit) {
            taken.y -= arrow_length;
            taken.height += arrow_length;
        }
        if (box.overlaps(taken)) return false;
    }
    return true;
}

// Words that a line of the grid would strike through stand on paper.
void ColumnsDrawing::clear_of_grid(double middle, double baseline, double width) {
    const double size = pen_.type().label;
    const Box words = {middle - width / 2 - 2, baseline - size * 0.95, width + 4, size * 1.25};
    for (const double y : grid_) {
        if (y < words.y || y > words.bottom()) continue;
        Paint paper;
        paper.fill = ColorRole::paper;
        pen_.rect(words, 0, paper);
        return;
    }
}

void ColumnsDrawing::write(const Column& column, const Box& box, std::string_view label,
                           std::string_view detail) {
    const double first = box.y + pen_.type().label * 0.95;
    const double x = box.center().x;
    clear_of_grid(x, first, pen_.label_width(label, ""));
    if (!detail.empty()) clear_of_grid(x, first + line_height(pen_), pen_.label_width("", detail));
    pen_.datum(column.hit);
    const double gap = column.box.y - box.bottom();
    if (gap > line_height(pen_) * 0.8 && column.datum->open_end != OpenEnd::above)
        pen_.line({column.box.center().x, box.bottom() + 1},
                  {column.box.center().x, column.box.y - 2}, ColorRole::axis, 1);
    pen_.label(column.hit, {x, first}, label, "", TextAnchor::middle);
    if (!detail.empty())
        pen_.label(column.hit, {x, first + line_height(pen_)}, "", detail, TextAnchor::middle);
    pen_.no_datum();
    written_.push_back(box);
}

// Above the column, else beside its top, else higher up.
bool ColumnsDrawing::place_label(const Column& column, std::string_view label,
                                 std::string_view detail) {
    const double width = std::max(pen_.label_width(label, ""), pen_.label_width("", detail));
    const double height = (detail.empty() ? 1 : 2) * line_height(pen_);
    const bool level = column.kind == MarkKind::level;
    const double mark_top = level ? up_(column.datum->y) - 6 : column.box.y;
    const double arrow = column.datum->open_end == OpenEnd::above ? arrow_length : 0;
    const double middle = column.box.center().x - width / 2;
    const double beside =
        std::min(mark_top - arrow, box_.bottom() - time_axis_height(pen_) - height - 2);
    std::vector<Point> places = {{middle, mark_top - arrow - height - 3},
                                 {column.box.x - width - 8, beside},
                                 {column.box.right() + 8, beside}};
    // Many labels on poles would be a thicket.
    const double highest = crowded_ ? places[0].y : box_.y - 1;
    for (double y = places[0].y; y >= highest; y -= line_height(pen_) / 2)
        for (const double x : {middle, column.box.x, column.box.right() - width})
            places.push_back({x, y});
    for (const Point& place : places) {
        const double x = std::clamp(place.x, left_, std::max(left_, box_.right() - width));
        const Box box = {x, place.y, width, height};
        if (place.y < box_.y - 1 || !is_free(box, column)) continue;
        write(column, box, label, detail);
        return true;
    }
    return false;
}

void ColumnsDrawing::labels() {
    std::vector<const Column*> order;
    for (const Column& column : columns_)
        if (!column.datum->label.empty()) order.push_back(&column);
    std::stable_sort(order.begin(), order.end(), [](const Column* a, const Column* b) {
        return a->datum->priority > b->datum->priority;
    });
    if (task_.small() && order.size() > 1) order.resize(1);
    if (order.size() > most_labels) order.resize(most_labels);
    crowded_ = order.size() > few_labels;
    for (const Column* column : order) {
        const Datum& datum = *column->datum;
        const bool whole =
            !task_.small() && !crowded_ && place_label(*column, datum.label, datum.detail);
        if (!whole) place_label(*column, datum.label, "");
    }
}

void ColumnsDrawing::base_line() {
    const double zero = up_(std::clamp(0.0, task_.panel.value.min, task_.panel.value.max));
    draw_time_axis(pen_, task_.figure, left_, right_, box_.bottom() - time_axis_height(pen_));
    if (task_.panel.value.min < 0) pen_.line({left_, zero}, {right_, zero}, ColorRole::axis, 1);
}

}  // namespace

double columns_height(Pen& pen, const PanelTask& task) {
    if (is_empty(task.panel)) return 2 * line_height(pen);
    return (task.small() ? small_height : natural_height) * task.panel.height_share;
}

double value_axis_width(Pen& pen, const PanelTask& task) {
    if (task.small() || is_empty(task.panel)) return 0;
    double widest = 0;
    const Scale& value = task.panel.value;
    for (const Tick& tick :
         number_ticks(value.min, value.max, wanted_ticks(task), task.panel.value_axis))
        widest = std::max(widest, pen.text_width(tick.label, label_style(pen)));
    return widest + 8;
}

void draw_columns(Pen& pen, const PanelTask& task, double left, double right, const Box& box) {
    if (is_empty(task.panel)) {
        draw_empty_text(pen, task.panel, box);
        return;
    }
    ColumnsDrawing drawing(pen, task, left, right, box);
    drawing.grid();
    drawing.marks();
    drawing.base_line();
    drawing.labels();
}

}  // namespace communique
