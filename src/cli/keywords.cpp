#include "cli/word_request.h"
#include "statistics/dispersion.h"
#include "statistics/keyness.h"

namespace communique {
namespace {

std::vector<std::optional<double>> numbers_of(const Keyword& keyword,
                                              std::span<const TermCounts> counts) {
    const auto spread = dispersion(counts, keyword.term);
    const auto articles = static_cast<double>(keyword.documents);
    std::vector<std::optional<double>> numbers{static_cast<double>(keyword.frequency),
                                               keyword.per_10k, keyword.per_10k * 100, articles,
                                               articles / static_cast<double>(counts.size())};
    if (spread) numbers.insert(numbers.end(), {spread->dp, spread->dp_norm, spread->juilland_d});
    else numbers.resize(numbers.size() + 3);
    return numbers;
}

}  // namespace

int keywords_command(std::span<const std::string> args, CommandIo& io) {
    auto request = read_word_request(args, {}, io);
    if (!request) return fail(io, request.error());
    const auto material = Material::prepare(request->texts(), request->settings);
    if (!material) return fail(io, material.error());
    const auto documents = select(request->library.corpus, request->settings.target);
    if (!documents) return fail(io, documents.error());

    const auto counts = material->counts_of(*documents);
    Table table{"keywords", "Commonest words", counted_from(*material, *documents), {}, {}};
    table.columns = {{"word", "Word", false},
                     {"frequency", "Frequency", true},
                     {"per_10k", "Per 10,000", true},
                     {"per_million", "Per million", true},
                     {"articles", "Articles", true},
                     {"range", "Range", true},
                     {"dp", "DP", true},
                     {"dp_norm", "DPnorm", true},
                     {"juilland_d", "Juilland’s D", true}};
    SourceMaker places(request->library.corpus);
    const std::size_t rows = *rows_wanted(request->arguments);
    for (const Keyword& keyword : keywords(counts, material->vocabulary(), material->left_out())) {
        if (table.rows.size() == rows) break;
        TableRow& row = table.rows.emplace_back(
            number_row(material->vocabulary().form(keyword.term), numbers_of(keyword, counts)));
        row.rule = "per_10k";
        add_first_place(row, keyword.term, *material, *documents, places);
    }
    print_table(table, request->arguments, io);
    return request->exit_code();
}

}  // namespace communique
