#pragma once
// A rule's yes and no lines are its tests.

#include <optional>
#include <string>
#include <vector>

#include "facts/reading/article.h"
#include "facts/reading/matcher.h"

namespace communique {

// What is wrong, in words with file and line, or nothing: a yes line must be seen by its rule with
// the captures it names, a no line must not.
std::optional<std::string> check_example(const Rule& rule, const RuleExample& example,
                                         const Article& article, const std::vector<Match>& trace);

}  // namespace communique
