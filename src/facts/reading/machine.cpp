#include "facts/reading/machine.h"

#include <algorithm>

namespace communique {
namespace {

// Enough for every rule on honest prose; what needs more is no reading but an attack.
constexpr int max_steps = 3000;

// One try of one pattern.
class Attempt {
public:
    Attempt(const Scan& scan, const BuiltIns& built_ins, const Pattern& pattern,
            std::uint32_t limit, WordId semicolon, Pile<Frame>& stack, Pile<TrailStep>& trail)
        : scan_(scan),
          built_ins_(built_ins),
          pattern_(pattern),
          next_(pattern.foresight.next.data()),
          here_(scan.here.data()),
          limit_(limit),
          semicolon_(semicolon),
          stack_(stack),
          trail_(trail) {}

    std::uint32_t run(std::uint32_t start) {
        Frame frame{0, start, 0, nullptr};
        for (int steps = 0; steps < max_steps; ++steps) {
            const Instruction& i = pattern_.program[frame.at];
            if (i.op == Op::accept) return frame.token;
            if (step(i, frame)) continue;
            if (stack_.size() == 0) break;
            frame = stack_.pop();
            trail_.cut(frame.trail);
        }
        return start;
    }

private:
    bool step(const Instruction& i, Frame& frame) {
        switch (i.op) {
            case Op::word:
                if (frame.token >= limit_ || scan_.words[frame.token] != i.a) return false;
                ++frame.token;
                frame.last = nullptr;
                break;
            case Op::cls: return match_class(static_cast<ClassId>(i.a), frame);
            case Op::split: return choose(i, frame);
            case Op::jump: frame.at = i.a; return true;
            case Op::open:
                trail_.push({i.a, true, frame.token, nullptr});
                frame.last = nullptr;
                break;
            case Op::close: trail_.push({i.a, false, frame.token, frame.last}); break;
            case Op::gap: return skip(i, frame);
            case Op::accept: return false;
        }
        ++frame.at;
        return true;
    }

    // The first branch now, the second when that fails; neither where its signs are missing.
    bool choose(const Instruction& i, Frame& frame) {
        const SignBits signs = signs_at(frame.token);
        const bool second = signs.meets(next_[i.b]);
        if (signs.meets(next_[i.a])) {
            if (second) push(i.b, frame.token, frame.last);
            frame.at = i.a;
            return true;
        }
        frame.at = i.b;
        return second;
    }

    // Lazy: the shortest gap that lets the rest match.
    bool skip(const Instruction& i, Frame& frame) {
        ++frame.at;
        for (std::uint32_t n = gap_width(i, frame.token); n > 0; --n)
            if (may_come(frame.at, frame.token + n)) push(frame.at, frame.token + n, nullptr);
        return may_come(frame.at, frame.token);
    }

    std::uint32_t gap_width(const Instruction& gap, std::uint32_t token) const {
        const SignBits signs = pattern_.foresight.avoided[gap.b];
        const std::vector<ClassId>& avoided = pattern_.avoided[gap.b];
        const std::uint32_t end = std::min(limit_, token + gap.a);
        for (std::uint32_t at = token; at < end; ++at) {
            if (semicolon_ != unknown_word && scan_.words[at] == semicolon_ &&
                scan_.written(at) == ";")
                return at - token;
            if (!scan_.here[at].meets(signs)) continue;
            const bool blocked = std::any_of(avoided.begin(), avoided.end(), [&](ClassId cls) {
                return scan_.at(at, cls) != nullptr;
            });
            if (blocked) return at - token;
        }
        return end > token ? end - token : 0;
    }

    bool match_class(ClassId cls, Frame& frame) {
        if (frame.token >= limit_) return false;
        if (cls <= built_ins_.any) return match_built_in(cls, frame);
        const Item* longest = nullptr;
        for (const Item& item : scan_.items[frame.token]) {
            if (item.cls != cls || item.end() > limit_) continue;
            if (longest == nullptr) {
                longest = &item;
            } else if (item.count != longest->count) {
                // A shorter reading, tried if the longer one fails.
                push(frame.at + 1, item.end(), &item);
            }
        }
        if (longest == nullptr) return false;
        frame.token = longest->end();
        frame.last = longest;
        ++frame.at;
        return true;
    }

    bool match_built_in(ClassId cls, Frame& frame) const {
        const Token& token = scan_.token(frame.token);
        const bool word = token.kind == TokenKind::word;
        const bool fits = cls == built_ins_.any || (cls == built_ins_.word && word) ||
                          (cls == built_ins_.cap && word && token.capital) ||
                          (cls == built_ins_.num && token.kind == TokenKind::number) ||
                          (cls == built_ins_.mixed && word && is_mixed(scan_.written(frame.token)));
        if (!fits) return false;
        ++frame.token;
        ++frame.at;
        frame.last = nullptr;
        return true;
    }

    SignBits signs_at(std::uint32_t token) const { return token < limit_ ? here_[token] : always; }
    bool may_come(std::uint32_t at, std::uint32_t token) const {
        return signs_at(token).meets(next_[at]);
    }
    void push(std::uint32_t at, std::uint32_t token, const Item* last) {
        stack_.push({at, token, trail_.size(), last});
    }

    const Scan& scan_;
    const BuiltIns& built_ins_;
    const Pattern& pattern_;
    const SignBits* next_;  // by instruction
    const SignBits* here_;  // by token
    std::uint32_t limit_;
    WordId semicolon_;
    Pile<Frame>& stack_;
    Pile<TrailStep>& trail_;
};

}  // namespace

Machine::Machine(const Scan& scan, const BuiltIns& built_ins)
    : scan_(scan), built_ins_(built_ins), semicolon_(scan.lexicon.find_word(";")) {}

std::uint32_t Machine::run(const Pattern& pattern, std::uint32_t start, std::uint32_t limit) {
    stack_.cut(0);
    trail_.cut(0);
    return Attempt(scan_, built_ins_, pattern, limit, semicolon_, stack_, trail_).run(start);
}

void Machine::captures(std::span<Capture> result) const {
    std::fill(result.begin(), result.end(), Capture{});
    for (const TrailStep& step : trail_) {
        Capture& capture = result[step.capture];
        if (step.open) {
            capture = {step.token, 0, nullptr};
        } else {
            capture.count = step.token - capture.first;
            capture.item = step.item;
        }
    }
}

}  // namespace communique
