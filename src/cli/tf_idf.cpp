#include "statistics/tf_idf.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "cli/word_request.h"

namespace communique {
namespace {

constexpr long rows_for_each_article = 5;

struct Weighted {
    TermId term = 0;
    double weight = 0;
};

// The words of one article by weight; ties, to a millionth, by their form.
std::vector<Weighted> by_weight(const Material& material, std::span<const TermCounts> counts,
                                std::size_t article, TfIdf variant) {
    const std::vector<double> weights = tf_idf(counts, article, variant);
    std::vector<Weighted> words;
    for (const auto& [term, count] : counts[article].terms)
        if (!material.left_out()[term] && weights[term] > 0) words.push_back({term, weights[term]});
    const auto rank = [](const Weighted& word) { return std::llround(word.weight * 1e6); };
    std::sort(words.begin(), words.end(), [&](const Weighted& x, const Weighted& y) {
        return rank(x) != rank(y)
                   ? rank(x) > rank(y)
                   : material.vocabulary().form(x.term) < material.vocabulary().form(y.term);
    });
    return words;
}

}  // namespace

int tf_idf_command(std::span<const std::string> args, CommandIo& io) {
    auto request = read_word_request(args, {{"variant"}, {}, 0, {}}, io);
    if (!request) return fail(io, request.error());
    const std::string_view name =
        request->arguments.has("variant") ? request->arguments.value("variant") : "relative";
    const TfIdf variant = tf_idf_of(name);
    if (name_of(variant) != name)
        return fail(io, {ErrorCode::bad_argument,
                         "--variant is relative, textbook, ltc, smooth or unsmoothed",
                         {}});
    const auto material = Material::prepare(request->texts(), request->settings);
    if (!material) return fail(io, material.error());
    const auto documents = select(request->library.corpus, request->settings.target);
    if (!documents) return fail(io, documents.error());

    // The articles of the target are weighed among all there are.
    const auto& counts = material->counts();
    const auto in_articles = document_frequencies(counts);
    Table table{"tf_idf", "Words by TF-IDF, variant " + std::string(name), {}, {}, {}};
    for (const char* const column : {"article", "word", "tf_idf", "frequency", "words", "articles"})
        table.columns.push_back({column, column, table.columns.size() > 1});
    const std::size_t rows = *rows_wanted(request->arguments, rows_for_each_article);
    for (const DocumentIndex document : *documents) {
        std::size_t left = rows;
        for (const auto& [term, weight] : by_weight(*material, counts, document, variant)) {
            if (left-- == 0) break;
            TableRow row =
                number_row(material->vocabulary().form(term),
                           {weight, counts[document].count(term),
                            static_cast<double>(counts[document].tokens), in_articles[term]});
            row.cells.insert(row.cells.begin(), request->library.corpus[document].id);
            row.values = row.cells;
            table.rows.push_back(std::move(row));
        }
    }
    print_table(table, request->arguments, io);
    return request->exit_code();
}

}  // namespace communique
