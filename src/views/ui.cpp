#include "views/ui.h"

#include <cmath>

namespace communique {
namespace {

bool confirm_key() {
    return ImGui::IsKeyPressed(ImGuiKey_Enter, false) ||
           ImGui::IsKeyPressed(ImGuiKey_Space, false) ||
           ImGui::IsKeyPressed(ImGuiKey_KeypadEnter, false);
}

}  // namespace

Reaction react_to_pointer(Ui& ui, std::string_view label, const Box& box) {
    Reaction reaction;
    reaction.id = ImGui::GetID(label.data(), label.data() + label.size());
    ImGui::SetCursorScreenPos(min_of(box));
    ImGui::PushID(static_cast<int>(reaction.id));
    reaction.pressed = ImGui::InvisibleButton("", {std::max(1.0F, static_cast<float>(box.width)),
                                                   std::max(1.0F, static_cast<float>(box.height))});
    ImGui::PopID();
    reaction.hovered = ImGui::IsItemHovered() && !ui.coarse;
    reaction.held = ImGui::IsItemActive();
    return reaction;
}

Reaction react(Ui& ui, Role role, std::string_view label, const Box& box, bool on) {
    Reaction reaction = react_to_pointer(ui, label, box);
    ui.focus->add({reaction.id, role, std::string(label), box, on});
    if (reaction.pressed) ui.focus->point(reaction.id);
    if (ui.focus->take_reveal(reaction.id)) reveal(box);
    reaction.focused = ui.focus->shows(reaction.id);
    if (ui.focus->has(reaction.id) && role != Role::figure && role != Role::list && confirm_key())
        reaction.pressed = true;
    if (reaction.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    return reaction;
}

void draw_focus(Ui& ui, const Box& box) {
    constexpr float gap = 3;
    const ImVec2 a = min_of(box);
    const ImVec2 b = max_of(box);
    ui.draw->AddRect({a.x - gap, a.y - gap}, {b.x + gap, b.y + gap}, ui.color(ColorRole::accent), 5,
                     0, 2.5F);
}

void reveal(const Box& box, float air) {
    const float top = ImGui::GetWindowPos().y;
    const float bottom = top + ImGui::GetWindowSize().y;
    const float scroll = ImGui::GetScrollY();
    if (static_cast<float>(box.y) - air < top) {
        ImGui::SetScrollY(std::max(0.0F, scroll + static_cast<float>(box.y) - air - top));
    } else if (static_cast<float>(box.bottom()) + air > bottom) {
        // The top of something taller than the window matters more than its end.
        const float wanted = std::min(static_cast<float>(box.bottom()) + air - bottom,
                                      static_cast<float>(box.y) - air - top);
        ImGui::SetScrollY(scroll + wanted);
    }
}

Column centred_column(const Ui& ui, double top) {
    constexpr float widest = 1200;
    const double width = std::min(ui.width - 2 * ui.margin(), widest);
    return {std::floor((ui.width - width) / 2), top, std::floor(width)};
}

void write_at(Ui& ui, double x, double baseline, std::string_view text, const Lettering& style,
              ImU32 color) {
    draw_text(*ui.draw, *ui.face,
              {std::round(static_cast<float>(x)), std::round(static_cast<float>(baseline))}, text,
              style, color);
}

void write_line(Ui& ui, Column& column, std::string_view text, const Lettering& style,
                ColorRole color) {
    const Box line = column.take(style.line_height());
    // The baseline sits so that a line's letters are in its middle: caps are about 0.66 em high.
    write_at(ui, line.x, line.y + (style.line_height() + style.size * 0.66) / 2, text, style,
             ui.color(color));
}

void write_wrapped(Ui& ui, Column& column, std::string_view text, const Lettering& style,
                   ColorRole color) {
    for (const std::string& line : wrapped(text, static_cast<float>(column.width), style)) {
        write_line(ui, column, line, style, color);
    }
}

void rule(Ui& ui, Column& column, ColorRole color) {
    const Box line = column.take(1);
    const auto y = std::round(static_cast<float>(line.y));
    ui.draw->AddRectFilled({static_cast<float>(line.x), y},
                           {static_cast<float>(line.right()), y + 1}, ui.color(color));
}

}  // namespace communique
