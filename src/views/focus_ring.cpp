#include "views/focus_ring.h"

#include <algorithm>

namespace communique {

void FocusRing::begin_frame() {
    last_ = std::move(current_);
    current_.clear();
}

void FocusRing::add(Stop stop) { current_.push_back(std::move(stop)); }

bool FocusRing::move(int direction) {
    const auto& stops = current_.empty() ? last_ : current_;
    const auto at = std::find_if(stops.begin(), stops.end(),
                                 [this](const Stop& stop) { return stop.id == focused_; });
    const auto count = static_cast<std::ptrdiff_t>(stops.size());
    // Without a focus, Tab enters at the first stop and Shift+Tab at the last.
    const std::ptrdiff_t from =
        at != stops.end() ? at - stops.begin() : (direction > 0 ? -1 : count);
    const std::ptrdiff_t to = from + direction;
    if (to < 0 || to >= count) {
        release();
        return false;
    }
    focused_ = stops[static_cast<std::size_t>(to)].id;
    visible_ = true;
    reveal_ = true;
    return true;
}

bool FocusRing::take_reveal(std::uint32_t id) {
    if (!reveal_ || !has(id)) return false;
    reveal_ = false;
    return true;
}

}  // namespace communique
