// How the explorer moves from one thing to another: tabs, links, from marks to sentences and back.

#include <algorithm>

#include "base/say.h"
#include "chart/words.h"
#include "figures/datum_text.h"
#include "sharing/project.h"
#include "views/explorer.h"

namespace communique {
namespace {

bool has_document(const Explorer& explorer, std::string_view id) {
    for (const Document& document : explorer.library.corpus) {
        if (document.id == id) return true;
    }
    return false;
}

void note(Explorer& explorer, std::string_view words, std::string_view what) {
    explorer.notes.push_back({std::string(words), std::string(what)});
}

void note_no_such_article(Explorer& explorer, std::string_view id) {
    note(explorer, to_say("There is no such article here: {what}"), id);
}

bool is_figure(std::string_view name) {
    const auto names = figure_names();
    return std::find(names.begin(), names.end(), name) != names.end();
}

// The id names the article for sure; its number, as the link knew it, may be another one's here.
void settle_sentence(Explorer& explorer) {
    LinkState& link = explorer.link;
    const auto& corpus = explorer.library.corpus;
    if (!link.sentence) return;
    if (has_document(explorer, link.document)) link.sentence->document = document_of(explorer);
    const SentenceRef place = *link.sentence;
    if (place.document >= corpus.size()) {
        note_no_such_article(explorer, std::to_string(place.document + 1));
        link.sentence.reset();
        return;
    }
    if (place.sentence >= explorer.library.analyses[place.document].sentences.size()) {
        note(explorer, to_say("The article has no such sentence: {what}"),
             std::to_string(place.sentence + 1));
        link.sentence.reset();
        return;
    }
    link.document = corpus[place.document].id;
}

void settle_period(Explorer& explorer) {
    std::optional<DateRange>& period = explorer.link.period;
    if (!period) return;
    const Scale told = years_told(explorer.library);
    if (told.kind != ScaleKind::time) return;
    if (day_number(*period->last) >= told.min && day_number(*period->first) < told.max) return;
    note(explorer, to_say("These articles tell of nothing in that time: {what}"),
         period_text(*period));
    period.reset();
}

// What a link names but the library has not falls back to what there is.
void settle(Explorer& explorer) {
    LinkState& link = explorer.link;
    if (!link.document.empty() && !has_document(explorer, link.document)) {
        note_no_such_article(explorer, link.document);
        link.document.clear();
        link.sentence.reset();
    }
    settle_sentence(explorer);
    settle_period(explorer);
    std::erase_if(link.words.settings.target.documents, [&](const std::string& id) {
        const auto& corpus = explorer.library.corpus;
        const bool known = std::any_of(corpus.begin(), corpus.end(), [&](const Document& document) {
            return document.id.starts_with(id);
        });
        if (!known) note_no_such_article(explorer, id);
        return !known;
    });
    if (!link.figure.empty() && !is_figure(link.figure)) {
        note(explorer, to_say("There is no such figure: {what}"), link.figure);
        link.figure.clear();
    }
}

// Corrections that a link or a file brought, but that fit nothing here, stay and are told.
void tell_unplaced(Explorer& explorer) {
    const std::size_t unplaced = count_unplaced(explorer.library);
    if (unplaced > 0)
        note(explorer, to_say("Your corrections that fit nothing in these articles: {what}"),
             std::to_string(unplaced));
}

std::string one_line_of(const std::vector<std::string>& parts) {
    std::string line;
    for (const std::string& part : parts) line = listed(line, part);
    return line;
}

// A meeting that the rules leave out would not be on its chart: they are widened to let it in.
void let_in(Explorer& explorer, std::string_view key) {
    std::size_t index = 0;
    constexpr std::string_view prefix = "meeting:";
    if (key.substr(0, prefix.size()) != prefix) return;
    for (const char digit : key.substr(prefix.size())) {
        index = index * 10 + static_cast<std::size_t>(digit - '0');
    }
    if (index >= explorer.library.linked.meetings.size()) return;
    const Meeting& meeting = explorer.library.linked.meetings[index].meeting;
    CountingRules& rules = explorer.link.counting;
    rules.implied = rules.implied || meeting.implied;
    rules.planned = rules.planned || meeting.status == MeetingStatus::planned;
    rules.video = rules.video || meeting.mode == MeetingMode::video;
    rules.phone = rules.phone || meeting.mode == MeetingMode::phone;
}

void leave_marks(Explorer& explorer) {
    explorer.pointed.reset();
    explorer.chosen_key.clear();
    explorer.scroll_to_chosen = false;
}

}  // namespace

DocumentIndex document_of(const Explorer& explorer) {
    const auto& corpus = explorer.library.corpus;
    const std::string& id = explorer.link.document;
    if (id.empty()) return 0;
    // Every frame asks; of many articles only a change looks through all.
    DocumentIndex& known = explorer.open_document;
    if (known < corpus.size() && corpus[known].id == id) return known;
    const auto at = std::find_if(corpus.begin(), corpus.end(),
                                 [&](const Document& document) { return document.id == id; });
    if (at != corpus.end()) known = static_cast<DocumentIndex>(at - corpus.begin());
    return at == corpus.end() ? 0 : known;
}

WordStudy& study_of(Explorer& explorer) {
    explorer.study.update(explorer.library, explorer.texts_version, explorer.link.words,
                          explorer.regex);
    return explorer.study;
}

void navigate(Explorer& explorer, std::string_view address) {
    const ThemeChoice theme = explorer.link.theme;
    const std::size_t hash = std::min(address.find('#', 1), address.size());
    const std::string_view fragment = address.substr(hash);
    std::vector<std::string> left_out;
    explorer.notes.clear();
    LinkState wanted = decode(address.substr(0, hash), &left_out);
    if (wanted.theme == ThemeChoice::system) wanted.theme = theme;
    // First the library that the rest of the link speaks of.
    explorer.link.only_mine = wanted.only_mine;
    choose_library(explorer);
    finish_making(explorer);
    Corrections corrections = decode_corrections(fragment, &left_out);
    if (fragment.find("fix=") != std::string_view::npos) {
        replace_corrections(explorer, std::move(corrections));
        finish_correcting(explorer);
        tell_unplaced(explorer);
    }
    explorer.link = std::move(wanted);
    if (!left_out.empty()) {
        note(explorer, to_say("Left out of this link, because it is not understood: {what}"),
             one_line_of(left_out));
    }
    settle(explorer);
    leave_marks(explorer);
    explorer.edit = {};
    explorer.field_synced = false;
    explorer.scroll_to_sentence = explorer.link.sentence.has_value();
    // A query's uses are at the top; only where it is the node of collocates is the card meant.
    const Asked& words = explorer.link.words;
    explorer.scroll_to_card = explorer.link.tab == Tab::keywords && !words.item.empty() &&
                              (words.query.empty() || words.items == WordItems::collocates);
    explorer.scroll_to_top = !explorer.scroll_to_sentence && !explorer.scroll_to_card;
    // The page has this address already, unless parts of it were left out.
    if (explorer.notes.empty()) explorer.sent_address = address_sent(explorer);
}

void navigate_back(Explorer& explorer, std::string_view address, float scrolled) {
    navigate(explorer, address);
    explorer.scroll_to_top = explorer.scroll_to_sentence = explorer.scroll_to_card = false;
    explorer.scroll_back_to = scrolled;
    explorer.scroll_back_frames = 3;
}

std::string address_sent(const Explorer& explorer) {
    return encode(explorer.link) + "#" + encode_corrections(explorer.library.corrections);
}

std::string project_of(const Explorer& explorer) {
    Corpus own;
    for (const ReadArticle& article : explorer.own) own.push_back(article.document);
    return project_to_json(explorer.link, explorer.library, own);
}

std::string view_title(Explorer& explorer) {
    switch (explorer.link.tab) {
        case Tab::meetings: return std::string(say("Meetings"));
        case Tab::trade: return std::string(say("Trade"));
        case Tab::keywords: return std::string(say("Keywords"));
        case Tab::reader: return explorer.library.corpus[document_of(explorer)].title;
        case Tab::overview: break;
    }
    return explorer.shelf.headline(explorer.library, explorer.version, explorer.link.counting)
        .title;
}

void open_tab(Explorer& explorer, Tab tab) {
    explorer.shows_keys = false;
    if (explorer.link.tab != tab) {
        explorer.scroll_to_top = true;
        explorer.edit = {};
        explorer.open_menu.clear();
        // Another panel shows no sentence, and its link names none.
        if (tab != Tab::reader) explorer.link.sentence.reset();
    }
    explorer.link.tab = tab;
    leave_marks(explorer);
}

void read_source(Explorer& explorer, Source source) {
    const auto sentence = explorer.library.analyses[source.document].sentence_at(source.span.begin);
    LinkState target = explorer.link;
    target.tab = Tab::reader;
    target.document = explorer.library.corpus[source.document].id;
    target.sentence = SentenceRef{source.document, static_cast<std::uint32_t>(sentence)};
    if (explorer.link.embed) {
        // Somebody else's page has no room for an article: the whole explorer opens beside it.
        target.embed = false;
        target.figure.clear();
        explorer.url_to_open = "?" + encode(target);
        return;
    }
    explorer.link = std::move(target);
    explorer.edit = {};
    explorer.scroll_to_sentence = true;
    leave_marks(explorer);
}

void show_on_chart(Explorer& explorer, std::string_view key) {
    const bool about_meetings = key.substr(0, 8) == "meeting:" || key.substr(0, 6) == "count:";
    open_tab(explorer, about_meetings ? Tab::meetings : Tab::trade);
    let_in(explorer, key);
    explorer.scroll_to_top = false;
    explorer.chosen_key = key;
    explorer.scroll_to_chosen = true;
}

bool are_few(const Explorer& explorer) { return explorer.library.corpus.size() <= few_articles; }

void library_changed(Explorer& explorer) {
    ++explorer.texts_version;
    facts_changed(explorer);
}

void facts_changed(Explorer& explorer) {
    ++explorer.version;
    // Here the reader chose; only what a link asks for in vain is told.
    const std::vector<Note> notes = explorer.notes;
    settle(explorer);
    explorer.notes = notes;
    leave_marks(explorer);
    explorer.edit = {};
}

bool move_focus(Explorer& explorer, int direction) {
    if (explorer.pointed && !explorer.pointed->by_pointer) explorer.pointed.reset();
    return explorer.focus.move(direction);
}

bool step_back(Explorer& explorer) {
    if (explorer.shows_keys) {
        explorer.shows_keys = false;
        return true;
    }
    if (!explorer.edit.place.empty()) {
        explorer.edit = {};
        return true;
    }
    if (explorer.pointed || !explorer.chosen_key.empty()) {
        leave_marks(explorer);
        return true;
    }
    if (explorer.focus.focused() == 0) return false;
    explorer.focus.release();
    return true;
}

}  // namespace communique
