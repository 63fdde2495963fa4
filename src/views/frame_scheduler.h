#pragma once
// Decides when a frame is drawn: a few after each event until the picture settles, one at a
// deadline such as a blinking caret, otherwise none, so that a page at rest costs nothing. Knows no
// clock and no loop; both platforms ask it.

#include <limits>

namespace communique {

class FrameScheduler {
public:
    static constexpr double never = std::numeric_limits<double>::infinity();

    // Dear ImGui settles hover, focus and sizes within three passes.
    void request(int frames = 3) {
        if (frames > budget_) budget_ = frames;
    }
    // A frame at that time, in seconds of the caller's clock; the earliest asked for wins.
    void request_at(double time) {
        if (time < deadline_) deadline_ = time;
    }

    // True when a frame is due now; counts it as drawn.
    bool take(double now) {
        if (now >= deadline_) {
            deadline_ = never;
            request(1);
        }
        if (budget_ == 0) return false;
        --budget_;
        return true;
    }
    // How long nothing will be due: 0 when a frame is, `never` when only an event can change that.
    double idle_for(double now) const {
        if (budget_ > 0) return 0;
        return deadline_ > now ? deadline_ - now : 0;
    }

private:
    int budget_ = 0;
    double deadline_ = never;
};

}  // namespace communique
