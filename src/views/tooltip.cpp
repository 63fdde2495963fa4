#include "views/tooltip.h"

#include <algorithm>
#include <cmath>

namespace communique {
namespace {

constexpr double padding = 14;

struct Line {
    std::string text;
    Lettering style;
    ColorRole color;
};

void append(std::vector<Line>& lines, const std::string& text, double width, const Lettering& style,
            ColorRole color) {
    for (std::string& line : wrapped(text, static_cast<float>(width), style)) {
        lines.push_back({std::move(line), style, color});
    }
}

std::vector<Line> lines_of(const Tip& tip, double width) {
    std::vector<Line> lines;
    for (std::size_t i = 0; i < tip.lines.size(); ++i) {
        append(lines, tip.lines[i], width, i == 0 ? text_styles::small_strong : text_styles::small,
               ColorRole::ink);
    }
    if (!tip.hint.empty()) append(lines, tip.hint, width, text_styles::small, ColorRole::accent);
    return lines;
}

// Above the thing where there is room, else below; never over the edge of the explorer.
Box placed(const Ui& ui, const Box& thing, double width, double height) {
    constexpr double gap = 12;
    constexpr double edge = 8;
    const double x =
        std::clamp(thing.center().x - width / 2, edge, std::max(edge, ui.width - width - edge));
    double y = thing.y - gap - height;
    if (y < edge) y = thing.bottom() + gap;
    if (y + height > ui.height - edge) y = std::max(edge, ui.height - edge - height);
    return {std::round(x), std::round(y), width, height};
}

void draw_card(Ui& ui, const Box& box, const std::vector<Line>& lines) {
    const ImVec2 a = min_of(box);
    const ImVec2 b = max_of(box);
    ui.draw->AddRectFilled({a.x + 1, a.y + 3}, {b.x + 1, b.y + 3}, IM_COL32(0, 0, 0, 40), 6);
    ui.draw->AddRectFilled(a, b, ui.color(ColorRole::paper), 6);
    ui.draw->AddRect(a, b, ui.color(ColorRole::axis), 6, 0, 1);
    Column column{box.x + padding, box.y + padding, box.width - 2 * padding};
    for (const Line& line : lines) write_line(ui, column, line.text, line.style, line.color);
}

}  // namespace

void show_tip(const Ui& ui, const Tip& tip) {
    if (tip.lines.empty()) return;
    const double most = std::min(400.0, ui.width - 16.0) - 2 * padding;
    const std::vector<Line> lines = lines_of(tip, most);
    double width = 0;
    double height = 2 * padding;
    for (const Line& line : lines) {
        width = std::max<double>(width, text_width(line.text, line.style));
        height += line.style.line_height();
    }
    Ui over = ui;
    over.draw = ImGui::GetForegroundDrawList();
    draw_card(over, placed(ui, tip.beside, width + 2 * padding, height), lines);
}

}  // namespace communique
