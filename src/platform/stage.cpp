#include "platform/stage.h"

#include <algorithm>
#include <cmath>

#include "imgui_internal.h"

namespace communique {
namespace {

// Wider than this, everything grows in proportion: at 3840 pixels a letter is twice as large.
constexpr double widest_unzoomed = 1920;
constexpr double most_zoom = 2;
// The caret of ImGui's text field: shown 0.8 s, hidden 0.4 s.
constexpr double caret_step = 0.4;

}  // namespace

void Stage::start(const TypefaceFiles& fonts) {
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigInputTrickleEventQueue = true;
    // Enough for the sizes of a first frame: growing later costs an upload.
    io.Fonts->TexMinWidth = 512;
    io.Fonts->TexMinHeight = 256;
    renderer_.start();
    explorer.face = load_typeface(fonts);
}

void Stage::resize(double width, double height, double density) {
    zoom_ = std::clamp(width / widest_unzoomed, 1.0, most_zoom);
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {static_cast<float>(width / zoom_), static_cast<float>(height / zoom_)};
    const auto scale = static_cast<float>(density * zoom_);
    io.DisplayFramebufferScale = {scale, scale};
    input.set_zoom(zoom_);
    explorer.pointed.reset();
    renderer_.forget_picture();
    scheduler.request();
}

void Stage::context_restored() {
    renderer_.restart();
    scheduler.request();
}

bool Stage::build(double now, Services& services) {
    if (!scheduler.take(now)) return false;
    ImGuiIO& io = ImGui::GetIO();
    // After a rest the clock has jumped; nothing of ours should jump with it.
    io.DeltaTime = static_cast<float>(std::clamp(now - last_frame_, 0.001, 0.1));
    last_frame_ = now;
    input.before_frame(explorer);
    follow_language(explorer, services);
    ImGui::NewFrame();
    show_frame(explorer, services);
    ImGui::Render();
    ++frames_;
    if (io.WantTextInput && io.ConfigInputTextCursorBlink) scheduler.request_at(now + caret_step);
    if (input.is_moving()) scheduler.request(2);
    if (is_working(explorer)) scheduler.request();
    // Of keys and presses that came together each has a frame of its own.
    if (!GImGui->InputEventsQueue.empty()) scheduler.request();
    return true;
}

bool Stage::paint() { return renderer_.draw(*ImGui::GetDrawData()); }

void Stage::draw_apart(double width, double height, double density,
                       const std::function<void(ImDrawList&)>& draw) {
    ImGuiIO& io = ImGui::GetIO();
    const ImVec2 size = io.DisplaySize;
    const ImVec2 scale = io.DisplayFramebufferScale;
    io.DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
    io.DisplayFramebufferScale = {static_cast<float>(density), static_cast<float>(density)};
    for (ImFont* font : {explorer.face.regular, explorer.face.semibold}) {
        font->CurrentRasterizerDensity = static_cast<float>(density);
    }
    ImGui::NewFrame();
    draw(*ImGui::GetBackgroundDrawList());
    ImGui::Render();
    renderer_.forget_picture();
    renderer_.draw(*ImGui::GetDrawData());
    renderer_.forget_picture();
    io.DisplaySize = size;
    io.DisplayFramebufferScale = scale;
    scheduler.request();
}

}  // namespace communique
