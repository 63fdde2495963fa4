#pragma once
// One card for each statistic: what it is called in the field, its formula and where that comes
// from, how to read a value, and what it cannot say about a handful of short articles. Cards are
// text only; worked_measure.h fills one with the counts of a word.

#include <cstdint>
#include <span>
#include <string_view>

namespace communique {

// Which counts the formula is worked with: none but the word's own; a 2×2 table of word by target
// and reference; a 2×2 table of collocate by near the node and elsewhere; the articles as parts.
enum class CardCounts : std::uint8_t { word, comparison, window, parts };
std::string_view name_of(CardCounts counts);  // "word", "comparison", "window", "parts"

struct MeasureCard {
    std::string_view id;       // as columns and options spell it: "log_likelihood"
    std::string_view name;     // as the field calls it: "Log-likelihood (G²)"
    std::string_view formula;  // in plain characters
    std::string_view symbols;  // what its letters stand for
    std::string_view source;   // who defined it, and when
    std::string_view reading;  // range, direction and usual thresholds
    std::string_view limits;   // what it cannot say with a few short articles
    CardCounts counts = CardCounts::word;
};

// In the order in which a reader meets them: frequencies, keyness, dispersion, collocation.
std::span<const MeasureCard> measure_cards();
// The card of that id, or null.
const MeasureCard* measure_card(std::string_view id);

}  // namespace communique
