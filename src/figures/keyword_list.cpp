#include "figures/keyword_list.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <string_view>

#include "statistics/keyness.h"
#include "statistics/term_counts.h"

namespace communique {
namespace {

std::vector<TermCounts> count_all(const Library& library) {
    std::vector<TermCounts> parts;
    for (const Analysis& analysis : library.analyses)
        parts.push_back(count_terms(analysis, library.vocabulary.size()));
    return parts;
}

std::vector<KeywordRow> by_keyness(const Library& library, const std::vector<TermCounts>& parts,
                                   DocumentIndex target, const std::vector<bool>& stopword) {
    std::vector<TermCounts> others;
    for (DocumentIndex i = 0; i < parts.size(); ++i)
        if (i != target) others.push_back(parts[i]);
    std::vector<KeywordRow> rows;
    for (const Keyness& word : keyness(parts[target], sum(others), library.vocabulary, stopword))
        rows.push_back({word.term, word.target, word.per_10k_target,
                        document_frequency(parts, word.term), word.log_likelihood, word.log_ratio});
    return rows;
}

std::vector<KeywordRow> by_frequency(const Library& library, const std::vector<TermCounts>& parts,
                                     const KeywordChoice& choice,
                                     const std::vector<bool>& stopword) {
    std::vector<TermCounts> chosen = parts;
    if (choice.document) chosen = {parts[*choice.document]};
    std::vector<KeywordRow> rows;
    for (const Keyword& word : keywords(chosen, library.vocabulary, stopword))
        rows.push_back(
            {word.term, word.frequency, word.per_10k, document_frequency(parts, word.term)});
    return rows;
}

}  // namespace

std::string written_form(const Library& library, TermId term) {
    std::map<std::string_view, int> weight_of;
    for (DocumentIndex i = 0; i < library.analyses.size(); ++i) {
        const Analysis& analysis = library.analyses[i];
        for (const Sentence& sentence : analysis.sentences) {
            bool first = true;
            for (const Token& token : analysis.tokens_of(sentence)) {
                // At the start of a sentence and in headlines capitals say little.
                const bool telling = !first && sentence.line == LineKind::prose;
                if (token.term == term)
                    weight_of[slice(library.corpus[i].text, token.span)] += telling ? 100 : 1;
                first = first && token.kind != TokenKind::word;
            }
        }
    }
    const auto most =
        std::max_element(weight_of.begin(), weight_of.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == weight_of.end() ? library.vocabulary.form(term) : std::string(most->first);
}

std::vector<KeywordRow> list_keywords(const Library& library, const KeywordChoice& choice) {
    const std::vector<TermCounts> parts = count_all(library);
    const bool in_library = choice.document && *choice.document < parts.size();
    if (parts.empty() || (choice.document && !in_library)) return {};
    const std::vector<bool> stopword =
        choice.with_stopwords ? std::vector<bool>() : stopwords(library.vocabulary);
    std::vector<KeywordRow> rows;
    // Keyness needs a target and something to hold it against.
    if (choice.measure == KeywordMeasure::keyness && in_library && parts.size() > 1)
        rows = by_keyness(library, parts, *choice.document, stopword);
    else rows = by_frequency(library, parts, choice, stopword);
    if (rows.size() > choice.limit) rows.resize(choice.limit);
    return rows;
}

std::vector<Source> places_of(const Library& library, TermId term, const KeywordChoice& choice,
                              std::size_t limit) {
    std::vector<DocumentIndex> documents(choice.document ? 1 : library.analyses.size());
    std::iota(documents.begin(), documents.end(), choice.document.value_or(0));
    return first_uses(library.analyses, documents, term, limit);
}

}  // namespace communique
