#pragma once
// Decides after which tokens a sentence ends. A stop ends one unless it belongs to an abbreviation
// or a number, or what follows cannot begin a sentence; closing quotes and brackets go with it.

#include <cstdint>
#include <span>
#include <vector>

#include "sentences/analysis.h"

namespace communique {

// Appends, for the tokens of one paragraph, the index after each sentence's last token; the last
// entry is tokens.size(). Nothing for no tokens. O(tokens).
void find_sentence_ends(std::string_view text, std::span<const Token> tokens,
                        std::vector<std::uint32_t>& ends);

}  // namespace communique
