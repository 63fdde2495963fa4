#pragma once
// What a transcript tells by who speaks in it.

#include <cstdint>
#include <optional>
#include <vector>

#include "facts/reading/article.h"
#include "facts/reading/events.h"
#include "facts/reading/matcher.h"
#include "facts/reading/place.h"

namespace communique {

// "PRESIDENT LEE: Thank you", where the other of the two spoke before: they stand side by side, unless
// the page is of a call or of a round of many.
bool speak_side_by_side(const Match& match, const Article& article);

// "Mr President, you had talks with Ms Halonen": asked of the other one, who alone answers.
bool is_asked_of(const Match& match, const Article& article, PersonIndex other);

// Where what the page holds was said: its dateline, else what the lines above the first speaker name.
PlaceFound place_of_page(const Article& article);
// What was said face to face, there and on the day that those lines give.
void place_on_page(const Article& article, MeetingCandidate& candidate);

// The day of one who says that he is leaving: the last that was named before, else the article's own.
std::optional<std::uint32_t> day_of_leaving(const Match& match, Article& article);

// Whom the one who says "I saw him in Lima" or "President Toledo phoned me" met; empty where he is
// none of the two.
std::vector<PersonIndex> met_by_speaker(const Match& match, const Article& article);

}  // namespace communique
