#pragma once
// Keeps figures, tables and headline numbers until what they show or the space for it changes: making
// and placing them is the costly part of a frame, drawing them is not.

#include <map>
#include <string>
#include <string_view>

#include "chart/layout.h"
#include "figures/headline.h"
#include "figures/tables.h"

namespace communique {

struct LaidOutFigure {
    std::string made_from;  // request, library version and size, as text
    Figure figure;
    Scene scene;
};

class FigureShelf {
public:
    // `place` names the spot on screen, so that two sizes of one figure do not push each other out.
    const LaidOutFigure& get(std::string_view place, const Library& library, unsigned version,
                             const FigureRequest& request, Size size);
    // What was last shown at the place, or null.
    const LaidOutFigure* find(std::string_view place) const;
    const Table& table(const Library& library, unsigned version, const FigureRequest& request);
    const Headline& headline(const Library& library, unsigned version, const CountingRules& rules);

private:
    struct MadeTable {
        std::string made_from;
        Table table;
    };
    std::map<std::string, LaidOutFigure, std::less<>> places_;
    std::map<std::string, MadeTable, std::less<>> tables_;
    std::string headline_made_from_;
    Headline headline_;
};

}  // namespace communique
