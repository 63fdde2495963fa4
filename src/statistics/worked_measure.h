#pragma once
// A statistic worked out for one item, as its card shows it: the value, the table or counts it was
// computed from, and what these very counts make doubtful. Next to measure_cards.h, which has the
// formula, the source and what holds for all items.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "statistics/collocation.h"
#include "statistics/dispersion.h"
#include "statistics/measure_cards.h"
#include "statistics/tf_idf.h"

namespace communique {

// A 2×2 table of observed counts O and of what chance expects, E = row total × column total ÷ all.
struct ContingencyTable {
    std::array<std::string, 2> rows;                         // "gas", "other words"
    std::array<std::string, 2> columns;                      // "target", "reference"
    std::array<std::array<std::uint64_t, 2>, 2> observed{};  // [row][column]
    std::array<std::array<double, 2>, 2> expected{};
    std::array<std::uint64_t, 2> row_totals{};
    std::array<std::uint64_t, 2> column_totals{};
    std::uint64_t all = 0;

    // The smallest of the four; below 5 the χ² approximation of log-likelihood does not hold.
    double smallest_expected() const;
};

// a uses of c words in the target, b of d in the reference. a ≤ c, b ≤ d.
ContingencyTable comparison_table(std::string word, std::uint64_t a, std::uint64_t b,
                                  std::uint64_t c, std::uint64_t d);
// The places near the node against all others, as Association::log_likelihood takes them.
ContingencyTable window_table(std::string collocate, const Pairing& pairing);

struct Quantity {
    std::string symbol;  // as in the card's formula: "a", "f1", "E"
    double value = 0;
};

struct WorkedMeasure {
    const MeasureCard* card = nullptr;
    std::optional<double> value;  // nothing where the formula has none
    std::vector<Quantity> quantities;
};

struct WorkedItem {
    std::string item;
    std::optional<ContingencyTable> table;
    std::vector<Part> parts;  // uses and words by article; for dispersion and TF-IDF
    std::vector<DocumentIndex> documents = {};  // of the parts; for whoever shows them to fill in
    std::vector<WorkedMeasure> measures;
    std::vector<std::string> notes;  // sentences; none where nothing is doubtful
};

// A word in two collections: frequencies and all keyness measures. `words_tested` is how many words
// the list compares, for what a threshold then means. O(a + b), for Fisher's test.
WorkedItem work_comparison(std::string word, std::uint64_t a, std::uint64_t b, std::uint64_t c,
                           std::uint64_t d, double simple_maths_n, std::size_t words_tested);
WorkedItem work_collocation(std::string collocate, const Pairing& pairing);
// A word over articles, in the order of the parts. O(parts).
WorkedItem work_dispersion(std::string word, std::vector<Part> parts);
// A word of the first of the parts, which are all articles. `scale` as tf_idf_scale() has it.
// O(parts).
WorkedItem work_tf_idf(std::string word, std::vector<Part> parts, TfIdf variant, double scale);

}  // namespace communique
