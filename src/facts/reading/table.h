#pragma once
// Lines and cells of the tab-separated tables under assets/languages.

#include <cstddef>
#include <string_view>
#include <vector>

namespace communique {

struct TableLine {
    std::size_t number = 0;               // from 1
    std::vector<std::string_view> cells;  // blanks around them cut
};

// The lines that hold something; `#` at the start of a line makes it a comment. O(n).
std::vector<TableLine> table_lines(std::string_view bytes);
// The parts of a cell between `separator`s, empty ones left out.
std::vector<std::string_view> split(std::string_view cell, char separator);
std::string_view trim(std::string_view text);

}  // namespace communique
