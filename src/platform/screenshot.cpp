#include "platform/screenshot.h"

#include <array>
#include <cstdio>
#include <vector>

#include "platform/gl_functions.h"

namespace communique {
namespace {

void append_big_endian(std::string& out, std::uint32_t value) {
    for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>((value >> shift) & 0xFFU);
}

std::uint32_t checksum(std::string_view bytes) {  // CRC-32 of the PNG specification
    std::uint32_t crc = 0xFFFFFFFFU;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
    }
    return ~crc;
}

void append_chunk(std::string& png, std::string_view type, std::string_view data) {
    append_big_endian(png, static_cast<std::uint32_t>(data.size()));
    const std::string body = std::string(type) + std::string(data);
    png += body;
    append_big_endian(png, checksum(body));
}

// A zlib stream of stored blocks: larger than a compressed one, and no compressor is needed.
std::string stored(const std::string& bytes) {
    std::string out = "\x78\x01";
    constexpr std::size_t most = 65535;
    std::uint32_t a = 1;
    std::uint32_t b = 0;
    for (std::size_t at = 0; at < bytes.size(); at += most) {
        const std::size_t size = std::min(most, bytes.size() - at);
        out += at + size == bytes.size() ? '\x01' : '\x00';
        for (const std::size_t word : {size, ~size}) {
            out += static_cast<char>(word & 0xFFU);
            out += static_cast<char>((word >> 8U) & 0xFFU);
        }
        out.append(bytes, at, size);
    }
    for (const char byte : bytes) {
        a = (a + static_cast<unsigned char>(byte)) % 65521U;
        b = (b + a) % 65521U;
    }
    append_big_endian(out, (b << 16U) | a);
    return out;
}

// `pixels` are RGBA, the lowest row first, as GL gives them.
std::string to_png(const std::vector<unsigned char>& pixels, std::uint32_t width, std::uint32_t height) {
    std::string rows;
    for (std::uint32_t y = height; y-- > 0;) {
        rows += '\0';
        for (std::uint32_t x = 0; x < width; ++x) {
            const std::size_t at = (std::size_t{y} * width + x) * 4;
            for (std::size_t channel = 0; channel < 3; ++channel) {
                rows += static_cast<char>(pixels[at + channel]);
            }
        }
    }
    std::string head;
    append_big_endian(head, width);
    append_big_endian(head, height);
    head += std::string("\x08\x02\x00\x00\x00", 5);  // 8 bits of red, green, blue
    std::string png = "\x89PNG\r\n\x1a\n";
    append_chunk(png, "IHDR", head);
    append_chunk(png, "IDAT", stored(rows));
    append_chunk(png, "IEND", "");
    return png;
}

// A surface of its own: a hidden window has no pixels that could be read back.
void bind_surface(int width, int height) {
    unsigned texture = 0;
    unsigned surface = 0;
    GL_CALL(GenTextures)(1, &texture);
    GL_CALL(BindTexture)(GL_TEXTURE_2D, texture);
    GL_CALL(TexImage2D)(GL_TEXTURE_2D, 0, GL_RGBA8, width, height, 0, GL_RGBA, GL_UNSIGNED_BYTE, nullptr);
    GL_CALL(GenFramebuffers)(1, &surface);
    GL_CALL(BindFramebuffer)(GL_FRAMEBUFFER, surface);
    GL_CALL(FramebufferTexture2D)(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, texture, 0);
}

}  // namespace

Result<bool> take_screenshot(Stage& stage, Services& services, const ScreenshotWish& wish) {
    const int width = static_cast<int>(wish.width * wish.density + 0.5);
    const int height = static_cast<int>(wish.height * wish.density + 0.5);
    bind_surface(width, height);
    stage.resize(wish.width, wish.height, wish.density);
    stage.scheduler.request(6);
    for (int i = 0; i < 6; ++i) stage.frame(i * 0.016, services);
    std::vector<unsigned char> pixels(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4);
    GL_CALL(ReadPixels)(0, 0, width, height, GL_RGBA, GL_UNSIGNED_BYTE, pixels.data());
    const std::string png = to_png(pixels, static_cast<std::uint32_t>(width), static_cast<std::uint32_t>(height));
    std::FILE* file = std::fopen(wish.file.c_str(), "wb");
    if (file == nullptr) return Error{ErrorCode::unreadable_file, "the picture cannot be written", wish.file};
    const bool written = std::fwrite(png.data(), 1, png.size(), file) == png.size();
    std::fclose(file);
    return written;
}

}  // namespace communique
