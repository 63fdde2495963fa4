// The uses of a query in context: their counts, how they are shown and sorted, and the lines, of
// which only those in sight are drawn.

#include <algorithm>
#include <array>
#include <cmath>

#include "base/say.h"
#include "chart/words.h"
#include "figures/wording.h"
#include "statistics/query.h"
#include "views/concordance_line.h"
#include "views/controls.h"
#include "views/linking.h"
#include "views/panels.h"
#include "views/sharing_panel.h"

namespace communique {
namespace {

constexpr std::array<unsigned, 5> widths{5, 8, 12, 20, 50};
constexpr std::size_t measured_exactly = 400;
[[maybe_unused]] constexpr std::string_view sort_names[] = {
    to_say("sort|word"), to_say("sort|date"), to_say("sort|publisher")};

const SortKey* key_of(const Asked& asked, SortKey wanted) {
    for (const SortKey& key : asked.sort)
        if (key.by == wanted.by && key.distance == wanted.distance) return &key;
    return nullptr;
}

// Sorted by it, then the other way round, then no longer.
void turn(Asked& asked, SortKey wanted) {
    auto& sort = asked.sort;
    const auto same = [&](const SortKey& key) {
        return key.by == wanted.by && key.distance == wanted.distance;
    };
    const auto at = std::find_if(sort.begin(), sort.end(), same);
    if (at == sort.end()) {
        if (sort.size() == max_sort_keys) sort.pop_back();
        sort.push_back(wanted);
    } else if (at->order == SortOrder::ascending) {
        at->order = SortOrder::descending;
    } else {
        sort.erase(at);
    }
}

void show_sort_key(Ui& ui, ControlRow& row, Asked& asked, std::string_view label, SortKey wanted) {
    const SortKey* key = key_of(asked, wanted);
    std::string text(say_in("sort", label));
    std::size_t level = 0;
    if (key != nullptr) {
        level = static_cast<std::size_t>(key - asked.sort.data()) + 1;
        text = headed(std::to_string(level), text);
        if (key->order == SortOrder::descending) text = say("{key}, back", {{"key", text}});
    }
    const ColorRole color = key == nullptr ? ColorRole::none : color_of_level(level);
    if (chip(ui, row, say_in("sort", label), text, key != nullptr, color)) turn(asked, wanted);
}

void show_sorting(Ui& ui, Column& page, Asked& asked) {
    ControlRow row(ui, page, 6);
    row_label(ui, row, say("Sort by"));
    if (choice(ui, row, say_in("sort", "text"), asked.sort.empty())) asked.sort.clear();
    constexpr std::array<std::string_view, 3> left{"1L", "2L", "3L"};
    constexpr std::array<std::string_view, 3> right{"1R", "2R", "3R"};
    for (std::uint8_t i = 3; i >= 1; --i)
        show_sort_key(ui, row, asked, left[i - 1U], {SortBy::left, i});
    show_sort_key(ui, row, asked, "word", {SortBy::node});
    for (std::uint8_t i = 1; i <= 3; ++i)
        show_sort_key(ui, row, asked, right[i - 1U], {SortBy::right, i});
    show_sort_key(ui, row, asked, "date", {SortBy::date});
    show_sort_key(ui, row, asked, "publisher", {SortBy::publisher});
    row.end();
}

void show_context(Ui& ui, Column& page, Asked& asked) {
    ControlRow row(ui, page, 6);
    row_label(ui, row, say("Around it"));
    const bool words = asked.context == ContextKind::words;
    for (const unsigned width : widths) {
        const std::string label = width == widths.front() ? counted(width, "{n} word", "{n} words")
                                                          : std::to_string(width);
        if (choice(ui, row, label, words && asked.context_words == width)) {
            asked.context = ContextKind::words;
            asked.context_words = width;
        }
    }
    if (choice(ui, row, say("whole sentence"), !words)) asked.context = ContextKind::sentence;
    row.end();
}

enum class Shape : std::uint8_t { aligned, stacked, sentences };

// The lines below each other: where each begins, by arithmetic where all are alike.
class LinesBox {
public:
    LinesBox(Ui& ui, Explorer& explorer, const Concordance& found, double width)
        : explorer_(explorer), found_(found) {
        const bool whole = explorer.link.words.context == ContextKind::sentence;
        shape_ = whole ? Shape::sentences : ui.narrow() ? Shape::stacked : Shape::aligned;
        pitch_ = shape_ == Shape::stacked ? 61 : std::max(34.0F, ui.touch_height() - 4) + 1;
        if (shape_ == Shape::sentences) measure(ui, width);
    }

    Shape shape() const { return shape_; }
    std::size_t size() const { return found_.lines.size(); }
    double height() const { return top_of(size()); }
    double top_of(std::size_t line) const {
        if (shape_ != Shape::sentences) return pitch_ * static_cast<double>(line);
        const auto& ends = explorer_.words.line_ends;
        return line == 0 ? 0 : static_cast<double>(ends[std::min(line, ends.size()) - 1]);
    }
    std::size_t line_at(double y) const {
        if (size() == 0 || y <= 0) return 0;
        if (shape_ != Shape::sentences)
            return std::min(size() - 1, static_cast<std::size_t>(y / pitch_));
        const auto& ends = explorer_.words.line_ends;
        const auto at = std::upper_bound(ends.begin(), ends.end(), static_cast<float>(y));
        return std::min(size() - 1, static_cast<std::size_t>(at - ends.begin()));
    }

private:
    // Of very many sentences the heights are taken from their lengths: measuring each would be
    // felt.
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
            bottom += static_cast<float>(size() <= measured_exactly
                                             ? sentence_height(ui, explorer_, line, width)
                                             : estimated_sentence_height(bytes, width));
            view.line_ends.push_back(bottom);
        }
    }

    Explorer& explorer_;
    const Concordance& found_;
    Shape shape_ = Shape::aligned;
    double pitch_ = 0;
};

// The arrow keys walk from line to line while the list has the keyboard. True when Enter opens one.
bool walk(Explorer& explorer, const LinesBox& lines, const Box& box) {
    const auto pressed = [](ImGuiKey key) { return ImGui::IsKeyPressed(key); };
    std::size_t& at = explorer.words.line;
    const std::size_t last = lines.size() - 1;
    const std::size_t before = at;
    constexpr std::size_t page = 12;
    if (pressed(ImGuiKey_DownArrow)) at = std::min(at + 1, last);
    else if (pressed(ImGuiKey_UpArrow)) at = at == 0 ? 0 : at - 1;
    else if (pressed(ImGuiKey_PageDown)) at = std::min(at + page, last);
    else if (pressed(ImGuiKey_PageUp)) at = at < page ? 0 : at - page;
    else if (pressed(ImGuiKey_Home)) at = 0;
    else if (pressed(ImGuiKey_End)) at = last;
    if (at != before)
        reveal(
            {box.x, box.y + lines.top_of(at), box.width, lines.top_of(at + 1) - lines.top_of(at)},
            90);
    return ImGui::IsKeyPressed(ImGuiKey_Enter, false) || ImGui::IsKeyPressed(ImGuiKey_Space, false);
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
        const double y = box.y + lines.top_of(i);
        if (y > bottom) break;
        const Box line{box.x, y, box.width, lines.top_of(i + 1) - lines.top_of(i) - 1};
        explorer.words.lines_on_screen.push_back({line, i});
        if (i == marked)
            ui.draw->AddRectFilled(min_of(line), max_of(line), ui.mixed(ColorRole::ink, 0.06));
        const std::array<Source, 1> place{{{found.lines[i].document, found.lines[i].node}}};
        if (is_lit(explorer, "concordance", {}, place))
            ui.draw->AddRectFilled(min_of(line), max_of(line), ui.mixed(ColorRole::accent, 0.1));
        switch (lines.shape()) {
            case Shape::aligned: draw_aligned_line(ui, explorer, found.lines[i], line); break;
            case Shape::stacked: draw_stacked_line(ui, explorer, found.lines[i], line); break;
            case Shape::sentences: draw_sentence_line(ui, explorer, found.lines[i], line); break;
        }
        Column under{line.x, line.bottom(), line.width};
        rule(ui, under);
    }
}

void show_lines(Ui& ui, Explorer& explorer, Services& services, Column& page,
                const Concordance& found) {
    const LinesBox lines(ui, explorer, found, page.width);
    WordsView& view = explorer.words;
    view.line = std::min(view.line, lines.size() - 1);
    const Box box = page.take(lines.height());
    const Reaction reaction = react(ui, Role::list, say("Uses in context"), box);
    const double mouse_y = ImGui::GetMousePos().y;
    const std::size_t under = lines.line_at(mouse_y - box.y);
    const bool focused = ui.focus->has(reaction.id);
    const std::size_t before = view.line;
    bool open = reaction.pressed && !focused;
    if (reaction.pressed && ImGui::IsMouseReleased(0)) {
        view.line = under;
        open = true;
    } else if (focused) {
        open = walk(explorer, lines, box);
    }
    if (focused && view.line != before) services.announce(spoken(explorer, found.lines[view.line]));
    std::optional<std::size_t> marked;
    if (reaction.hovered) marked = under;
    else if (reaction.focused) marked = view.line;
    draw_lines(ui, explorer, found, lines, box, marked);
    if (reaction.focused)
        draw_focus(ui, {box.x, box.y + lines.top_of(view.line), box.width,
                        lines.top_of(view.line + 1) - lines.top_of(view.line)});
    if (marked) {
        const ConcordanceLine& line = found.lines[*marked];
        light_up(explorer, "concordance", {}, {{line.document, line.node}});
    }
    if (open) {
        const ConcordanceLine line = found.lines[view.line];
        read_source(explorer, {line.document, line.node});
    }
}

std::string shown_text(const WordsView& view, std::size_t all) {
    if (view.lines_on_screen.empty()) return {};
    return say(" · lines {first}–{last} of {all}",
               {{"first", std::to_string(view.lines_on_screen.front().index + 1)},
                {"last", std::to_string(view.lines_on_screen.back().index + 1)},
                {"all", std::to_string(all)}});
}

// The counts stand above the lines, and at the top of the panel once that has scrolled away.
// Which lines are in sight is said only where there is room for it.
void show_counts(Ui& ui, const Box& place, const Column& page, std::string text,
                 const std::string& in_sight = {}) {
    const double top = ui.draw->GetClipRectMin().y;
    const bool away = place.y < top && page.y > top + place.height;
    const Box box{place.x, away ? top : place.y, place.width, place.height};
    if (away) {
        ui.draw->AddRectFilled(min_of(box), max_of(box), ui.color(ColorRole::paper));
        ui.draw->AddRectFilled({static_cast<float>(box.x), max_of(box).y - 1}, max_of(box),
                               ui.color(ColorRole::ink));
    }
    if (text_width(text + in_sight, text_styles::strong) <= box.width) text += in_sight;
    const std::string fitted =
        fit_text(text, box.width, text_styles::strong.size, FontWeight::semibold, source_sans());
    write_at(ui, box.x, box.y + 24, fitted, text_styles::strong, ui.color(ColorRole::ink));
}

}  // namespace

void show_query_error(Ui& ui, Column& page, std::string_view query, const Error& error) {
    // The query once more, with a mark under what is wrong.
    if (error.code == ErrorCode::unavailable) {
        write_wrapped(ui, page, capitalised(std::string(say(error.message))), text_styles::body,
                      ColorRole::ink_soft);
        return;
    }
    const auto column = column_of(error);
    if (column) {
        std::size_t byte = 0;
        for (unsigned i = 1; i < *column && byte < query.size(); ++i) do
                ++byte;
            while (byte < query.size() &&
                   (static_cast<unsigned char>(query[byte]) & 0xC0U) == 0x80U);
        const Box line = page.take(text_styles::small.line_height() + 4);
        const double before = text_width(query.substr(0, byte), text_styles::small);
        const double width = std::max(8.0F, text_width(query.substr(byte, 1), text_styles::small));
        write_at(ui, line.x, line.y + 16, query, text_styles::small, ui.color(ColorRole::ink_soft));
        ui.draw->AddRectFilled(
            {static_cast<float>(line.x + before), static_cast<float>(line.y) + 20},
            {static_cast<float>(line.x + before + width), static_cast<float>(line.y) + 23},
            ui.color(ColorRole::accent));
    }
    std::string text = capitalised(query_problem_text(error));
    if (column)
        text = say("Character {n}: {problem}",
                   {{"n", std::to_string(*column)}, {"problem", query_problem_text(error)}});
    write_wrapped(ui, page, ended(text), text_styles::small_strong, ColorRole::accent);
}

void show_concordance(Ui& ui, Explorer& explorer, Services& services, Column& page) {
    const auto& found = explorer.study.uses();
    if (!found) return;
    Asked& asked = explorer.link.words;
    write_line(ui, page, say("Uses in context"), text_styles::section, ColorRole::ink);
    page.space(8);
    if (!found->lines.empty()) {
        ImGui::PushID("uses");
        show_context(ui, page, asked);
        page.space(8);
        show_sorting(ui, page, asked);
        ImGui::PopID();
        page.space(4);
        show_export(ui, explorer, services, page, ExportOf::table, "concordance",
                    say("“{words}” in context", {{"words", asked.query}}));
    }
    const Box counts = page.take(36);
    rule(ui, page, ColorRole::ink);
    if (found->lines.empty()) {
        show_counts(ui, counts, page, headed(quoted(asked.query), uses_text(*found)));
        page.space(12);
        write_wrapped(
            ui, page,
            say("Try fewer words, partner* for all its endings, gas|oil for either, gas NEAR/5 "
                "deal for both close together."),
            text_styles::body, ColorRole::ink_soft);
        return;
    }
    show_lines(ui, explorer, services, page, *found);
    show_counts(ui, counts, page, uses_text(*found),
                shown_text(explorer.words, found->lines.size()));
}

}  // namespace communique
