#include <algorithm>

#include "base/say.h"
#include "chart/words.h"
#include "figures/datum_text.h"
#include "figures/figures.h"
#include "figures/keyword_list.h"
#include "figures/wording.h"

namespace communique {
namespace {

constexpr std::size_t rows_when_small = 5;

bool is_keyness(const Library& library, const KeywordChoice& choice) {
    return choice.measure == KeywordMeasure::keyness && choice.document &&
           library.corpus.size() > 1;
}

Datum word_datum(const Library& library, const KeywordChoice& choice, const KeywordRow& word,
                 std::size_t row) {
    const std::string form = written_form(library, word.term);
    const bool keyness = is_keyness(library, choice);
    Datum datum;
    datum.x = static_cast<double>(row);
    datum.y = keyness ? word.log_likelihood : word.per_10k;
    datum.look = {ColorRole::word, Finish::solid, Symbol::square};
    datum.label = fixed_text(datum.y, 1);
    datum.detail = keyness ? say("log ratio {value}", {{"value", fixed_text(word.log_ratio, 1)}})
                           : counted(word.frequency, "{n} use", "{n} uses");
    datum.tooltip = {
        form, say("{uses}, {rate} per 10,000 words, {in_articles}",
                  {{"uses", counted(word.frequency, "{n} use", "{n} uses")},
                   {"rate", fixed_text(word.per_10k, 1)},
                   {"in_articles", counted(word.documents, "in {n} article", "in {n} articles")}})};
    if (keyness)
        datum.tooltip.push_back(say("Log-likelihood {likelihood}, log ratio {ratio}",
                                    {{"likelihood", fixed_text(word.log_likelihood, 2)},
                                     {"ratio", fixed_text(word.log_ratio, 2)}}));
    datum.description = ended(headed(form, datum.tooltip[1]));
    datum.key = "word:" + library.vocabulary.form(word.term);
    attach_sources(datum, library, places_of(library, word.term, choice, most_places));
    return datum;
}

std::string title_of(const Library& library, const KeywordChoice& choice) {
    if (!choice.document || *choice.document >= library.corpus.size())
        return std::string(say("The words these articles use most"));
    const std::string article = article_name(library.corpus[*choice.document]);
    if (is_keyness(library, choice))
        return say("What sets this article apart: {article}", {{"article", article}});
    return say("The words this article uses most: {article}", {{"article", article}});
}

}  // namespace

Figure keyword_bars(const Library& library, const KeywordChoice& choice, Detail detail) {
    Figure figure;
    figure.name = "keywords";
    figure.detail = detail;
    figure.title = title_of(library, choice);
    figure.subtitle = is_keyness(library, choice)
                          ? say("Keyness: log-likelihood against the other articles")
                          : say("Uses per 10,000 words");
    if (!choice.with_stopwords) figure.subtitle += say(", function words left out");
    KeywordChoice wanted = choice;
    if (detail == Detail::small) wanted.limit = std::min(wanted.limit, rows_when_small);

    Panel panel;
    panel.kind = PanelKind::rows;
    panel.value.kind = ScaleKind::linear;
    panel.value_axis.shown = false;
    panel.empty_text = say("No words to show.");
    Mark bars = {MarkKind::bar, "Words", {}};
    std::string alt_text = ended(figure.title);
    for (const KeywordRow& word : list_keywords(library, wanted)) {
        Datum datum = word_datum(library, choice, word, panel.value.bands.size());
        panel.value.bands.push_back(datum.tooltip.front());
        panel.value.max = std::max(panel.value.max, datum.y);
        alt_text += " " + datum.tooltip.front() + " " + datum.label + ",";
        if (detail == Detail::small) datum.detail.clear();
        bars.data.push_back(std::move(datum));
    }
    if (alt_text.back() == ',') alt_text.back() = '.';
    panel.marks.push_back(std::move(bars));
    figure.panels.push_back(std::move(panel));
    std::vector<DocumentIndex> documents;
    for (DocumentIndex i = 0; i < library.corpus.size(); ++i)
        if (!choice.document || *choice.document == i) documents.push_back(i);
    figure.source = source_line(library, documents);
    figure.alt_text = alt_text;
    return figure;
}

}  // namespace communique
