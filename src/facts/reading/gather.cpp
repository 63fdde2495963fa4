#include "facts/reading/gather.h"

#include "facts/reading/events.h"

namespace communique {

void choose_pair(Article&) {}
std::vector<Meeting> gather_meetings(const Article&, const RuleBook&) { return {}; }
std::vector<Mention> list_mentions(const Article&, const RuleBook&) { return {}; }

}  // namespace communique
