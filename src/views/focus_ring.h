#pragma once
// The order in which the keyboard reaches what a frame shows. Every control registers while it is
// drawn; moving past either end is refused, so that the platform can hand the focus back to the
// page or wrap around. Kept apart from ImGui's own navigation, which always wraps and so traps Tab.

#include <cstdint>
#include <string>
#include <vector>

#include "chart/scene.h"

namespace communique {

// What a control is, for the page's tests and screen readers.
enum class Role : std::uint8_t { button, tab, toggle, link, field, figure, list };

struct Stop {
    std::uint32_t id = 0;
    Role role = Role::button;
    std::string label;
    Box box;  // on the screen
    bool on = false;
};

class FocusRing {
public:
    void begin_frame();
    void add(Stop stop);

    // The next or previous stop of the last frame gets the focus. False at the end of the ring; the
    // focus is then given up.
    bool move(int direction);
    // As from the pointer: the ring is not shown until a key is pressed.
    void point(std::uint32_t id) {
        focused_ = id;
        visible_ = false;
    }
    // From a control that goes to the one that comes in its place, shown as the last one was.
    void hand_over(std::uint32_t id) {
        focused_ = id;
        reveal_ = visible_;
    }
    void release() {
        focused_ = 0;
        visible_ = false;
    }
    void show() { visible_ = focused_ != 0; }

    bool has(std::uint32_t id) const { return focused_ != 0 && focused_ == id; }
    bool shows(std::uint32_t id) const { return visible_ && has(id); }
    std::uint32_t focused() const { return focused_; }
    // True once after a move: the control scrolls itself into view.
    bool take_reveal(std::uint32_t id);
    const std::vector<Stop>& last_frame() const { return last_; }
    // What the running frame has shown so far; after it, all of it.
    const std::vector<Stop>& this_frame() const { return current_; }

private:
    std::vector<Stop> last_;
    std::vector<Stop> current_;
    std::uint32_t focused_ = 0;
    bool visible_ = false;
    bool reveal_ = false;
};

}  // namespace communique
