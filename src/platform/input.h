#pragma once
// Turns SDL's events into what Dear ImGui and the explorer understand: mouse, keys, text, wheel,
// and fingers, which tap, or drag the panel and let it glide on.

#include <SDL.h>

#include "views/explorer.h"

namespace communique {

class Input {
public:
    // Where nothing else tells which characters were typed outside of fields, keys do, as on a US
    // keyboard.
    void take_characters_from_keys() { characters_from_keys_ = true; }
    // True when the event may change the picture.
    bool handle(const SDL_Event& event, Explorer& explorer);
    // Scrolls and cursors that belong to the coming frame.
    void before_frame(Explorer& explorer);
    // A drag glides on and needs more frames.
    bool is_moving() const { return glide_ != 0; }

    void set_zoom(double zoom) { zoom_ = static_cast<float>(zoom); }
    // Window pixels for each pixel of SDL's coordinates, where the two differ.
    void set_scale(double scale) { scale_ = static_cast<float>(scale); }
    void set_reduced_motion(bool reduced) { reduced_motion_ = reduced; }
    // Tab is the explorer's own; false when the focus leaves it.
    static bool tab(Explorer& explorer, int direction);

private:
    bool characters_from_keys_ = false;
    bool key(const SDL_KeyboardEvent& event, Explorer& explorer);
    void finger(const SDL_TouchFingerEvent& event, Explorer& explorer);

    float zoom_ = 1;
    float scale_ = 1;
    bool reduced_motion_ = false;
    SDL_FingerID finger_ = 0;
    bool finger_down_ = false;
    bool dragging_ = false;
    float start_x_ = 0;
    float start_y_ = 0;
    float last_y_ = 0;
    Uint32 last_time_ = 0;
    float speed_ = 0;  // of the finger, in pixels a millisecond
    float glide_ = 0;  // left over after it let go, in pixels a frame
};

}  // namespace communique
