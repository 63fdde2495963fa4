#pragma once
// SDL's window, its GL context once it is made, and the mouse cursors that go with it. On the web
// the window is the page's canvas, found as "#canvas".

#include <SDL.h>

#include <string>

#include "base/result.h"

namespace communique {

struct WindowWish {
    const char* title = nullptr;  // null on the web: the page keeps its own
    int width = 1280;
    int height = 860;
    bool hidden = false;
};

class AppWindow {
public:
    static Result<AppWindow> open(const WindowWish& wish);
    // Before anything is drawn: true, or an error. A second call does nothing.
    Result<bool> make_context();
    AppWindow(AppWindow&& other) noexcept;
    AppWindow& operator=(AppWindow&&) = delete;
    ~AppWindow();

    SDL_Window* sdl() const { return window_; }
    void present() { SDL_GL_SwapWindow(window_); }
    // Shows the cursor that ImGui asks for and turns text input on while a field has the keyboard.
    void follow_imgui();

private:
    AppWindow() = default;

    SDL_Window* window_ = nullptr;
    SDL_GLContext context_ = nullptr;
    SDL_Cursor* cursors_[3] = {};
    int cursor_ = 0;
    bool text_input_ = false;
};

}  // namespace communique
