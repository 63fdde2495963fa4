#include "views/explorer.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/say.h"
#include "views/concordance_lines.h"
#include "views/figure_panel.h"
#include "views/linking.h"
#include "views/panels.h"
#include "views/sharing_panel.h"

namespace communique {
namespace {

constexpr ImGuiWindowFlags plain_window =
    ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
    ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBackground |
    ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoScrollWithMouse;

void set_style(const Ui& ui) {
    const auto as_color = [](ImU32 color) { return ImGui::ColorConvertU32ToFloat4(color); };
    ImGuiStyle& style = ImGui::GetStyle();
    style.WindowPadding = {0, 0};
    style.WindowBorderSize = 0;
    style.ChildBorderSize = 0;
    style.ScrollbarSize = ui.coarse ? 6 : 12;
    style.ScrollbarRounding = 6;
    style.Colors[ImGuiCol_ScrollbarBg] = {0, 0, 0, 0};
    style.Colors[ImGuiCol_ScrollbarGrab] = as_color(ui.mixed(ColorRole::ink, 0.2));
    style.Colors[ImGuiCol_ScrollbarGrabHovered] = as_color(ui.mixed(ColorRole::ink, 0.35));
    style.Colors[ImGuiCol_ScrollbarGrabActive] = as_color(ui.mixed(ColorRole::ink, 0.5));
}

// Why a file cannot be used, as who reads it says it behind its name.
[[maybe_unused]] constexpr std::string_view file_problems[] = {
    to_say("the file cannot be read"),
    to_say("the reading was stopped"),
    to_say("the file holds no text"),
    to_say("the folder holds no articles"),
    to_say("an article needs a \"text\""),
    to_say("an article lacks its text or its facts"),
    to_say("this is no project of communiqué"),
    to_say("this project was saved by a newer communiqué")};

std::string said_problem(std::string_view problem) {
    const std::size_t colon = problem.rfind(": ");
    if (colon == std::string_view::npos) return std::string(say(problem));
    return headed(problem.substr(0, colon), say(problem.substr(colon + 2)));
}

void show_problems(Ui& ui, const Explorer& explorer, Column& page) {
    if (explorer.problems.empty()) return;
    page.space(16);
    for (const std::string& problem : explorer.problems)
        write_wrapped(ui, page, said_problem(problem), text_styles::small_strong, ColorRole::trade);
    page.space(8);
    rule(ui, page);
}

void show_panel(Ui& ui, Explorer& explorer, Services& services, Column& page) {
    show_problems(ui, explorer, page);
    if (!explorer.link.embed) show_yours(ui, explorer, services, page);
    if (explorer.library.corpus.empty()) {
        page.space(32);
        write_wrapped(ui, page, say("There is no article to show."), text_styles::headline,
                      ColorRole::ink);
        return;
    }
    if (explorer.link.embed) {
        show_embed(ui, explorer, services, page);
        return;
    }
    if (explorer.shows_keys) {
        show_help_sheet(ui, explorer, page);
        return;
    }
    switch (explorer.link.tab) {
        case Tab::overview: show_overview(ui, explorer, services, page); break;
        case Tab::meetings: show_meetings(ui, explorer, services, page); break;
        case Tab::trade: show_trade(ui, explorer, services, page); break;
        case Tab::keywords: show_keywords(ui, explorer, services, page); break;
        case Tab::reader: show_reader(ui, explorer, services, page); break;
    }
}

// Keys scroll the panel unless what has the focus uses them itself.
float key_scroll(const Explorer& explorer, float page_height) {
    if (ImGui::IsAnyItemActive()) return 0;
    for (const Stop& stop : explorer.focus.last_frame()) {
        const bool keeps_keys =
            stop.role == Role::figure || stop.role == Role::field || stop.role == Role::list;
        if (explorer.focus.has(stop.id) && keeps_keys) return 0;
    }
    const auto pressed = [](ImGuiKey key) { return ImGui::IsKeyPressed(key); };
    if (pressed(ImGuiKey_DownArrow)) return 60;
    if (pressed(ImGuiKey_UpArrow)) return -60;
    if (pressed(ImGuiKey_PageDown)) return page_height * 0.9F;
    if (pressed(ImGuiKey_PageUp)) return -page_height * 0.9F;
    if (pressed(ImGuiKey_Home)) return -1e7F;
    if (pressed(ImGuiKey_End)) return 1e7F;
    return 0;
}

void scroll_panel(Explorer& explorer, Services& services, float page_height) {
    const float most = ImGui::GetScrollMaxY();
    const float at = ImGui::GetScrollY();
    const float by = explorer.scroll_by + key_scroll(explorer, page_height);
    if (by != 0) {
        const float to = std::clamp(at + by, 0.0F, most);
        ImGui::SetScrollY(to);
        const float left_over = at + by - to;
        if (explorer.scroll_by != 0 && std::abs(left_over) > 1) services.scroll_page(left_over);
        if (explorer.pointed && explorer.pointed->by_pointer) explorer.pointed.reset();
    }
    explorer.scroll_by = 0;
    if (explorer.scroll_to_top) ImGui::SetScrollY(0);
    if (explorer.scroll_back_frames > 0) {
        ImGui::SetScrollY(explorer.scroll_back_to);
        --explorer.scroll_back_frames;
    }
    explorer.scrolled = at;
    explorer.scroll_to_top = false;
    explorer.can_scroll_up = at > 0.5F;
    explorer.can_scroll_down = at < most - 0.5F;
}

void show_content(Ui& ui, Explorer& explorer, Services& services, float top) {
    const float height = std::max(1.0F, ui.height - top);
    ImGui::SetCursorScreenPos({0, top});
    const std::string name =
        explorer.link.embed ? "embed" : std::string(name_of(explorer.link.tab));
    ImGui::BeginChild(name.c_str(), {ui.width, height}, ImGuiChildFlags_None,
                      ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse |
                          ImGuiWindowFlags_NoBackground);
    ui.draw = ImGui::GetWindowDrawList();
    Column page = centred_column(ui, ImGui::GetCursorScreenPos().y);
    show_panel(ui, explorer, services, page);
    page.space(explorer.link.embed ? 8 : 56);
    ImGui::SetCursorScreenPos({0, static_cast<float>(page.y)});
    ImGui::Dummy({1, 1});
    scroll_panel(explorer, services, height);
    ImGui::EndChild();
}

float show_top(Ui& ui, Explorer& explorer, Services& services) {
    if (explorer.link.embed) return 0;
    Column page = centred_column(ui, 0);
    show_header(ui, explorer, services, page);
    const auto y = std::round(static_cast<float>(page.y));
    ui.draw->AddRectFilled({0, y}, {ui.width, y + 1}, ui.color(ColorRole::axis));
    return y + 1;
}

// The arrow keys walk along the section bar, as in any tab list.
void move_along_tabs(Explorer& explorer) {
    for (const Stop& stop : explorer.focus.last_frame()) {
        if (!explorer.focus.has(stop.id) || stop.role != Role::tab) continue;
        if (ImGui::IsKeyPressed(ImGuiKey_RightArrow)) explorer.focus.move(1);
        else if (ImGui::IsKeyPressed(ImGuiKey_LeftArrow)) explorer.focus.move(-1);
        return;
    }
}

// Control or Command with Z and Y, unless a field has its own use for them.
void walk_history(Explorer& explorer) {
    const ImGuiIO& io = ImGui::GetIO();
    if (io.WantTextInput || !(io.KeyCtrl || io.KeySuper)) return;
    const bool z = ImGui::IsKeyPressed(ImGuiKey_Z);
    if (ImGui::IsKeyPressed(ImGuiKey_Y) || (z && io.KeyShift)) redo_correction(explorer);
    else if (z) undo_correction(explorer);
}

void tell_platform(Explorer& explorer, Services& services) {
    std::string address = address_sent(explorer);
    if (address != explorer.sent_address) {
        explorer.sent_address = std::move(address);
        const std::string_view sent = explorer.sent_address;
        const std::size_t hash = sent.find('#');
        services.address(sent.substr(0, hash), sent.substr(hash + 1));
    }
    if (explorer.told_own == explorer.own.empty()) {
        explorer.told_own = !explorer.told_own;
        services.has_own(explorer.told_own);
    }
    if (!explorer.url_to_open.empty()) services.open_url(explorer.url_to_open);
    explorer.url_to_open.clear();
    if (services.has_companion()) explorer.companion.sync(explorer, services);
}

}  // namespace

bool Explorer::dark() const {
    return link.theme == ThemeChoice::dark || (link.theme == ThemeChoice::system && system_dark);
}

void follow_language(Explorer& explorer, Services& services) {
    if (explorer.link.language == spoken() || !services.speak(explorer.link.language)) return;
    ++explorer.version;  // all that was made in words is made again
    ++explorer.texts_version;
    explorer.pointed.reset();
    explorer.menu_message.clear();
}

void show_frame(Explorer& explorer, Services& services) {
    Ui ui;
    ui.theme = explorer.dark() ? &dark_theme() : &light_theme();
    ui.face = &explorer.face;
    ui.focus = &explorer.focus;
    ui.coarse = explorer.coarse;
    ui.width = ImGui::GetIO().DisplaySize.x;
    ui.height = ImGui::GetIO().DisplaySize.y;
    set_style(ui);
    // ImGui sets this for the font that is pushed; ours are drawn with directly.
    for (ImFont* font : {explorer.face.regular, explorer.face.semibold}) {
        font->CurrentRasterizerDensity = ImGui::GetIO().DisplayFramebufferScale.x;
    }
    explorer.focus.begin_frame();
    explorer.figures_on_screen.clear();
    explorer.tip.reset();
    explorer.words.lines_on_screen.clear();
    explorer.words.looked_at.reset();
    begin_linking(explorer);
    move_along_tabs(explorer);
    take_shortcuts(explorer, services);
    walk_history(explorer);
    allow_work(explorer);
    make_on(explorer);
    if (!is_making(explorer)) count_on(explorer);

    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({ui.width, ui.height});
    ImGui::Begin("explorer", nullptr, plain_window);
    ui.draw = ImGui::GetWindowDrawList();
    ui.draw->AddRectFilled({0, 0}, {ui.width, ui.height}, ui.color(ColorRole::paper));
    const float top = show_top(ui, explorer, services);
    show_content(ui, explorer, services, top);
    ImGui::End();
    explorer.typed.clear();
    if (!ImGui::IsMouseDown(0)) explorer.dragged = false;
    explorer.zoom.reset();  // over no figure that could take it
    show_looked_at(ui, explorer);
    if (explorer.tip) show_tip(ui, *explorer.tip);
    else show_pointed(ui, explorer);
    tell_platform(explorer, services);
}

}  // namespace communique
