#include <array>

#include "cli/word_tables.h"
#include "statistics/dispersion.h"
#include "statistics/keyness.h"

namespace communique {

int keywords_command(std::span<const std::string> args, CommandIo& io) {
    constexpr std::array<std::string_view, 1> valued{"rows"};
    constexpr std::array<std::string_view, 3> flags{"json", "csv", "all-words"};
    auto arguments = parse_arguments(args, valued, flags);
    if (!arguments) return fail(io, arguments.error());
    const auto rows = rows_wanted(*arguments);
    if (!rows) return fail(io, rows.error());
    int failed = 0;
    auto library = open_library(arguments->positional, io, failed);
    if (!library) return fail(io, library.error());

    const auto counts = count_articles(*library);
    Table table{"keywords", "Commonest words", {}, {}, {}};
    table.columns = {{"word", "Word", false},
                     {"frequency", "Frequency", true},
                     {"per_10k", "Per 10,000", true},
                     {"articles", "Articles", true},
                     {"dp", "DP", true},
                     {"juilland_d", "Juilland’s D", true}};
    for (const Keyword& keyword :
         keywords(counts, library->vocabulary, left_out(*library, *arguments))) {
        if (table.rows.size() == *rows) break;
        const auto spread = dispersion(counts, keyword.term);
        table.rows.push_back(number_row(library->vocabulary.form(keyword.term),
                                        {static_cast<double>(keyword.frequency), keyword.per_10k,
                                         static_cast<double>(keyword.documents),
                                         spread ? std::optional(spread->dp) : std::nullopt,
                                         spread ? spread->juilland_d : std::nullopt}));
    }
    print_table(table, *arguments, io);
    return failed > 0 ? 1 : 0;
}

}  // namespace communique
