#include "views/figure_panel.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/say.h"
#include "sharing/export.h"
#include "views/draw_scene.h"
#include "views/linking.h"
#include "views/sharing_panel.h"
#include "views/time_zoom.h"
#include "views/tooltip.h"

namespace communique {
namespace {

constexpr double mouse_radius = 6;
constexpr double finger_radius = 24;

Box on_screen(const Box& box, ImVec2 origin) {
    return {box.x + origin.x, box.y + origin.y, box.width, box.height};
}

PointedDatum pointed_at(const LaidOutFigure& kept, Hit hit, ImVec2 origin, bool by_pointer) {
    PointedDatum pointed;
    pointed.figure = kept.figure.name;
    pointed.hit = hit;
    pointed.by_pointer = by_pointer;
    if (const Target* target = find_target(kept.scene, hit)) {
        pointed.box = on_screen(target->box, origin);
    }
    const Datum* datum = find_datum(kept.figure, hit);
    pointed.can_open =
        datum != nullptr && (!datum->sources.empty() || kept.figure.name == "keywords");
    return pointed;
}

bool is_pointed(const Explorer& explorer, const Figure& figure) {
    return explorer.pointed && explorer.pointed->figure == figure.name;
}

// Its uses, and the card of the statistic worked with its counts.
void open_word(Explorer& explorer, std::string_view key) {
    Asked& asked = explorer.link.words;
    for (const WordRow& row : study_of(explorer).list().rows) {
        if (row.key != key) continue;
        asked.item = row.query;
        if (asked.items != WordItems::collocates) {
            asked.query = row.query;
            explorer.words.line = 0;
            explorer.scroll_to_uses = true;
        }
        explorer.field_synced = false;
        explorer.pointed.reset();
        return;
    }
}

// A word leads to its uses, everything else to the sentence it was read from.
void open_datum(Explorer& explorer, const Figure& figure, Hit hit) {
    const Datum* datum = find_datum(figure, hit);
    if (datum == nullptr) return;
    if (figure.name == "keywords") {
        open_word(explorer, datum->key);
        return;
    }
    if (!datum->members.empty()) {  // many at once: their time comes nearer
        const auto day = [](double number) { return date_of(static_cast<std::int32_t>(number)); };
        explorer.link.period = DateRange{day(datum->x), day(datum->x_end - 1)};
        explorer.pointed.reset();
        return;
    }
    if (datum->sources.empty()) return;
    read_source(explorer, {datum->sources.front().document, datum->sources.front().span});
}

void point_with_mouse(Ui& ui, Explorer& explorer, const LaidOutFigure& kept, ImVec2 origin,
                      const Reaction& reaction) {
    const ImVec2 mouse = ImGui::GetMousePos();
    const double radius = ui.coarse ? finger_radius : mouse_radius;
    const bool over = reaction.hovered || reaction.pressed;
    const auto hit = over ? hit_test(kept.scene, mouse.x - origin.x, mouse.y - origin.y, radius)
                          : std::optional<Hit>();
    const bool same = hit && is_pointed(explorer, kept.figure) && explorer.pointed->hit == *hit;
    if (reaction.pressed) {
        if (std::exchange(explorer.dragged, false)) return;
        if (!hit) {
            explorer.pointed.reset();
            explorer.chosen_key.clear();
        } else if (!ui.coarse || same) {
            // A finger cannot hover: its first touch shows the words, the second opens them.
            open_datum(explorer, kept.figure, *hit);
        } else {
            explorer.pointed = pointed_at(kept, *hit, origin, true);
        }
        return;
    }
    if (hit && !ui.coarse) {
        if (!same) explorer.pointed = pointed_at(kept, *hit, origin, true);
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    } else if (!ui.coarse && is_pointed(explorer, kept.figure) && explorer.pointed->by_pointer) {
        explorer.pointed.reset();
    }
}

// -1, 1 for the arrow keys, large steps for Home and End, 0 for none.
std::ptrdiff_t key_step(std::size_t count) {
    const auto pressed = [](ImGuiKey key) { return ImGui::IsKeyPressed(key); };
    if (pressed(ImGuiKey_RightArrow) || pressed(ImGuiKey_DownArrow)) return 1;
    if (pressed(ImGuiKey_LeftArrow) || pressed(ImGuiKey_UpArrow)) return -1;
    if (pressed(ImGuiKey_Home)) return -static_cast<std::ptrdiff_t>(count);
    if (pressed(ImGuiKey_End)) return static_cast<std::ptrdiff_t>(count);
    return 0;
}

void point_with_keys(Explorer& explorer, Services& services, const LaidOutFigure& kept,
                     ImVec2 origin) {
    const auto& targets = kept.scene.targets;
    if (targets.empty()) {
        zoom_by_keys(explorer, kept, origin);
        return;
    }
    const auto count = static_cast<std::ptrdiff_t>(targets.size());
    std::ptrdiff_t at = -1;
    if (is_pointed(explorer, kept.figure)) {
        const Hit hit = explorer.pointed->hit;
        at = std::find_if(targets.begin(), targets.end(),
                          [hit](const Target& target) { return target.hit == hit; }) -
             targets.begin();
    }
    const bool confirm =
        ImGui::IsKeyPressed(ImGuiKey_Enter, false) || ImGui::IsKeyPressed(ImGuiKey_Space, false);
    if (confirm && at >= 0 && at < count) {
        open_datum(explorer, kept.figure, targets[static_cast<std::size_t>(at)].hit);
        return;
    }
    if (zoom_by_keys(explorer, kept, origin)) return;
    const std::ptrdiff_t step = key_step(targets.size());
    if (step == 0) return;
    const std::ptrdiff_t to = at < 0 || at >= count
                                  ? (step > 0 ? 0 : count - 1)
                                  : std::clamp<std::ptrdiff_t>(at + step, 0, count - 1);
    const Hit hit = targets[static_cast<std::size_t>(to)].hit;
    explorer.pointed = pointed_at(kept, hit, origin, false);
    reveal(explorer.pointed->box, 120);
    if (const Datum* datum = find_datum(kept.figure, hit)) services.announce(datum->description);
}

Emphasis emphasis_for(Explorer& explorer, const LaidOutFigure& kept) {
    Emphasis emphasis;
    if (is_pointed(explorer, kept.figure)) emphasis.pointed = explorer.pointed->hit;
    if (!explorer.chosen_key.empty()) {
        if (const auto hit = find_key(kept.figure, explorer.chosen_key)) {
            emphasis.chosen = {*hit};
            emphasis.fade_others = true;
            if (!emphasis.pointed) emphasis.pointed = *hit;
        }
    }
    // What another view points at stands out here without a ring.
    if (emphasis.chosen.empty() && !explorer.lit.from.empty() &&
        explorer.lit.from != kept.figure.name) {
        for (const Target& target : kept.scene.targets) {
            const Datum* datum = find_datum(kept.figure, target.hit);
            if (datum != nullptr && is_lit(explorer, kept.figure.name, *datum))
                emphasis.chosen.push_back(target.hit);
        }
        std::sort(emphasis.chosen.begin(), emphasis.chosen.end());
        emphasis.fade_others = true;
        if (!emphasis.chosen.empty()) note_lit(explorer, kept.figure.name);
    }
    return emphasis;
}

// Brings the mark that the reader asked for into sight, with its words.
void show_chosen(Explorer& explorer, const LaidOutFigure& kept, ImVec2 origin) {
    if (!explorer.scroll_to_chosen) return;
    const auto hit = find_key(kept.figure, explorer.chosen_key);
    if (!hit) return;
    explorer.scroll_to_chosen = false;
    explorer.pointed = pointed_at(kept, *hit, origin, false);
    reveal(explorer.pointed->box, 160);
}

// After a zoom the figure is another one: the mark that was selected is found by its key.
void point_again(Explorer& explorer, const LaidOutFigure& kept, ImVec2 origin) {
    if (explorer.point_again.empty() || explorer.shelf.is_behind()) return;
    const auto hit = find_key(kept.figure, explorer.point_again);
    if (!hit) return;
    explorer.point_again.clear();
    if (!explorer.pointed) explorer.pointed = pointed_at(kept, *hit, origin, explorer.coarse);
}

// The entries of the legend are switches; what they say is drawn with the figure.
void show_legend(Ui& ui, Explorer& explorer, Services& services, const LaidOutFigure& kept,
                 ImVec2 origin) {
    auto& hidden = explorer.link.hidden;
    for (const LegendArea& entry : kept.scene.legend) {
        Box box = on_screen(entry.box, origin);
        if (ui.coarse && box.height < Ui::least_touch)
            box = {box.x, box.y - (Ui::least_touch - box.height) / 2, box.width, Ui::least_touch};
        ImGui::PushID(entry.series.c_str());
        const Reaction reaction = react(ui, Role::toggle, entry.text, box, !entry.off);
        ImGui::PopID();
        if (reaction.focused) draw_focus(ui, box);
        if (reaction.hovered)
            ui.draw->AddRect(min_of(box), max_of(box), ui.color(ColorRole::axis), 4, 0, 1);
        if (!reaction.pressed) continue;
        if (entry.off) std::erase(hidden, entry.series);
        else hidden.push_back(entry.series);
        services.announce(entry.off ? say("{series}: shown", {{"series", entry.text}})
                                    : say("{series}: switched off", {{"series", entry.text}}));
        explorer.pointed.reset();
    }
}

}  // namespace

FigureRequest request_of(Explorer& explorer, std::string_view figure, Detail detail) {
    FigureRequest request = request_of(explorer.link, explorer.library, figure, detail);
    request.study = &study_of(explorer);
    return request;
}

const Table* table_of(Explorer& explorer, std::string_view table) {
    FigureRequest request = request_of(explorer, table, Detail::full);
    request.most_rows = explorer.shelf.rows_of(table);
    return explorer.shelf.table(explorer.library, explorer.version, request);
}

void show_pointed(const Ui& ui, const Explorer& explorer) {
    if (!explorer.pointed) return;
    const PointedDatum& pointed = *explorer.pointed;
    const LaidOutFigure* kept = explorer.shelf.find(pointed.figure);
    const Datum* datum = kept == nullptr ? nullptr : find_datum(kept->figure, pointed.hit);
    if (datum == nullptr) return;
    Tip tip{datum->tooltip, "", pointed.box};
    if (pointed.can_open) {
        const bool words = pointed.figure == "keywords";
        const bool many = !words && !datum->members.empty();
        if (ui.coarse)
            tip.hint = words  ? say("Touch again to see every use in context")
                       : many ? say("Touch again to see this time alone")
                              : say("Touch again to read it in the article");
        else if (pointed.by_pointer)
            tip.hint = words  ? say("Click to see every use in context")
                       : many ? say("Click to see this time alone")
                              : say("Click to read it in the article");
        else
            tip.hint = words  ? say("Press Enter to see every use in context")
                       : many ? say("Press Enter to see this time alone")
                              : say("Press Enter to read it in the article");
    }
    show_tip(ui, tip);
}

bool show_figure(Ui& ui, Explorer& explorer, Services& services, Column& column,
                 const FigureRequest& request, FigureUse use, double height) {
    const bool teaser = use == FigureUse::teaser;
    const std::string place = request.name + (teaser ? "-teaser" : "");
    const LaidOutFigure& kept = explorer.shelf.get(place, explorer.library, explorer.version,
                                                   request, {column.width, height});
    if (kept.made_from.empty()) {  // it will be there in a moment
        constexpr double usual_height = 260;
        column.take(std::max(height, usual_height));
        return false;
    }
    const Box box = column.take(kept.scene.height);
    const ImVec2 origin{std::round(static_cast<float>(box.x)),
                        std::round(static_cast<float>(box.y))};
    if (!teaser) explorer.figures_on_screen.push_back({place, origin});
    ImGui::SetNextItemAllowOverlap();  // the legend's entries lie on it
    const Reaction reaction =
        react(ui, Role::figure, kept.figure.title.empty() ? place : kept.figure.title, box);
    bool pressed = false;
    if (teaser) {
        const bool by_key =
            ui.focus->has(reaction.id) && ImGui::IsKeyPressed(ImGuiKey_Enter, false);
        pressed = reaction.pressed || by_key;
    } else {
        point_again(explorer, kept, origin);
        if (zoom_by_hand(explorer, kept, origin, reaction.held)) {
            explorer.dragged = true;
            explorer.pointed.reset();
        }
        point_with_mouse(ui, explorer, kept, origin, reaction);
        if (ui.focus->has(reaction.id)) point_with_keys(explorer, services, kept, origin);
        show_chosen(explorer, kept, origin);
        if (is_pointed(explorer, kept.figure)) {
            if (const Target* target = find_target(kept.scene, explorer.pointed->hit)) {
                explorer.pointed->box = on_screen(target->box, origin);
            }
            if (const Datum* datum = find_datum(kept.figure, explorer.pointed->hit)) {
                light_up(explorer, kept.figure.name, *datum);
            }
        }
    }
    draw_scene(kept.scene, *ui.draw, origin, *ui.theme, *ui.face, emphasis_for(explorer, kept));
    if (reaction.focused) draw_focus(ui, box);
    if (!teaser) show_legend(ui, explorer, services, kept, origin);
    if (!teaser && !explorer.link.embed) {
        show_zoom_buttons(ui, explorer, column, kept, origin);
        if (!kept.scene.targets.empty())
            show_export(ui, explorer, services, column, ExportOf::figure, request.name,
                        kept.figure.title);
    }
    return pressed;
}

}  // namespace communique
