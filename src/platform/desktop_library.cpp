#include "platform/desktop_library.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "cli/command.h"
#include "sharing/project.h"

namespace communique {
namespace {

Result<std::string> read_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::error_code error;
    if (!file || std::filesystem::is_directory(path, error)) {
        return Error{ErrorCode::unreadable_file, "the file cannot be read", path};
    }
    return std::string(std::istreambuf_iterator<char>(file), {});
}

std::optional<std::vector<std::string>> list_folder(const std::string& path) {
    std::error_code error;
    if (!std::filesystem::is_directory(path, error)) return std::nullopt;
    std::vector<std::string> files;
    for (const auto& entry : std::filesystem::directory_iterator(path, error)) {
        if (entry.is_regular_file(error)) files.push_back(entry.path().string());
    }
    std::sort(files.begin(), files.end());
    return files;
}

// The view of a project file; empty when it is something else.
std::string address_in(const std::string& path) {
    if (!path.ends_with(".json")) return {};
    const auto bytes = read_file(path);
    if (!bytes.ok()) return {};
    const auto json = parse_json(*bytes, path);
    if (!json.ok()) return {};
    const auto project = project_from_json(*json);
    if (!project.ok()) return {};
    const std::string fixes = encode_corrections(project->corrections);
    return "?" + project->state + "#" + (fixes.empty() ? "fix=" : fixes);
}

}  // namespace

Result<OpenedLibrary> open_from_disk(std::span<const std::string> paths, ReadingWatch* watch) {
    OpenedLibrary opened;
    CommandIo io;
    io.read_file = [watch](const std::string& path) -> Result<std::string> {
        if (watch == nullptr) return read_file(path);
        if (watch->stop) return Error{ErrorCode::unreadable_file, "the reading was stopped", path};
        ++watch->files;
        return read_file(path);
    };
    io.list_folder = list_folder;
    io.next_line = [](std::string&) { return false; };
    io.out = [](std::string_view) {};
    io.err = [&opened](std::string_view text) {
        std::string line(text);
        while (!line.empty() && line.back() == '\n') line.pop_back();
        constexpr std::string_view program =
            "communique: ";  // as the command line begins its messages
        if (line.rfind(program, 0) == 0) line.erase(0, program.size());
        if (!line.empty()) opened.problems.push_back(std::move(line));
    };
    int failed = 0;
    auto library = open_library(paths, io, failed);
    if (!library) return library.error();
    opened.library = std::move(library).value();
    for (const std::string& path : paths) {
        const std::string address = address_in(path);
        if (!address.empty()) opened.address = address;
    }
    return opened;
}

}  // namespace communique
