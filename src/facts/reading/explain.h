#pragma once
// The derivation of what was read: every match of a rule with its captures and places, in words.

#include <string>
#include <vector>

#include "facts/reading/article.h"
#include "facts/reading/matcher.h"

namespace communique {

std::string explain_matches(const Article& article, const RuleBook& rules,
                            const std::vector<Match>& trace);

}  // namespace communique
