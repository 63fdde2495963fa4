#include "figures/tables.h"

#include <array>
#include <optional>
#include <utility>

#include "base/json.h"
#include "base/say.h"
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

Table begin_table(std::string_view name, std::string_view title, std::string_view caption) {
    Table table;
    table.name = name;
    table.title = title;
    table.caption = caption;
    return table;
}

[[maybe_unused]] constexpr std::string_view bases[] = {to_say("date|given"), to_say("date|stated"),
                                                       to_say("date|inferred")};

// As the table has it: what is counted, without a number.
std::string unit_text(const std::string& unit) {
    return std::string(unit == "percent" ? say_in("unit", "percent") : say(unit));
}

void trade_cells(TableRows& rows, const TradeFigure& figure, std::string_view basis) {
    const bool change = figure.kind == FigureKind::change_percent;
    rows.cell(std::string(kind_text(figure.kind)), std::string(name_of(figure.kind)));
    rows.cell(change ? change_text(figure) : trade_text(figure), to_string(figure.value));
    rows.cell(unit_text(figure.unit), figure.unit);
    rows.cell(period_text(figure.period), to_string(figure.period));
    rows.cell(figure.compare_to);
    rows.cell(figure.about);
    rows.cell(std::string(basis));
}

std::string basis_of(const Library& library, const LinkedFigure& linked) {
    std::string basis(linked.figure.modality == Modality::actual
                          ? say("stated")
                          : modality_text(linked.figure.modality));
    if (!linked.figure.bilateral) basis += say(", not between the two");
    if (linked.disputed) basis += say(", disputed");
    return basis + origin_text(library, linked.figure.origin);
}

}  // namespace

Steps meetings_table(const Library& library, CountingRules rules, RowsWanted wanted, Table& table) {
    table = begin_table("meetings", say("Meetings"),
                        counted(number_of_meetings(library.linked, rules),
                                "{n} meeting found in the articles, by date",
                                "{n} meetings found in the articles, by date") +
                            corrections_text(library, FactKind::meeting));
    table.empty_text = no_meetings_text(library);
    TableRows rows(library, table, wanted);
    rows.column("date", say("Date"));
    rows.column("place", say("Place"));
    rows.column("country", say("Country"));
    rows.column("mode", say_in("meeting", "How"));
    rows.column("status", say("Status"));
    for (std::size_t i = 0; i < library.linked.meetings.size(); ++i) {
        co_await pause_here;
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
        if (linked.was_planned) status += say(", announced before");
        for (const std::string& conflict : linked.conflicts)
            status = listed_apart(status, conflict_text(conflict));
        rows.cell(status + origin_text(library, meeting.origin));
        rows.sources(sources_of(linked, library.facts));
    }
}

Steps counts_table(const Library& library, RowsWanted wanted, Table& table) {
    table = begin_table("counts", say("Numbers of meetings that articles report"),
                        std::string(say("Reported, not counted here; each by its own definition")) +
                            corrections_text(library, FactKind::count));
    table.empty_text = say("No article says how many meetings there were.");
    TableRows rows(library, table, wanted);
    rows.numeric_column("value", say("Number"));
    rows.column("kind", say("Kind"));
    rows.column("scope", say_in("count", "Of"));
    rows.column("as_of", say("As of"));
    for (std::size_t i = 0; i < library.linked.counts.size(); ++i) {
        co_await pause_here;
        const LinkedCount& linked = library.linked.counts[i];
        const ReportedCount& count =
            library.facts[linked.report.document].counts[linked.report.item];
        if (!rows.wants(days_of(linked.as_of ? PartialDate::of(*linked.as_of) : count.scope_end)) ||
            !rows.row(count.rule, name_of(count.origin), "count:" + std::to_string(i)))
            continue;
        rows.cell(count_text(count), to_string(count.value));
        rows.cell(std::string(count.recency                      ? say("first since")
                              : count.kind == CountKind::ordinal ? say("ordinal")
                                                                 : say("total")) +
                  origin_text(library, count.origin));
        rows.cell(scope_text(count, linked.as_of), to_string(count.scope_start));
        const PartialDate as_of = linked.as_of ? PartialDate::of(*linked.as_of) : count.scope_end;
        rows.cell(date_text(as_of), to_string(as_of));
        rows.sources(sources_of(linked, library.facts));
    }
}

Steps trade_table(const Library& library, RowsWanted wanted, Table& table) {
    table = begin_table("trade", say("Trade figures"),
                        std::string(say("As the articles state them; derived values are marked")) +
                            corrections_text(library, FactKind::figure));
    table.empty_text = no_trade_text(library);
    TableRows rows(library, table, wanted);
    rows.column("kind", say("Kind"));
    rows.numeric_column("value", say("Value"));
    rows.column("unit", say("Unit"));
    rows.column("period", say("Period"));
    rows.column("compare_to", say_in("trade", "Against"));
    rows.column("about", say_in("trade", "About"));
    rows.column("basis", say_in("trade", "Basis"));
    for (std::size_t i = 0; i < library.linked.figures.size(); ++i) {
        co_await pause_here;
        const LinkedFigure& linked = library.linked.figures[i];
        if (!rows.wants(linked.figure.period) ||
            !rows.row(linked.figure.rule, name_of(linked.figure.origin),
                      "figure:" + std::to_string(i)))
            continue;
        trade_cells(rows, linked.figure, basis_of(library, linked));
        rows.sources(sources_of(linked, library.facts));
    }
    for (const DerivedFigure& derived : library.linked.derived) {
        co_await pause_here;
        if (!rows.wants(derived.figure.period) || !rows.row(derived.figure.rule, "derived"))
            continue;
        trade_cells(rows, derived.figure,
                    say("derived: {formula}", {{"formula", formula_text(derived)}}));
        rows.sources(sources_of(derived, library.facts));
    }
}

Table keywords_table(const Library& library, const KeywordChoice& choice) {
    Table table =
        begin_table("keywords", say("Keywords"),
                    choice.with_stopwords ? say("All words") : say("Function words left out"));
    const bool keyness = choice.measure == KeywordMeasure::keyness && choice.document;
    TableRows rows(library, table);
    rows.column("word", say("Word"));
    rows.numeric_column("frequency", say("Uses"));
    rows.numeric_column("per_10k", say("Per 10,000 words"));
    rows.numeric_column("documents", say("Articles"));
    if (keyness) rows.numeric_column("log_likelihood", say("Log-likelihood"));
    if (keyness) rows.numeric_column("log_ratio", say("Log ratio"));
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

Steps articles_table(const Library& library, RowsWanted wanted, Table& table) {
    table = begin_table("articles", say("Articles"),
                        counted(library.corpus.size(), "{n} article", "{n} articles"));
    TableRows rows(library, table, wanted);
    rows.column("title", say("Title"));
    rows.column("publisher", say("Publisher"));
    rows.column("published", say("Published"));
    rows.column("basis", say("Date known by"));
    rows.numeric_column("words", say("Words"));
    rows.numeric_column("facts", say("Facts"));
    for (DocumentIndex i = 0; i < library.corpus.size(); ++i) {
        co_await pause_here;
        const Document& document = library.corpus[i];
        const DocumentFacts& facts = library.facts[i];
        if (!rows.row({})) continue;
        rows.cell(document.title.empty() ? document.id : document.title);
        rows.cell(document.publisher);
        rows.cell(document.published ? date_text(PartialDate::of(*document.published)) : "",
                  document.published ? to_string(*document.published) : "");
        rows.cell(std::string(say_in("date", name_of(document.published_basis))),
                  std::string(name_of(document.published_basis)));
        const std::uint64_t words =
            count_terms(library.analyses[i], library.vocabulary.size()).tokens;
        rows.cell(number_text(Decimal::whole(static_cast<std::int64_t>(words))),
                  std::to_string(words));
        rows.cell(
            std::to_string(facts.meetings.size() + facts.counts.size() + facts.figures.size()));
        rows.sources({{i, {0, static_cast<std::uint32_t>(document.title.empty() ? 0 : 1)}}});
    }
}

std::span<const std::string_view> table_names() { return names; }

namespace {

// What is wrong with a request for a table of words, or nothing.
std::optional<Error> problem_of(WordStudy& study, std::string_view name) {
    if (name != "concordance" && name != "trend" && name != "dispersion") return std::nullopt;
    if (study.asked().query.empty())
        return Error{ErrorCode::bad_argument, "nothing is searched for", {}};
    if (!study.uses()) return study.uses().error();
    return std::nullopt;
}

Error no_such_table(const std::string& name) {
    std::string known;
    for (const std::string_view one : names)
        known += (known.empty() ? "" : ", ") + std::string(one);
    return {ErrorCode::bad_argument, "there is no table '" + name + "'; there are " + known, {}};
}

// Nothing for a name that is none of theirs.
std::optional<Steps> rows_in_steps(const Library& library, const FigureRequest& request,
                                   Table& table) {
    const RowsWanted wanted{request.most_rows, request.period};
    if (request.name == "meetings") return meetings_table(library, request.rules, wanted, table);
    if (request.name == "counts") return counts_table(library, wanted, table);
    if (request.name == "trade") return trade_table(library, wanted, table);
    if (request.name == "articles") return articles_table(library, {request.most_rows, {}}, table);
    if (request.study == nullptr) return std::nullopt;
    WordStudy& study = *request.study;
    if (request.name == "keywords")
        return study_words_table(library, study, request.table_for, table);
    if (request.name == "concordance")
        return study_uses_table(library, study, request.table_for, table);
    if (request.name == "trend") return study_trend_table(library, study, request.most_rows, table);
    if (request.name == "dispersion")
        return study_dispersion_table(library, study, request.most_rows, table);
    return std::nullopt;
}

}  // namespace

Steps make_table_in_steps(const Library& library, FigureRequest request,
                          std::optional<Result<Table>>& made) {
    if (request.study != nullptr) {
        co_await request.study->count_for(request.name);
        if (auto problem = problem_of(*request.study, request.name)) {
            made = std::move(*problem);
            co_return;
        }
    }
    Table table;
    if (auto rows = rows_in_steps(library, request, table)) {
        co_await std::move(*rows);
    } else if (request.name == "card" && request.study != nullptr) {
        table = study_card_table(library, *request.study, request.most_rows);
    } else if (request.name == "keywords") {
        table = keywords_table(library, request.keywords);
    } else {
        made = no_such_table(request.name);
        co_return;
    }
    if (request.period) tell_period(table, *request.period);
    made = std::move(table);
}

Result<Table> make_table(const Library& library, const FigureRequest& request) {
    std::optional<Result<Table>> made;
    finish(make_table_in_steps(library, request, made));
    return std::move(*made);
}

}  // namespace communique
