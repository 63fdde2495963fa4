#include "base/say.h"
#include "views/panels.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "views/controls.h"
#include "views/sharing_panel.h"

namespace communique {
namespace {

constexpr std::array<std::string_view, tab_count> tab_labels = {
    to_say("Overview"), to_say("Meetings"), to_say("Trade"), "Keywords", to_say("Articles")};
// In the bar there is little room, so that a language may say it shorter there.
std::string_view tab_label(std::size_t tab) {
    return tab == static_cast<std::size_t>(Tab::keywords) ? say_in("tab", "Keywords")
                                                          : say(tab_labels[tab]);
}

constexpr Lettering wordmark{27, FontWeight::semibold, 1.2F};
constexpr Lettering small_wordmark{22, FontWeight::semibold, 1.2F};

// One section of the bar; the open one carries a thick line and stronger letters.
bool show_tab(Ui& ui, const Box& box, std::string_view label, float size, bool open) {
    const Reaction reaction = react(ui, Role::tab, label, box, open);
    const Lettering style{size, open ? FontWeight::semibold : FontWeight::regular, 1.4F};
    const double width = text_width(label, style);
    const ColorRole color = open || reaction.hovered ? ColorRole::ink : ColorRole::ink_soft;
    write_at(ui, box.x + (box.width - width) / 2, box.y + box.height / 2 + style.size * 0.33, label,
             style, ui.color(color));
    if (open) {
        const ImVec2 b = max_of(box);
        ui.draw->AddRectFilled({static_cast<float>(box.x), b.y - 4}, b,
                               ui.color(ColorRole::accent));
    }
    if (reaction.focused) draw_focus(ui, {box.x + 3, box.y + 3, box.width - 6, box.height - 8});
    return reaction.pressed;
}

double words_width(float size) {
    double words = 0;
    for (std::size_t i = 0; i < tab_count; ++i) {
        words += text_width(tab_label(i), {size, FontWeight::semibold, 1.4F});
    }
    return words;
}

void show_tabs(Ui& ui, Explorer& explorer, Column& page) {
    // Long words on the smallest screens are written smaller, so that they stay apart.
    const double room = (page.width - 8 * tab_count) / words_width(17);
    const auto size = static_cast<float>(std::clamp(std::floor(17 * room), 14.0, 17.0));
    // On phones the tabs share the width, elsewhere they stand at the left at an even distance.
    const double padding = std::clamp((page.width - words_width(size)) / tab_count, 1.0, 28.0);
    const Box bar = page.take(ui.coarse ? 48 : 44);
    // The first label, not its padding, stands on the page's left edge.
    double x = ui.narrow() ? bar.x : bar.x - padding / 2;
    for (std::size_t i = 0; i < tab_count; ++i) {
        const double width = text_width(tab_label(i), {size, FontWeight::semibold, 1.4F}) + padding;
        const auto tab = static_cast<Tab>(i);
        if (show_tab(ui, {x, bar.y, width, bar.height}, tab_label(i), size,
                     explorer.link.tab == tab)) {
            open_tab(explorer, tab);
        }
        x += width;
    }
}

// "EN": letters that every language's reader has met.
std::string_view language_code() {
    constexpr std::array<std::string_view, languages.size()> codes{"EN", "RU", "ZH"};
    return codes[static_cast<std::size_t>(spoken())];
}

ThemeChoice next_theme(const Explorer& explorer) {
    return explorer.dark() ? ThemeChoice::light : ThemeChoice::dark;
}

bool has_room_for_theme(const Ui& ui, double width, double padding,
                        std::initializer_list<std::string_view> labels) {
    if (!ui.narrow()) return true;
    double needed =
        text_width("communiqué", ui.width < 400 ? small_wordmark : wordmark) + 2 * 46 + 6;
    for (const std::string_view label : labels)
        needed += text_width(label, text_styles::small) + padding + (ui.width < 400 ? 6 : 10);
    return needed <= width;
}

// The width that is left for the name at their left.
double show_tools(Ui& ui, Explorer& explorer, Services& services, const Box& line) {
    const std::string_view theme = explorer.dark() ? say("Light") : say("Dark");
    const std::string_view open = ui.narrow() ? say_in("narrow", "Open…") : say("Open articles…");
    const std::string_view share = ui.narrow() ? say_in("narrow", "Share") : say("Share");
    const double padding = ui.width < 400 ? 13 : 26;
    double x = line.right();
    const auto next_box = [&](std::string_view label) {
        const double width = std::max(text_width(label, text_styles::small) + padding,
                                      ui.coarse ? Ui::least_touch : 0.0);
        x -= width;
        const Box box{x, line.y + (line.height - ui.touch_height()) / 2, width, ui.touch_height()};
        x -= ui.width < 400 ? 6 : 10;
        return box;
    };
    // Boxes from right to left, buttons from left to right: the keyboard goes as the eye does.
    const Box keys_box = next_box("?");
    const Box language_box = next_box(language_code());
    // The smallest screens, and languages of long words, have no room for all: there the theme is
    // among the languages.
    const bool has_theme = has_room_for_theme(ui, line.width, padding, {open, share, theme});
    const Box theme_box = has_theme ? next_box(theme) : Box{};
    const Box share_box = next_box(share);
    const Box open_box = next_box(open);
    if (button_at(ui, open_box, open) && !services.choose_articles()) {
        explorer.asks_for_path = !explorer.asks_for_path;
        explorer.scroll_to_top = true;
    }
    if (button_at(ui, share_box, share)) {
        const bool is_open = explorer.open_menu == share_menu;
        explorer.open_menu = is_open ? std::string_view() : share_menu;
        explorer.menu_message.clear();
        explorer.scroll_to_top = true;
    }
    if (has_theme && button_at(ui, theme_box, theme)) {
        explorer.link.theme = next_theme(explorer);
        services.theme_chosen(explorer.dark() ? "dark" : "light");
    }
    if (button_at(ui, language_box, language_code())) {
        const bool is_open = explorer.open_menu == language_menu;
        explorer.open_menu = is_open ? std::string_view() : language_menu;
        explorer.scroll_to_top = true;
        services.want_letters();
    }
    if (button_at(ui, keys_box, "?")) {
        explorer.shows_keys = !explorer.shows_keys;
        explorer.scroll_to_top = true;
    }
    return open_box.x - line.x - 8;
}

// Smaller where the tools leave little room; where it could not be read, it is left out.
void show_wordmark(Ui& ui, const Box& line, double room) {
    constexpr std::string_view name = "communiqué";
    Lettering mark = ui.width < 400 ? small_wordmark : wordmark;
    mark.size *= static_cast<float>(std::min(1.0, room / text_width(name, mark)));
    if (mark.size < 12) return;
    write_at(ui, line.x, line.y + line.height / 2 + mark.size / 3, name, mark,
             ui.color(ColorRole::ink));
}

}  // namespace

void show_header(Ui& ui, Explorer& explorer, Services& services, Column& page) {
    const Box line = page.take(ui.narrow() ? 56 : 64);
    ImGui::PushID("tools");
    show_wordmark(ui, line, show_tools(ui, explorer, services, line));
    ImGui::PopID();
    show_tabs(ui, explorer, page);
}

}  // namespace communique
