#include "views/panels.h"

#include <algorithm>
#include <cmath>

#include "views/controls.h"

namespace communique {
namespace {

constexpr std::size_t most_lines = 400;

// The text on one line, line ends and runs of blanks made single blanks.
std::string on_one_line(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
        if (!blank) out += c;
        else if (!out.empty() && out.back() != ' ') out += ' ';
    }
    return out;
}

// The end of the text that fits, whole words only.
std::string fit_end(std::string_view text, double width, const Lettering& style) {
    while (!text.empty() && text_width(text, style) > width) {
        const std::size_t blank = text.find(' ');
        text.remove_prefix(blank == std::string_view::npos ? text.size() : blank + 1);
    }
    return std::string(text);
}

std::string fit_start(std::string_view text, double width, const Lettering& style) {
    while (!text.empty() && text_width(text, style) > width) {
        const std::size_t blank = text.rfind(' ');
        text = text.substr(0, blank == std::string_view::npos ? 0 : blank);
    }
    return std::string(text);
}

struct LineParts {
    std::string left;
    std::string node;
    std::string right;
};

LineParts parts_of(const Explorer& explorer, const ConcordanceLine& line) {
    const std::string_view text = explorer.library.corpus[line.document].text;
    return {on_one_line(slice(text, line.left)), on_one_line(slice(text, line.node)),
            on_one_line(slice(text, line.right))};
}

constexpr Lettering node_style = text_styles::small_strong;
constexpr Lettering side_style = text_styles::small;

// The node words stand below each other; the contexts run to both sides as far as there is room.
void draw_aligned(Ui& ui, const Box& box, const Explorer& explorer, const ConcordanceLine& line) {
    const LineParts parts = parts_of(explorer, line);
    const double baseline = box.y + box.height / 2 + 6;
    const double source_width = box.width > 900 ? 210 : 0;
    const double middle = box.x + source_width + (box.width - source_width) * 0.46;
    const double node_width = text_width(parts.node, node_style);
    if (source_width > 0) {
        const std::string name = byline(explorer.library.corpus[line.document]);
        write_at(ui, box.x, baseline,
                 fit_text(name, source_width - 16, side_style.size, FontWeight::regular, source_sans()),
                 side_style, ui.color(ColorRole::ink_soft));
    }
    const std::string left = fit_end(parts.left, middle - box.x - source_width - 6, side_style);
    write_at(ui, middle - 6 - text_width(left, side_style), baseline, left, side_style,
             ui.color(ColorRole::ink));
    write_at(ui, middle, baseline, parts.node, node_style, ui.color(ColorRole::accent));
    const double after = middle + node_width + 6;
    write_at(ui, after, baseline, fit_start(parts.right, box.right() - after, side_style), side_style,
             ui.color(ColorRole::ink));
}

// On a phone each use is two lines: where it stands, then the words around it.
void draw_stacked(Ui& ui, const Box& box, const Explorer& explorer, const ConcordanceLine& line) {
    const LineParts parts = parts_of(explorer, line);
    write_at(ui, box.x, box.y + 22, byline(explorer.library.corpus[line.document]), side_style,
             ui.color(ColorRole::ink_soft));
    const double node_width = text_width(parts.node, node_style);
    const double side = std::max(0.0, (box.width - node_width) / 2 - 6);
    const std::string left = fit_end(parts.left, side, side_style);
    const double baseline = box.y + 46;
    double x = box.x;
    write_at(ui, x, baseline, left, side_style, ui.color(ColorRole::ink));
    x += text_width(left, side_style) + (left.empty() ? 0 : 5);
    write_at(ui, x, baseline, parts.node, node_style, ui.color(ColorRole::accent));
    x += node_width + 5;
    write_at(ui, x, baseline, fit_start(parts.right, box.right() - x, side_style), side_style,
             ui.color(ColorRole::ink));
}

bool in_sight(const Ui& ui, const Box& box) {
    return max_of(box).y >= ui.draw->GetClipRectMin().y && min_of(box).y <= ui.draw->GetClipRectMax().y;
}

void show_line(Ui& ui, Explorer& explorer, Column& page, const ConcordanceLine& line, int index) {
    const bool stacked = ui.narrow();
    const Box box = page.take(stacked ? 60 : std::max(34.0F, ui.touch_height() - 4));
    ImGui::PushID(index);
    const std::string_view text = explorer.library.corpus[line.document].text;
    const Reaction reaction = react(ui, Role::link, slice(text, line.node), box);
    ImGui::PopID();
    if (in_sight(ui, box)) {
        if (reaction.hovered || reaction.held) {
            ui.draw->AddRectFilled(min_of(box), max_of(box), ui.mixed(ColorRole::ink, 0.06));
        }
        if (stacked) draw_stacked(ui, box, explorer, line);
        else draw_aligned(ui, box, explorer, line);
        if (reaction.focused) draw_focus(ui, box);
    }
    if (reaction.pressed) read_source(explorer, {line.document, line.node});
    rule(ui, page);
}

}  // namespace

const std::vector<ConcordanceLine>& concordance_of(Explorer& explorer) {
    ConcordanceCache& kept = explorer.concordance;
    if (!kept.filled || kept.query != explorer.link.query || kept.version != explorer.version) {
        kept = {explorer.link.query, explorer.version, true, {}};
        if (!kept.query.empty()) {
            kept.lines = concordance(explorer.library.corpus, explorer.library.analyses,
                                     explorer.library.vocabulary, kept.query, 12);
        }
    }
    return kept.lines;
}

void show_concordance(Ui& ui, Explorer& explorer, Column& page) {
    const auto& lines = concordance_of(explorer);
    std::string found = "“" + explorer.link.query + "”: ";
    found += lines.empty() ? "no use" : std::to_string(lines.size()) + (lines.size() == 1 ? " use" : " uses");
    if (lines.size() > most_lines) found += ", the first " + std::to_string(most_lines) + " shown";
    write_wrapped(ui, page, found, text_styles::strong, ColorRole::ink);
    page.space(8);
    rule(ui, page, ColorRole::ink);
    ImGui::PushID("concordance");
    const std::size_t shown = std::min(lines.size(), most_lines);
    for (std::size_t i = 0; i < shown; ++i) show_line(ui, explorer, page, lines[i], static_cast<int>(i));
    ImGui::PopID();
}

}  // namespace communique
