#include "facts/reading/terms.h"

namespace communique {

Vocabulary& Terms::vocabulary() {
    // Bounds the memory of a stream, whatever its words.
    constexpr std::size_t most_terms = 50000;
    constexpr std::size_t most_text = 64'000'000;
    if (vocabulary_.size() > most_terms || text_size_ > most_text) *this = Terms();
    return vocabulary_;
}

void Terms::update(const Lexicon& lexicon, const SignTable& signs, std::size_t text_size) {
    text_size_ += text_size;
    while (terms_.size() < vocabulary_.size()) {
        const auto term = static_cast<TermId>(terms_.size());
        const WordId word = lexicon.find_word(vocabulary_.form(term));
        terms_.push_back({signs.of_word(word), word, lexicon.first_node(word)});
    }
}

}  // namespace communique
