#pragma once
// The panels of the explorer, one file each: every show_ function draws into its column, handles what
// is pressed there, and leaves the column's pen below what it drew.

#include "chart/table.h"
#include "chart/words.h"
#include "figures/headline.h"
#include "views/explorer.h"
#include "views/ui.h"

namespace communique {

void show_header(Ui& ui, Explorer& explorer, Services& services, Column& page);
void show_overview(Ui& ui, Explorer& explorer, Services& services, Column& page);
void show_meetings(Ui& ui, Explorer& explorer, Services& services, Column& page);
void show_trade(Ui& ui, Explorer& explorer, Services& services, Column& page);
void show_keywords(Ui& ui, Explorer& explorer, Services& services, Column& page);
void show_concordance(Ui& ui, Explorer& explorer, Column& page);
void show_reader(Ui& ui, Explorer& explorer, Services& services, Column& page);
// A single figure for somebody else's page, with its source and the way to the whole.
void show_embed(Ui& ui, Explorer& explorer, Services& services, Column& page);

// The rows of a table; pressing one opens its sentence, its button sets it right.
void show_table(Ui& ui, Explorer& explorer, Services& services, Column& column, const Table& table);
// One of the big numbers: value, what it counts, and its context; leads to its sentence.
void show_number(Ui& ui, Explorer& explorer, Column& column, const HeadlineNumber& number);

// "Kyodo News · July 3, 2024".
std::string byline(const Document& document);

// Columns of equal width beside each other; their pens start at the column's.
std::vector<Column> split(const Column& column, int count, double gap);
// Moves the pen below the longest of them.
void join(Column& column, const std::vector<Column>& parts);

}  // namespace communique
