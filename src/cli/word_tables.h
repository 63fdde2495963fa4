#pragma once
// What the commands about words share: their options, the counts of every article, and cells.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.h"
#include "cli/print_table.h"
#include "statistics/term_counts.h"

namespace communique {

constexpr long default_rows = 25;

std::vector<TermCounts> count_articles(const Library& library);

// --rows N; 0 for all. An error when it is no number.
Result<std::size_t> rows_wanted(const Arguments& arguments);

// The number that an option gives, within its bounds, or what stands for it when it is not given.
Result<unsigned> number_within(const Arguments& arguments, std::string_view name, long otherwise,
                               long least, long most);

// The stopwords to leave out; none with --all-words.
std::vector<bool> left_out(const Library& library, const Arguments& arguments);

// A row whose first cell is text and whose others are numbers; nothing is an empty cell.
TableRow number_row(std::string text, const std::vector<std::optional<double>>& numbers);

// The terms that one of the `|`-separated patterns matches as a whole.
std::vector<TermId> terms_matching(const Vocabulary& vocabulary, std::string_view patterns);

}  // namespace communique
