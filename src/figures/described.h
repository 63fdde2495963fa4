#pragma once
// Marks are placed first and put into words afterwards, those that are drawn one by one alone: of
// fifty thousand that a few columns stand for (chart/gather.h) nobody reads the words. A datum
// without a description is one that has its key, its look and its place.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "chart/figure.h"
#include "facts/library.h"

namespace communique {

// The title of the trade figure: the latest total, of those within a period where there is one.
std::string trade_title(const Library& library, const std::optional<DateRange>& within);

// The number behind the colon of a key.
std::size_t index_of(std::string_view key);

void describe_on_timeline(const Library& library, Datum& datum);
void describe_in_year(const Library& library, Datum& datum);
void describe_trade(const Library& library, Datum& datum);
void describe_change(const Library& library, Datum& datum);
// By the name of its figure; what has its words is left alone.
void describe(const Library& library, const Figure& figure, Datum& datum);

// What a chart says about the fact of that key, heading first; nothing for what is none.
std::vector<std::string> words_about(const Library& library, std::string_view key);

// "And 7 more, see the table."
std::string more_in_table(std::size_t number);
// The words of the first data for an alternative text, and how many more there are.
std::string alternative_words(const Library& library, const Figure& figure,
                              std::vector<Datum>& data, std::size_t most);

}  // namespace communique
