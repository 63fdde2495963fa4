#include "views/panels.h"

#include <algorithm>
#include <cmath>

#include "base/utf8.h"
#include "views/controls.h"
#include "views/linking.h"
#include "views/sharing_panel.h"
#include "views/strings.h"

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

bool is_near(const Box& box) {
    const ImVec2 mouse = ImGui::GetMousePos();
    return mouse.x >= box.x && mouse.x < box.right() && mouse.y >= box.y && mouse.y < box.bottom();
}

double correct_width() { return text_width(words::correct, text_styles::small) + 20; }

// The button that sets a row right: there for the keyboard always, in sight when the pointer is near and
// wherever there is none.
bool show_correct(Ui& ui, const Box& row, bool near) {
    const double height = ui.coarse ? 44 : 30;
    const double width = correct_width();
    const Box box{row.right() - width, row.y + (ui.coarse ? 0 : 3), width, height};
    const Reaction reaction = react(ui, Role::button, words::correct, box);
    if (!near && !ui.coarse && !reaction.focused) return reaction.pressed;
    ui.draw->AddRectFilled(min_of(box), max_of(box), ui.color(ColorRole::paper), 4);
    if (!ui.coarse) ui.draw->AddRect(min_of(box), max_of(box), ui.color(ColorRole::axis), 4, 0, 1);
    write_at(ui, box.x + 10, box.y + box.height / 2 + 5, words::correct, text_styles::small,
             ui.color(ColorRole::accent));
    if (reaction.focused) draw_focus(ui, box);
    return reaction.pressed;
}

void show_editor(Ui& ui, Explorer& explorer, Column& page) {
    Column form{page.x + 16, page.y + 10, page.width - 32};
    show_fact_editor(ui, explorer, form);
    ui.draw->AddRectFilled({static_cast<float>(page.x), static_cast<float>(page.y)},
                           {static_cast<float>(page.x) + 3, static_cast<float>(form.y) + 10},
                           ui.color(ColorRole::accent));
    page.y = form.y + 16;
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
    const bool corrigible = fact_named(explorer.library, row.key).known;
    if (stacked) {
        Column text = page;
        if (corrigible) text.width -= correct_width();
        write_stacked(ui, text, row, table);
        page.y = text.y;
    }
    else write_cells(ui, page, row.cells, table, widths, cell_style, ColorRole::ink);
    const double used = sum(widths);
    if (!stacked && page.width - used > least_quote) write_quote(ui, top + 8, page, page.x + used, row);
    page.space(8);
    const Box box{page.x, top, page.width, page.y - top};
    layers.SetCurrentChannel(ui.draw, 0);
    if (is_lit(explorer, table.name + "-table", row)) {
        note_lit(explorer, table.name + "-table");
        ui.draw->AddRectFilled(min_of(box), max_of(box), ui.mixed(ColorRole::accent, 0.1));
        ui.draw->AddRectFilled(min_of({box.x - 8, box.y, 4, box.height}),
                               max_of({box.x - 8, box.y, 4, box.height}), ui.color(ColorRole::accent));
    }
    std::string wanted;
    if (!row.sources.empty()) {
        ImGui::PushID(static_cast<int>(index));
        ImGui::SetNextItemAllowOverlap();
        const Reaction reaction = react(ui, Role::link, row.cells.front(), box);
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
        layers.SetCurrentChannel(ui.draw, 1);
        const bool near = is_near(box);
        if (corrigible && show_correct(ui, box, near)) wanted = row.key;
        else if (reaction.pressed) read_source(explorer, source_of(explorer.library, row.sources.front()));
        ImGui::PopID();
    }
    layers.Merge(ui.draw);
    if (explorer.edit.place == "table " + row.key) show_editor(ui, explorer, page);
    rule(ui, page);
    if (!wanted.empty()) edit_fact(explorer, "table " + wanted, wanted);
}

}  // namespace

void show_table(Ui& ui, Explorer& explorer, Services& services, Column& column, const Table& table) {
    write_wrapped(ui, column, table.title, text_styles::section, ColorRole::ink);
    if (!table.caption.empty()) {
        Column measure = column;
        measure.width = std::min(column.width, 760.0);
        write_wrapped(ui, measure, table.caption, text_styles::small, ColorRole::ink_soft);
        column.y = measure.y;
    }
    if (table.narrowed) {
        column.space(6);
        ControlRow row(ui, column);
        ImGui::PushID(table.name.c_str());
        if (button(ui, row, "Show all dates")) explorer.link.period.reset();
        ImGui::PopID();
        row.end();
    }
    column.space(10);
    if (table.columns.empty()) return;
    if (table.rows.empty() && !table.empty_text.empty()) {
        rule(ui, column);
        column.space(8);
        write_wrapped(ui, column, table.empty_text, text_styles::body, ColorRole::ink_soft);
        return;
    }
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
    show_export(ui, explorer, services, column, ExportOf::table, table.name, table.title);
}

}  // namespace communique
