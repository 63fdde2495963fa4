// A strip down the page, for narrow places: time runs from top to bottom at the left, labels stand
// at the right, as near to their marks as they can without covering each other.

#include <algorithm>

#include "chart/choose_labels.h"
#include "chart/lanes.h"
#include "chart/panels.h"

namespace communique {
namespace {

constexpr double lanes_limit = 90;
constexpr double padding = 10;
constexpr double leader_width = 34;  // between the marks and their labels
constexpr double least_height = 260;
constexpr double most_height = 900;

struct Item {
    Hit hit;
    const Datum* datum;
    Extent extent;
    double label_y = 0;
    bool labelled = false;
};

std::vector<Item> items_of(const PanelTask& task, const Mapping& down) {
    std::vector<Item> items;
    std::uint32_t number = task.first_mark;
    for (const Mark& mark : task.panel.marks) {
        for (std::uint32_t i = 0; i < mark.data.size(); ++i) {
            const Datum& datum = mark.data[i];
            const int rank = datum.look.finish == Finish::solid ? 0 : 1;
            items.push_back(
                {{number, i}, &datum, {down(datum.x), down(std::max(datum.x, datum.x_end)), rank}});
        }
        ++number;
    }
    return items;
}

double middle(const Extent& extent) { return (extent.begin + extent.end) / 2; }

// A run of labels that touch; its first stands at `top`.
struct Cluster {
    double sum_of_wishes = 0;  // of the first label's place, one wish a member
    int members = 0;
    double step = 0;

    double top() const { return sum_of_wishes / members; }
    double bottom() const { return top() + members * step; }
    void join(const Cluster& next) {
        // What next wishes for its first label, seen from the first of all.
        sum_of_wishes += next.sum_of_wishes - static_cast<double>(next.members) * members * step;
        members += next.members;
    }
};

// Moves labels as little as possible, in the sense of least squares, so that none overlap.
void spread_labels(std::vector<Item*>& items, double top, double bottom, double step) {
    std::vector<Cluster> clusters;
    for (const Item* item : items) {
        clusters.push_back(
            {std::clamp(middle(item->extent) - step / 2, top, bottom - step), 1, step});
        while (clusters.size() > 1 &&
               clusters[clusters.size() - 2].bottom() > clusters.back().top()) {
            clusters[clusters.size() - 2].join(clusters.back());
            clusters.pop_back();
        }
    }
    // Clusters at the ends may stick out: push down from the top, then up from the bottom.
    std::vector<double> tops;
    double free_from = top;
    for (const Cluster& cluster : clusters) {
        tops.push_back(std::max(cluster.top(), free_from));
        free_from = tops.back() + cluster.members * step;
    }
    double free_to = bottom;
    for (std::size_t i = clusters.size(); i-- > 0;) {
        tops[i] = std::min(tops[i], free_to - clusters[i].members * step);
        free_to = tops[i];
    }
    std::size_t at = 0;
    for (std::size_t i = 0; i < clusters.size(); ++i)
        for (int member = 0; member < clusters[i].members; ++member)
            items[at++]->label_y = tops[i] + (member + 0.5) * step;
}

void place_labels(std::vector<Item>& items, double top, double bottom, double step) {
    std::vector<LabelClaim> claims;
    for (const Item& item : items) claims.push_back({middle(item.extent), item.datum->priority});
    const auto lines = static_cast<std::size_t>(std::max(0.0, (bottom - top) / step));
    std::vector<Item*> labelled;
    for (const std::size_t i : choose_labels(claims, lines)) labelled.push_back(&items[i]);
    for (Item* item : labelled) item->labelled = true;
    spread_labels(labelled, top, bottom, step);
}

// Right of the widest label on the axis.
double axis_x(const Pen& pen, const PanelTask& task, const Box& box) {
    const double line = line_height(pen);
    double widest = pen.text_width("2000", label_style(pen));
    for (const Tick& tick :
         time_ticks(task.figure.time, box.height - 2 * padding, {line, line, line}))
        widest = std::max(widest, pen.text_width(tick.label, label_style(pen)));
    return box.x + widest + 10;
}

void draw_axis(Pen& pen, const PanelTask& task, const Mapping& down, double x) {
    const double length = down.to_pixel - down.from_pixel;
    // Down the page a label takes a line, whatever it says.
    const double line = line_height(pen);
    pen.line({x, down.from_pixel}, {x, down.to_pixel}, ColorRole::axis, 1);
    TextStyle style = label_style(pen, ColorRole::ink_soft);
    style.anchor = TextAnchor::end;
    for (const Tick& tick : time_ticks(task.figure.time, length, {line, line, line})) {
        const double y = down(tick.value);
        pen.line({x - 5, y}, {x, y}, ColorRole::axis, 1);
        pen.text({x - 9, down(tick.label_at) + style.size * 0.35}, tick.label, style);
    }
}

class DownwardDrawing {
public:
    DownwardDrawing(Pen& pen, const Lanes& lanes, double axis, double right)
        : pen_(pen),
          lanes_(lanes),
          axis_(axis),
          right_(right),
          labels_x_(axis + 6 + lanes.depth() + leader_width) {}

    void mark(const Item& item, int lane);
    void label(const Item& item, int lane);

private:
    double center_x(int lane) const { return axis_ + 6 + (lane + 0.5) * lanes_.pitch; }

    Pen& pen_;
    const Lanes& lanes_;
    double axis_;
    double right_;
    double labels_x_;
};

void DownwardDrawing::mark(const Item& item, int lane) {
    const double radius = lanes_.radius;
    const double x = center_x(lane);
    Box box = {x - radius, middle(item.extent) - radius, 2 * radius, 2 * radius};
    pen_.datum(item.hit);
    if (item.datum->x_end > item.datum->x) {
        const double height = std::max(item.extent.end - item.extent.begin, 2 * radius);
        box = {x - radius * 0.75, middle(item.extent) - height / 2, 1.5 * radius, height};
        pen_.capsule(item.datum->look, box);
    } else {
        pen_.symbol(item.datum->look, box.center(), radius);
    }
    pen_.target(item.hit, box, *item.datum);
    pen_.no_datum();
}

void DownwardDrawing::label(const Item& item, int lane) {
    if (!item.labelled) return;
    const double from = center_x(lane) + lanes_.radius;
    const double y = middle(item.extent);
    pen_.datum(item.hit);
    Paint paint;
    paint.stroke = ColorRole::axis;
    paint.stroke_width = 1;
    pen_.polyline({{from, y}, {labels_x_ - leader_width + 2, y}, {labels_x_ - 5, item.label_y}},
                  paint);
    const double room = right_ - labels_x_;
    const double size = pen_.type().label;
    const std::string label =
        fit_text(item.datum->label, room, size, FontWeight::semibold, pen_.metrics());
    const bool whole = pen_.label_width(label, item.datum->detail) <= room;
    pen_.label(item.hit, {labels_x_, item.label_y + size * 0.34}, label,
               whole ? std::string_view(item.datum->detail) : "", TextAnchor::start);
    pen_.no_datum();
}

}  // namespace

double downward_strip_height(Pen& pen, const PanelTask& task, const Box&) {
    if (is_empty(task.panel)) return 3 * line_height(pen);
    std::size_t number = 0;
    for (const Mark& mark : task.panel.marks) number += mark.data.size();
    const double wanted = static_cast<double>(number) * line_height(pen) * 1.15 + 2 * padding;
    // A line with two or three marks needs less than one with a history.
    const double least = number <= 3 ? least_height * 0.6 : least_height;
    return std::clamp(wanted, least, most_height);
}

void draw_downward_strip(Pen& pen, const PanelTask& task, const Box& box) {
    if (is_empty(task.panel)) {
        draw_empty_text(pen, task.panel, box);
        return;
    }
    const Mapping down = {task.figure.time.min, task.figure.time.max, box.y + padding,
                          box.bottom() - padding};
    const double axis = axis_x(pen, task, box);
    draw_axis(pen, task, down, axis);
    std::vector<Item> items = items_of(task, down);
    std::vector<Extent> extents;
    for (const Item& item : items) extents.push_back(item.extent);
    const Lanes lanes = arrange_in_lanes(extents, pen.type().dot_radius, lanes_limit);
    place_labels(items, box.y, box.bottom(), line_height(pen));
    DownwardDrawing drawing(pen, lanes, axis, box.right());
    for (std::size_t i = 0; i < items.size(); ++i) drawing.label(items[i], lanes.lane_of[i]);
    for (std::size_t i = 0; i < items.size(); ++i) drawing.mark(items[i], lanes.lane_of[i]);
}

}  // namespace communique
