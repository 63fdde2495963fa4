#include "statistics/collocation.h"

#include "cli/word_request.h"
#include "statistics/regex/re2_engine.h"

namespace communique {
namespace {

constexpr long default_window = 5;
constexpr long widest_window = 50;

Result<CollocationOptions> options_of(const Arguments& arguments) {
    CollocationOptions options;
    const auto window = number_within(arguments, "window", default_window, 1, widest_window);
    if (!window) return window.error();
    const auto left = number_within(arguments, "left", *window, 0, widest_window);
    if (!left) return left.error();
    const auto right = number_within(arguments, "right", *window, 0, widest_window);
    if (!right) return right.error();
    const auto least = number_within(arguments, "least", 3, 1, 1'000'000);
    if (!least) return least.error();
    if (arguments.has("rank")) {
        const auto rank = association_measure_of(arguments.value("rank"));
        if (!rank)
            return Error{ErrorCode::bad_argument,
                         "--rank is log_dice, mi, mi3, t_score or log_likelihood",
                         {}};
        options.rank = *rank;
    }
    if (*left + *right == 0)
        return Error{ErrorCode::bad_argument, "a window needs words on one side at least", {}};
    options.window = {*left, *right};
    options.least = *least;
    return options;
}

std::string caption_of(const Concordance& found, const CollocationOptions& options) {
    return std::to_string(found.lines.size()) + " uses in " + std::to_string(found.texts) + " of " +
           std::to_string(found.counts.size()) + " articles; " +
           std::to_string(options.window.left) + " words to the left, " +
           std::to_string(options.window.right) + " to the right.";
}

Table collocates_table(const Material& material, const std::vector<Collocate>& found,
                       std::size_t rows) {
    Table table{"collocates", "Words that stand near the node", {}, {}, {}};
    for (const char* const name : {"word", "together", "left", "right", "frequency", "expected",
                                   "log_dice", "mi", "mi3", "t_score", "log_likelihood"})
        table.columns.push_back({name, name, !table.columns.empty()});
    for (const auto& [term, pairing, left, right, association] : found) {
        if (table.rows.size() == rows) break;
        table.rows.push_back(
            number_row(material.vocabulary().form(term),
                       {static_cast<double>(pairing.together), static_cast<double>(left),
                        static_cast<double>(right), static_cast<double>(pairing.collocate),
                        association.expected, association.log_dice, association.mi, association.mi3,
                        association.t_score, association.log_likelihood}));
    }
    return table;
}

}  // namespace

int collocates_command(std::span<const std::string> args, CommandIo& io) {
    auto request = read_word_request(
        args, {{"window", "left", "right", "least", "rank"}, {}, 1, "collocates needs a word"}, io);
    if (!request) return fail(io, request.error());
    const auto options = options_of(request->arguments);
    if (!options) return fail(io, options.error());
    const auto material = Material::prepare(request->texts(), request->settings);
    if (!material) return fail(io, material.error());
    const auto documents = select(request->library.corpus, request->settings.target);
    if (!documents) return fail(io, documents.error());

    ConcordanceRequest nodes;
    nodes.query = request->queries.front();
    nodes.match = request->settings.match;
    nodes.documents = *documents;
    const auto uses =
        make_concordance(request->texts(), nodes, request->settings.aliases, &re2_engine());
    if (!uses) return fail(io, uses.error());
    Table table =
        collocates_table(*material, collocates(*material, *documents, uses->lines, *options),
                         *rows_wanted(request->arguments));
    table.caption = caption_of(*uses, *options);
    print_table(table, request->arguments, io);
    return request->exit_code();
}

}  // namespace communique
