#include "platform/window.h"

#include <utility>

#include "imgui.h"
#include "platform/gl_functions.h"

#if defined(__EMSCRIPTEN__)
// SDL would look GL up by name; the page links it instead, and this keeps a table of 274 names out.
extern "C" void* eglGetProcAddress(const char*) { return nullptr; }
#endif

namespace communique {
namespace {

Error sdl_error(const char* what) {
    return {ErrorCode::unavailable, std::string(what) + ": " + SDL_GetError(), {}};
}

void ask_for_gl() {
#if defined(__EMSCRIPTEN__)
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 0);
#else
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_CORE);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_FLAGS, SDL_GL_CONTEXT_FORWARD_COMPATIBLE_FLAG);
#endif
    // The picture is flat and opaque; ImGui smooths its own edges.
    SDL_GL_SetAttribute(SDL_GL_ALPHA_SIZE, 0);
    SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
    SDL_GL_SetAttribute(SDL_GL_STENCIL_SIZE, 0);
    SDL_GL_SetAttribute(SDL_GL_DOUBLEBUFFER, 1);
}

}  // namespace

Result<AppWindow> AppWindow::open(const WindowWish& wish) {
    SDL_SetHint(SDL_HINT_EMSCRIPTEN_KEYBOARD_ELEMENT, "#canvas");
    SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");  // fingers scroll; see input.h
    SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
    SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "1");
    if (SDL_Init(SDL_INIT_VIDEO) != 0) return sdl_error("SDL cannot start");
    ask_for_gl();
    Uint32 flags = SDL_WINDOW_OPENGL | SDL_WINDOW_ALLOW_HIGHDPI;
#if !defined(__EMSCRIPTEN__)
    flags |= SDL_WINDOW_RESIZABLE;  // on the web the page sizes the canvas
#endif
    if (wish.hidden) flags |= SDL_WINDOW_HIDDEN;
    AppWindow window;
    window.window_ = SDL_CreateWindow(wish.title, SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED,
                                      wish.width, wish.height, flags);
    if (window.window_ == nullptr) return sdl_error("no window");
    // While it is on, SDL lets the browser have every key that could write a letter, and Space
    // scrolls the page.
    SDL_StopTextInput();
    constexpr SDL_SystemCursor kinds[] = {SDL_SYSTEM_CURSOR_ARROW, SDL_SYSTEM_CURSOR_HAND,
                                          SDL_SYSTEM_CURSOR_IBEAM};
    for (int i = 0; i < 3; ++i) window.cursors_[i] = SDL_CreateSystemCursor(kinds[i]);
    return window;
}

Result<bool> AppWindow::make_context() {
    if (context_ != nullptr) return true;
    context_ = SDL_GL_CreateContext(window_);
    if (context_ == nullptr) return sdl_error("no OpenGL 3.3");
    if (!load_gl()) return sdl_error("this OpenGL lacks functions");
#if !defined(__EMSCRIPTEN__)
    SDL_GL_SetSwapInterval(1);
#endif
    return true;
}

AppWindow::AppWindow(AppWindow&& other) noexcept
    : window_(std::exchange(other.window_, nullptr)),
      context_(std::exchange(other.context_, nullptr)),
      cursor_(other.cursor_),
      text_input_(other.text_input_) {
    for (int i = 0; i < 3; ++i) cursors_[i] = std::exchange(other.cursors_[i], nullptr);
}

AppWindow::~AppWindow() {
    if (window_ == nullptr) return;
    for (SDL_Cursor* cursor : cursors_) SDL_FreeCursor(cursor);
    if (context_ != nullptr) SDL_GL_DeleteContext(context_);
    SDL_DestroyWindow(window_);
    SDL_Quit();
}

void AppWindow::follow_imgui() {
    const ImGuiMouseCursor wanted = ImGui::GetMouseCursor();
    const int cursor =
        wanted == ImGuiMouseCursor_Hand ? 1 : (wanted == ImGuiMouseCursor_TextInput ? 2 : 0);
    if (cursor != cursor_) SDL_SetCursor(cursors_[cursor]);
    cursor_ = cursor;
    const bool text = ImGui::GetIO().WantTextInput;
    if (text != text_input_) {
        if (text) SDL_StartTextInput();
        else SDL_StopTextInput();
    }
    text_input_ = text;
}

}  // namespace communique
