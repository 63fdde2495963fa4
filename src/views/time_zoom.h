#pragma once
// Zooming and moving along the time axes: by wheel or pinch at a place, by dragging, by keys and by
// buttons. All figures with a time axis show the same period, and the address carries it.

#include "views/explorer.h"
#include "views/ui.h"

namespace communique {

bool has_time(const Figure& figure);
// True when a figure of the last frame with a time axis is there: the wish will be granted.
bool takes_zoom(const Explorer& explorer, float x, float y);

// Closer by `factor`, keeping what is `at` (0 the left end, 1 the right) where it is.
void zoom_time(Explorer& explorer, const Figure& figure, double factor, double at);
// Later by a share of what is in sight; earlier for negative ones.
void move_time(Explorer& explorer, const Figure& figure, double share);

// Takes wheel, pinch and dragging over the figure; true while the mouse drags it.
bool zoom_by_hand(Explorer& explorer, const LaidOutFigure& kept, ImVec2 origin, bool held);
// + - 0 and Shift with an arrow, while the figure has the keyboard. True when one was pressed.
bool zoom_by_keys(Explorer& explorer, const LaidOutFigure& kept, ImVec2 origin);
void show_zoom_buttons(Ui& ui, Explorer& explorer, Column& column, const LaidOutFigure& kept,
                       ImVec2 origin);

}  // namespace communique
