#pragma once
// What the page shows as real HTML beside the canvas: tables, the headline numbers, the reader. The
// markup is complete without a style sheet and without scripts.

#include <string>

#include "chart/table.h"
#include "facts/library.h"
#include "figures/headline.h"

namespace communique {

// "tab=reader&doc=ID&s=D.S": the address of the sentence that a source stands in; D counts the
// documents of the library, S the sentences of the article, both from 0.
std::string reader_state(const Library& library, Source source);

// The publisher's address with a text fragment, "#:~:text=first%20words,last%20words", by which a
// browser scrolls to the sentence and marks it; one that knows no such thing opens the page.
std::string publisher_link(std::string_view url, std::string_view sentence);

// <table> with caption, scopes, and a link to the sentence in each row's last cell.
std::string table_to_html(const Library& library, const Table& table);
// The article with its facts as <mark id="fact-D-meeting-0" class="fact meeting">, its sentences as
// <span id="s-D-S">, boilerplate as <p class="boilerplate">.
std::string article_to_html(const Library& library, DocumentIndex document);
// The headline numbers as <dl>.
std::string headline_to_html(const Library& library, const Headline& headline);
std::string escape_html(std::string_view text);

}  // namespace communique
