#pragma once
// What is told aside on the way from an encounter to its day or place. See reach.h.

#include <cstdint>
#include <optional>

#include "facts/reading/scan.h"

namespace communique {

// What the way from an encounter to its day or place passes over as one.
struct Aside {
    std::uint32_t end = 0;  // its last token
    std::uint32_t cost = 0;
    bool comma = false;
};

// The aside that starts at the token and ends before `to`, if one does. Looks as far as `to`.
std::optional<Aside> aside_at(const Scan& scan, std::uint32_t token, std::uint32_t to);

}  // namespace communique
