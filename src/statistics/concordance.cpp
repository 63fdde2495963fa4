#include "statistics/concordance.h"

#include <algorithm>

#include "statistics/query.h"

namespace communique {
namespace {

// How a vocabulary form stands to one query word.
enum class Fit : std::uint8_t { none, begins, whole };

struct CompiledWord {
    QueryWord word;
    std::vector<Fit> fits;  // by TermId
};

using CompiledPhrase = std::vector<CompiledWord>;

CompiledWord compile(const QueryWord& word, const Vocabulary& vocabulary) {
    CompiledWord compiled{word, std::vector<Fit>(vocabulary.size(), Fit::none)};
    // Only the part before a star can be spelt by several tokens.
    const std::string_view literal =
        std::string_view(word.pattern).substr(0, word.pattern.find('*'));
    for (TermId term = 0; term < vocabulary.size(); ++term) {
        const std::string& form = vocabulary.form(term);
        if (matches_pattern(word.pattern, form))
            compiled.fits[term] = Fit::whole;
        else if (!form.empty() && literal.starts_with(form))
            compiled.fits[term] = Fit::begins;
    }
    return compiled;
}

bool is_word(const Token& token) {
    return token.kind == TokenKind::word || token.kind == TokenKind::number;
}

// Finds one query in the tokens of one sentence after another.
class Matcher {
public:
    Matcher(const Query& query, const Vocabulary& vocabulary) : vocabulary_(vocabulary) {
        for (const QueryPhrase& phrase : query.alternatives) {
            CompiledPhrase& compiled = phrases_.emplace_back();
            for (const QueryWord& word : phrase) compiled.push_back(compile(word, vocabulary));
        }
    }

    // One past the last token of the longest alternative that starts at `at`; `at` when none does.
    std::size_t match(std::span<const Token> tokens, std::size_t at) {
        std::size_t end = at;
        for (const CompiledPhrase& phrase : phrases_)
            end = std::max(end, end_of(tokens, at, phrase));
        return end;
    }

private:
    // The tokens that spell the word, which stand together without a blank; 0 when they do not.
    std::size_t length_of(std::span<const Token> tokens, std::size_t at,
                          const CompiledWord& word) const {
        const TermId first = tokens[at].term;
        const Fit fit = first < word.fits.size() ? word.fits[first] : Fit::none;
        if (fit != Fit::begins) return fit == Fit::whole ? 1 : 0;
        std::string_view rest = word.word.pattern;
        rest.remove_prefix(vocabulary_.form(first).size());
        for (std::size_t next = at + 1; next < tokens.size() && !tokens[next].after_blank; ++next) {
            if (tokens[next].term >= vocabulary_.size()) return 0;
            const std::string& form = vocabulary_.form(tokens[next].term);
            if (matches_pattern(rest, form)) return next - at + 1;
            if (form.empty() || !rest.starts_with(form)) return 0;
            rest.remove_prefix(form.size());
        }
        return 0;
    }

    // Where the phrase may have got to after each of its words; the nearest end wins.
    std::size_t end_of(std::span<const Token> tokens, std::size_t at,
                       const CompiledPhrase& phrase) {
        const std::size_t first = length_of(tokens, at, phrase.front());
        if (first == 0) return at;
        ends_.assign(1, at + first);
        for (std::size_t i = 1; i < phrase.size() && !ends_.empty(); ++i) {
            reached_.clear();
            for (const std::size_t end : ends_) reach(tokens, end, phrase[i]);
            std::sort(reached_.begin(), reached_.end());
            reached_.erase(std::unique(reached_.begin(), reached_.end()), reached_.end());
            ends_.swap(reached_);
        }
        return ends_.empty() ? at : ends_.front();
    }

    void reach(std::span<const Token> tokens, std::size_t from, const CompiledWord& word) {
        unsigned passed = 0;
        for (std::size_t at = from; at < tokens.size() && passed <= word.word.gap; ++at) {
            if (const std::size_t length = length_of(tokens, at, word); length > 0)
                reached_.push_back(at + length);
            // Quotation marks and commas between two words do not part them for a reader who asks
            // for the phrase; they count as nothing.
            if (is_word(tokens[at])) ++passed;
        }
    }

    const Vocabulary& vocabulary_;
    std::vector<CompiledPhrase> phrases_;
    std::vector<std::size_t> ends_;
    std::vector<std::size_t> reached_;
};

// Tokens of one article between two pieces of boilerplate: what a context may show.
struct Stretch {
    std::size_t first = 0;
    std::size_t end = 0;
};

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
        if (is_word(analysis.tokens[at - 1])) ++taken;
    return {at == node ? end : analysis.tokens[at].span.begin,
            at == node ? end : analysis.tokens[node - 1].span.end};
}

Span right_of(const Analysis& analysis, std::size_t node_end, Stretch stretch, unsigned words) {
    const std::uint32_t begin = analysis.tokens[node_end - 1].span.end;
    std::size_t at = node_end;
    for (unsigned taken = 0; at < stretch.end && taken < words; ++at)
        if (is_word(analysis.tokens[at])) ++taken;
    return {at == node_end ? begin : analysis.tokens[node_end].span.begin,
            at == node_end ? begin : analysis.tokens[at - 1].span.end};
}

// Appends the uses in one article.
void find_uses(const Analysis& analysis, DocumentIndex document, Matcher& matcher,
               unsigned context_words, std::vector<ConcordanceLine>& lines) {
    Stretch stretch;
    for (std::uint32_t s = 0; s < analysis.sentences.size(); ++s) {
        const Sentence& sentence = analysis.sentences[s];
        if (sentence.line == LineKind::boilerplate) continue;
        if (sentence.first_token >= stretch.end) stretch = stretch_around(analysis, s);
        const auto tokens = analysis.tokens_of(sentence);
        for (std::size_t at = 0; at < tokens.size();) {
            const std::size_t end = matcher.match(tokens, at);
            if (end == at) {
                ++at;
                continue;
            }
            const std::size_t node = sentence.first_token + at;
            const std::size_t node_end = sentence.first_token + end;
            lines.push_back({document,
                             s,
                             left_of(analysis, node, stretch, context_words),
                             {tokens[at].span.begin, tokens[end - 1].span.end},
                             right_of(analysis, node_end, stretch, context_words)});
            at = end;
        }
    }
}

}  // namespace

std::vector<ConcordanceLine> concordance(const Corpus& corpus, std::span<const Analysis> analyses,
                                         const Vocabulary& vocabulary, std::string_view query,
                                         unsigned context_words) {
    std::vector<ConcordanceLine> lines;
    const Query parsed = parse_query(query);
    if (parsed.empty()) return lines;
    Matcher matcher(parsed, vocabulary);
    const std::size_t documents = std::min(corpus.size(), analyses.size());
    for (std::size_t i = 0; i < documents; ++i)
        find_uses(analyses[i], static_cast<DocumentIndex>(i), matcher, context_words, lines);
    return lines;
}

}  // namespace communique
