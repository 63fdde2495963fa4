#include "views/link_state.h"

#include <array>
#include <charconv>

#include "statistics/selection_text.h"
#include "views/link_words.h"

namespace communique {
namespace {

constexpr std::array<std::string_view, tab_count> tab_names = {"overview", "meetings", "trade",
                                                               "keywords", "reader"};
constexpr std::array<std::string_view, 3> theme_names = {"system", "light", "dark"};

template <typename Enum, std::size_t n>
Enum value_of(std::string_view name, const std::array<std::string_view, n>& names, Enum fallback) {
    for (std::size_t i = 0; i < n; ++i) {
        if (names[i] == name) return static_cast<Enum>(i);
    }
    return fallback;
}

bool is_plain(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
           c == '_' || c == '.' || c == '~' || c == '*';
}

void append_encoded(std::string& out, std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    for (const char c : text) {
        if (is_plain(c)) {
            out += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        out += '%';
        out += digits[byte >> 4U];
        out += digits[byte & 15U];
    }
}

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

std::string decoded(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size()) {
            const int high = hex_digit(text[i + 1]);
            const int low = hex_digit(text[i + 2]);
            if (high >= 0 && low >= 0) {
                out += static_cast<char>(high * 16 + low);
                i += 2;
                continue;
            }
        }
        // Forms and some sites write a blank as "+"; we never write one ourselves.
        out += text[i] == '+' ? ' ' : text[i];
    }
    return out;
}

void append_pair(std::string& out, std::string_view key, std::string_view value) {
    if (!out.empty()) out += '&';
    out += key;
    out += '=';
    append_encoded(out, value);
}

void append_switch(std::string& out, std::string_view key, bool value, bool usual) {
    if (value != usual) append_pair(out, key, value ? "1" : "0");
}

void append_text(std::string& out, std::string_view key, std::string_view value) {
    if (!value.empty()) append_pair(out, key, value);
}

bool switch_value(std::string_view value, bool usual) {
    if (value == "1" || value == "true") return true;
    if (value == "0" || value == "false") return false;
    return usual;
}

std::optional<std::uint32_t> number(std::string_view text) {
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::optional<SentenceRef> sentence_ref(std::string_view value) {
    const std::size_t dot = value.find('.');
    if (dot == std::string_view::npos) return std::nullopt;
    const auto document = number(value.substr(0, dot));
    const auto sentence = number(value.substr(dot + 1));
    if (!document || !sentence) return std::nullopt;
    return SentenceRef{*document, *sentence};
}

// "2014-03..2020"; a period needs both its ends and some length.
std::optional<DateRange> period_of(std::string_view value) {
    const auto selection = parse_selection(value, "~");
    if (!selection || !selection->from || !selection->to) return std::nullopt;
    return DateRange{selection->from, selection->to};
}

std::string period_text(const DateRange& period) {
    Selection selection;
    selection.from = period.first;
    selection.to = period.last;
    return to_string(selection);
}

void set_counting(CountingRules& rules, std::string_view key, std::string_view value) {
    if (key == "implied") rules.implied = switch_value(value, rules.implied);
    if (key == "planned") rules.planned = switch_value(value, rules.planned);
    if (key == "video") rules.video = switch_value(value, rules.video);
    if (key == "phone") rules.phone = switch_value(value, rules.phone);
}

void set(LinkState& state, std::string_view key, std::string value) {
    set_counting(state.counting, key, value);
    if (key == "tab") state.tab = value_of(value, tab_names, state.tab);
    if (key == "theme") state.theme = value_of(value, theme_names, state.theme);
    if (key == "embed") state.embed = switch_value(value, state.embed);
    if (key == "s") state.sentence = sentence_ref(value);
    if (take_pair(state.words, key, value)) return;
    if (key == "time") state.period = period_of(value);
    else if (key == "hide") state.hidden = parts_of(value, "~");
    else if (key == "doc") state.document = std::move(value);
    else if (key == "figure") state.figure = std::move(value);
}

}  // namespace

std::string_view name_of(Tab tab) { return tab_names[static_cast<std::size_t>(tab)]; }

std::string encode(const LinkState& state) {
    const CountingRules usual;
    std::string out;
    if (state.tab != Tab::overview) append_pair(out, "tab", name_of(state.tab));
    append_switch(out, "implied", state.counting.implied, usual.implied);
    append_switch(out, "planned", state.counting.planned, usual.planned);
    append_switch(out, "video", state.counting.video, usual.video);
    append_switch(out, "phone", state.counting.phone, usual.phone);
    for (const auto& [key, value] : pairs_of(state.words)) append_pair(out, key, value);
    if (state.period) append_text(out, "time", period_text(*state.period));
    std::string hidden;
    for (const std::string& series : state.hidden) hidden += (hidden.empty() ? "" : "~") + series;
    append_text(out, "hide", hidden);
    append_text(out, "doc", state.document);
    if (state.sentence) {
        append_pair(out, "s", std::to_string(state.sentence->document) + "." +
                                  std::to_string(state.sentence->sentence));
    }
    if (state.theme != ThemeChoice::system) {
        append_pair(out, "theme", theme_names[static_cast<std::size_t>(state.theme)]);
    }
    append_switch(out, "embed", state.embed, false);
    append_text(out, "figure", state.figure);
    return out;
}

LinkState decode(std::string_view query) {
    if (!query.empty() && (query.front() == '?' || query.front() == '#')) query.remove_prefix(1);
    LinkState state;
    while (!query.empty()) {
        const std::string_view pair = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(query.size(), pair.size() + 1));
        const std::size_t equals = pair.find('=');
        if (equals == std::string_view::npos) continue;
        set(state, pair.substr(0, equals), decoded(pair.substr(equals + 1)));
    }
    return state;
}

}  // namespace communique
