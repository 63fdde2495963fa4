#pragma once
// What a command needs, in memory: files by path, lines of input, and what it printed.

#include <map>
#include <string>
#include <vector>

#include "cli/command.h"

namespace communique {

struct Surroundings {
    std::map<std::string, std::string> files;
    std::map<std::string, std::vector<std::string>> folders;
    std::vector<std::string> input;
    std::string out;
    std::string err;

    int run(const std::vector<std::string>& args) {
        out.clear();
        err.clear();
        std::size_t line_number = 0;
        CommandIo io;
        io.read_file = [this](const std::string& path) -> Result<std::string> {
            const auto found = files.find(path);
            if (found == files.end())
                return Error{ErrorCode::unreadable_file, "no such file", path};
            return found->second;
        };
        io.list_folder =
            [this](const std::string& path) -> std::optional<std::vector<std::string>> {
            const auto found = folders.find(path);
            if (found == folders.end()) return std::nullopt;
            return found->second;
        };
        io.next_line = [this, &line_number](std::string& line) {
            if (line_number == input.size()) return false;
            line = input[line_number++];
            return true;
        };
        io.out = [this](std::string_view text) { out += text; };
        io.err = [this](std::string_view text) { err += text; };
        return run_command(args, io);
    }
};

}  // namespace communique
