#include "statistics/collocation.h"

#include <algorithm>
#include <cmath>

#include "statistics/keyness.h"

namespace communique {
namespace {

// The terms of one article's words in order; numbers and punctuation take no place in a window.
std::vector<TermId> words_of(const Analysis& analysis) {
    std::vector<TermId> words;
    words.reserve(analysis.tokens.size());
    for (const Sentence& sentence : analysis.sentences) {
        if (sentence.line == LineKind::boilerplate) continue;
        for (const Token& token : analysis.tokens_of(sentence))
            if (token.kind == TokenKind::word) words.push_back(token.term);
    }
    return words;
}

struct Counts {
    std::vector<std::uint64_t> together;   // by TermId
    std::vector<std::uint64_t> frequency;  // by TermId
    std::uint64_t nodes = 0;
    std::uint64_t words = 0;
};

void add_article(Counts& counts, const std::vector<TermId>& words, const std::vector<bool>& is_node,
                 Window window) {
    const auto known = [&](TermId term) { return term < is_node.size(); };
    counts.words += words.size();
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (!known(words[at])) continue;
        ++counts.frequency[words[at]];
        if (!is_node[words[at]]) continue;
        ++counts.nodes;
        const std::size_t first = at - std::min<std::size_t>(at, window.left);
        const std::size_t end = std::min(words.size(), at + window.right + 1);
        for (std::size_t near = first; near < end; ++near)
            if (near != at && known(words[near])) ++counts.together[words[near]];
    }
}

}  // namespace

Association associate(const Pairing& p) {
    if (p.together == 0 || p.words == 0) return {};
    const auto observed = static_cast<double>(p.together);
    const auto f1 = static_cast<double>(p.node);
    const auto f2 = static_cast<double>(p.collocate);
    Association a;
    a.expected = static_cast<double>(p.window) * f1 * f2 / static_cast<double>(p.words);
    a.mi = std::log2(observed / a.expected);
    a.mi3 = std::log2(observed * observed * observed / a.expected);
    a.t_score = (observed - a.expected) / std::sqrt(observed);
    a.log_dice = 14 + std::log2(2 * observed / (f1 + f2));
    // The places near the node against all others. Windows that overlap may promise more places
    // than there are, or fill them with more collocates; both are kept inside the table.
    const std::uint64_t near = std::min(p.window * p.node, p.words);
    const std::uint64_t found = std::min({p.together, p.collocate, near});
    const std::uint64_t elsewhere = std::min(p.collocate - found, p.words - near);
    a.log_likelihood = log_likelihood(found, elsewhere, near, p.words - near);
    return a;
}

std::vector<Collocate> collocates(std::span<const Analysis> analyses, const Vocabulary& vocabulary,
                                  std::span<const TermId> node, Window window, unsigned least) {
    std::vector<bool> is_node(vocabulary.size(), false);
    for (const TermId term : node)
        if (term < is_node.size()) is_node[term] = true;
    Counts counts{std::vector<std::uint64_t>(is_node.size(), 0),
                  std::vector<std::uint64_t>(is_node.size(), 0), 0, 0};
    for (const Analysis& analysis : analyses)
        add_article(counts, words_of(analysis), is_node, window);

    std::vector<Collocate> found;
    for (TermId term = 0; term < is_node.size(); ++term) {
        if (counts.together[term] < std::max(least, 1U) || is_node[term]) continue;
        const Pairing pairing{counts.together[term], counts.nodes, counts.frequency[term],
                              counts.words, window.left + window.right};
        found.push_back({term, pairing, associate(pairing)});
    }
    // As in keyness: an order that does not hang on the last bits of a logarithm.
    const auto rank = [](const Collocate& c) { return std::llround(c.association.log_dice * 1e6); };
    std::sort(found.begin(), found.end(), [&](const Collocate& x, const Collocate& y) {
        return rank(x) != rank(y) ? rank(x) > rank(y)
                                  : vocabulary.form(x.term) < vocabulary.form(y.term);
    });
    return found;
}

}  // namespace communique
