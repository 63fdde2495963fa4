#pragma once
// Pictures as PNG files, with words of their own in them. The compressor knows only runs of one
// byte, which is what figures are made of once each row has become its difference to the row above.

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace communique {

using PngTexts = std::vector<std::pair<std::string_view, std::string>>;

// `pixels` are RGBA, the lowest row first, as GL gives them. Each text becomes an iTXt chunk.
std::string to_png(const std::vector<unsigned char>& pixels, std::uint32_t width,
                   std::uint32_t height, const PngTexts& texts = {});

}  // namespace communique
