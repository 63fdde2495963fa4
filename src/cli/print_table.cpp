#include "cli/print_table.h"

#include <algorithm>

#include "figures/tables.h"

namespace communique {
namespace {

void append_cell(std::string& line, std::string_view cell, std::size_t width, bool to_the_right) {
    const std::string blanks(width - std::min(width, width_of(cell)), ' ');
    if (!line.empty()) line += "  ";
    line += to_the_right ? blanks + std::string(cell) : std::string(cell) + blanks;
}

void append_line(std::string& text, std::string line) {
    while (line.ends_with(' ')) line.pop_back();
    text += line + "\n";
}

}  // namespace

std::string one_line(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
        if (!blank) out.push_back(c);
        else if (!out.empty() && out.back() != ' ') out.push_back(' ');
    }
    while (out.ends_with(' ')) out.pop_back();
    return out;
}

std::size_t width_of(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return !is_continuation(c); }));
}

std::string table_to_text(const Table& table) {
    std::vector<std::size_t> widths;
    for (const TableColumn& column : table.columns) widths.push_back(width_of(column.name));
    std::vector<std::vector<std::string>> rows;
    for (const TableRow& row : table.rows) {
        auto& cells = rows.emplace_back();
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            cells.push_back(one_line(row.cells[i]));
            widths[i] = std::max(widths[i], width_of(cells[i]));
        }
    }
    std::string text;
    std::string line;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        append_cell(line, table.columns[i].name, widths[i], table.columns[i].numeric);
    append_line(text, line);
    for (const auto& cells : rows) {
        line.clear();
        for (std::size_t i = 0; i < cells.size(); ++i)
            append_cell(line, cells[i], widths[i], table.columns[i].numeric);
        append_line(text, line);
    }
    return text;
}

int print_table(const Table& table, const Arguments& arguments, CommandIo& io) {
    if (arguments.has("json")) io.out(table_to_json(table) + "\n");
    else if (arguments.has("csv")) io.out(table_to_csv(table));
    else io.out(table_to_text(table));
    return 0;
}

SourceMaker::SourceMaker(const Corpus& corpus) : corpus_(corpus), indices_(corpus.size()) {}

TableSource SourceMaker::source(DocumentIndex document, Span span, std::string_view quote) {
    auto& index = indices_[document];
    if (!index) index.emplace(corpus_[document].text);
    return {document,
            index->code_point_of(span.begin),
            index->code_point_of(span.end),
            one_line(quote),
            corpus_[document].id,
            {},
            {}};
}

}  // namespace communique
