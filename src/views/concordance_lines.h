#pragma once
// The lines of the concordance below each other, of which only those in sight are drawn; a line
// that does not fit its place shows the whole of its words apart while it is pointed at.

#include "views/explorer.h"
#include "views/ui.h"

namespace communique {

// The first ones, or all of them once the reader wanted that.
std::size_t lines_shown(const Explorer& explorer, const Concordance& found);
bool shows_all_lines(const Explorer& explorer);
void show_all_lines(Explorer& explorer, bool all);
double height_of_lines(Ui& ui, Explorer& explorer, const Concordance& found, double width);
// `header` stays at the top of the panel and hides what has scrolled below it.
void show_lines(Ui& ui, Explorer& explorer, Services& services, Column& page,
                const Concordance& found, const Box& header);
// Over everything else, at the end of the frame.
void show_looked_at(const Ui& ui, Explorer& explorer);

}  // namespace communique
