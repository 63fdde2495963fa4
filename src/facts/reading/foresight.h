#pragma once
// What can be known of a pattern before it is tried: which signs may come next at each of its
// steps, and which it cannot do without. Whatever fails here would have failed in the matcher, only
// later.

#include <vector>

#include "facts/reading/pattern.h"
#include "facts/reading/signs.h"

namespace communique {

struct RuleBook;

// Gives a bit to every sign that the patterns of the book ask for, the most used ones first, and
// fills in the foresight of each pattern and the passes of each sign.
void foresee(RuleBook& book);

}  // namespace communique
