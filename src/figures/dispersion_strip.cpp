#include <algorithm>

#include "base/say.h"
#include "chart/words.h"
#include "figures/datum_text.h"
#include "figures/figures.h"
#include "figures/word_study.h"
#include "figures/wording.h"
#include "statistics/concordance.h"

namespace communique {
namespace {

Datum use_datum(const Library& library, const ConcordanceLine& line, std::size_t band) {
    const Analysis& analysis = library.analyses[line.document];
    Datum datum;
    datum.x = static_cast<double>(band);
    datum.y = datum.y_start = percent_into(analysis, line.node.begin);
    datum.look = {ColorRole::word, Finish::solid, Symbol::square};
    const Source sentence = {line.document, analysis.sentences[line.sentence].span};
    datum.tooltip = {article_name(library.corpus[line.document])};
    datum.description = say("{article}, {percent}% in: {quote}",
                            {{"article", article_name(library.corpus[line.document])},
                             {"percent", fixed_text(datum.y, 0)},
                             {"quote", quotation(library, sentence)}});
    attach_sources(datum, library, {{line.document, line.node}});
    return datum;
}

// gas|oil reads “gas” or “oil”.
std::string query_text(std::string_view query) {
    const std::size_t bar = query.find('|');
    if (bar == std::string_view::npos) return quoted(query);
    return say("{one} or {other}", {{"one", quoted(query.substr(0, bar))},
                                    {"other", query_text(query.substr(bar + 1))}});
}

constexpr std::size_t most_bands = 40;

// One strip an article of `documents`; of many articles those with uses, as many as can be told
// apart.
Figure strip_of(const Library& library, std::string_view query,
                std::vector<DocumentIndex> documents, std::span<const ConcordanceLine> lines,
                Detail detail) {
    Figure figure;
    figure.name = "dispersion";
    figure.detail = detail;
    figure.title = say("Where the articles use {words}", {{"words", query_text(query)}});
    figure.subtitle = say("Each stroke is one use, from the first word of the article to the last");
    std::vector<bool> has_uses(library.corpus.size());
    for (const ConcordanceLine& line : lines) has_uses[line.document] = true;
    std::vector<DocumentIndex> used;
    for (DocumentIndex i = 0; i < has_uses.size(); ++i)
        if (has_uses[i]) used.push_back(i);
    if (documents.size() > most_bands) {
        documents = used;
        if (documents.size() > most_bands) {
            figure.note =
                counted(documents.size() - most_bands,
                        "{n} further article with uses not drawn; the table of lines has them.",
                        "{n} further articles with uses not drawn; the table of lines has them.");
            documents.resize(most_bands);
        }
    }
    Panel panel;
    panel.kind = PanelKind::rows;
    panel.value = {ScaleKind::linear, 0, 100, {}};
    panel.value_axis.format = TickFormat::percent;
    panel.empty_text = say("The articles do not use these words.");
    for (const DocumentIndex document : documents)
        panel.value.bands.push_back(article_name(library.corpus[document]));
    Mark strokes = {MarkKind::tick, "Uses", {}};
    for (const ConcordanceLine& line : lines) {
        const auto band = std::lower_bound(documents.begin(), documents.end(), line.document);
        if (band == documents.end() || *band != line.document) continue;
        strokes.data.push_back(
            use_datum(library, line, static_cast<std::size_t>(band - documents.begin())));
    }
    figure.alt_text = ended(headed(figure.title, counted(lines.size(), "{n} use", "{n} uses")));
    panel.marks.push_back(std::move(strokes));
    figure.panels.push_back(std::move(panel));
    figure.source = source_line(library, used);
    return figure;
}

}  // namespace

double percent_into(const Analysis& analysis, std::uint32_t byte) {
    if (analysis.tokens.empty()) return 0;
    const auto at = std::lower_bound(
        analysis.tokens.begin(), analysis.tokens.end(), byte,
        [](const Token& token, std::uint32_t begin) { return token.span.begin < begin; });
    return 100 * static_cast<double>(at - analysis.tokens.begin()) /
           static_cast<double>(analysis.tokens.size());
}

Figure dispersion_strip(const Library& library, std::string_view query, Detail detail) {
    std::vector<DocumentIndex> all(library.corpus.size());
    for (DocumentIndex i = 0; i < all.size(); ++i) all[i] = i;
    return strip_of(library, query, std::move(all),
                    concordance(library.corpus, library.analyses, library.vocabulary, query),
                    detail);
}

Figure study_dispersion(const Library& library, WordStudy& study, Detail detail) {
    const auto& found = study.uses();
    const auto documents = study.documents();
    return strip_of(
        library, study.asked().query, {documents.begin(), documents.end()},
        found ? std::span<const ConcordanceLine>(found->lines) : std::span<const ConcordanceLine>(),
        detail);
}

}  // namespace communique
