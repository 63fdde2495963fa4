#include "statistics/ngrams.h"

#include <algorithm>

namespace communique {

std::size_t NGramCounter::Hash::operator()(const Key& key) const {
    std::uint64_t hash = 0;
    for (const TermId term : key) hash = (hash ^ term) * 0x9E3779B97F4A7C15U;
    return static_cast<std::size_t>(hash ^ (hash >> 32U));
}

NGramCounter::NGramCounter(std::size_t length, std::size_t vocabulary_size)
    : length_(std::clamp<std::size_t>(length, 1, longest_ngram)),
      vocabulary_size_(vocabulary_size) {}

void NGramCounter::add(const Analysis& article) {
    ++articles_;
    for (const Sentence& sentence : article.sentences) {
        if (sentence.line == LineKind::boilerplate) continue;
        const auto tokens = article.tokens_of(sentence);
        std::size_t run = 0;  // words in a row up to here
        for (std::size_t at = 0; at < tokens.size(); ++at) {
            const bool word =
                tokens[at].kind == TokenKind::word && tokens[at].term < vocabulary_size_;
            run = word ? run + 1 : 0;
            if (run < length_) continue;
            Key key{};
            for (std::size_t i = 0; i < length_; ++i) key[i] = tokens[at + 1 - length_ + i].term;
            Uses& uses = table_[key];
            ++uses.frequency;
            if (uses.last_document != articles_) ++uses.documents;
            uses.last_document = articles_;
        }
    }
}

std::vector<NGram> NGramCounter::take(const Vocabulary& vocabulary,
                                      const std::vector<bool>& is_stopword, unsigned least) const {
    const auto stops = [&](TermId term) { return term < is_stopword.size() && is_stopword[term]; };
    std::vector<NGram> found;
    for (const auto& [key, uses] : table_) {
        if (uses.frequency < least || stops(key[0]) || stops(key[length_ - 1])) continue;
        found.push_back({{key.begin(), key.begin() + static_cast<std::ptrdiff_t>(length_)},
                         uses.frequency,
                         uses.documents});
    }
    std::sort(found.begin(), found.end(), [&](const NGram& x, const NGram& y) {
        if (x.frequency != y.frequency) return x.frequency > y.frequency;
        const std::string x_text = text_of(x, vocabulary);
        const std::string y_text = text_of(y, vocabulary);
        return x_text != y_text ? x_text < y_text : x.terms < y.terms;
    });
    return found;
}

std::vector<NGram> ngrams(std::span<const Analysis* const> analyses, const Vocabulary& vocabulary,
                          std::size_t length, const std::vector<bool>& is_stopword,
                          unsigned least) {
    NGramCounter counter(length, vocabulary.size());
    for (const Analysis* analysis : analyses) counter.add(*analysis);
    return counter.take(vocabulary, is_stopword, least);
}

std::string text_of(const NGram& ngram, const Vocabulary& vocabulary) {
    std::string text;
    for (const TermId term : ngram.terms) {
        const std::string& form = vocabulary.form(term);
        if (!text.empty() && !form.starts_with('\'') && form != "n't") text.push_back(' ');
        text += form;
    }
    return text;
}

}  // namespace communique
