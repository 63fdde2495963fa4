#include "platform/screenshot.h"

#include <cstdio>
#include <vector>

#include "platform/gl_functions.h"
#include "views/draw_scene.h"

namespace communique {
namespace {

// A surface of its own: a hidden window has no pixels that could be read back.
void bind_surface(int width, int height) {
    static unsigned texture = 0;
    static unsigned surface = 0;
    if (texture == 0) GL_CALL(GenTextures)(1, &texture);
    GL_CALL(BindTexture)(GL_TEXTURE_2D, texture);
    GL_CALL(TexImage2D)(GL_TEXTURE_2D, 0, GL_RGBA8, width, height, 0, GL_RGBA, GL_UNSIGNED_BYTE,
                        nullptr);
    if (surface == 0) GL_CALL(GenFramebuffers)(1, &surface);
    GL_CALL(BindFramebuffer)(GL_FRAMEBUFFER, surface);
    GL_CALL(FramebufferTexture2D)(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, texture, 0);
}

std::vector<unsigned char> read_pixels(int width, int height) {
    std::vector<unsigned char> pixels(static_cast<std::size_t>(width) *
                                      static_cast<std::size_t>(height) * 4);
    GL_CALL(ReadPixels)(0, 0, width, height, GL_RGBA, GL_UNSIGNED_BYTE, pixels.data());
    return pixels;
}

}  // namespace

Result<bool> take_screenshot(Stage& stage, Services& services, const ScreenshotWish& wish) {
    const int width = static_cast<int>(wish.width * wish.density + 0.5);
    const int height = static_cast<int>(wish.height * wish.density + 0.5);
    bind_surface(width, height);
    stage.resize(wish.width, wish.height, wish.density);
    stage.scheduler.request(6);
    for (int i = 0; i < 6; ++i) stage.frame(i * 0.016, services);
    const std::string png = to_png(read_pixels(width, height), static_cast<std::uint32_t>(width),
                                   static_cast<std::uint32_t>(height));
    std::FILE* file = std::fopen(wish.file.c_str(), "wb");
    if (file == nullptr)
        return Error{ErrorCode::unreadable_file, "the picture cannot be written", wish.file};
    const bool written = std::fwrite(png.data(), 1, png.size(), file) == png.size();
    std::fclose(file);
    return written;
}

std::string picture_of(Stage& stage, const Scene& scene, double density, const PngTexts& texts) {
    const int width = static_cast<int>(scene.width * density + 0.5);
    const int height = static_cast<int>(scene.height * density + 0.5);
    bind_surface(width, height);
    stage.draw_apart(scene.width, scene.height, density, [&](ImDrawList& list) {
        const auto right = static_cast<float>(scene.width);
        const auto bottom = static_cast<float>(scene.height);
        list.AddRectFilled({0, 0}, {right, bottom}, color_of(light_theme(), ColorRole::paper));
        draw_scene(scene, list, {0, 0}, light_theme(), stage.explorer.face, {});
    });
    std::string png = to_png(read_pixels(width, height), static_cast<std::uint32_t>(width),
                             static_cast<std::uint32_t>(height), texts);
    GL_CALL(BindFramebuffer)(GL_FRAMEBUFFER, 0);
    return png;
}

}  // namespace communique
