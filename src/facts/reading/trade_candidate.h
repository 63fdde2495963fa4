#pragma once
// A FigureCandidate is one amount in the text with what the words around it say it is: a level, a
// change, where a change began. gather_figures.h makes the article's trade figures from all of
// them.

#include <cstdint>
#include <optional>
#include <string>

#include "base/decimal.h"
#include "facts/facts.h"
#include "facts/reading/values.h"

namespace communique {

enum class FigureRole : std::uint8_t {
    level,   // "reached $5 billion"
    change,  // "rose 5 percent"
    start,   // "from $4 billion", "against $4 billion"
    delta,   // "rose $1 billion": a change in money, which is no level
    carried  // "imports 9.6": a number whose unit was said before
};

struct FigureCandidate {
    std::uint32_t sentence = 0;
    std::uint32_t first = 0;  // token of the amount
    std::uint32_t end = 0;
    std::uint32_t match_first = 0;
    FigureRole role = FigureRole::level;
    Decimal value;
    std::optional<Decimal> max;
    std::string unit;  // empty where it is carried
    Approx approx = Approx::none;
    bool money = false;
    bool multiple = false;  // "doubled"
    bool priced = false;    // "for 1,000 cubic metres"
    bool share = false;     // "30 percent of its exports"
    RuleIndex rule = no_rule;
};

}  // namespace communique
