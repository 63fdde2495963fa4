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

// The word's row: its uses on either side, and all of them.
void lead_to_sides(Ui& ui, Explorer& explorer, const ContingencyTable& table, const Box& row,
                   double names_end, double step) {
    WordStudy& study = explorer.study;
    const Source* const here = first_of(study.first_uses_looked_at());
    const Source* const there = first_of(study.first_uses_elsewhere());
    const std::array<const Source*, 3> uses{here, there, here != nullptr ? here : there};
    for (std::size_t c = 0; c < uses.size(); ++c) {
        const std::string_view side = c < 2 ? say_in("table", table.columns[c]) : say("all");
        lead_to(ui, explorer, {names_end + step * static_cast<double>(c), row.y, step, row.height},
                headed(table.rows[0], side), uses[c]);
    }
}

// Counts with what chance expects beside them, totals at the right and below.
void show_two_by_two(Ui& ui, Explorer& explorer, Column& column, const ContingencyTable& table) {
    const double name_width = column.width * 0.3;
    const double step = (column.width - name_width) / 3;
    const auto right_of = [&](int i) { return column.x + name_width + step * (i + 1); };
    const auto line = [&] { return column.take(text_styles::small.line_height() + 5); };
    const Box head = line();
    for (std::size_t i = 0; i < 2; ++i)
        cell(ui, head, right_of(static_cast<int>(i)), say_in("table", table.columns[i]),
             text_styles::small_strong, ColorRole::ink_soft);
    cell(ui, head, right_of(2), say("all"), text_styles::small_strong, ColorRole::ink_soft);
    rule(ui, column);
    const auto number = [](std::uint64_t count) {
        return number_text(Decimal::whole(static_cast<std::int64_t>(count)));
    };
    for (std::size_t r = 0; r < 2; ++r) {
        const Box row = line();
        if (r == 0) lead_to_sides(ui, explorer, table, row, column.x + name_width, step);
        write_at(ui, row.x, row.y + 18,
                 fit_text(r == 0 ? std::string_view(table.rows[0]) : say_in("table", table.rows[r]),
                          name_width - 8, 16, FontWeight::semibold, source_sans()),
                 text_styles::small_strong, ui.color(ColorRole::ink));
        for (std::size_t c = 0; c < 2; ++c)
            cell(ui, row, right_of(static_cast<int>(c)), number(table.observed[r][c]),
                 text_styles::small_strong, ColorRole::ink);
        cell(ui, row, right_of(2), number(table.row_totals[r]), text_styles::small, ColorRole::ink);
        const Box chance = line();
        write_at(ui, chance.x, chance.y + 18, say("by chance"), text_styles::small,
                 ui.color(ColorRole::ink_soft));
        for (std::size_t c = 0; c < 2; ++c)
            cell(ui, chance, right_of(static_cast<int>(c)), fixed_text(table.expected[r][c], 1),
                 text_styles::small, ColorRole::ink_soft);
        rule(ui, column);
    }
    const Box sums = line();
    write_at(ui, sums.x, sums.y + 18, say("all"), text_styles::small, ui.color(ColorRole::ink));
    for (std::size_t c = 0; c < 2; ++c)
        cell(ui, sums, right_of(static_cast<int>(c)), number(table.column_totals[c]),
             text_styles::small, ColorRole::ink);
    cell(ui, sums, right_of(2), number(table.all), text_styles::small, ColorRole::ink);
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
