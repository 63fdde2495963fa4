#pragma once
// A meeting that was put off or brought forward is planned for the day that is told then: "was
// postponed from Tuesday to Friday".

#include <cstdint>
#include <optional>

#include "facts/reading/article.h"
#include "facts/reading/reach.h"

namespace communique {

// The day to which the meeting was moved, if it lies ahead: index into Values::dates.
std::optional<std::uint32_t> moved_to(Article& article, const Trigger& trigger);

}  // namespace communique
