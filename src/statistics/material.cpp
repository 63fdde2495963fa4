#include "statistics/material.h"

#include "base/say.h"
#include "statistics/keyness.h"
#include "statistics/query.h"
#include "statistics/query_matcher.h"
#include "statistics/word_pattern.h"

namespace communique {
namespace {

// The forms of one alias, ready to be looked for.
struct AliasFinder {
    TermId term = 0;
    QueryMatcher matcher;
};

// Where the words of an alias stand, which alias it is, and where the next word is.
struct AliasUse {
    const AliasFinder* finder = nullptr;
    std::size_t end = 0;
};

AliasUse longest_use(std::string_view text, std::span<const Token> tokens, std::size_t at,
                     std::vector<AliasFinder>& finders) {
    AliasUse longest{nullptr, at};
    for (AliasFinder& finder : finders)
        if (const std::size_t end = finder.matcher.match(text, tokens, at); end > longest.end)
            longest = {&finder, end};
    return longest;
}

// The same article with each use of an alias as one token.
Analysis join_aliases(std::string_view text, const Analysis& analysis,
                      std::vector<AliasFinder>& finders) {
    Analysis joined;
    joined.lines = analysis.lines;
    joined.tokens.reserve(analysis.tokens.size());
    for (Sentence sentence : analysis.sentences) {
        const auto tokens = analysis.tokens_of(sentence);
        sentence.first_token = static_cast<std::uint32_t>(joined.tokens.size());
        for (std::size_t at = 0; at < tokens.size();) {
            Token token = tokens[at];
            const AliasUse use = longest_use(text, tokens, at, finders);
            if (use.finder != nullptr) {
                token.span.end = tokens[use.end - 1].span.end;
                token.term = use.finder->term;
                token.kind = TokenKind::word;
            }
            joined.tokens.push_back(token);
            at = std::max(use.end, at + 1);
        }
        sentence.token_count =
            static_cast<std::uint32_t>(joined.tokens.size()) - sentence.first_token;
        joined.sentences.push_back(sentence);
    }
    return joined;
}

std::vector<bool> left_out_under(const Settings& settings, const Vocabulary& vocabulary) {
    std::vector<bool> flags(vocabulary.size(), false);
    if (settings.function_words == FunctionWords::left_out) flags = stopwords(vocabulary);
    const auto set_all = [&](const std::vector<std::string>& words, bool value) {
        for (const std::string& word : words)
            if (const TermId* term = vocabulary.find(plain_form(word))) flags[*term] = value;
    };
    set_all(settings.stop, true);
    set_all(settings.keep, false);
    return flags;
}

}  // namespace

struct MaterialMaker::Finders {
    std::vector<AliasFinder> all;
};

MaterialMaker::MaterialMaker() = default;
MaterialMaker::MaterialMaker(MaterialMaker&&) noexcept = default;
MaterialMaker& MaterialMaker::operator=(MaterialMaker&&) noexcept = default;
MaterialMaker::~MaterialMaker() = default;

Result<MaterialMaker> MaterialMaker::start(const Texts& texts, const Settings& settings) {
    MaterialMaker maker;
    Material& material = maker.material_;
    material.corpus_ = &texts.corpus;
    material.analyses_ = texts.analyses;
    material.vocabulary_ = &texts.vocabulary;
    if (!settings.aliases.empty()) {
        material.joined_ = Material::Joined{{}, texts.vocabulary};
        maker.finders_ = std::make_unique<Finders>();
        for (const Alias& alias : settings.aliases) {
            const auto forms = parse_alias(alias);
            if (!forms) return forms.error();
            maker.finders_->all.push_back({material.joined_->vocabulary.id_of(alias.name),
                                           QueryMatcher(*forms, texts.vocabulary, settings.match)});
        }
    }
    material.counts_.reserve(texts.analyses.size());
    material.left_out_ = left_out_under(settings, material.vocabulary());
    return maker;
}

bool MaterialMaker::add_next() {
    const std::size_t next = added();
    if (next >= material_.analyses_.size()) return false;
    const Analysis* analysis = &material_.analyses_[next];
    if (finders_) {
        auto& joined = material_.joined_->analyses;
        joined.push_back(join_aliases((*material_.corpus_)[next].text, *analysis, finders_->all));
        analysis = &joined.back();
    }
    material_.counts_.push_back(count_terms(*analysis, material_.vocabulary().size()));
    return true;
}

Result<Material> Material::prepare(const Texts& texts, const Settings& settings) {
    auto maker = MaterialMaker::start(texts, settings);
    if (!maker) return maker.error();
    while (maker.value().add_next()) {
    }
    return maker.value().take();
}

TermCounts Material::sum_of(std::span<const DocumentIndex> documents) const {
    TermSums sums(vocabulary().size());
    for (const DocumentIndex document : documents) sums.add(counts_[document]);
    return sums.total();
}

std::vector<std::uint32_t> Material::document_frequencies_in(
    std::span<const DocumentIndex> documents) const {
    std::vector<std::uint32_t> frequencies(vocabulary().size(), 0);
    for (const DocumentIndex document : documents)
        for (const TermCount& entry : counts_[document].terms) ++frequencies[entry.term];
    return frequencies;
}

std::vector<TermCounts> Material::counts_of(std::span<const DocumentIndex> documents) const {
    std::vector<TermCounts> chosen;
    chosen.reserve(documents.size());
    for (const DocumentIndex document : documents) chosen.push_back(counts_[document]);
    return chosen;
}

std::vector<const Analysis*> Material::analyses_of(std::span<const DocumentIndex> documents) const {
    std::vector<const Analysis*> chosen;
    for (const DocumentIndex document : documents) chosen.push_back(&analyses()[document]);
    return chosen;
}

std::optional<TermId> Material::term(std::string_view word) const {
    if (const TermId* alias = vocabulary().find(word)) return *alias;
    const TermId* term = vocabulary().find(plain_form(word));
    return term != nullptr ? std::optional(*term) : std::nullopt;
}

}  // namespace communique
