// What the code says against what the catalogues hold: every English text handed to say() and its
// relatives stands in each catalogue, nothing else does, and a translation has the same places to
// fill.

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

std::string bytes_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

// Text in English, and whether a number stands in it.
using Said = std::map<std::string, bool>;

void skip_blanks(const std::string& code, std::size_t& at) {
    while (at < code.size() && (code[at] == ' ' || code[at] == '\n')) ++at;
}

// The string literals that begin there, joined as the compiler does; empty when none does.
std::string literal_at(const std::string& code, std::size_t& at) {
    std::string text;
    for (skip_blanks(code, at); at < code.size() && code[at] == '"'; skip_blanks(code, at)) {
        for (++at; at < code.size() && code[at] != '"'; ++at) {
            if (code[at] == '\\') ++at;
            text += code[at];
        }
        ++at;
    }
    return text;
}

// Goes behind the comma that ends the argument which begins there.
void skip_argument(const std::string& code, std::size_t& at) {
    int depth = 0;
    for (; at < code.size(); ++at) {
        if (std::string("([{").find(code[at]) != std::string::npos) ++depth;
        if (std::string(")]}").find(code[at]) != std::string::npos && --depth < 0) return;
        if (code[at] == ',' && depth == 0) break;
    }
    ++at;
}

void collect(const std::string& code, Said& said) {
    static const std::regex call(R"(\b(say|say_|toSay|exported|to_say|say_in|say_form|counted)\()");
    for (auto found = std::sregex_iterator(code.begin(), code.end(), call);
         found != std::sregex_iterator(); ++found) {
        const std::string name = (*found)[1];
        auto at = static_cast<std::size_t>(found->position() + found->length());
        const bool number = name == "counted" || name == "say_form";
        if (number) skip_argument(code, at);
        std::string text = literal_at(code, at);
        if (text.empty()) continue;  // words that another place names
        if (name == "say_in" || number) {
            skip_argument(code, at);
            const std::string second = literal_at(code, at);
            if (second.empty()) continue;
            text = number ? second : text + "|" + second;
        }
        said[text] = said[text] || number;
    }
}

Said all_said() {
    Said said;
    for (const auto& entry : fs::recursive_directory_iterator(SOURCE_FOLDER)) {
        const std::string file = entry.path().filename().string();
        const bool source = entry.path().extension() == ".cpp" || entry.path().extension() == ".h";
        if (source && file != "say.h" && file != "say.cpp") collect(bytes_of(entry.path()), said);
    }
    for (const auto& entry : fs::directory_iterator(fs::path(WEB_FOLDER) / "page")) {
        std::string page = bytes_of(entry.path());
        std::replace(page.begin(), page.end(), '\'', '"');
        collect(page, said);
    }
    static const std::regex written("data-say>([^<{$]+)<|aria-label=\"([^\"]*)\" data-label");
    for (const char* name : {"index.html", "build/page_parts.mjs"}) {
        const std::string page = bytes_of(fs::path(WEB_FOLDER) / name);
        for (auto found = std::sregex_iterator(page.begin(), page.end(), written);
             found != std::sregex_iterator(); ++found)
            said[(*found)[1].matched ? (*found)[1].str() : (*found)[2].str()] = false;
    }
    // How the dates of the bundled articles are known.
    const std::string manifest = bytes_of(fs::path(INTERFACE_FOLDER) / "../articles/manifest.json");
    static const std::regex note(R"note("published_note": ("[^"]*"))note");
    for (auto found = std::sregex_iterator(manifest.begin(), manifest.end(), note);
         found != std::sregex_iterator(); ++found) {
        std::size_t at = 0;
        said[literal_at((*found)[1].str(), at)] = false;
    }
    return said;
}

std::vector<std::string> parts_of(const std::string& text, char mark) {
    std::vector<std::string> parts{""};
    for (const char c : text) {
        if (c == mark) parts.emplace_back();
        else parts.back() += c;
    }
    return parts;
}

// The columns behind the English of each line.
std::map<std::string, std::vector<std::string>> catalogue(const std::string& code) {
    std::map<std::string, std::vector<std::string>> lines;
    for (const std::string& line :
         parts_of(bytes_of(fs::path(INTERFACE_FOLDER) / (code + ".tsv")), '\n')) {
        if (line.empty() || line.front() == '#') continue;
        std::vector<std::string> columns = parts_of(line, '\t');
        INFO(code << ": " << line);
        REQUIRE(columns.size() >= 2);
        const std::string english = columns.front();
        columns.erase(columns.begin());
        CHECK(lines.emplace(english, columns).second);
    }
    return lines;
}

std::set<std::string> places_of(const std::string& text) {
    static const std::regex place(R"(\{[a-z_]+\})");
    return {std::sregex_token_iterator(text.begin(), text.end(), place),
            std::sregex_token_iterator()};
}

}  // namespace

TEST_CASE("each catalogue has all that the code says, and nothing that it does not say") {
    const Said said = all_said();
    REQUIRE(said.size() > 400);
    for (const std::string code : {"ru", "zh"}) {
        const auto lines = catalogue(code);
        for (const auto& [english, number] : said) {
            INFO(code << " lacks: " << english);
            CHECK(lines.count(english) == 1);
        }
        for (const auto& [english, columns] : lines) {
            INFO(code << " has what nobody says: " << english);
            CHECK(said.count(english) == 1);
        }
    }
}

TEST_CASE("a translation has the places of the English text and the forms of its language") {
    const Said said = all_said();
    for (const auto& [code, forms] : std::map<std::string, std::size_t>{{"ru", 3}, {"zh", 1}}) {
        for (const auto& [english, columns] : catalogue(code)) {
            INFO(code << ": " << english);
            for (const std::string& column : columns) {
                CHECK_FALSE(column.empty());
                CHECK(places_of(column) == places_of(english));
            }
            const auto at = said.find(english);
            if (at != said.end() && at->second) CHECK(columns.size() >= forms);
        }
    }
}
