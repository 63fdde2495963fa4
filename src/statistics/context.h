#pragma once
// The words around a use: what stands left and right of it in the article. Context runs over the
// ends of sentences but neither into boilerplate nor beyond the article.

#include <cstdint>
#include <optional>

#include "statistics/texts.h"

namespace communique {

// Tokens between two pieces of boilerplate: what a context may show.
struct Stretch {
    std::size_t first = 0;
    std::size_t end = 0;
};

// The stretch that holds a sentence, which is no boilerplate itself. O(its sentences).
Stretch stretch_around(const Analysis& analysis, std::size_t sentence);

// The span of the nearest `words` words before or behind a token, with the punctuation among them.
// Empty, at the node's edge, where there are none. O(words).
Span left_of(const Analysis& analysis, std::size_t node, Stretch stretch, unsigned words);
Span right_of(const Analysis& analysis, std::size_t node_end, Stretch stretch, unsigned words);

// The token that is the `distance`-th word left of token `node`, or right of the last token of the
// node; 1 is the nearest. Nothing where the stretch has fewer. O(distance).
std::optional<std::size_t> word_left_of(const Analysis& analysis, std::size_t node, Stretch stretch,
                                        unsigned distance);
std::optional<std::size_t> word_right_of(const Analysis& analysis, std::size_t node_end,
                                         Stretch stretch, unsigned distance);

}  // namespace communique
