#include <algorithm>

#include "figures/datum_text.h"
#include "figures/figures.h"
#include "figures/wording.h"
#include "statistics/concordance.h"

namespace communique {
namespace {

// How far into the article's words the place stands, 0 to 100.
double percent_into(const Analysis& analysis, std::uint32_t byte) {
    if (analysis.tokens.empty()) return 0;
    const auto at = std::lower_bound(
        analysis.tokens.begin(), analysis.tokens.end(), byte,
        [](const Token& token, std::uint32_t begin) { return token.span.begin < begin; });
    return 100 * static_cast<double>(at - analysis.tokens.begin()) /
           static_cast<double>(analysis.tokens.size());
}

Datum use_datum(const Library& library, const ConcordanceLine& line) {
    const Analysis& analysis = library.analyses[line.document];
    Datum datum;
    datum.x = line.document;
    datum.y = datum.y_start = percent_into(analysis, line.node.begin);
    datum.look = {ColorRole::word, Finish::solid, Symbol::square};
    const Source sentence = {line.document, analysis.sentences[line.sentence].span};
    datum.tooltip = {article_name(library.corpus[line.document])};
    datum.description = article_name(library.corpus[line.document]) + ", " +
                        fixed_text(datum.y, 0) + "% in: " + quotation(library, sentence);
    attach_sources(datum, library, {{line.document, line.node}});
    return datum;
}

// gas|oil reads “gas” or “oil”.
std::string query_text(std::string_view query) {
    std::string text = "“";
    for (const char c : query) {
        if (c == '|')
            text += "” or “";
        else
            text += c;
    }
    return text + "”";
}

}  // namespace

Figure dispersion_strip(const Library& library, std::string_view query, Detail detail) {
    Figure figure;
    figure.name = "dispersion";
    figure.detail = detail;
    figure.title = "Where the articles use " + query_text(query);
    figure.subtitle = "Each stroke is one use, from the first word of the article to the last";
    Panel panel;
    panel.kind = PanelKind::rows;
    panel.value = {ScaleKind::linear, 0, 100, {}};
    panel.value_axis.format = TickFormat::percent;
    panel.empty_text = "The articles do not use these words.";
    for (const Document& document : library.corpus)
        panel.value.bands.push_back(article_name(document));
    Mark strokes = {MarkKind::tick, "Uses", {}};
    std::vector<DocumentIndex> documents;
    for (const ConcordanceLine& line :
         concordance(library.corpus, library.analyses, library.vocabulary, query)) {
        strokes.data.push_back(use_datum(library, line));
        documents.push_back(line.document);
    }
    figure.alt_text = figure.title + ": " + plural(strokes.data.size(), "use") + ".";
    panel.marks.push_back(std::move(strokes));
    figure.panels.push_back(std::move(panel));
    figure.source = source_line(library, documents);
    return figure;
}

}  // namespace communique
