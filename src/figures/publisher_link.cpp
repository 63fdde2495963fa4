#include <string>
#include <vector>

#include "base/percent.h"
#include "figures/html.h"

namespace communique {
namespace {

std::vector<std::string_view> words_of(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    std::vector<std::string_view> words;
    while (true) {
        const std::size_t begin = text.find_first_not_of(blanks);
        if (begin == std::string_view::npos) return words;
        text.remove_prefix(begin);
        words.push_back(text.substr(0, text.find_first_of(blanks)));
        text.remove_prefix(words.back().size());
    }
}

// A comma, an ampersand and a hyphen would be read as parts of the fragment.
std::string fragment_term(const std::vector<std::string_view>& words, std::size_t first,
                          std::size_t count) {
    std::string text;
    for (std::size_t i = first; i < first + count; ++i) {
        if (i > first) text += ' ';
        text += words[i];
    }
    return percent_encoded(text, "_.~");
}

}  // namespace

std::string publisher_link(std::string_view url, std::string_view sentence) {
    constexpr std::size_t whole = 8;  // words; a longer sentence is named by its two ends
    constexpr std::size_t end = 4;
    const auto words = words_of(sentence);
    if (words.empty()) return std::string(url);
    std::string link(url);
    if (url.find('#') == std::string_view::npos) link += '#';
    link += ":~:text=";
    if (words.size() <= whole) return link + fragment_term(words, 0, words.size());
    return link + fragment_term(words, 0, end) + "," +
           fragment_term(words, words.size() - end, end);
}

}  // namespace communique
