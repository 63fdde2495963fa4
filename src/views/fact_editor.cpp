#include "views/fact_editor.h"

#include <span>

#include "base/say.h"
#include "figures/wording.h"
#include "views/controls.h"
#include "views/correcting.h"
#include "views/explorer.h"

namespace communique {
namespace {

struct Field {
    std::string_view name;  // of CorrectedField
    std::string_view label;
    std::string_view hint;
};

constexpr std::array<Field, 3> meeting_fields{
    {{"date", to_say("Date"), to_say("2022-09-15, 2022-09 or 2022")},
     {"place", to_say("Place"), to_say("City")},
     {"country", to_say("Country"), to_say("If known")}}};
constexpr std::array<Field, 1> count_fields{{{"value", to_say("Value"), "37"}}};
constexpr std::array<Field, 3> figure_fields{
    {{"value", to_say("Value"), "245000000000"},
     {"unit", to_say("Unit"), to_say("USD, percent, tonnes")},
     {"period", to_say("Period"), to_say("2022-09-15, 2022-09 or 2022")}}};

std::span<const Field> fields_of(FactKind kind) {
    if (kind == FactKind::count) return count_fields;
    if (kind == FactKind::figure) return figure_fields;
    return meeting_fields;
}

std::string_view heading_of(const FactEdit& edit) {
    if (!edit.key.empty()) return say("Set right what was read here");
    if (edit.kind == FactKind::count) return say("A number of meetings reported by this sentence");
    return edit.kind == FactKind::figure ? say("A trade figure stated by this sentence")
                                         : say("A meeting told by this sentence");
}

// True when Enter was pressed in one of them.
bool show_fields(Ui& ui, FactEdit& edit, Column& column) {
    const auto fields = fields_of(edit.kind);
    const double gap = 16;
    const bool narrow = column.width < 560;
    const double width = narrow ? column.width : std::min(250.0, (column.width - 2 * gap) / 3);
    const double height = text_styles::small.line_height() + ui.touch_height() + 12;
    bool entered = false;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        Column one{column.x + (narrow ? 0 : static_cast<double>(i) * (width + gap)), column.y,
                   width};
        write_line(ui, one, say(fields[i].label), text_styles::small, ColorRole::ink_soft);
        entered = search_field(ui, one.take(ui.touch_height()), say(fields[i].label),
                               say(fields[i].hint), edit.texts[i])
                      .entered ||
                  entered;
        if (narrow) column.y += height;
    }
    if (!narrow) column.y += height;
    return entered;
}

void show_choice(Ui& ui, Column& column, std::string_view label,
                 std::span<const std::string_view> names, std::string& chosen) {
    ControlRow row(ui, column, 8);
    row_label(ui, row, label);
    ImGui::PushID(label.data(), label.data() + label.size());
    for (const std::string_view name : names) {
        if (choice(ui, row, say(name), chosen == name)) chosen = name;
    }
    ImGui::PopID();
    row.end();
    column.space(10);
}

// What differs from what was there; for a new fact, all that was filled in.
std::vector<CorrectedField> changes(const FactEdit& edit) {
    std::vector<CorrectedField> changed;
    const auto fields = fields_of(edit.kind);
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (edit.texts[i] != edit.before[i])
            changed.push_back({std::string(fields[i].name), edit.texts[i]});
    }
    if (edit.status != edit.status_before) changed.push_back({"status", edit.status});
    if (edit.mode != edit.mode_before) changed.push_back({"mode", edit.mode});
    if (edit.kind == FactKind::figure && edit.key.empty())
        changed.push_back({"kind", "trade_total"});
    return changed;
}

void save(Explorer& explorer) {
    FactEdit& edit = explorer.edit;
    Correction correction;
    correction.kind = edit.kind;
    correction.action = edit.key.empty() ? CorrectionAction::add : CorrectionAction::amend;
    correction.fields = changes(edit);
    edit.problem = correction.fields.empty() ? std::string(say("Nothing was changed."))
                                             : problem_with(correction);
    if (!edit.problem.empty()) return;
    const FactEdit done = std::move(edit);
    edit = {};
    if (done.key.empty()) add_fact(explorer, done.kind, done.source, std::move(correction.fields));
    else amend_fact(explorer, done.key, correction.fields);
}

void show_buttons(Ui& ui, Explorer& explorer, Column& column) {
    const bool is_new = explorer.edit.key.empty();
    ControlRow row(ui, column, 8);
    const bool saved = button(ui, row, say("Save"));
    const bool dismissed = !is_new && button(ui, row, say("Dismiss: it is not so"));
    const bool cancelled = button(ui, row, say("Cancel"));
    row.end();
    if (saved) save(explorer);
    else if (dismissed) {
        const std::string key = std::move(explorer.edit.key);
        explorer.edit = {};
        dismiss_fact(explorer, key);
    } else if (cancelled) explorer.edit = {};
}

std::string shown_value(Decimal value) { return to_string(value); }

void fill_in(FactEdit& edit, const Library& library, const FactName& fact) {
    if (fact.kind == FactKind::meeting) {
        const Meeting& meeting = library.linked.meetings[fact.index].meeting;
        edit.before = {to_string(meeting.date), meeting.place, meeting.country};
        edit.status = meeting.implied ? std::string() : std::string(name_of(meeting.status));
        edit.mode = name_of(meeting.mode);
    } else if (fact.kind == FactKind::figure) {
        const TradeFigure& figure = library.linked.figures[fact.index].figure;
        edit.before = {shown_value(figure.value), figure.unit,
                       figure.period.first ? to_string(figure.period) : std::string()};
    } else {
        const ReportOf& report = library.linked.counts[fact.index].report;
        edit.before = {shown_value(library.facts[report.document].counts[report.item].value), "",
                       ""};
    }
    edit.texts = edit.before;
    edit.status_before = edit.status;
    edit.mode_before = edit.mode;
}

}  // namespace

void edit_fact(Explorer& explorer, std::string_view place, std::string_view key) {
    const FactName fact = fact_named(explorer.library, key);
    if (!fact.known) return;
    FactEdit edit;
    edit.place = place;
    edit.key = key;
    edit.kind = fact.kind;
    fill_in(edit, explorer.library, fact);
    explorer.edit = std::move(edit);
}

void edit_new_fact(Explorer& explorer, std::string_view place, FactKind kind, Source source) {
    FactEdit edit;
    edit.place = place;
    edit.kind = kind;
    edit.source = source;
    if (kind == FactKind::meeting) {
        edit.status = "held";
        edit.mode = "in-person";
    }
    if (kind == FactKind::figure) edit.texts[1] = "USD";
    explorer.edit = std::move(edit);
}

void show_fact_editor(Ui& ui, Explorer& explorer, Column& column) {
    constexpr std::array<std::string_view, 3> statuses{to_say("held"), to_say("planned"),
                                                       to_say("denied")};
    constexpr std::array<std::string_view, 3> modes{to_say("in-person"), to_say("video"),
                                                    to_say("phone")};
    FactEdit& edit = explorer.edit;
    ImGui::PushID("fact editor");
    write_wrapped(ui, column, heading_of(edit), text_styles::small_strong, ColorRole::ink);
    column.space(6);
    const bool entered = show_fields(ui, edit, column);
    if (edit.kind == FactKind::meeting) {
        show_choice(ui, column, say("Status"), statuses, edit.status);
        show_choice(ui, column, say("How"), modes, edit.mode);
    }
    if (!edit.problem.empty()) {
        write_wrapped(ui, column, edit.problem, text_styles::small_strong, ColorRole::trade);
        column.space(6);
    }
    show_buttons(ui, explorer, column);
    if (entered) save(explorer);
    ImGui::PopID();
}

}  // namespace communique
