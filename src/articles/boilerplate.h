#pragma once
// Lines that belong to the page and not to the article: template leftovers, newsletter offers,
// headlines of other articles, captions said twice. They are recognised by general signs and
// marked; the words stay where they are and readers still see them, greyed.

#include <string_view>
#include <vector>

#include "base/span.h"

namespace communique {

enum class LineKind {
    prose,
    headline,    // of the article itself, above its text, and short crossheads within
    caption,     // under a picture, told by its credit or by places such as "(5th R)"
    bullet,      // a list item; its words are as good as prose
    boilerplate  // the page's own words, teasers of other articles
};

struct Line {
    Span span;  // without the line end and the blanks around it
    LineKind kind = LineKind::prose;
};

// The lines of the text that hold something, in order. A text of one line is prose. O(n).
std::vector<Line> classify_lines(std::string_view text);

}  // namespace communique
