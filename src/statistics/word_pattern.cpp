#include "statistics/word_pattern.h"

#include "base/utf8.h"

namespace communique {
namespace {

// How the vocabulary spells a typographic mark; empty for anything else.
std::string_view plain_mark(char32_t c) {
    if (c == 0x2018 || c == 0x2019 || c == 0x02BC) return "'";
    if (c == 0x201C || c == 0x201D) return "\"";
    if (c >= 0x2010 && c <= 0x2013) return "-";
    if (c == 0x2014) return "--";
    return c == 0x2026 ? "..." : std::string_view();
}

template <class Letter>
std::string with_plain_marks(std::string_view word, Letter letter) {
    std::string out;
    out.reserve(word.size());
    for (std::size_t at = 0; at < word.size();) {
        const CodePoint c = decode_at(word, at);
        at += c.size;
        const std::string_view plain = plain_mark(c.value);
        if (plain.empty()) append_utf8(out, letter(c.value));
        out += plain;
    }
    return out;
}

}  // namespace

std::string plain_form(std::string_view word) {
    return with_plain_marks(word, [](char32_t c) { return fold_case(c); });
}

std::string plain_form_as_written(std::string_view word) {
    return with_plain_marks(word, [](char32_t c) { return c; });
}

std::string with_wildcards(std::string_view word) {
    std::string out;
    for (std::size_t at = 0; at < word.size(); ++at) {
        if (word[at] == '\\' && at + 1 < word.size()) out += word[++at];
        else if (word[at] == '*' || word[at] == '?') out += word[at] == '*' ? any_run : any_one;
        else out += word[at];
    }
    return out;
}

bool matches_pattern(std::string_view pattern, std::string_view form) {
    std::size_t p = 0;
    std::size_t f = 0;
    std::size_t run = std::string_view::npos;
    std::size_t resume = 0;
    while (f < form.size()) {
        if (p < pattern.size() && pattern[p] == any_run) {
            run = p++;
            resume = f;
        } else if (p < pattern.size() && pattern[p] == any_one) {
            ++p;
            f += decode_at(form, f).size;
        } else if (p < pattern.size() && pattern[p] == form[f]) {
            ++p;
            ++f;
        } else if (run != std::string_view::npos) {
            // The last run takes one character more.
            p = run + 1;
            f = resume += decode_at(form, resume).size;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == any_run) ++p;
    return p == pattern.size();
}

}  // namespace communique
