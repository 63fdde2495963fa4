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
    TableRows(const Library& library, Table& table, RowsWanted wanted = {})
        : library_(library), table_(table), wanted_(std::move(wanted)) {
        table_.narrowed = wanted_.period.has_value();
    }

    void column(std::string_view name, std::string_view label);
    void numeric_column(std::string_view name, std::string_view label);

    // Whether a row of those days is wanted; one outside the period is counted as that.
    bool wants(const DateRange& when);
    // A new row; cells follow from left to right. False when the table has as many as it may: the
    // row is counted and nothing follows.
    bool row(std::string rule, std::string_view origin = {}, std::string key = {});
    void cell(std::string shown, std::string exported);
    void cell(const std::string& text) { cell(text, text); }
    void sources(const std::vector<Source>& sources);

private:
    const CodePointIndex& index_of(DocumentIndex document);

    const Library& library_;
    Table& table_;
    RowsWanted wanted_;
    std::map<DocumentIndex, CodePointIndex> indices_;
};

// Says in the caption of a table that has only the rows of a period how many that are.
void tell_period(Table& table, const DateRange& period);

}  // namespace communique
