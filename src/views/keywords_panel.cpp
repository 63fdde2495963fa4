// The words panel: which articles, the search with the uses of what is searched for, which
// statistic, and the list it makes with the card of a word.

#include "base/say.h"
#include "chart/words.h"
#include "views/panels.h"

#include <algorithm>
#include <array>
#include <utility>

#include "figures/wording.h"
#include "statistics/query.h"
#include "views/controls.h"
#include "views/figure_panel.h"

namespace communique {
namespace {

constexpr float two_columns = 1080;

// The families as a reader chooses them: phrases are counted like words, collocates have their own.
enum class Kind : std::uint8_t { frequency, tf_idf, keyness, dispersion, phrases, collocates };
constexpr std::array<std::string_view, 6> kind_names{to_say("Frequency"), to_say("TF-IDF"),
                                                     to_say("Keyness"),   to_say("Dispersion"),
                                                     to_say("Phrases"),   to_say("Collocates")};

MeasureFamily family_of(Kind kind) {
    switch (kind) {
        case Kind::tf_idf: return MeasureFamily::tf_idf;
        case Kind::keyness: return MeasureFamily::keyness;
        case Kind::dispersion: return MeasureFamily::dispersion;
        case Kind::collocates: return MeasureFamily::association;
        default: return MeasureFamily::frequency;
    }
}

Kind kind_of(const Asked& asked) {
    if (asked.items == WordItems::phrases) return Kind::phrases;
    if (asked.items == WordItems::collocates) return Kind::collocates;
    return static_cast<Kind>(communique::family_of(measure_in_force(asked)));
}

void choose(Asked& asked, Kind kind) {
    asked.items = kind == Kind::phrases      ? WordItems::phrases
                  : kind == Kind::collocates ? WordItems::collocates
                                             : WordItems::words;
    asked.measure = measures_of(family_of(kind)).front();
    if (asked.measure == "per_10k") asked.measure.clear();
    asked.least = 0;
    if (kind == Kind::collocates || kind == Kind::phrases) asked.item.clear();
}

void show_numbers(Ui& ui, ControlRow& row, std::string_view label,
                  std::span<const unsigned> numbers, unsigned& chosen) {
    ImGui::PushID(label.data(), label.data() + label.size());
    row_label(ui, row, label);
    const unsigned before = chosen;
    for (const unsigned number : numbers)
        if (choice(ui, row, std::to_string(number), before == number)) chosen = number;
    // A link may hold another one.
    if (std::find(numbers.begin(), numbers.end(), before) == numbers.end())
        choice(ui, row, std::to_string(before), true);
    ImGui::PopID();
}

void show_added(Ui& ui, ControlRow& row, Decimal& added) {
    constexpr std::array<unsigned, 4> numbers{1, 10, 100, 1000};
    unsigned chosen = 0;  // or what a link holds
    for (const unsigned number : numbers)
        if (added == Decimal::whole(number)) chosen = number;
    const unsigned before = chosen;
    ImGui::PushID("added");
    row_label(ui, row, say("Added per million"));
    for (const unsigned number : numbers)
        if (choice(ui, row, std::to_string(number), before == number)) chosen = number;
    if (before == 0) choice(ui, row, number_text(added), true);
    ImGui::PopID();
    if (chosen != before) added = Decimal::whole(chosen);
}

void show_keyness_details(Ui& ui, ControlRow& row, Asked& asked) {
    constexpr std::array<std::string_view, 3> directions{to_say("used|more"), to_say("used|less"),
                                                         to_say("used|either")};
    row_label(ui, row, say("Words used"));
    for (std::size_t i = 0; i < directions.size(); ++i) {
        const auto direction = static_cast<KeynessDirection>(i);
        if (choice(ui, row, say_in("used", directions[i].substr(5)), asked.direction == direction))
            asked.direction = direction;
    }
    if (measure_in_force(asked) == "simple_maths") show_added(ui, row, asked.simple_maths_n);
}

// What the list needs to know besides its statistic.
void show_details(Ui& ui, Column& page, Asked& asked, Kind kind) {
    constexpr std::array<unsigned, 4> lengths{2, 3, 4, 5};
    constexpr std::array<unsigned, 5> windows{1, 3, 5, 10, 25};
    constexpr std::array<unsigned, 5> leasts{1, 2, 3, 5, 10};
    ControlRow row(ui, page, 6);
    if (kind == Kind::phrases) show_numbers(ui, row, say("Words"), lengths, asked.phrase_words);
    if (kind == Kind::collocates)
        show_numbers(ui, row, say("Words each side"), windows, asked.window);
    if (kind == Kind::keyness) show_keyness_details(ui, row, asked);
    unsigned least = asked.least;
    if (least == 0)
        least = kind == Kind::dispersion   ? 5
                : kind == Kind::collocates ? 3
                : kind == Kind::phrases    ? 2
                                           : 1;
    const unsigned before = least;
    show_numbers(ui, row, say("Seen at least"), leasts, least);
    if (least != before) asked.least = least;
    bool all = asked.settings.function_words == FunctionWords::counted;
    if (toggle(ui, row, say("with function words"), all))
        asked.settings.function_words = all ? FunctionWords::counted : FunctionWords::left_out;
    row.end();
}

void show_statistics(Ui& ui, Explorer& explorer, Column& page) {
    Asked& asked = explorer.link.words;
    Kind kind = kind_of(asked);
    ControlRow kinds(ui, page, 6);
    row_label(ui, kinds, say("Rank by"));
    for (std::size_t i = 0; i < kind_names.size(); ++i)
        if (choice(ui, kinds, say(kind_names[i]), kind == static_cast<Kind>(i)))
            choose(asked, static_cast<Kind>(i));
    kinds.end();
    kind = kind_of(asked);
    page.space(8);
    ControlRow measures(ui, page, 6);
    row_label(ui, measures, say("Statistic"));
    const std::string_view in_force = measure_in_force(asked);
    ImGui::PushID("measures");
    for (const std::string_view id : measures_for(family_of(kind), asked.items))
        if (choice(ui, measures, say(measure_card(id)->name), id == in_force))
            asked.measure = id == "per_10k" ? std::string_view() : id;
    ImGui::PopID();
    measures.end();
    page.space(8);
    show_details(ui, page, asked, kind);
}

// On a phone all settings stand behind one line that says them, so that the list is in sight.
void show_folded(Ui& ui, Explorer& explorer, Column& page) {
    bool& open = explorer.words.shows_settings;
    const std::string_view label = open ? say("Done") : say_in("settings", "Change");
    const double width = text_width(label, text_styles::small) + 28;
    const double top = page.y;
    Column text{page.x, page.y, page.width - width - 12};
    const Asked& asked = explorer.link.words;
    const std::string_view kind = say(kind_names[static_cast<std::size_t>(kind_of(asked))]);
    const std::string_view measure = say(measure_card(measure_in_force(asked))->name);
    std::string words(measure);
    if (!measure.starts_with(kind)) words = headed(kind, words);
    write_wrapped(ui, text, words, text_styles::strong, ColorRole::ink);
    if (!open)
        write_wrapped(ui, text, word_settings_text(explorer), text_styles::small,
                      ColorRole::ink_soft);
    const Box box{page.x + page.width - width, top, width, ui.touch_height()};
    if (button_at(ui, box, label)) open = !open;
    page.y = std::max(text.y, box.bottom());
    if (!open) return;
    page.space(12);
    show_word_settings(ui, explorer, page);
    page.space(16);
    show_statistics(ui, explorer, page);
}

void show_matching(Ui& ui, Column& column, MatchOptions& match) {
    ControlRow row(ui, column, 18);
    bool letter_case = match.letter_case == MatchCase::kept;
    if (toggle(ui, row, say("match case"), letter_case))
        match.letter_case = letter_case ? MatchCase::kept : MatchCase::ignored;
    bool marks = match.marks == MatchMarks::kept;
    if (toggle(ui, row, say("match accents"), marks))
        match.marks = marks ? MatchMarks::kept : MatchMarks::ignored;
    row.end();
}

// The field, with the switches beside it where there is room for them.
void show_search(Ui& ui, Explorer& explorer, Column& page) {
    Asked& asked = explorer.link.words;
    if (!explorer.field_synced) {
        explorer.field_text = asked.query;
        explorer.field_synced = true;
    }
    const double top = page.y;
    if (std::exchange(explorer.scroll_to_uses, false))
        reveal({page.x, top, page.width, ImGui::GetWindowHeight()}, 12);
    write_line(ui, page, say("In context"), text_styles::section, ColorRole::ink);
    page.space(8);
    const Box line = page.take(ui.touch_height() + 6);
    const double width = std::min(line.width, 520.0);
    ui.focus_next = std::exchange(explorer.focus_search, false);
    const FieldChange change =
        search_field(ui, {line.x, line.y, width, line.height}, say("Search the articles"),
                     "gas|oil, partner*, “no limits”, gas NEAR/5 deal", explorer.field_text);
    if (change.edited || change.entered) {
        asked.query = explorer.field_text;
        explorer.words.line = 0;
        explorer.words.touched.reset();
        explorer.pointed.reset();
    }
    constexpr double gap = 24;
    Column beside{line.x + width + gap, line.y + 3, line.width - width - gap};
    if (beside.width > 420) {
        show_matching(ui, beside, asked.settings.match);
    } else {
        page.space(8);
        show_matching(ui, page, asked.settings.match);
    }
    page.space(12);
}

void show_charts(Ui& ui, Explorer& explorer, Services& services, Column& page) {
    page.space(28);
    std::vector<Column> parts = split(page, ui.width < two_columns ? 1 : 2, 56);
    show_figure(ui, explorer, services, parts.front(),
                request_of(explorer, "dispersion", Detail::full), FigureUse::marks);
    if (parts.size() == 1) parts.front().space(24);
    show_figure(ui, explorer, services, parts.back(), request_of(explorer, "trend", Detail::full),
                FigureUse::marks);
    join(page, parts);
}

// The lines first: they are what was asked for. Then where and when they stand.
void show_uses(Ui& ui, Explorer& explorer, Services& services, Column& page) {
    if (explorer.link.words.query.empty()) {
        write_wrapped(ui, page,
                      say("Press a word, or search, to see every use with the words around it."),
                      text_styles::body, ColorRole::ink_soft);
        return;
    }
    const auto& found = study_of(explorer).uses();
    if (!found) {
        show_query_error(ui, page, explorer.link.words.query, found.error());
        return;
    }
    show_concordance(ui, explorer, services, page);
    if (!found->lines.empty()) show_charts(ui, explorer, services, page);
}

// The list and the card of one of its words.
void show_list(Ui& ui, Explorer& explorer, Services& services, Column& page) {
    std::vector<Column> parts = split(page, ui.width < two_columns ? 1 : 2, 56);
    show_figure(ui, explorer, services, parts.front(),
                request_of(explorer, "keywords", Detail::full), FigureUse::marks);
    if (parts.size() == 1) parts.front().space(8);
    show_measure_card(ui, explorer, services, parts.back());
    join(page, parts);
}

}  // namespace

void show_keywords(Ui& ui, Explorer& explorer, Services& services, Column& page) {
    const double top = page.y;
    // What a control has just changed is answered in the same frame, if there is time for it.
    const auto ready = [&explorer] {
        count_on(explorer);
        return explorer.study.ready();
    };
    page.space(ui.narrow() ? 16 : 24);
    if (ui.narrow()) show_folded(ui, explorer, page);
    else show_word_settings(ui, explorer, page);
    page.space(20);
    show_search(ui, explorer, page);
    if (ready()) show_uses(ui, explorer, services, page);
    page.space(28);
    rule(ui, page);
    page.space(16);
    if (!ui.narrow()) {
        show_statistics(ui, explorer, page);
        page.space(24);
    }
    if (ready()) show_list(ui, explorer, services, page);
    else show_counting(ui, explorer, page);
    // What is scrolled to stays where it is while its new answer is counted.
    double& height = explorer.words.height;
    if (explorer.study.ready()) height = page.y - top;
    else page.y = std::max(page.y, top + height);
}

}  // namespace communique
