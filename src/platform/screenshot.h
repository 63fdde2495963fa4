#pragma once
// A picture of the explorer as a file, without a window on any screen: for tests, documentation and
// for looking at.

#include <string>

#include "base/result.h"
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

}  // namespace communique
