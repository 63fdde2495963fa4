#pragma once
// A Table is the other form of every figure: the same data as rows, with the sources of each row.
// It is written as HTML for the page's companion, as CSV and as JSON (figures/).

#include <cstddef>
#include <string>
#include <vector>

#include "base/date.h"

namespace communique {

struct TableColumn {
    std::string name;   // short, as a CSV header: "date", "place"
    std::string label;  // as shown: "Date", "Place"
    bool numeric = false;
};

// Where a row was read; `document` counts in the corpus, offsets are code points.
struct TableSource {
    unsigned document = 0;
    unsigned begin = 0;
    unsigned end = 0;
    std::string quote;
    std::string document_id = {};
    std::string name = {};  // the article as a reader knows it: "Kyodo News, July 3, 2024"
    std::string link = {};  // the address, a query without "?", of the sentence
};

struct TableRow {
    std::vector<std::string> cells;   // as shown
    std::vector<std::string> values;  // as exported; same length as cells
    std::vector<TableSource> sources;
    std::string rule = {};    // which rule of the reader saw it; empty for counted things
    std::string key = {};     // of its mark on the charts, see Datum::key
    std::string origin = {};  // "read", "amended", "added", "derived"; empty for counted things
};

struct Table {
    std::string name;  // "meetings"
    std::string title;
    std::string caption;
    std::vector<TableColumn> columns;
    std::vector<TableRow> rows;
    std::size_t left_out = 0;     // further rows that nobody asked for yet
    bool narrowed = false;        // to the rows of a period
    std::size_t outside = 0;      // rows of other times
    std::string empty_text = {};  // why there are no rows
};

}  // namespace communique
