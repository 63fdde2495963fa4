#pragma once
// The Machine tries one pattern from one token: it follows the program, keeps the choices left open
// on a stack, and looks at the signs of the next token before it takes any of them. Kept for a
// whole article, so that its buffers are made once.

#include <cstdint>
#include <span>
#include <vector>

#include "facts/reading/pattern.h"
#include "facts/reading/scan.h"

namespace communique {

struct Capture {
    std::uint32_t first = 0;
    std::uint32_t count = 0;     // 0: not captured
    const Item* item = nullptr;  // where it is one item of a class
};

// Where the machine stands in its program and in the text.
struct Frame {
    std::uint32_t at;  // instruction
    std::uint32_t token;
    std::uint32_t trail;  // how much of the trail belongs to the path so far
    const Item* last;     // the item matched last, for the capture that closes behind it
};

// One capture event on the path that is being tried, undone by cutting the trail.
struct TrailStep {
    std::uint32_t capture;
    bool open;
    std::uint32_t token;
    const Item* item;
};

// A stack that keeps its memory from one try to the next and hands none back.
template <class Entry>
class Pile {
public:
    std::uint32_t size() const { return size_; }
    const Entry* begin() const { return cells_.data(); }
    const Entry* end() const { return cells_.data() + size_; }
    void push(const Entry& entry) {
        if (size_ == cells_.size()) cells_.resize(2 * cells_.size() + 64);
        cells_[size_++] = entry;
    }
    Entry pop() { return cells_[--size_]; }
    void cut(std::uint32_t size) { size_ = size; }

private:
    std::vector<Entry> cells_;
    std::uint32_t size_ = 0;
};

class Machine {
public:
    Machine(const Scan& scan, const BuiltIns& built_ins);

    // The token after the longest match from `start` that ends before `limit`; `start` when there
    // is none. At most a constant number of steps.
    std::uint32_t run(const Pattern& pattern, std::uint32_t start, std::uint32_t limit);
    // What the last run captured, by capture number.
    void captures(std::span<Capture> result) const;

private:
    const Scan& scan_;
    const BuiltIns& built_ins_;
    WordId semicolon_;
    Pile<Frame> stack_;
    Pile<TrailStep> trail_;
};

}  // namespace communique
