#include "sharing/citation.h"

#include <vector>

#include "base/percent.h"
#include "base/version.h"
#include "chart/words.h"
#include "figures/wording.h"

namespace communique {
namespace {

constexpr std::size_t most_articles = 8;

std::string accessed(const Setting& setting, const std::string& address) {
    std::string text;
    if (!address.empty()) text += " " + address;
    if (setting.today) text += " (" + date_text(PartialDate::of(*setting.today)) + ")";
    return text.empty() ? text : text + ".";
}

std::string articles_of(const Library& library) {
    std::string text;
    const std::size_t shown = std::min(library.corpus.size(), most_articles);
    for (std::size_t i = 0; i < shown; ++i) {
        if (i > 0) text += "; ";
        text += article_name(library.corpus[i]);
    }
    if (shown < library.corpus.size()) text += "; and " + plural(library.corpus.size() - shown, "other article");
    return text;
}

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
std::string fragment_term(const std::vector<std::string_view>& words, std::size_t first, std::size_t count) {
    std::string text;
    for (std::size_t i = first; i < first + count; ++i) {
        if (i > first) text += ' ';
        text += words[i];
    }
    return percent_encoded(text, "_.~");
}

}  // namespace

std::string address_of(const Setting& setting, const LinkState& state, const Corrections& corrections) {
    const std::string query = encode(state);
    const std::string fragment = encode_corrections(corrections);
    std::string address = setting.site;
    if (!query.empty() || address.empty()) address += "?" + query;
    if (!fragment.empty()) address += "#" + fragment;
    return address;
}

std::string cite_view(const Library& library, std::string_view title, const LinkState& state,
                      const Setting& setting) {
    const std::string pair = pair_text(library);
    const bool named = pair.empty() || title.find(pair) != std::string_view::npos;
    std::string text = "“" + (named ? std::string() : pair + ": ") + std::string(title) + ".” Communiqué " + std::string(version) +
                       ", read by machine from: " + articles_of(library) + ".";
    for (const FactKind kind : {FactKind::meeting, FactKind::count, FactKind::figure}) {
        const std::string words = correction_words(count_of(library.corrections, kind), "the reader");
        if (!words.empty()) text += " " + capitalised(std::string(name_of(kind))) + "s: " + words + ".";
    }
    return text + accessed(setting, address_of(setting, state, library.corrections));
}

std::string cite_sentence(const Library& library, SentenceRef place, const LinkState& state,
                          const Setting& setting) {
    const Document& document = library.corpus[place.document];
    const Sentence& sentence = library.analyses[place.document].sentences[place.sentence];
    std::string text = "“";
    for (const std::string_view word : words_of(slice(document.text, sentence.span))) {
        if (text.back() != '\x9c') text += ' ';  // the last byte of the opening mark
        text += word;
    }
    text += "” " + (document.publisher.empty() ? std::string() : document.publisher + ", ");
    text += document.title.empty() ? document.id : "“" + document.title + "”";
    if (document.published) text += ", " + date_text(PartialDate::of(*document.published));
    text += ", sentence " + std::to_string(place.sentence + 1) + ".";
    if (!document.url.empty()) text += " " + document.url + ".";
    return text + " Read with Communiqué " + std::string(version) + ":" +
           accessed(setting, address_of(setting, state, {}));
}

std::string publisher_link(std::string_view url, std::string_view sentence) {
    constexpr std::size_t whole = 8;  // words; a longer sentence is named by its two ends
    constexpr std::size_t end = 4;
    const auto words = words_of(sentence);
    if (words.empty()) return std::string(url);
    std::string link(url);
    if (url.find('#') == std::string_view::npos) link += '#';
    link += ":~:text=";
    if (words.size() <= whole) return link + fragment_term(words, 0, words.size());
    return link + fragment_term(words, 0, end) + "," + fragment_term(words, words.size() - end, end);
}

}  // namespace communique
