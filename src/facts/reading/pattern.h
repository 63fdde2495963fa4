#pragma once
// A Pattern is what a rule's `match` line says, compiled to a small program over tokens and
// classes.
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
#include "facts/reading/signs.h"

namespace communique {

enum class Op : std::uint8_t { word, cls, split, jump, gap, open, close, accept };

struct Instruction {
    Op op = Op::accept;
    std::uint32_t a = 0;  // word, class, first branch, jump target, gap width, capture
    std::uint32_t b = 0;  // second branch; for a gap: index into `avoided`
};

// A word or a class that a pattern asks for.
struct PatternSymbol {
    bool is_class = false;
    std::uint32_t id = 0;
};

// Filled in when all rules are known; see foresight.h.
struct Foresight {
    std::vector<SignBits> next;     // by instruction: what may come there
    SignBits second;                // what may come behind the first word or class
    std::vector<SignBits> needed;   // a match meets each of these
    std::vector<SignBits> avoided;  // by gap
};

struct Pattern {
    std::vector<Instruction> program;
    std::vector<std::vector<ClassId>> avoided;  // by gap
    std::vector<std::string> captures;          // names by number
    // What a match may start with.
    std::vector<WordId> first_words;
    std::vector<ClassId> first_classes;
    // A match holds one symbol of each of these.
    std::vector<std::vector<PatternSymbol>> needs;
    Foresight foresight;
};

// `capture_names` are those of the rule so far: alternatives on several `match` lines share them.
// Errors name the column.
Result<Pattern> compile_pattern(std::string_view text, Lexicon& lexicon,
                                std::vector<std::string>& capture_names);

}  // namespace communique
