#include "chart/theme.h"

namespace communique {
namespace {

constexpr Color rgb(std::uint32_t value) {
    return {static_cast<std::uint8_t>(value >> 16U), static_cast<std::uint8_t>(value >> 8U),
            static_cast<std::uint8_t>(value)};
}

// In the order of ColorRole: none, paper, ink, ink_soft, grid, axis, in_person, video, phone,
// reported, trade, deal, word, accent. Hues after Okabe and Ito (2008), darkened or lightened until
// they stand out from the paper.
constexpr Theme light = {"light",
                         {rgb(0x000000), rgb(0xFFFDF8), rgb(0x1B1F24), rgb(0x59606A), rgb(0xE6E2D8),
                          rgb(0x8A8F96), rgb(0x1F4E8C), rgb(0x0B7F78), rgb(0x7A4FA3), rgb(0x8F6400),
                          rgb(0xC2491D), rgb(0x8A3A5C), rgb(0x3B6EA8), rgb(0xB3261E)}};

constexpr Theme dark = {"dark",
                        {rgb(0x000000), rgb(0x14181D), rgb(0xE9E6DF), rgb(0xA6ADB6), rgb(0x2C333B),
                         rgb(0x6D7680), rgb(0x7FB0F0), rgb(0x4CC7BC), rgb(0xC3A1E8), rgb(0xE3B341),
                         rgb(0xF2865C), rgb(0xE58DB2), rgb(0x86B4E6), rgb(0xFF8A80)}};

constexpr std::array<std::string_view, color_role_count> names = {
    "none",  "paper", "ink",      "ink-soft", "grid", "axis", "in-person",
    "video", "phone", "reported", "trade",    "deal", "word", "accent"};

// x^2.4 for 0 <= x <= 1 without the C library, whose last bits differ: x^2 times x^0.4, the fifth
// root of x^2 by Newton's method.
double power_2_4(double x) {
    if (x <= 0) return 0;
    const double square = x * x;
    double root = 1;
    for (int i = 0; i < 60; ++i) {
        const double fourth = root * root * root * root;
        root = (4 * root + square / fourth) / 5;
    }
    return square * root;
}

double luminance(Color color) {
    const auto linear = [](std::uint8_t channel) {
        const double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : power_2_4((c + 0.055) / 1.055);
    };
    return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue);
}

}  // namespace

const Theme& light_theme() { return light; }

const Theme& dark_theme() { return dark; }

std::string_view name_of(ColorRole role) { return names[static_cast<std::size_t>(role)]; }

std::string hex(Color color) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text = "#";
    for (const std::uint8_t channel : {color.red, color.green, color.blue}) {
        text += digits[channel >> 4U];
        text += digits[channel & 15U];
    }
    return text;
}

double contrast(Color a, Color b) {
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return first > second ? first / second : second / first;
}

}  // namespace communique
