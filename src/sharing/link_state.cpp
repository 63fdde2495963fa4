#include "sharing/link_state.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/percent.h"
#include "sharing/link_words.h"
#include "statistics/selection_text.h"

namespace communique {
namespace {

constexpr std::array<std::string_view, tab_count> tab_names = {"overview", "meetings", "trade",
                                                               "keywords", "reader"};
constexpr std::array<std::string_view, 3> theme_names = {"system", "light", "dark"};
constexpr std::string_view plain_marks = "-_.~*";

template <typename Enum, std::size_t n>
bool read_name(Enum& to, std::string_view value, const std::array<std::string_view, n>& names) {
    const auto at = std::find(names.begin(), names.end(), value);
    if (at == names.end()) return false;
    to = static_cast<Enum>(at - names.begin());
    return true;
}

template <typename Enum, std::size_t n>
std::string write_name(Enum value, const std::array<std::string_view, n>& names) {
    return std::string(names[static_cast<std::size_t>(value)]);
}

bool read_switch(bool& to, std::string_view value) {
    const bool on = value == "1" || value == "true";
    if (!on && value != "0" && value != "false") return false;
    to = on;
    return true;
}

std::string write_switch(bool on) { return on ? "1" : "0"; }

bool read_text(std::string& to, std::string_view value) {
    to = value;
    return true;
}

bool read_language(LinkState& state, std::string_view value) {
    const auto language = language_named(value);
    state.language = language.value_or(state.language);
    return language.has_value();
}

bool read_number(std::uint32_t& to, std::string_view text) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), to);
    return error == std::errc() && end == text.data() + text.size();
}

bool read_sentence(LinkState& state, std::string_view value) {
    const std::size_t dot = value.find('.');
    SentenceRef place;
    if (dot == std::string_view::npos || !read_number(place.document, value.substr(0, dot)) ||
        !read_number(place.sentence, value.substr(dot + 1))) {
        return false;
    }
    state.sentence = place;
    return true;
}

std::string write_sentence(const LinkState& state) {
    if (!state.sentence) return {};
    return std::to_string(state.sentence->document) + "." +
           std::to_string(state.sentence->sentence);
}

// "2014-03..2020": a period of the time axes needs both its ends.
bool read_period(LinkState& state, std::string_view value) {
    const auto selection = parse_selection(value, "~");
    if (!selection || !selection->from || !selection->to) return false;
    state.period = DateRange{selection->from, selection->to};
    return true;
}

std::string write_period(const LinkState& state) {
    if (!state.period) return {};
    Selection selection;
    selection.from = state.period->first;
    selection.to = state.period->last;
    return to_string(selection);
}

bool read_hidden(LinkState& state, std::string_view value) {
    state.hidden = parts_of(value, "~");
    return true;
}

std::string write_hidden(const LinkState& state) {
    std::string text;
    for (const std::string& series : state.hidden) text += (text.empty() ? "" : "~") + series;
    return text;
}

// One control: how its value is read, false when it cannot be that, and how it is written.
struct Key {
    std::string_view name;
    bool (*read)(LinkState&, std::string_view);
    std::string (*write)(const LinkState&);
};
using State = LinkState;
using Text = std::string_view;

template <WordKey key>
constexpr Key of_words{word_keys[static_cast<std::size_t>(key)],
                       [](State& s, Text v) { return read_word_key(s.words, key, v); },
                       [](const State& s) { return write_word_key(s.words, key); }};

constexpr std::array keys{
    Key{"tab", [](State& s, Text v) { return read_name(s.tab, v, tab_names); },
        [](const State& s) { return write_name(s.tab, tab_names); }},
    Key{"implied", [](State& s, Text v) { return read_switch(s.counting.implied, v); },
        [](const State& s) { return write_switch(s.counting.implied); }},
    Key{"planned", [](State& s, Text v) { return read_switch(s.counting.planned, v); },
        [](const State& s) { return write_switch(s.counting.planned); }},
    Key{"video", [](State& s, Text v) { return read_switch(s.counting.video, v); },
        [](const State& s) { return write_switch(s.counting.video); }},
    Key{"phone", [](State& s, Text v) { return read_switch(s.counting.phone, v); },
        [](const State& s) { return write_switch(s.counting.phone); }},
    of_words<WordKey::list>,
    of_words<WordKey::stat>,
    of_words<WordKey::phrase_words>,
    of_words<WordKey::window>,
    of_words<WordKey::least>,
    of_words<WordKey::direction>,
    of_words<WordKey::simple_maths_n>,
    of_words<WordKey::item>,
    of_words<WordKey::target>,
    of_words<WordKey::against>,
    of_words<WordKey::all_words>,
    of_words<WordKey::stop>,
    of_words<WordKey::alias>,
    of_words<WordKey::letter_case>,
    of_words<WordKey::marks>,
    of_words<WordKey::query>,
    of_words<WordKey::context>,
    of_words<WordKey::sort>,
    Key{"time", read_period, write_period},
    Key{"hide", read_hidden, write_hidden},
    Key{"doc", [](State& s, Text v) { return read_text(s.document, v); },
        [](const State& s) { return s.document; }},
    Key{"s", read_sentence, write_sentence},
    Key{"mine", [](State& s, Text v) { return read_switch(s.only_mine, v); },
        [](const State& s) { return write_switch(s.only_mine); }},
    Key{"theme", [](State& s, Text v) { return read_name(s.theme, v, theme_names); },
        [](const State& s) { return write_name(s.theme, theme_names); }},
    Key{"lang", read_language, [](const State& s) { return std::string(code_of(s.language)); }},
    Key{"embed", [](State& s, Text v) { return read_switch(s.embed, v); },
        [](const State& s) { return write_switch(s.embed); }},
    Key{"figure", [](State& s, Text v) { return read_text(s.figure, v); },
        [](const State& s) { return s.figure; }},
};

// The page's own keys, and those that other sites hang on to addresses.
bool is_not_ours(std::string_view name) {
    return name == "v" || name == "id" || name == "fbclid" || name == "gclid" ||
           name.substr(0, 4) == "utm_";
}

// Forms and some sites write a blank as "+"; we never write one ourselves.
std::string value_of(std::string_view written) {
    std::string text(written);
    std::replace(text.begin(), text.end(), '+', ' ');
    return percent_decoded(text);
}

template <typename Visit>
void for_each_pair(std::string_view query, Visit visit) {
    if (!query.empty() && (query.front() == '?' || query.front() == '#')) query.remove_prefix(1);
    while (!query.empty()) {
        const std::string_view pair = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(query.size(), pair.size() + 1));
        const std::size_t equals = std::min(pair.find('='), pair.size());
        if (!pair.empty())
            visit(pair.substr(0, equals), pair.substr(std::min(equals + 1, pair.size())));
    }
}

}  // namespace

std::string_view name_of(Tab tab) { return tab_names[static_cast<std::size_t>(tab)]; }

std::string encode(const LinkState& state) {
    static const LinkState usual;
    std::string out;
    for (const Key& key : keys) {
        const std::string value = key.write(state);
        if (value == key.write(usual)) continue;
        if (!out.empty()) out += '&';
        out += key.name;
        out += '=';
        append_percent_encoded(out, value, plain_marks);
    }
    return out;
}

LinkState decode(std::string_view query, std::vector<std::string>* left_out) {
    LinkState state;
    for_each_pair(query, [&](std::string_view name, std::string_view written) {
        if (is_not_ours(name)) return;
        const std::string value = value_of(written);
        const auto key =
            std::find_if(keys.begin(), keys.end(), [&](const Key& k) { return k.name == name; });
        if (key != keys.end() && key->read(state, value)) return;
        if (left_out != nullptr) {
            left_out->push_back(percent_decoded(name) + (key == keys.end() ? "" : "=" + value));
        }
    });
    return state;
}

std::vector<std::string_view> link_keys() {
    std::vector<std::string_view> names;
    for (const Key& key : keys) names.push_back(key.name);
    return names;
}

std::string encode_corrections(const Corrections& corrections) {
    std::string out;
    for (const Correction& correction : corrections) {
        out += (out.empty() ? "fix=" : "&fix=") + to_text(correction);
    }
    return out;
}

Corrections decode_corrections(std::string_view fragment, std::vector<std::string>* left_out) {
    Corrections corrections;
    for_each_pair(fragment, [&](std::string_view name, std::string_view value) {
        if (name != "fix") {
            // Without a value it is a place on the page.
            if (left_out != nullptr && !value.empty() && !is_not_ours(name))
                left_out->push_back("#" + percent_decoded(name));
            return;
        }
        if (value.empty()) return;
        Result<Correction> correction = correction_from_text(value);
        if (correction.ok()) corrections.push_back(std::move(correction).value());
        else if (left_out != nullptr)
            left_out->push_back("fix=" + std::string(value.substr(0, 60)));
    });
    return corrections;
}

}  // namespace communique
