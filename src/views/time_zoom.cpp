#include "views/time_zoom.h"

#include <algorithm>
#include <cmath>

#include "base/say.h"
#include "chart/words.h"
#include "views/controls.h"

namespace communique {
namespace {

constexpr double least_days = 14;
constexpr double step = 1.6;

const Scale& whole_of(const Figure& figure) {
    return figure.all_time.kind == ScaleKind::time ? figure.all_time : figure.time;
}

// In sight from `from` to `to`, as far as there is anything; all of it is no period at all.
void show_period(Explorer& explorer, const Figure& figure, double from, double to) {
    const Scale& all = whole_of(figure);
    const double length =
        std::clamp(to - from, std::min(least_days, all.max - all.min), all.max - all.min);
    from = std::clamp(std::floor(from), all.min, all.max - length);
    to = std::min(from + std::ceil(length), all.max);
    explorer.pointed.reset();
    if (from <= all.min && to >= all.max) {
        explorer.link.period.reset();
        return;
    }
    explorer.link.period = DateRange{date_of(static_cast<std::int32_t>(from)),
                                     date_of(static_cast<std::int32_t>(to) - 1)};
}

// What is looked at stays where it is, as a share of the axis: the selected mark, else what is
// under the pointer, else the middle one of the marks in sight. It stays selected as well.
double aim(Explorer& explorer, const LaidOutFigure& kept, ImVec2 origin) {
    const Scene& scene = kept.scene;
    const double length = std::max(1.0, scene.time_right - scene.time_left);
    const auto share = [&](double x) {
        return std::clamp((x - scene.time_left) / length, 0.0, 1.0);
    };
    if (explorer.pointed && explorer.pointed->figure == kept.figure.name) {
        const Hit hit = explorer.pointed->hit;
        if (const Target* target = find_target(scene, hit)) {
            const Datum* datum = find_datum(kept.figure, hit);
            const bool stays = !explorer.pointed->by_pointer || explorer.coarse;
            if (datum != nullptr && stays) explorer.point_again = datum->key;
            return share(target->box.center().x);
        }
    }
    const ImVec2 mouse = ImGui::GetMousePos();
    const double x = mouse.x - origin.x;
    const double y = mouse.y - origin.y;
    if (!explorer.coarse && x >= scene.time_left && x <= scene.time_right && y >= 0 &&
        y < scene.height)
        return share(x);
    std::vector<double> marks;
    for (const Target& target : scene.targets) marks.push_back(share(target.box.center().x));
    if (marks.empty()) return 0.5;
    const auto middle = marks.begin() + static_cast<std::ptrdiff_t>(marks.size() / 2);
    std::nth_element(marks.begin(), middle, marks.end());
    return *middle;
}

bool typed(const Explorer& explorer, char wanted) {
    return explorer.typed.find(wanted) != std::string::npos;
}

}  // namespace

bool has_time(const Figure& figure) {
    return figure.time.kind == ScaleKind::time && figure.detail == Detail::full;
}

bool takes_zoom(const Explorer& explorer, float x, float y) {
    for (const FigureOnScreen& shown : explorer.figures_on_screen) {
        const LaidOutFigure* kept = explorer.shelf.find(shown.place);
        if (kept == nullptr || !has_time(kept->figure)) continue;
        const float left = x - shown.origin.x;
        const float top = y - shown.origin.y;
        if (left >= 0 && top >= 0 && left < kept->scene.width && top < kept->scene.height)
            return true;
    }
    return false;
}

void zoom_time(Explorer& explorer, const Figure& figure, double factor, double at) {
    const double length = figure.time.max - figure.time.min;
    const double fixed = figure.time.min + length * at;
    show_period(explorer, figure, fixed - length * at / factor, fixed + length * (1 - at) / factor);
}

void move_time(Explorer& explorer, const Figure& figure, double share) {
    const double length = figure.time.max - figure.time.min;
    const Scale& all = whole_of(figure);
    const double from = std::clamp(figure.time.min + length * share, all.min, all.max - length);
    show_period(explorer, figure, from, from + length);
}

bool zoom_by_hand(Explorer& explorer, const LaidOutFigure& kept, ImVec2 origin, bool held) {
    if (!has_time(kept.figure)) return false;
    const Scene& scene = kept.scene;
    const double length = std::max(1.0, scene.time_right - scene.time_left);
    if (explorer.zoom) {
        const ZoomWish wish = *explorer.zoom;
        const double x = wish.x - origin.x;
        const double y = wish.y - origin.y;
        if (x >= 0 && y >= 0 && x < scene.width && y < scene.height) {
            explorer.zoom.reset();
            zoom_time(explorer, kept.figure, wish.factor,
                      std::clamp((x - scene.time_left) / length, 0.0, 1.0));
        }
    }
    if (!held || !explorer.link.period || explorer.coarse || !ImGui::IsMouseDragging(0, 5))
        return false;
    const float moved = ImGui::GetIO().MouseDelta.x;
    if (moved != 0) {
        // A day at a time is the least: what is left of a small movement waits.
        explorer.drag_left += -moved / length * (kept.figure.time.max - kept.figure.time.min);
        const double days = std::trunc(explorer.drag_left);
        explorer.drag_left -= days;
        if (days != 0)
            move_time(explorer, kept.figure, days / (kept.figure.time.max - kept.figure.time.min));
    }
    return true;
}

bool zoom_by_keys(Explorer& explorer, const LaidOutFigure& kept, ImVec2 origin) {
    const Figure& figure = kept.figure;
    if (!has_time(figure)) return false;
    if (typed(explorer, '+') || typed(explorer, '='))
        zoom_time(explorer, figure, step, aim(explorer, kept, origin));
    else if (typed(explorer, '-'))
        zoom_time(explorer, figure, 1 / step, aim(explorer, kept, origin));
    else if (typed(explorer, '0')) explorer.link.period.reset();
    else if (ImGui::GetIO().KeyShift && ImGui::IsKeyPressed(ImGuiKey_LeftArrow))
        move_time(explorer, figure, -0.25);
    else if (ImGui::GetIO().KeyShift && ImGui::IsKeyPressed(ImGuiKey_RightArrow))
        move_time(explorer, figure, 0.25);
    else return false;
    return true;
}

void show_zoom_buttons(Ui& ui, Explorer& explorer, Column& column, const LaidOutFigure& kept,
                       ImVec2 origin) {
    const Figure& figure = kept.figure;
    if (!has_time(figure)) return;
    column.space(6);
    ImGui::PushID(figure.name.c_str());
    ControlRow row(ui, column, 6);
    if (button(ui, row, say("Zoom in")))
        zoom_time(explorer, figure, step, aim(explorer, kept, origin));
    if (explorer.link.period) {
        if (button(ui, row, say("Zoom out")))
            zoom_time(explorer, figure, 1 / step, aim(explorer, kept, origin));
        if (button(ui, row, say("Earlier"))) move_time(explorer, figure, -0.25);
        if (button(ui, row, say("Later"))) move_time(explorer, figure, 0.25);
        if (button(ui, row, say("All dates"))) explorer.link.period.reset();
        if (explorer.link.period) row_label(ui, row, period_text(*explorer.link.period));
    }
    row.end();
    column.space(8);
    ImGui::PopID();
}

}  // namespace communique
