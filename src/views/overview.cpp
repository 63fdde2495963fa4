#include "base/say.h"
#include "chart/words.h"
#include "views/panels.h"

#include "figures/wording.h"
#include "views/controls.h"
#include "views/figure_panel.h"

namespace communique {
namespace {

struct Teaser {
    const char* figure;
    Tab tab;
    std::string_view leads_to;
};

void show_teaser(Ui& ui, Explorer& explorer, Services& services, Column& column,
                 const Teaser& teaser) {
    const FigureRequest request = request_of(explorer, teaser.figure, Detail::small);
    const bool pressed = show_figure(ui, explorer, services, column, request, FigureUse::teaser);
    column.space(4);
    if (link_line(ui, column, say(teaser.leads_to), text_styles::small) || pressed)
        open_tab(explorer, teaser.tab);
}

void show_numbers(Ui& ui, Explorer& explorer, Column& page, const Headline& headline) {
    const int count = static_cast<int>(headline.numbers.size());
    if (count == 0) return;
    std::vector<Column> parts = split(page, ui.narrow() ? 1 : count, 32);
    for (int i = 0; i < count; ++i) {
        Column& part = parts[ui.narrow() ? 0 : static_cast<std::size_t>(i)];
        show_number(ui, explorer, part, headline.numbers[static_cast<std::size_t>(i)]);
    }
    join(page, parts);
}

void show_sources(Ui& ui, Explorer& explorer, Column& page) {
    rule(ui, page);
    page.space(16);
    write_line(ui, page, say("The articles"), text_styles::section, ColorRole::ink);
    page.space(4);
    const auto& corpus = explorer.library.corpus;
    const ListPart part = show_turning(ui, page, corpus.size(), explorer.overview_first);
    for (std::size_t i = part.begin; i < part.end; ++i) {
        ImGui::PushID(static_cast<int>(i));
        std::string line = corpus[i].title.empty() ? corpus[i].id : corpus[i].title;
        if (text_width(line, text_styles::body) > page.width) {
            line = fit_text(line, page.width, text_styles::body.size, FontWeight::regular,
                            source_sans());
        }
        if (link_line(ui, page, line, text_styles::body)) {
            explorer.link.document = corpus[i].id;
            explorer.link.sentence.reset();
            open_tab(explorer, Tab::reader);
        }
        write_wrapped(ui, page, byline(corpus[i]), text_styles::small, ColorRole::ink_soft);
        page.space(10);
        ImGui::PopID();
    }
}

}  // namespace

void show_overview(Ui& ui, Explorer& explorer, Services& services, Column& page) {
    const Headline& headline =
        explorer.shelf.headline(explorer.library, explorer.version, explorer.link.counting);
    page.space(ui.narrow() ? 20 : 32);
    write_wrapped(ui, page, headline.title, text_styles::headline, ColorRole::ink);
    page.space(6);
    const std::size_t articles = explorer.library.corpus.size();
    Column measure = page;
    measure.width = std::min(page.width, 720.0);
    const LinkedFacts& facts = explorer.library.linked;
    if (facts.meetings.empty() && facts.counts.empty() && facts.figures.empty())
        write_wrapped(ui, measure,
                      say("{why} There is nothing to show of meetings and trade; the words are "
                          "counted all the same.",
                          {{"why", no_meetings_text(explorer.library)}}),
                      text_styles::body, ColorRole::ink_soft);
    else
        write_wrapped(
            ui, measure,
            counted(
                articles,
                "What {n} article says about their meetings and the trade between their "
                "countries. Every number and every mark leads to the sentence it was read from.",
                "What {n} articles say about their meetings and the trade between their "
                "countries. Every number and every mark leads to the sentence it was read from."),
            text_styles::body, ColorRole::ink_soft);
    page.y = measure.y + (ui.narrow() ? 20 : 28);
    show_numbers(ui, explorer, page, headline);
    page.space(ui.narrow() ? 24 : 36);
    rule(ui, page);
    page.space(20);
    show_teaser(ui, explorer, services, page, {"meetings", Tab::meetings, to_say("All meetings")});
    page.space(28);
    std::vector<Column> parts = split(page, ui.narrow() ? 1 : 2, 48);
    for (Column& part : parts) {
        rule(ui, part);
        part.space(20);
    }
    show_teaser(ui, explorer, services, parts.front(),
                {"trade", Tab::trade, to_say("All trade figures")});
    if (parts.size() == 1) {
        parts.front().space(28);
        rule(ui, parts.front());
        parts.front().space(20);
    }
    if (!show_counting(ui, explorer, parts.back()))
        show_teaser(ui, explorer, services, parts.back(),
                    {"keywords", Tab::keywords, to_say("All words, and every use in context")});
    join(page, parts);
    page.space(32);
    show_sources(ui, explorer, page);
}

}  // namespace communique
