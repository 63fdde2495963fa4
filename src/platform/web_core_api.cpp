// The wasm core's only door: one call runs one command. JavaScript passes the arguments and the
// files as one block of text, the input as another, and gets back one; nothing else crosses the
// border.

#include <cstdlib>
#include <cstring>
#include <map>
#include <string>
#include <string_view>

#include <emscripten/emscripten.h>

#include "base/json.h"
#include "cli/command.h"

namespace {

using communique::CommandIo;
using communique::Error;
using communique::ErrorCode;
using communique::JsonValue;
using communique::Result;

std::string output;
std::string errors;

// The files that the caller passed along; "-" is the input.
using Files = std::map<std::string, std::string>;

int run(const JsonValue& request, std::string_view input) {
    std::vector<std::string> args;
    for (const JsonValue& arg : request.list("args")) args.push_back(arg.string);
    Files files;
    for (const JsonValue& file : request.list("files"))
        files[std::string(file.text("name"))] = file.text("text");
    std::string_view rest = input;
    CommandIo io;
    io.read_file = [&](const std::string& path) -> Result<std::string> {
        if (path == "-") return std::string(input);
        const auto found = files.find(path);
        if (found == files.end())
            return Error{ErrorCode::unreadable_file, "there is no such file", path};
        return found->second;
    };
    io.list_folder = [](const std::string&) { return std::nullopt; };
    io.next_line = [&](std::string& line) {
        if (rest.empty()) return false;
        const std::size_t end = rest.find('\n');
        line = rest.substr(0, end);
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
        return true;
    };
    io.out = [](std::string_view text) { output += text; };
    io.err = [](std::string_view text) { errors += text; };
    return communique::run_command(args, io);
}

}  // namespace

extern "C" {

// Runs {"args": [...], "files": [{"name", "text"}]} on the input; returns the exit code. Both are
// read where they lie: the input as it is, so that ten megabytes are not read as JSON before they
// are read. The outputs stay readable until the next call.
EMSCRIPTEN_KEEPALIVE int communique_run(const char* request, int size, const char* input,
                                        int input_size) {
    output.clear();
    errors.clear();
    auto json = communique::parse_json(std::string_view(request, static_cast<std::size_t>(size)),
                                       "request");
    if (!json) {
        errors = json.error().text() + "\n";
        return 2;
    }
    return run(*json, {input, static_cast<std::size_t>(input_size)});
}

EMSCRIPTEN_KEEPALIVE const char* communique_output() { return output.data(); }
EMSCRIPTEN_KEEPALIVE int communique_output_size() { return static_cast<int>(output.size()); }
EMSCRIPTEN_KEEPALIVE const char* communique_errors() { return errors.data(); }
EMSCRIPTEN_KEEPALIVE int communique_errors_size() { return static_cast<int>(errors.size()); }
}
