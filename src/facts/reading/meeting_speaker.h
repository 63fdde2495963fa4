#pragma once
// Who tells of himself: "President Putin phoned me", "I saw him in Sochi".

#include <cstdint>

#include "facts/reading/article.h"
#include "facts/reading/matcher.h"

namespace communique {

// Somebody besides the two is named in the sentence: "my visit to Moscow" may be his.
bool names_others(const Article& article, std::uint32_t index);
// "I met him in Nice," said the mayor: neither of the two. A transcript names no one who says it.
bool may_be_one_of_pair(const Match& match, const Article& article);

}  // namespace communique
