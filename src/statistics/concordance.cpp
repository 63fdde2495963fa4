#include "statistics/concordance.h"

#include <algorithm>
#include <numeric>

#include "base/say.h"
#include "base/utf8.h"
#include "statistics/context.h"
#include "statistics/query.h"
#include "statistics/query_matcher.h"

namespace communique {
namespace {

// Tokens of a sentence, counted from its first.
struct TokenRange {
    std::size_t first = 0;
    std::size_t end = 0;
};

// The uses in one sentence, whatever the query is.
class UseFinder {
public:
    virtual ~UseFinder() = default;
    virtual void find(std::string_view text, const Sentence& sentence,
                      std::span<const Token> tokens, std::vector<TokenRange>& uses) = 0;
};

class WordFinder final : public UseFinder {
public:
    WordFinder(const QueryPart& root, const Vocabulary& vocabulary, MatchOptions options)
        : matcher_(root, vocabulary, options) {}

    void find(std::string_view text, const Sentence&, std::span<const Token> tokens,
              std::vector<TokenRange>& uses) override {
        for (std::size_t at = 0; at < tokens.size();) {
            const std::size_t end = matcher_.match(text, tokens, at);
            if (end > at) uses.push_back({at, end});
            at = std::max(end, at + 1);
        }
    }

private:
    QueryMatcher matcher_;
};

class RegexFinder final : public UseFinder {
public:
    explicit RegexFinder(std::unique_ptr<Regex> regex) : regex_(std::move(regex)) {}

    void find(std::string_view text, const Sentence& sentence, std::span<const Token> tokens,
              std::vector<TokenRange>& uses) override {
        const std::string_view words = slice(text, sentence.span);
        std::size_t token = 0;
        for (std::uint32_t from = 0; from < words.size();) {
            const auto match = regex_->find(words, from);
            if (!match) return;
            if (match->empty()) {
                from = match->end;
                if (from < words.size()) from += decode_at(words, from).size;
                continue;
            }
            from = match->end;
            const std::uint32_t begin = sentence.span.begin + match->begin;
            const std::uint32_t end = sentence.span.begin + match->end;
            while (token < tokens.size() && tokens[token].span.end <= begin) ++token;
            const std::size_t first = token;
            while (token < tokens.size() && tokens[token].span.begin < end) ++token;
            if (first < token) uses.push_back({first, token});
        }
    }

private:
    std::unique_ptr<Regex> regex_;
};

Result<std::unique_ptr<UseFinder>> make_finder(const Query& query, const Vocabulary& vocabulary,
                                               MatchOptions match, const RegexEngine* engine) {
    if (query.root)
        return std::unique_ptr<UseFinder>(new WordFinder(*query.root, vocabulary, match));
    if (engine == nullptr)
        return Error{ErrorCode::unavailable,
                     std::string(to_say("regular expressions are not part of this program")),
                     "query:1"};
    auto regex = engine->compile(query.regex, match.letter_case);
    if (!regex) {
        Error error = regex.error();
        const unsigned column = column_of(error).value_or(1) + query.regex_column;
        error.where = "query:" + std::to_string(column);
        return error;
    }
    return std::unique_ptr<UseFinder>(new RegexFinder(std::move(regex).value()));
}

std::uint64_t words_of(const Analysis& analysis) {
    std::uint64_t words = 0;
    for (const Sentence& sentence : analysis.sentences) {
        if (sentence.line == LineKind::boilerplate) continue;
        for (const Token& token : analysis.tokens_of(sentence))
            if (token.kind == TokenKind::word) ++words;
    }
    return words;
}

ConcordanceLine make_line(const Analysis& analysis, std::size_t sentence, TokenRange use,
                          Stretch stretch, const ConcordanceRequest& request) {
    const Sentence& around = analysis.sentences[sentence];
    const std::size_t node = around.first_token + use.first;
    const std::size_t node_end = around.first_token + use.end;
    ConcordanceLine line;
    line.sentence = static_cast<std::uint32_t>(sentence);
    line.node = {analysis.tokens[node].span.begin, analysis.tokens[node_end - 1].span.end};
    line.first_token = static_cast<std::uint32_t>(node);
    line.end_token = static_cast<std::uint32_t>(node_end);
    if (request.context == ContextKind::sentence) {
        line.left = {around.span.begin, line.node.begin};
        line.right = {line.node.end, around.span.end};
    } else {
        line.left = left_of(analysis, node, stretch, request.context_words);
        line.right = right_of(analysis, node_end, stretch, request.context_words);
    }
    return line;
}

// Appends the uses in one article.
void find_uses(const Texts& texts, DocumentIndex document, UseFinder& finder,
               const ConcordanceRequest& request, std::vector<ConcordanceLine>& lines) {
    const Analysis& analysis = texts.analyses[document];
    const std::string_view text = texts.corpus[document].text;
    std::vector<TokenRange> uses;
    Stretch stretch;
    for (std::size_t s = 0; s < analysis.sentences.size(); ++s) {
        const Sentence& sentence = analysis.sentences[s];
        if (sentence.line == LineKind::boilerplate) continue;
        uses.clear();
        finder.find(text, sentence, analysis.tokens_of(sentence), uses);
        if (!uses.empty() && sentence.first_token >= stretch.end)
            stretch = stretch_around(analysis, s);
        for (const TokenRange use : uses) {
            lines.push_back(make_line(analysis, s, use, stretch, request));
            lines.back().document = document;
        }
    }
}

std::vector<DocumentIndex> documents_of(const Texts& texts, const ConcordanceRequest& request) {
    const std::size_t count = std::min(texts.corpus.size(), texts.analyses.size());
    std::vector<DocumentIndex> documents;
    if (request.documents) {
        for (const DocumentIndex document : *request.documents)
            if (document < count) documents.push_back(document);
    } else {
        documents.resize(count);
        std::iota(documents.begin(), documents.end(), DocumentIndex{0});
    }
    return documents;
}

}  // namespace

struct ConcordanceMaker::Search {
    Texts texts;
    ConcordanceRequest request;
    Query query;
    std::vector<DocumentIndex> documents;
    std::unique_ptr<UseFinder> finder;  // none for an empty query
};

ConcordanceMaker::ConcordanceMaker() = default;
ConcordanceMaker::ConcordanceMaker(ConcordanceMaker&&) noexcept = default;
ConcordanceMaker& ConcordanceMaker::operator=(ConcordanceMaker&&) noexcept = default;
ConcordanceMaker::~ConcordanceMaker() = default;

Result<ConcordanceMaker> ConcordanceMaker::start(const Texts& texts, ConcordanceRequest request,
                                                 std::span<const Alias> aliases,
                                                 const RegexEngine* engine) {
    auto query = parse_query(request.query, aliases);
    if (!query) return query.error();
    ConcordanceMaker maker;
    std::vector<DocumentIndex> documents = documents_of(texts, request);
    maker.search_ = std::unique_ptr<Search>(new Search{
        texts, std::move(request), std::move(query).value(), std::move(documents), nullptr});
    Search& search = *maker.search_;
    if (!search.query.empty()) {
        auto made = make_finder(search.query, texts.vocabulary, search.request.match, engine);
        if (!made) return made.error();
        search.finder = std::move(made).value();
    }
    return maker;
}

bool ConcordanceMaker::add_next() {
    if (searched() >= search_->documents.size()) return false;
    const DocumentIndex document = search_->documents[searched()];
    const std::size_t before = found_.lines.size();
    if (search_->finder)
        find_uses(search_->texts, document, *search_->finder, search_->request, found_.lines);
    const auto uses = static_cast<std::uint32_t>(found_.lines.size() - before);
    found_.counts.push_back({document, uses, words_of(search_->texts.analyses[document])});
    found_.words += found_.counts.back().words;
    if (uses > 0) ++found_.texts;
    return true;
}

Steps ConcordanceMaker::sort() {
    sorted_ = true;
    return sort_lines(found_.lines, search_->texts, search_->request.sort);
}

Concordance ConcordanceMaker::take() {
    if (!sorted_) finish(sort());
    return std::move(found_);
}

Result<Concordance> make_concordance(const Texts& texts, const ConcordanceRequest& request,
                                     std::span<const Alias> aliases, const RegexEngine* engine) {
    auto maker = ConcordanceMaker::start(texts, request, aliases, engine);
    if (!maker) return maker.error();
    while (maker.value().add_next()) {
    }
    return maker.value().take();
}

std::vector<ConcordanceLine> concordance(const Corpus& corpus, std::span<const Analysis> analyses,
                                         const Vocabulary& vocabulary, std::string_view query,
                                         unsigned context_words) {
    ConcordanceRequest request;
    request.query = query;
    request.context_words = context_words;
    auto found = make_concordance({corpus, analyses, vocabulary}, request);
    return found ? std::move(found).value().lines : std::vector<ConcordanceLine>();
}

}  // namespace communique
