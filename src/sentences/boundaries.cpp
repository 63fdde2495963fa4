#include "sentences/boundaries.h"

#include "base/utf8.h"
#include "sentences/english.h"

namespace communique {
namespace {

constexpr std::uint32_t none = 0xFFFFFFFF;

// What a token does at the end of a sentence.
enum class Mark : std::uint8_t {
    other,
    stop,
    question,
    ellipsis,
    opener,
    closer,
    quote,
    dash,
    comma
};

Mark mark_of(std::string_view text, const Token& token) {
    if (token.kind != TokenKind::punctuation) return Mark::other;
    const CodePoint c = decode_at(text, token.span.begin);
    switch (c.value) {
        case '.': return token.span.size() == 1 ? Mark::stop : Mark::ellipsis;
        case 0x3002:
        case 0xFF0E: return Mark::stop;
        case 0x2026: return Mark::ellipsis;
        case '!':
        case '?':
        case 0xFF01:
        case 0xFF1F: return Mark::question;
        case '(':
        case '[':
        case '{':
        case 0x201E: return Mark::opener;
        case ')':
        case ']':
        case '}':
        case 0x201D: return Mark::closer;
        case '"':
        case '\'':
        case 0x2019:
        case 0x2018:
        case 0x201C:
        case 0xAB:
        case 0xBB: return Mark::quote;
        case '-':
        case 0x2013:
        case 0x2014:
        case 0x2010:
        case 0x2022: return Mark::dash;
        case ',':
        case ';':
        case ':': return Mark::comma;
        default: return Mark::other;
    }
}

class Finder {
public:
    Finder(std::string_view text, std::span<const Token> tokens) : text_(text), tokens_(tokens) {}

    void run(std::vector<std::uint32_t>& ends);

private:
    std::uint32_t size() const { return static_cast<std::uint32_t>(tokens_.size()); }
    std::string_view word(std::uint32_t i) const { return slice(text_, tokens_[i].span); }
    std::string folded(std::uint32_t i) const;
    void mark_nesting();
    bool is_closing(std::uint32_t i) const;
    // The first token at or after `i` that is no opening quote, bracket or dash.
    std::uint32_t first_word(std::uint32_t i) const;
    bool starts_sentence(std::uint32_t i) const;
    bool ends_after(std::uint32_t i, std::uint32_t next) const;
    bool ends_after_abbreviation(std::uint32_t i, std::uint32_t next) const;
    bool ends_after_initials(std::uint32_t next) const;
    bool saying_follows(std::uint32_t next) const;
    bool blank_forgotten(std::uint32_t i, std::uint32_t next) const;
    bool begins_anew(std::uint32_t i) const;
    std::uint32_t dateline_end() const;
    std::uint32_t past_bracketed_notes(std::uint32_t i) const;
    std::uint32_t past_note_numbers(std::uint32_t i) const;

    std::string_view text_;
    std::span<const Token> tokens_;
    std::vector<Mark> marks_;
    std::vector<bool>
        held_;  // a sentence may not end here: inside brackets, or a quote that goes on
    std::uint32_t begin_ = 0;
};

std::string Finder::folded(std::uint32_t i) const {
    std::string form = fold_case(word(i));
    if (form.size() > 1 && form.back() == '.') form.pop_back();
    return form;
}

// Quotes and brackets that open in mid-sentence and close again hold what they enclose together:
// brackets always, quotes when the sentence's own stop comes after the closing mark (`".`).
void Finder::mark_nesting() {
    marks_.resize(tokens_.size());
    held_.assign(tokens_.size(), false);
    for (std::uint32_t i = 0; i < size(); ++i) marks_[i] = mark_of(text_, tokens_[i]);

    constexpr std::uint32_t longest = 80;
    std::vector<std::uint32_t> open;
    std::uint32_t quote_open = none;
    for (std::uint32_t i = 0; i < size(); ++i) {
        if (tokens_[i].kind != TokenKind::punctuation) continue;
        const bool after_stop =
            i == 0 || marks_[i - 1] == Mark::stop || marks_[i - 1] == Mark::question;
        const CodePoint c = decode_at(text_, tokens_[i].span.begin);
        std::uint32_t from = none;
        if (c.value == '(' || c.value == '[') {
            open.push_back(after_stop ? none : i);
        } else if ((c.value == ')' || c.value == ']') && !open.empty()) {
            from = open.back();
            open.pop_back();
        } else if (c.value == 0x201C || (c.value == '"' && !is_closing(i))) {
            quote_open = after_stop ? none : i;
        } else if (c.value == 0x201D || c.value == '"') {
            const bool goes_on = i + 1 < size() && marks_[i + 1] == Mark::stop;
            if (goes_on) from = quote_open;
            quote_open = none;
        }
        // "[...]" marks words left out; the sentence may well end there.
        const bool left_out = from != none && i == from + 2 && marks_[from + 1] == Mark::ellipsis;
        if (from == none || i - from > longest || left_out) continue;
        for (std::uint32_t k = from; k < i; ++k) held_[k] = true;
    }
}

// A straight quote closes when it touches what stands before it and not what follows.
bool Finder::is_closing(std::uint32_t i) const {
    if (marks_[i] == Mark::closer) return true;
    if (marks_[i] != Mark::quote) return false;
    const CodePoint c = decode_at(text_, tokens_[i].span.begin);
    if (c.value == 0x2019 || c.value == 0xBB) return !tokens_[i].after_blank;
    if (c.value == 0x201C || c.value == 0x2018)
        return !tokens_[i].after_blank && (i + 1 == size() || tokens_[i + 1].after_blank);
    return !tokens_[i].after_blank && (i + 1 == size() || tokens_[i + 1].after_blank ||
                                       tokens_[i + 1].kind == TokenKind::punctuation);
}

std::uint32_t Finder::first_word(std::uint32_t i) const {
    while (i < size() &&
           (marks_[i] == Mark::opener || marks_[i] == Mark::quote || marks_[i] == Mark::dash))
        ++i;
    return i;
}

bool Finder::starts_sentence(std::uint32_t i) const {
    return i < size() && tokens_[i].capital && begins_sentences(folded(i));
}

// `"Why?" Putin asked`: a short subject and a verb of saying.
bool Finder::saying_follows(std::uint32_t next) const {
    constexpr std::uint32_t reach = 6;
    for (std::uint32_t i = next; i < size() && i < next + reach; ++i) {
        if (tokens_[i].kind != TokenKind::word) return false;
        if (is_saying(folded(i))) return i > next;
        if (i == next && begins_sentences(folded(i)) && folded(i) != "the" && folded(i) != "he" &&
            folded(i) != "she")
            return false;
    }
    return false;
}

// "Hello world.Today is": a stop between a small word or a number and a capitalised word.
bool Finder::blank_forgotten(std::uint32_t i, std::uint32_t next) const {
    if (marks_[i] != Mark::stop || i == begin_ || tokens_[i].after_blank || next != i + 1)
        return false;
    const Token& before = tokens_[i - 1];
    const std::string_view after = word(next);
    const bool capitalised =
        tokens_[next].capital && after.size() > 1 && after[1] >= 'a' && after[1] <= 'z';
    if (!capitalised) return false;
    if (before.kind == TokenKind::number) return true;
    const char second = text_[before.span.begin + 1];
    return before.kind == TokenKind::word && before.span.size() > 2 && second >= 'a' &&
           second <= 'z';
}

// "Wong Kwok-kin of FTU In the Kowloon East constituency, ...": a heading that lost its line end,
// told by an opening phrase in capitals with a comma after it.
bool Finder::begins_anew(std::uint32_t i) const {
    constexpr std::uint32_t reach = 10;
    if (!tokens_[i].capital || i == begin_ || i + 1 >= size() ||
        tokens_[i - 1].kind != TokenKind::word)
        return false;
    const std::string_view form = word(i);
    if (form != "In" && form != "On" && form != "At" && form != "After" && form != "During")
        return false;
    const std::string_view second = word(i + 1);
    const bool phrase = second == "the" || second == "a" || is_weekday_or_month(folded(i + 1));
    if (!phrase) return false;
    for (std::uint32_t k = i + 2; k < size() && k < i + reach; ++k) {
        if (marks_[k] == Mark::comma) return word(k) == ",";
        if (tokens_[k].kind == TokenKind::punctuation && marks_[k] != Mark::dash) return false;
    }
    return false;
}

// The index after "Evansville, Indiana - ", "BEIJING (Xinhua) -- " or "(Reuters)" at the start, or
// 0.
std::uint32_t Finder::dateline_end() const {
    constexpr std::uint32_t longest = 16;
    if (tokens_[0].kind != TokenKind::punctuation &&
        (!tokens_[0].capital || is_weekday_or_month(folded(0))))
        return 0;
    // "- June 2001 - They met": a list's item that opens with its day.
    if (marks_[0] == Mark::dash && size() > 1 &&
        (tokens_[1].kind == TokenKind::number || is_weekday_or_month(folded(1))))
        return 0;
    for (std::uint32_t i = 0; i + 1 < size() && i < longest; ++i) {
        if (marks_[i] == Mark::dash && i > 0) {
            const bool apart = tokens_[i].after_blank && tokens_[i + 1].after_blank;
            if (apart)
                return tokens_[i + 1].capital && !is_weekday_or_month(folded(i + 1)) ? i + 1 : 0;
            continue;
        }
        if (i > 1 && word(0) == "(" && word(i) == ")" && tokens_[1].capital &&
            tokens_[i + 1].capital)
            return i + 1;
        const bool small =
            tokens_[i].kind == TokenKind::word && !tokens_[i].capital && marks_[i] == Mark::other;
        if (small || marks_[i] == Mark::stop || marks_[i] == Mark::question ||
            marks_[i] == Mark::quote)
            return 0;
    }
    return 0;
}

// "in the U.S. Army" goes on, "in the U.S. They" does not.
bool Finder::ends_after_initials(std::uint32_t next) const { return starts_sentence(next); }

bool Finder::ends_after_abbreviation(std::uint32_t i, std::uint32_t next) const {
    const bool capital = tokens_[next].capital;
    const bool number = tokens_[next].kind == TokenKind::number;
    switch (abbreviation_of(folded(i), tokens_[i].capital)) {
        case Abbreviation::before_name:
        case Abbreviation::before_number: return false;
        case Abbreviation::month: return !number && starts_sentence(next);
        case Abbreviation::after_name: return starts_sentence(next);
        case Abbreviation::clock: {
            if (!capital || is_weekday_or_month(folded(next))) return false;
            const std::string_view form = word(next);
            const bool zone = form.size() >= 2 && form.size() <= 4 &&
                              is_upper(decode_at(form, 1).value) && form.back() != '.';
            // "At 5 a.m. Mr. Smith went": the clause has only begun.
            constexpr std::uint32_t opening = 4;
            return !zone && i - begin_ >= opening;
        }
        case Abbreviation::none: break;
    }
    return ends_after_initials(next);
}

bool Finder::ends_after(std::uint32_t i, std::uint32_t next) const {
    if (held_[i]) return false;
    const bool stop_in_word = tokens_[i].kind == TokenKind::word;
    const std::uint32_t start = first_word(next);
    if (start >= size()) return marks_[i] != Mark::other && marks_[next] != Mark::quote;
    const Token& first = tokens_[start];
    const bool small = first.kind == TokenKind::word && !first.capital;
    if (stop_in_word) return ends_after_abbreviation(i, start);
    if (marks_[next] == Mark::comma || marks_[next] == Mark::stop || marks_[next] == Mark::closer)
        return false;
    if (small) return false;
    if (marks_[i] == Mark::stop && i > begin_ && first.kind == TokenKind::number &&
        tokens_[i - 1].capital && is_short_money(folded(i - 1)))
        return false;
    if (marks_[i] == Mark::question && next > i + 1 && saying_follows(start)) return false;
    const bool spaced_dots = marks_[i] == Mark::stop && i > 0 && marks_[i - 1] == Mark::stop;
    if (marks_[i] == Mark::ellipsis || spaced_dots)
        return marks_[next] != Mark::opener && first.kind == TokenKind::word &&
               folded(start) != "i";
    return true;
}

// "... in a consultation.11 12 Take": note numbers that cling to the stop belong to it.
// "agriculture.[2] In May": the last token of the notes behind the stop.
std::uint32_t Finder::past_bracketed_notes(std::uint32_t i) const {
    constexpr std::uint32_t longest = 4;  // tokens of "[citation needed]"
    std::uint32_t next = i + 1;
    while (next < size() && !tokens_[next].after_blank && word(next) == "[") {
        std::uint32_t close = next + 1;
        while (close < size() && close < next + longest && word(close) != "]") ++close;
        if (close >= size() || word(close) != "]") break;
        next = close + 1;
    }
    const bool ends = next > i + 1 && next < size() && tokens_[next].after_blank;
    return ends ? next - 1 : i;
}

std::uint32_t Finder::past_note_numbers(std::uint32_t i) const {
    std::uint32_t next = i + 1;
    if (next < size() && !tokens_[next].after_blank && word(next) == "[")
        return past_bracketed_notes(i);
    if (next >= size() || tokens_[next].kind != TokenKind::number || tokens_[next].after_blank)
        return i;
    if (i == 0 || tokens_[i - 1].kind == TokenKind::number || tokens_[i - 1].capital) return i;
    while (next < size() && tokens_[next].kind == TokenKind::number &&
           tokens_[next].span.size() <= 3)
        ++next;
    return next < size() && tokens_[next].capital && tokens_[next].after_blank ? next - 1 : i;
}

void Finder::run(std::vector<std::uint32_t>& ends) {
    if (tokens_.empty()) return;
    mark_nesting();
    if (const std::uint32_t dateline = dateline_end(); dateline != 0) {
        ends.push_back(dateline);
        begin_ = dateline;
    }
    for (std::uint32_t i = begin_; i + 1 < size(); ++i) {
        if (begins_anew(i)) {
            ends.push_back(i);
            begin_ = i;
        }
        const bool stop_in_word = tokens_[i].kind == TokenKind::word &&
                                  tokens_[i].span.size() > 1 &&
                                  text_[tokens_[i].span.end - 1] == '.';
        const bool mark =
            marks_[i] == Mark::stop || marks_[i] == Mark::question || marks_[i] == Mark::ellipsis;
        if (!mark && !stop_in_word) continue;
        std::uint32_t last = marks_[i] == Mark::stop ? past_note_numbers(i) : i;
        while (last + 1 < size() && is_closing(last + 1)) ++last;
        const std::uint32_t next = last + 1;
        if (next >= size()) break;
        const bool wide = static_cast<unsigned char>(text_[tokens_[i].span.begin]) >= 0x80 &&
                          mark && marks_[i] != Mark::ellipsis;
        if (!wide && !tokens_[next].after_blank && !blank_forgotten(i, next)) continue;
        const bool ended =
            last > i && stop_in_word ? starts_sentence(first_word(next)) : ends_after(i, next);
        if (!ended) continue;
        ends.push_back(next);
        begin_ = next;
        i = last;
    }
    ends.push_back(size());
}

}  // namespace

void find_sentence_ends(std::string_view text, std::span<const Token> tokens,
                        std::vector<std::uint32_t>& ends) {
    Finder(text, tokens).run(ends);
}

}  // namespace communique
