#pragma once
// The panels of the explorer, one file each: every show_ function draws into its column, handles
// what is pressed there, and leaves the column's pen below what it drew.

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
// While words are counted: how far that is, and a way to stop it. False when there is nothing to
// wait for.
bool show_counting(Ui& ui, Explorer& explorer, Column& column);
// At the start of a frame: how long it may count, and how long make figures. count_on() counts
// until that is used up, however often it is called.
void allow_work(Explorer& explorer);
void count_on(Explorer& explorer);
void show_concordance(Ui& ui, Explorer& explorer, Services& services, Column& page);
// What is wrong with a query, with a mark under the place.
void show_query_error(Ui& ui, Column& page, std::string_view query, const Error& error);
// Which articles, against which, and the lists of words left out and counted as one.
void show_word_settings(Ui& ui, Explorer& explorer, Column& page);
// The same in words: "In Kyodo News, July 3, 2024, against all others".
std::string word_settings_text(Explorer& explorer);
// The sheet of keys; the same in one run of words, for those who hear it.
void show_help_sheet(Ui& ui, Explorer& explorer, Column& page);
std::string keys_in_words();
// Letters that do something wherever the focus is, unless a field takes them.
void take_shortcuts(Explorer& explorer, Services& services);
// The card of the statistic in force, worked with the counts of a word.
void show_measure_card(Ui& ui, Explorer& explorer, Services& services, Column& column);
void show_reader(Ui& ui, Explorer& explorer, Services& services, Column& page);
// A single figure for somebody else's page, with its source and the way to the whole.
void show_embed(Ui& ui, Explorer& explorer, Services& services, Column& page);

// The rows of a table; pressing one opens its sentence, its button sets it right.
void show_table(Ui& ui, Explorer& explorer, Services& services, Column& column, const Table& table);
// One of the big numbers: value, what it counts, and its context; leads to its sentence.
void show_number(Ui& ui, Explorer& explorer, Column& column, const HeadlineNumber& number);

// Of many articles a list shows some at a time; the row that turns them is drawn where there are
// more. `first` is the first one shown.
struct ListPart {
    std::size_t begin = 0;
    std::size_t end = 0;
};
ListPart show_turning(Ui& ui, Column& column, std::size_t count, std::size_t& first);

// "Kyodo News · July 3, 2024".
std::string byline(const Document& document);
// The same in that width: rather the year alone than no date, and the publisher's name cut.
std::string byline_within(const Document& document, double width, const Lettering& style);

// Columns of equal width beside each other; their pens start at the column's.
std::vector<Column> split(const Column& column, int count, double gap);
// Moves the pen below the longest of them.
void join(Column& column, const std::vector<Column>& parts);

}  // namespace communique
