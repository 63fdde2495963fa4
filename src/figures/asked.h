#pragma once
// What a reader asks about words: which articles, which statistic, which uses in which order. A
// link carries all of it; word_study.h answers.

#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.h"
#include "statistics/collocation.h"
#include "statistics/concordance.h"
#include "statistics/keyness.h"
#include "statistics/settings.h"

namespace communique {

enum class WordItems : std::uint8_t { words, phrases, collocates };

struct Asked {
    Settings settings = {};

    WordItems items = WordItems::words;
    std::string measure = {};   // the id of a card (measure_cards.h); empty: the usual one
    unsigned phrase_words = 2;  // of phrases
    unsigned window = 5;        // words on each side, of collocates
    unsigned least = 0;         // uses; 0: as the list needs it
    KeynessDirection direction = KeynessDirection::overused;  // of keyness
    Decimal simple_maths_n = Decimal::whole(1);               // added to both sides of simple maths
    std::string item = {};  // the word whose counts the card is worked with

    std::string query = {};
    ContextKind context = ContextKind::words;
    unsigned context_words = 12;
    std::vector<SortKey> sort = {};

    friend bool operator==(const Asked&, const Asked&) = default;
};

constexpr unsigned least_context_words = 5;
constexpr unsigned most_context_words = 50;
constexpr unsigned widest_window = 25;
constexpr Decimal least_simple_maths_n{1, -3};
constexpr Decimal most_simple_maths_n{1, 6};

// Families of measures, as the controls show them beside each other.
enum class MeasureFamily : std::uint8_t { frequency, tf_idf, keyness, dispersion, association };
constexpr std::size_t measure_family_count = 5;
std::string_view name_of(MeasureFamily family);
// The ids of its measures, the usual one first.
std::span<const std::string_view> measures_of(MeasureFamily family);
// The family that an id belongs to; frequency for one that is unknown.
MeasureFamily family_of(std::string_view measure);
// Those that a list of the items can go by: phrases go by how often they return alone.
std::span<const std::string_view> measures_for(MeasureFamily family, WordItems items);
// The id that the list goes by: the one asked for where it fits the items, else the usual one.
std::string_view measure_in_force(const Asked& asked);

}  // namespace communique
