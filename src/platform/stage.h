#pragma once
// Where the explorer plays: ImGui's context, the renderer and the frame scheduler around one
// Explorer, the same for the desktop and the page. Sizes come in the platform's pixels; on very
// wide screens the stage draws everything larger, so that text keeps its proportion to the page.

#include <functional>
#include <string_view>

#include "platform/gl_renderer.h"
#include "platform/input.h"
#include "views/explorer.h"
#include "views/frame_scheduler.h"

namespace communique {

class Stage {
public:
    Explorer explorer;
    FrameScheduler scheduler;
    Input input;

    // The fonts' bytes must outlive the stage. Drawing needs a GL context, building a frame does
    // not.
    void start(const TypefaceFiles& fonts);
    // The surface: its size in the platform's pixels and device pixels for each of those.
    void resize(double width, double height, double density);
    void context_restored();
    // A frame when one is due, in two parts: build() says what it consists of and is false when
    // none is due; paint() brings it to the surface and is false when the picture is the same as
    // before.
    bool build(double now, Services& services);
    bool paint();
    // Both.
    bool frame(double now, Services& services) { return build(now, services) && paint(); }
    // Draws something else once, in so many device pixels a pixel, into the surface that is bound.
    void draw_apart(double width, double height, double density,
                    const std::function<void(ImDrawList&)>& draw);

    double zoom() const { return zoom_; }
    unsigned long frames() const { return frames_; }

private:
    GlRenderer renderer_;
    double zoom_ = 1;
    double last_frame_ = 0;
    unsigned long frames_ = 0;
};

}  // namespace communique
