#include "statistics/ngrams.h"

#include "cli/word_request.h"

namespace communique {

int ngrams_command(std::span<const std::string> args, CommandIo& io) {
    auto request = read_word_request(args, {{"length", "least"}, {}, 0, {}}, io);
    if (!request) return fail(io, request.error());
    const Arguments& arguments = request->arguments;
    const auto length = number_within(arguments, "length", 2, 2, longest_ngram);
    if (!length) return fail(io, length.error());
    const auto least = number_within(arguments, "least", 2, 1, 1'000'000);
    if (!least) return fail(io, least.error());
    const auto material = Material::prepare(request->texts(), request->settings);
    if (!material) return fail(io, material.error());
    const auto documents = select(request->library.corpus, request->settings.target);
    if (!documents) return fail(io, documents.error());

    const auto words = static_cast<double>(material->sum_of(*documents).tokens);
    Table table{"ngrams", "Runs of words that return", counted_from(*material, *documents), {}, {}};
    table.columns = {{"words", "Words", false},
                     {"frequency", "Frequency", true},
                     {"per_10k", "Per 10,000", true},
                     {"articles", "Articles", true},
                     {"range", "Range", true}};
    const std::size_t rows = *rows_wanted(arguments);
    for (const NGram& ngram : ngrams(material->analyses_of(*documents), material->vocabulary(),
                                     *length, material->left_out(), *least)) {
        if (table.rows.size() == rows) break;
        const auto frequency = static_cast<double>(ngram.frequency);
        const auto articles = static_cast<double>(ngram.documents);
        table.rows.push_back(number_row(text_of(ngram, material->vocabulary()),
                                        {frequency, frequency / words * 10000, articles,
                                         articles / static_cast<double>(documents->size())}));
    }
    print_table(table, arguments, io);
    return request->exit_code();
}

}  // namespace communique
