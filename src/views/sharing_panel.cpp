#include "views/sharing_panel.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/say.h"
#include "chart/words.h"
#include "figures/described.h"
#include "figures/html.h"
#include "figures/wording.h"
#include "sharing/export.h"
#include "sharing/project.h"
#include "views/controls.h"
#include "views/correcting.h"
#include "views/own_articles.h"
#include "views/panels.h"

namespace communique {
namespace {

constexpr std::string_view sentence_form = "sentence";

void tell(Explorer& explorer, Services& services, std::string_view text) {
    explorer.menu_message = text;
    services.announce(text);
}

void copy_citation(Explorer& explorer, Services& services, std::string_view title,
                   const LinkState& link) {
    services.copy(cite_view(explorer.library, title, link, explorer.setting));
    tell(explorer, services, say("Citation copied."));
}

void copy_link(Explorer& explorer, Services& services, const LinkState& link) {
    services.copy(address_of(explorer.setting, link, explorer.library.corrections));
    tell(explorer, services,
         explorer.own.empty()
             ? say("Link copied.")
             : say("Link copied. It does not carry your own articles: a project file does."));
}

void save_project(Explorer& explorer, Services& services) {
    const std::string project = project_of(explorer);
    services.save_file(file_name("project.json", explorer.setting), "application/json", project);
}

void cite_chosen(Explorer& explorer, Services& services) {
    services.copy(
        cite_sentence(explorer.library, *explorer.link.sentence, explorer.link, explorer.setting));
    tell(explorer, services, say("Citation copied."));
}

// What the last press did, in the row itself: the reader looks there.
void show_message(Ui& ui, const Explorer& explorer, ControlRow& row) {
    if (!explorer.menu_message.empty()) row_label(ui, row, explorer.menu_message);
}

// One file of the menu; `what` is its name and ending.
void show_file(Ui& ui, Explorer& explorer, Services& services, ControlRow& row,
               std::string_view label, const std::string& what) {
    if (!button(ui, row, label)) return;
    tell(explorer, services, say("Preparing the file …"));
    services.export_view(what);
}

void show_files(Ui& ui, Explorer& explorer, Services& services, ControlRow& row, ExportOf of,
                std::string_view name) {
    const auto file = [&](std::string_view label, std::string_view ending) {
        show_file(ui, explorer, services, row, label, std::string(name) + std::string(ending));
    };
    if (of == ExportOf::figure) {
        file("SVG", ".svg");
        file("PNG", ".png");
        file("PNG 2×", "@2x.png");
        file("PNG 3×", "@3x.png");
        // The other figures have their table on the same panel.
        if (name != "keywords" && name != "dispersion" && name != "trend") return;
        file("CSV", ".csv");
        file("JSON", ".json");
        return;
    }
    file("CSV", ".csv");
    file("JSON", ".json");
    if (name == "meetings") file("TimelineJS", "-timelinejs.csv");
}

void show_menu(Ui& ui, Explorer& explorer, Services& services, Column& column, ExportOf of,
               std::string_view name, std::string_view title) {
    ControlRow row(ui, column, 8);
    row_label(ui, row, say("Export"));
    show_files(ui, explorer, services, row, of, name);
    if (button(ui, row, say("Copy citation")))
        copy_citation(explorer, services, title, link_to(explorer, name));
    if (button(ui, row, say("Copy link"))) copy_link(explorer, services, link_to(explorer, name));
    if (button(ui, row, say("Close"))) explorer.open_menu.clear();
    show_message(ui, explorer, row);
    row.end();
}

void show_share(Ui& ui, Explorer& explorer, Services& services, Column& page) {
    ControlRow row(ui, page, 8);
    row_label(ui, row, say("This view"));
    if (button(ui, row, say("Copy link"))) copy_link(explorer, services, explorer.link);
    if (button(ui, row, say("Copy citation"))) {
        if (explorer.link.tab == Tab::reader && explorer.link.sentence)
            cite_chosen(explorer, services);
        else copy_citation(explorer, services, view_title(explorer), explorer.link);
    }
    if (button(ui, row, say("Save project file"))) save_project(explorer, services);
    if (button(ui, row, say("Close"))) explorer.open_menu.clear();
    show_message(ui, explorer, row);
    row.end();
    page.space(8);
}

// Each language under its own name, as soon as its letters are there.
void show_languages(Ui& ui, Explorer& explorer, Services& services, Column& page) {
    constexpr std::array<std::string_view, languages.size()> english_names{"English", "Russian",
                                                                           "Chinese"};
    ControlRow row(ui, page, 8);
    row_label(ui, row, say("Language"));
    for (const Tongue language : languages) {
        const std::string_view own = own_name_of(language);
        const std::string_view name =
            can_draw(*ui.face, own) ? own : english_names[static_cast<std::size_t>(language)];
        ImGui::PushID(static_cast<int>(language));
        if (choice(ui, row, name, explorer.link.language == language)) {
            explorer.link.language = language;
            explorer.open_menu.clear();
        }
        ImGui::PopID();
    }
    if (ui.narrow() &&
        button(ui, row, explorer.dark() ? say_in("colours", "Light") : say_in("colours", "Dark"))) {
        explorer.link.theme = explorer.dark() ? ThemeChoice::light : ThemeChoice::dark;
        services.theme_chosen(explorer.dark() ? "dark" : "light");
    }
    if (button(ui, row, say("Close"))) explorer.open_menu.clear();
    row.end();
    page.space(8);
}

bool is_correcting_long(const Explorer& explorer) {
    return explorer.correcting &&
           std::chrono::steady_clock::now() - explorer.correcting->begun > moment;
}

// What goes on behind the frames, and the way to stop it.
void show_work(Ui& ui, Explorer& explorer, Column& page) {
    ControlRow row(ui, page, 14);
    if (explorer.files_read) {
        row_label(ui, row,
                  std::string(say("Reading files")) + " … " + std::to_string(*explorer.files_read));
        if (button(ui, row, say("Stop"))) explorer.stops_reading = true;
    } else if (!explorer.file_in_making.empty()) {
        row_label(ui, row, say("Making {name} …", {{"name", explorer.file_in_making}}));
        if (button(ui, row, say("Stop"))) explorer.stops_making_file = true;
    } else if (!explorer.work) {
        const auto percent = static_cast<int>(explorer.correcting->done * 100);
        row_label(ui, row,
                  std::string(say("Linking the facts")) + " … " + std::to_string(percent) + "%");
        if (button(ui, row, say("Stop"))) stop_correcting(explorer);
    } else {
        const LibraryWork& work = *explorer.work;
        const std::size_t percent = work.all == 0 ? 100 : 100 * work.done / work.all;
        row_label(ui, row,
                  std::string(say("Adding articles")) + " … " + std::to_string(percent) + "%");
        if (button(ui, row, say("Stop"))) stop_making(explorer);
    }
    row.end();
    page.space(8);
}

void show_own(Ui& ui, Explorer& explorer, Column& page) {
    ControlRow row(ui, page, 14);
    row_label(ui, row,
              counted(explorer.own.size(), "{n} article of your own", "{n} articles of your own"));
    if (toggle(ui, row, say("only mine"), explorer.link.only_mine)) choose_library(explorer);
    if (button(ui, row, say("Remove them"))) remove_own_articles(explorer);
    row.end();
    page.space(8);
}

void show_list(Ui& ui, Explorer& explorer, Column& page) {
    const std::size_t count = explorer.library.corrections.size();
    for (std::size_t i = 0; i < count; ++i) {
        ImGui::PushID(static_cast<int>(i));
        const double top = page.y;
        const double width = text_width(say("Restore"), text_styles::small) + 28;
        const bool withdrawn =
            button_at(ui, {page.x, top + 2, width, ui.touch_height()}, say("Restore"));
        Column text{page.x + width + 14, top + 8, page.width - width - 14};
        write_wrapped(ui, text, words_for(explorer.library, explorer.library.corrections[i]),
                      text_styles::small, ColorRole::ink);
        page.y = std::max<double>(text.y + 6, top + ui.touch_height() + 8);
        ImGui::PopID();
        if (withdrawn) {
            withdraw_correction(explorer, i);
            return;
        }
    }
}

// What the history holds besides corrections: own articles that the next undo brings back.
std::string removal_text(const Explorer& explorer) {
    const auto& past = explorer.history.past;
    if (past.empty() || !past.back().removal) return {};
    return counted(past.back().removal->articles.size(), "{n} article of your own taken away",
                   "{n} articles of your own taken away");
}

bool is_about_corrections(const CorrectionHistory& history) {
    const auto is_one = [](const HistoryStep& step) { return !step.removal; };
    return std::any_of(history.past.begin(), history.past.end(), is_one) ||
           std::any_of(history.future.begin(), history.future.end(), is_one);
}

void show_corrections(Ui& ui, Explorer& explorer, Services& services, Column& page) {
    const std::string text = words_for_all(explorer.library);
    ControlRow row(ui, page, 10);
    const std::string removed = removal_text(explorer);
    if (!text.empty()) row_label(ui, row, text);
    else if (is_about_corrections(explorer.history))
        row_label(ui, row, say("No corrections by you"));
    if (!removed.empty()) row_label(ui, row, removed);
    bool changed = false;
    if (!explorer.history.past.empty() && button(ui, row, say("Undo")))
        changed = undo_correction(explorer);
    if (!explorer.history.future.empty() && button(ui, row, say("Redo")))
        changed = redo_correction(explorer);
    if (!text.empty() &&
        button(ui, row, explorer.lists_corrections ? say("Hide them") : say("Show them"))) {
        explorer.lists_corrections = !explorer.lists_corrections;
    }
    row.end();
    page.space(8);
    if (changed) services.announce(words_for_all(explorer.library));
    if (explorer.lists_corrections && !text.empty()) show_list(ui, explorer, page);
}

// Only programs without a dialog of their own ask for a path.
void show_path_field(Ui& ui, Explorer& explorer, Services& services, Column& page) {
    write_line(ui, page, say("File or folder"), text_styles::small_strong, ColorRole::ink);
    const Box line = page.take(ui.touch_height() + 6);
    const double width = std::min(line.width, 460.0);
    const FieldChange change =
        search_field(ui, {line.x, line.y, width, line.height}, say("File or folder"),
                     say("/home/me/articles"), explorer.path_text);
    page.space(8);
    ControlRow row(ui, page, 8);
    const bool open = button(ui, row, say("Open")) || change.entered;
    const bool cancel = button(ui, row, say("Cancel"));
    row.end();
    page.space(8);
    if (open && !explorer.path_text.empty()) services.open_path(explorer.path_text);
    if (open || cancel) explorer.asks_for_path = false;
}

}  // namespace

LinkState link_to(const Explorer& explorer, std::string_view name) {
    LinkState link = explorer.link;
    if (!name.empty() && !link.embed) link.tab = tab_of(name);
    link.sentence.reset();
    return link;
}

void show_export(Ui& ui, Explorer& explorer, Services& services, Column& column, ExportOf of,
                 std::string_view name, std::string_view title) {
    const bool figure = of == ExportOf::figure;
    const std::string place = (figure ? "figure " : "table ") + std::string(name);
    const std::string_view label =
        figure ? say("Export or cite this figure") : say("Export or cite this table");
    column.space(6);
    ImGui::PushID(place.c_str());
    const bool was_open = explorer.open_menu == place;
    // The keyboard goes into the row that opens, and back to the line when it closes.
    if (explorer.menu_focus == place) {
        const std::string_view first = !was_open ? label : figure ? "SVG" : "CSV";
        ui.focus->hand_over(ImGui::GetID(first.data(), first.data() + first.size()));
        explorer.menu_focus.clear();
    }
    if (was_open) {
        show_menu(ui, explorer, services, column, of, name, title);
        if (explorer.open_menu.empty()) explorer.menu_focus = place;
    } else if (link_line(ui, column, label, text_styles::small)) {
        explorer.open_menu = explorer.menu_focus = place;
        explorer.menu_message.clear();
    }
    ImGui::PopID();
}

void show_notes(Ui& ui, Explorer& explorer, Column& page) {
    for (std::size_t i = 0; i < explorer.notes.size(); ++i) {
        ImGui::PushID(static_cast<int>(i));
        const double top = page.y;
        const double width = text_width(say("Dismiss"), text_styles::small) + 28;
        Column text{page.x + 14, page.y + 8, page.width - width - 34};
        write_wrapped(ui, text, say(explorer.notes[i].words, {{"what", explorer.notes[i].what}}),
                      text_styles::small, ColorRole::ink);
        const double height = std::max<double>(text.y + 8 - top, ui.touch_height() + 6);
        ui.draw->AddRectFilled({static_cast<float>(page.x), static_cast<float>(top)},
                               {static_cast<float>(page.x) + 4, static_cast<float>(top + height)},
                               ui.color(ColorRole::reported));
        const Box box{page.x + page.width - width, top + 3, width, ui.touch_height()};
        const bool done = button_at(ui, box, say("Dismiss"));
        page.y = top + height + 8;
        ImGui::PopID();
        if (done) explorer.notes.erase(explorer.notes.begin() + static_cast<std::ptrdiff_t>(i--));
    }
}

void show_yours(Ui& ui, Explorer& explorer, Services& services, Column& page) {
    const bool share = explorer.open_menu == share_menu;
    const bool corrected = !explorer.library.corrections.empty() ||
                           !explorer.history.past.empty() || !explorer.history.future.empty();
    const bool choosing = explorer.open_menu == language_menu;
    const bool works = is_making(explorer) || explorer.files_read.has_value() ||
                       !explorer.file_in_making.empty() || is_correcting_long(explorer);
    if (!share && !choosing && !corrected && !works && explorer.own.empty() &&
        explorer.notes.empty() && !explorer.asks_for_path)
        return;
    page.space(12);
    ImGui::PushID("yours");
    if (explorer.asks_for_path) show_path_field(ui, explorer, services, page);
    show_notes(ui, explorer, page);
    if (share) show_share(ui, explorer, services, page);
    if (choosing) show_languages(ui, explorer, services, page);
    if (works) show_work(ui, explorer, page);
    if (!explorer.own.empty() && !is_making(explorer)) show_own(ui, explorer, page);
    if (corrected) show_corrections(ui, explorer, services, page);
    ImGui::PopID();
    rule(ui, page);
}

namespace {

// The facts that were read from the sentence, each once.
std::vector<std::string> facts_in(const Explorer& explorer, DocumentIndex document, Span sentence) {
    std::vector<std::string> keys;
    for (const FactMark& mark : fact_marks(explorer.library, document)) {
        const bool named = !mark.key.empty() && mark.span.overlaps(sentence);
        if (named && std::find(keys.begin(), keys.end(), mark.key) == keys.end())
            keys.push_back(mark.key);
    }
    return keys;
}

std::string_view correct_words(FactKind kind) {
    if (kind == FactKind::count) return say("Correct the count");
    return kind == FactKind::figure ? say("Correct the figure") : say("Correct the meeting");
}

// The facts that can be corrected; of several of a kind each with what it says. The key of the one
// that was pressed.
std::string show_corrections_of(Ui& ui, const Explorer& explorer, ControlRow& row,
                                const std::vector<std::string>& keys) {
    std::array<int, 3> of_kind{};
    for (const std::string& key : keys)
        if (const FactName fact = fact_named(explorer.library, key); fact.known)
            ++of_kind[static_cast<std::size_t>(fact.kind)];
    std::string wanted;
    for (const std::string& key : keys) {
        const FactName fact = fact_named(explorer.library, key);
        if (!fact.known) continue;
        std::string label(correct_words(fact.kind));
        const std::vector<std::string> words = words_about(explorer.library, key);
        if (of_kind[static_cast<std::size_t>(fact.kind)] > 1 && !words.empty())
            label = headed(label, words.front());
        ImGui::PushID(key.c_str());
        if (button(ui, row, label)) wanted = key;
        ImGui::PopID();
    }
    return wanted;
}

void show_additions(Ui& ui, Explorer& explorer, ControlRow& row, Source source) {
    constexpr std::pair<FactKind, std::string_view> kinds[] = {
        {FactKind::meeting, to_say("Add a meeting")},
        {FactKind::count, to_say("Add a count")},
        {FactKind::figure, to_say("Add a trade figure")}};
    for (const auto& [kind, label] : kinds) {
        if (button(ui, row, say(label))) edit_new_fact(explorer, sentence_form, kind, source);
    }
}

}  // namespace

void show_sentence_card(Ui& ui, Explorer& explorer, Services& services, Column& column) {
    const SentenceRef place = *explorer.link.sentence;
    const Document& document = explorer.library.corpus[place.document];
    const Span span = explorer.library.analyses[place.document].sentences[place.sentence].span;
    ImGui::PushID("sentence");
    if (explorer.edit.place == sentence_form) {
        show_fact_editor(ui, explorer, column);
        ImGui::PopID();
        return;
    }
    ControlRow row(ui, column, 8);
    row_label(ui, row, say("Sentence {n}", {{"n", std::to_string(place.sentence + 1)}}));
    if (button(ui, row, say("Copy citation"))) cite_chosen(explorer, services);
    if (button(ui, row, say("Copy link"))) copy_link(explorer, services, explorer.link);
    if (!document.url.empty() && button(ui, row, say("Open at its publisher"))) {
        services.open_url(publisher_link(document.url, slice(document.text, span)));
    }
    const std::string wanted =
        show_corrections_of(ui, explorer, row, facts_in(explorer, place.document, span));
    show_additions(ui, explorer, row, {place.document, span});
    const bool closed = button(ui, row, say("Close"));
    show_message(ui, explorer, row);
    row.end();
    if (!wanted.empty()) edit_fact(explorer, sentence_form, wanted);
    if (closed) explorer.link.sentence.reset();
    ImGui::PopID();
}

}  // namespace communique
