#pragma once
// Several people as one: "Xi and Putin", "the two leaders", "they", "the presidents of A and B".

#include "facts/reading/article.h"
#include "facts/reading/matcher.h"

namespace communique {

// The production of groups (parties.rules, groups.rules): adds the group and makes the item of it.
// False where the words stand for fewer than two. Looks at the sentence and the one before.
bool make_group(const Match& match, Article& article, Item& item);

}  // namespace communique
