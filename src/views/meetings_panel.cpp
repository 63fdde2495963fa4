#include "views/panels.h"

#include "views/controls.h"
#include "views/figure_panel.h"

namespace communique {
namespace {

void show_rules(Ui& ui, Explorer& explorer, Column& page) {
    CountingRules& rules = explorer.link.counting;
    ControlRow row(ui, page, 18);
    row_label(ui, row, "Count also");
    toggle(ui, row, "video calls", rules.video);
    toggle(ui, row, "phone calls", rules.phone);
    toggle(ui, row, "planned ones", rules.planned);
    toggle(ui, row, "implied ones", rules.implied);
    row.end();
}

}  // namespace

void show_meetings(Ui& ui, Explorer& explorer, Services& services, Column& page) {
    page.space(ui.narrow() ? 16 : 24);
    const Headline& headline = explorer.shelf.headline(explorer.library, explorer.version,
                                                       explorer.link.counting);
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
    show_figure(ui, explorer, services, page, request_of(explorer, "meetings-by-year", Detail::full),
                FigureUse::marks);
    page.space(36);
    show_table(ui, explorer, services, page, table_of(explorer, "meetings"));
    page.space(36);
    show_table(ui, explorer, services, page, table_of(explorer, "counts"));
}

void show_trade(Ui& ui, Explorer& explorer, Services& services, Column& page) {
    page.space(ui.narrow() ? 16 : 24);
    show_figure(ui, explorer, services, page, request_of(explorer, "trade", Detail::full),
                FigureUse::marks);
    page.space(36);
    show_figure(ui, explorer, services, page, request_of(explorer, "trade-changes", Detail::full),
                FigureUse::marks);
    page.space(36);
    show_table(ui, explorer, services, page, table_of(explorer, "trade"));
}

}  // namespace communique
