#include "statistics/collocation.h"

#include <algorithm>
#include <cmath>

#include "base/sort_in_steps.h"
#include "statistics/keyness.h"
#include "statistics/lines_by_article.h"

namespace communique {
namespace {

// The words of one article in order; numbers and punctuation take no place in a window.
struct Words {
    std::vector<TermId> terms;
    std::vector<Span> spans;
};

Words words_of(const Analysis& analysis) {
    Words words;
    for (const Sentence& sentence : analysis.sentences) {
        if (sentence.line == LineKind::boilerplate) continue;
        for (const Token& token : analysis.tokens_of(sentence)) {
            if (token.kind != TokenKind::word) continue;
            words.terms.push_back(token.term);
            words.spans.push_back(token.span);
        }
    }
    return words;
}

struct Counts {
    std::vector<std::uint64_t> left;       // by TermId
    std::vector<std::uint64_t> right;      // by TermId
    std::vector<std::uint64_t> frequency;  // by TermId
    std::uint64_t words = 0;

    explicit Counts(std::size_t terms) : left(terms, 0), right(terms, 0), frequency(terms, 0) {}

    void add(std::vector<std::uint64_t>& side, TermId term) {
        if (term < side.size()) ++side[term];
    }
};

// The words near one use, which is found again by its bytes: words of an alias may have been
// joined.
void add_use(Counts& counts, const Words& words, Span node, Window window) {
    const auto begins = std::partition_point(words.spans.begin(), words.spans.end(),
                                             [&](Span word) { return word.end <= node.begin; });
    const auto ends = std::partition_point(begins, words.spans.end(),
                                           [&](Span word) { return word.begin < node.end; });
    const auto first = static_cast<std::size_t>(begins - words.spans.begin());
    const auto end = static_cast<std::size_t>(ends - words.spans.begin());
    for (std::size_t at = first - std::min<std::size_t>(first, window.left); at < first; ++at)
        counts.add(counts.left, words.terms[at]);
    for (std::size_t at = end; at < std::min(words.terms.size(), end + window.right); ++at)
        counts.add(counts.right, words.terms[at]);
}

// A node of one word is itself no collocate, whatever its spelling.
void flag_node(std::vector<bool>& is_node, const Material& material, const ConcordanceLine& use) {
    const auto& tokens = material.analyses()[use.document].tokens;
    const auto token = std::partition_point(
        tokens.begin(), tokens.end(), [&](const Token& t) { return t.span.end <= use.node.begin; });
    if (token != tokens.end() && token->span.end >= use.node.end && token->term < is_node.size())
        is_node[token->term] = true;
}

}  // namespace

WindowCells window_cells(const Pairing& p) {
    WindowCells cells;
    cells.near = std::min(p.window * p.node, p.words);
    cells.far = p.words - cells.near;
    cells.found = std::min({p.together, p.collocate, cells.near});
    cells.elsewhere = std::min(p.collocate - cells.found, cells.far);
    return cells;
}

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
    const WindowCells cells = window_cells(p);
    a.log_likelihood = log_likelihood(cells.found, cells.elsewhere, cells.near, cells.far);
    return a;
}

std::string_view name_of(AssociationMeasure measure) {
    switch (measure) {
        case AssociationMeasure::log_dice: return "log_dice";
        case AssociationMeasure::mi: return "mi";
        case AssociationMeasure::mi3: return "mi3";
        case AssociationMeasure::t_score: return "t_score";
        case AssociationMeasure::log_likelihood: return "log_likelihood";
    }
    return {};
}

std::optional<AssociationMeasure> association_measure_of(std::string_view name) {
    for (const AssociationMeasure measure :
         {AssociationMeasure::log_dice, AssociationMeasure::mi, AssociationMeasure::mi3,
          AssociationMeasure::t_score, AssociationMeasure::log_likelihood})
        if (name == name_of(measure)) return measure;
    return std::nullopt;
}

double value_of(const Association& association, AssociationMeasure measure) {
    switch (measure) {
        case AssociationMeasure::log_dice: return association.log_dice;
        case AssociationMeasure::mi: return association.mi;
        case AssociationMeasure::mi3: return association.mi3;
        case AssociationMeasure::t_score: return association.t_score;
        case AssociationMeasure::log_likelihood: return association.log_likelihood;
    }
    return 0;
}

Steps collocates_in_steps(const Material& material, std::span<const DocumentIndex> documents,
                          std::span<const ConcordanceLine> uses, CollocationOptions options,
                          std::vector<Collocate>& found, std::size_t& done) {
    const Vocabulary& vocabulary = material.vocabulary();
    Counts counts(vocabulary.size());
    std::vector<bool> is_node(vocabulary.size(), false);
    const LinesByArticle nodes(material.analyses().size(), uses);
    for (const DocumentIndex document : documents) {
        co_await pause_here;
        const Words words = words_of(material.analyses()[document]);
        counts.words += words.terms.size();
        for (const TermId term : words.terms) counts.add(counts.frequency, term);
        for (const std::uint32_t use : nodes.of(document)) {
            add_use(counts, words, uses[use].node, options.window);
            flag_node(is_node, material, uses[use]);
        }
        ++done;
    }
    co_await pause_here;
    for (TermId term = 0; term < vocabulary.size(); ++term) {
        const std::uint64_t together = counts.left[term] + counts.right[term];
        if (together < std::max(options.least, 1U) || is_node[term] || material.left_out()[term])
            continue;
        const Pairing pairing{together, uses.size(), counts.frequency[term], counts.words,
                              options.window.left + options.window.right};
        found.push_back({term, pairing, counts.left[term], counts.right[term], associate(pairing)});
    }
    // As in keyness: an order that does not hang on the last bits of a logarithm.
    const auto rank = [&](const Collocate& c) {
        return std::llround(value_of(c.association, options.rank) * 1e6);
    };
    co_await sort_in_steps(found, [&](const Collocate& x, const Collocate& y) {
        return rank(x) != rank(y) ? rank(x) > rank(y)
                                  : vocabulary.form(x.term) < vocabulary.form(y.term);
    });
}

std::vector<Collocate> collocates(const Material& material,
                                  std::span<const DocumentIndex> documents,
                                  std::span<const ConcordanceLine> uses,
                                  const CollocationOptions& options) {
    std::vector<Collocate> found;
    std::size_t done = 0;
    finish(collocates_in_steps(material, documents, uses, options, found, done));
    return found;
}

}  // namespace communique
