#pragma once
// Short lists of words that stand in the code.

#include <algorithm>
#include <iterator>
#include <string_view>

namespace communique {

// Whether the word is one of the list, be it an array, a std::array or a span.
template <class Words>
bool among(std::string_view word, const Words& words) {
    return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

}  // namespace communique
