#include "views/concordance_lines.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/say.h"
#include "chart/words.h"
#include "views/concordance_line.h"
#include "views/linking.h"
#include "views/panels.h"

namespace communique {
namespace {

constexpr std::size_t measured_exactly = 400;
constexpr std::size_t first_lines = 25;
constexpr std::size_t few_more = 5;  // not worth a press

enum class LineShape : std::uint8_t { aligned, whole };

// Where each line begins: by arithmetic where all are alike, else as measured.
class LinesBox {
public:
    LinesBox(Ui& ui, Explorer& explorer, const Concordance& found, double width)
        : explorer_(explorer), found_(found), shown_(lines_shown(explorer, found)) {
        const bool sentences = explorer.link.words.context == ContextKind::sentence;
        shape_ = sentences || ui.narrow() ? LineShape::whole : LineShape::aligned;
        pitch_ = std::max(34.0F, ui.touch_height() - 4) + 1;
        if (shape_ == LineShape::whole) measure(ui, width);
    }

    LineShape shape() const { return shape_; }
    std::size_t size() const { return shown_; }
    double height() const { return top_of(shown_); }
    double top_of(std::size_t line) const {
        if (shape_ == LineShape::aligned) return pitch_ * static_cast<double>(line);
        const auto& ends = explorer_.words.line_ends;
        return line == 0 ? 0 : static_cast<double>(ends[std::min(line, ends.size()) - 1]);
    }
    std::size_t line_at(double y) const {
        if (shown_ == 0 || y <= 0) return 0;
        if (shape_ == LineShape::aligned)
            return std::min(shown_ - 1, static_cast<std::size_t>(y / pitch_));
        const auto& ends = explorer_.words.line_ends;
        const auto at = std::upper_bound(ends.begin(), ends.end(), static_cast<float>(y));
        return std::min(shown_ - 1, static_cast<std::size_t>(at - ends.begin()));
    }
    Box box_of(std::size_t line, const Box& all) const {
        return {all.x, all.y + top_of(line), all.width, top_of(line + 1) - top_of(line) - 1};
    }

private:
    // Of very many lines the heights are taken from their lengths: measuring each would be felt.
    void measure(Ui& ui, double width) {
        WordsView& view = explorer_.words;
        std::string made_of =
            std::to_string(explorer_.study.revision()) + "|" + std::to_string(width);
        if (view.line_ends_of == made_of) return;
        view.line_ends_of = std::move(made_of);
        view.line_ends.clear();
        float bottom = 0;
        for (const ConcordanceLine& line : found_.lines) {
            const double bytes = line.right.end - line.left.begin;
            bottom += static_cast<float>(found_.lines.size() <= measured_exactly
                                             ? whole_height(ui, explorer_, line, width)
                                             : estimated_whole_height(bytes, width));
            view.line_ends.push_back(bottom);
        }
    }

    Explorer& explorer_;
    const Concordance& found_;
    std::size_t shown_;
    LineShape shape_ = LineShape::aligned;
    double pitch_ = 0;
};

// The arrow keys walk from line to line while the list has the keyboard, and past the first ones
// into all of them. True when they moved.
bool walk(Explorer& explorer, const Concordance& found) {
    const auto pressed = [](ImGuiKey key) { return ImGui::IsKeyPressed(key); };
    std::size_t& at = explorer.words.line;
    const std::size_t last = found.lines.size() - 1;
    const std::size_t before = at;
    constexpr std::size_t page = 12;
    if (pressed(ImGuiKey_DownArrow)) at = std::min(at + 1, last);
    else if (pressed(ImGuiKey_UpArrow)) at = at == 0 ? 0 : at - 1;
    else if (pressed(ImGuiKey_PageDown)) at = std::min(at + page, last);
    else if (pressed(ImGuiKey_PageUp)) at = at < page ? 0 : at - page;
    else if (pressed(ImGuiKey_Home)) at = 0;
    else if (pressed(ImGuiKey_End)) at = last;
    if (at >= lines_shown(explorer, found)) show_all_lines(explorer, true);
    return at != before;
}

std::string spoken(const Explorer& explorer, const ConcordanceLine& line) {
    const Document& document = explorer.library.corpus[line.document];
    const Span all{line.left.begin, line.right.end};
    return headed(byline(document), on_one_line(slice(document.text, all)));
}

void draw_lines(Ui& ui, Explorer& explorer, const Concordance& found, const LinesBox& lines,
                const Box& box, std::optional<std::size_t> marked) {
    const double top = ui.draw->GetClipRectMin().y;
    const double bottom = ui.draw->GetClipRectMax().y;
    for (std::size_t i = lines.line_at(top - box.y); i < lines.size(); ++i) {
        const Box line = lines.box_of(i, box);
        if (line.y > bottom) break;
        explorer.words.lines_on_screen.push_back({line, i});
        if (i == marked)
            ui.draw->AddRectFilled(min_of(line), max_of(line), ui.mixed(ColorRole::ink, 0.06));
        const std::array<Source, 1> place{{{found.lines[i].document, found.lines[i].node}}};
        if (is_lit(explorer, "concordance", {}, place))
            ui.draw->AddRectFilled(min_of(line), max_of(line), ui.mixed(ColorRole::accent, 0.1));
        if (lines.shape() == LineShape::aligned)
            draw_aligned_line(ui, explorer, found.lines[i], line);
        else draw_whole_line(ui, explorer, found.lines[i], line);
        Column under{line.x, line.bottom(), line.width};
        rule(ui, under);
    }
}

std::optional<std::size_t> marked_line(Ui& ui, const WordsView& view, const Reaction& reaction,
                                       std::size_t under, bool over) {
    if (over) return under;
    if (ui.coarse && ui.focus->has(reaction.id)) return view.touched;
    if (reaction.focused) return view.line;
    return std::nullopt;
}

}  // namespace

bool shows_all_lines(const Explorer& explorer) {
    return explorer.words.all_lines_of == explorer.link.words.query;
}

void show_all_lines(Explorer& explorer, bool all) {
    explorer.words.all_lines_of = all ? explorer.link.words.query : std::string();
}

std::size_t lines_shown(const Explorer& explorer, const Concordance& found) {
    const std::size_t all = found.lines.size();
    return shows_all_lines(explorer) || all <= first_lines + few_more ? all : first_lines;
}

double height_of_lines(Ui& ui, Explorer& explorer, const Concordance& found, double width) {
    return LinesBox(ui, explorer, found, width).height();
}

void show_lines(Ui& ui, Explorer& explorer, Services& services, Column& page,
                const Concordance& found, const Box& header) {
    WordsView& view = explorer.words;
    const std::string_view label = say("Uses in context");
    view.line = std::min(view.line, found.lines.size() - 1);
    const bool has_keys = ui.focus->has(ImGui::GetID(label.data(), label.data() + label.size()));
    const bool moved = has_keys && walk(explorer, found);
    const LinesBox lines(ui, explorer, found, page.width);
    const Box box = page.take(lines.height());
    const Reaction reaction = react(ui, Role::list, label, box);
    const std::size_t under = lines.line_at(ImGui::GetMousePos().y - box.y);
    const bool in_sight = ImGui::GetMousePos().y >= header.bottom();
    const auto is_short = [&](std::size_t line) {
        return lines.shape() == LineShape::aligned &&
               is_cut(explorer, found.lines[line], lines.box_of(line, box));
    };
    bool open = has_keys && (ImGui::IsKeyPressed(ImGuiKey_Enter, false) ||
                             ImGui::IsKeyPressed(ImGuiKey_Space, false));
    if (reaction.pressed && ImGui::IsMouseReleased(0) && in_sight) {
        // A finger cannot hover: its first touch shows the whole line, the second opens it.
        open = !ui.coarse || view.touched == under || !is_short(under);
        view.line = under;
        view.touched = under;
    }
    if (moved) {
        view.touched.reset();
        constexpr float room_for_whole_line = 190;
        reveal(lines.box_of(view.line, box),
               std::min(room_for_whole_line, ImGui::GetWindowHeight() / 3));
        services.announce(spoken(explorer, found.lines[view.line]));
    }
    const std::optional<std::size_t> marked =
        marked_line(ui, view, reaction, under, reaction.hovered && in_sight);
    const ImVec2 clip = ui.draw->GetClipRectMin();
    ui.draw->PushClipRect({clip.x, std::max(clip.y, max_of(header).y)}, ui.draw->GetClipRectMax(),
                          true);
    draw_lines(ui, explorer, found, lines, box, marked);
    ui.draw->PopClipRect();
    if (reaction.focused) draw_focus(ui, lines.box_of(view.line, box));
    if (marked) {
        const ConcordanceLine& line = found.lines[*marked];
        light_up(explorer, "concordance", {}, {{line.document, line.node}});
        if (is_short(*marked))
            view.looked_at = {*marked,
                              lines.box_of(*marked, box),
                              std::max<double>(clip.y, header.bottom() + 1),
                              {}};
    }
    if (open) {
        const ConcordanceLine line = found.lines[view.line];
        read_source(explorer, {line.document, line.node});
    }
}

void show_looked_at(const Ui& ui, Explorer& explorer) {
    auto& looked_at = explorer.words.looked_at;
    if (!looked_at) return;
    const auto& found = explorer.study.uses();
    if (!found || looked_at->line >= found->lines.size()) return;
    const ConcordanceLine& line = found->lines[looked_at->line];
    Ui over = ui;
    over.draw = ImGui::GetForegroundDrawList();
    constexpr double air = 10;
    const Column page = centred_column(ui, 0);
    const double height = whole_height(over, explorer, line, page.width) + 2 * air;
    const double foot = ui.height - height;
    const bool covers = looked_at->place.bottom() > foot;
    looked_at->shown = {0, covers ? looked_at->below : foot, ui.width, height};
    const Box& shown = looked_at->shown;
    over.draw->AddRectFilled(min_of(shown), max_of(shown), ui.color(ColorRole::paper));
    const auto edge = static_cast<float>(covers ? shown.bottom() - 2 : shown.y);
    over.draw->AddRectFilled({0, edge}, {ui.width, edge + 2}, ui.color(ColorRole::ink));
    draw_whole_line(over, explorer, line, {page.x, shown.y + air, page.width, height - 2 * air});
}

}  // namespace communique
