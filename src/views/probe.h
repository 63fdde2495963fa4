#pragma once
// What is on the screen, as JSON: every control and every mark with its place and label. Tests
// press and read through it; pixels would tell them less.

#include <string>

#include "views/explorer.h"

namespace communique {

// `frames` drawn so far; places are multiplied by `zoom` to give the platform's own pixels.
std::string probe(const Explorer& explorer, unsigned long frames, double zoom);

}  // namespace communique
