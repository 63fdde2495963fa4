#pragma once
// Signs are the words and classes that rules ask for, each as a bit of a small set, so that most of
// what cannot match is told by one AND. Frequent signs have a bit of their own, rare ones share: a
// set that has the bit may hold the sign, one that has not does not. Next: foresight.h, which knows
// the signs that a pattern needs.

#include <cstdint>
#include <vector>

#include "facts/reading/lexicon.h"

namespace communique {

struct SignBits {
    std::uint64_t low = 0;
    std::uint64_t high = 0;

    bool meets(SignBits other) const { return ((low & other.low) | (high & other.high)) != 0; }
    bool holds(SignBits other) const { return ((other.low & ~low) | (other.high & ~high)) == 0; }
    SignBits& operator|=(SignBits other) {
        low |= other.low;
        high |= other.high;
        return *this;
    }
};

// Stands at every token and behind the last one: what may come where nothing needs to.
constexpr SignBits always{0, std::uint64_t{1} << 63U};

// Built-in classes; they are items of no list but tested on the token.
struct BuiltIns {
    ClassId word = 0, cap = 0, num = 0, mixed = 0, any = 0;
};

// What rules make of a word or a class.
struct Sign {
    SignBits bits;
    std::uint32_t passes = 0;  // those in which a match may start with it, by bit
    std::uint16_t slot = 0;    // of a word: its place among the words that rules ask for, from 1
};

struct SignTable {
    std::vector<std::uint16_t> slots;  // by WordId: where in `words`; 0 for words no rule asks for
    std::vector<Sign> words{1};
    std::vector<Sign> classes;  // by ClassId

    std::uint16_t slot_of(WordId word) const {
        return word < slots.size() ? slots[word] : std::uint16_t{0};
    }
    const Sign& of_word(WordId word) const { return words[slot_of(word)]; }
    const Sign& of_class(ClassId cls) const {
        return cls < classes.size() ? classes[cls] : words[0];
    }
};

}  // namespace communique
