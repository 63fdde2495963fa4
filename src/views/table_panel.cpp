#include "views/panels.h"

#include <algorithm>
#include <cmath>

#include "base/utf8.h"
#include "views/controls.h"
#include "views/linking.h"

namespace communique {
namespace {

constexpr double cell_gap = 20;
constexpr double least_quote = 220;  // narrower than this a quote says nothing
const Lettering cell_style = text_styles::small;

// Table sources count code points, the reader bytes.
Source source_of(const Library& library, const TableSource& place) {
    const CodePointIndex index(library.corpus[place.document].text);
    return {place.document, {index.byte_of(place.begin), index.byte_of(place.end)}};
}

// What each column would like, then shrunk where the table is wider than the page: long texts give way
// first.
std::vector<double> column_widths(const Table& table, double available) {
    std::vector<double> widths;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        double most = text_width(table.columns[c].label, text_styles::small_strong);
        for (const TableRow& row : table.rows) {
            most = std::max<double>(most, std::min(420.0F, text_width(row.cells[c], cell_style)));
        }
        widths.push_back(most + cell_gap);
    }
    double total = 0;
    for (const double width : widths) total += width;
    while (total > available) {
        auto widest = std::max_element(widths.begin(), widths.end());
        if (*widest <= 90) break;
        const double cut = std::min({total - available, *widest * 0.1 + 1});
        *widest -= cut;
        total -= cut;
    }
    return widths;
}

void write_cells(Ui& ui, Column& page, const std::vector<std::string>& cells, const Table& table,
                 const std::vector<double>& widths, const Lettering& style, ColorRole color) {
    double x = page.x;
    double bottom = page.y;
    for (std::size_t c = 0; c < cells.size(); ++c) {
        const double width = widths[c] - cell_gap;
        Column cell{x, page.y, width};
        for (const std::string& line : wrapped(cells[c], static_cast<float>(width) + 1, style)) {
            Column one = cell;
            if (table.columns[c].numeric) one.x += width - text_width(line, style);
            write_line(ui, one, line, style, color);
            cell.y = one.y;
        }
        bottom = std::max(bottom, cell.y);
        x += widths[c];
    }
    page.y = bottom;
}

// Where the columns leave room, the words that the row was read from.
void write_quote(Ui& ui, double top, const Column& page, double x, const TableRow& row) {
    if (row.sources.empty()) return;
    const double room = page.x + page.width - x;
    std::string quote = "“";
    for (const char c : row.sources.front().quote) quote += c == '\n' || c == '\r' ? ' ' : c;
    quote += "”";
    Column line{x, top, room};
    write_line(ui, line, fit_text(quote, room, cell_style.size, cell_style.weight, source_sans()),
               cell_style, ColorRole::ink_soft);
}

double sum(const std::vector<double>& widths) {
    double total = 0;
    for (const double width : widths) total += width;
    return total;
}

// On a phone a row becomes a paragraph: its first cell, then the others with their names.
void write_stacked(Ui& ui, Column& page, const TableRow& row, const Table& table) {
    write_wrapped(ui, page, row.cells.front(), text_styles::small_strong, ColorRole::ink);
    std::string rest;
    for (std::size_t c = 1; c < row.cells.size(); ++c) {
        if (row.cells[c].empty()) continue;
        if (!rest.empty()) rest += " · ";
        rest += table.columns[c].numeric ? table.columns[c].label + " " + row.cells[c] : row.cells[c];
    }
    write_wrapped(ui, page, rest, cell_style, ColorRole::ink_soft);
}

// The row is written on an upper layer so that its hover shade can be drawn once its height is known.
void show_row(Ui& ui, Explorer& explorer, Column& page, const Table& table, std::size_t index,
              const std::vector<double>& widths, bool stacked) {
    const TableRow& row = table.rows[index];
    const double top = page.y;
    ImDrawListSplitter layers;
    layers.Split(ui.draw, 2);
    layers.SetCurrentChannel(ui.draw, 1);
    page.space(8);
    if (stacked) write_stacked(ui, page, row, table);
    else write_cells(ui, page, row.cells, table, widths, cell_style, ColorRole::ink);
    const double used = sum(widths);
    if (!stacked && page.width - used > least_quote) write_quote(ui, top + 8, page, page.x + used, row);
    page.space(8);
    const Box box{page.x, top, page.width, page.y - top};
    layers.SetCurrentChannel(ui.draw, 0);
    if (is_lit(explorer, table.name + "-table", row)) {
        ui.draw->AddRectFilled(min_of(box), max_of(box), ui.mixed(ColorRole::accent, 0.1));
        ui.draw->AddRectFilled(min_of({box.x - 8, box.y, 4, box.height}),
                               max_of({box.x - 8, box.y, 4, box.height}), ui.color(ColorRole::accent));
    }
    if (!row.sources.empty()) {
        ImGui::PushID(static_cast<int>(index));
        const Reaction reaction = react(ui, Role::link, row.cells.front(), box);
        ImGui::PopID();
        if (reaction.hovered || reaction.held) {
            ui.draw->AddRectFilled(min_of(box), max_of(box), ui.mixed(ColorRole::ink, 0.06));
        }
        if (reaction.focused) draw_focus(ui, {box.x, box.y + 2, box.width, box.height - 4});
        if (reaction.hovered || reaction.focused) {
            std::vector<Source> sources;
            for (const TableSource& place : row.sources)
                sources.push_back(source_of(explorer.library, place));
            light_up(explorer, table.name + "-table", {}, sources);
        }
        if (reaction.pressed) read_source(explorer, source_of(explorer.library, row.sources.front()));
    }
    layers.Merge(ui.draw);
    rule(ui, page);
}

}  // namespace

void show_table(Ui& ui, Explorer& explorer, Column& column, const Table& table) {
    write_wrapped(ui, column, table.title, text_styles::section, ColorRole::ink);
    if (!table.caption.empty()) {
        Column measure = column;
        measure.width = std::min(column.width, 760.0);
        write_wrapped(ui, measure, table.caption, text_styles::small, ColorRole::ink_soft);
        column.y = measure.y;
    }
    column.space(10);
    if (table.columns.empty()) return;
    const std::vector<double> widths = column_widths(table, column.width + cell_gap);
    const double total = sum(widths);
    const bool stacked = ui.narrow() || total > column.width + cell_gap + 1;
    if (!stacked) {
        std::vector<std::string> labels;
        for (const TableColumn& head : table.columns) labels.push_back(head.label);
        write_cells(ui, column, labels, table, widths, text_styles::small_strong, ColorRole::ink);
        column.space(6);
    }
    rule(ui, column, ColorRole::ink);
    ImGui::PushID(table.name.c_str());
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        show_row(ui, explorer, column, table, i, widths, stacked);
    }
    ImGui::PopID();
}

}  // namespace communique
