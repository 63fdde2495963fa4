#include "sentences/tokens.h"

#include <array>
#include <bit>
#include <cstring>

#include "base/utf8.h"
#include "sentences/characters.h"
#include "sentences/english.h"

namespace communique {
namespace {

// Marks behind which a word may go on, or which may belong to it.
bool may_continue(char c) {
    return c == '\'' || c == '.' || c == '&' || static_cast<unsigned char>(c) >= 0x80;
}

// What tells an address is in the line; in most there is none of it.
bool may_hold_address(std::string_view line) {
    return line.find('@') != std::string_view::npos || line.find("://") != std::string_view::npos ||
           line.find("www.") != std::string_view::npos;
}

constexpr std::uint64_t each_byte(std::uint8_t value) { return value * 0x0101010101010101U; }

// English letters in small, eight at a time: how many the bytes begin with, and those, zeros
// behind. The first byte is the lowest.
struct Letters {
    std::uint64_t small = 0;
    std::size_t count = 0;
};

Letters letters_at(const char* bytes) {
    std::uint64_t chunk = 0;
    std::memcpy(&chunk, bytes, sizeof chunk);
    const std::uint64_t small = chunk | each_byte(0x20);
    const std::uint64_t low = small & each_byte(0x7F);
    // The upper bit of each byte: at least "a", and not beyond "z", and no part of a wide
    // character.
    const std::uint64_t letters =
        (low + each_byte(0x80 - 'a')) & ~(low + each_byte(0x7F - 'z')) & ~chunk & each_byte(0x80);
    const std::uint64_t others = letters ^ each_byte(0x80);
    if (others == 0) return {small, 8};
    const auto bits = static_cast<unsigned>(std::countr_zero(others)) & ~7U;
    return {small & ((std::uint64_t{1} << bits) - 1), bits / 8};
}

class Cutter {
public:
    Cutter(std::string_view text, Span line, const TermSource& terms, std::vector<Token>& tokens)
        : text_(text.substr(0, line.end)),
          begin_(line.begin),
          at_(line.begin),
          terms_(terms),
          tokens_(tokens),
          addresses_(may_hold_address(text_.substr(line.begin))) {}

    void run();

private:
    char byte(std::size_t at) const { return at < text_.size() ? text_[at] : '\0'; }
    CodePoint code_point(std::size_t at) const;
    Sort sort_at(std::size_t at) const {
        if (at >= text_.size()) return Sort::blank;
        const auto byte = static_cast<unsigned char>(text_[at]);
        return byte < ascii_sorts.size() ? ascii_sorts[byte] : sort_of(code_point(at).value);
    }
    bool letter_at(std::size_t at) const { return sort_at(at) == Sort::letter; }
    bool blank_at(std::size_t at) const { return sort_at(at) == Sort::blank; }
    // The length of an apostrophe at `at`, straight or curly, or 0.
    std::size_t apostrophe_at(std::size_t at) const;
    bool possessive_at(std::size_t at) const;
    std::size_t digits_end(std::size_t at) const;

    void cut_chunk_address();
    bool cut_plain_word();
    void cut_word();
    std::size_t letters_end(std::size_t at) const;
    std::size_t word_end(std::size_t begin) const;
    std::size_t before_credit(std::size_t begin, std::size_t end) const;
    std::size_t stop_end(std::size_t begin, std::size_t end);
    void cut_number();
    std::size_t grouped_end(std::size_t begin, std::size_t end) const;
    std::size_t hyphened_end(std::size_t end) const;
    std::size_t suffix_end(std::size_t end) const;
    void cut_mark(CodePoint c, TokenKind kind);

    void add(std::size_t end, TokenKind kind, const FormKey& key, bool capital);
    void add(std::size_t end, TokenKind kind, std::string_view form, bool capital) {
        add(end, kind, key_of(form), capital);
    }
    std::string_view fold(std::size_t begin, std::size_t end);

    std::string_view text_;
    std::size_t begin_;
    std::size_t at_;
    const TermSource& terms_;
    std::vector<Token>& tokens_;
    bool after_blank_ = true;
    bool addresses_;             // the line may hold some
    std::size_t chunk_end_ = 0;  // up to here it is known that no address begins
    std::string folded_;
};

CodePoint Cutter::code_point(std::size_t at) const {
    const auto byte = static_cast<unsigned char>(text_[at]);
    if (byte < 0x80) return {byte, 1, true};
    return decode_at(text_, at);
}

std::size_t Cutter::apostrophe_at(std::size_t at) const {
    if (byte(at) == '\'') return 1;
    return byte(at) == '\xE2' && byte(at + 1) == '\x80' && byte(at + 2) == '\x99' ? 3 : 0;
}

bool Cutter::possessive_at(std::size_t at) const {
    const std::size_t mark = apostrophe_at(at);
    if (mark == 0) return false;
    const char s = byte(at + mark);
    if (s != 's' && s != 'S') return false;
    const Sort next = sort_at(at + mark + 1);
    return next != Sort::letter && next != Sort::digit;
}

std::size_t Cutter::digits_end(std::size_t at) const {
    while (is_digit(byte(at))) ++at;
    return at;
}

std::string_view Cutter::fold(std::size_t begin, std::size_t end) {
    folded_.clear();
    for (std::size_t at = begin; at < end;) {
        const char c = text_[at];
        if (static_cast<unsigned char>(c) < 0x80) {
            folded_.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
            ++at;
            continue;
        }
        const CodePoint wide = decode_at(text_, at);
        const std::string_view plain = plain_form(wide.value);
        if (plain.empty()) append_utf8(folded_, fold_case(wide.value));
        else folded_ += plain;
        at += wide.size;
    }
    return folded_;
}

void Cutter::add(std::size_t end, TokenKind kind, const FormKey& key, bool capital) {
    Token token;
    token.span = {static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end)};
    token.term = terms_.term(key);
    token.kind = kind;
    token.capital = capital;
    token.after_blank = after_blank_;
    tokens_.push_back(token);
    after_blank_ = false;
    at_ = end;
}

// Web and mail addresses are told by "://", "www." or "@" anywhere in a run without blanks; each
// run is looked at once.
void Cutter::cut_chunk_address() {
    std::size_t end = at_;
    bool address = false;
    while (end < text_.size() && static_cast<unsigned char>(text_[end]) > ' ') {
        const char c = text_[end];
        if (c == '@' && end > at_ && sort_at(end + 1) == Sort::letter) address = true;
        if (c == ':' && byte(end + 1) == '/' && byte(end + 2) == '/') address = true;
        ++end;
    }
    chunk_end_ = end;
    if (text_[at_] == 'w' && text_.substr(at_, 4) == "www.") address = true;
    if (!address || sort_at(at_) != Sort::letter) return;
    while (end > at_ &&
           ascii_sorts[static_cast<unsigned char>(text_[end - 1]) & 0x7FU] == Sort::punctuation)
        --end;
    if (end == at_ || is_continuation(byte(end))) return;
    add(end, TokenKind::word, fold(at_, end), false);
}

std::size_t Cutter::letters_end(std::size_t at) const {
    while (at < text_.size()) {
        const auto byte = static_cast<unsigned char>(text_[at]);
        if (byte < 0x80) {
            if (ascii_sorts[byte] != Sort::letter && ascii_sorts[byte] != Sort::digit) break;
            ++at;
            continue;
        }
        const CodePoint c = decode_at(text_, at);
        if (sort_of(c.value) != Sort::letter) break;
        at += c.size;
    }
    return at;
}

// Letters and digits, with apostrophes, "&" and stops inside where they hold a word together.
std::size_t Cutter::word_end(std::size_t begin) const {
    std::size_t segment = begin;
    std::size_t end = letters_end(begin);
    // "USD3.14": letters and a number with decimals are two things; "G20" and "R614" are one.
    if ((byte(end) == '.' || byte(end) == ',') && is_digit(byte(end + 1)) &&
        is_digit(byte(end - 1))) {
        while (is_digit(byte(end - 1))) --end;
        return end;
    }
    while (end < text_.size()) {
        if (const std::size_t mark = apostrophe_at(end); mark != 0) {
            if (possessive_at(end) || !letter_at(end + mark)) break;
            end = letters_end(end + mark);
            continue;
        }
        const char c = text_[end];
        if (c != '.' && c != '&') break;
        if (!letter_at(end + 1)) break;
        const std::size_t next_end = letters_end(end + 1);
        const bool single = code_point(segment).size == end - segment;
        const bool next_single = code_point(end + 1).size == next_end - (end + 1);
        const bool next_small = !is_upper(code_point(end + 1).value);
        const bool joins = c == '&' ? !next_small && is_upper(code_point(segment).value)
                           : single ? next_single
                                    : next_small || (next_single && byte(next_end) == '.');
        if (!joins) break;
        segment = end + 1;
        end = next_end;
    }
    return end;
}

// "ten days agoImage: dpa": a caption and its credit that a page has glued together are two words.
std::size_t Cutter::before_credit(std::size_t begin, std::size_t end) const {
    if (byte(end) != ':') return end;
    for (std::size_t at = end; at > begin + 1; --at) {
        if (text_[at - 1] < 'A' || text_[at - 1] > 'Z') continue;
        const bool glued = text_[at - 2] >= 'a' && text_[at - 2] <= 'z';
        return glued && is_credit(text_.substr(at - 1, end - at + 1)) ? at - 1 : end;
    }
    return end;
}

// Past the stop when it belongs to the word, else `end`. Expects the folded form in folded_.
std::size_t Cutter::stop_end(std::size_t begin, std::size_t end) {
    if (byte(end) != '.' || byte(end + 1) == '.') return end;
    const std::size_t first_size = code_point(begin).size;
    const bool single = first_size == end - begin;
    const bool dotted = end - begin > first_size && text_[begin + first_size] == '.';
    const bool last = end + 1 >= text_.size();
    const bool capital = is_upper(code_point(begin).value);
    if (single && capital) {
        const bool pronoun = text_[begin] == 'I' && (tokens_.empty() || !tokens_.back().capital);
        return last || pronoun ? end : end + 1;
    }
    if (dotted) return end + 1;
    switch (abbreviation_of(folded_, capital)) {
        case Abbreviation::none: return end;
        case Abbreviation::before_number: {
            std::size_t next = end + 1;
            while (byte(next) == ' ') ++next;
            return is_digit(byte(next)) ? end + 1 : end;
        }
        case Abbreviation::month: return end + 1;
        case Abbreviation::clock:
            return !tokens_.empty() && tokens_.back().kind == TokenKind::number ? end + 1 : end;
        case Abbreviation::before_name: return last ? end : end + 1;
        case Abbreviation::after_name: return end + 1;
    }
    return end;
}

// Most words are English letters and nothing else, and what follows is no part of them. Longer
// ones, and the last ones of a text, go the long way.
bool Cutter::cut_plain_word() {
    constexpr std::size_t longest = 16;
    if constexpr (std::endian::native != std::endian::little) return false;
    if (text_.size() - at_ <= longest) return false;
    const char* bytes = text_.data() + at_;
    const Letters head = letters_at(bytes);
    const Letters tail = head.count == 8 ? letters_at(bytes + 8) : Letters{};
    const std::size_t count = head.count + tail.count;
    const char next = bytes[count];
    if (count == longest || is_digit(next) || may_continue(next) || next == ':') return false;
    std::array<char, longest> folded;
    std::memcpy(folded.data(), &head.small, sizeof head.small);
    std::memcpy(folded.data() + sizeof head.small, &tail.small, sizeof tail.small);
    add(at_ + count, TokenKind::word, FormKey{{folded.data(), count}, head.small, tail.small},
        *bytes < 'a');
    return true;
}

void Cutter::cut_word() {
    const bool capital = is_upper(code_point(at_).value);
    const std::size_t end = before_credit(at_, word_end(at_));
    fold(at_, end);
    const std::size_t with_stop = stop_end(at_, end);
    if (with_stop != end) folded_.push_back('.');
    add(with_stop, TokenKind::word, folded_, capital);
    if (possessive_at(at_)) {
        after_blank_ = false;
        add(at_ + apostrophe_at(at_) + 1, TokenKind::word, "'s", false);
    }
}

// Past the groups of "1,234,567" or "12,34,567" that follow the digits [begin, end), or `end`.
std::size_t Cutter::grouped_end(std::size_t begin, std::size_t end) const {
    if (end - begin > 3) return end;
    std::size_t at = end;
    std::size_t good = end;
    constexpr int most_groups = 8;
    for (int groups = 0; groups < most_groups; ++groups) {
        const CodePoint mark = at < text_.size() ? code_point(at) : CodePoint{};
        const bool separates =
            mark.value == ',' || mark.value == 0xA0 || mark.value == 0x202F || mark.value == 0x2009;
        if (!separates) return good;
        const std::size_t group_end = digits_end(at + mark.size);
        const std::size_t length = group_end - (at + mark.size);
        if (length == 3) good = group_end;
        else if (length != 2) return good;
        at = group_end;
    }
    return good;
}

// Past two hyphenated groups, as in 2025-09-02, or `end`.
std::size_t Cutter::hyphened_end(std::size_t end) const {
    if (byte(end) != '-') return end;
    const std::size_t second = digits_end(end + 1);
    if (second == end + 1 || byte(second) != '-') return end;
    std::size_t last = digits_end(second + 1);
    if (last == second + 1) return end;
    while (byte(last) == '-' && is_digit(byte(last + 1))) last = digits_end(last + 1);
    return last;
}

// Past "st", "nd", "rd", "th" or the "s" of decades.
std::size_t Cutter::suffix_end(std::size_t end) const {
    const std::size_t letters = letters_end(end);
    std::string suffix(text_.substr(end, letters - end));
    if (suffix.size() > 2 || suffix.empty()) return end;
    for (char& c : suffix) c = static_cast<char>(c | 0x20);
    const bool known =
        suffix == "st" || suffix == "nd" || suffix == "rd" || suffix == "th" || suffix == "s";
    return known ? letters : end;
}

void Cutter::cut_number() {
    const std::size_t begin = at_;
    if (static_cast<unsigned char>(text_[begin]) >= 0x80) {  // a vulgar fraction
        const std::size_t end = begin + code_point(begin).size;
        add(end, TokenKind::number, text_.substr(begin, end - begin), false);
        return;
    }
    std::size_t end = digits_end(begin);
    const std::size_t plain_end = end;
    if (const std::size_t hyphened = hyphened_end(end); hyphened != end) {
        end = hyphened;
    } else {
        end = grouped_end(begin, end);
        const auto joins = [](char c) { return c == '.' || c == ':' || c == '/'; };
        while (joins(byte(end)) && is_digit(byte(end + 1))) end = digits_end(end + 1);
    }
    if (end == plain_end || byte(begin) != '.') end = suffix_end(end);
    add(end, TokenKind::number, fold(begin, end), false);
    if (possessive_at(at_)) add(at_ + apostrophe_at(at_) + 1, TokenKind::word, "'s", false);
}

void Cutter::cut_mark(CodePoint c, TokenKind kind) {
    std::size_t end = at_ + c.size;
    std::string_view form = plain_form(c.value);
    if (c.value == '.' && byte(end) == '.') {
        while (byte(end) == '.') ++end;
        form = "...";
    } else if (c.value == '-' && byte(end) == '-') {
        while (byte(end) == '-') ++end;
        form = "--";
    } else if (c.value == '!' || c.value == '?') {
        bool asks = c.value == '?';
        for (; byte(end) == '!' || byte(end) == '?'; ++end) asks = asks || byte(end) == '?';
        form = asks ? "?" : "!";
    } else if (form.empty()) {
        form = text_.substr(at_, c.size);
    }
    add(end, kind, form, false);
}

void Cutter::run() {
    while (at_ < text_.size()) {
        const CodePoint c = code_point(at_);
        const Sort sort = c.value < ascii_sorts.size() ? ascii_sorts[c.value] : sort_of(c.value);
        if (sort == Sort::blank) {
            after_blank_ = true;
            at_ += c.size;
            continue;
        }
        if (addresses_ && at_ >= chunk_end_) {
            const std::size_t before = at_;
            cut_chunk_address();
            if (at_ != before) continue;
        }
        if (possessive_at(at_) && (!after_blank_ || at_ == begin_)) {
            add(at_ + apostrophe_at(at_) + 1, TokenKind::word, "'s", false);
            continue;
        }
        const bool point =
            c.value == '.' && is_digit(byte(at_ + 1)) &&
            (after_blank_ || tokens_.empty() || tokens_.back().kind == TokenKind::symbol);
        const bool plain = sort == Sort::letter && c.value < 0x80 && cut_plain_word();
        if (plain) continue;
        if (sort == Sort::letter) cut_word();
        else if (sort == Sort::digit) cut_number();
        else if (point) {
            const std::size_t end = digits_end(at_ + 1);
            add(end, TokenKind::number, text_.substr(at_, end - at_), false);
        } else cut_mark(c, sort == Sort::symbol ? TokenKind::symbol : TokenKind::punctuation);
    }
}

}  // namespace

void cut_tokens(std::string_view text, Span line, const TermSource& terms,
                std::vector<Token>& tokens) {
    Cutter(text, line, terms, tokens).run();
}

}  // namespace communique
