#pragma once
// An Analysis is a document cut into tokens and sentences, as spans. It needs no dictionary, only a
// short list of abbreviations, so the explorer can make it as well as the reading core.
// Next: facts/reading for what the sentences say, statistics for how often they say it.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "articles/boilerplate.h"
#include "articles/document.h"
#include "base/span.h"

namespace communique {

using TermId = std::uint32_t;

enum class TokenKind : std::uint8_t { word, number, punctuation, symbol };

struct Token {
    Span span;
    TermId term = 0;  // of the case-folded word form
    TokenKind kind = TokenKind::word;
    bool capital = false;     // starts with a capital letter
    bool after_blank = false; // white space stands before it
};

struct Sentence {
    Span span;
    std::uint32_t first_token = 0;
    std::uint32_t token_count = 0;
    LineKind line = LineKind::prose;
};

// Word forms, case-folded, typographic apostrophes and hyphens made plain. One for a corpus.
class Vocabulary {
public:
    TermId id_of(std::string_view form);                 // adds it when new
    // The id of a form that is already known, or nothing.
    const TermId* find(std::string_view form) const;
    const std::string& form(TermId id) const { return forms_[id]; }
    std::size_t size() const { return forms_.size(); }

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>()(s); }
    };
    std::unordered_map<std::string, TermId, Hash, std::equal_to<>> ids_;
    std::vector<std::string> forms_;
};

struct Analysis {
    std::vector<Line> lines;
    std::vector<Token> tokens;
    std::vector<Sentence> sentences;  // cover the text's prose in order, without overlap

    std::span<const Token> tokens_of(const Sentence& s) const {
        return std::span(tokens).subspan(s.first_token, s.token_count);
    }
    // The sentence that holds the byte, or the last before it; 0 when there is none. O(log n).
    std::size_t sentence_at(std::uint32_t byte) const;
};

// What a language says about cutting: abbreviations by kind. From languages/xx/segmentation.txt.
struct Segmentation;
const Segmentation& english_segmentation();

Analysis analyse(const Document& document, Vocabulary& vocabulary);

}  // namespace communique
