#pragma once
// Runs the passes of a rule book over a scanned article, sentence by sentence: at each token the
// longest match of all rules that may start there, then on behind it. Cost: tokens × rules that may
// start at a token × a constant bound of steps.

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "facts/reading/machine.h"
#include "facts/reading/name.h"
#include "facts/reading/rule_book.h"
#include "facts/reading/scan.h"

namespace communique {

struct Captures {
    std::array<Capture, most_captures> cells;
    std::size_t count = 0;

    std::size_t size() const { return count; }
    const Capture& operator[](std::size_t i) const { return cells[i]; }
    Capture* begin() { return cells.data(); }
    Capture* end() { return cells.data() + count; }
};

struct Match {
    const Rule& rule;
    RuleIndex rule_index;
    std::uint32_t first = 0;
    std::uint32_t count = 0;
    std::uint32_t sentence = 0;
    Captures captures;  // by the rule's capture numbers

    // The capture of that name; an empty one when it is missing.
    Capture operator[](Name name) const {
        for (std::size_t i = 0; i < captures.size(); ++i)
            if (rule.capture_names[i] == name.number()) return captures[i];
        return {};
    }
};

BuiltIns intern_built_ins(Lexicon& lexicon);

// Runs the passes over one article; `trace`, when given, receives every match a production
// accepted.
class Matcher {
public:
    Matcher(const RuleBook& book, const BuiltIns& built_ins, Article& article,
            std::vector<Match>* trace);
    ~Matcher();
    void run(const Pass& pass);

private:
    class Runner;
    std::unique_ptr<Runner> runner_;
};

}  // namespace communique
