// A strip across: marks on a line of time, in lanes where they would cover each other, labelled
// with flags above.

#include <algorithm>

#include "chart/flags.h"
#include "chart/lanes.h"
#include "chart/panels.h"

namespace communique {
namespace {

constexpr double lanes_limit = 132;
constexpr double small_lanes_limit = 60;
constexpr double flag_gap = 8;
constexpr double head_room = 6;
constexpr double wide_overview = 600;

struct Item {
    Hit hit;
    const Datum* datum;
};

struct StripPlan {
    std::vector<Item> items;
    std::vector<Extent> extents;
    Lanes lanes;
    FlagPlan flags;
    bool with_details = true;
};

// Without a single date there is nothing to draw an axis of.
bool has_time(const PanelTask& task) { return task.figure.time.kind == ScaleKind::time; }

std::vector<Item> items_of(const PanelTask& task) {
    std::vector<Item> items;
    std::uint32_t number = task.first_mark;
    for (const Mark& mark : task.panel.marks) {
        for (std::uint32_t i = 0; i < mark.data.size(); ++i)
            items.push_back({{number, i}, &mark.data[i]});
        ++number;
    }
    return items;
}

std::vector<FlagWish> flag_wishes(const Pen& pen, const StripPlan& plan, bool with_details) {
    std::vector<FlagWish> wishes;
    for (std::size_t i = 0; i < plan.items.size(); ++i) {
        const Datum& datum = *plan.items[i].datum;
        const double middle = (plan.extents[i].begin + plan.extents[i].end) / 2;
        const std::string_view detail = with_details ? std::string_view(datum.detail) : "";
        wishes.push_back({middle, pen.label_width(datum.label, detail), datum.priority});
    }
    return wishes;
}

// In the overview form only the latest of the most important data has its label.
void keep_most_important(std::vector<FlagWish>& wishes, double right) {
    const auto most =
        std::max_element(wishes.begin(), wishes.end(), [](const FlagWish& a, const FlagWish& b) {
            if (a.priority != b.priority) return a.priority < b.priority;
            return a.x < b.x;
        });
    // What is too wide for any row is left out.
    for (auto wish = wishes.begin(); wish != wishes.end(); ++wish)
        if (wish != most) wish->width = 2 * right;
}

StripPlan plan_strip(const Pen& pen, const PanelTask& task, double left, double right,
                     const Box& box) {
    StripPlan plan;
    plan.items = items_of(task);
    const Mapping across = {task.figure.time.min, task.figure.time.max, left, right};
    for (const Item& item : plan.items)
        plan.extents.push_back({across(item.datum->x),
                                across(std::max(item.datum->x, item.datum->x_end)),
                                item.datum->look.finish == Finish::solid ? 0 : 1});
    const double radius = pen.type().dot_radius * (task.small() ? 0.8 : 1);
    const double limit = task.small() ? small_lanes_limit : lanes_limit;
    plan.lanes = arrange_in_lanes(plan.extents, radius, limit);
    // The overview form has one label, or where it is wide a few rows of short ones.
    const bool one_label = task.small() && right - left < wide_overview;
    int row_limit = one_label ? 1 : task.small() ? 3 : 9;
    if (task.height_limit > 0) {
        const double room =
            task.height_limit - plan.lanes.depth() - flag_gap - head_room - time_axis_height(pen);
        row_limit = std::clamp(static_cast<int>(room / line_height(pen)), 0, row_limit);
    }
    for (const bool with_details : {true, false}) {
        if (with_details && task.small() && !one_label) continue;
        std::vector<FlagWish> wishes = flag_wishes(pen, plan, with_details);
        if (one_label) keep_most_important(wishes, right);
        FlagPlan flags = plan_flags(wishes, box.x, box.right(), row_limit);
        const bool first = plan.flags.flags.empty();
        if (!first && flags.left_out >= plan.flags.left_out) break;
        plan.flags = std::move(flags);
        plan.with_details = with_details;
        if (plan.flags.left_out == 0) break;
    }
    return plan;
}

double height_of(const Pen& pen, const StripPlan& plan) {
    const double flags = plan.flags.rows > 0 ? plan.flags.rows * line_height(pen) + flag_gap : 0;
    return head_room + flags + std::max(plan.lanes.depth(), 2 * pen.type().dot_radius);
}

class StripDrawing {
public:
    StripDrawing(Pen& pen, const StripPlan& plan, double base)
        : pen_(pen), plan_(plan), base_(base), flags_foot_(base - plan.lanes.depth() - flag_gap) {}

    void pole(std::size_t i);
    void mark(std::size_t i);
    void flag(std::size_t i);

private:
    double pole_x(std::size_t i) const {
        return (plan_.extents[i].begin + plan_.extents[i].end) / 2;
    }
    double center_y(std::size_t i) const {
        return base_ - 2 - (plan_.lanes.lane_of[i] + 0.5) * plan_.lanes.pitch;
    }
    double row_baseline(int row) const {
        return flags_foot_ - row * line_height(pen_) - pen_.type().label * 0.25;
    }

    Pen& pen_;
    const StripPlan& plan_;
    double base_;
    double flags_foot_;
};

void StripDrawing::pole(std::size_t i) {
    const Flag& flag = plan_.flags.flags[i];
    if (flag.row < 0) return;
    const double top = row_baseline(flag.row) - pen_.type().label * 0.7;
    pen_.datum(plan_.items[i].hit);
    pen_.line({pole_x(i), center_y(i)}, {pole_x(i), top}, ColorRole::axis, 1);
    pen_.no_datum();
}

void StripDrawing::mark(std::size_t i) {
    const Item& item = plan_.items[i];
    const double radius = plan_.lanes.radius;
    const double y = center_y(i);
    const Extent& extent = plan_.extents[i];
    Box box = {pole_x(i) - radius, y - radius, 2 * radius, 2 * radius};
    pen_.datum(item.hit);
    if (item.datum->x_end > item.datum->x) {
        const double width = std::max(extent.end - extent.begin, 2 * radius);
        box = {pole_x(i) - width / 2, y - radius * 0.75, width, 1.5 * radius};
        pen_.capsule(item.datum->look, box);
    } else {
        pen_.symbol(item.datum->look, {pole_x(i), y}, radius);
    }
    pen_.target(item.hit, box, *item.datum);
    pen_.no_datum();
}

void StripDrawing::flag(std::size_t i) {
    const Flag& flag = plan_.flags.flags[i];
    if (flag.row < 0) return;
    const Datum& datum = *plan_.items[i].datum;
    const double x = pole_x(i) + (flag.leftward ? -5 : 5);
    pen_.datum(plan_.items[i].hit);
    pen_.label(plan_.items[i].hit, {x, row_baseline(flag.row)}, datum.label,
               plan_.with_details ? std::string_view(datum.detail) : "",
               flag.leftward ? TextAnchor::end : TextAnchor::start);
    pen_.no_datum();
}

}  // namespace

double strip_height(Pen& pen, const PanelTask& task, double left, double right, const Box& box) {
    if (!has_time(task)) return 2 * line_height(pen);
    if (is_empty(task.panel)) return 2 * line_height(pen) + time_axis_height(pen);
    return height_of(pen, plan_strip(pen, task, left, right, box)) + time_axis_height(pen);
}

void draw_strip(Pen& pen, const PanelTask& task, double left, double right, const Box& box) {
    const double base = box.bottom() - (has_time(task) ? time_axis_height(pen) : 0);
    if (is_empty(task.panel)) {
        if (has_time(task)) draw_time_axis(pen, task.figure, left, right, base);
        draw_empty_text(pen, task.panel, {left, box.y, right - left, base - box.y});
        return;
    }
    const StripPlan plan = plan_strip(pen, task, left, right, box);
    if (!task.small())
        draw_time_grid(pen, task.figure, left, right, base - plan.lanes.depth() - flag_gap, base);
    draw_time_axis(pen, task.figure, left, right, base);
    StripDrawing drawing(pen, plan, base);
    for (std::size_t i = 0; i < plan.items.size(); ++i) drawing.pole(i);
    for (std::size_t i = 0; i < plan.items.size(); ++i) drawing.mark(i);
    for (std::size_t i = 0; i < plan.items.size(); ++i) drawing.flag(i);
}

}  // namespace communique
