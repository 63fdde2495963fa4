#pragma once
// Fills tables row by row; keeps what every row needs to turn byte spans into sources.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "chart/table.h"
#include "facts/library.h"

namespace communique {

class TableRows {
public:
    TableRows(const Library& library, Table& table) : library_(library), table_(table) {}

    void column(std::string name, std::string label);
    void numeric_column(std::string name, std::string label);

    // A new row; cells follow from left to right.
    void row(std::string rule, std::string_view origin = {}, std::string key = {});
    void when(PartialDate date, PartialDate end = {});
    void when(const DateRange& range) { table_.rows.back().when = range; }
    void cell(std::string shown, std::string exported);
    void cell(const std::string& text) { cell(text, text); }
    void sources(const std::vector<Source>& sources);

private:
    const CodePointIndex& index_of(DocumentIndex document);

    const Library& library_;
    Table& table_;
    std::map<DocumentIndex, CodePointIndex> indices_;
};

// Leaves of a table with dates the rows that touch the period, and says how many that are.
void keep_period(Table& table, const DateRange& period);

}  // namespace communique
