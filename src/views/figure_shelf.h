#pragma once
// Keeps figures, tables and headline numbers until what they show or the space for it changes:
// making and placing them is the costly part of a frame, drawing them is not.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "chart/layout.h"
#include "figures/headline.h"
#include "figures/tables.h"

namespace communique {

struct LaidOutFigure {
    std::string made_from;  // request, library version and size, as text
    Figure figure;
    Scene scene;
};

// Where the rows of a table stand, so that only those in sight need be written.
struct TableLayout {
    double width = -1;            // that it was made for
    std::vector<double> columns;  // their widths
    bool stacked = false;
    std::vector<float> heights;  // of the rows, with the line below
    std::size_t focused = 0;     // the row that last had the keyboard
};

class FigureShelf {
public:
    // `place` names the spot on screen, so that two sizes of one figure do not push each other out.
    const LaidOutFigure& get(std::string_view place, const Library& library, unsigned version,
                             const FigureRequest& request, Size size);
    // What was last shown at the place, or null.
    const LaidOutFigure* find(std::string_view place) const;
    const Table& table(const Library& library, unsigned version, const FigureRequest& request);
    // Of the table last asked for under that name; a new one whenever the table was made anew.
    TableLayout& layout_of(const Table& table) { return tables_.find(table.name)->second.layout; }
    // How many rows are shown of a table that has more.
    std::size_t rows_of(std::string_view table) const;
    void show_more_rows(std::string_view table);
    const MeetingCounts& meeting_counts(const Library& library, unsigned version,
                                        const CountingRules& rules);
    const Headline& headline(const Library& library, unsigned version, const CountingRules& rules);

private:
    struct MadeTable {
        std::string made_from;
        Table table;
        TableLayout layout;
    };
    std::map<std::string, LaidOutFigure, std::less<>> places_;
    std::map<std::string, MadeTable, std::less<>> tables_;
    std::map<std::string, std::size_t, std::less<>> rows_;  // where more than at first
    std::string counts_made_from_;
    MeetingCounts counts_;
    std::string headline_made_from_;
    Headline headline_;
};

}  // namespace communique
