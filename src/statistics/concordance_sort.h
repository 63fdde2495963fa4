#pragma once
// The order of concordance lines: up to three levels, each a word counted from the node, the node
// itself, or something about the article. What is equal in all stays in text order.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/steps.h"
#include "statistics/texts.h"

namespace communique {

struct ConcordanceLine;

enum class SortBy : std::uint8_t { left, node, right, document, date, publisher };
enum class SortOrder : std::uint8_t { ascending, descending };

struct SortKey {
    SortBy by = SortBy::node;
    std::uint8_t distance = 0;  // of left and right: the first, second ... word, 1 to 9
    SortOrder order = SortOrder::ascending;

    friend bool operator==(const SortKey&, const SortKey&) = default;
};

constexpr std::size_t max_sort_keys = 3;

// "1L,2R,-date": words are 1L to 9L and 1R to 9R, besides node, document, date and publisher; a
// minus turns a level round. `~` parts them as well as a comma. Errors name the key.
Result<std::vector<SortKey>> parse_sort(std::string_view text);
// The same back, with commas.
std::string to_string(std::span<const SortKey> keys);

// Words go by the alphabet without case or accents, articles as the corpus has them, dates from
// early to late with undated articles last, whichever way they are turned. Strings are compared
// once for each different word, not for each line. O(lines · log lines).
// The lines must stay where they are until it is done.
Steps sort_lines(std::vector<ConcordanceLine>& lines, Texts texts, std::vector<SortKey> keys);

// What a sorted line shows in colour: for each key the word or node that it goes by; empty for keys
// about the article and where there is no such word. As many as keys. O(keys).
std::vector<Span> sorted_words(const ConcordanceLine& line, const Analysis& analysis,
                               std::span<const SortKey> keys);

}  // namespace communique
