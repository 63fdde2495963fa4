#include "views/panels.h"

#include "views/controls.h"
#include "views/figure_panel.h"

namespace communique {
namespace {

// The name and the formula of the statistic in use, as it is computed in statistics/.
std::string_view formula_of(KeywordMeasure measure) {
    if (measure == KeywordMeasure::keyness) {
        return "Keyness, log-likelihood (Dunning 1993): 2 · Σ O · ln(O ÷ E) over the four cells of uses "
               "of the word and of all other words, in the article and in the rest. With a few short "
               "articles it ranks words; it proves nothing.";
    }
    return "Frequency: uses of the word ÷ all words × 10,000.";
}

std::string short_name(const Document& document) {
    std::string name = document.publisher.empty() ? document.id : document.publisher;
    if (document.published) name += " " + std::to_string(document.published->year);
    return name;
}

void show_choices(Ui& ui, Explorer& explorer, Column& page) {
    LinkState& link = explorer.link;
    ControlRow measures(ui, page);
    row_label(ui, measures, "Rank by");
    if (choice(ui, measures, "Frequency", link.measure == KeywordMeasure::frequency)) {
        link.measure = KeywordMeasure::frequency;
    }
    if (choice(ui, measures, "Keyness", link.measure == KeywordMeasure::keyness)) {
        link.measure = KeywordMeasure::keyness;
    }
    toggle(ui, measures, "with function words", link.stopwords);
    measures.end();
    page.space(10);
    ControlRow articles(ui, page);
    row_label(ui, articles, "In");
    if (choice(ui, articles, "All articles", link.keywords_of.empty())) link.keywords_of.clear();
    const auto& corpus = explorer.library.corpus;
    constexpr std::size_t most = 24;
    for (std::size_t i = 0; i < corpus.size() && i < most; ++i) {
        ImGui::PushID(static_cast<int>(i));
        if (choice(ui, articles, short_name(corpus[i]), link.keywords_of == corpus[i].id)) {
            link.keywords_of = corpus[i].id;
        }
        ImGui::PopID();
    }
    articles.end();
}

void show_search(Ui& ui, Explorer& explorer, Column& page) {
    if (!explorer.field_synced) {
        explorer.field_text = explorer.link.query;
        explorer.field_synced = true;
    }
    write_line(ui, page, "In context", text_styles::section, ColorRole::ink);
    page.space(8);
    const Box line = page.take(ui.touch_height() + 6);
    const double width = std::min(line.width, 460.0);
    const FieldChange change =
        search_field(ui, {line.x, line.y, width, line.height}, "Search the articles",
                     "A word or phrase; gas|oil, partner*", explorer.field_text);
    if (change.edited || change.entered) {
        explorer.link.query = explorer.field_text;
        explorer.pointed.reset();
    }
    page.space(12);
}

}  // namespace

void show_keywords(Ui& ui, Explorer& explorer, Services& services, Column& page) {
    page.space(ui.narrow() ? 16 : 24);
    show_choices(ui, explorer, page);
    page.space(24);
    std::vector<Column> parts = split(page, ui.width < 1080 ? 1 : 2, 56);
    show_figure(ui, explorer, services, parts.front(), request_of(explorer, "keywords", Detail::full),
                FigureUse::marks);
    parts.front().space(8);
    write_wrapped(ui, parts.front(), formula_of(explorer.link.measure), text_styles::small,
                  ColorRole::ink_soft);
    if (parts.size() == 1) parts.front().space(36);
    Column& right = parts.back();
    show_search(ui, explorer, right);
    if (!explorer.link.query.empty()) {
        show_figure(ui, explorer, services, right, request_of(explorer, "dispersion", Detail::full),
                    FigureUse::marks);
        right.space(16);
    } else {
        write_wrapped(ui, right, "Press a word, or search, to see every use with the words around it.",
                      text_styles::body, ColorRole::ink_soft);
    }
    join(page, parts);
    page.space(24);
    if (!explorer.link.query.empty()) show_concordance(ui, explorer, page);
}

}  // namespace communique
