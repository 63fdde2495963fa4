#include <array>

#include "cli/word_tables.h"
#include "statistics/collocation.h"

namespace communique {
namespace {

constexpr long default_window = 5;
constexpr long widest_window = 50;

Table collocates_table(const Library& library, const std::vector<Collocate>& found,
                       const std::vector<bool>& is_stopword, std::size_t rows) {
    Table table{"collocates", "Words that stand near the node", {}, {}, {}};
    for (const char* const name : {"word", "together", "frequency", "expected", "log_dice", "mi",
                                   "mi3", "t_score", "log_likelihood"})
        table.columns.push_back({name, name, !table.columns.empty()});
    for (const auto& [term, pairing, association] : found) {
        if (table.rows.size() == rows) break;
        if (term < is_stopword.size() && is_stopword[term]) continue;
        table.rows.push_back(number_row(
            library.vocabulary.form(term),
            {static_cast<double>(pairing.together), static_cast<double>(pairing.collocate),
             association.expected, association.log_dice, association.mi, association.mi3,
             association.t_score, association.log_likelihood}));
    }
    return table;
}

}  // namespace

int collocates_command(std::span<const std::string> args, CommandIo& io) {
    constexpr std::array<std::string_view, 3> valued{"window", "least", "rows"};
    constexpr std::array<std::string_view, 3> flags{"json", "csv", "all-words"};
    auto arguments = parse_arguments(args, valued, flags);
    if (!arguments) return fail(io, arguments.error());
    if (arguments->positional.empty())
        return fail(io, {ErrorCode::bad_argument, "collocates needs a word", {}});
    const auto window = number_within(*arguments, "window", default_window, 1, widest_window);
    const auto least = number_within(*arguments, "least", 3, 1, 1'000'000);
    const auto rows = rows_wanted(*arguments);
    for (const Error* error : {window ? nullptr : &window.error(), least ? nullptr : &least.error(),
                               rows ? nullptr : &rows.error()})
        if (error != nullptr) return fail(io, *error);
    int failed = 0;
    auto library = open_library(std::span(arguments->positional).subspan(1), io, failed);
    if (!library) return fail(io, library.error());

    const auto node = terms_matching(library->vocabulary, arguments->positional.front());
    const auto found =
        collocates(library->analyses, library->vocabulary, node, {*window, *window}, *least);
    print_table(collocates_table(*library, found, left_out(*library, *arguments), *rows),
                *arguments, io);
    return failed > 0 ? 1 : 0;
}

}  // namespace communique
