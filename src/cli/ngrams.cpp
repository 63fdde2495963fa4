#include <array>

#include "cli/word_tables.h"
#include "statistics/ngrams.h"

namespace communique {

int ngrams_command(std::span<const std::string> args, CommandIo& io) {
    constexpr std::array<std::string_view, 3> valued{"length", "least", "rows"};
    constexpr std::array<std::string_view, 3> flags{"json", "csv", "all-words"};
    auto arguments = parse_arguments(args, valued, flags);
    if (!arguments) return fail(io, arguments.error());
    const auto length = number_within(*arguments, "length", 2, 2, longest_ngram);
    const auto least = number_within(*arguments, "least", 2, 1, 1'000'000);
    const auto rows = rows_wanted(*arguments);
    for (const Error* error : {length ? nullptr : &length.error(), least ? nullptr : &least.error(),
                               rows ? nullptr : &rows.error()})
        if (error != nullptr) return fail(io, *error);
    int failed = 0;
    auto library = open_library(arguments->positional, io, failed);
    if (!library) return fail(io, library.error());

    Table table{"ngrams", "Runs of words that return", {}, {}, {}};
    table.columns = {{"words", "Words", false},
                     {"frequency", "Frequency", true},
                     {"articles", "Articles", true}};
    for (const NGram& ngram : ngrams(library->analyses, library->vocabulary, *length,
                                     left_out(*library, *arguments), *least)) {
        if (table.rows.size() == *rows) break;
        table.rows.push_back(number_row(
            text_of(ngram, library->vocabulary),
            {static_cast<double>(ngram.frequency), static_cast<double>(ngram.documents)}));
    }
    print_table(table, *arguments, io);
    return failed > 0 ? 1 : 0;
}

}  // namespace communique
