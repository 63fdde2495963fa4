// Which articles the words are counted in and held against, which words are left out, and which are
// counted as one. What is set here holds for every list, figure and search of words.

#include <algorithm>
#include <array>

#include "base/say.h"
#include "chart/words.h"
#include "figures/wording.h"
#include "sharing/link_words.h"
#include "statistics/selection_text.h"
#include "views/controls.h"
#include "views/panels.h"

namespace communique {
namespace {

constexpr std::size_t most_chips = 24;

std::string short_name(const Document& document) {
    std::string name = document.publisher.empty() ? document.id : document.publisher;
    if (document.published) name += " " + std::to_string(document.published->year);
    return name;
}

bool flip(std::vector<std::string>& names, const std::string& name) {
    const auto at = std::find(names.begin(), names.end(), name);
    if (at == names.end()) names.push_back(name);
    else names.erase(at);
    return true;
}

bool has(const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool show_article_chips(Ui& ui, Column& page, const Corpus& corpus, Selection& selection) {
    bool changed = false;
    ControlRow row(ui, page, 6);
    row_label(ui, row, say("Articles"));
    for (std::size_t i = 0; i < std::min(corpus.size(), most_chips); ++i) {
        ImGui::PushID(static_cast<int>(i));
        const std::string name = short_name(corpus[i]);
        if (chip(ui, row, name, name, has(selection.documents, corpus[i].id)))
            changed = flip(selection.documents, corpus[i].id);
        ImGui::PopID();
    }
    if (corpus.size() > most_chips)
        row_label(
            ui, row,
            say("and {n} more, by their id", {{"n", std::to_string(corpus.size() - most_chips)}}));
    row.end();
    page.space(6);
    return changed;
}

bool show_publisher_chips(Ui& ui, Column& page, const Corpus& corpus, Selection& selection) {
    std::vector<std::string> publishers;
    for (const Document& document : corpus)
        if (!document.publisher.empty() && !has(publishers, document.publisher))
            publishers.push_back(document.publisher);
    if (publishers.size() < 2) return false;
    bool changed = false;
    ControlRow row(ui, page, 6);
    row_label(ui, row, say("Publishers"));
    std::size_t shown = 0;
    for (const std::string& name : publishers) {
        if (++shown > most_chips) break;
        if (chip(ui, row, say("by {name}", {{"name", name}}), name,
                 has(selection.publishers, name)))
            changed = flip(selection.publishers, name);
    }
    row.end();
    page.space(6);
    return changed;
}

// A year begins the period, a second one ends it, the same again takes it back.
bool press_year(Selection& selection, int year) {
    const Date first{year, 1, 1};
    const Date last{year, 12, 31};
    const bool one = selection.from && selection.to && selection.from->year == selection.to->year;
    if (one && selection.from->year == year) {
        selection.from.reset();
        selection.to.reset();
    } else if (one) {
        selection.from = std::min(*selection.from, first);
        selection.to = std::max(*selection.to, last);
    } else {
        selection.from = first;
        selection.to = last;
    }
    return true;
}

bool show_year_chips(Ui& ui, Column& page, const Corpus& corpus, Selection& selection) {
    int first = 0;
    int last = 0;
    for (const Document& document : corpus) {
        if (!document.published) continue;
        const int year = document.published->year;
        first = first == 0 ? year : std::min(first, year);
        last = std::max(last, year);
    }
    if (first == last) return false;
    std::vector<bool> published(static_cast<std::size_t>(last - first) + 1);
    for (const Document& document : corpus)
        if (document.published)
            published[static_cast<std::size_t>(document.published->year - first)] = true;
    bool changed = false;
    ControlRow row(ui, page, 6);
    row_label(ui, row, say("Years"));
    for (int year = first; year <= last; ++year) {
        if (!published[static_cast<std::size_t>(year - first)]) continue;
        const bool on = (selection.from || selection.to) &&
                        (!selection.from || selection.from->year <= year) &&
                        (!selection.to || selection.to->year >= year);
        if (chip(ui, row, std::to_string(year), std::to_string(year), on))
            changed = press_year(selection, year);
    }
    row.end();
    page.space(6);
    return changed;
}

// The same in words, for those who type and for what no chip can say.
bool show_selection_field(Ui& ui, Column& page, std::string_view label, std::string& typed,
                          Selection& selection) {
    const Box line = page.take(ui.touch_height() + 4);
    const FieldChange change = search_field(
        ui, {line.x, line.y, std::min(line.width, 520.0), line.height}, label,
        say("Or as text: {example}", {{"example", "000~by:Kyodo News~2014..2020"}}), typed);
    page.space(6);
    if (!change.edited) return false;
    auto read = parse_selection(typed, "~,");
    if (read) {
        selection = std::move(read).value();
        return true;
    }
    return false;
}

bool show_selection(Ui& ui, Column& page, const Corpus& corpus, std::string_view label,
                    std::string& typed, Selection& selection) {
    ImGui::PushID(label.data(), label.data() + label.size());
    bool changed = show_article_chips(ui, page, corpus, selection);
    changed = show_publisher_chips(ui, page, corpus, selection) || changed;
    changed = show_year_chips(ui, page, corpus, selection) || changed;
    if (changed) typed = to_string(selection);
    changed = show_selection_field(ui, page, label, typed, selection) || changed;
    ImGui::PopID();
    return changed;
}

void show_choosing(Ui& ui, Explorer& explorer, Column& page) {
    Settings& settings = explorer.link.words.settings;
    WordsView& view = explorer.words;
    const Corpus& corpus = explorer.library.corpus;
    page.space(10);
    write_line(ui, page, say("Look at"), text_styles::small_strong, ColorRole::ink);
    page.space(4);
    show_selection(ui, page, corpus, say("Articles looked at"), view.from_field, settings.target);
    page.space(6);
    write_line(ui, page, say("Held against"), text_styles::small_strong, ColorRole::ink);
    page.space(4);
    ControlRow row(ui, page, 6);
    if (choice(ui, row, say("all others"), !settings.against)) {
        settings.against.reset();
        view.against_field.clear();
    }
    row.end();
    page.space(6);
    Selection against = settings.against.value_or(Selection{});
    if (show_selection(ui, page, corpus, say("Articles held against"), view.against_field,
                       against)) {
        if (against.empty()) settings.against.reset();
        else settings.against = std::move(against);
    }
}

void show_lists(Ui& ui, Explorer& explorer, Column& page) {
    Settings& settings = explorer.link.words.settings;
    WordsView& view = explorer.words;
    page.space(10);
    const auto field = [&](std::string_view title, std::string_view label, std::string_view hint,
                           std::string& text) {
        write_wrapped(ui, page, title, text_styles::small, ColorRole::ink);
        const Box line = page.take(ui.touch_height() + 4);
        const bool edited =
            search_field(ui, {line.x, line.y, std::min(line.width, 640.0), line.height}, label,
                         hint, text)
                .edited;
        page.space(8);
        return edited;
    };
    if (field(say("Left out besides the function words; with a minus, counted though it is one"),
              say("Words left out"), "said, percent, -will", view.stop_field))
        set_stop(settings, view.stop_field);
    if (field(say("Counted as one: a name, and its forms with | between them; several with ; "
                  "between them"),
              say("Words counted as one"),
              "Xi=Xi|Xi Jinping|Chinese President; Putin=Putin|Vladimir Putin", view.alias_field))
        set_aliases(settings, view.alias_field, ";");
    if (settings.aliases.empty()) return;
    std::string names;
    for (const Alias& alias : settings.aliases) names += (names.empty() ? "@" : ", @") + alias.name;
    write_wrapped(ui, page, say("Search for {names} to find every form.", {{"names", names}}),
                  text_styles::small, ColorRole::ink_soft);
}

std::string summary_of(const Explorer& explorer, const WordStudy& study) {
    const Settings& settings = explorer.link.words.settings;
    const Corpus& corpus = explorer.library.corpus;
    std::string text =
        say("In {articles}",
            {{"articles", selection_text(corpus, settings.target, study.documents())}});
    const bool compares =
        family_of(measure_in_force(explorer.link.words)) == MeasureFamily::keyness;
    if (compares && settings.against)
        text += say(", against {articles}",
                    {{"articles", selection_text(corpus, *settings.against, study.reference())}});
    else if (compares && !settings.target.empty()) text += say(", against all others");
    std::size_t changes = settings.stop.size() + settings.keep.size();
    if (changes > 0)
        text += counted(changes, " · {n} word in the lists", " · {n} words in the lists");
    changes = settings.aliases.size();
    if (changes > 0) text += counted(changes, " · {n} alias", " · {n} aliases");
    return text;
}

// What is typed follows the address when that was changed elsewhere.
void follow_address(Explorer& explorer) {
    const Settings& settings = explorer.link.words.settings;
    WordsView& view = explorer.words;
    Settings typed;
    set_stop(typed, view.stop_field);
    set_aliases(typed, view.alias_field, ";");
    if (typed.stop != settings.stop || typed.keep != settings.keep)
        view.stop_field = stop_text(settings, ", ");
    if (typed.aliases != settings.aliases) view.alias_field = alias_text(settings, "; ");
    const auto follow = [](std::string& text, const Selection& selection) {
        const auto read = parse_selection(text, "~,");
        if (read && !(*read == selection)) text = to_string(selection);
    };
    follow(view.from_field, settings.target);
    follow(view.against_field, settings.against.value_or(Selection{}));
}

}  // namespace

std::string word_settings_text(Explorer& explorer) {
    const WordStudy& study = study_of(explorer);
    return summary_of(explorer, study);
}

void show_word_settings(Ui& ui, Explorer& explorer, Column& page) {
    follow_address(explorer);
    WordStudy& study = study_of(explorer);
    WordsView& view = explorer.words;
    write_wrapped(ui, page, summary_of(explorer, study), text_styles::strong, ColorRole::ink);
    if (study.problem()) {
        write_wrapped(ui, page, capitalised(std::string(say(study.problem()->message))),
                      text_styles::small_strong, ColorRole::accent);
    }
    page.space(6);
    ControlRow row(ui, page);
    if (chip(ui, row, say("Which articles"), say("Which articles"), view.choosing_articles))
        view.choosing_articles = !view.choosing_articles;
    if (chip(ui, row, say("Word lists"), say("Word lists"), view.editing_lists))
        view.editing_lists = !view.editing_lists;
    const Settings usual;
    Settings& settings = explorer.link.words.settings;
    if (!(settings == usual) && button(ui, row, say("Back to the usual"))) settings = usual;
    row.end();
    if (view.choosing_articles) show_choosing(ui, explorer, page);
    if (view.editing_lists) show_lists(ui, explorer, page);
}

}  // namespace communique
