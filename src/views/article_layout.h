#pragma once
// An article broken into lines for the reader, with the facts that were read from it. Measured once
// for each width; drawing then touches only the lines in sight.

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "facts/library.h"
#include "views/typeface.h"

namespace communique {

// A stretch of text that a fact was read from; `key` names its mark on the charts.
struct FactMark {
    Span span;
    FactKind kind = FactKind::meeting;
    std::string key;
};

struct TextLine {
    Span span;
    LineKind kind = LineKind::prose;
    float top = 0;  // from the top of the text
    float height = 0;
};

struct ArticleLayout {
    float width = 0;
    unsigned version = 0;
    float height = 0;
    std::vector<TextLine> lines;
    std::vector<FactMark> marks;  // by place in the text
};

const Lettering& style_of(LineKind kind);
// The facts of one article, in the order of the text; what the links do not name has no key.
std::vector<FactMark> fact_marks(const Library& library, DocumentIndex document);
ArticleLayout lay_out_article(const Library& library, DocumentIndex document, float width);
// The line in which the byte stands; 0 when there is none.
std::size_t line_at(const ArticleLayout& layout, std::uint32_t byte);

class ArticleShelf {
public:
    const ArticleLayout& get(const Library& library, unsigned version, DocumentIndex document,
                             float width);

private:
    std::map<DocumentIndex, ArticleLayout> layouts_;
};

}  // namespace communique
