#pragma once
// A plan that is told by its latest day only: "agreed to meet again before the end of the year".

#include <cstdint>
#include <optional>

#include "facts/reading/article.h"
#include "facts/reading/reach.h"

namespace communique {

// The year or the month by whose end an encounter is planned, told behind the trigger in its clause:
// index into Values::dates. Nothing where no such end is told. O(words of the clause), bounded.
std::optional<std::uint32_t> end_of_plan(Article& article, const Trigger& trigger);

}  // namespace communique
