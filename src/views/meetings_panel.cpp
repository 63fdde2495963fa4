#include "base/say.h"
#include "views/panels.h"

#include <algorithm>

#include "views/controls.h"
#include "views/figure_panel.h"

namespace communique {
namespace {

// With the number of meetings that pressing it adds or takes away.
void show_rule(Ui& ui, ControlRow& row, std::size_t now, std::size_t then, std::string_view label,
               bool& rule) {
    std::string text(say("none"));
    if (then > now) text = say("adds {n}", {{"n", std::to_string(then - now)}});
    else if (then < now) text = say("{n} counted", {{"n", std::to_string(now - then)}});
    toggle(ui, row, label, rule, text);
}

void show_rules(Ui& ui, Explorer& explorer, Column& page) {
    CountingRules& rules = explorer.link.counting;
    const MeetingCounts& counts = explorer.shelf.meeting_counts(explorer.library, explorer.version,
                                                                rules, explorer.link.period);
    ControlRow row(ui, page, 18);
    row_label(ui, row, say("Count also"));
    show_rule(ui, row, counts.now, counts.video, say("video calls"), rules.video);
    show_rule(ui, row, counts.now, counts.phone, say("phone calls"), rules.phone);
    show_rule(ui, row, counts.now, counts.planned, say("planned ones"), rules.planned);
    show_rule(ui, row, counts.now, counts.implied, say("implied ones"), rules.implied);
    row.end();
    page.space(10);
    Column measure = page;
    measure.width = std::min(page.width, 760.0);
    write_wrapped(ui, measure, counts.words, text_styles::body, ColorRole::ink_soft);
    page.y = measure.y;
}

// While the table is being made its room is kept.
void show_table_of(Ui& ui, Explorer& explorer, Services& services, Column& page,
                   std::string_view name) {
    double& height = explorer.shelf.height_of(name);
    const double top = page.y;
    if (const Table* table = table_of(explorer, name)) {
        show_table(ui, explorer, services, page, *table);
        height = page.y - top;
    } else {
        page.take(height);
    }
}

}  // namespace

void show_meetings(Ui& ui, Explorer& explorer, Services& services, Column& page) {
    page.space(ui.narrow() ? 16 : 24);
    const Headline& headline = explorer.shelf.headline(
        explorer.library, explorer.version, explorer.link.counting, explorer.link.period);
    std::vector<Column> parts = split(page, ui.narrow() ? 1 : 3, 32);
    for (const HeadlineNumber& number : headline.numbers) {
        if (number.key == "meetings") show_number(ui, explorer, parts.front(), number);
        if (number.key == "reported") show_number(ui, explorer, parts[ui.narrow() ? 0 : 1], number);
    }
    join(page, parts);
    show_rules(ui, explorer, page);
    page.space(24);
    show_figure(ui, explorer, services, page, request_of(explorer, "meetings", Detail::full),
                FigureUse::marks);
    page.space(36);
    show_figure(ui, explorer, services, page,
                request_of(explorer, "meetings-by-year", Detail::full), FigureUse::marks);
    page.space(36);
    show_table_of(ui, explorer, services, page, "meetings");
    page.space(36);
    show_table_of(ui, explorer, services, page, "counts");
}

void show_trade(Ui& ui, Explorer& explorer, Services& services, Column& page) {
    page.space(ui.narrow() ? 16 : 24);
    show_figure(ui, explorer, services, page, request_of(explorer, "trade", Detail::full),
                FigureUse::marks);
    page.space(36);
    show_figure(ui, explorer, services, page, request_of(explorer, "trade-changes", Detail::full),
                FigureUse::marks);
    page.space(36);
    show_table_of(ui, explorer, services, page, "trade");
}

}  // namespace communique
