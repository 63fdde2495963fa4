#pragma once
// The explorer without a window: frames are made as for a screen and thrown away. For the tests of
// the views and the benchmark of frames.

#include <map>
#include <string>
#include <string_view>

#include "base/asset.h"
#include "base/say.h"
#include "views/explorer.h"

namespace communique::test {

// Remembers what the views ask for.
class Answers final : public Services {
public:
    bool has_companion() const override { return true; }
    void companion(std::string_view section, std::string_view html) override {
        sections[std::string(section)] = html;
    }
    void announce(std::string_view text) override { announced = text; }
    void address(std::string_view, std::string_view) override {}
    void copy(std::string_view text) override { copied = text; }
    void export_view(std::string_view) override {}
    void open_url(std::string_view) override {}
    void save_file(std::string_view, std::string_view, std::string_view) override {}
    bool choose_articles() override { return false; }
    void open_path(std::string_view) override {}
    void scroll_page(float) override {}
    void has_own(bool) override {}
    void theme_chosen(std::string_view) override {}
    bool speak(Tongue language) override { return communique::speak(language); }
    void want_letters() override {}

    std::map<std::string, std::string> sections;
    std::string announced;
    std::string copied;
};

class Stand {
public:
    explicit Stand(float width = 1280, float height = 800) {
        ImGui::CreateContext();
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.LogFilename = nullptr;
        io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
        io.DisplaySize = {width, height};
        io.DeltaTime = 1.0F / 60;
        load_letters();
    }
    ~Stand() { ImGui::DestroyContext(); }
    Stand(const Stand&) = delete;
    Stand& operator=(const Stand&) = delete;

    void show(Library library, std::string_view address) {
        explorer.library = std::move(library);
        library_changed(explorer);
        navigate(explorer, address);
    }

    void load_letters() {
        const auto fonts = font_assets();
        const auto file = [&fonts](std::string_view name) {
            for (const Asset& font : fonts)
                if (font.path == name) return font.bytes;
            return std::string_view();
        };
        explorer.face = load_typeface({file("sans-regular.ttf"), file("sans-semibold.ttf"),
                                       file("sans-zh-regular.ttf"), file("sans-zh-semibold.ttf"),
                                       file("sans-han.ttf")});
    }
    void frame() {
        follow_language(explorer, answers);
        ImGui::NewFrame();
        show_frame(explorer, answers);
        ImGui::Render();
        for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) take(*texture);
    }
    void frames(int count) {
        for (int i = 0; i < count; ++i) frame();
    }
    void point(float x, float y) { ImGui::GetIO().AddMousePosEvent(x, y); }
    // Pressed and let go at the place, with the frames that takes.
    void press(float x, float y) {
        point(x, y);
        frame();
        ImGui::GetIO().AddMouseButtonEvent(0, true);
        frame();
        ImGui::GetIO().AddMouseButtonEvent(0, false);
        frame();
    }
    int vertices() const { return ImGui::GetDrawData()->TotalVtxCount; }

    Explorer explorer;
    Answers answers;

private:
    static void take(ImTextureData& texture) {
        if (texture.Status == ImTextureStatus_WantDestroy) {
            texture.SetTexID(ImTextureID_Invalid);
            texture.SetStatus(ImTextureStatus_Destroyed);
        } else if (texture.Status != ImTextureStatus_Destroyed) {
            texture.SetTexID(1);
            texture.SetStatus(ImTextureStatus_OK);
        }
    }
};

}  // namespace communique::test
