#include "views/controls.h"

#include <cmath>
#include <utility>

#include "imgui_internal.h"

namespace communique {
namespace {

constexpr double inner = 14;  // between a control's edge and its label

double baseline_of(const Box& box, const Lettering& style) {
    return box.y + (box.height + style.size * 0.66) / 2;
}

void draw_frame(Ui& ui, const Box& box, const Reaction& reaction, bool filled) {
    const ImVec2 a = min_of(box);
    const ImVec2 b = max_of(box);
    if (filled) {
        ui.draw->AddRectFilled(a, b, ui.color(ColorRole::ink), 4);
    } else {
        const double share = reaction.held ? 0.14 : (reaction.hovered ? 0.07 : 0);
        ui.draw->AddRectFilled(a, b, ui.mixed(ColorRole::ink, share), 4);
        ui.draw->AddRect(a, b, ui.color(ColorRole::axis), 4, 0, 1);
    }
    if (reaction.focused) draw_focus(ui, box);
}

// A small slider: to the right and filled when on, so that shape tells it as well as colour.
void draw_switch(Ui& ui, double x, double middle, bool on) {
    const auto left = static_cast<float>(x);
    const auto y = static_cast<float>(middle);
    const ImVec2 a{left, y - 9};
    const ImVec2 b{left + 32, y + 9};
    if (on) {
        ui.draw->AddRectFilled(a, b, ui.color(ColorRole::accent), 9);
        ui.draw->AddCircleFilled({left + 23, y}, 6, ui.color(ColorRole::paper));
    } else {
        ui.draw->AddRect(a, b, ui.color(ColorRole::ink_soft), 9, 0, 1.5F);
        ui.draw->AddCircleFilled({left + 9, y}, 5, ui.color(ColorRole::ink_soft));
    }
}

constexpr double switch_width = 32;

// ImGui edits a buffer that may grow: it asks through this for more room.
int grow(ImGuiInputTextCallbackData* data) {
    if (data->EventFlag == ImGuiInputTextFlags_CallbackResize) {
        auto& text = *static_cast<std::string*>(data->UserData);
        text.resize(static_cast<std::size_t>(data->BufTextLen));
        data->Buf = text.data();
    }
    return 0;
}

void style_field(Ui& ui) {
    const auto as_color = [](ImU32 color) { return ImGui::ColorConvertU32ToFloat4(color); };
    ImGui::PushStyleColor(ImGuiCol_FrameBg, {0, 0, 0, 0});
    ImGui::PushStyleColor(ImGuiCol_Text, as_color(ui.color(ColorRole::ink)));
    ImGui::PushStyleColor(ImGuiCol_TextDisabled, as_color(ui.color(ColorRole::ink_soft)));
    ImGui::PushStyleColor(ImGuiCol_TextSelectedBg, as_color(ui.mixed(ColorRole::accent, 0.3)));
    ImGui::PushStyleColor(ImGuiCol_InputTextCursor, as_color(ui.color(ColorRole::ink)));
    ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 0);
}

void unstyle_field() {
    ImGui::PopStyleVar(2);
    ImGui::PopStyleColor(5);
}

}  // namespace

Box ControlRow::place(double width) {
    const double height = ui_.touch_height();
    if (!open_) {
        x_ = column_.x;
        line_top_ = column_.y;
        open_ = true;
    } else if (x_ + width > column_.x + column_.width) {
        x_ = column_.x;
        line_top_ += height + 8;
    }
    const Box box{x_, line_top_, width, height};
    x_ += width + gap_;
    return box;
}

void ControlRow::end() {
    if (open_) column_.y = line_top_ + ui_.touch_height();
    open_ = false;
}

bool button_at(Ui& ui, const Box& box, std::string_view label) {
    const Reaction reaction = react(ui, Role::button, label, box);
    draw_frame(ui, box, reaction, false);
    const double width = text_width(label, text_styles::small);
    write_at(ui, box.x + (box.width - width) / 2, baseline_of(box, text_styles::small), label,
             text_styles::small, ui.color(ColorRole::ink));
    return reaction.pressed;
}

bool button(Ui& ui, ControlRow& row, std::string_view label) {
    return button_at(ui, row.place(text_width(label, text_styles::small) + 2 * inner), label);
}

bool toggle(Ui& ui, ControlRow& row, std::string_view label, bool& on, std::string_view beside) {
    const double more = beside.empty() ? 0 : text_width(beside, text_styles::small) + 6;
    const double width = switch_width + 8 + text_width(label, text_styles::small) + 10 + more;
    const Box box = row.place(width);
    const Reaction reaction = react(ui, Role::toggle, label, box, on);
    if (reaction.pressed) on = !on;
    draw_switch(ui, box.x + 1, box.y + box.height / 2, on);
    const ColorRole color = reaction.hovered ? ColorRole::accent : ColorRole::ink;
    write_at(ui, box.x + switch_width + 9, baseline_of(box, text_styles::small), label,
             text_styles::small, ui.color(color));
    if (more > 0)
        write_at(ui, box.right() - 10 - more + 6, baseline_of(box, text_styles::small), beside,
                 text_styles::small, ui.color(ColorRole::ink_soft));
    if (reaction.focused) draw_focus(ui, box);
    return reaction.pressed;
}

bool choice(Ui& ui, ControlRow& row, std::string_view label, bool chosen) {
    const double width = text_width(label, text_styles::small);
    const Box box = row.place(std::max(ui.coarse ? Ui::least_touch : 0, width + 2 * inner));
    const Reaction reaction = react(ui, Role::button, label, box, chosen);
    draw_frame(ui, box, reaction, chosen);
    write_at(ui, box.x + (box.width - width) / 2, baseline_of(box, text_styles::small), label,
             text_styles::small, ui.color(chosen ? ColorRole::paper : ColorRole::ink));
    return reaction.pressed && !chosen;
}

bool chip(Ui& ui, ControlRow& row, std::string_view label, std::string_view text, bool on,
          ColorRole color) {
    const Box box = row.place(std::max<double>(ui.coarse ? Ui::least_touch : 0,
                                               text_width(text, text_styles::small) + 2 * inner));
    const Reaction reaction = react(ui, Role::toggle, label, box, on);
    const bool colored = on && color != ColorRole::none;
    draw_frame(ui, box, reaction, on && !colored);
    if (colored) {
        ui.draw->AddRect(min_of(box), max_of(box), ui.color(color), 4, 0, 2);
        ui.draw->AddRectFilled({static_cast<float>(box.x), max_of(box).y - 5}, max_of(box),
                               ui.color(color), 4, ImDrawFlags_RoundCornersBottom);
    }
    const double width = text_width(text, text_styles::small);
    write_at(ui, box.x + (box.width - width) / 2, baseline_of(box, text_styles::small), text,
             text_styles::small, ui.color(on && !colored ? ColorRole::paper : ColorRole::ink));
    return reaction.pressed;
}

bool text_link(Ui& ui, const Box& box, std::string_view label, const Lettering& style) {
    const Reaction reaction = react(ui, Role::link, label, box);
    const double baseline = baseline_of(box, style);
    const ImU32 color = ui.color(ColorRole::accent);
    write_at(ui, box.x, baseline, label, style, color);
    const auto y = std::round(static_cast<float>(baseline)) + 3;
    const float thickness = reaction.hovered ? 2.0F : 1.0F;
    ui.draw->AddRectFilled({static_cast<float>(box.x), y},
                           {static_cast<float>(box.x) + text_width(label, style), y + thickness},
                           color);
    if (reaction.focused) draw_focus(ui, box);
    return reaction.pressed;
}

bool link_line(Ui& ui, Column& column, std::string_view label, const Lettering& style) {
    const double height = std::max<double>(style.line_height(), ui.coarse ? 44 : 0);
    Box box = column.take(height);
    box.width = text_width(label, style);
    return text_link(ui, box, label, style);
}

void row_label(Ui& ui, ControlRow& row, std::string_view text) {
    const Box box = row.place(text_width(text, text_styles::small) + 2);
    write_at(ui, box.x, baseline_of(box, text_styles::small), text, text_styles::small,
             ui.color(ColorRole::ink_soft));
}

FieldChange search_field(Ui& ui, const Box& box, std::string_view label, std::string_view hint,
                         std::string& text) {
    const std::string id = "##" + std::string(label);
    const std::string hint_text(hint);
    const ImGuiID field = ImGui::GetID(id.c_str());
    ui.focus->add({field, Role::field, std::string(label), box, false});
    if (std::exchange(ui.focus_next, false)) {
        ui.focus->point(field);
        reveal(box);
        ImGui::SetKeyboardFocusHere();
    } else if (ui.focus->take_reveal(field)) {
        reveal(box);
        ImGui::SetKeyboardFocusHere();
    } else if (!ui.focus->has(field) && ImGui::GetActiveID() == field && !ImGui::IsMouseDown(0)) {
        ImGui::ClearActiveID();
    }
    style_field(ui);
    ImGui::PushFont(ui.face->regular, text_styles::small.size);
    // ImGui takes a line to be one em high with its baseline an ascent below its top; the capitals,
    // two thirds of an em high, shall stand in the middle of the box.
    const double baseline = box.height / 2 + text_styles::small.size * 0.33;
    const double above = baseline - std::ceil(source_sans().ascent * text_styles::small.size);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {12, static_cast<float>(above)});
    ui.draw->AddRect(min_of(box), max_of(box), ui.color(ColorRole::axis), 4, 0, 1);
    ImGui::SetCursorScreenPos(min_of(box));
    ImGui::SetNextItemWidth(static_cast<float>(box.width));
    FieldChange change;
    const std::string before = text;
    const bool was_active = ImGui::GetActiveID() == field;
    text.reserve(64);
    change.entered = ImGui::InputTextWithHint(
        id.c_str(), hint_text.c_str(), text.data(), text.capacity() + 1,
        ImGuiInputTextFlags_CallbackResize | ImGuiInputTextFlags_EnterReturnsTrue, grow, &text);
    text.resize(std::char_traits<char>::length(text.c_str()));
    // ImGui takes back on Escape what was typed since the field was entered; a reader only wants
    // to leave the field.
    if (was_active && ImGui::IsKeyPressed(ImGuiKey_Escape, false)) text = before;
    change.edited = text != before;
    if (ImGui::IsItemActivated()) ui.focus->point(field);
    if (ImGui::IsItemActive() || ui.focus->shows(field)) draw_focus(ui, box);
    ImGui::PopFont();
    unstyle_field();
    return change;
}

}  // namespace communique
