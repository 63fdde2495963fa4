#pragma once
// An Analysis is a document cut into tokens and sentences, as spans. It needs no dictionary, only a
// short list of abbreviations that is compiled in, so the explorer can make it as well as the
// reading core. sentences/tokens.h says where tokens are cut, sentences/boundaries.h sentences.
// Next: facts/reading for what the sentences say, statistics for how often they say it.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "articles/boilerplate.h"
#include "articles/document.h"
#include "base/span.h"

namespace communique {

using TermId = std::uint32_t;
// The term of a word form that a vocabulary which may not grow does not hold.
constexpr TermId unknown_term = 0xFFFFFFFF;

enum class TokenKind : std::uint8_t { word, number, punctuation, symbol };

struct Token {
    Span span;
    TermId term = 0;  // of the case-folded word form
    TokenKind kind = TokenKind::word;
    bool capital = false;      // starts with a capital letter
    bool after_blank = false;  // white space stands before it
};

struct Sentence {
    Span span;
    std::uint32_t first_token = 0;
    std::uint32_t token_count = 0;
    LineKind line = LineKind::prose;
};

// A form with its first sixteen bytes as two numbers, zeros behind a shorter one: those and its
// length tell nearly all forms apart.
struct FormKey {
    std::string_view form;
    std::uint64_t head = 0;
    std::uint64_t tail = 0;
};
FormKey key_of(std::string_view form);

// Word forms, case-folded, typographic apostrophes and hyphens made plain. One for a corpus.
class Vocabulary {
public:
    TermId id_of(std::string_view form) { return id_of(key_of(form)); }  // adds it when new
    TermId id_of(const FormKey& key);
    // The id of a form that is already known, or unknown_term.
    TermId lookup(std::string_view form) const { return lookup(key_of(form)); }
    TermId lookup(const FormKey& key) const;
    // The same as a pointer that is null when unknown; valid until the next id_of.
    const TermId* find(std::string_view form) const;
    const std::string& form(TermId id) const { return forms_[id]; }
    std::size_t size() const { return forms_.size(); }

private:
    struct Slot {
        std::uint64_t head = 0;
        std::uint64_t tail = 0;
        std::uint32_t size = 0;
        TermId id = unknown_term;
    };
    std::size_t slot_of(const FormKey& key) const;
    void grow();

    std::vector<Slot> slots_;  // open addressing, a power of two, at most half full
    std::vector<std::string> forms_;
};

struct Analysis {
    std::vector<Line> lines;
    std::vector<Token> tokens;
    // In order, without overlap; every token is in one. None has more than 400 tokens.
    std::vector<Sentence> sentences;

    std::span<const Token> tokens_of(const Sentence& s) const {
        return std::span(tokens).subspan(s.first_token, s.token_count);
    }
    // The sentence that holds the byte, or the last before it; 0 when there is none. O(log n).
    std::size_t sentence_at(std::uint32_t byte) const;
};

// O(length of the text), whatever the text.
Analysis analyse(const Document& document, Vocabulary& vocabulary);
// The same against a vocabulary that stays as it is: new words get unknown_term. For streams.
Analysis analyse(const Document& document, const Vocabulary& vocabulary);

}  // namespace communique
