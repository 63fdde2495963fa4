// The explorer's door in the browser: what the page calls and what it is called back with. Frames
// are asked of the browser one by one, so that a page at rest asks for none.

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <emscripten/emscripten.h>
#include <emscripten/html5.h>

#include "base/say.h"
#include "imgui_internal.h"
#include "platform/core_regex.h"
#include "platform/library_json.h"
#include "platform/page_services.h"
#include "platform/stage.h"
#include "platform/window.h"
#include "views/probe.h"
#include "views/time_zoom.h"

namespace communique {
namespace {

constexpr const char* canvas = "#canvas";
enum StartFlags { start_dark = 1, start_embed = 2, start_reduced_motion = 4, start_coarse = 8 };

struct App {
    Stage stage;
    CoreRegex regex{stage.explorer};
    PageServices services;
    std::optional<AppWindow> window;
    TypefaceFiles fonts;
    double width = 1;
    double height = 1;
    double density = 1;
    bool asked_for_frame = false;
    bool visible = true;
    bool context_lost = false;
    bool drawable = false;  // the window has its context
    bool text_input = false;
    long timer = 0;
    std::string answer;  // of the last call that returned text
};

App* app = nullptr;

App& the_app() {
    if (app == nullptr) app = new App;  // lives as long as the page
    return *app;
}

double now() { return emscripten_get_now() / 1000; }

void wake();

// After a frame: what came of it that is the page's business.
void tell_page() {
    App& a = the_app();
    a.window->follow_imgui();
    if (const auto wish = a.regex.take_wish()) call_page("search", *wish);
    if (a.stage.explorer.wants_out) {
        a.stage.explorer.wants_out = false;
        call_page_with_numbers("focusOut", 0, 0, 0, 0);
    }
    if (std::exchange(a.stage.explorer.stops_making_file, false)) call_page("stopExport", "");
    const ImGuiIO& io = ImGui::GetIO();
    if (io.WantTextInput != a.text_input) {
        a.text_input = io.WantTextInput;
        const ImGuiPlatformImeData& ime = GImGui->PlatformImeData;
        const double zoom = a.stage.zoom();
        call_page_with_numbers("textInput", a.text_input ? 1 : 0, ime.InputPos.x * zoom,
                               ime.InputPos.y * zoom, ime.InputLineHeight * zoom);
    }
}

void draw_frame() {
    App& a = the_app();
    if (!a.drawable || a.context_lost) return;
    SDL_Event event;
    while (SDL_PollEvent(&event) != 0) {
        if (a.stage.input.handle(event, a.stage.explorer)) a.stage.scheduler.request();
    }
    a.stage.frame(now(), a.services);
    tell_page();
}

bool on_animation_frame(double, void*) {
    App& a = the_app();
    a.asked_for_frame = false;
    draw_frame();
    wake();
    return false;
}

void on_timer(void*) {
    the_app().timer = 0;
    wake();
}

// Asks for a frame when one is due, or for a timer when one will be; for nothing when only an event
// can make one due.
void wake() {
    App& a = the_app();
    if (!a.visible || a.context_lost || a.asked_for_frame || !a.drawable) return;
    const double idle = a.stage.scheduler.idle_for(now());
    if (idle <= 0) {
        a.asked_for_frame = true;
        emscripten_request_animation_frame(on_animation_frame, nullptr);
    } else if (!std::isinf(idle) && a.timer == 0) {
        a.timer = emscripten_set_timeout(on_timer, idle * 1000 + 1, nullptr);
    }
}

void request_frames() {
    the_app().stage.scheduler.request();
    wake();
}

// SDL's handlers run inside the browser's; this sees each event as it comes in.
int on_sdl_event(void*, SDL_Event* event) {
    if (event->type != SDL_POLLSENTINEL) request_frames();
    return 1;
}

bool on_context_lost(int, const void*, void*) {
    the_app().context_lost = true;
    return true;  // we can draw again once it is back
}

bool on_context_restored(int, const void*, void*) {
    App& a = the_app();
    a.context_lost = false;
    a.stage.context_restored();
    wake();
    return true;
}

void fit_canvas(App& a) {
    const double width = std::max(1.0, std::round(a.width * a.density));
    const double height = std::max(1.0, std::round(a.height * a.density));
    // SDL's own size gives the scale of the pointer's places.
    SDL_SetWindowSize(a.window->sdl(), static_cast<int>(std::lround(a.width)),
                      static_cast<int>(std::lround(a.height)));
    emscripten_set_canvas_element_size(canvas, static_cast<int>(width), static_cast<int>(height));
    a.stage.resize(a.width, a.height, width / std::max(1.0, a.width));
}

void listen() {
    SDL_AddEventWatch(on_sdl_event, nullptr);
    // SDL asks before the page is left, which keeps it out of the browser's page cache.
    emscripten_set_beforeunload_callback(nullptr, nullptr);
    emscripten_set_webglcontextlost_callback(canvas, nullptr, false, on_context_lost);
    emscripten_set_webglcontextrestored_callback(canvas, nullptr, false, on_context_restored);
}

void listen_to_hands(bool all) {
    // What is ignored here is neither seen nor kept from the browser, so that the page scrolls.
    for (const Uint32 type : {SDL_MOUSEWHEEL, SDL_FINGERDOWN, SDL_FINGERMOTION, SDL_FINGERUP}) {
        SDL_EventState(type, all ? SDL_ENABLE : SDL_IGNORE);
    }
}

// The page has this address, unless parts of it were left out: then it is told the rest.
void remember_address(Explorer& explorer) {
    explorer.sent_address = explorer.notes.empty() ? address_sent(explorer) : std::string();
}

ImGuiKey key_named(std::string_view name) {
    if (name == "Backspace") return ImGuiKey_Backspace;
    if (name == "Delete") return ImGuiKey_Delete;
    if (name == "Enter") return ImGuiKey_Enter;
    if (name == "Escape") return ImGuiKey_Escape;
    if (name == "ArrowLeft") return ImGuiKey_LeftArrow;
    if (name == "ArrowRight") return ImGuiKey_RightArrow;
    if (name == "Home") return ImGuiKey_Home;
    if (name == "End") return ImGuiKey_End;
    return ImGuiKey_None;
}

}  // namespace
}  // namespace communique

extern "C" {

using namespace communique;

// Font 0 is the regular one, 1 the semibold, 2 to 4 those that have what they lack; the bytes stay
// the app's. Once it runs, the semibold one ends the change to files with more letters.
EMSCRIPTEN_KEEPALIVE void communique_app_set_font(int index, const char* bytes, int size) {
    App& a = the_app();
    const std::array places{&a.fonts.regular, &a.fonts.semibold, &a.fonts.wide_regular,
                            &a.fonts.wide_semibold, &a.fonts.han};
    *places[static_cast<std::size_t>(std::clamp(index, 0, 4))] = {bytes,
                                                                  static_cast<std::size_t>(size)};
    if (!a.window || index != 1) return;
    a.stage.explorer.face = load_typeface(a.fonts);
    request_frames();
}

// Reads the bundled articles and prepares the first picture, all without WebGL: making a context
// waits for a graphics process that is busy with the page at first. Returns 1, or 0 when there is
// no data; communique_app_error() says why.
EMSCRIPTEN_KEEPALIVE int communique_app_start(const char* state, int flags) {
    App& a = the_app();
    WindowWish wish;
    wish.width = static_cast<int>(a.width);
    wish.height = static_cast<int>(a.height);
    Result<AppWindow> window = AppWindow::open(wish);
    if (!window.ok()) {
        a.answer = window.error().text();
        return 0;
    }
    a.window.emplace(std::move(window).value());
    listen();
    a.stage.start(a.fonts);
    a.stage.explorer.regex = &a.regex;
    Result<Library> library = bundled_library();
    if (!library.ok()) {
        a.answer = library.error().text();
        return 0;
    }
    Explorer& explorer = a.stage.explorer;
    explorer.library = std::move(library).value();
    explorer.system_dark = (flags & start_dark) != 0;
    explorer.coarse = (flags & start_coarse) != 0;
    a.stage.input.set_reduced_motion((flags & start_reduced_motion) != 0);
    ImGui::GetIO().ConfigInputTextCursorBlink = (flags & start_reduced_motion) == 0;
    explorer.companion.assume_page(explorer);
    navigate(explorer, state);
    if ((flags & start_embed) != 0) explorer.link.embed = true;
    remember_address(explorer);
    if (explorer.link.embed) listen_to_hands(false);
    fit_canvas(a);
    a.stage.build(now(), a.services);
    return 1;
}

// Shows the first picture, and from then on whatever comes. Returns 1, or 0 when there is no
// WebGL 2.
EMSCRIPTEN_KEEPALIVE int communique_app_show() {
    App& a = the_app();
    const Result<bool> context = a.window->make_context();
    if (!context.ok()) {
        a.answer = context.error().text();
        return 0;
    }
    a.drawable = true;
    a.stage.paint();
    tell_page();
    wake();
    return 1;
}

EMSCRIPTEN_KEEPALIVE const char* communique_app_error() { return the_app().answer.c_str(); }

// The words of a language, which stay the app's; 0 when they are none. Without any the language
// cannot be had: the explorer takes its wish back and says so.
EMSCRIPTEN_KEEPALIVE int communique_app_learn(const char* code, const char* bytes, int size) {
    const auto language = language_named(code);
    const bool learnt = language && learn(*language, {bytes, static_cast<std::size_t>(size)});
    if (!learnt) {
        Explorer& explorer = the_app().stage.explorer;
        explorer.link.language = spoken();
        explorer.notes.push_back(
            {std::string(to_say("The words of this language could not be downloaded.")), {}});
    }
    request_frames();
    return learnt ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE void communique_app_set_theme(int dark) {
    the_app().stage.explorer.system_dark = dark != 0;
    request_frames();
}

// How far the panel is scrolled, for communique_app_navigate().
EMSCRIPTEN_KEEPALIVE double communique_app_scrolled() { return the_app().stage.explorer.scrolled; }

// `scrolled` is where the reader was when leaving that place, or negative.
EMSCRIPTEN_KEEPALIVE void communique_app_navigate(const char* state, double scrolled) {
    App& a = the_app();
    const bool embed = a.stage.explorer.link.embed;
    if (scrolled < 0) navigate(a.stage.explorer, state);
    else navigate_back(a.stage.explorer, state, static_cast<float>(scrolled));
    a.stage.explorer.link.embed = embed;
    // Links in the page, and files, lead to an address that the page has yet to show.
    a.stage.explorer.sent_address.clear();
    request_frames();
}

// The reader's own articles beside the bundled ones. 1, or 0 with communique_app_error().
EMSCRIPTEN_KEEPALIVE int communique_app_add_articles(const char* json) {
    App& a = the_app();
    Result<std::vector<ReadArticle>> articles = articles_from_json(json);
    if (!articles.ok()) {
        a.answer = articles.error().text();
        return 0;
    }
    add_own_articles(a.stage.explorer, std::move(articles).value());
    request_frames();
    return 1;
}

// What the reading core found for the state that services.search() was given, or why it did not.
EMSCRIPTEN_KEEPALIVE void communique_app_found(const char* text, int refused) {
    App& a = the_app();
    a.regex.answer(text, refused != 0);
    a.stage.explorer.study.forget_uses();
    ++a.stage.explorer.regex_answers;
    request_frames();
}

// A letter or sign pressed while no field has the keyboard, as the reader's keyboard has it.
EMSCRIPTEN_KEEPALIVE void communique_app_typed(const char* text) {
    the_app().stage.explorer.typed += text;
    request_frames();
}

// Wheel or pinch over a figure with dates: 1 when it will zoom there, by a factor above 1 closer.
EMSCRIPTEN_KEEPALIVE int communique_app_zoom(double x, double y, double factor) {
    App& a = the_app();
    const double zoom = a.stage.zoom();
    const ZoomWish wish{static_cast<float>(x / zoom), static_cast<float>(y / zoom), factor};
    if (!takes_zoom(a.stage.explorer, wish.x, wish.y)) return 0;
    a.stage.explorer.zoom = wish;
    request_frames();
    return 1;
}

// The page's own address, for links and citations.
EMSCRIPTEN_KEEPALIVE void communique_app_set_site(const char* address) {
    Setting& setting = the_app().stage.explorer.setting;
    setting.site = address;
    setting.today = date_of(static_cast<std::int32_t>(emscripten_date_now() / 86400000));
}

EMSCRIPTEN_KEEPALIVE const char* communique_app_project() {
    App& a = the_app();
    a.answer = project_of(a.stage.explorer);
    return a.answer.c_str();
}

// A line above the panels that stays until the reader dismisses it.
EMSCRIPTEN_KEEPALIVE void communique_app_note(const char* text) {
    the_app().stage.explorer.notes.push_back({text, {}});
    request_frames();
}

// The file in the making that takes long; empty when it is there.
EMSCRIPTEN_KEEPALIVE void communique_app_making(const char* name) {
    the_app().stage.explorer.file_in_making = name;
    request_frames();
}

// What became of the file that was asked for: words with a place for its {name}, a tab, the name.
EMSCRIPTEN_KEEPALIVE void communique_app_exported(const char* text) {
    const std::string_view told = text;
    const std::size_t tab = told.find('\t');
    std::string& message = the_app().stage.explorer.menu_message;
    message = say(told.substr(0, tab),
                  {{"name", tab == told.npos ? std::string_view() : told.substr(tab + 1)}});
    call_page("announce", message);
    request_frames();
}

// Draws at once: between a new size and the next frame the canvas would be empty.
EMSCRIPTEN_KEEPALIVE void communique_app_resize(double css_width, double css_height,
                                                double density) {
    App& a = the_app();
    a.width = css_width;
    a.height = css_height;
    a.density = density;
    if (!a.window) return;
    fit_canvas(a);
    draw_frame();
    wake();
}

EMSCRIPTEN_KEEPALIVE void communique_app_wake() { request_frames(); }

EMSCRIPTEN_KEEPALIVE void communique_app_set_visible(int visible) {
    the_app().visible = visible != 0;
    wake();
}

// An embed takes the wheel and the fingers only while it is active.
EMSCRIPTEN_KEEPALIVE void communique_app_set_active(int active) {
    listen_to_hands(active != 0);
    if (active == 0) the_app().stage.explorer.focus.release();
    request_frames();
}

// 1: the explorer moved its own focus; 0: there is nothing further that way, the page goes on.
EMSCRIPTEN_KEEPALIVE int communique_app_tab(int direction) {
    App& a = the_app();
    const bool kept = Input::tab(a.stage.explorer, direction < 0 ? -1 : 1);
    request_frames();
    return kept ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE int communique_app_wants_wheel(double, double, double dy) {
    const Explorer& explorer = the_app().stage.explorer;
    return (dy < 0 ? explorer.can_scroll_up : explorer.can_scroll_down) ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE int communique_app_wants_text() {
    return ImGui::GetIO().WantTextInput ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE void communique_app_insert_text(const char* text) {
    ImGuiIO& io = ImGui::GetIO();
    // A field takes no letters while Control or Command is down, and whoever pastes still holds it.
    io.AddKeyEvent(ImGuiMod_Ctrl, false);
    io.AddKeyEvent(ImGuiMod_Super, false);
    io.AddInputCharactersUTF8(text);
    request_frames();
}

EMSCRIPTEN_KEEPALIVE void communique_app_key(const char* name, int down) {
    const ImGuiKey key = key_named(name);
    if (key != ImGuiKey_None) ImGui::GetIO().AddKeyEvent(key, down != 0);
    request_frames();
}

// What is selected in the text field, for the page's copy event.
EMSCRIPTEN_KEEPALIVE const char* communique_app_copy() {
    App& a = the_app();
    a.answer.clear();
    ImGuiInputTextState* field = ImGui::GetInputTextState(ImGui::GetActiveID());
    if (field != nullptr && field->HasSelection()) {
        const int begin = std::min(field->GetSelectionStart(), field->GetSelectionEnd());
        const int end = std::max(field->GetSelectionStart(), field->GetSelectionEnd());
        a.answer.assign(field->TextSrc + begin, field->TextSrc + end);
    }
    return a.answer.c_str();
}

EMSCRIPTEN_KEEPALIVE const char* communique_app_probe() {
    App& a = the_app();
    a.answer = probe(a.stage.explorer, a.stage.frames(), a.stage.zoom());
    return a.answer.c_str();
}
}
