#pragma once
// Talks that are named after other nations: "the India-Pakistan talks in Geneva".

#include <cstdint>

#include "facts/reading/article.h"

namespace communique {

// Whether the token, where a place or a day begins, stands behind talks that are named after two nations
// of which at least one is not of the pair: they were held there, and not the pair's. Looks back a dozen
// tokens.
bool is_of_others_talks(const Article& article, std::uint32_t token, std::uint32_t begin);

}  // namespace communique
