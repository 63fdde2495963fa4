// The tables of a word study, for the page and for export.

#include <algorithm>
#include <map>

#include "base/json.h"
#include "base/say.h"
#include "base/sort_in_steps.h"
#include "chart/words.h"
#include "figures/table_rows.h"
#include "figures/word_study.h"
#include "figures/wording.h"

namespace communique {
namespace {

constexpr std::size_t uses_in_table = 500;

std::string settings_text(const Settings& settings) {
    std::string text(settings.function_words == FunctionWords::counted
                         ? say("All words")
                         : say("Function words left out"));
    const auto list = [&text](std::string_view what, const std::vector<std::string>& words) {
        for (std::size_t i = 0; i < words.size(); ++i)
            text = i == 0 ? listed_apart(text, std::string(what) + " " + words[i])
                          : listed(text, words[i]);
    };
    list(say("also left out:"), settings.stop);
    list(say("counted all the same:"), settings.keep);
    for (const Alias& alias : settings.aliases)
        text = listed_apart(text, alias.name + " = " + alias.forms);
    return text;
}

}  // namespace

namespace {

// What the statistic of a row was computed from besides the row: sums, the same in every row.
struct Sums {
    std::vector<std::pair<std::string, std::string>> columns;  // name and label
    std::vector<std::string> values;

    void add(std::string name, std::string_view label, std::uint64_t value) {
        columns.emplace_back(std::move(name), label);
        values.push_back(std::to_string(value));
    }
};

Sums sums_of(const WordList& list, MeasureFamily family) {
    Sums sums;
    if (family == MeasureFamily::association) {
        const Pairing pairing = list.rows.empty() ? Pairing{} : list.rows.front().pairing;
        sums.add("node", say("Uses of the word searched for"), pairing.node);
        sums.add("window", say("Words near each use"), pairing.window);
    }
    sums.add("words", say("Words"), list.words);
    if (family == MeasureFamily::keyness) {
        sums.add("reference_words", say("Words in the others"), list.reference_words);
        sums.add("words_tested", say("Words compared"), list.words_tested);
    }
    return sums;
}

}  // namespace

Steps study_words_table(const Library& library, WordStudy& study, TableFor where, Table& table) {
    const WordList& list = study.list();
    const MeasureFamily family = family_of(list.measure);
    table.name = "keywords";
    table.title = study.asked().items == WordItems::words     ? say("Keywords")
                  : study.asked().items == WordItems::phrases ? say("Phrases")
                                                              : say("Collocates");
    table.caption = settings_text(study.asked().settings);
    table.empty_text = list.problem;
    TableRows rows(library, table);
    rows.column("word", study.asked().items == WordItems::phrases ? say("Words") : say("Word"));
    const bool pair = family == MeasureFamily::association;
    rows.numeric_column("frequency", pair ? say("Near it") : say("Uses"));
    if (pair) rows.numeric_column("collocate", say("Uses in all"));
    if (family == MeasureFamily::keyness) rows.numeric_column("reference", say("In the others"));
    if (!pair) rows.numeric_column("per_10k", say("Per 10,000 words"));
    rows.numeric_column("documents", say("Articles"));
    const bool own_column =
        list.measure != "per_10k" && list.measure != "frequency" && list.measure != "articles";
    if (own_column) rows.numeric_column(list.measure, say(measure_card(list.measure)->name));
    const Sums sums = where == TableFor::file ? sums_of(list, family) : Sums{};
    for (const auto& [name, label] : sums.columns) rows.numeric_column(name, label);
    for (const WordRow& word : list.rows) {
        co_await pause_here;
        rows.row(std::string(list.measure));
        rows.cell(word.item);
        rows.cell(std::to_string(word.frequency));
        if (pair) rows.cell(std::to_string(word.pairing.collocate));
        if (family == MeasureFamily::keyness) rows.cell(std::to_string(word.reference));
        if (!pair) rows.cell(fixed_text(word.per_10k, 1), format_statistic(word.per_10k));
        rows.cell(std::to_string(word.documents));
        if (own_column)
            rows.cell(WordStudy::value_text(list.measure, word.value),
                      word.value ? format_statistic(*word.value) : std::string());
        for (const std::string& value : sums.values) rows.cell(value);
        if (!word.sources.empty()) rows.sources({word.sources.front()});
    }
}

Steps study_uses_table(const Library& library, WordStudy& study, TableFor where, Table& table) {
    table.name = "concordance";
    table.title = say("“{words}” in context", {{"words", study.asked().query}});
    TableRows rows(library, table);
    rows.column("article", say("Article"));
    rows.column("published", say("Published"));
    rows.column("left", say_in("context", "Before"));
    rows.column("node", say("Word"));
    rows.column("right", say_in("context", "After"));
    const Concordance& found = study.uses().value();
    table.caption = uses_text(found);
    const std::size_t most = where == TableFor::file ? found.lines.size() : uses_in_table;
    if (found.lines.size() > most)
        table.caption += say("; the first {n} are here", {{"n", std::to_string(most)}});
    for (const ConcordanceLine& line : found.lines) {
        co_await pause_here;
        if (table.rows.size() == most) break;
        const Document& document = library.corpus[line.document];
        rows.row(study.asked().query);
        rows.cell(document.publisher.empty() ? document.id : document.publisher);
        rows.cell(document.published ? to_string(*document.published) : std::string());
        rows.cell(on_one_line(slice(document.text, line.left)));
        rows.cell(on_one_line(slice(document.text, line.node)));
        rows.cell(on_one_line(slice(document.text, line.right)));
        rows.sources({{line.document, line.node}});
    }
}

Steps study_dispersion_table(const Library& library, WordStudy& study, std::size_t most_rows,
                             Table& table) {
    table.name = "dispersion";
    table.title = say("Where the articles use {words}", {{"words", quoted(study.asked().query)}});
    table.caption =
        say("Every use, in order, with how much of its article's text stands before it");
    TableRows rows(library, table, {most_rows, {}});
    rows.column("article", say("Article"));
    rows.column("published", say("Published"));
    rows.numeric_column("use", say("Use"));
    rows.numeric_column("of", say_in("uses", "Of"));
    rows.numeric_column("percent_into", say("Percent into the article"));
    const Concordance& found = study.uses().value();
    std::vector<const ConcordanceLine*> lines;
    std::map<DocumentIndex, std::size_t> uses;
    for (const ConcordanceLine& line : found.lines) {
        co_await pause_here;
        lines.push_back(&line);
        ++uses[line.document];
    }
    co_await sort_in_steps(lines, [](const ConcordanceLine* x, const ConcordanceLine* y) {
        return std::pair(x->document, x->node.begin) < std::pair(y->document, y->node.begin);
    });
    std::size_t use = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        co_await pause_here;
        const ConcordanceLine& line = *lines[i];
        const Document& document = library.corpus[line.document];
        use = i > 0 && lines[i - 1]->document == line.document ? use + 1 : 1;
        const double into = percent_into(library.analyses[line.document], line.node.begin);
        if (!rows.row(study.asked().query)) continue;
        rows.cell(article_name(document), document.id);
        rows.cell(document.published ? to_string(*document.published) : std::string());
        rows.cell(std::to_string(use));
        rows.cell(std::to_string(uses[line.document]));
        rows.cell(fixed_text(into, 0) + "%", format_statistic(into));
        rows.sources({{line.document, line.node}});
    }
}

Steps study_trend_table(const Library& library, WordStudy& study, std::size_t most_rows,
                        Table& table) {
    table.name = "trend";
    table.title = say("“{words}” over time", {{"words", study.asked().query}});
    table.caption = say("By article, in order of publication");
    TableRows rows(library, table, {most_rows, {}});
    rows.column("article", say("Article"));
    rows.column("published", say("Published"));
    rows.numeric_column("uses", say("Uses"));
    rows.numeric_column("words", say("Words"));
    rows.numeric_column("per_10k", say("Per 10,000 words"));
    std::vector<Span> first_use(library.corpus.size());  // empty where there is none
    for (const ConcordanceLine& line : study.uses()->lines) {
        co_await pause_here;
        Span& first = first_use[line.document];
        if (first.empty() || line.node.begin < first.begin) first = line.node;
    }
    const std::vector<TrendPoint>& articles = study.trend().articles;
    for (std::size_t i = 0; i < articles.size(); ++i) {
        co_await pause_here;
        const TrendPoint& point = articles[i];
        if (!rows.row(study.asked().query)) {
            table.left_out = articles.size() - i;
            break;
        }
        rows.cell(article_name(library.corpus[point.document]), library.corpus[point.document].id);
        rows.cell(point.published ? to_string(*point.published) : std::string());
        rows.cell(std::to_string(point.uses));
        rows.cell(std::to_string(point.words));
        rows.cell(point.per_10k ? fixed_text(*point.per_10k, 1) : std::string("–"),
                  point.per_10k ? format_statistic(*point.per_10k) : std::string());
        if (!first_use[point.document].empty())
            rows.sources({{point.document, first_use[point.document]}});
    }
}

std::string uses_text(const Concordance& found) {
    const std::size_t articles = found.counts.size();
    if (found.lines.empty())
        return articles == 1 ? std::string(say("no use in this article"))
                             : counted(articles, "no use in {n} article", "no use in {n} articles");
    const bool all = found.texts == articles;
    const std::string where =
        all ? counted(articles, "in {n} article", "in {n} articles")
            : counted(articles, "in {found} of {n} article", "in {found} of {n} articles",
                      {{"found", std::to_string(found.texts)}});
    std::string text =
        say("{uses} {in_articles}",
            {{"uses", counted(found.lines.size(), "{n} use", "{n} uses")}, {"in_articles", where}});
    if (found.words > 0)
        text += say(", {rate} per 10,000 words",
                    {{"rate", fixed_text(static_cast<double>(found.lines.size()) * 1e4 /
                                             static_cast<double>(found.words),
                                         1)}});
    return text;
}

std::string selection_text(const Corpus& corpus, const Selection& selection,
                           std::span<const DocumentIndex> documents) {
    if (selection.empty()) return std::string(say("all articles"));
    if (documents.size() == 1) return article_name(corpus[documents.front()]);
    std::string text;
    for (const std::string& name : selection.publishers) text = listed(text, name);
    if (selection.from || selection.to) {
        std::string years;
        if (selection.from) years += std::to_string(selection.from->year);
        if (!selection.to || !selection.from || selection.from->year != selection.to->year) {
            years += "–";
            if (selection.to) years += std::to_string(selection.to->year);
        }
        text = listed(text, years);
    }
    return headed(text, counted(documents.size(), "{n} article", "{n} articles"));
}

std::string on_one_line(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
        if (!blank) out += c;
        else if (!out.empty() && out.back() != ' ') out += ' ';
    }
    return out;
}

}  // namespace communique
