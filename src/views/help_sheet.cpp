// The sheet of keys, in place of the panel until it is closed.

#include <array>
#include <span>

#include "views/controls.h"
#include "views/panels.h"

namespace communique {
namespace {

struct KeyLine {
    std::string_view keys;
    std::string_view what;
};

constexpr std::array<KeyLine, 12> keys{{
    {"Tab, Shift + Tab", "to the next or previous control; past the last one, on in the page"},
    {"Enter or Space", "press what has the focus; on a mark or a line, read its sentence"},
    {"Arrow keys", "on a figure from mark to mark, each read out; on the uses from line to line"},
    {"Home, End", "to the first or last mark or line"},
    {"Page Up, Page Down", "scroll, or on the uses a page of lines"},
    {"+  −  0", "on a figure with dates: closer, further, all dates"},
    {"Shift + arrow keys", "on a figure with dates: earlier, later"},
    {"Ctrl + wheel, pinch", "over a figure with dates: closer, further; drag to move"},
    {"/", "to the search"},
    {"1  2  3  4  5", "overview, meetings, trade, keywords, articles"},
    {"Esc", "give up what is pointed at, then the focus, then leave the explorer"},
    {"?", "this sheet"},
}};

constexpr std::array<KeyLine, 5> touches{{
    {"Touch a mark", "its words; touch it again to read its sentence"},
    {"Touch a row or a line", "its sentence in the article"},
    {"Touch a word", "its words; again: every use in context"},
    {"Drag", "scrolls"},
    {"Pinch", "over a figure with dates: closer, further; the buttons under it go earlier and later"},
}};

constexpr std::array<KeyLine, 2> always{{
    {"Legend", "press an entry to switch its series off and on"},
    {"Search", "gas|oil either, partner* endings, wom?n one letter, “no limits” a phrase, "
               "gas NEAR/5 deal close together, gas ..3 deal in this order, @Xi an alias, "
               "/[0-9]+ billion/ a regular expression"},
}};

}  // namespace

std::string keys_in_words() {
    std::string text;
    const auto add = [&text](std::span<const KeyLine> lines) {
        for (const KeyLine& line : lines)
            text += std::string(line.keys) + ": " + std::string(line.what) + ". ";
    };
    add(keys);
    add(always);
    return text;
}

namespace {

void show_lines(Ui& ui, Column& page, std::span<const KeyLine> lines) {
    const double names = ui.narrow() ? 0 : 240;
    for (const KeyLine& line : lines) {
        page.space(8);
        Column right{page.x + names, page.y, std::min(page.width - names, 640.0)};
        Column left{page.x, page.y, names > 0 ? names - 16 : page.width};
        write_wrapped(ui, left, line.keys, text_styles::strong, ColorRole::ink);
        if (names == 0) right.y = left.y;
        write_wrapped(ui, right, line.what, text_styles::body, ColorRole::ink);
        page.y = std::max(left.y, right.y) + 8;
        rule(ui, page);
    }
}

}  // namespace

void show_help_sheet(Ui& ui, Explorer& explorer, Column& page) {
    page.space(ui.narrow() ? 20 : 32);
    write_line(ui, page, ui.coarse ? "Gestures and keys" : "Keys and gestures", text_styles::headline, ColorRole::ink);
    page.space(12);
    rule(ui, page, ColorRole::ink);
    // Fingers first where there are fingers; a keyboard may be there as well.
    if (ui.coarse) show_lines(ui, page, touches);
    show_lines(ui, page, always);
    show_lines(ui, page, keys);
    page.space(16);
    ControlRow row(ui, page);
    if (button(ui, row, "Close")) explorer.shows_keys = false;
    row.end();
}

void take_shortcuts(Explorer& explorer, Services& services) {
    if (ImGui::GetIO().WantTextInput || explorer.link.embed) return;
    for (const char c : std::string(explorer.typed)) {
        if (c == '?') {
            explorer.shows_keys = !explorer.shows_keys;
            explorer.scroll_to_top = true;
            if (explorer.shows_keys) services.announce(keys_in_words());
        }
        if (c >= '1' && c < static_cast<char>('1' + tab_count)) {
            explorer.shows_keys = false;
            open_tab(explorer, static_cast<Tab>(c - '1'));
        }
        if (c == '/') {
            explorer.shows_keys = false;
            open_tab(explorer, Tab::keywords);
            explorer.focus_search = true;
        }
    }
}

}  // namespace communique
