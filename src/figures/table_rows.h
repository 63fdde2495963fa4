#pragma once
// Fills tables row by row; keeps what every row needs to turn byte spans into sources.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "chart/table.h"
#include "facts/library.h"
#include "figures/tables.h"

namespace communique {

class TableRows {
public:
    TableRows(const Library& library, Table& table, std::size_t most_rows = all_rows)
        : library_(library), table_(table), most_rows_(most_rows) {}

    void column(std::string name, std::string label);
    void numeric_column(std::string name, std::string label);

    // A new row; cells follow from left to right. False when the table has as many as it may: the row
    // is counted and nothing follows.
    bool row(std::string rule, std::string_view origin = {}, std::string key = {});
    void cell(std::string shown, std::string exported);
    void cell(const std::string& text) { cell(text, text); }
    void sources(const std::vector<Source>& sources);

private:
    const CodePointIndex& index_of(DocumentIndex document);

    const Library& library_;
    Table& table_;
    std::size_t most_rows_;
    std::map<DocumentIndex, CodePointIndex> indices_;
};

}  // namespace communique
