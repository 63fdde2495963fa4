#pragma once
// The articles that the statistics read, with their analyses in the same order and the vocabulary
// of both: a view of what lies elsewhere, usually in a Library.

#include <span>

#include "articles/document.h"
#include "sentences/analysis.h"

namespace communique {

struct Texts {
    const Corpus& corpus;
    std::span<const Analysis> analyses;  // as many as articles
    const Vocabulary& vocabulary;
};

// Words and numbers are what windows, contexts and gaps count; punctuation and symbols are not.
constexpr bool counts_as_word(const Token& token) {
    return token.kind == TokenKind::word || token.kind == TokenKind::number;
}

}  // namespace communique
