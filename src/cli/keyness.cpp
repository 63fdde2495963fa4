#include "statistics/keyness.h"

#include "cli/word_request.h"
#include "statistics/effect_size.h"
#include "statistics/fisher.h"

namespace communique {
namespace {

constexpr long rows_for_each_article = 5;

// What is compared, and how its rows are called when there are several targets.
struct Comparison {
    std::string name;
    std::vector<DocumentIndex> target;
    std::vector<DocumentIndex> reference;
};

Result<std::vector<Comparison>> comparisons_of(const WordRequest& request) {
    if (!request.settings.target.empty()) {
        auto sides = select_sides(request.library.corpus, request.settings);
        if (!sides) return sides.error();
        return std::vector{Comparison{{}, sides->target, sides->reference}};
    }
    // Each article against the others, or against the chosen ones.
    std::vector<Comparison> all;
    const auto others =
        select(request.library.corpus, request.settings.against.value_or(Selection{}));
    if (!others) return others.error();
    for (DocumentIndex i = 0; i < request.library.corpus.size(); ++i) {
        Comparison comparison{request.library.corpus[i].id, {i}, *others};
        std::erase(comparison.reference, i);
        if (!comparison.reference.empty()) all.push_back(std::move(comparison));
    }
    return all;
}

Result<KeynessOptions> options_of(const Arguments& arguments) {
    KeynessOptions options;
    const auto bad = [](const char* message) {
        return Error{ErrorCode::bad_argument, message, {}};
    };
    if (arguments.has("rank")) {
        const auto rank = keyness_measure_of(arguments.value("rank"));
        if (!rank)
            return bad(
                "--rank is log_likelihood, log_ratio, percent_difference, simple_maths or fisher");
        options.rank = *rank;
    }
    const std::string_view direction = arguments.value("direction");
    if (direction == "under") options.direction = KeynessDirection::underused;
    else if (direction == "both") options.direction = KeynessDirection::both;
    else if (arguments.has("direction") && direction != "over")
        return bad("--direction is over, under or both");
    const auto least = number_within(arguments, "least", 1, 1, 1'000'000);
    if (!least) return least.error();
    options.least = *least;
    const auto n = positive_number(arguments, "simple-maths-n", 1);
    if (!n) return n.error();
    options.simple_maths_n = *n;
    return options;
}

Table keyness_table() {
    Table table{"keyness", "Words that the target uses more than the rest", {}, {}, {}};
    for (const char* const name :
         {"word", "target", "reference", "per_10k_target", "per_10k_reference", "articles_target",
          "articles_reference", "log_likelihood", "log_ratio", "percent_difference", "simple_maths",
          "fisher_p", "bic"})
        table.columns.push_back({name, name, !table.columns.empty()});
    return table;
}

void add_rows(Table& table, const Comparison& comparison, const Material& material,
              const KeynessOptions& options, SourceMaker& places, std::size_t rows) {
    const auto targets = material.counts_of(comparison.target);
    const auto references = material.counts_of(comparison.reference);
    const TermCounts target = sum(targets);
    const TermCounts reference = sum(references);
    const std::uint64_t c = target.tokens;
    const std::uint64_t d = reference.tokens;
    for (const Keyness& k :
         keyness(target, reference, material.vocabulary(), material.left_out(), options)) {
        if (rows-- == 0) break;
        const std::uint64_t a = k.target;
        const std::uint64_t b = k.reference;
        TableRow row = number_row(
            material.vocabulary().form(k.term),
            {static_cast<double>(a), static_cast<double>(b), k.per_10k_target, k.per_10k_reference,
             document_frequency(targets, k.term), document_frequency(references, k.term),
             k.log_likelihood, k.log_ratio, percent_difference(a, b, c, d),
             simple_maths(a, b, c, d, options.simple_maths_n), fisher_exact(a, b, c, d).either,
             bayes_factor(k.log_likelihood, c, d)});
        if (!comparison.name.empty()) {
            row.cells.insert(row.cells.begin(), comparison.name);
            row.values = row.cells;
        }
        row.rule = name_of(options.rank);
        // A word that the target lacks stands in the reference only.
        add_first_place(row, k.term, material, a > 0 ? comparison.target : comparison.reference,
                        places);
        table.rows.push_back(std::move(row));
    }
}

std::string caption_of(const Comparison& comparison, const Material& material) {
    const auto side = [&](std::span<const DocumentIndex> documents) {
        return std::to_string(documents.size()) +
               (documents.size() == 1 ? " article" : " articles") + " of " +
               std::to_string(material.sum_of(documents).tokens) + " words";
    };
    return "Target: " + side(comparison.target) + ". Reference: " + side(comparison.reference) +
           ".";
}

}  // namespace

int keyness_command(std::span<const std::string> args, CommandIo& io) {
    auto request =
        read_word_request(args, {{"rank", "direction", "least", "simple-maths-n"}, {}, 0, {}}, io);
    if (!request) return fail(io, request.error());
    const auto options = options_of(request->arguments);
    if (!options) return fail(io, options.error());
    const auto comparisons = comparisons_of(*request);
    if (!comparisons) return fail(io, comparisons.error());
    const auto material = Material::prepare(request->texts(), request->settings);
    if (!material) return fail(io, material.error());

    Table table = keyness_table();
    const bool each = request->settings.target.empty();
    if (each) table.columns.insert(table.columns.begin(), TableColumn{"article", "article", false});
    else table.caption = caption_of(comparisons->front(), *material);
    const std::size_t rows =
        *rows_wanted(request->arguments, each ? rows_for_each_article : default_rows);
    SourceMaker places(request->library.corpus);
    for (const Comparison& comparison : *comparisons)
        add_rows(table, comparison, *material, *options, places, rows);
    print_table(table, request->arguments, io);
    return request->exit_code();
}

}  // namespace communique
