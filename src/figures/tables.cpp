#include "figures/tables.h"

#include <array>

#include "base/json.h"
#include "chart/words.h"
#include "figures/keyword_list.h"
#include "figures/table_rows.h"
#include "figures/word_study.h"
#include "figures/wording.h"
#include "statistics/term_counts.h"

namespace communique {
namespace {

constexpr std::array<std::string_view, 5> names = {"meetings", "counts", "trade", "keywords",
                                                   "articles"};
constexpr std::size_t places_of_a_word = 1;

Table begin_table(std::string name, std::string title, std::string caption) {
    Table table;
    table.name = std::move(name);
    table.title = std::move(title);
    table.caption = std::move(caption);
    return table;
}

void trade_cells(TableRows& rows, const TradeFigure& figure, std::string_view basis) {
    const bool change = figure.kind == FigureKind::change_percent;
    rows.cell(std::string(kind_text(figure.kind)), std::string(name_of(figure.kind)));
    rows.cell(change ? change_text(figure) : trade_text(figure), to_string(figure.value));
    rows.cell(figure.unit);
    rows.cell(period_text(figure.period), to_string(figure.period));
    rows.cell(figure.compare_to);
    rows.cell(figure.about);
    rows.cell(std::string(basis));
}

std::string basis_of(const Library& library, const LinkedFigure& linked) {
    std::string basis = linked.figure.modality == Modality::actual
                            ? "stated"
                            : std::string(modality_text(linked.figure.modality));
    if (!linked.figure.bilateral) basis += ", not between the two";
    if (linked.disputed) basis += ", disputed";
    return basis + origin_text(library, linked.figure.origin);
}

}  // namespace

Table meetings_table(const Library& library, const CountingRules& rules, const RowsWanted& wanted) {
    Table table = begin_table("meetings", "Meetings",
                              plural(number_of_meetings(library.linked, rules), "meeting") +
                                  " found in the articles, by date" +
                                  corrections_text(library, FactKind::meeting));
    table.empty_text = no_meetings_text(library);
    TableRows rows(library, table, wanted);
    rows.column("date", "Date");
    rows.column("place", "Place");
    rows.column("country", "Country");
    rows.column("mode", "How");
    rows.column("status", "Status");
    for (std::size_t i = 0; i < library.linked.meetings.size(); ++i) {
        const LinkedMeeting& linked = library.linked.meetings[i];
        const Meeting& meeting = linked.meeting;
        if (!counts(linked, rules)) continue;
        if (!rows.wants(days_of(meeting.date, meeting.date_end)) ||
            !rows.row(meeting.rule, name_of(meeting.origin), "meeting:" + std::to_string(i)))
            continue;
        rows.cell(when_text(meeting), to_string(meeting.date));
        rows.cell(meeting.place);
        rows.cell(meeting.country);
        rows.cell(std::string(mode_text(meeting.mode)), std::string(name_of(meeting.mode)));
        std::string status(status_text(meeting));
        if (linked.was_planned) status += ", announced before";
        for (const std::string& conflict : linked.conflicts)
            status += "; reports disagree: " + conflict;
        rows.cell(status + origin_text(library, meeting.origin));
        rows.sources(sources_of(linked, library.facts));
    }
    return table;
}

Table counts_table(const Library& library, const RowsWanted& wanted) {
    Table table = begin_table("counts", "Numbers of meetings that articles report",
                              "Reported, not counted here; each by its own definition" +
                                  corrections_text(library, FactKind::count));
    table.empty_text = "No article says how many meetings there were.";
    TableRows rows(library, table, wanted);
    rows.numeric_column("value", "Number");
    rows.column("kind", "Kind");
    rows.column("scope", "Of");
    rows.column("as_of", "As of");
    for (std::size_t i = 0; i < library.linked.counts.size(); ++i) {
        const LinkedCount& linked = library.linked.counts[i];
        const ReportedCount& count =
            library.facts[linked.report.document].counts[linked.report.item];
        if (!rows.wants(days_of(linked.as_of ? PartialDate::of(*linked.as_of) : count.scope_end)) ||
            !rows.row(count.rule, name_of(count.origin), "count:" + std::to_string(i)))
            continue;
        rows.cell(count_text(count), to_string(count.value));
        rows.cell((count.recency ? "first since" : std::string(name_of(count.kind))) +
                  origin_text(library, count.origin));
        rows.cell(scope_text(count, linked.as_of), to_string(count.scope_start));
        const PartialDate as_of = linked.as_of ? PartialDate::of(*linked.as_of) : count.scope_end;
        rows.cell(date_text(as_of), to_string(as_of));
        rows.sources(sources_of(linked, library.facts));
    }
    return table;
}

Table trade_table(const Library& library, const RowsWanted& wanted) {
    Table table = begin_table("trade", "Trade figures",
                              "As the articles state them; derived values are marked" +
                                  corrections_text(library, FactKind::figure));
    table.empty_text = no_trade_text(library);
    TableRows rows(library, table, wanted);
    rows.column("kind", "Kind");
    rows.numeric_column("value", "Value");
    rows.column("unit", "Unit");
    rows.column("period", "Period");
    rows.column("compare_to", "Against");
    rows.column("about", "About");
    rows.column("basis", "Basis");
    for (std::size_t i = 0; i < library.linked.figures.size(); ++i) {
        const LinkedFigure& linked = library.linked.figures[i];
        if (!rows.wants(linked.figure.period) ||
            !rows.row(linked.figure.rule, name_of(linked.figure.origin), "figure:" + std::to_string(i)))
            continue;
        trade_cells(rows, linked.figure, basis_of(library, linked));
        rows.sources(sources_of(linked, library.facts));
    }
    for (const DerivedFigure& derived : library.linked.derived) {
        if (!rows.wants(derived.figure.period) || !rows.row(derived.figure.rule, "derived")) continue;
        trade_cells(rows, derived.figure, "derived: " + formula_text(derived));
        rows.sources(sources_of(derived, library.facts));
    }
    return table;
}

Table keywords_table(const Library& library, const KeywordChoice& choice) {
    Table table = begin_table("keywords", "Keywords",
                              choice.with_stopwords ? "All words" : "Function words left out");
    const bool keyness = choice.measure == KeywordMeasure::keyness && choice.document;
    TableRows rows(library, table);
    rows.column("word", "Word");
    rows.numeric_column("frequency", "Uses");
    rows.numeric_column("per_10k", "Per 10,000 words");
    rows.numeric_column("documents", "Articles");
    if (keyness) rows.numeric_column("log_likelihood", "Log-likelihood");
    if (keyness) rows.numeric_column("log_ratio", "Log ratio");
    for (const KeywordRow& word : list_keywords(library, choice)) {
        rows.row({});
        rows.cell(written_form(library, word.term));
        rows.cell(std::to_string(word.frequency));
        rows.cell(fixed_text(word.per_10k, 1), format_statistic(word.per_10k));
        rows.cell(std::to_string(word.documents));
        if (keyness)
            rows.cell(fixed_text(word.log_likelihood, 2), format_statistic(word.log_likelihood));
        if (keyness) rows.cell(fixed_text(word.log_ratio, 2), format_statistic(word.log_ratio));
        rows.sources(places_of(library, word.term, choice, places_of_a_word));
    }
    return table;
}

Table articles_table(const Library& library) {
    Table table = begin_table("articles", "Articles", plural(library.corpus.size(), "article"));
    TableRows rows(library, table);
    rows.column("title", "Title");
    rows.column("publisher", "Publisher");
    rows.column("published", "Published");
    rows.column("basis", "Date known by");
    rows.numeric_column("words", "Words");
    rows.numeric_column("facts", "Facts");
    for (DocumentIndex i = 0; i < library.corpus.size(); ++i) {
        const Document& document = library.corpus[i];
        const DocumentFacts& facts = library.facts[i];
        rows.row({});
        rows.cell(document.title.empty() ? document.id : document.title);
        rows.cell(document.publisher);
        rows.cell(document.published ? date_text(PartialDate::of(*document.published)) : "",
                  document.published ? to_string(*document.published) : "");
        rows.cell(std::string(name_of(document.published_basis)));
        const std::uint64_t words =
            count_terms(library.analyses[i], library.vocabulary.size()).tokens;
        rows.cell(number_text(Decimal::whole(static_cast<std::int64_t>(words))),
                  std::to_string(words));
        rows.cell(
            std::to_string(facts.meetings.size() + facts.counts.size() + facts.figures.size()));
        rows.sources({{i, {0, static_cast<std::uint32_t>(document.title.empty() ? 0 : 1)}}});
    }
    return table;
}

std::span<const std::string_view> table_names() {
    return names;
}

namespace {

Result<Table> make_whole_table(const Library& library, const FigureRequest& request) {
    const RowsWanted wanted{request.most_rows, request.period};
    if (request.name == "meetings") return meetings_table(library, request.rules, wanted);
    if (request.name == "counts") return counts_table(library, wanted);
    if (request.name == "trade") return trade_table(library, wanted);
    if (request.study != nullptr) {
        WordStudy& study = *request.study;
        if (request.name == "keywords") return study_words_table(library, study, request.table_for);
        const bool of_uses = request.name == "concordance" || request.name == "trend" ||
                             request.name == "dispersion";
        if (of_uses && study.asked().query.empty())
            return Error{ErrorCode::bad_argument, "nothing is searched for", {}};
        if (of_uses && !study.uses()) return study.uses().error();
        if (request.name == "concordance")
            return study_uses_table(library, study, request.table_for);
        if (request.name == "trend") return study_trend_table(library, study, request.most_rows);
        if (request.name == "dispersion") return study_dispersion_table(library, study, request.most_rows);
        if (request.name == "card") return study_card_table(library, study);
    }
    if (request.name == "keywords") return keywords_table(library, request.keywords);
    if (request.name == "articles") return articles_table(library);
    std::string known;
    for (const std::string_view name : names)
        known += (known.empty() ? "" : ", ") + std::string(name);
    return Error{ErrorCode::bad_argument,
                 "there is no table '" + request.name + "'; there are " + known,
                 {}};
}

}  // namespace

Result<Table> make_table(const Library& library, const FigureRequest& request) {
    Result<Table> table = make_whole_table(library, request);
    if (table && request.period) tell_period(table.value(), *request.period);
    return table;
}

}  // namespace communique
