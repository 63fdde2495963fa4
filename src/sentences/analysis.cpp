#include "sentences/analysis.h"

#include <algorithm>

#include "base/utf8.h"
#include "sentences/boundaries.h"
#include "sentences/tokens.h"

namespace communique {
namespace {

// No prose has longer ones. What reads a sentence may look at all of it for each of its words, so a
// text without a full stop must not be one sentence.
constexpr std::uint32_t longest_sentence = 400;

bool is_prose(LineKind kind) { return kind == LineKind::prose || kind == LineKind::bullet; }

// No blank line stands between the two.
bool adjoin(std::string_view text, Span above, Span below) {
    const std::string_view between = text.substr(above.end, below.begin - above.end);
    return std::count(between.begin(), between.end(), '\n') <= 1;
}

bool ends_with_mark(std::string_view line) {
    while (!line.empty() && (line.back() == '"' || line.back() == ')' || line.back() == '\''))
        line.remove_suffix(1);
    if (line.ends_with("”") || line.ends_with("’")) line.remove_suffix(3);
    return !line.empty() &&
           (line.back() == '.' || line.back() == '!' || line.back() == '?' || line.back() == ':');
}

bool starts_small(std::string_view line) {
    const char32_t first = decode_at(line, 0).value;
    return is_letter(first) && !is_upper(first);
}

// True for text broken at a fixed width: most lines that touch the next are of like length and do
// not end a sentence; with short paragraphs half of them, whose next line mostly begins small.
bool is_wrapped(std::string_view text, std::span<const Line> lines) {
    constexpr std::uint32_t shortest = 45;
    constexpr std::uint32_t longest = 100;
    constexpr std::uint32_t furniture = 25;  // "ID :", "Font size:" above and below a text
    std::size_t touching = 0;
    std::size_t broken = 0;
    std::size_t small = 0;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        if (!is_prose(lines[i].kind) || !adjoin(text, lines[i].span, lines[i + 1].span)) continue;
        const std::uint32_t length = lines[i].span.size();
        if (length < furniture && !ends_with_mark(slice(text, lines[i].span))) continue;
        ++touching;
        if (length < shortest || length > longest || ends_with_mark(slice(text, lines[i].span)))
            continue;
        ++broken;
        small += starts_small(slice(text, lines[i + 1].span)) ? 1 : 0;
    }
    const bool short_paragraphs = broken * 2 >= touching && small * 2 >= broken;
    return touching >= 3 && (broken * 10 >= touching * 6 || short_paragraphs);
}

// The number of lines, from `first` on, that make one paragraph.
std::size_t paragraph_length(std::string_view text, std::span<const Line> lines, std::size_t first,
                             bool wrapped) {
    std::size_t count = 1;
    while (first + count < lines.size()) {
        const Line& above = lines[first + count - 1];
        const Line& below = lines[first + count];
        if (above.kind != LineKind::prose && above.kind != LineKind::bullet) break;
        if (below.kind != LineKind::prose || !adjoin(text, above.span, below.span)) break;
        const std::string_view ending = slice(text, above.span);
        const bool goes_on = !ends_with_mark(ending) && starts_small(slice(text, below.span));
        if (!wrapped && !goes_on) break;
        ++count;
    }
    return count;
}

Analysis analyse_with(const Document& document, const TermSource& terms) {
    Analysis analysis;
    const std::string_view text = document.text;
    analysis.lines = classify_lines(text);
    analysis.tokens.reserve(text.size() / 5 + 8);
    const bool wrapped = is_wrapped(text, analysis.lines);
    std::vector<std::uint32_t> ends;
    for (std::size_t at = 0; at < analysis.lines.size();) {
        const std::size_t count = paragraph_length(text, analysis.lines, at, wrapped);
        auto first = static_cast<std::uint32_t>(analysis.tokens.size());
        for (std::size_t i = at; i < at + count; ++i)
            cut_tokens(text, analysis.lines[i].span, terms, analysis.tokens);
        ends.clear();
        find_sentence_ends(text, std::span(analysis.tokens).subspan(first), ends);
        const std::uint32_t offset = first;
        for (const std::uint32_t end : ends) {
            while (first < offset + end) {
                const std::uint32_t length = std::min(offset + end - first, longest_sentence);
                Sentence sentence;
                sentence.first_token = first;
                sentence.token_count = length;
                sentence.span = {analysis.tokens[first].span.begin,
                                 analysis.tokens[first + length - 1].span.end};
                sentence.line = analysis.lines[at].kind;
                analysis.sentences.push_back(sentence);
                first += length;
            }
        }
        at += count;
    }
    return analysis;
}

}  // namespace

std::size_t Analysis::sentence_at(std::uint32_t byte) const {
    const auto after = std::upper_bound(sentences.begin(), sentences.end(), byte,
                                        [](std::uint32_t wanted, const Sentence& sentence) {
                                            return wanted < sentence.span.begin;
                                        });
    return after == sentences.begin() ? 0 : static_cast<std::size_t>(after - sentences.begin()) - 1;
}

Analysis analyse(const Document& document, Vocabulary& vocabulary) {
    return analyse_with(document, {&vocabulary, nullptr});
}

Analysis analyse(const Document& document, const Vocabulary& vocabulary) {
    return analyse_with(document, {nullptr, &vocabulary});
}

}  // namespace communique
