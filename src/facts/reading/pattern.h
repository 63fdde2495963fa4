#pragma once
// A Pattern is what a rule's `match` line says, compiled to a small program over tokens and classes.
//
//     "word"      a word, in any case; several words in the quotes are a phrase; also "," "$" "-"
//     CLASS       an item of that class: from the lexicon, made by an earlier pass, or built in
//                 (WORD any word, CAP a capitalised word, NUM a number token,
//                 MIXED letters and digits in one token, ANY any token)
//     name:X      X is captured under that name
//     X?  X+      X may be missing; X once or more (greedy)
//     (X Y | Z)   a group, alternatives
//     ..n         a gap of at most n tokens, as short as possible; it never steps over a semicolon,
//                 nor over an item of a class right before or after it that rules make: between a
//                 PERSON and a verb no other PERSON stands
//
// Matching tries the alternatives in order within a bound of steps per start, so that the cost of a
// pass grows with the length of the text whatever it holds.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "facts/reading/lexicon.h"

namespace communique {

enum class Op : std::uint8_t { word, cls, split, jump, gap, open, close, accept };

struct Instruction {
    Op op = Op::accept;
    std::uint32_t a = 0;  // word, class, first branch, jump target, gap width, capture
    std::uint32_t b = 0;  // second branch; for a gap: index into `avoided`
};

// Words and classes hashed onto the bits of one number, so that most patterns that cannot match at a
// token are told by one AND. The built-in classes, which are the first to be interned, have their own.
constexpr std::uint64_t word_bit(WordId word) {
    constexpr std::uint32_t shared_bits = 58;
    return word == unknown_word ? 0 : std::uint64_t{1} << (word * 2654435761U >> 8U) % shared_bits;
}
constexpr std::uint64_t class_bit(ClassId cls) {
    constexpr std::uint32_t shared_bits = 58;
    return std::uint64_t{1} << (cls <= 5 ? shared_bits + cls : (cls * 40503U >> 3U) % shared_bits);
}

struct Pattern {
    std::vector<Instruction> program;
    std::vector<std::vector<ClassId>> avoided;  // by gap
    std::vector<std::string> captures;          // names by number
    // What a match may start with; both empty when it may start with anything.
    std::vector<WordId> first_words;
    std::vector<ClassId> first_classes;
    // Bits of what may come behind its first word or class; all of them where that is no matter.
    std::uint64_t second_bits = 0;
};

// `capture_names` are those of the rule so far: alternatives on several `match` lines share them.
// Errors name the column.
Result<Pattern> compile_pattern(std::string_view text, Lexicon& lexicon,
                                std::vector<std::string>& capture_names);

}  // namespace communique
