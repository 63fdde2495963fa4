#pragma once
// What every show_ function gets: where to draw, in which colours and letters, and how to ask
// whether something was pressed. Panels place their parts by boxes on the screen and return the
// height used.

#include <string_view>

#include "chart/scene.h"
#include "views/focus_ring.h"
#include "views/palette.h"
#include "views/typeface.h"

namespace communique {

struct Ui {
    ImDrawList* draw = nullptr;
    const Theme* theme = nullptr;
    const Typeface* face = nullptr;
    FocusRing* focus = nullptr;
    bool coarse = false;  // fingers: larger targets, no hovering
    float width = 0;      // of the whole explorer, in logical pixels
    float height = 0;
    bool focus_next = false;  // the next field takes the keyboard

    bool narrow() const { return width < 720; }
    float margin() const { return width < 480 ? 16.0F : (narrow() ? 24.0F : 40.0F); }
    static constexpr double least_touch = 44;
    float touch_height() const { return coarse ? 46.0F : 38.0F; }

    ImU32 color(ColorRole role, double opacity = 1) const {
        return color_of(*theme, role, opacity);
    }
    ImU32 mixed(ColorRole role, double share) const { return tint(*theme, role, share); }
};

// What the pointer or the keyboard does to a control this frame.
struct Reaction {
    bool hovered = false;
    bool held = false;
    bool pressed = false;
    bool focused = false;  // has the keyboard, and the ring is to be drawn
    std::uint32_t id = 0;
};

// Registers a control: one stop of the focus ring and one area to press. `label` names it in the
// ring and must be unique within ImGui's id stack.
Reaction react(Ui& ui, Role role, std::string_view label, const Box& box, bool on = false);
// The same without a stop of its own, for parts of a control that owns the keyboard.
Reaction react_to_pointer(Ui& ui, std::string_view label, const Box& box);
// The outline of what has the keyboard.
void draw_focus(Ui& ui, const Box& box);
// Scrolls the current window so that the box is in sight.
void reveal(const Box& box, float air = 24);

inline ImVec2 min_of(const Box& box) {
    return {static_cast<float>(box.x), static_cast<float>(box.y)};
}
inline ImVec2 max_of(const Box& box) {
    return {static_cast<float>(box.right()), static_cast<float>(box.bottom())};
}

// A stack of lines growing downwards inside a column; the pen that most panels write with.
struct Column {
    double x = 0;
    double y = 0;
    double width = 0;

    Box take(double height) {
        const Box box{x, y, width, height};
        y += height;
        return box;
    }
    void space(double height) { y += height; }
};

// In the middle of the explorer, as wide as lines can be read.
Column centred_column(const Ui& ui, double top);
// Writes one line and moves down; `indent` from the column's left edge.
void write_line(Ui& ui, Column& column, std::string_view text, const Lettering& style,
                ColorRole color);
// The same over as many lines as it needs.
void write_wrapped(Ui& ui, Column& column, std::string_view text, const Lettering& style,
                   ColorRole color);
// A hairline over the whole column.
void rule(Ui& ui, Column& column, ColorRole color = ColorRole::grid);
// Text at a baseline, for everything that is not a column.
void write_at(Ui& ui, double x, double baseline, std::string_view text, const Lettering& style,
              ImU32 color);

}  // namespace communique
