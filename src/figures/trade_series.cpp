#include <algorithm>
#include <optional>

#include "base/say.h"
#include "base/sort_in_steps.h"
#include "chart/words.h"
#include "figures/datum_text.h"
#include "figures/described.h"
#include "figures/figures.h"
#include "figures/wording.h"

namespace communique {
namespace {

constexpr std::size_t longest_subject = 36;
constexpr std::size_t most_told = 200;  // sources of what the alternative text tells one by one

// A panel takes one kind of value in one unit; deals have no height, only a time.
struct Series {
    FigureKind kind;
    std::string unit;
    bool dealt;
    Mark mark;
    double lowest = 0;
    double highest = 0;
};

bool is_dealt(FigureKind kind) {
    return kind == FigureKind::deal || kind == FigureKind::investment;
}

bool is_drawn(const TradeFigure& figure) {
    return figure.bilateral && figure.kind != FigureKind::change_percent &&
           figure.kind != FigureKind::other;
}

bool has_period(const TradeFigure& figure) {
    return figure.period.first.has_value() || figure.period.last.has_value();
}

// An open period is drawn at the end that is known.
std::pair<Date, Date> drawn_period(const TradeFigure& figure) {
    const Date first = figure.period.first ? *figure.period.first : *figure.period.last;
    const Date last = figure.period.last ? *figure.period.last : *figure.period.first;
    return {first, last};
}

OpenEnd open_end_of(Approx approx) {
    if (approx == Approx::more_than || approx == Approx::at_least) return OpenEnd::above;
    if (approx == Approx::almost || approx == Approx::less_than) return OpenEnd::below;
    return OpenEnd::none;
}

std::string subject_of(const TradeFigure& figure) {
    std::string text = figure.about;
    if (text.size() <= longest_subject) return text;
    const std::size_t blank = text.rfind(' ', longest_subject);
    return text.substr(0, blank == std::string::npos ? text.size() : blank) + "…";
}

std::string described(const TradeFigure& figure) {
    std::string text = headed(kind_text(figure.kind), trade_text(figure));
    const std::string period = period_text(figure.period);
    if (!period.empty()) text = listed(text, period);
    if (figure.modality != Modality::actual)
        text += say(" ({remark})", {{"remark", modality_text(figure.modality)}});
    return text;
}

Datum trade_datum(const TradeFigure& figure) {
    Datum datum;
    const auto [first, last] = drawn_period(figure);
    if (is_dealt(figure.kind) && first == last) {
        place_in_time(datum, PartialDate::of(first));
    } else {
        place_in_time(datum, first, last);
    }
    datum.y = to_double(figure.value);
    datum.look = {is_dealt(figure.kind) ? ColorRole::deal : ColorRole::trade, Finish::solid,
                  Symbol::square};
    if (figure.modality != Modality::actual) datum.look.finish = Finish::hollow;
    datum.open_end = open_end_of(figure.approx);
    datum.priority = figure.approx == Approx::record ? 3 : 2;
    return datum;
}

void describe_value(const TradeFigure& figure, Datum& datum) {
    datum.label = trade_text(figure);
    datum.detail = period_text(figure.period);
    if (figure.modality != Modality::actual)
        datum.detail = listed(datum.detail, modality_text(figure.modality));
    if (is_dealt(figure.kind) && !figure.about.empty())
        datum.detail = listed(subject_of(figure), datum.detail);
    datum.tooltip = {trade_text(figure), described(figure)};
    if (!figure.about.empty()) datum.tooltip.push_back(capitalised(figure.about));
    datum.description = ended(described(figure));
}

Datum stated_datum(const Library& library, std::size_t index) {
    Datum datum = trade_datum(library.linked.figures[index].figure);
    datum.key = "figure:" + std::to_string(index);
    return datum;
}

void describe_stated(const Library& library, Datum& datum) {
    const LinkedFigure& linked = library.linked.figures[index_of(datum.key)];
    describe_value(linked.figure, datum);
    if (linked.disputed) {
        datum.tooltip.push_back(std::string(say("Another article gives another value")));
        datum.description += " " + ended(say("Another article gives another value"));
    }
    if (linked.figure.origin != Origin::read)
        datum.tooltip.push_back(capitalised(origin_text(library, linked.figure.origin).substr(2)));
    attach_sources(datum, library, sources_of(linked, library.facts));
}

Datum derived_datum(const Library& library, std::size_t index) {
    Datum datum = trade_datum(library.linked.derived[index].figure);
    datum.look.finish = Finish::dashed;
    datum.priority = 1;
    datum.key = "derived:" + std::to_string(index);
    return datum;
}

void describe_derived(const Library& library, Datum& datum) {
    const DerivedFigure& derived = library.linked.derived[index_of(datum.key)];
    describe_value(derived.figure, datum);
    datum.detail = "= " + formula_text(derived);
    datum.tooltip[0] += say(", derived");
    const std::string formula = formula_text(derived);
    datum.tooltip.push_back(say("No article states it: {formula}", {{"formula", formula}}));
    datum.description = say("Derived, stated by no article: {figure}, from {formula}.",
                            {{"figure", described(derived.figure)}, {"formula", formula}});
    attach_sources(datum, library, sources_of(derived, library.facts));
}

class SeriesCollector {
public:
    void add(const TradeFigure& figure, Datum datum);
    Steps put_in_order();
    std::vector<Series> take() { return std::move(series_); }

private:
    std::vector<Series> series_;
};

void SeriesCollector::add(const TradeFigure& figure, Datum datum) {
    const bool dealt = is_dealt(figure.kind);
    auto at = std::find_if(series_.begin(), series_.end(), [&](const Series& series) {
        return dealt ? series.dealt : series.kind == figure.kind && series.unit == figure.unit;
    });
    if (at == series_.end()) {
        const MarkKind mark = dealt ? MarkKind::event : MarkKind::column;
        series_.push_back(
            {figure.kind, figure.unit, dealt, {mark, std::string(kind_text(figure.kind)), {}}});
        at = series_.end() - 1;
    }
    at->lowest = std::min(at->lowest, datum.y);
    at->highest = std::max(at->highest, datum.y);
    at->mark.data.push_back(std::move(datum));
}

// Totals, exports, imports, then deals, then what is measured in other ways. Wide columns are drawn
// first so that the values of parts of their time stand in front, and high ones before low ones.
Steps SeriesCollector::put_in_order() {
    std::stable_sort(series_.begin(), series_.end(), [](const Series& a, const Series& b) {
        if (a.kind != b.kind) return a.kind < b.kind;
        return a.mark.data.size() > b.mark.data.size();
    });
    for (Series& series : series_) {
        co_await sort_in_steps(series.mark.data, [](const Datum& a, const Datum& b) {
            const double a_days = a.x_end - a.x;
            const double b_days = b.x_end - b.x;
            return a_days != b_days ? a_days > b_days : a.y > b.y;
        });
    }
}

Panel panel_of(Series series) {
    Panel panel;
    panel.kind = series.dealt ? PanelKind::strip : PanelKind::columns;
    panel.title =
        series.dealt ? say("Deals and investments, by date of signing") : kind_text(series.kind);
    if (!series.dealt) {
        const bool money = series.unit.size() == 3;
        panel.value = {ScaleKind::linear, series.lowest, std::max(series.highest, 1e-6), {}};
        panel.value_axis.format = money ? TickFormat::money : TickFormat::number;
        panel.value_axis.unit = series.unit;
        if (!money) panel.title = listed(panel.title, say(series.unit));
    }
    panel.marks.push_back(std::move(series.mark));
    return panel;
}

// The latest total that an article states, the news of the figure.
const TradeFigure* latest_total(const Library& library, const std::optional<DateRange>& within) {
    const TradeFigure* latest = nullptr;
    for (const LinkedFigure& linked : library.linked.figures) {
        const TradeFigure& figure = linked.figure;
        const bool total = figure.kind == FigureKind::trade_total && figure.bilateral &&
                           figure.modality == Modality::actual && figure.period.last;
        if (total && within && !is_within(figure.period, *within)) continue;
        if (total && (latest == nullptr || *figure.period.last >= *latest->period.last))
            latest = &figure;
    }
    return latest;
}

std::vector<LegendEntry> legend_of(const std::vector<Series>& all) {
    std::vector<LegendEntry> legend;
    const auto add = [&](Finish finish, std::string_view text) {
        for (const Series& series : all)
            for (const Datum& datum : series.mark.data)
                if (!series.dealt && datum.look.finish == finish) {
                    legend.push_back(
                        {{ColorRole::trade, finish, Symbol::square}, std::string(text)});
                    return;
                }
    };
    add(Finish::solid, to_say("stated in an article"));
    add(Finish::dashed, to_say("derived from two stated values"));
    add(Finish::hollow, to_say("target or forecast"));
    return legend;
}

void add_panels(const Library& library, std::vector<Series> all, Figure& figure) {
    for (Series& series : all) {
        // The overview has room for one panel.
        if (figure.detail == Detail::small && !figure.panels.empty()) break;
        figure.panels.push_back(panel_of(std::move(series)));
    }
    if (figure.panels.empty()) {
        figure.panels.emplace_back();
        figure.panels.back().empty_text =
            library.linked.figures.empty()
                ? no_trade_text(library)
                : std::string(say("No figure of trade has a period; the table has them."));
    }
    if (figure.panels.size() == 1 && !all.empty() && !all[0].dealt) figure.panels[0].title.clear();
}

}  // namespace

std::string trade_title(const Library& library, const std::optional<DateRange>& within) {
    const TradeFigure* latest = latest_total(library, within);
    if (latest == nullptr) return std::string(say("Trade and deals between the two countries"));
    const std::string period = period_text(latest->period);
    if (latest->approx == Approx::record)
        return say("Trade reached a record {value} in {period}",
                   {{"value", quantity_text(latest->value, latest->unit)}, {"period", period}});
    return say("Trade of {value} in {period}",
               {{"value", trade_text(*latest)}, {"period", period}});
}

void describe_trade(const Library& library, Datum& datum) {
    if (datum.key.starts_with("derived:")) describe_derived(library, datum);
    else describe_stated(library, datum);
}

Steps trade_series(const Library& library, Detail detail, Figure& figure) {
    figure.name = "trade";
    figure.detail = detail;
    figure.title = trade_title(library, {});
    figure.subtitle =
        std::string(
            say("Values as the articles state them; each column is as wide as its period")) +
        corrections_text(library, FactKind::figure);
    TimeExtent extent;
    SeriesCollector collector;
    std::vector<DocumentIndex> documents;
    std::size_t undated = 0;
    std::string alt_text = ended(figure.title);
    std::size_t untold = 0;
    const auto add = [&](const TradeFigure& trade, const std::vector<ReportOf>& reports,
                         Datum datum) {
        const auto [first, last] = drawn_period(trade);
        extent.add(first, last);
        for (const ReportOf& report : reports) documents.push_back(report.document);
        if (documents.size() > most_told) {
            ++untold;
        } else {
            describe(library, figure, datum);
            alt_text += " " + datum.description;
        }
        collector.add(trade, std::move(datum));
    };
    for (std::size_t i = 0; i < library.linked.figures.size(); ++i) {
        co_await pause_here;
        const TradeFigure& trade = library.linked.figures[i].figure;
        if (!is_drawn(trade)) continue;
        if (has_period(trade))
            add(trade, library.linked.figures[i].reports, stated_datum(library, i));
        else ++undated;
    }
    for (std::size_t i = 0; i < library.linked.derived.size(); ++i) {
        co_await pause_here;
        const TradeFigure& trade = library.linked.derived[i].figure;
        if (is_drawn(trade) && has_period(trade))
            add(trade, library.linked.derived[i].from, derived_datum(library, i));
    }
    if (untold > 0) alt_text += " " + more_in_table(untold);
    co_await collector.put_in_order();
    std::vector<Series> all = collector.take();
    figure.time = extent.scale();
    figure.legend = legend_of(all);
    figure.source = source_line(library, documents);
    figure.alt_text = alt_text;
    if (undated > 0)
        figure.note = counted(undated, "{n} value without a period is only in the table.",
                              "{n} values without a period are only in the table.");
    add_panels(library, std::move(all), figure);
}

}  // namespace communique
