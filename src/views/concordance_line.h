#pragma once
// One line of the concordance in its two shapes: words aligned on the node, cut where the line
// ends; and all of them over as many lines as that takes, for whole sentences and for phones. The
// words that the lines are sorted by stand in the colour of their level, underlined.

#include "views/explorer.h"
#include "views/ui.h"

namespace communique {

// Of the first, second and third level.
ColorRole color_of_level(std::size_t level);

void draw_aligned_line(Ui& ui, const Explorer& explorer, const ConcordanceLine& line,
                       const Box& box);
// Whether words had to be left out of it.
bool is_cut(const Explorer& explorer, const ConcordanceLine& line, const Box& box);
void draw_whole_line(Ui& ui, const Explorer& explorer, const ConcordanceLine& line, const Box& box);

double whole_height(Ui& ui, const Explorer& explorer, const ConcordanceLine& line, double width);
double estimated_whole_height(double bytes, double width);

}  // namespace communique
