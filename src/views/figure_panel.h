#pragma once
// A figure on the screen: drawn from its Scene, its marks pointed at with the mouse, a finger or
// the arrow keys, their words in a tooltip, their sentence one press away.

#include <string_view>

#include "views/explorer.h"
#include "views/ui.h"

namespace communique {

enum class FigureUse : std::uint8_t {
    marks,   // each mark can be pointed at and opened
    teaser,  // the whole figure leads to its panel
};

// Draws the figure as wide as the column; height 0 lets it be as high as it needs. True when a
// teaser was pressed.
bool show_figure(Ui& ui, Explorer& explorer, Services& services, Column& column,
                 const FigureRequest& request, FigureUse use, double height = 0);
// The words of the datum that is pointed at, over everything else; call it last.
void show_pointed(const Ui& ui, const Explorer& explorer);

// The figure's data with these settings of the explorer.
FigureRequest request_of(Explorer& explorer, std::string_view figure, Detail detail);

// Null while there is no time to make it in this frame.
const Table* table_of(Explorer& explorer, std::string_view table);

}  // namespace communique
