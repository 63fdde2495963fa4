#pragma once
// What the commands about words share: the options that choose articles and set how words are
// counted (statistics/settings.h), the library they are about, and cells of numbers.
//   --docs ID,ID  --publisher NAME  --from DATE  --to DATE    the articles
//   --against "ID,by:NAME,2014..2020"                         what they are compared with
//   --alias "Xi=Xi|Xi Jinping"  --stop WORDS  --keep WORDS  --all-words
//   --case  --diacritics                                      heed them in queries
// DATE is a day, month or year. Lists are parted by commas or ~; names and aliases by repeating
// them.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.h"
#include "cli/print_table.h"
#include "statistics/material.h"
#include "statistics/select.h"
#include "statistics/settings.h"

namespace communique {

constexpr long default_rows = 25;

struct WordRequest {
    Arguments arguments;
    Settings settings;
    std::vector<std::string> queries;  // what stands before the files
    Library library;
    int failed = 0;  // files that could not be used

    Texts texts() const { return {library.corpus, library.analyses, library.vocabulary}; }
    int exit_code() const { return failed > 0 ? 1 : 0; }
};

struct WordOptions {
    std::vector<std::string_view> valued = {};
    std::vector<std::string_view> flags = {};
    std::size_t queries = 0;      // how many must stand before the files
    std::string_view needs = {};  // said when they do not: "kwic needs a word"
};

// Reads arguments, settings and articles; --rows, --json and --csv are known to all.
Result<WordRequest> read_word_request(std::span<const std::string> args, const WordOptions& options,
                                      CommandIo& io);

// The settings alone.
Result<Settings> settings_of(const Arguments& arguments);

// --rows N; 0 for all. An error when it is no number.
Result<std::size_t> rows_wanted(const Arguments& arguments, long otherwise = default_rows);

// The number that an option gives, within its bounds, or what stands for it when it is not given.
Result<unsigned> number_within(const Arguments& arguments, std::string_view name, long otherwise,
                               long least, long most);
// The same for a number above 0 that may have decimals.
Result<double> positive_number(const Arguments& arguments, std::string_view name, double otherwise);

// A row whose first cell is text and whose others are numbers; nothing is an empty cell.
TableRow number_row(std::string text, const std::vector<std::optional<double>>& numbers);

// The sentence in which the word stands first, for the columns of a row that say where it is from.
void add_first_place(TableRow& row, TermId term, const Material& material,
                     std::span<const DocumentIndex> documents, SourceMaker& places);

// "in 3 of 5 articles, 1,970 words": what a list was counted from, for its caption.
std::string counted_from(const Material& material, std::span<const DocumentIndex> documents);

}  // namespace communique
