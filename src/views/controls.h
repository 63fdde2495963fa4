#pragma once
// The few controls of the explorer: text buttons, switches, choices, links and one search field,
// each with hover, press and keyboard focus, and large enough for a finger on touch screens.

#include <span>
#include <string>
#include <string_view>

#include "views/ui.h"

namespace communique {

// Controls in a row, wrapping to the next line where the column ends.
class ControlRow {
public:
    ControlRow(Ui& ui, Column& column, double gap = 10) : ui_(ui), column_(column), gap_(gap) {}
    // Room for something that wide; call end() after the last.
    Box place(double width);
    void end();

private:
    Ui& ui_;
    Column& column_;
    double gap_;
    double x_ = 0;
    double line_top_ = 0;
    bool open_ = false;
};

// True when pressed. The width follows the label.
bool button(Ui& ui, ControlRow& row, std::string_view label);
bool button_at(Ui& ui, const Box& box, std::string_view label);
// An on/off switch with its label; flips `on` and returns true when pressed.
// `beside` stands after the label and is no part of its name.
bool toggle(Ui& ui, ControlRow& row, std::string_view label, bool& on,
            std::string_view beside = {});
// One of several: returns true when this one was just chosen.
bool choice(Ui& ui, ControlRow& row, std::string_view label, bool chosen);
// One of several that may all be on: pressed or not, on is the caller's to change. `color` is shown
// as a stroke below what is on; `label` names it for the keyboard, `text` is what stands there.
bool chip(Ui& ui, ControlRow& row, std::string_view label, std::string_view text, bool on,
          ColorRole color = ColorRole::none);
// Words in the running text that lead somewhere.
bool text_link(Ui& ui, const Box& box, std::string_view label, const Lettering& style);
bool link_line(Ui& ui, Column& column, std::string_view label, const Lettering& style);
// A label set before a row of controls.
void row_label(Ui& ui, ControlRow& row, std::string_view text);

struct FieldChange {
    bool edited = false;
    bool entered = false;
};
// A one-line field; `hint` stands in it while it is empty.
FieldChange search_field(Ui& ui, const Box& box, std::string_view label, std::string_view hint,
                         std::string& text);

}  // namespace communique
