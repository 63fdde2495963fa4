#pragma once
// One line of the concordance in its three shapes: words aligned on the node, the same stacked for
// a phone, and the whole sentence. The words that the lines are sorted by stand in the colour of
// their level, underlined.

#include "views/explorer.h"
#include "views/ui.h"

namespace communique {

// Of the first, second and third level.
ColorRole color_of_level(std::size_t level);

void draw_aligned_line(Ui& ui, const Explorer& explorer, const ConcordanceLine& line,
                       const Box& box);
void draw_stacked_line(Ui& ui, const Explorer& explorer, const ConcordanceLine& line,
                       const Box& box);
void draw_sentence_line(Ui& ui, const Explorer& explorer, const ConcordanceLine& line,
                        const Box& box);

double sentence_height(Ui& ui, const Explorer& explorer, const ConcordanceLine& line, double width);
double estimated_sentence_height(double bytes, double width);

}  // namespace communique
