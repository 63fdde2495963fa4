#pragma once
// Runs the passes of a rule book over a scanned article, sentence by sentence: at each token the
// longest match of all rules that may start there, then on behind it. Cost: tokens × rules that may
// start at a token × a constant bound of steps.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "facts/reading/rule_book.h"
#include "facts/reading/scan.h"

namespace communique {

struct Capture {
    std::uint32_t first = 0;
    std::uint32_t count = 0;  // 0: not captured
    const Item* item = nullptr;  // where it is one item of a class
};

struct Match {
    const Rule& rule;
    RuleIndex rule_index;
    std::uint32_t first = 0;
    std::uint32_t count = 0;
    std::uint32_t sentence = 0;
    std::vector<Capture> captures;  // by the rule's capture numbers

    // The capture of that name; an empty one when it is missing.
    Capture operator[](std::string_view name) const;
};

// Built-in classes; they are items of no list but tested on the token.
struct BuiltIns {
    ClassId word = 0, cap = 0, num = 0, mixed = 0, any = 0;
};
BuiltIns intern_built_ins(Lexicon& lexicon);

// Runs one pass. `trace`, when given, receives every match a production accepted.
void run_pass(const RuleBook& book, const Pass& pass, const BuiltIns& built_ins, Article& article,
              std::vector<Match>* trace);

}  // namespace communique
