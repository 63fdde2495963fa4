#include <algorithm>

#include "base/json.h"
#include "cli/word_request.h"
#include "statistics/concordance.h"
#include "statistics/regex/re2_engine.h"

namespace communique {
namespace {

constexpr long default_context = 8;
constexpr long longest_context = 50;

std::string plural(std::size_t count, const char* noun) {
    return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

// What was found, of how much is shown, in words.
std::string totals_of(const Concordance& found, std::size_t shown) {
    std::string text =
        plural(found.lines.size(), "use") + " in " +
        (found.texts == found.counts.size()
             ? plural(found.texts, "article")
             : std::to_string(found.texts) + " of " + plural(found.counts.size(), "article"));
    if (found.words > 0 && !found.lines.empty())
        text += ", " +
                format_statistic(static_cast<double>(found.lines.size()) * 10000 /
                                 static_cast<double>(found.words)) +
                " per 10,000 words";
    if (shown < found.lines.size()) text += "; the first " + std::to_string(shown) + " shown";
    return text;
}

Table concordance_table(const Library& library, std::string_view query,
                        std::span<const ConcordanceLine> lines) {
    Table table{"kwic", "Concordance of " + std::string(query), {}, {}, {}};
    table.columns = {{"article", "Article", false},  {"published", "Published", false},
                     {"sentence", "Sentence", true}, {"pre", "Left", false},
                     {"keyword", "Node", false},     {"post", "Right", false},
                     {"pattern", "Query", false}};
    SourceMaker sources(library.corpus);
    for (const ConcordanceLine& line : lines) {
        const Document& document = library.corpus[line.document];
        const Sentence& sentence = library.analyses[line.document].sentences[line.sentence];
        TableRow row;
        row.cells = {document.id,
                     document.published ? to_string(*document.published) : std::string(),
                     std::to_string(line.sentence + 1),
                     one_line(slice(document.text, line.left)),
                     one_line(slice(document.text, line.node)),
                     one_line(slice(document.text, line.right)),
                     std::string(query)};
        row.values = row.cells;
        row.sources = {
            sources.source(line.document, line.node, slice(document.text, sentence.span))};
        table.rows.push_back(std::move(row));
    }
    return table;
}

// One line a use, the nodes below each other, and the totals at the end.
std::string concordance_text(const Table& table) {
    enum : std::size_t { article, published, sentence, left, node, right };
    std::size_t left_width = 0;
    std::size_t node_width = 0;
    for (const TableRow& row : table.rows) {
        left_width = std::max(left_width, width_of(row.cells[left]));
        node_width = std::max(node_width, width_of(row.cells[node]));
    }
    std::string text;
    for (const TableRow& row : table.rows) {
        const auto& cells = row.cells;
        text += cells[article] + ":" + cells[sentence] + "  ";
        text += std::string(left_width - width_of(cells[left]), ' ') + cells[left];
        text += "  " + cells[node] + std::string(node_width - width_of(cells[node]), ' ');
        text += "  " + cells[right] + "\n";
    }
    return text;
}

void write_row(JsonWriter& json, const Table& table, const TableRow& row) {
    const TableSource& source = row.sources.front();
    json.begin_object();
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        json.key(table.columns[i].name);
        const auto number = table.columns[i].numeric ? parse_decimal(row.values[i]) : std::nullopt;
        if (number) json.value(*number);
        else json.value_or_null(row.values[i]);
    }
    json.key("sources").begin_array().begin_object().key("doc_id").value(source.document_id);
    json.key("begin").value(source.begin).key("end").value(source.end);
    json.key("quote").value(source.quote).end_object().end_array().end_object();
}

// The settings in force, the totals, what every article has, and the lines.
std::string concordance_json(const Table& table, const Concordance& found,
                             const ConcordanceRequest& asked, const Corpus& corpus) {
    std::string out;
    JsonWriter json(out);
    json.begin_object().key("name").value(table.name).key("query").value(asked.query);
    json.key("case").value(asked.match.letter_case == MatchCase::kept);
    json.key("diacritics").value(asked.match.marks == MatchMarks::kept);
    json.key("context").value(asked.context == ContextKind::sentence
                                  ? std::string("sentence")
                                  : std::to_string(asked.context_words));
    json.key("sort").value(to_string(asked.sort));
    json.key("uses").value(static_cast<std::uint64_t>(found.lines.size()));
    json.key("articles_with_uses").value(static_cast<std::uint64_t>(found.texts));
    json.key("articles").value(static_cast<std::uint64_t>(found.counts.size()));
    json.key("words").value(found.words).key("counts").begin_array();
    for (const ConcordanceCount& count : found.counts)
        json.begin_object()
            .key("doc_id")
            .value(corpus[count.document].id)
            .key("uses")
            .value(count.uses)
            .key("words")
            .value(count.words)
            .end_object();
    json.end_array().key("rows").begin_array();
    for (const TableRow& row : table.rows) write_row(json, table, row);
    json.end_array().end_object();
    return out + "\n";
}

Result<ConcordanceRequest> concordance_request(const WordRequest& request) {
    ConcordanceRequest asked;
    asked.query = request.queries.front();
    asked.match = request.settings.match;
    const auto context =
        number_within(request.arguments, "context", default_context, 0, longest_context);
    if (!context) return context.error();
    asked.context_words = *context;
    if (request.arguments.has("sentence")) asked.context = ContextKind::sentence;
    auto sort = parse_sort(request.arguments.value("sort"));
    if (!sort) return sort.error();
    asked.sort = std::move(sort).value();
    auto documents = select(request.library.corpus, request.settings.target);
    if (!documents) return documents.error();
    asked.documents = std::move(documents).value();
    return asked;
}

}  // namespace

int kwic_command(std::span<const std::string> args, CommandIo& io) {
    auto request = read_word_request(
        args, {{"context", "sort"}, {"sentence"}, 1, "kwic needs a word or phrase to look for"},
        io);
    if (!request) return fail(io, request.error());
    const auto asked = concordance_request(*request);
    if (!asked) return fail(io, asked.error());
    const auto found =
        make_concordance(request->texts(), *asked, request->settings.aliases, &re2_engine());
    if (!found) return fail(io, found.error());

    const std::size_t shown = std::min(found->lines.size(), *rows_wanted(request->arguments, 0));
    Table table =
        concordance_table(request->library, asked->query, std::span(found->lines).first(shown));
    table.caption = totals_of(*found, shown);
    if (request->arguments.has("json"))
        io.out(concordance_json(table, *found, *asked, request->library.corpus));
    else if (request->arguments.has("csv")) print_table(table, request->arguments, io);
    else io.out(concordance_text(table) + table.caption + "\n");
    return request->exit_code();
}

}  // namespace communique
