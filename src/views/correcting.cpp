#include "views/correcting.h"

#include <algorithm>
#include <utility>

#include "base/say.h"
#include "base/utf8.h"
#include "chart/words.h"
#include "figures/wording.h"
#include "views/explorer.h"

namespace communique {
namespace {

// Kinds of facts and their fields, as CorrectedField names them.
[[maybe_unused]] constexpr std::string_view names[] = {
    to_say("meeting"), to_say("count"),   to_say("figure"), to_say("date"),
    to_say("place"),   to_say("country"), to_say("value"),  to_say("unit"),
    to_say("period"),  to_say("status"),  to_say("mode"),   to_say("kind")};

Steps throw_away(LinkedFacts linked) {
    while (!linked.meetings.empty() || !linked.figures.empty()) {
        if (!linked.meetings.empty()) linked.meetings.pop_back();
        if (!linked.figures.empty()) linked.figures.pop_back();
        co_await pause_here;
    }
}

Steps put_in_place(Explorer& explorer, CorrectionWork& work) {
    co_await relink_in_steps(explorer.library, work.corrections, work.done, work.before);
    explorer.history = std::move(work.history);
    explorer.throwing_away = throw_away(std::move(work.before));
    facts_changed(explorer);
}

void apply(Explorer& explorer, Corrections corrections, CorrectionHistory history) {
    auto work = std::make_unique<CorrectionWork>();
    work->corrections = std::move(corrections);
    work->history = std::move(history);
    work->steps = put_in_place(explorer, *work);
    explorer.correcting = std::move(work);
    if (are_few(explorer)) finish_correcting(explorer);
}

void take_step(Explorer& explorer, Corrections next) {
    if (next == corrections_of(explorer)) return;
    CorrectionHistory history = history_of(explorer);
    history.past.push_back({corrections_of(explorer), nullptr});
    history.future.clear();
    apply(explorer, std::move(next), std::move(history));
}

template <class Item>
Correction name_item(const Library& library, DocumentIndex document, FactKind kind,
                     const Item& item) {
    if (item.origin == Origin::added) return library.corrections[item.item];
    return dismissal_of(library.read[document], library.corpus[document], kind, item.item);
}

// The linked fact's reports, each as the correction that would dismiss it; an added one as the
// correction that added it.
Corrections reports_of(const Library& library, const FactName& fact) {
    Corrections named;
    const LinkedFacts& linked = library.linked;
    if (fact.kind == FactKind::meeting) {
        for (const ReportOf& r : linked.meetings[fact.index].reports)
            named.push_back(name_item(library, r.document, fact.kind,
                                      library.facts[r.document].meetings[r.item]));
    } else if (fact.kind == FactKind::figure) {
        for (const ReportOf& r : linked.figures[fact.index].reports)
            named.push_back(name_item(library, r.document, fact.kind,
                                      library.facts[r.document].figures[r.item]));
    } else {
        const ReportOf& r = linked.counts[fact.index].report;
        named.push_back(
            name_item(library, r.document, fact.kind, library.facts[r.document].counts[r.item]));
    }
    return named;
}

void merge(std::vector<CorrectedField>& into, const std::vector<CorrectedField>& fields) {
    for (const CorrectedField& field : fields) {
        const auto same = std::find_if(into.begin(), into.end(), [&](const CorrectedField& old) {
            return old.name == field.name;
        });
        if (same == into.end()) into.push_back(field);
        else same->value = field.value;
    }
}

std::string machine_words(const DocumentFacts& read, FactKind kind, std::size_t item) {
    if (kind == FactKind::meeting) return meeting_sentence(read.meetings[item]);
    if (kind == FactKind::count)
        return say("{count} meetings reported.", {{"count", count_text(read.counts[item])}});
    return ended(listed(trade_text(read.figures[item]), kind_text(read.figures[item].kind)));
}

std::string written(const std::vector<CorrectedField>& fields) {
    std::string text;
    for (const CorrectedField& field : fields) {
        if (field.value.empty()) continue;
        text = listed(text, std::string(say(field.name)) + " " + field.value);
    }
    return text;
}

}  // namespace

const Corrections& corrections_of(const Explorer& explorer) {
    return explorer.correcting ? explorer.correcting->corrections : explorer.library.corrections;
}

CorrectionHistory& history_of(Explorer& explorer) {
    return explorer.correcting ? explorer.correcting->history : explorer.history;
}

void correct_on(Explorer& explorer) {
    if (!explorer.correcting) return;
    if (explorer.making_time.go_on(explorer.correcting->steps)) explorer.correcting.reset();
}

void finish_correcting(Explorer& explorer) {
    if (!explorer.correcting) return;
    finish(std::move(explorer.correcting->steps));
    explorer.correcting.reset();
}

void stop_correcting(Explorer& explorer) { explorer.correcting.reset(); }

FactName fact_named(const Library& library, std::string_view key) {
    FactName fact;
    const std::size_t colon = key.find(':');
    if (colon == std::string_view::npos || colon + 1 == key.size()) return fact;
    for (const char c : key.substr(colon + 1)) {
        if (c < '0' || c > '9') return fact;
        fact.index = fact.index * 10 + static_cast<std::size_t>(c - '0');
    }
    const std::string_view kind = key.substr(0, colon);
    const LinkedFacts& linked = library.linked;
    const auto is = [&](FactKind k, std::size_t count) {
        if (kind != name_of(k) || fact.index >= count) return;
        fact.known = true;
        fact.kind = k;
    };
    is(FactKind::meeting, linked.meetings.size());
    is(FactKind::count, linked.counts.size());
    is(FactKind::figure, linked.figures.size());
    return fact;
}

void dismiss_fact(Explorer& explorer, std::string_view key) {
    const FactName fact = fact_named(explorer.library, key);
    if (!fact.known) return;
    Corrections next = corrections_of(explorer);
    for (const Correction& report : reports_of(explorer.library, fact)) {
        const bool added = report.action == CorrectionAction::add;
        std::erase_if(next, [&](const Correction& old) {
            return added ? old == report : old.same_fact(report);
        });
        if (!added) next.push_back(report);
    }
    take_step(explorer, std::move(next));
}

void amend_fact(Explorer& explorer, std::string_view key,
                const std::vector<CorrectedField>& fields) {
    const FactName fact = fact_named(explorer.library, key);
    if (!fact.known || fields.empty()) return;
    Corrections next = corrections_of(explorer);
    for (Correction report : reports_of(explorer.library, fact)) {
        const bool added = report.action == CorrectionAction::add;
        const auto old = std::find_if(next.begin(), next.end(), [&](const Correction& one) {
            return added ? one == report : one.same_fact(report);
        });
        if (old != next.end()) {
            merge(old->fields, fields);
            continue;
        }
        report.action = CorrectionAction::amend;
        report.fields = fields;
        next.push_back(std::move(report));
    }
    take_step(explorer, std::move(next));
}

void add_fact(Explorer& explorer, FactKind kind, Source source,
              std::vector<CorrectedField> fields) {
    const Document& document = explorer.library.corpus[source.document];
    const CodePointIndex index(document.text);
    Correction correction;
    correction.action = CorrectionAction::add;
    correction.kind = kind;
    correction.document = document.id;
    correction.begin = index.code_point_of(source.span.begin);
    correction.end = index.code_point_of(source.span.end);
    correction.fields = std::move(fields);
    Corrections next = corrections_of(explorer);
    next.push_back(std::move(correction));
    take_step(explorer, std::move(next));
}

void withdraw_correction(Explorer& explorer, std::size_t index) {
    Corrections next = corrections_of(explorer);
    const Corrections& shown = explorer.library.corrections;
    if (index >= shown.size()) return;
    const auto at = std::find(next.begin(), next.end(), shown[index]);
    if (at == next.end()) return;
    next.erase(at);
    take_step(explorer, std::move(next));
}

void replace_corrections(Explorer& explorer, Corrections corrections) {
    take_step(explorer, std::move(corrections));
}

bool undo_correction(Explorer& explorer) {
    CorrectionHistory history = history_of(explorer);
    if (history.past.empty()) return false;
    const HistoryStep before = std::move(history.past.back());
    history.past.pop_back();
    if (before.removal) {
        undo_removal(explorer);
        return true;
    }
    history.future.push_back({corrections_of(explorer), nullptr});
    apply(explorer, before.corrections, std::move(history));
    return true;
}

bool redo_correction(Explorer& explorer) {
    CorrectionHistory history = history_of(explorer);
    if (history.future.empty()) return false;
    const HistoryStep after = std::move(history.future.back());
    history.future.pop_back();
    if (after.removal) {
        redo_removal(explorer);
        return true;
    }
    history.past.push_back({corrections_of(explorer), nullptr});
    apply(explorer, after.corrections, std::move(history));
    return true;
}

std::string words_for(const Library& library, const Correction& correction) {
    std::string fact(say(name_of(correction.kind)));
    for (std::size_t i = 0; i < library.corpus.size(); ++i) {
        if (library.corpus[i].id != correction.document) continue;
        const auto item = item_of(library.read[i], library.corpus[i], correction);
        fact = item ? machine_words(library.read[i], correction.kind, *item) : ended(fact);
        fact += " " + ended(article_name(library.corpus[i]));
    }
    if (correction.action == CorrectionAction::dismiss)
        return say("Dismissed: {fact}", {{"fact", fact}});
    if (correction.action == CorrectionAction::add)
        return say("Added: {words} – {fact}",
                   {{"words", written(correction.fields)}, {"fact", fact}});
    return say("Amended: {fact} Now {words}.",
               {{"fact", fact}, {"words", written(correction.fields)}});
}

std::string words_for_all(const Library& library) {
    CorrectionCount all;
    for (const FactKind kind : {FactKind::meeting, FactKind::count, FactKind::figure}) {
        const CorrectionCount count = count_of(library, kind);
        all.dismissed += count.dismissed;
        all.amended += count.amended;
        all.added += count.added;
    }
    std::string text = correction_words(all, "you");
    if (const std::size_t unplaced = count_unplaced(library); unplaced > 0)
        text = listed(text, counted(unplaced, "{n} correction that fits nothing here",
                                    "{n} corrections that fit nothing here"));
    return text;
}

}  // namespace communique
