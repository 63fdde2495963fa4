#include "base/say.h"
#include "chart/words.h"
#include "views/panels.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "figures/described.h"
#include "views/controls.h"
#include "views/figure_panel.h"
#include "views/sharing_panel.h"
#include "views/tooltip.h"

namespace communique {
namespace {

constexpr double text_measure = 660;  // a line of about 75 letters

void show_list(Ui& ui, Explorer& explorer, Column& column, DocumentIndex open) {
    const auto& corpus = explorer.library.corpus;
    ImGui::PushID("articles");
    if (std::exchange(explorer.listed_for, open) != open) explorer.listed_first = open;
    const ListPart part = show_turning(ui, column, corpus.size(), explorer.listed_first);
    for (std::size_t i = part.begin; i < part.end; ++i) {
        ImGui::PushID(static_cast<int>(i));
        const double top = column.y;
        Column entry{column.x + 14, column.y + 10, column.width - 14};
        const bool is_open = i == open;
        write_wrapped(ui, entry, corpus[i].title.empty() ? corpus[i].id : corpus[i].title,
                      is_open ? text_styles::small_strong : text_styles::small, ColorRole::ink);
        write_wrapped(ui, entry, byline(corpus[i]), text_styles::small, ColorRole::ink_soft);
        entry.space(10);
        const Box box{column.x, top, column.width, entry.y - top};
        const Reaction reaction = react(ui, Role::link, corpus[i].id, box, is_open);
        if (is_open || reaction.hovered) {
            const ColorRole color = is_open ? ColorRole::accent : ColorRole::axis;
            ui.draw->AddRectFilled({min_of(box).x, min_of(box).y + 6},
                                   {min_of(box).x + 3, max_of(box).y - 6}, ui.color(color));
        }
        if (reaction.focused) draw_focus(ui, box);
        if (reaction.pressed && !is_open) {
            explorer.link.document = corpus[i].id;
            explorer.link.sentence.reset();
            explorer.scroll_to_top = true;
        }
        column.y = entry.y;
        ImGui::PopID();
    }
    ImGui::PopID();
}

void show_heading(Ui& ui, Services& services, Column& column, const Document& document) {
    write_wrapped(ui, column, document.title.empty() ? document.id : document.title,
                  text_styles::headline, ColorRole::ink);
    column.space(8);
    write_wrapped(ui, column, byline(document), text_styles::strong, ColorRole::ink);
    if (document.published) {
        std::string known(document.published_basis == DateBasis::inferred ? say("Date inferred")
                          : document.published_basis == DateBasis::stated
                              ? say("Date stated in the text")
                              : say("Date given with the article"));
        if (!document.published_note.empty()) known = headed(known, say(document.published_note));
        write_wrapped(ui, column, known, text_styles::small, ColorRole::ink_soft);
    } else {
        write_wrapped(ui, column, say("Date unknown: relative dates are left unresolved."),
                      text_styles::small, ColorRole::ink_soft);
    }
    if (!document.url.empty() &&
        link_line(ui, column, say("Read it at the publisher"), text_styles::small)) {
        services.open_url(document.url);
    }
    column.space(20);
}

ColorRole color_of(FactKind kind) {
    switch (kind) {
        case FactKind::meeting: return ColorRole::in_person;
        case FactKind::count: return ColorRole::reported;
        case FactKind::figure: break;
    }
    return ColorRole::trade;
}

// Everything that the text of one article needs while it is drawn.
struct Page {
    Ui& ui;
    Explorer& explorer;
    const ArticleLayout& layout;
    std::string_view text;
    Box box;                      // of the whole text, on the screen
    std::optional<Span> pointed;  // the sentence that was asked for
    std::size_t gap_after = 0;    // the line below which the lines make room
    double gap = 0;               // for what can be done with that sentence

    double top_of(const TextLine& line) const {
        const auto index = static_cast<std::size_t>(&line - layout.lines.data());
        return box.y + line.top + (gap > 0 && index > gap_after ? gap : 0);
    }
    const Lettering& style(const TextLine& line) const { return style_of(line.kind); }
    double x_of(const TextLine& line, std::uint32_t byte) const {
        return box.x +
               text_width(text.substr(line.span.begin, byte - line.span.begin), style(line));
    }
    // Where a part of the span stands in this line; empty when it has none here.
    Box part_of(const TextLine& line, Span span) const {
        const std::uint32_t begin = std::max(span.begin, line.span.begin);
        const std::uint32_t end = std::min(span.end, line.span.end);
        if (begin >= end) return {};
        const double left = x_of(line, begin);
        return {left, top_of(line), x_of(line, end) - left, line.height};
    }
};

void shade(const Page& page, const Box& part, ImU32 color) {
    if (part.width <= 0) return;
    page.ui.draw->AddRectFilled({min_of(part).x - 2, min_of(part).y + 2},
                                {max_of(part).x + 2, max_of(part).y - 2}, color, 3);
}

void underline(const Page& page, const Box& part, ColorRole color, float thickness) {
    if (part.width <= 0) return;
    const float y = std::round(max_of(part).y - 4);
    page.ui.draw->AddRectFilled({min_of(part).x, y}, {max_of(part).x, y + thickness},
                                page.ui.color(color));
}

// One fact's marks on all its lines; the first of them is the stop for the keyboard.
void show_mark(Page& page, const FactMark& mark, std::size_t index) {
    Ui& ui = page.ui;
    const std::size_t first = line_at(page.layout, mark.span.begin);
    bool leads = false;
    bool hovered = false;
    Box place;
    ImGui::PushID(static_cast<int>(index));
    for (std::size_t i = first; i < page.layout.lines.size(); ++i) {
        const TextLine& line = page.layout.lines[i];
        if (line.span.begin >= mark.span.end) break;
        const Box part = page.part_of(line, mark.span);
        if (part.width <= 0) continue;
        const bool stop = place.width == 0;
        const std::string label =
            std::string(slice(page.text, mark.span)) + (stop ? "" : std::to_string(i));
        const Reaction reaction =
            stop ? react(ui, Role::link, label, part) : react_to_pointer(ui, label, part);
        if (stop) place = part;
        leads = leads || reaction.pressed;
        hovered = hovered || reaction.hovered || reaction.focused;
        if (reaction.focused) draw_focus(ui, part);
    }
    ImGui::PopID();
    for (std::size_t i = first; i < page.layout.lines.size(); ++i) {
        const TextLine& line = page.layout.lines[i];
        if (line.span.begin >= mark.span.end) break;
        const Box part = page.part_of(line, mark.span);
        shade(page, part, ui.mixed(color_of(mark.kind), hovered ? 0.28 : 0.14));
        underline(page, part, color_of(mark.kind), 2);
    }
    if (hovered) {
        page.explorer.tip =
            Tip{words_about(page.explorer.library, mark.key),
                std::string(mark.key.empty() ? "" : say("Show it on the chart")), place};
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    }
    if (leads && !mark.key.empty()) show_on_chart(page.explorer, mark.key);
}

void draw_lines(const Page& page) {
    const float top = page.ui.draw->GetClipRectMin().y;
    const float bottom = page.ui.draw->GetClipRectMax().y;
    for (const TextLine& line : page.layout.lines) {
        const double y = page.top_of(line);
        if (y + line.height < top) continue;
        if (y > bottom) break;
        const Lettering& style = page.style(line);
        const bool aside = line.kind == LineKind::boilerplate || line.kind == LineKind::caption;
        write_at(page.ui, page.box.x, y + (line.height + style.size * 0.66) / 2,
                 slice(page.text, line.span), style,
                 page.ui.color(aside ? ColorRole::ink_soft : ColorRole::ink));
        if (line.kind == LineKind::boilerplate) {
            page.ui.draw->AddRectFilled(
                {static_cast<float>(page.box.x) - 12, static_cast<float>(y)},
                {static_cast<float>(page.box.x) - 10, static_cast<float>(y + line.height)},
                page.ui.color(ColorRole::grid));
        }
    }
}

// The byte of the text at a point of the screen; nothing beside the lines.
std::optional<std::uint32_t> byte_at(const Page& page, ImVec2 point) {
    for (const TextLine& line : page.layout.lines) {
        const double top = page.top_of(line);
        if (point.y < top || point.y >= top + line.height) continue;
        std::uint32_t byte = line.span.begin;
        while (byte + 1 < line.span.end && page.x_of(line, byte + 1) < point.x) ++byte;
        if (line.span.empty() || page.x_of(line, line.span.end) + 12 < point.x) return std::nullopt;
        return byte;
    }
    return std::nullopt;
}

void choose_sentence(Explorer& explorer, DocumentIndex document, std::size_t sentence) {
    explorer.link.document = explorer.library.corpus[document].id;
    explorer.link.sentence = SentenceRef{document, static_cast<std::uint32_t>(sentence)};
    explorer.edit = {};
    explorer.menu_message.clear();
}

// The whole text is one stop of the keyboard: up and down go from sentence to sentence.
void choose_with_keys(Page& page, Explorer& explorer, Services& services, DocumentIndex document) {
    const Analysis& analysis = explorer.library.analyses[document];
    const std::uint32_t id = ImGui::GetID("text");
    page.ui.focus->add(
        {id, Role::figure,
         std::string(say("Text of the article: arrow keys move from sentence to sentence")),
         page.box, false});
    page.ui.focus->take_reveal(id);
    if (!page.ui.focus->has(id) || analysis.sentences.empty()) return;
    if (page.ui.focus->shows(id)) draw_focus(page.ui, page.box);
    const bool down = ImGui::IsKeyPressed(ImGuiKey_DownArrow);
    if (!down && !ImGui::IsKeyPressed(ImGuiKey_UpArrow)) return;
    const auto& chosen = explorer.link.sentence;
    const std::size_t last = analysis.sentences.size() - 1;
    std::size_t next = down ? 0 : last;
    if (chosen && chosen->document == document) {
        next = down ? std::min<std::size_t>(chosen->sentence + 1, last)
                    : chosen->sentence - (chosen->sentence > 0);
    }
    choose_sentence(explorer, document, next);
    explorer.scroll_to_sentence = true;
    services.announce(slice(page.text, analysis.sentences[next].span));
}

void choose_with_pointer(const Page& page, Explorer& explorer, DocumentIndex document) {
    // Facts and buttons were drawn before and take what is pressed on them.
    if (!react_to_pointer(page.ui, "text", page.box).pressed) return;
    const ImVec2 point = ImGui::GetMousePos();
    const TextLine& above = page.layout.lines[page.gap_after];
    const double card = page.top_of(above) + above.height;
    if (page.gap > 0 && point.y >= card && point.y < card + page.gap) return;
    const auto byte = byte_at(page, point);
    if (byte)
        choose_sentence(explorer, document, explorer.library.analyses[document].sentence_at(*byte));
    else explorer.link.sentence.reset();
}

// What can be done with the chosen sentence, in the room that the lines below it leave.
void show_card(Page& page, Explorer& explorer, Services& services) {
    const TextLine& line = page.layout.lines[page.gap_after];
    const double top = page.top_of(line) + line.height + 8;
    Column card{page.box.x, top, page.box.width};
    show_sentence_card(page.ui, explorer, services, card);
    explorer.card_height = static_cast<float>(card.y - top + 24);
}

void show_text(Ui& ui, Explorer& explorer, Services& services, Column& column,
               DocumentIndex document) {
    const ArticleLayout& layout = explorer.articles.get(
        explorer.library, explorer.version, document, static_cast<float>(std::floor(column.width)));
    const auto& asked = explorer.link.sentence;
    const auto& sentences = explorer.library.analyses[document].sentences;
    const bool points = asked && asked->document == document && asked->sentence < sentences.size();
    const double gap = points ? explorer.card_height : 0;
    Page page{ui,
              explorer,
              layout,
              explorer.library.corpus[document].text,
              column.take(layout.height + gap),
              {},
              0,
              gap};
    if (points) {
        page.pointed = sentences[asked->sentence].span;
        page.gap_after = line_at(layout, page.pointed->end - 1);
        const TextLine& line = layout.lines[line_at(layout, page.pointed->begin)];
        const Box place{page.box.x, page.top_of(line), column.width, line.height};
        if (explorer.scroll_to_sentence) reveal(place, std::max(100.0F, ui.height * 0.3F));
        for (const TextLine& one : layout.lines) {
            shade(page, page.part_of(one, *page.pointed), ui.mixed(ColorRole::accent, 0.16));
        }
    }
    explorer.scroll_to_sentence = false;
    choose_with_keys(page, explorer, services, document);
    if (page.pointed) show_card(page, explorer, services);
    ImGui::PushID("facts");
    for (std::size_t i = 0; i < layout.marks.size(); ++i) show_mark(page, layout.marks[i], i);
    ImGui::PopID();
    choose_with_pointer(page, explorer, document);
    draw_lines(page);
}

void show_legend(Ui& ui, Column& column) {
    const auto entry = [&](FactKind kind, std::string_view text) {
        const Box line = column.take(28);
        const Box swatch{line.x, line.y + 5, 18, 16};
        ui.draw->AddRectFilled(min_of(swatch), max_of(swatch), ui.mixed(color_of(kind), 0.14), 3);
        ui.draw->AddRectFilled({min_of(swatch).x, max_of(swatch).y - 2}, max_of(swatch),
                               ui.color(color_of(kind)));
        write_at(ui, line.x + 26, line.y + 19, text, text_styles::small, ui.color(ColorRole::ink));
    };
    entry(FactKind::meeting, say("Meeting"));
    entry(FactKind::count, say("Reported count"));
    entry(FactKind::figure, say("Trade figure"));
    column.space(6);
    write_wrapped(ui, column,
                  say("Grey: not part of the article itself, set aside. Press a marked passage "
                      "to see it on its chart."),
                  text_styles::small, ColorRole::ink_soft);
}

}  // namespace

void show_reader(Ui& ui, Explorer& explorer, Services& services, Column& page) {
    const DocumentIndex open = document_of(explorer);
    page.space(ui.narrow() ? 16 : 28);
    const bool wide = ui.width >= 1000;
    Column text = page;
    Column side = page;
    if (wide) {
        side.width = 280;
        text.x = page.x + side.width + 56;
        text.width = std::min(text_measure, page.width - side.width - 56);
        show_list(ui, explorer, side, open);
        side.space(24);
        show_legend(ui, side);
    }
    text.width = std::min(text.width, text_measure);
    show_heading(ui, services, text, explorer.library.corpus[open]);
    show_text(ui, explorer, services, text, open);
    page.y = std::max(text.y, wide ? side.y : text.y);
    if (wide) return;
    page.space(16);
    rule(ui, page);
    page.space(12);
    show_legend(ui, page);
    page.space(20);
    write_line(ui, page, say("The articles"), text_styles::section, ColorRole::ink);
    show_list(ui, explorer, page, open);
}

}  // namespace communique
