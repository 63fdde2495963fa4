#include "statistics/ngrams.h"

#include <algorithm>
#include <array>
#include <map>

namespace communique {
namespace {

using Key = std::array<TermId, longest_ngram>;

struct Uses {
    std::uint64_t frequency = 0;
    std::uint32_t documents = 0;
    std::size_t last_document = static_cast<std::size_t>(-1);
};

using Table = std::map<Key, Uses>;

void add_sentence(Table& table, std::span<const Token> tokens, std::size_t length,
                  std::size_t document, std::size_t vocabulary_size) {
    std::size_t run = 0;  // words in a row up to here
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const bool word = tokens[at].kind == TokenKind::word && tokens[at].term < vocabulary_size;
        run = word ? run + 1 : 0;
        if (run < length) continue;
        Key key{};
        for (std::size_t i = 0; i < length; ++i) key[i] = tokens[at + 1 - length + i].term;
        Uses& uses = table[key];
        ++uses.frequency;
        if (uses.last_document != document) ++uses.documents;
        uses.last_document = document;
    }
}

}  // namespace

std::vector<NGram> ngrams(std::span<const Analysis* const> analyses, const Vocabulary& vocabulary,
                          std::size_t length, const std::vector<bool>& is_stopword,
                          unsigned least) {
    length = std::clamp<std::size_t>(length, 1, longest_ngram);
    Table table;
    for (std::size_t document = 0; document < analyses.size(); ++document)
        for (const Sentence& sentence : analyses[document]->sentences)
            if (sentence.line != LineKind::boilerplate)
                add_sentence(table, analyses[document]->tokens_of(sentence), length, document,
                             vocabulary.size());

    const auto stops = [&](TermId term) { return term < is_stopword.size() && is_stopword[term]; };
    std::vector<NGram> found;
    for (const auto& [key, uses] : table) {
        if (uses.frequency < least || stops(key[0]) || stops(key[length - 1])) continue;
        found.push_back({{key.begin(), key.begin() + static_cast<std::ptrdiff_t>(length)},
                         uses.frequency,
                         uses.documents});
    }
    std::sort(found.begin(), found.end(), [&](const NGram& x, const NGram& y) {
        return x.frequency != y.frequency ? x.frequency > y.frequency
                                          : text_of(x, vocabulary) < text_of(y, vocabulary);
    });
    return found;
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
