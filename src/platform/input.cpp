#include "platform/input.h"

#include <cmath>

#include "imgui_internal.h"

namespace communique {
namespace {

constexpr float wheel_step = 100;  // pixels for one notch
constexpr float finger_slop = 10;  // a tap may wander this far
constexpr float glide_decay = 0.94F;

ImGuiKey key_of(SDL_Keycode code) {
    if (code >= SDLK_a && code <= SDLK_z)
        return static_cast<ImGuiKey>(ImGuiKey_A + (code - SDLK_a));
    if (code >= SDLK_0 && code <= SDLK_9)
        return static_cast<ImGuiKey>(ImGuiKey_0 + (code - SDLK_0));
    switch (code) {
        case SDLK_LEFT: return ImGuiKey_LeftArrow;
        case SDLK_RIGHT: return ImGuiKey_RightArrow;
        case SDLK_UP: return ImGuiKey_UpArrow;
        case SDLK_DOWN: return ImGuiKey_DownArrow;
        case SDLK_PAGEUP: return ImGuiKey_PageUp;
        case SDLK_PAGEDOWN: return ImGuiKey_PageDown;
        case SDLK_HOME: return ImGuiKey_Home;
        case SDLK_END: return ImGuiKey_End;
        case SDLK_DELETE: return ImGuiKey_Delete;
        case SDLK_BACKSPACE: return ImGuiKey_Backspace;
        case SDLK_SPACE: return ImGuiKey_Space;
        case SDLK_RETURN: return ImGuiKey_Enter;
        case SDLK_KP_ENTER: return ImGuiKey_KeypadEnter;
        case SDLK_ESCAPE: return ImGuiKey_Escape;
        default: return ImGuiKey_None;
    }
}

void set_modifiers(Uint16 state) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddKeyEvent(ImGuiMod_Ctrl, (state & KMOD_CTRL) != 0);
    io.AddKeyEvent(ImGuiMod_Shift, (state & KMOD_SHIFT) != 0);
    io.AddKeyEvent(ImGuiMod_Alt, (state & KMOD_ALT) != 0);
    io.AddKeyEvent(ImGuiMod_Super, (state & KMOD_GUI) != 0);
}

void note_character(const SDL_Keysym& key, Explorer& explorer) {
    const bool shift = (key.mod & KMOD_SHIFT) != 0;
    if (key.sym == SDLK_SLASH) explorer.typed += shift ? '?' : '/';
    else if (key.sym == SDLK_QUESTION) explorer.typed += '?';
    else if (key.sym == SDLK_EQUALS || key.sym == SDLK_PLUS || key.sym == SDLK_KP_PLUS)
        explorer.typed += '+';
    else if (key.sym == SDLK_MINUS || key.sym == SDLK_KP_MINUS) explorer.typed += '-';
    else if (key.sym >= SDLK_0 && key.sym <= SDLK_9 && !shift)
        explorer.typed += static_cast<char>(key.sym);
}

int mouse_button(Uint8 button) {
    if (button == SDL_BUTTON_RIGHT) return 1;
    return button == SDL_BUTTON_MIDDLE ? 2 : 0;
}

}  // namespace

bool Input::tab(Explorer& explorer, int direction) {
    ImGui::ClearActiveID();  // a text field keeps its text and gives up the keyboard
    return move_focus(explorer, direction);
}

bool Input::key(const SDL_KeyboardEvent& event, Explorer& explorer) {
    const bool down = event.type == SDL_KEYDOWN;
    set_modifiers(event.keysym.mod);
    if (event.keysym.sym == SDLK_TAB) {
        if (!down) return true;
        const int direction = (event.keysym.mod & KMOD_SHIFT) != 0 ? -1 : 1;
        // A window has nothing beyond its ends: start again from the other side.
        if (!tab(explorer, direction)) tab(explorer, direction);
        return true;
    }
    if (event.keysym.sym == SDLK_ESCAPE && down && !ImGui::GetIO().WantTextInput) {
        if (!step_back(explorer)) explorer.wants_out = true;
    }
    if (down) explorer.focus.show();
    if (down && characters_from_keys_ && !ImGui::GetIO().WantTextInput)
        note_character(event.keysym, explorer);
    const ImGuiKey key = key_of(event.keysym.sym);
    if (key != ImGuiKey_None) ImGui::GetIO().AddKeyEvent(key, down);
    return true;
}

// Fingers press nothing until it is clear that they do not drag; a tap is then sent as a whole.
void Input::finger(const SDL_TouchFingerEvent& event, Explorer& explorer) {
    ImGuiIO& io = ImGui::GetIO();
    const float x = event.x * io.DisplaySize.x;
    const float y = event.y * io.DisplaySize.y;
    explorer.coarse = true;
    if (event.type == SDL_FINGERDOWN) {
        if (finger_down_) return;  // a second finger belongs to the browser's zoom
        finger_ = event.fingerId;
        finger_down_ = true;
        dragging_ = false;
        start_x_ = x;
        start_y_ = last_y_ = y;
        last_time_ = event.timestamp;
        speed_ = glide_ = 0;
        return;
    }
    if (!finger_down_ || event.fingerId != finger_) return;
    if (event.type == SDL_FINGERMOTION) {
        if (std::abs(y - start_y_) > finger_slop || std::abs(x - start_x_) > finger_slop)
            dragging_ = true;
        if (dragging_) explorer.scroll_by += last_y_ - y;
        const auto elapsed = static_cast<float>(event.timestamp - last_time_);
        if (elapsed > 0) speed_ = speed_ * 0.5F + (last_y_ - y) / elapsed * 0.5F;
        last_y_ = y;
        last_time_ = event.timestamp;
        return;
    }
    finger_down_ = false;
    if (dragging_) {
        const bool still =
            event.timestamp - last_time_ > 80 || std::abs(speed_) < 0.2F || reduced_motion_;
        glide_ = still ? 0 : speed_ * 16;
        return;
    }
    io.AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
    io.AddMousePosEvent(start_x_, start_y_);
    io.AddMouseButtonEvent(0, true);
    io.AddMouseButtonEvent(0, false);
}

bool Input::handle(const SDL_Event& event, Explorer& explorer) {
    ImGuiIO& io = ImGui::GetIO();
    const auto to_stage = [this](int pixel) { return static_cast<float>(pixel) * scale_ / zoom_; };
    switch (event.type) {
        case SDL_MOUSEMOTION:
            if (event.motion.which == SDL_TOUCH_MOUSEID) return false;
            explorer.coarse = false;
            io.AddMouseSourceEvent(ImGuiMouseSource_Mouse);
            io.AddMousePosEvent(to_stage(event.motion.x), to_stage(event.motion.y));
            return true;
        case SDL_MOUSEBUTTONDOWN:
        case SDL_MOUSEBUTTONUP:
            if (event.button.which == SDL_TOUCH_MOUSEID) return false;
            io.AddMousePosEvent(to_stage(event.button.x), to_stage(event.button.y));
            io.AddMouseButtonEvent(mouse_button(event.button.button),
                                   event.type == SDL_MOUSEBUTTONDOWN);
            return true;
        case SDL_MOUSEWHEEL:
            if ((SDL_GetModState() & KMOD_CTRL) != 0) {
                const ImVec2 mouse = io.MousePos;
                explorer.zoom = ZoomWish{mouse.x, mouse.y, std::pow(1.2, event.wheel.preciseY)};
                return true;
            }
            explorer.scroll_by -= event.wheel.preciseY * wheel_step / zoom_;
            return true;
        case SDL_FINGERDOWN:
        case SDL_FINGERMOTION:
        case SDL_FINGERUP: finger(event.tfinger, explorer); return true;
        case SDL_KEYDOWN:
        case SDL_KEYUP: return key(event.key, explorer);
        case SDL_TEXTINPUT: io.AddInputCharactersUTF8(event.text.text); return true;
        case SDL_WINDOWEVENT:
            if (event.window.event == SDL_WINDOWEVENT_FOCUS_LOST) io.AddFocusEvent(false);
            if (event.window.event == SDL_WINDOWEVENT_FOCUS_GAINED) io.AddFocusEvent(true);
            if (event.window.event == SDL_WINDOWEVENT_LEAVE)
                io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
            return true;
        default: return false;
    }
}

void Input::before_frame(Explorer& explorer) {
    if (glide_ == 0) return;
    explorer.scroll_by += glide_;
    glide_ *= glide_decay;
    if (std::abs(glide_) < 0.5F) glide_ = 0;
}

}  // namespace communique
