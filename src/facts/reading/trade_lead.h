#pragma once
// Whose trade a sentence names in one phrase: "China's exports to Russia", "trade between the two
// Koreas", "Russia is Turkey's biggest supplier". A short text names its two sides once, like this.

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "facts/reading/scan.h"

namespace communique {

// A nation's name in a sentence.
struct NationName {
    std::string_view code;
    std::uint32_t first = 0;
    std::uint32_t end = 0;
};

// A word of trade: what is measured, or the verb or the role that says who sells to whom.
struct TradeWord {
    std::uint32_t first = 0;
    std::uint32_t end = 0;
    bool verb = false;
    bool role = false;      // "supplier", "trading partner"
    bool measures = false;  // also where it is bound to nobody
};

// The two nations that are bound to one of the words, in their order; empty codes where none are.
std::pair<std::string_view, std::string_view> bound_nations(const Scan& scan,
                                                            const Sentence& sentence,
                                                            const std::vector<TradeWord>& words,
                                                            const std::vector<NationName>& nations);

}  // namespace communique
