#include "sharing/link_words.h"

#include <algorithm>
#include <charconv>

#include "statistics/selection_text.h"

namespace communique {
namespace {

constexpr std::array<std::string_view, 3> item_names{"words", "phrases", "collocates"};
constexpr std::array<std::string_view, 3> direction_names{"over", "under", "both"};
constexpr unsigned most_least = 1000;

bool read_number(unsigned& to, std::string_view text, unsigned least, unsigned most) {
    unsigned value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return false;
    if (value < least || value > most) return false;
    to = value;
    return true;
}

bool read_context(Asked& asked, std::string_view value) {
    if (value == "sentence") {
        asked.context = ContextKind::sentence;
        return true;
    }
    return read_number(asked.context_words, value, least_context_words, most_context_words);
}

bool read_decimal(Decimal& to, std::string_view value, Decimal least, Decimal most) {
    const auto number = parse_decimal(value);
    if (!number || compare(*number, least) < 0 || compare(*number, most) > 0) return false;
    to = *number;
    return true;
}

bool read_sort(Asked& asked, std::string_view value) {
    auto keys = parse_sort(value);
    if (keys) asked.sort = std::move(keys).value();
    return keys.ok();
}

bool read_measure(Asked& asked, std::string_view value) {
    if (value == "keyness")
        value = "log_likelihood";  // as links were written before there were more
    const auto ids = measures_of(family_of(value));
    if (!value.empty() && std::find(ids.begin(), ids.end(), value) == ids.end()) return false;
    asked.measure = value == "per_10k" ? std::string_view() : value;
    return true;
}

template <typename Enum>
bool read_name(Enum& to, std::string_view value, const std::array<std::string_view, 3>& names) {
    const auto name = std::find(names.begin(), names.end(), value);
    if (name == names.end()) return false;
    to = static_cast<Enum>(name - names.begin());
    return true;
}

bool read_selection(Settings& settings, WordKey key, std::string_view value) {
    auto selection = parse_selection(value, "~");
    if (!selection) return false;
    if (key == WordKey::target) settings.target = std::move(selection).value();
    else if (!selection->empty()) settings.against = std::move(selection).value();
    return true;
}

template <typename Enum>
bool read_switch(Enum& to, std::string_view value, Enum off, Enum on) {
    if (value != "0" && value != "1") return false;
    to = value == "1" ? on : off;
    return true;
}

bool read_text(std::string& to, std::string_view value) {
    to = value;
    return true;
}

std::string write_sort(const Asked& asked) {
    std::string sort = to_string(asked.sort);
    std::replace(sort.begin(), sort.end(), ',', '~');
    return sort;
}

}  // namespace

bool read_word_key(Asked& asked, WordKey key, std::string_view value) {
    Settings& settings = asked.settings;
    switch (key) {
        case WordKey::list: return read_name(asked.items, value, item_names);
        case WordKey::stat: return read_measure(asked, value);
        case WordKey::phrase_words: return read_number(asked.phrase_words, value, 2, 5);
        case WordKey::window: return read_number(asked.window, value, 1, widest_window);
        case WordKey::least: return read_number(asked.least, value, 0, most_least);
        case WordKey::direction: return read_name(asked.direction, value, direction_names);
        case WordKey::simple_maths_n:
            return read_decimal(asked.simple_maths_n, value, least_simple_maths_n,
                                most_simple_maths_n);
        case WordKey::item: return read_text(asked.item, value);
        case WordKey::target:
        case WordKey::against: return read_selection(settings, key, value);
        case WordKey::all_words:
            return read_switch(settings.function_words, value, FunctionWords::left_out,
                               FunctionWords::counted);
        case WordKey::stop: set_stop(settings, value); return true;
        case WordKey::alias: return set_aliases(settings, value, "~");
        case WordKey::letter_case:
            return read_switch(settings.match.letter_case, value, MatchCase::ignored,
                               MatchCase::kept);
        case WordKey::marks:
            return read_switch(settings.match.marks, value, MatchMarks::ignored, MatchMarks::kept);
        case WordKey::query: return read_text(asked.query, value);
        case WordKey::context: return read_context(asked, value);
        case WordKey::sort: break;
    }
    return read_sort(asked, value);
}

std::string write_word_key(const Asked& asked, WordKey key) {
    const Settings& settings = asked.settings;
    switch (key) {
        case WordKey::list: return std::string(item_names[static_cast<std::size_t>(asked.items)]);
        case WordKey::stat: return asked.measure;
        case WordKey::phrase_words: return std::to_string(asked.phrase_words);
        case WordKey::window: return std::to_string(asked.window);
        case WordKey::least: return std::to_string(asked.least);
        case WordKey::direction:
            return std::string(direction_names[static_cast<std::size_t>(asked.direction)]);
        case WordKey::simple_maths_n: return to_string(asked.simple_maths_n);
        case WordKey::item: return asked.item;
        case WordKey::target: return to_string(settings.target);
        case WordKey::against:
            return settings.against ? to_string(*settings.against) : std::string();
        case WordKey::all_words:
            return settings.function_words == FunctionWords::counted ? "1" : "0";
        case WordKey::stop: return stop_text(settings, "~");
        case WordKey::alias: return alias_text(settings, "~");
        case WordKey::letter_case: return settings.match.letter_case == MatchCase::kept ? "1" : "0";
        case WordKey::marks: return settings.match.marks == MatchMarks::kept ? "1" : "0";
        case WordKey::query: return asked.query;
        case WordKey::context:
            return asked.context == ContextKind::sentence ? "sentence"
                                                          : std::to_string(asked.context_words);
        case WordKey::sort: break;
    }
    return write_sort(asked);
}

std::string stop_text(const Settings& settings, std::string_view between) {
    std::string text;
    const auto add = [&](std::string_view sign, const std::string& word) {
        if (!text.empty()) text += between;
        text.append(sign).append(word);
    };
    for (const std::string& word : settings.stop) add("", word);
    for (const std::string& word : settings.keep) add("-", word);
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

bool set_aliases(Settings& settings, std::string_view text, std::string_view separators) {
    settings.aliases.clear();
    bool all = true;
    for (const std::string& part : parts_of(text, separators)) {
        const std::size_t sign = part.find('=');
        all = all && sign != std::string::npos && sign > 0 && sign + 1 < part.size();
        if (sign == std::string::npos || sign == 0 || sign + 1 == part.size()) continue;
        Alias alias{part.substr(0, sign), part.substr(sign + 1)};
        while (alias.name.ends_with(' ')) alias.name.pop_back();
        while (alias.forms.starts_with(' ')) alias.forms.erase(0, 1);
        settings.aliases.push_back(std::move(alias));
    }
    return all;
}

}  // namespace communique
