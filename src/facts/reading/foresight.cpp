#include "facts/reading/foresight.h"

#include <algorithm>
#include <map>

#include "facts/reading/rule_book.h"

namespace communique {
namespace {

constexpr std::uint32_t own_bits = 80;
constexpr std::uint32_t all_bits = 127;  // the last one is `always`

SignBits bit(std::uint32_t index) {
    const std::uint64_t one = std::uint64_t{1} << (index & 63U);
    return index < 64 ? SignBits{one, 0} : SignBits{0, one};
}

Sign& sign_of(SignTable& table, PatternSymbol symbol) {
    if (symbol.is_class) {
        if (table.classes.size() <= symbol.id) table.classes.resize(symbol.id + std::size_t{1});
        return table.classes[symbol.id];
    }
    if (table.slots.size() <= symbol.id) table.slots.resize(symbol.id + std::size_t{1});
    std::uint16_t& slot = table.slots[symbol.id];
    if (slot == 0) {
        slot = static_cast<std::uint16_t>(table.words.size());
        table.words.emplace_back().slot = slot;
    }
    return table.words[slot];
}

// The word or class that the instruction takes; only for those two kinds.
PatternSymbol symbol_of(const Instruction& instruction) {
    return {instruction.op == Op::cls, instruction.a};
}

bool takes_symbol(const Instruction& instruction) {
    return instruction.op == Op::word || instruction.op == Op::cls;
}

void give_bits(RuleBook& book) {
    std::map<std::pair<bool, std::uint32_t>, int> uses;
    for (const Rule& rule : book.rules)
        for (const Pattern& pattern : rule.patterns)
            for (const Instruction& i : pattern.program)
                if (takes_symbol(i)) ++uses[{i.op == Op::cls, i.a}];
    std::vector<std::pair<int, PatternSymbol>> ordered;
    for (const auto& [symbol, count] : uses)
        ordered.push_back({count, {symbol.first, symbol.second}});
    std::stable_sort(ordered.begin(), ordered.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    for (std::uint32_t i = 0; i < ordered.size(); ++i) {
        const std::uint32_t index =
            i < own_bits ? i : own_bits + (i - own_bits) % (all_bits - own_bits);
        sign_of(book.signs, ordered[i].second).bits = bit(index);
    }
}

class Foreseer {
public:
    Foreseer(Pattern& pattern, SignTable& signs) : pattern_(pattern), signs_(signs) {}

    void run() {
        Foresight& foresight = pattern_.foresight;
        foresight.next.resize(pattern_.program.size());
        for (std::uint32_t at = 0; at < pattern_.program.size(); ++at) {
            next_.clear();
            find_next(at);
            for (const std::uint32_t found : next_) foresight.next[at] |= bits_of(found);
            if (open_) foresight.next[at] |= always;
        }
        next_.clear();
        find_next(0);
        for (const std::uint32_t first : next_) foresight.second |= foresight.next[first + 1];
        for (const auto& need : pattern_.needs) {
            SignBits bits;
            for (const PatternSymbol symbol : need) bits |= sign_of(signs_, symbol).bits;
            foresight.needed.push_back(bits);
        }
        // What comes last is seldom there; what comes first is, or nothing would be tried.
        std::reverse(foresight.needed.begin(), foresight.needed.end());
        for (const auto& avoided : pattern_.avoided) {
            SignBits bits;
            for (const ClassId cls : avoided) bits |= sign_of(signs_, {true, cls}).bits;
            foresight.avoided.push_back(bits);
        }
    }

private:
    SignBits bits_of(std::uint32_t at) {
        return sign_of(signs_, symbol_of(pattern_.program[at])).bits;
    }

    // The instructions that may take a token next when the program stands at `at`; open_ tells that
    // a gap or the end may come as well.
    void find_next(std::uint32_t at) {
        seen_.assign(pattern_.program.size(), false);
        open_ = false;
        follow(at);
    }

    void follow(std::uint32_t at) {
        if (seen_[at]) return;
        seen_[at] = true;
        const Instruction& i = pattern_.program[at];
        switch (i.op) {
            case Op::word:
            case Op::cls: next_.push_back(at); break;
            case Op::split:
                follow(i.a);
                follow(i.b);
                break;
            case Op::jump: follow(i.a); break;
            case Op::open:
            case Op::close: follow(at + 1); break;
            case Op::gap:
            case Op::accept: open_ = true; break;
        }
    }

    Pattern& pattern_;
    SignTable& signs_;
    std::vector<std::uint32_t> next_;
    std::vector<bool> seen_;
    bool open_ = false;
};

void note_starts(RuleBook& book, const Rule& rule, const Pattern& pattern) {
    const std::uint32_t pass = std::uint32_t{1} << rule.pass;
    for (const WordId word : pattern.first_words) sign_of(book.signs, {false, word}).passes |= pass;
    for (const ClassId cls : pattern.first_classes) sign_of(book.signs, {true, cls}).passes |= pass;
}

}  // namespace

void foresee(RuleBook& book) {
    give_bits(book);
    for (Rule& rule : book.rules) {
        for (Pattern& pattern : rule.patterns) {
            Foreseer(pattern, book.signs).run();
            note_starts(book, rule, pattern);
        }
    }
}

}  // namespace communique
