// The card of a statistic: what it is called, its formula and where that comes from, the counts it
// was worked with here, how to read it and what it cannot say.

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "base/json.h"
#include "base/say.h"
#include "chart/words.h"
#include "figures/wording.h"
#include "views/controls.h"
#include "views/panels.h"
#include "views/sharing_panel.h"

namespace communique {
namespace {

void paragraph(Ui& ui, Column& column, std::string_view head, std::string_view text) {
    column.space(8);
    write_line(ui, column, head, text_styles::small_strong, ColorRole::ink_soft);
    write_wrapped(ui, column, text, text_styles::small, ColorRole::ink);
}

void cell(Ui& ui, const Box& row, double right, std::string_view text, const Lettering& style,
          ColorRole color) {
    write_at(ui, right - text_width(text, style), row.y + 18, text, style, ui.color(color));
}

// A count of uses leads to the first of them.
void lead_to(Ui& ui, Explorer& explorer, const Box& box, std::string_view label,
             const Source* use) {
    if (use == nullptr) return;
    const Reaction reaction = react(ui, Role::link, label, box);
    if (reaction.hovered || reaction.held)
        ui.draw->AddRectFilled(min_of(box), max_of(box), ui.mixed(ColorRole::ink, 0.06));
    if (reaction.focused) draw_focus(ui, box);
    if (reaction.pressed) read_source(explorer, *use);
}

const Source* first_of(std::span<const Source> uses) {
    return uses.empty() ? nullptr : &uses.front();
}

std::string whole_text(std::uint64_t count) {
    return number_text(Decimal::whole(static_cast<std::int64_t>(count)));
}

// The heads of the 2×2 table and where its columns end: even ones where all that stands in them has
// room so, else each as wide as it needs, and the names take what is left.
struct TableColumns {
    static constexpr double gap = 12;
    static constexpr double least_name = 64;

    std::array<std::string_view, 3> heads;
    double names_end = 0;
    std::array<double, 3> begin{};
    std::array<double, 3> end{};

    TableColumns(const ContingencyTable& table, const Column& column)
        : heads{say_in("table", table.columns[0]), say_in("table", table.columns[1]), say("all")} {
        std::array<double, 3> width{};
        double sum = 0;
        double widest = 0;
        for (std::size_t c = 0; c < width.size(); ++c) {
            width[c] = gap + std::max(width_of_words(heads[c]), width_of_numbers(table, c));
            sum += width[c];
            widest = std::max(widest, width[c]);
        }
        const double even = column.width * 0.7 / 3;
        const double room = column.width - least_name;
        double x = column.x + column.width;
        for (std::size_t c = width.size(); c-- > 0;) {
            if (widest <= even) width[c] = even;
            else if (sum > room) width[c] *= room / sum;
            end[c] = x;
            begin[c] = x -= width[c];
        }
        names_end = x;
    }

private:
    static double width_of_words(std::string_view text) {
        double width = 0;
        while (!text.empty()) {
            const std::string_view word = text.substr(0, text.find(' '));
            width = std::max<double>(width, text_width(word, text_styles::small_strong));
            text.remove_prefix(std::min(text.size(), word.size() + 1));
        }
        return width;
    }
    static double width_of_numbers(const ContingencyTable& table, std::size_t column) {
        const auto width = [](std::uint64_t count) {
            return static_cast<double>(text_width(whole_text(count), text_styles::small_strong));
        };
        if (column == 2) return width(table.all);
        const double expected = std::max(table.expected[0][column], table.expected[1][column]);
        return std::max<double>(width(table.column_totals[column]),
                                text_width(fixed_text(expected, 1), text_styles::small));
    }
};

// Below each other where they have no room beside each other; a word without room is cut.
double write_lines(Ui& ui, const std::vector<std::string>& lines, double x, double y, double width,
                   double align, ColorRole color) {
    constexpr Lettering style = text_styles::small_strong;
    for (const std::string& line : lines) {
        const std::string fitted =
            fit_text(line, width + 2, style.size, style.weight, source_sans());
        write_at(ui, x + (width - text_width(fitted, style)) * align, y + 18, fitted, style,
                 ui.color(color));
        y += style.line_height();
    }
    return static_cast<double>(lines.size()) * style.line_height() + 5;
}

void show_heads(Ui& ui, Column& column, const TableColumns& columns) {
    double height = 0;
    for (std::size_t c = 0; c < columns.heads.size(); ++c) {
        const double x = columns.begin[c] + columns.gap;
        const double width = columns.end[c] - x;
        const auto lines =
            wrapped(columns.heads[c], static_cast<float>(width) + 1, text_styles::small_strong);
        height =
            std::max(height, write_lines(ui, lines, x, column.y, width, 1, ColorRole::ink_soft));
    }
    column.take(height);
    rule(ui, column);
}

// The word's row: its uses on either side, and all of them.
void lead_to_sides(Ui& ui, Explorer& explorer, const ContingencyTable& table, const Box& row,
                   const TableColumns& columns) {
    WordStudy& study = explorer.study;
    const Source* const here = first_of(study.first_uses_looked_at());
    const Source* const there = first_of(study.first_uses_elsewhere());
    const std::array<const Source*, 3> uses{here, there, here != nullptr ? here : there};
    for (std::size_t c = 0; c < uses.size(); ++c)
        lead_to(ui, explorer,
                {columns.begin[c], row.y, columns.end[c] - columns.begin[c], row.height},
                headed(table.rows[0], columns.heads[c]), uses[c]);
}

// Counts with what chance expects beside them, totals at the right and below.
void show_two_by_two(Ui& ui, Explorer& explorer, Column& column, const ContingencyTable& table) {
    const TableColumns columns(table, column);
    const auto line = [&] { return column.take(text_styles::small.line_height() + 5); };
    show_heads(ui, column, columns);
    const double name_width = columns.names_end - column.x;
    for (std::size_t r = 0; r < 2; ++r) {
        const std::string_view name =
            r == 0 ? std::string_view(table.rows[0]) : say_in("table", table.rows[r]);
        const auto name_lines =
            wrapped(name, static_cast<float>(name_width), text_styles::small_strong);
        const double height =
            write_lines(ui, name_lines, column.x, column.y, name_width, 0, ColorRole::ink);
        const Box row = column.take(height);
        if (r == 0) lead_to_sides(ui, explorer, table, row, columns);
        for (std::size_t c = 0; c < 2; ++c)
            cell(ui, row, columns.end[c], whole_text(table.observed[r][c]),
                 text_styles::small_strong, ColorRole::ink);
        cell(ui, row, columns.end[2], whole_text(table.row_totals[r]), text_styles::small,
             ColorRole::ink);
        const Box chance = line();
        write_at(ui, chance.x, chance.y + 18, say("by chance"), text_styles::small,
                 ui.color(ColorRole::ink_soft));
        for (std::size_t c = 0; c < 2; ++c)
            cell(ui, chance, columns.end[c], fixed_text(table.expected[r][c], 1),
                 text_styles::small, ColorRole::ink_soft);
        rule(ui, column);
    }
    const Box sums = line();
    write_at(ui, sums.x, sums.y + 18, say("all"), text_styles::small, ui.color(ColorRole::ink));
    for (std::size_t c = 0; c < 2; ++c)
        cell(ui, sums, columns.end[c], whole_text(table.column_totals[c]), text_styles::small,
             ColorRole::ink);
    cell(ui, sums, columns.end[2], whole_text(table.all), text_styles::small, ColorRole::ink);
}

void show_parts(Ui& ui, Explorer& explorer, Column& column, const WorkedItem& worked) {
    constexpr std::size_t most = 12;
    const Corpus& corpus = explorer.library.corpus;
    const std::size_t shown = std::min(most, worked.parts.size());
    // Uses come in the order of the parts.
    const std::vector<Source>& uses = explorer.study.first_uses_of_item();
    auto use = uses.begin();
    for (std::size_t i = 0; i < shown; ++i) {
        const Box row = column.take(text_styles::small.line_height() + 4);
        if (use != uses.end() && use->document == worked.documents[i]) {
            ImGui::PushID(static_cast<int>(i));
            lead_to(ui, explorer, row, article_name(corpus[use->document]), &*use);
            ImGui::PopID();
            ++use;
        }
        const std::string counts = uses_in_words(worked.parts[i].frequency, worked.parts[i].size);
        const double width = text_width(counts, text_styles::small);
        write_at(ui, row.x, row.y + 18,
                 fit_text(article_name(corpus[worked.documents[i]]), row.width - width - 16, 16,
                          FontWeight::regular, source_sans()),
                 text_styles::small, ui.color(ColorRole::ink));
        cell(ui, row, row.right(), counts, text_styles::small, ColorRole::ink);
        rule(ui, column);
    }
    if (worked.parts.size() > shown)
        write_wrapped(ui, column,
                      counted(worked.parts.size() - shown, "and {n} further article",
                              "and {n} further articles"),
                      text_styles::small, ColorRole::ink_soft);
}

std::string quantities_text(const WorkedMeasure& measure) {
    std::string text;
    for (const Quantity& quantity : measure.quantities)
        text +=
            (text.empty() ? "" : ", ") + quantity.symbol + " = " + format_statistic(quantity.value);
    return text;
}

void show_worked(Ui& ui, Column& column, Explorer& explorer, const WorkedItem& worked) {
    const WorkedMeasure& measure = worked.measures.front();
    const std::string value = WordStudy::value_text(measure.card->id, measure.value);
    const Box line{column.x, column.y, column.width, text_styles::headline.line_height()};
    lead_to(ui, explorer, line, value, first_of(explorer.study.first_uses_of_item()));
    write_line(ui, column, value, text_styles::headline, ColorRole::ink);
    if (worked.table) {
        column.space(6);
        show_two_by_two(ui, explorer, column, *worked.table);
    } else if (!worked.parts.empty()) {
        column.space(6);
        show_parts(ui, explorer, column, worked);
    }
    column.space(6);
    write_wrapped(ui, column, quantities_text(measure), text_styles::small, ColorRole::ink_soft);
    for (const std::string& note : worked.notes) {
        column.space(4);
        write_wrapped(ui, column, note, text_styles::small_strong, ColorRole::ink);
    }
}

// Without a word the card is one line and the way to the whole of it.
void show_closed(Ui& ui, Explorer& explorer, Column& column, const MeasureCard& card) {
    write_wrapped(ui, column, ended(headed(say(card.name), say(card.formula))), text_styles::small,
                  ColorRole::ink_soft);
    column.space(2);
    const auto& rows = explorer.study.list().rows;
    if (!rows.empty() &&
        link_line(ui, column, say("The formula with its counts, and what it cannot say"),
                  text_styles::small))
        explorer.link.words.item = rows.front().query;
}

}  // namespace

void show_measure_card(Ui& ui, Explorer& explorer, Services& services, Column& column) {
    WordStudy& study = study_of(explorer);
    const WorkedItem& worked = study.worked();
    const MeasureCard& card = *worked.measures.front().card;
    if (study.asked().item.empty()) {
        show_closed(ui, explorer, column, card);
        return;
    }
    const double top = column.y;
    Column inside{column.x + 16, column.y + 14, column.width - 32};
    write_wrapped(ui, inside, card_title(card, worked.item), text_styles::strong, ColorRole::ink);
    if (!worked.item.empty()) show_worked(ui, inside, explorer, worked);
    paragraph(ui, inside, say("Formula"), say(card.formula));
    write_wrapped(ui, inside, say(card.symbols), text_styles::small, ColorRole::ink_soft);
    paragraph(ui, inside, say("How to read it"), say(card.reading));
    paragraph(ui, inside, say("What it cannot say"), say(card.limits));
    paragraph(ui, inside, say("Source"), say(card.source));
    show_export(ui, explorer, services, inside, ExportOf::table, "card",
                card_title(card, worked.item));
    inside.space(2);
    if (link_line(ui, inside, say("Close the card"), text_styles::small))
        explorer.link.words.item.clear();
    inside.space(12);
    const Box frame{column.x, top, column.width, inside.y - top};
    ui.draw->AddRect(min_of(frame), max_of(frame), ui.color(ColorRole::axis), 6, 0, 1);
    if (std::exchange(explorer.scroll_to_card, false)) reveal(frame);
    column.y = inside.y;
}

}  // namespace communique
