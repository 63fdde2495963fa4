#include "statistics/worked_measure.h"

#include <algorithm>
#include <cassert>

#include "base/json.h"
#include "base/say.h"
#include "statistics/effect_size.h"
#include "statistics/fisher.h"
#include "statistics/keyness.h"

namespace communique {
namespace {

[[maybe_unused]] constexpr std::string_view table_names[] = {
    to_say("table|target"), to_say("table|reference"), to_say("table|near the node"),
    to_say("table|elsewhere"), to_say("table|other words")};

constexpr double too_few_expected = 5;
constexpr std::uint64_t too_few_uses = 3;

double number(std::uint64_t count) { return static_cast<double>(count); }

ContingencyTable with_expectations(ContingencyTable table) {
    for (std::size_t row = 0; row < 2; ++row)
        for (std::size_t column = 0; column < 2; ++column) {
            table.row_totals[row] += table.observed[row][column];
            table.column_totals[column] += table.observed[row][column];
            table.all += table.observed[row][column];
        }
    if (table.all == 0) return table;
    for (std::size_t row = 0; row < 2; ++row)
        for (std::size_t column = 0; column < 2; ++column)
            table.expected[row][column] = number(table.row_totals[row]) *
                                          number(table.column_totals[column]) / number(table.all);
    return table;
}

// Collects the measures of one item under the quantities that all of them share.
class Worker {
public:
    Worker(WorkedItem& item, std::vector<Quantity> quantities)
        : item_(item), quantities_(std::move(quantities)) {}

    void add(std::string_view id, std::optional<double> value, std::vector<Quantity> more = {}) {
        const MeasureCard* card = measure_card(id);
        assert(card != nullptr);
        std::vector<Quantity> quantities = quantities_;
        quantities.insert(quantities.end(), more.begin(), more.end());
        item_.measures.push_back({card, value, std::move(quantities)});
    }

private:
    WorkedItem& item_;
    std::vector<Quantity> quantities_;
};

std::optional<double> rate(std::uint64_t count, std::uint64_t words, double per) {
    if (words == 0) return std::nullopt;
    return number(count) / number(words) * per;
}

// A statistic inside a sentence: few digits, as it means to say no more, and the language's
// decimal sign.
std::string local(double value) {
    std::string text = format_statistic(value, value < 100 ? 3 : 4);
    if (spoken() == Tongue::russian) std::replace(text.begin(), text.end(), '.', ',');
    return text;
}

std::string counted(std::uint64_t number, std::string_view one, std::string_view other) {
    const auto value = Decimal::whole(static_cast<std::int64_t>(number));
    return filled(say_form(plural_form(spoken(), value), one, other),
                  {{"n", std::to_string(number)}});
}

void note_small_table(WorkedItem& item) {
    const double least = item.table->smallest_expected();
    if (item.table->all > 0 && least < too_few_expected)
        item.notes.push_back(
            say("Chance expects only {n} in one cell, less than 5: do not read log-likelihood as a "
                "probability, read Fisher's test.",
                {{"n", local(least)}}));
}

}  // namespace

double ContingencyTable::smallest_expected() const {
    return std::min(std::min(expected[0][0], expected[0][1]),
                    std::min(expected[1][0], expected[1][1]));
}

ContingencyTable comparison_table(std::string word, std::uint64_t a, std::uint64_t b,
                                  std::uint64_t c, std::uint64_t d) {
    assert(a <= c && b <= d);
    ContingencyTable table;
    table.rows = {std::move(word), "other words"};
    table.columns = {"target", "reference"};
    table.observed = {{{a, b}, {c - a, d - b}}};
    return with_expectations(std::move(table));
}

ContingencyTable window_table(std::string collocate, const Pairing& pairing) {
    const WindowCells cells = window_cells(pairing);
    ContingencyTable table;
    table.rows = {std::move(collocate), "other words"};
    table.columns = {"near the node", "elsewhere"};
    table.observed = {
        {{cells.found, cells.elsewhere}, {cells.near - cells.found, cells.far - cells.elsewhere}}};
    return with_expectations(std::move(table));
}

WorkedItem work_comparison(std::string word, std::uint64_t a, std::uint64_t b, std::uint64_t c,
                           std::uint64_t d, double simple_maths_n, std::size_t words_tested) {
    WorkedItem item;
    item.table = comparison_table(word, a, b, c, d);
    item.item = std::move(word);
    Worker worker(item, {{"a", number(a)}, {"b", number(b)}, {"c", number(c)}, {"d", number(d)}});
    const double ll = log_likelihood(a, b, c, d);
    worker.add("frequency", number(a));
    worker.add("per_10k", rate(a, c, 1e4));
    worker.add("per_million", rate(a, c, 1e6));
    worker.add("log_likelihood", ll);
    worker.add("log_likelihood_two_cell", log_likelihood_two_cell(a, b, c, d));
    worker.add("bic", bayes_factor(ll, c, d), {{"LL", ll}});
    worker.add("log_ratio", log_ratio(a, b, c, d));
    worker.add("percent_difference", percent_difference(a, b, c, d));
    worker.add("simple_maths", simple_maths(a, b, c, d, simple_maths_n), {{"N", simple_maths_n}});
    worker.add("fisher", fisher_exact(a, b, c, d).either);
    if (a + b < too_few_uses)
        item.notes.push_back(
            counted(a + b, "All of this rests on {n} use.", "All of this rests on {n} uses."));
    note_small_table(item);
    if ((a == 0) != (b == 0))
        item.notes.emplace_back(
            b == 0 ? say("One side has no use at all: the log ratio takes 0.5 for it, and there is "
                         "no %DIFF.")
                   : say("One side has no use at all: the log ratio takes 0.5 for it."));
    if (words_tested > 1)
        item.notes.push_back(
            say("The list compares {n} words: by chance alone {passing} of them would pass p < "
                "0.05. For "
                "one in twenty over the whole list a word needs p < {needed}.",
                {{"n", std::to_string(words_tested)},
                 {"passing", local(number(words_tested) * 0.05)},
                 {"needed", local(0.05 / number(words_tested))}}));
    return item;
}

WorkedItem work_collocation(std::string collocate, const Pairing& pairing) {
    WorkedItem item;
    item.table = window_table(collocate, pairing);
    item.item = std::move(collocate);
    const Association association = associate(pairing);
    Worker worker(item, {{"O", number(pairing.together)},
                         {"f1", number(pairing.node)},
                         {"f2", number(pairing.collocate)},
                         {"N", number(pairing.words)},
                         {"k", static_cast<double>(pairing.window)},
                         {"E", association.expected}});
    const auto shown = [&](double value) {
        return pairing.together == 0 ? std::nullopt : std::optional(value);
    };
    worker.add("mi", shown(association.mi));
    worker.add("mi3", shown(association.mi3));
    worker.add("t_score", shown(association.t_score));
    worker.add("log_dice", shown(association.log_dice));
    worker.add("collocation_log_likelihood", shown(association.log_likelihood));
    if (pairing.together < too_few_uses)
        item.notes.push_back(counted(pairing.together, "They stand together only {n} time.",
                                     "They stand together only {n} times."));
    note_small_table(item);
    if (static_cast<double>(pairing.window) * number(pairing.node) > number(pairing.words))
        item.notes.emplace_back(say(
            "The windows together are longer than the articles: every word stands near the node."));
    return item;
}

WorkedItem work_dispersion(std::string word, std::vector<Part> parts) {
    WorkedItem item;
    item.item = std::move(word);
    item.parts = std::move(parts);
    const auto spread = dispersion(item.parts);
    const auto articles = static_cast<double>(item.parts.size());
    const std::uint64_t uses = spread ? spread->frequency : 0;
    Worker worker(item, {{"n", articles}});
    const double df = spread ? spread->range : 0;
    worker.add("frequency", number(uses));
    worker.add("articles", df);
    worker.add("range", articles > 0 ? std::optional(df / articles) : std::nullopt, {{"df", df}});
    worker.add("dp", spread ? std::optional(spread->dp) : std::nullopt);
    worker.add("dp_norm", spread ? spread->dp_norm : std::nullopt);
    worker.add("evenness", spread ? spread->evenness : std::nullopt);
    worker.add("juilland_d", spread ? spread->juilland_d : std::nullopt);
    worker.add("rosengren_s", spread ? std::optional(spread->rosengren_s) : std::nullopt);
    if (uses > 0 && number(uses) < articles)
        item.notes.emplace_back(
            say("There are fewer uses than articles, so the word cannot be even."));
    return item;
}

WorkedItem work_tf_idf(std::string word, std::vector<Part> parts, TfIdf variant, double scale) {
    WorkedItem item;
    item.item = std::move(word);
    item.parts = std::move(parts);
    if (item.parts.empty()) return item;
    const double f = number(item.parts.front().frequency);
    const double length = number(item.parts.front().size);
    const double n = number(item.parts.size());
    const auto has_it = [](const Part& part) { return part.frequency > 0; };
    const double df = number(
        static_cast<std::uint64_t>(std::count_if(item.parts.begin(), item.parts.end(), has_it)));
    Worker worker(item, {{"f", f}, {"len", length}, {"n", n}, {"df", df}});
    const std::string id = "tf_idf_" + std::string(name_of(variant));
    if (f == 0) {
        worker.add(id, std::nullopt);
        item.notes.emplace_back(say("The article has no use of it."));
        return item;
    }
    const TfIdfFactors factors = tf_idf_factors(variant, f, length, n, df);
    std::vector<Quantity> steps;
    if (variant == TfIdf::relative) steps.push_back({"f ÷ len", factors.term});
    if (variant == TfIdf::ltc) steps.push_back({"1 + ln f", factors.term});
    const char* const falling = variant == TfIdf::relative     ? "log10(n ÷ df)"
                                : variant == TfIdf::smooth     ? "ln((1 + n) ÷ (1 + df)) + 1"
                                : variant == TfIdf::unsmoothed ? "ln(n ÷ df) + 1"
                                                               : "ln(n ÷ df)";
    steps.push_back({falling, factors.articles});
    if (scale != 1) steps.push_back({std::string(say("length of all weights")), scale});
    worker.add(id, factors.term * factors.articles / scale, std::move(steps));
    if (factors.articles == 0)
        item.notes.emplace_back(say("Every article has it, so it weighs nothing here."));
    return item;
}

}  // namespace communique
