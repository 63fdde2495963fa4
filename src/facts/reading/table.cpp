#include "facts/reading/table.h"

namespace communique {

std::string_view trim(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\r')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\r')) text.remove_suffix(1);
    return text;
}

std::vector<std::string_view> split(std::string_view cell, char separator) {
    std::vector<std::string_view> parts;
    while (!cell.empty()) {
        const std::size_t end = cell.find(separator);
        const std::string_view part = trim(cell.substr(0, end));
        if (!part.empty()) parts.push_back(part);
        if (end == std::string_view::npos) break;
        cell.remove_prefix(end + 1);
    }
    return parts;
}

std::vector<TableLine> table_lines(std::string_view bytes) {
    std::vector<TableLine> lines;
    for (std::size_t number = 1; !bytes.empty(); ++number) {
        const std::size_t end = bytes.find('\n');
        std::string_view line = trim(bytes.substr(0, end));
        bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
        if (line.empty() || line.front() == '#') continue;
        TableLine result{number, {}};
        while (true) {
            const std::size_t tab = line.find('\t');
            result.cells.push_back(trim(line.substr(0, tab)));
            if (tab == std::string_view::npos) break;
            line.remove_prefix(tab + 1);
        }
        lines.push_back(std::move(result));
    }
    return lines;
}

}  // namespace communique
