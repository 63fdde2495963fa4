#pragma once
// The word forms met so far, each with what lexicon and rules know of it. A Reader keeps them from
// one article to the next, because articles share most of their words; results do not depend on it.

#include <span>
#include <vector>

#include "facts/reading/lexicon.h"
#include "facts/reading/signs.h"
#include "sentences/analysis.h"

namespace communique {

struct KnownTerm {
    Sign sign;
    WordId word = unknown_word;
    std::uint32_t node = 0;  // where the lexicon's phrases that start with it are
};

class Terms {
public:
    // For the analysis of the next article. What earlier articles left is let go when it is much.
    Vocabulary& vocabulary();
    const Vocabulary& vocabulary() const { return vocabulary_; }
    // Looks up the terms that are new since the last call.
    void update(const Lexicon& lexicon, const SignTable& signs, std::size_t text_size);
    const KnownTerm& operator[](TermId term) const { return terms_[term]; }

private:
    Vocabulary vocabulary_;
    std::vector<KnownTerm> terms_;
    std::size_t text_size_ = 0;  // of the articles since it was last empty
};

}  // namespace communique
