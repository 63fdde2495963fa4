#include "views/link_words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "statistics/selection_text.h"

namespace communique {
namespace {

constexpr std::array<std::string_view, 3> item_names{"words", "phrases", "collocates"};
constexpr unsigned most_least = 1000;

std::optional<unsigned> number_within(std::string_view text, unsigned least, unsigned most) {
    unsigned value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return std::clamp(value, least, most);
}

void take_number(unsigned& out, std::string_view text, unsigned least, unsigned most) {
    if (const auto value = number_within(text, least, most)) out = *value;
}

void take_context(Asked& asked, std::string_view value) {
    if (value == "sentence") asked.context = ContextKind::sentence;
    else take_number(asked.context_words, value, least_context_words, most_context_words);
}

void take_sort(Asked& asked, std::string_view value) {
    auto keys = parse_sort(value);
    if (keys) asked.sort = std::move(keys).value();
}

void take_measure(Asked& asked, std::string_view value) {
    if (value == "keyness") value = "log_likelihood";  // as links were written before there were more
    const auto ids = measures_of(family_of(value));
    if (std::find(ids.begin(), ids.end(), value) == ids.end()) return;
    asked.measure = value == "per_10k" ? std::string_view() : value;
}

bool take_setting(Settings& settings, std::string_view key, std::string_view value) {
    const bool on = value == "1";
    if (key == "of" || key == "against") {
        auto selection = parse_selection(value, "~");
        if (!selection) return true;
        if (key == "of") settings.target = std::move(selection).value();
        else if (!selection->empty()) settings.against = std::move(selection).value();
    } else if (key == "stop") set_stop(settings, value);
    else if (key == "alias") set_aliases(settings, value, "~");
    else if (key == "stopwords") settings.function_words = on ? FunctionWords::counted : FunctionWords::left_out;
    else if (key == "case") settings.match.letter_case = on ? MatchCase::kept : MatchCase::ignored;
    else if (key == "marks") settings.match.marks = on ? MatchMarks::kept : MatchMarks::ignored;
    else return false;
    return true;
}

}  // namespace

std::string stop_text(const Settings& settings) {
    std::string text;
    const auto add = [&text](const std::string& word) { text += (text.empty() ? "" : "~") + word; };
    for (const std::string& word : settings.stop) add(word);
    for (const std::string& word : settings.keep) add("-" + word);
    return text;
}

void set_stop(Settings& settings, std::string_view text) {
    settings.stop.clear();
    settings.keep.clear();
    for (std::string& word : parts_of(text, "~,; ")) {
        if (word.front() != '-') settings.stop.push_back(std::move(word));
        else if (word.size() > 1) settings.keep.push_back(word.substr(1));
    }
}

std::string alias_text(const Settings& settings, std::string_view between) {
    std::string text;
    for (const Alias& alias : settings.aliases) {
        if (!text.empty()) text += between;
        text += alias.name + "=" + alias.forms;
    }
    return text;
}

void set_aliases(Settings& settings, std::string_view text, std::string_view separators) {
    settings.aliases.clear();
    for (const std::string& part : parts_of(text, separators)) {
        const std::size_t sign = part.find('=');
        if (sign == std::string::npos || sign == 0 || sign + 1 == part.size()) continue;
        Alias alias{part.substr(0, sign), part.substr(sign + 1)};
        while (alias.name.ends_with(' ')) alias.name.pop_back();
        settings.aliases.push_back(std::move(alias));
    }
}

std::vector<std::pair<std::string, std::string>> pairs_of(const Asked& asked) {
    const Asked usual;
    std::vector<std::pair<std::string, std::string>> pairs;
    const auto text = [&pairs](std::string_view key, std::string value) {
        if (!value.empty()) pairs.emplace_back(key, std::move(value));
    };
    const auto number = [&pairs](std::string_view key, unsigned value, unsigned otherwise) {
        if (value != otherwise) pairs.emplace_back(key, std::to_string(value));
    };
    if (asked.items != WordItems::words)
        text("list", std::string(item_names[static_cast<std::size_t>(asked.items)]));
    text("stat", asked.measure);
    number("n", asked.phrase_words, usual.phrase_words);
    number("span", asked.window, usual.window);
    number("least", asked.least, usual.least);
    text("word", asked.item);
    const Settings& settings = asked.settings;
    text("of", to_string(settings.target));
    if (settings.against) text("against", to_string(*settings.against));
    if (settings.function_words == FunctionWords::counted) text("stopwords", "1");
    text("stop", stop_text(settings));
    text("alias", alias_text(settings, "~"));
    if (settings.match.letter_case == MatchCase::kept) text("case", "1");
    if (settings.match.marks == MatchMarks::kept) text("marks", "1");
    text("q", asked.query);
    if (asked.context == ContextKind::sentence) text("win", "sentence");
    else number("win", asked.context_words, usual.context_words);
    std::string sort = to_string(asked.sort);
    std::replace(sort.begin(), sort.end(), ',', '~');
    text("sort", std::move(sort));
    return pairs;
}

bool take_pair(Asked& asked, std::string_view key, std::string_view value) {
    if (take_setting(asked.settings, key, value)) return true;
    if (key == "q") asked.query = value;
    else if (key == "win") take_context(asked, value);
    else if (key == "sort") take_sort(asked, value);
    else if (key == "stat") take_measure(asked, value);
    else if (key == "n") take_number(asked.phrase_words, value, 2, 5);
    else if (key == "span") take_number(asked.window, value, 1, widest_window);
    else if (key == "least") take_number(asked.least, value, 0, most_least);
    else if (key == "word") asked.item = value;
    else if (key == "list") {
        const auto name = std::find(item_names.begin(), item_names.end(), value);
        if (name != item_names.end())
            asked.items = static_cast<WordItems>(name - item_names.begin());
    } else return false;
    return true;
}

}  // namespace communique
