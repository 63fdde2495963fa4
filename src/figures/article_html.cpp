// The reader as HTML: the article's lines as paragraphs, its sentences and facts marked in place.

#include <algorithm>
#include <string>
#include <vector>

#include "base/say.h"
#include "chart/words.h"
#include "figures/html.h"
#include "figures/wording.h"

namespace communique {
namespace {

// A piece of text that begins and ends somewhere: a sentence, or a fact inside one.
struct Markup {
    Span span;
    std::string open;
    std::string_view close;
};

template <class Item>
void add_facts(std::vector<Markup>& marks, const std::vector<Item>& items, std::string_view kind,
               DocumentIndex document) {
    for (std::size_t i = 0; i < items.size(); ++i) {
        const std::string name =
            "fact-" + std::to_string(document) + "-" + std::string(kind) + "-" + std::to_string(i);
        // An id may stand only once, so further places of one fact have none.
        bool first = true;
        for (const Span span : items[i].evidence) {
            std::string open = "<mark class=\"fact " + std::string(kind) + "\"";
            if (first) open += " id=\"" + name + "\"";
            open += " data-fact=\"" + name + "\">";
            marks.push_back({span, std::move(open), "</mark>"});
            first = false;
        }
    }
}

// Facts in order; where two overlap the later one gives way, for marks may nest but not cross.
std::vector<Markup> fact_marks(const DocumentFacts& facts, DocumentIndex document) {
    std::vector<Markup> marks;
    add_facts(marks, facts.meetings, "meeting", document);
    add_facts(marks, facts.counts, "count", document);
    add_facts(marks, facts.figures, "figure", document);
    std::stable_sort(marks.begin(), marks.end(), [](const Markup& a, const Markup& b) {
        if (a.span.begin != b.span.begin) return a.span.begin < b.span.begin;
        return a.span.end > b.span.end;
    });
    return marks;
}

class ArticleWriter {
public:
    ArticleWriter(const Library& library, DocumentIndex document)
        : document_(library.corpus[document]),
          analysis_(library.analyses[document]),
          number_(document),
          marks_(fact_marks(library.facts[document], document)) {}

    std::string write();

private:
    void header();
    void line(const Line& line);
    void sentence(std::size_t index, Span within);
    void text_with_marks(Span span);

    const Document& document_;
    const Analysis& analysis_;
    DocumentIndex number_;
    std::vector<Markup> marks_;
    std::string html_;
};

void ArticleWriter::header() {
    const std::string title = document_.title.empty() ? document_.id : document_.title;
    html_ += "<header><h3>" + escape_html(title) + "</h3>\n<p class=\"meta\">";
    std::string meta = document_.publisher;
    if (document_.published) {
        meta = listed(meta, date_text(PartialDate::of(*document_.published)));
    }
    html_ += escape_html(meta);
    if (document_.published_basis == DateBasis::inferred) html_ += say(" (date inferred)");
    if (!document_.published)
        html_ += meta.empty() ? say("Date not known") : say(" (date not known)");
    html_ += "</p>\n";
    if (!document_.published_note.empty())
        html_ += "<p class=\"meta\">" + escape_html(say(document_.published_note)) + "</p>\n";
    if (document_.url.starts_with("https://") || document_.url.starts_with("http://"))
        html_ += "<p class=\"meta\"><a href=\"" + escape_html(document_.url) +
                 "\" rel=\"noopener\">" + escape_html(say("At the publisher")) + "</a></p>\n";
    html_ += "</header>\n";
}

// Facts may run over a sentence's or line's end: each part is marked for itself.
void ArticleWriter::text_with_marks(Span span) {
    std::uint32_t at = span.begin;
    for (Markup& mark : marks_) {
        if (mark.span.begin >= span.end) break;
        const Span part = {std::max(mark.span.begin, at), std::min(mark.span.end, span.end)};
        if (part.empty()) continue;
        html_ += escape_html(slice(document_.text, {at, part.begin}));
        html_ += mark.open;
        html_ += escape_html(slice(document_.text, part));
        html_ += mark.close;
        at = part.end;
        const std::size_t id = mark.open.find(" id=");
        if (id != std::string::npos) mark.open.erase(id, mark.open.find('"', id + 5) + 1 - id);
    }
    html_ += escape_html(slice(document_.text, {at, span.end}));
}

void ArticleWriter::sentence(std::size_t index, Span within) {
    const Span whole = analysis_.sentences[index].span;
    const Span part = {std::max(whole.begin, within.begin), std::min(whole.end, within.end)};
    html_ += "<span class=\"sentence\"";
    if (part.begin == whole.begin)
        html_ += " id=\"s-" + std::to_string(number_) + "-" + std::to_string(index) + "\"";
    html_ += ">";
    text_with_marks(part);
    html_ += "</span>";
}

void ArticleWriter::line(const Line& line) {
    constexpr std::string_view kinds[] = {"", "headline", "caption", "bullet", "boilerplate"};
    const std::string_view kind = kinds[static_cast<std::size_t>(line.kind)];
    html_ += kind.empty() ? "<p>" : "<p class=\"" + std::string(kind) + "\">";
    std::uint32_t at = line.span.begin;
    const auto first = std::lower_bound(
        analysis_.sentences.begin(), analysis_.sentences.end(), line.span.begin,
        [](const Sentence& s, std::uint32_t begin) { return s.span.end <= begin; });
    for (auto s = first; s != analysis_.sentences.end() && s->span.begin < line.span.end; ++s) {
        if (s->span.begin > at) text_with_marks({at, s->span.begin});
        sentence(static_cast<std::size_t>(s - analysis_.sentences.begin()), line.span);
        at = std::min(s->span.end, line.span.end);
    }
    if (at < line.span.end) text_with_marks({at, line.span.end});
    html_ += "</p>\n";
}

std::string ArticleWriter::write() {
    html_ += "<article id=\"article-" + std::to_string(number_) + "\" data-doc=\"" +
             escape_html(document_.id) + "\"";
    // The page is in another language than the articles, all of which are read as English.
    if (spoken() != Tongue::english) html_ += " lang=\"en\"";
    html_ += ">\n";
    header();
    for (const Line& next : analysis_.lines) line(next);
    html_ += "</article>\n";
    return std::move(html_);
}

}  // namespace

std::string article_to_html(const Library& library, DocumentIndex document) {
    if (document >= library.corpus.size()) return {};
    return ArticleWriter(library, document).write();
}

}  // namespace communique
