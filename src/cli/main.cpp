// The native door to the commands: files, standard input and output.

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "cli/command.h"

namespace {

using communique::CommandIo;
using communique::Error;
using communique::ErrorCode;
using communique::Result;

Result<std::string> read_file(const std::string& path) {
    if (path == "-") return std::string(std::istreambuf_iterator<char>(std::cin), {});
    std::ifstream file(path, std::ios::binary);
    if (!file || std::filesystem::is_directory(path))
        return Error{ErrorCode::unreadable_file, "the file cannot be read", path};
    return std::string(std::istreambuf_iterator<char>(file), {});
}

std::optional<std::vector<std::string>> list_folder(const std::string& path) {
    std::error_code error;
    if (!std::filesystem::is_directory(path, error)) return std::nullopt;
    std::vector<std::string> files;
    for (const auto& entry : std::filesystem::directory_iterator(path, error))
        if (entry.is_regular_file()) files.push_back(entry.path().string());
    std::sort(files.begin(), files.end());
    return files;
}

bool next_line(std::string& line) { return static_cast<bool>(std::getline(std::cin, line)); }

}  // namespace

int main(int argc, char** argv) {
    std::ios::sync_with_stdio(false);
    const std::vector<std::string> args(argv + 1, argv + argc);
    CommandIo io{read_file, list_folder, next_line,
                 [](std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); },
                 [](std::string_view text) { std::fwrite(text.data(), 1, text.size(), stderr); }};
    return communique::run_command(args, io);
}
