#include "views/article_layout.h"

#include <algorithm>

#include "base/utf8.h"

namespace communique {
namespace {

constexpr float paragraph_gap = 12;

// The key of the linked item that one article's item went into.
std::string key_of(const char* name, const std::vector<std::vector<std::uint32_t>>& linked,
                   DocumentIndex document, std::uint32_t item) {
    if (document >= linked.size() || item >= linked[document].size()) return {};
    return std::string(name) + ":" + std::to_string(linked[document][item]);
}

void append(std::vector<FactMark>& marks, const std::vector<Span>& evidence, FactKind kind,
            const std::string& key) {
    for (const Span span : evidence) marks.push_back({span, kind, key});
}

// How far a word that is alone on its line goes into it, a letter at least.
std::uint32_t word_end(std::string_view text, std::uint32_t begin, std::uint32_t end, float width,
                       const Lettering& style) {
    float used = 0;
    std::uint32_t at = begin;
    while (at < end) {
        const std::uint32_t size = decode_at(text, at).size;
        used += text_width(text.substr(at, size), style);
        if (used > width && at > begin) break;
        at += size;
    }
    return at;
}

// Where the line that starts at `begin` ends: after the last word that fits, or inside a word that
// alone is too long.
std::uint32_t line_end(std::string_view text, Span paragraph, std::uint32_t begin, float width,
                       const Lettering& style) {
    float used = 0;
    std::uint32_t fits = begin;
    std::uint32_t at = begin;
    while (at < paragraph.end) {
        std::uint32_t next = at;
        while (next < paragraph.end && text[next] == ' ') ++next;
        while (next < paragraph.end && text[next] != ' ') ++next;
        used += text_width(text.substr(at, next - at), style);
        if (used > width && fits > begin) return fits;
        if (used > width) return word_end(text, at, next, width, style);
        fits = next;
        at = next;
    }
    return fits;
}

void break_paragraph(ArticleLayout& layout, std::string_view text, const Line& paragraph) {
    const Lettering& style = style_of(paragraph.kind);
    std::uint32_t at = paragraph.span.begin;
    while (at < paragraph.span.end) {
        const std::uint32_t end = line_end(text, paragraph.span, at, layout.width, style);
        layout.lines.push_back({{at, end}, paragraph.kind, layout.height, style.line_height()});
        layout.height += style.line_height();
        at = end;
        while (at < paragraph.span.end && text[at] == ' ') ++at;
    }
    layout.height += paragraph_gap;
}

}  // namespace

const Lettering& style_of(LineKind kind) {
    switch (kind) {
        case LineKind::headline: return text_styles::reading_strong;
        case LineKind::caption:
        case LineKind::boilerplate: return text_styles::small;
        case LineKind::prose:
        case LineKind::bullet: break;
    }
    return text_styles::reading;
}

std::vector<FactMark> fact_marks(const Library& library, DocumentIndex document) {
    const DocumentFacts& facts = library.facts[document];
    std::vector<FactMark> marks;
    for (std::uint32_t i = 0; i < facts.meetings.size(); ++i) {
        append(marks, facts.meetings[i].evidence, FactKind::meeting,
               key_of("meeting", library.linked.meeting_of, document, i));
    }
    for (std::uint32_t i = 0; i < facts.counts.size(); ++i) {
        append(marks, facts.counts[i].evidence, FactKind::count,
               key_of("count", library.linked.count_of, document, i));
    }
    for (std::uint32_t i = 0; i < facts.figures.size(); ++i) {
        append(marks, facts.figures[i].evidence, FactKind::figure,
               key_of("figure", library.linked.figure_of, document, i));
    }
    std::stable_sort(marks.begin(), marks.end(), [](const FactMark& a, const FactMark& b) {
        return a.span.begin < b.span.begin;
    });
    return marks;
}

ArticleLayout lay_out_article(const Library& library, DocumentIndex document, float width) {
    ArticleLayout layout;
    layout.width = width;
    for (const Line& line : library.analyses[document].lines) {
        break_paragraph(layout, library.corpus[document].text, line);
    }
    layout.marks = fact_marks(library, document);
    return layout;
}

std::size_t line_at(const ArticleLayout& layout, std::uint32_t byte) {
    const auto after = std::upper_bound(
        layout.lines.begin(), layout.lines.end(), byte,
        [](std::uint32_t at, const TextLine& line) { return at < line.span.begin; });
    return after == layout.lines.begin()
               ? 0
               : static_cast<std::size_t>(after - layout.lines.begin()) - 1;
}

const ArticleLayout& ArticleShelf::get(const Library& library, unsigned version,
                                       DocumentIndex document, float width) {
    ArticleLayout& kept = layouts_[document];
    if (kept.version != version || kept.width != width) {
        kept = lay_out_article(library, document, width);
        kept.version = version;
    }
    return kept;
}

}  // namespace communique
