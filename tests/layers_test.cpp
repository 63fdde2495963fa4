// Which folder of src may include which: the table of the design, compared with the #include lines
// as they are. Compilers do not check this, and drift is easier to stop on the first day.

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

const std::map<std::string, std::set<std::string>> may_include{
    {"base", {}},
    {"articles", {"base"}},
    {"sentences", {"base", "articles"}},
    {"facts", {"base", "articles", "sentences"}},
    {"statistics", {"base", "articles", "sentences"}},
    {"chart", {"base"}},
    {"figures", {"base", "articles", "sentences", "facts", "statistics", "chart"}},
    {"sharing", {"base", "articles", "sentences", "facts", "statistics", "chart", "figures"}},
    {"views",
     {"base", "articles", "sentences", "facts", "statistics", "chart", "figures", "sharing"}},
    {"cli",
     {"base", "articles", "sentences", "facts", "statistics", "chart", "figures", "sharing"}},
    {"platform",
     {"base", "articles", "sentences", "facts", "statistics", "chart", "figures", "sharing",
      "views", "cli"}},
};

struct Include {
    std::string file;  // from src/
    std::string target;
    bool quoted = false;
};

bool is_source(const fs::path& path) {
    return path.extension() == ".h" || path.extension() == ".cpp";
}

// How other people's libraries are built; no code of ours is in it.
bool is_third_party(const std::string& name) {
    return name == "third_party" || name.starts_with("third_party/");
}

// The #include lines of one file, in order.
std::vector<Include> includes_of(const fs::path& path, const std::string& name) {
    std::vector<Include> found;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        const std::size_t hash = line.find_first_not_of(" \t");
        if (hash == std::string::npos || line.compare(hash, 1, "#") != 0) continue;
        const std::size_t word = line.find("include", hash);
        const std::size_t open = line.find_first_of("\"<", hash);
        if (word == std::string::npos || open == std::string::npos || word > open) continue;
        const std::size_t close = line.find_first_of("\">", open + 1);
        found.push_back({name, line.substr(open + 1, close - open - 1), line[open] == '"'});
    }
    return found;
}

std::vector<Include> all_includes() {
    std::vector<Include> all;
    for (const auto& entry : fs::recursive_directory_iterator(SOURCE_FOLDER)) {
        if (!entry.is_regular_file() || !is_source(entry.path())) continue;
        const std::string name = fs::relative(entry.path(), SOURCE_FOLDER).generic_string();
        if (is_third_party(name)) continue;
        for (Include& include : includes_of(entry.path(), name)) all.push_back(std::move(include));
    }
    return all;
}

std::string folder_of(const std::string& path) {
    const std::size_t slash = path.find('/');
    return slash == std::string::npos ? "" : path.substr(0, slash);
}

TEST_CASE("every folder of the sources has its row in the table") {
    for (const auto& entry : fs::directory_iterator(SOURCE_FOLDER)) {
        if (!entry.is_directory()) continue;
        bool has_sources = false;
        for (const auto& file : fs::recursive_directory_iterator(entry.path()))
            has_sources = has_sources || is_source(file.path());
        const std::string folder = entry.path().filename().string();
        if (is_third_party(folder)) continue;
        INFO(folder);
        CHECK((!has_sources || may_include.contains(folder)));
    }
}

TEST_CASE("no folder includes what lies further right in the flow") {
    const auto includes = all_includes();
    REQUIRE(includes.size() > 20);
    std::size_t ours = 0;
    for (const auto& [file, target, quoted] : includes) {
        if (!may_include.contains(folder_of(target))) continue;
        ++ours;
        const std::string from = folder_of(file);
        if (from == folder_of(target)) continue;
        INFO(file << " includes " << target);
        CHECK(may_include.at(from).contains(folder_of(target)));
    }
    REQUIRE(ours > 20);
}

TEST_CASE("our own headers are included by their path from src, and exist") {
    for (const auto& [file, target, quoted] : all_includes()) {
        if (!quoted) continue;
        INFO(file << " includes " << target);
        const bool ours = fs::exists(fs::path(SOURCE_FOLDER) / target);
        const bool vendored = target.starts_with("imgui");
        CHECK((ours || vendored));
    }
}

TEST_CASE("windows, browsers and libraries stay behind their doors") {
    const std::map<std::string, std::set<std::string>> only_in{
        {"SDL", {"platform"}},
        {"emscripten", {"platform"}},
        {"GLES", {"platform"}},
        {"GL/", {"platform"}},
        {"imgui", {"views", "platform"}},
        {"nlohmann", {"base"}},
        {"re2/", {"statistics"}},
        {"filesystem", {"cli", "platform"}},
        {"fstream", {"cli", "platform"}},
        {"iostream", {"cli", "platform"}},
    };
    for (const auto& [file, target, quoted] : all_includes())
        for (const auto& [name, folders] : only_in) {
            if (!target.starts_with(name)) continue;
            INFO(file << " includes " << target);
            CHECK(folders.contains(folder_of(file)));
        }
}

// The linker merges the code of two types of one name without a word, and the program crashes far
// from either.
TEST_CASE("no two headers define a type of the same name") {
    std::map<std::string, std::string> owner;
    const std::regex definition(R"(^(?:struct|class|enum class) (\w+)[^;]*\{.*)");
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(SOURCE_FOLDER)) {
        if (entry.path().extension() != ".h") continue;
        std::ifstream file(entry.path());
        for (std::string line; std::getline(file, line);) {
            std::smatch found;
            if (!std::regex_match(line, found, definition)) continue;
            const auto [known, fresh] = owner.emplace(found[1].str(), entry.path().string());
            INFO(found[1].str() << " in " << entry.path().string() << " and " << known->second);
            CHECK(fresh);
        }
    }
    CHECK(owner.size() > 50);
}

TEST_CASE("a reading library is no part of what every door carries") {
    // The page's explorer leaves extraction and its language data out; only these may know it.
    for (const auto& [file, target, quoted] : all_includes()) {
        if (!target.starts_with("facts/reading/")) continue;
        INFO(file << " includes " << target);
        const bool allowed = file.starts_with("facts/reading/") || folder_of(file) == "cli" ||
                             folder_of(file) == "platform";
        CHECK(allowed);
    }
}

TEST_CASE("the regular expression engine is no part of what every door carries") {
    // The page's explorer goes without it; only the doors that link it may name it.
    for (const auto& [file, target, quoted] : all_includes()) {
        const bool engine = target.starts_with("re2/") || target.starts_with("statistics/regex/");
        if (!engine) continue;
        INFO(file << " includes " << target);
        const bool allowed = file.starts_with("statistics/regex/") || folder_of(file) == "cli" ||
                             folder_of(file) == "platform";
        CHECK(allowed);
    }
}

}  // namespace
