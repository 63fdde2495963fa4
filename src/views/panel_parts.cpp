#include "base/say.h"
#include "views/panels.h"

#include <algorithm>

#include "chart/words.h"
#include "views/controls.h"

namespace communique {

std::vector<Column> split(const Column& column, int count, double gap) {
    const double width = (column.width - gap * (count - 1)) / count;
    std::vector<Column> parts;
    for (int i = 0; i < count; ++i)
        parts.push_back({column.x + i * (width + gap), column.y, width});
    return parts;
}

void join(Column& column, const std::vector<Column>& parts) {
    for (const Column& part : parts) column.y = std::max(column.y, part.y);
}

void show_number(Ui& ui, Explorer& explorer, Column& column, const HeadlineNumber& number) {
    const double top = column.y;
    column.space(2);
    rule(ui, column, ColorRole::ink);
    column.space(8);
    write_line(ui, column, number.value, text_styles::number, ColorRole::ink);
    write_wrapped(ui, column, number.label, text_styles::strong, ColorRole::ink);
    write_wrapped(ui, column, number.context, text_styles::small, ColorRole::ink_soft);
    column.space(16);
    if (number.sources.empty()) return;
    const Box box{column.x, top, column.width, column.y - top - 8};
    const Reaction reaction = react(ui, Role::link, number.value + " " + number.label, box);
    if (reaction.focused) draw_focus(ui, box);
    if (reaction.hovered) {
        ui.draw->AddRectFilled(min_of({box.x, box.y + 1, box.width, 3}),
                               max_of({box.x, box.y + 1, box.width, 3}),
                               ui.color(ColorRole::accent));
    }
    if (!reaction.pressed) return;
    // What was counted stands in many sentences: its panel has them all.
    if (number.key == "meetings" && explorer.link.tab == Tab::overview)
        open_tab(explorer, Tab::meetings);
    else read_source(explorer, number.sources.front());
}

ListPart show_turning(Ui& ui, Column& column, std::size_t count, std::size_t& first) {
    constexpr std::size_t at_a_time = 50;
    first = count == 0 ? 0 : std::min(first, count - 1) / at_a_time * at_a_time;
    if (count <= at_a_time) return {0, count};
    const ListPart part{first, std::min(count, first + at_a_time)};
    ControlRow row(ui, column, 8);
    row_label(ui, row,
              say("{first}–{last} of {all}",
                  {{"first", std::to_string(part.begin + 1)},
                   {"last", std::to_string(part.end)},
                   {"all", number_text(Decimal::whole(static_cast<std::int64_t>(count)))}}));
    if (part.begin > 0 && button(ui, row, say("Articles before"))) first -= at_a_time;
    if (part.end < count && button(ui, row, say("Articles after"))) first += at_a_time;
    row.end();
    column.space(8);
    return part;
}

std::string byline(const Document& document) {
    std::string line = document.publisher;
    if (document.published) {
        if (!line.empty()) line += " · ";
        line += date_text(PartialDate::of(*document.published));
    }
    return line;
}

std::string byline_within(const Document& document, double width, const Lettering& style) {
    std::string line = byline(document);
    if (text_width(line, style) <= width) return line;
    const std::string year =
        document.published ? " · " + std::to_string(document.published->year) : std::string();
    return fit_text(document.publisher, width - text_width(year, style), style.size, style.weight,
                    source_sans()) +
           year;
}

}  // namespace communique
