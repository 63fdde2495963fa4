#include "base/say.h"
#include "chart/words.h"
#include "views/panels.h"

#include <algorithm>
#include <cmath>

#include "base/utf8.h"
#include "figures/wording.h"
#include "views/controls.h"
#include "views/linking.h"
#include "views/sharing_panel.h"

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

// What each column would like, then shrunk where the table is wider than the page: long texts give
// way first.
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
    std::string quote;
    for (const char c : row.sources.front().quote) quote += c == '\n' || c == '\r' ? ' ' : c;
    Column line{x, top, room};
    write_line(ui, line,
               fit_text(quoted(quote), room, cell_style.size, cell_style.weight, source_sans()),
               cell_style, ColorRole::ink_soft);
}

double sum(const std::vector<double>& widths) {
    double total = 0;
    for (const double width : widths) total += width;
    return total;
}

std::size_t number_of_lines(const std::string& text, double width, const Lettering& style) {
    if (text_width(text, style) <= width) return text.empty() ? 0 : 1;
    return wrapped(text, static_cast<float>(width), style).size();
}

// On a phone a row becomes a paragraph: its first cell, then the others with their names.
std::string rest_of(const TableRow& row, const Table& table) {
    std::string rest;
    for (std::size_t c = 1; c < row.cells.size(); ++c) {
        if (row.cells[c].empty()) continue;
        if (!rest.empty()) rest += " · ";
        rest +=
            table.columns[c].numeric ? table.columns[c].label + " " + row.cells[c] : row.cells[c];
    }
    return rest;
}

void write_stacked(Ui& ui, Column& page, const TableRow& row, const Table& table) {
    write_wrapped(ui, page, row.cells.front(), text_styles::small_strong, ColorRole::ink);
    write_wrapped(ui, page, rest_of(row, table), cell_style, ColorRole::ink_soft);
}

bool is_near(const Box& box) {
    const ImVec2 mouse = ImGui::GetMousePos();
    return mouse.x >= box.x && mouse.x < box.right() && mouse.y >= box.y && mouse.y < box.bottom();
}

double correct_width() { return text_width(say("Correct"), text_styles::small) + 20; }

// The button that sets a row right: there for the keyboard always, in sight when the pointer is
// near and wherever there is none.
bool show_correct(Ui& ui, const Box& row, bool near) {
    const double height = ui.coarse ? 44 : 30;
    const double width = correct_width();
    const Box box{row.right() - width, row.y + (ui.coarse ? 0 : 3), width, height};
    const Reaction reaction = react(ui, Role::button, say("Correct"), box);
    if (!near && !ui.coarse && !reaction.focused) return reaction.pressed;
    ui.draw->AddRectFilled(min_of(box), max_of(box), ui.color(ColorRole::paper), 4);
    if (!ui.coarse) ui.draw->AddRect(min_of(box), max_of(box), ui.color(ColorRole::axis), 4, 0, 1);
    write_at(ui, box.x + 10, box.y + box.height / 2 + 5, say("Correct"), text_styles::small,
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

bool is_corrigible(const Explorer& explorer, const TableRow& row) {
    return fact_named(explorer.library, row.key).known;
}

// What write_cells and write_stacked will take, with the air and the line around it.
double height_of(const Explorer& explorer, const Table& table, const TableRow& row,
                 const TableLayout& layout) {
    constexpr double air = 8 + 8 + 1;
    if (layout.stacked) {
        const double width = layout.width - (is_corrigible(explorer, row) ? correct_width() : 0);
        const auto head = number_of_lines(row.cells.front(), width, text_styles::small_strong);
        const auto rest = number_of_lines(rest_of(row, table), width, cell_style);
        return air + static_cast<double>(head) * text_styles::small_strong.line_height() +
               static_cast<double>(rest) * cell_style.line_height();
    }
    std::size_t lines = 0;
    for (std::size_t c = 0; c < row.cells.size(); ++c)
        lines = std::max(
            lines, number_of_lines(row.cells[c], layout.columns[c] - cell_gap + 1, cell_style));
    return air + static_cast<double>(lines) * cell_style.line_height();
}

TableLayout& lay_out(const Ui& ui, Explorer& explorer, const Table& table, double width) {
    TableLayout& layout = explorer.shelf.layout_of(table);
    if (layout.width == width) return layout;
    layout.width = width;
    layout.columns = column_widths(table, width + cell_gap);
    layout.stacked = ui.narrow() || sum(layout.columns) > width + cell_gap + 1;
    layout.heights.clear();
    for (const TableRow& row : table.rows)
        layout.heights.push_back(static_cast<float>(height_of(explorer, table, row, layout)));
    return layout;
}

void write_row(Ui& ui, const Explorer& explorer, const Column& place, const Table& table,
               const TableRow& row, const TableLayout& layout) {
    Column text{place.x, place.y + 8, place.width};
    if (layout.stacked) {
        if (is_corrigible(explorer, row)) text.width -= correct_width();
        write_stacked(ui, text, row, table);
        return;
    }
    write_cells(ui, text, row.cells, table, layout.columns, cell_style, ColorRole::ink);
    const double used = sum(layout.columns);
    if (place.width - used > least_quote) write_quote(ui, place.y + 8, place, place.x + used, row);
}

// Shades the row when it belongs to what is pointed at elsewhere.
void show_lit(Ui& ui, Explorer& explorer, const Table& table, const TableRow& row, const Box& box) {
    if (!is_lit(explorer, table.name + "-table", row)) return;
    note_lit(explorer, table.name + "-table");
    ui.draw->AddRectFilled(min_of(box), max_of(box), ui.mixed(ColorRole::accent, 0.1));
    ui.draw->AddRectFilled(min_of({box.x - 8, box.y, 4, box.height}),
                           max_of({box.x - 8, box.y, 4, box.height}), ui.color(ColorRole::accent));
}

void light_up_row(Explorer& explorer, const Table& table, const TableRow& row) {
    std::vector<Source> sources;
    for (const TableSource& place : row.sources)
        sources.push_back(source_of(explorer.library, place));
    light_up(explorer, table.name + "-table", row.key, sources);
}

// Words are written for rows in sight alone; the others are there for the keyboard.
void show_row(Ui& ui, Explorer& explorer, Column& page, const Table& table, std::size_t index,
              TableLayout& layout, bool in_sight) {
    const TableRow& row = table.rows[index];
    const Column place = page;
    const Box box = page.take(layout.heights[index] - 1);
    if (in_sight) show_lit(ui, explorer, table, row, box);
    std::string wanted;
    if (row.sources.empty()) {
        if (in_sight) write_row(ui, explorer, place, table, row, layout);
    } else {
        ImGui::PushID(static_cast<int>(index));
        ImGui::SetNextItemAllowOverlap();
        const Reaction reaction = react(ui, Role::link, row.cells.front(), box);
        if (reaction.hovered || reaction.held) {
            ui.draw->AddRectFilled(min_of(box), max_of(box), ui.mixed(ColorRole::ink, 0.06));
        }
        if (reaction.focused) draw_focus(ui, {box.x, box.y + 2, box.width, box.height - 4});
        if (reaction.hovered || reaction.focused) light_up_row(explorer, table, row);
        if (in_sight) write_row(ui, explorer, place, table, row, layout);
        if (ui.focus->has(reaction.id)) layout.focused = index;
        if (is_corrigible(explorer, row)) {
            if (show_correct(ui, box, is_near(box))) wanted = row.key;
            const std::string_view label = say("Correct");
            if (ui.focus->has(ImGui::GetID(label.data(), label.data() + label.size())))
                layout.focused = index;
        }
        if (wanted.empty() && reaction.pressed)
            read_source(explorer, source_of(explorer.library, row.sources.front()));
        ImGui::PopID();
    }
    if (explorer.edit.place == "table " + row.key) show_editor(ui, explorer, page);
    rule(ui, page);
    if (!wanted.empty()) edit_fact(explorer, "table " + wanted, wanted);
}

// Rows far out of sight take their room and nothing else. For the keyboard there are those near the
// window, the ends, and the neighbours of the row that it is at.
void show_rows(Ui& ui, Explorer& explorer, Column& column, const Table& table,
               TableLayout& layout) {
    constexpr double near = 3000;
    const double top = ui.draw->GetClipRectMin().y;
    const double bottom = ui.draw->GetClipRectMax().y;
    constexpr std::string_view in_tables = "table ";
    const std::string_view place = explorer.edit.place;
    const bool edits = place.starts_with(in_tables);
    const std::string_view edited = edits ? place.substr(in_tables.size()) : std::string_view();
    const std::size_t count = table.rows.size();
    for (std::size_t i = 0; i < count; ++i) {
        const double end = column.y + layout.heights[i];
        const bool kept = i == 0 || i + 1 == count ||
                          (i + 1 >= layout.focused && i <= layout.focused + 1) ||
                          (edits && table.rows[i].key == edited);
        if (kept || (end > top - near && column.y < bottom + near))
            show_row(ui, explorer, column, table, i, layout, end >= top && column.y <= bottom);
        else column.y = end;
    }
}

void show_more(Ui& ui, Explorer& explorer, Column& column, const Table& table) {
    if (table.left_out == 0) return;
    column.space(8);
    write_wrapped(ui, column,
                  counted(table.left_out, "{n} further row: an exported file has all of them.",
                          "{n} further rows: an exported file has all of them."),
                  cell_style, ColorRole::ink_soft);
    if (link_line(ui, column, say("Show more rows"), cell_style))
        explorer.shelf.show_more_rows(table.name);
}

}  // namespace

void show_table(Ui& ui, Explorer& explorer, Services& services, Column& column,
                const Table& table) {
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
        if (button(ui, row, say("Show all dates"))) explorer.link.period.reset();
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
    TableLayout& layout = lay_out(ui, explorer, table, column.width);
    if (!layout.stacked) {
        std::vector<std::string> labels;
        for (const TableColumn& head : table.columns) labels.push_back(head.label);
        write_cells(ui, column, labels, table, layout.columns, text_styles::small_strong,
                    ColorRole::ink);
        column.space(6);
    }
    rule(ui, column, ColorRole::ink);
    ImGui::PushID(table.name.c_str());
    show_rows(ui, explorer, column, table, layout);
    show_more(ui, explorer, column, table);
    ImGui::PopID();
    show_export(ui, explorer, services, column, ExportOf::table, table.name, table.title);
}

}  // namespace communique
