#include "statistics/query.h"

#include <algorithm>

#include "base/utf8.h"

namespace communique {
namespace {

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// `..5` as a number of words, or nothing when the chunk is a word.
bool read_gap(std::string_view chunk, unsigned& gap) {
    if (chunk.size() < 3 || !chunk.starts_with("..")) return false;
    unsigned words = 0;
    for (const char c : chunk.substr(2)) {
        if (c < '0' || c > '9') return false;
        words = std::min(words * 10 + static_cast<unsigned>(c - '0'), max_query_gap);
    }
    gap = words;
    return true;
}

// How the vocabulary spells a typographic mark; empty for anything else.
std::string_view plain_mark(char32_t c) {
    if (c == 0x2018 || c == 0x2019 || c == 0x02BC) return "'";
    if (c == 0x201C || c == 0x201D) return "\"";
    if (c >= 0x2010 && c <= 0x2013) return "-";
    if (c == 0x2014) return "--";
    return c == 0x2026 ? "..." : std::string_view();
}

// Many put a phrase in quotation marks; here it is one without them.
std::string without_quotes(std::string word) {
    if (word.starts_with('"')) word.erase(0, 1);
    if (word.ends_with('"')) word.pop_back();
    return word;
}

QueryPhrase parse_phrase(std::string_view text) {
    QueryPhrase phrase;
    unsigned gap = 0;
    for (std::size_t at = 0; at < text.size() && phrase.size() < max_query_words;) {
        if (is_blank(text[at])) {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < text.size() && !is_blank(text[end])) ++end;
        const std::string_view chunk = text.substr(at, end - at);
        at = end;
        if (read_gap(chunk, gap)) continue;
        const std::string pattern = without_quotes(plain_form(chunk));
        if (pattern.empty()) continue;
        phrase.push_back({pattern, phrase.empty() ? 0 : gap});
        gap = 0;
    }
    return phrase;
}

}  // namespace

std::string plain_form(std::string_view word) {
    std::string out;
    out.reserve(word.size());
    for (std::size_t at = 0; at < word.size();) {
        const CodePoint c = decode_at(word, at);
        at += c.size;
        const std::string_view plain = plain_mark(c.value);
        if (plain.empty()) append_utf8(out, fold_case(c.value));
        out += plain;
    }
    return out;
}

Query parse_query(std::string_view text) {
    Query query;
    while (true) {
        const std::size_t bar = text.find('|');
        QueryPhrase phrase = parse_phrase(text.substr(0, bar));
        if (!phrase.empty()) query.alternatives.push_back(std::move(phrase));
        if (bar == std::string_view::npos) return query;
        text.remove_prefix(bar + 1);
    }
}

bool matches_pattern(std::string_view pattern, std::string_view form) {
    std::size_t p = 0;
    std::size_t f = 0;
    std::size_t star = std::string_view::npos;
    std::size_t resume = 0;
    while (f < form.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            resume = f;
        } else if (p < pattern.size() && pattern[p] == form[f]) {
            ++p;
            ++f;
        } else if (star != std::string_view::npos) {
            // The last star takes one character more.
            p = star + 1;
            f = ++resume;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*') ++p;
    return p == pattern.size();
}

}  // namespace communique
