#include "statistics/context.h"

namespace communique {

Stretch stretch_around(const Analysis& analysis, std::size_t sentence) {
    const auto& sentences = analysis.sentences;
    std::size_t first = sentence;
    std::size_t last = sentence;
    const auto readable = [&](std::size_t i) { return sentences[i].line != LineKind::boilerplate; };
    while (first > 0 && readable(first - 1)) --first;
    while (last + 1 < sentences.size() && readable(last + 1)) ++last;
    return {sentences[first].first_token,
            sentences[last].first_token + sentences[last].token_count};
}

Span left_of(const Analysis& analysis, std::size_t node, Stretch stretch, unsigned words) {
    const std::uint32_t end = analysis.tokens[node].span.begin;
    std::size_t at = node;
    for (unsigned taken = 0; at > stretch.first && taken < words; --at)
        if (counts_as_word(analysis.tokens[at - 1])) ++taken;
    return {at == node ? end : analysis.tokens[at].span.begin,
            at == node ? end : analysis.tokens[node - 1].span.end};
}

Span right_of(const Analysis& analysis, std::size_t node_end, Stretch stretch, unsigned words) {
    const std::uint32_t begin = analysis.tokens[node_end - 1].span.end;
    std::size_t at = node_end;
    for (unsigned taken = 0; at < stretch.end && taken < words; ++at)
        if (counts_as_word(analysis.tokens[at])) ++taken;
    return {at == node_end ? begin : analysis.tokens[node_end].span.begin,
            at == node_end ? begin : analysis.tokens[at - 1].span.end};
}

std::optional<std::size_t> word_left_of(const Analysis& analysis, std::size_t node, Stretch stretch,
                                        unsigned distance) {
    for (std::size_t at = node; at > stretch.first;)
        if (counts_as_word(analysis.tokens[--at]) && --distance == 0) return at;
    return std::nullopt;
}

std::optional<std::size_t> word_right_of(const Analysis& analysis, std::size_t node_end,
                                         Stretch stretch, unsigned distance) {
    for (std::size_t at = node_end; at < stretch.end; ++at)
        if (counts_as_word(analysis.tokens[at]) && --distance == 0) return at;
    return std::nullopt;
}

}  // namespace communique
