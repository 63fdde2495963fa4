#pragma once
// How the commands that answer with a table print it: aligned text for a terminal, or --csv,
// --json.

#include "base/utf8.h"
#include "chart/table.h"
#include "cli/command.h"

namespace communique {

// Columns aligned by code points, numbers to the right, one line a row. Line ends and runs of
// blanks inside a cell become one blank.
std::string table_to_text(const Table& table);

// By the command's options; 0, the exit code.
int print_table(const Table& table, const Arguments& arguments, CommandIo& io);

// A text on one line: every run of white space is one blank.
std::string one_line(std::string_view text);
// How many places the text takes in a terminal, counting code points.
std::size_t width_of(std::string_view text);

// Makes the sources of rows; holds one index of code points for each article that is asked for.
class SourceMaker {
public:
    explicit SourceMaker(const Corpus& corpus);
    TableSource source(DocumentIndex document, Span span, std::string_view quote);

private:
    const Corpus& corpus_;
    std::vector<std::optional<CodePointIndex>> indices_;
};

}  // namespace communique
