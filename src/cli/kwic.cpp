#include <algorithm>
#include <array>

#include "cli/command.h"
#include "cli/print_table.h"
#include "statistics/concordance.h"

namespace communique {
namespace {

constexpr long default_context = 8;
constexpr long longest_context = 50;

Table concordance_table(const Library& library, std::string_view query,
                        const std::vector<ConcordanceLine>& lines) {
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

// One line a use, the nodes below each other, and the count of uses and articles at the end.
std::string concordance_text(const Table& table) {
    enum : std::size_t { article, published, sentence, left, node, right };
    std::size_t left_width = 0;
    std::size_t node_width = 0;
    for (const TableRow& row : table.rows) {
        left_width = std::max(left_width, width_of(row.cells[left]));
        node_width = std::max(node_width, width_of(row.cells[node]));
    }
    std::string text;
    std::size_t articles = 0;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const auto& cells = table.rows[i].cells;
        if (i == 0 || cells[article] != table.rows[i - 1].cells[article]) ++articles;
        text += cells[article] + ":" + cells[sentence] + "  ";
        text += std::string(left_width - width_of(cells[left]), ' ') + cells[left];
        text += "  " + cells[node] + std::string(node_width - width_of(cells[node]), ' ');
        text += "  " + cells[right] + "\n";
    }
    const std::size_t uses = table.rows.size();
    return text + std::to_string(uses) + (uses == 1 ? " use in " : " uses in ") +
           std::to_string(articles) + (articles == 1 ? " article\n" : " articles\n");
}

}  // namespace

int kwic_command(std::span<const std::string> args, CommandIo& io) {
    constexpr std::array<std::string_view, 1> valued{"context"};
    constexpr std::array<std::string_view, 2> flags{"json", "csv"};
    auto arguments = parse_arguments(args, valued, flags);
    if (!arguments) return fail(io, arguments.error());
    if (arguments->positional.empty())
        return fail(io, {ErrorCode::bad_argument, "kwic needs a word or phrase to look for", {}});
    const std::string query = arguments->positional.front();
    const long context =
        arguments->has("context") ? arguments->number("context").value_or(-1) : default_context;
    if (context < 0 || context > longest_context)
        return fail(
            io, {ErrorCode::bad_argument, "--context needs a number of words from 0 to 50", {}});

    int failed = 0;
    auto library = open_library(std::span(arguments->positional).subspan(1), io, failed);
    if (!library) return fail(io, library.error());
    const auto lines = concordance(library->corpus, library->analyses, library->vocabulary, query,
                                   static_cast<unsigned>(context));
    const Table table = concordance_table(*library, query, lines);
    if (arguments->has("json") || arguments->has("csv"))
        print_table(table, *arguments, io);
    else
        io.out(concordance_text(table));
    return failed > 0 ? 1 : 0;
}

}  // namespace communique
