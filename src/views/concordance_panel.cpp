// The uses of a query in context: how they are shown and sorted, their counts, and the lines
// (concordance_lines.h), of which the first come before the charts and all when asked for.

#include <algorithm>
#include <array>
#include <cmath>

#include "base/say.h"
#include "chart/words.h"
#include "figures/wording.h"
#include "statistics/query.h"
#include "views/concordance_line.h"
#include "views/concordance_lines.h"
#include "views/controls.h"
#include "views/panels.h"
#include "views/sharing_panel.h"

namespace communique {
namespace {

constexpr std::array<unsigned, 5> widths{5, 8, 12, 20, 50};
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

void show_sorting(Ui& ui, ControlRow& row, Asked& asked) {
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
}

void show_context(Ui& ui, ControlRow& row, Asked& asked) {
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
}

void show_line_settings(Ui& ui, Column& page, Asked& asked) {
    ImGui::PushID("uses");
    ControlRow around(ui, page, 6);
    show_context(ui, around, asked);
    around.end();
    page.space(8);
    ControlRow sorting(ui, page, 6);
    show_sorting(ui, sorting, asked);
    sorting.end();
    ImGui::PopID();
}

std::string name_of(const SortKey& key) {
    switch (key.by) {
        case SortBy::left: return std::to_string(key.distance) + "L";
        case SortBy::right: return std::to_string(key.distance) + "R";
        case SortBy::node: return "word";
        case SortBy::date: return "date";
        case SortBy::publisher: return "publisher";
        case SortBy::document: break;
    }
    return "text";
}

std::string sorting_text(const Asked& asked) {
    if (asked.sort.empty()) return std::string(say_in("sort", "text"));
    std::string text;
    for (const SortKey& key : asked.sort) {
        std::string one(say_in("sort", name_of(key)));
        if (key.order == SortOrder::descending) one = say("{key}, back", {{"key", one}});
        text = listed(text, one);
    }
    return text;
}

// On a phone one line says how they are shown, so that the lines themselves are in sight.
void show_folded_settings(Ui& ui, Explorer& explorer, Column& page) {
    const Asked& asked = explorer.link.words;
    bool& open = explorer.words.shows_line_settings;
    const std::string around = asked.context == ContextKind::sentence
                                   ? std::string(say("whole sentence"))
                                   : counted(asked.context_words, "{n} word", "{n} words");
    const std::string_view label = open ? say("Done") : say_in("settings", "Change");
    const double width = text_width(label, text_styles::small) + 28;
    const Box line = page.take(ui.touch_height());
    Column text{line.x, line.y, line.width - width - 12};
    write_wrapped(
        ui, text,
        headed(say("Around it"), around) + " · " + headed(say("Sort by"), sorting_text(asked)),
        text_styles::small, ColorRole::ink_soft);
    ImGui::PushID("lines");
    if (button_at(ui, {line.right() - width, line.y, width, line.height}, label)) open = !open;
    ImGui::PopID();
    page.y = std::max(page.y, text.y);
    if (!open) return;
    page.space(8);
    show_line_settings(ui, page, explorer.link.words);
}

std::string shown_text(const WordsView& view, std::size_t all) {
    if (view.lines_on_screen.empty()) return {};
    return say(" · lines {first}–{last} of {all}",
               {{"first", std::to_string(view.lines_on_screen.front().index + 1)},
                {"last", std::to_string(view.lines_on_screen.back().index + 1)},
                {"all", std::to_string(all)}});
}

// The counts stand above the lines, and at the top of the panel once that has scrolled away.
Box counts_box(Ui& ui, const Box& place, double lines_end) {
    const double top = ui.draw->GetClipRectMin().y;
    const bool away = place.y < top && lines_end > top + place.height;
    return {place.x, away ? top : place.y, place.width, place.height};
}

// Which lines are in sight is said only where there is room for it.
void show_counts(Ui& ui, const Box& box, std::string text, const std::string& in_sight = {}) {
    Lettering style = text_styles::strong;
    if (text_width(text + in_sight, style) <= box.width) text += in_sight;
    if (text_width(text, style) > box.width) style = text_styles::small_strong;
    const std::string fitted =
        fit_text(text, box.width, style.size, FontWeight::semibold, source_sans());
    write_at(ui, box.x, box.y + box.height / 2 + 6, fitted, style, ui.color(ColorRole::ink));
}

// All of them once there are more than the first: the counts then also hold the way back.
void show_counted_lines(Ui& ui, Explorer& explorer, Services& services, Column& page,
                        const Concordance& found) {
    const bool more = found.lines.size() > lines_shown(explorer, found);
    const bool all = !more && shows_all_lines(explorer);
    const Box place = page.take(all ? ui.touch_height() : 36);
    rule(ui, page, ColorRole::ink);
    const double end = page.y + height_of_lines(ui, explorer, found, page.width);
    Box counts = counts_box(ui, place, end);
    const std::string_view fewer = say("Only the first lines");
    const double width = all ? text_width(fewer, text_styles::small) : 0;
    const bool fold = all && text_link(ui, {counts.right() - width, counts.y, width, counts.height},
                                       fewer, text_styles::small);
    show_lines(ui, explorer, services, page, found, counts);
    if (counts.y > place.y)
        ui.draw->AddRectFilled({min_of(counts).x, max_of(counts).y - 1}, max_of(counts),
                               ui.color(ColorRole::ink));
    counts.width -= all ? width + 16 : 0;
    show_counts(ui, counts, uses_text(found), shown_text(explorer.words, found.lines.size()));
    if (fold) {
        show_all_lines(explorer, false);
        explorer.scroll_to_uses = true;
    }
    if (!more) return;
    page.space(8);
    ControlRow row(ui, page);
    if (button(ui, row, counted(found.lines.size(), "All {n} lines", "All {n} lines")))
        show_all_lines(explorer, true);
    row.end();
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
    if (found->lines.empty()) {
        const Box counts = page.take(36);
        rule(ui, page, ColorRole::ink);
        show_counts(ui, counts, headed(quoted(asked.query), uses_text(*found)));
        page.space(12);
        write_wrapped(
            ui, page,
            say("Try fewer words, partner* for all its endings, gas|oil for either, gas NEAR/5 "
                "deal for both close together."),
            text_styles::body, ColorRole::ink_soft);
        return;
    }
    if (ui.narrow()) show_folded_settings(ui, explorer, page);
    else show_line_settings(ui, page, asked);
    page.space(4);
    show_counted_lines(ui, explorer, services, page, *found);
    show_export(ui, explorer, services, page, ExportOf::table, "concordance",
                say("“{words}” in context", {{"words", asked.query}}));
}

}  // namespace communique
