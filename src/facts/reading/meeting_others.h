#pragma once
// Encounters of one of the two with somebody else, told just before or in the words themselves: "The
// envoy met Macron. The meeting lasted an hour", "the sultan received the new ambassadors". Asked by
// no_meeting.h.

#include "facts/reading/article.h"
#include "facts/reading/events.h"
#include "facts/reading/matcher.h"
#include "facts/reading/outlook.h"

namespace communique {

// "The meeting" is that of an envoy or a minister, which was told last.
bool follows_encounter_of_others(const Article& article, const Match& match,
                                 const Trigger& trigger);
// "Kerry met Abbas in Ramallah after talks with Netanyahu": a third, with one or with both of them.
bool is_of_third(const Article& article, const Match& match);
// "The ambassador left when the president had received him": the ambassador.
bool is_pronoun_of_another(const Article& article, const Match& match);
// What shows an encounter names somebody else as the one received, or as the one beside.
bool shows_another(const Article& article, const Trigger& trigger);
// "Kagame arrived in Arusha. Museveni arrived, too": each by himself, or a guest of neither.
bool arrives_elsewhere(const Article& article, const Trigger& trigger,
                       const MeetingCandidate& candidate);

}  // namespace communique
