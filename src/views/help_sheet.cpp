// The sheet of keys, in place of the panel until it is closed.

#include <array>
#include <span>

#include "base/say.h"
#include "chart/words.h"
#include "views/controls.h"
#include "views/panels.h"

namespace communique {
namespace {

struct KeyLine {
    std::string_view keys;
    std::string_view what;
};

constexpr std::array<KeyLine, 13> keys{{
    {to_say("Tab, Shift + Tab"),
     to_say("to the next or previous control; past the last one, on in the page")},
    {to_say("Enter or Space"),
     to_say("press what has the focus; on a mark or a line, read its sentence")},
    {to_say("Arrow keys"),
     to_say("on a figure from mark to mark, each read out; on the uses from line to line")},
    {to_say("Home, End"), to_say("to the first or last mark or line")},
    {to_say("Page Up, Page Down"), to_say("scroll, or on the uses a page of lines")},
    {"+  −  0", to_say("on a figure with dates: closer, further, all dates")},
    {to_say("Shift + arrow keys"), to_say("on a figure with dates: earlier, later")},
    {to_say("Ctrl + wheel, pinch"),
     to_say("over a figure with dates: closer, further; drag to move")},
    {"Ctrl + Z,  Ctrl + Shift + Z", to_say("undo and redo what you corrected or took away")},
    {"/", to_say("to the search")},
    {"1  2  3  4  5", to_say("overview, meetings, trade, keywords, articles")},
    {"Esc", to_say("give up what is pointed at, then the focus, then leave the explorer")},
    {"?", to_say("this sheet")},
}};

constexpr std::array<KeyLine, 5> touches{{
    {to_say("Touch a mark"), to_say("its words; touch it again to read its sentence")},
    {to_say("Touch a row or a line"), to_say("its sentence in the article")},
    {to_say("Touch a word"), to_say("its words; again: every use in context")},
    {to_say("Drag"), to_say("scrolls")},
    {to_say("Pinch"), to_say("over a figure with dates: closer, further; the buttons under it go "
                             "earlier and later")},
}};

constexpr std::array<KeyLine, 2> always{{
    {to_say("Legend"), to_say("press an entry to switch its series off and on")},
    {to_say("Search"),
     to_say("gas|oil either, partner* endings, wom?n one letter, “no limits” a phrase, "
            "gas NEAR/5 deal close together, gas ..3 deal in this order, @Xi an alias, "
            "/[0-9]+ billion/ a regular expression")},
}};

}  // namespace

std::string keys_in_words() {
    std::string text;
    const auto add = [&text](std::span<const KeyLine> lines) {
        for (const KeyLine& line : lines)
            text += ended(headed(say(line.keys), say(line.what))) + " ";
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
        write_wrapped(ui, left, say(line.keys), text_styles::strong, ColorRole::ink);
        if (names == 0) right.y = left.y;
        write_wrapped(ui, right, say(line.what), text_styles::body, ColorRole::ink);
        page.y = std::max(left.y, right.y) + 8;
        rule(ui, page);
    }
}

}  // namespace

void show_help_sheet(Ui& ui, Explorer& explorer, Column& page) {
    page.space(ui.narrow() ? 20 : 32);
    write_line(ui, page, ui.coarse ? say("Gestures and keys") : say("Keys and gestures"),
               text_styles::headline, ColorRole::ink);
    page.space(12);
    rule(ui, page, ColorRole::ink);
    // Fingers first where there are fingers; a keyboard may be there as well.
    if (ui.coarse) show_lines(ui, page, touches);
    show_lines(ui, page, always);
    show_lines(ui, page, keys);
    page.space(16);
    ControlRow row(ui, page);
    if (button(ui, row, say("Close"))) explorer.shows_keys = false;
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
