#include "base/say.h"
#include "views/panels.h"

#include "sharing/export.h"
#include "views/controls.h"
#include "views/figure_panel.h"
#include "views/sharing_panel.h"

namespace communique {
void show_embed(Ui& ui, Explorer& explorer, Services& services, Column& page) {
    const std::string figure = explorer.link.figure.empty() ? "meetings" : explorer.link.figure;
    page.space(12);
    show_notes(ui, explorer, page);
    const bool of_words = tab_of(figure) == Tab::keywords;
    if (!of_words || !show_counting(ui, explorer, page))
        show_figure(ui, explorer, services, page, request_of(explorer, figure, Detail::full),
                    FigureUse::marks);
    page.space(4);
    if (link_line(ui, page, say("Explore the articles behind it"), text_styles::small)) {
        LinkState whole = explorer.link;
        whole.embed = false;
        whole.figure.clear();
        whole.tab = tab_of(figure);
        services.open_url("?" + encode(whole));
    }
}

}  // namespace communique
