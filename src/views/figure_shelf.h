#pragma once
// Keeps figures, tables and headline numbers until what they show or the space for it changes:
// making and placing them is the costly part of a frame, drawing them is not. Those of very many
// articles are made over several frames, and what was there before stands until then.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "chart/layout.h"
#include "figures/headline.h"
#include "figures/tables.h"
#include "views/time_share.h"

namespace communique {

struct LaidOutFigure {
    std::string made_from;  // request, library version and size, as text; empty for nothing
    unsigned version = 0;   // of the library
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
    // At the start of a frame: what may be spent in it. Without that all is made at once.
    void allow(double seconds);
    // Whether something that was asked for since then is still to be made.
    bool is_behind() const { return is_behind_; }
    TimeShare& time() { return time_; }

    // `place` names the spot on screen, so that two sizes of one figure do not push each other out.
    // While it is being made: what was there before, whose data lead nowhere once the library has
    // changed.
    const LaidOutFigure& get(std::string_view place, const Library& library, unsigned version,
                             const FigureRequest& request, Size size);
    // What was last shown at the place, or null.
    const LaidOutFigure* find(std::string_view place) const;
    // Null while there is no time to make it in this frame.
    const Table* table(const Library& library, unsigned version, const FigureRequest& request);
    // Of the table last asked for under that name; a new one whenever the table was made anew.
    TableLayout& layout_of(const Table& table) { return tables_.find(table.name)->second.layout; }
    // Of the table on the screen, when it was last there.
    double& height_of(std::string_view table) { return tables_[std::string(table)].height; }
    // How many rows are shown of a table that has more.
    std::size_t rows_of(std::string_view table) const;
    void show_more_rows(std::string_view table);
    const MeetingCounts& meeting_counts(const Library& library, unsigned version,
                                        const CountingRules& rules,
                                        const std::optional<DateRange>& period);
    const Headline& headline(const Library& library, unsigned version, const CountingRules& rules,
                             const std::optional<DateRange>& period = {});

private:
    struct Place {
        LaidOutFigure shown;
        std::string making_from;  // what is being made; empty for nothing
        std::optional<Result<Figure>> made;
        Steps making;
    };
    struct MadeTable {
        std::string made_from;
        Table table;
        TableLayout layout;
        double height = 0;
    };
    struct MadeHeadline {
        std::string made_from;
        Headline headline;
    };
    TimeShare time_;
    bool is_behind_ = false;
    std::map<std::string, Place, std::less<>> places_;
    std::map<std::string, MadeTable, std::less<>> tables_;
    std::map<std::string, std::size_t, std::less<>> rows_;  // where more than at first
    std::string counts_made_from_;
    MeetingCounts counts_;
    MadeHeadline headline_;
    MadeHeadline headline_of_period_;
};

}  // namespace communique
