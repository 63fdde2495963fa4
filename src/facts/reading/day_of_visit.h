#pragma once
// The day of what was done on a visit that was told before. See meeting_day.h.

#include <cstdint>
#include <optional>

#include "facts/reading/article.h"
#include "facts/reading/matcher.h"

namespace communique {

// "On May 3, 2015, Putin paid a visit to Hungary. He held talks with Orban": the day of the visit that
// the sentence before tells of, where it lies back and a pronoun goes on.
std::optional<std::uint32_t> day_of_visit_before(const Article& article, const Match& match);

// "Putin attended the forum last June. During their meeting in Astana, the two ...": the day or month
// of the event of many that the sentence before tells of, where it lies back.
std::optional<std::uint32_t> day_of_event_before(const Article& article, const Trigger& trigger);

}  // namespace communique
