#include "chart/narrow.h"
#include "base/say.h"

#include <algorithm>

namespace communique {
namespace {

// A finish is explained once, whatever the colour; solid ones by their colours.
bool belongs(const Datum& datum, const LegendEntry& entry) {
    return datum.look.finish == entry.look.finish &&
           (entry.look.finish != Finish::solid || datum.look.color == entry.look.color);
}

bool touches(const Datum& datum, double from, double to) {
    return (datum.x >= from || datum.x_end > from) && datum.x < to;
}

}  // namespace

void keep_period(Figure& figure, double from, double to) {
    if (figure.time.kind != ScaleKind::time || to <= from) return;
    figure.all_time = figure.time;
    // Wholly outside, the period stands there as it is, and empty.
    if (to > figure.time.min && from < figure.time.max) {
        from = std::max(figure.time.min, from);
        to = std::min(figure.time.max, to);
    }
    figure.time.min = from;
    figure.time.max = to;
    for (Panel& panel : figure.panels) {
        if (panel.kind == PanelKind::rows) continue;
        std::size_t kept = 0;
        for (Mark& mark : panel.marks) {
            std::erase_if(mark.data, [&](const Datum& d) { return !touches(d, from, to); });
            for (Datum& datum : mark.data) {
                datum.x = std::max(datum.x, from);
                datum.x_end = std::min(datum.x_end, to);
            }
            kept += mark.data.size();
        }
        if (kept == 0) panel.empty_text = say("Nothing in this period.");
    }
}

void hide_series(Figure& figure, std::span<const std::string> hidden) {
    for (LegendEntry& entry : figure.legend) {
        const std::string name = series_name(figure, entry);
        if (std::find(hidden.begin(), hidden.end(), name) == hidden.end()) continue;
        entry.off = true;
        for (Panel& panel : figure.panels)
            for (Mark& mark : panel.marks)
                std::erase_if(mark.data, [&](const Datum& d) { return belongs(d, entry); });
    }
    for (Panel& panel : figure.panels) {
        const bool off = std::any_of(figure.legend.begin(), figure.legend.end(),
                                     [](const LegendEntry& entry) { return entry.off; });
        if (off) panel.empty_text = say("Everything here is switched off in the legend.");
    }
}

std::string series_name(const Figure& figure, const LegendEntry& entry) {
    return figure.name + "." + entry.text;
}

}  // namespace communique
