#include <algorithm>

#include "base/say.h"
#include "chart/words.h"
#include "figures/datum_text.h"
#include "figures/described.h"
#include "figures/figures.h"
#include "figures/wording.h"

namespace communique {
namespace {

constexpr std::ptrdiff_t most_rows = 60;

// "China-Russia trade, 2024 on 2021".
std::string row_name(const TradeFigure& figure) {
    std::string name = figure.about.empty() ? std::string(say("Trade")) : capitalised(figure.about);
    const std::string period = period_text(figure.period);
    if (!period.empty()) name = listed(name, period);
    if (figure.compare_to.empty()) return name;
    const auto base = parse_partial_date(figure.compare_to);
    const std::string against = base ? date_text(*base) : figure.compare_to;
    return name + (period.empty() ? say(" against {period}", {{"period", against}})
                                  : say(" on {period}", {{"period", against}}));
}

Datum change_datum(const Library& library, std::size_t index, std::size_t row) {
    const TradeFigure& figure = library.linked.figures[index].figure;
    Datum datum;
    datum.x = static_cast<double>(row);
    datum.y = to_double(figure.value);
    datum.look = {ColorRole::trade, Finish::solid, Symbol::square};
    if (figure.modality != Modality::actual) datum.look.finish = Finish::hollow;
    datum.key = "figure:" + std::to_string(index);
    describe_change(library, datum);
    return datum;
}

}  // namespace

void describe_change(const Library& library, Datum& datum) {
    const LinkedFigure& linked = library.linked.figures[index_of(datum.key)];
    const TradeFigure& figure = linked.figure;
    datum.label = change_text(figure);
    datum.detail = std::string(modality_text(figure.modality));
    datum.tooltip = {change_text(figure), row_name(figure)};
    datum.description = ended(headed(row_name(figure), change_text(figure)));
    attach_sources(datum, library, sources_of(linked, library.facts));
}

Figure trade_changes(const Library& library, Detail detail) {
    Figure figure;
    figure.name = "trade-changes";
    figure.detail = detail;
    figure.title = say("Changes in trade that articles report");
    figure.subtitle = std::string(say("In per cent, against the period named")) +
                      corrections_text(library, FactKind::figure);
    Panel panel;
    panel.kind = PanelKind::rows;
    panel.value.kind = ScaleKind::linear;
    panel.value_axis.shown = false;
    panel.empty_text = library.linked.figures.empty()
                           ? no_trade_text(library)
                           : std::string(say("No change in per cent is reported."));
    Mark changes = {MarkKind::bar, "Changes", {}};
    std::vector<DocumentIndex> documents;
    std::string alt_text = ended(figure.title);
    std::vector<std::size_t> shown;
    for (std::size_t i = 0; i < library.linked.figures.size(); ++i) {
        const TradeFigure& trade = library.linked.figures[i].figure;
        if (trade.kind == FigureKind::change_percent && trade.bilateral) shown.push_back(i);
    }
    if (static_cast<std::ptrdiff_t>(shown.size()) > most_rows) {
        figure.note = counted(shown.size(), "The {shown} latest of {n} change; the table has all.",
                              "The {shown} latest of {n} changes; the table has all.",
                              {{"shown", std::to_string(most_rows)}});
        shown.erase(shown.begin(), shown.end() - most_rows);
    }
    for (const std::size_t i : shown) {
        const TradeFigure& trade = library.linked.figures[i].figure;
        Datum datum = change_datum(library, i, panel.value.bands.size());
        panel.value.bands.push_back(row_name(trade));
        panel.value.min = std::min(panel.value.min, datum.y);
        panel.value.max = std::max(panel.value.max, datum.y);
        for (const DatumSource& source : datum.sources) documents.push_back(source.document);
        alt_text += " " + datum.description;
        changes.data.push_back(std::move(datum));
    }
    panel.marks.push_back(std::move(changes));
    figure.panels.push_back(std::move(panel));
    figure.source = source_line(library, documents);
    figure.alt_text = alt_text;
    return figure;
}

}  // namespace communique
