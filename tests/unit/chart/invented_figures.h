#pragma once
// Figures of invented data, for tests of the layout.

#include <string>

#include "base/date.h"
#include "chart/layout.h"

namespace communique::test {

inline double day(int year, int month, int day_of_month) {
    return day_number({year, month, day_of_month});
}

inline Datum event(double x, const std::string& label) {
    Datum datum;
    datum.x = datum.x_end = x;
    datum.look = {ColorRole::in_person, Finish::solid, Symbol::circle};
    datum.label = label;
    datum.description = label + ".";
    return datum;
}

// A strip of `count` events, evenly over the days from `first` to `last`.
inline Figure strip_figure(int count, double first, double last) {
    Figure figure;
    figure.name = "strip";
    figure.title = "Events";
    figure.source = "Source: invented";
    figure.time = {ScaleKind::time, first, last, {}};
    Panel panel;
    panel.empty_text = "Nothing happened.";
    panel.marks.push_back({MarkKind::event, "Events", {}});
    for (int i = 0; i < count; ++i) {
        const double share = count == 1 ? 0.5 : static_cast<double>(i) / (count - 1);
        panel.marks[0].data.push_back(
            event(first + share * (last - first), "Somewhere " + std::to_string(i)));
    }
    figure.panels.push_back(panel);
    return figure;
}

inline Figure columns_figure(int count) {
    Figure figure;
    figure.name = "columns";
    figure.title = "Values";
    figure.time = {ScaleKind::time, day(2000, 1, 1), day(2000 + std::max(count, 1), 1, 1), {}};
    Panel panel;
    panel.kind = PanelKind::columns;
    panel.value = {ScaleKind::linear, 0, 10.0 * std::max(count, 1), {}};
    panel.value_axis.format = TickFormat::money;
    panel.value_axis.unit = "USD";
    panel.empty_text = "No values.";
    panel.marks.push_back({MarkKind::column, "Values", {}});
    for (int i = 0; i < count; ++i) {
        Datum datum = event(day(2000 + i, 1, 1), "$" + std::to_string(10 * (i + 1)));
        datum.x_end = day(2001 + i, 1, 1);
        datum.y = 10.0 * (i + 1);
        datum.detail = std::to_string(2000 + i);
        panel.marks[0].data.push_back(datum);
    }
    figure.panels.push_back(panel);
    return figure;
}

inline Figure rows_figure(int count, const std::string& name) {
    Figure figure;
    figure.name = "rows";
    figure.title = "Rows";
    Panel panel;
    panel.kind = PanelKind::rows;
    panel.value = {ScaleKind::linear, 0, 100, {}};
    panel.value_axis.shown = false;
    panel.empty_text = "No rows.";
    panel.marks.push_back({MarkKind::bar, "Rows", {}});
    for (int i = 0; i < count; ++i) {
        Datum datum = event(i, std::to_string(i));
        datum.y = i % 100;
        panel.marks[0].data.push_back(datum);
        panel.value.bands.push_back(name + std::to_string(i));
    }
    figure.panels.push_back(panel);
    return figure;
}

inline Scene lay_out_at(const Figure& figure, double width, double height = 0) {
    return lay_out(figure, {width, height, 0}, source_sans(), TypeScale());
}

}  // namespace communique::test
