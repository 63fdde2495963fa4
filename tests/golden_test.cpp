// The golden results: what a program prints for the commands listed in golden/commands.txt and for
// the texts in golden/articles/tuning must be, byte for byte, what the files below golden/ say.
// That the wasm core prints the same bytes as the native program is shown by tests/wasm.
//
//     golden_test --program 'communique' [--accept] [--only PART-OF-A-NAME]
//
// A result that differs is left beside the expected file as FILE.changed; --accept, after a human
// has read the differences, makes it the expected one. JSON is stored with line breaks so that it
// can be read; they are added in the same way to what the program prints and hide no difference.

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"

namespace {

namespace fs = std::filesystem;

const fs::path golden = GOLDEN_FOLDER;

struct Options {
    std::string program;
    std::string only;
    bool accept = false;
};

std::string read_file(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void write_file(const fs::path& path, std::string_view bytes) {
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
}

// Whether the object or array that opens at `open` holds no other.
bool is_flat(std::string_view json, std::size_t open) {
    bool in_string = false;
    for (std::size_t i = open + 1; i < json.size(); ++i) {
        if (json[i] == '"') in_string = !in_string;
        else if (in_string && json[i] == '\\') ++i;
        else if (!in_string && (json[i] == '{' || json[i] == '[')) return false;
        else if (!in_string && (json[i] == '}' || json[i] == ']')) return true;
    }
    return true;
}

// Every member and item on a line of its own, but what holds no other on one line.
std::string with_line_breaks(std::string_view json) {
    std::string out;
    std::size_t depth = 0;
    bool in_string = false;
    bool flat = false;
    for (std::size_t i = 0; i < json.size(); ++i) {
        const char c = json[i];
        const bool opens = !in_string && (c == '{' || c == '[');
        const bool closes = !in_string && (c == '}' || c == ']');
        if (opens) flat = is_flat(json, i);
        if (closes && !flat) out += "\n" + std::string(--depth, ' ');
        out.push_back(c);
        if (in_string && c == '\\' && i + 1 < json.size()) out.push_back(json[++i]);
        else if (c == '"') in_string = !in_string;
        const bool breaks = !flat && (opens || (!in_string && c == ','));
        if (opens && !flat) ++depth;
        if (breaks) out += "\n" + std::string(depth, ' ');
        if (closes) flat = false;
    }
    return out;
}

class Runner {
public:
    explicit Runner(Options options) : options_(std::move(options)) {
        folder_ = fs::temp_directory_path() /
                  ("communique-golden-" + std::to_string(std::random_device()()));
        fs::create_directories(folder_);
    }
    ~Runner() {
        std::error_code ignored;
        fs::remove_all(folder_, ignored);
    }
    Runner(const Runner&) = delete;
    Runner& operator=(const Runner&) = delete;

    // Runs the program with these words for a shell; nothing when it fails.
    std::optional<std::string> run(const std::string& arguments, const std::string& input) {
        const fs::path in = folder_ / "in";
        const fs::path out = folder_ / "out";
        const fs::path err = folder_ / "err";
        write_file(in, input);
        const std::string command = options_.program + " " + arguments + " <'" + in.string() +
                                    "' >'" + out.string() + "' 2>'" + err.string() + "'";
        const int status = std::system(command.c_str());
        if (status == 0) return read_file(out);
        std::cout << "FAILED: " << arguments << " (status " << status << ")\n" << read_file(err);
        return std::nullopt;
    }

    bool wants(std::string_view name) const {
        return name.find(options_.only) != std::string_view::npos;
    }

    void fail() { ++failed_; }

    // One result against the file of that name.
    void compare(const std::string& name, std::string actual) {
        const fs::path expected_file = golden / name;
        fs::path changed_file = expected_file;
        changed_file += ".changed";
        if (expected_file.extension() == ".json") actual = with_line_breaks(actual);
        const bool known = fs::exists(expected_file);
        const bool same = known && read_file(expected_file) == actual;
        if (!same && options_.accept) {
            write_file(expected_file, actual);
            std::cout << (known ? "accepted: " : "new: ") << name << "\n";
        }
        if (same || options_.accept) {
            fs::remove(changed_file);
            ++passed_;
            return;
        }
        write_file(changed_file, actual);
        std::cout << "FAILED: " << name
                  << (known ? " differs, see " + name + ".changed\n" : " has no expected file\n");
        if (known) show_difference(read_file(expected_file), actual);
        fail();
    }

    int report() const {
        std::cout << passed_ << " passed, " << failed_ << " failed\n";
        // A run that compared nothing has shown nothing.
        return failed_ == 0 && passed_ > 0 ? 0 : 1;
    }

private:
    // The first line that differs, of both.
    static void show_difference(std::string_view expected, std::string_view actual) {
        std::size_t begin = 0;
        std::size_t at = 0;
        for (; at < expected.size() && at < actual.size() && expected[at] == actual[at]; ++at)
            if (expected[at] == '\n') begin = at + 1;
        const auto line = [&](std::string_view text) {
            const std::string_view rest = text.substr(std::min(begin, text.size()));
            return std::string(rest.substr(0, std::min<std::size_t>(rest.find('\n'), 300)));
        };
        std::cout << "  expected: " << line(expected) << "\n  actual:   " << line(actual) << "\n";
    }

    Options options_;
    fs::path folder_;
    int passed_ = 0;
    int failed_ = 0;
};

// golden/commands.txt: the expected file, a tab, the words of the command.
void run_commands(Runner& runner) {
    std::ifstream list(golden / "commands.txt");
    for (std::string line; std::getline(list, line);) {
        const std::size_t tab = line.find('\t');
        if (line.starts_with('#') || tab == std::string::npos) continue;
        const std::string name = line.substr(0, tab);
        if (!runner.wants(name)) continue;
        if (auto result = runner.run(line.substr(tab + 1), "")) runner.compare(name, *result);
        else runner.fail();
    }
}

// The texts as one stream, in the order of their names, with the dates their gold gives them.
void run_texts(Runner& runner) {
    std::map<std::string, std::string> lines;
    for (const auto& entry : fs::directory_iterator(golden / "articles" / "tuning")) {
        if (entry.path().extension() != ".txt") continue;
        const std::string id = entry.path().stem().string();
        fs::path gold_file = entry.path();
        const auto gold =
            communique::parse_json(read_file(gold_file.replace_extension(".json")), id);
        if (!gold) {
            std::cout << "FAILED: " << gold.error().text() << "\n";
            runner.fail();
            continue;
        }
        communique::JsonWriter json(lines[id]);
        json.begin_object().key("id").value(id);
        json.key("published").value_or_null(gold->text("published"));
        json.key("text").value(read_file(entry.path())).end_object();
    }
    std::string stream;
    for (const auto& [id, line] : lines) stream += line + "\n";
    const auto result = runner.run("facts --jsonl --mentions", stream);
    std::string_view rest = result ? std::string_view(*result) : std::string_view();
    for (const auto& [id, line] : lines) {
        const std::size_t end = rest.find('\n');
        const std::string name = "facts/" + id + ".json";
        if (end == std::string_view::npos) {
            std::cout << "FAILED: " << name << " no line for this text\n";
            runner.fail();
            continue;
        }
        if (runner.wants(name)) runner.compare(name, std::string(rest.substr(0, end + 1)));
        rest.remove_prefix(end + 1);
    }
}

}  // namespace

int main(int argc, char** argv) {
    Options options;
    const std::vector<std::string> args(argv + 1, argv + argc);
    for (std::size_t i = 0; i < args.size(); ++i) {
        if (args[i] == "--accept") options.accept = true;
        else if (args[i] == "--program" && i + 1 < args.size()) options.program = args[++i];
        else if (args[i] == "--only" && i + 1 < args.size()) options.only = args[++i];
        else options.program.clear();
    }
    if (options.program.empty()) {
        std::cerr << "usage: golden_test --program COMMAND [--accept] [--only PART-OF-A-NAME]\n";
        return 2;
    }
    Runner runner(options);
    run_commands(runner);
    run_texts(runner);
    return runner.report();
}
