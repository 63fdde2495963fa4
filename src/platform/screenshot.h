#pragma once
// A picture of the explorer as a file, without a window on any screen: for tests, documentation and
// for looking at. And a picture of one figure, for taking along.

#include <string>

#include "base/result.h"
#include "platform/png.h"
#include "platform/stage.h"

namespace communique {

struct ScreenshotWish {
    std::string file;  // .png
    int width = 1440;
    int height = 900;
    double density = 1;
};

// Draws until the picture is settled and writes it. A GL context must be current.
Result<bool> take_screenshot(Stage& stage, Services& services, const ScreenshotWish& wish);

// One figure alone, on light paper, in so many device pixels a pixel; as the bytes of a PNG.
std::string picture_of(Stage& stage, const Scene& scene, double density, const PngTexts& texts);

}  // namespace communique
