// How the explorer moves from one thing to another: tabs, links, from marks to sentences and back.

#include "views/explorer.h"

namespace communique {
namespace {

bool has_document(const Explorer& explorer, std::string_view id) {
    for (const Document& document : explorer.library.corpus) {
        if (document.id == id) return true;
    }
    return false;
}

// What a link names but the library has not falls back to what there is.
void settle(Explorer& explorer) {
    LinkState& link = explorer.link;
    const auto& corpus = explorer.library.corpus;
    if (link.sentence && link.sentence->document >= corpus.size()) link.sentence.reset();
    if (link.sentence) link.document = corpus[link.sentence->document].id;
    if (!has_document(explorer, link.document)) link.document.clear();
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
    for (std::size_t i = 0; i < corpus.size(); ++i) {
        if (corpus[i].id == explorer.link.document) return static_cast<DocumentIndex>(i);
    }
    return 0;
}

WordStudy& study_of(Explorer& explorer) {
    explorer.study.update(explorer.library, explorer.version, explorer.link.words, explorer.regex);
    return explorer.study;
}

void navigate(Explorer& explorer, std::string_view query) {
    const ThemeChoice theme = explorer.link.theme;
    explorer.link = decode(query);
    if (explorer.link.theme == ThemeChoice::system) explorer.link.theme = theme;
    settle(explorer);
    leave_marks(explorer);
    explorer.field_synced = false;
    explorer.scroll_to_sentence = explorer.link.sentence.has_value();
    explorer.scroll_to_top = !explorer.scroll_to_sentence;
    // The page has this address already.
    explorer.sent_address = encode(explorer.link);
}

void open_tab(Explorer& explorer, Tab tab) {
    if (explorer.link.tab != tab) explorer.scroll_to_top = true;
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

void library_changed(Explorer& explorer) {
    ++explorer.version;
    settle(explorer);
    leave_marks(explorer);
}

bool move_focus(Explorer& explorer, int direction) {
    if (explorer.pointed && !explorer.pointed->by_pointer) explorer.pointed.reset();
    return explorer.focus.move(direction);
}

bool step_back(Explorer& explorer) {
    if (explorer.pointed || !explorer.chosen_key.empty()) {
        leave_marks(explorer);
        return true;
    }
    if (explorer.focus.focused() == 0) return false;
    explorer.focus.release();
    return true;
}

}  // namespace communique
