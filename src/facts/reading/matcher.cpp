#include "facts/reading/matcher.h"

#include <algorithm>
#include <optional>

#include "facts/reading/article.h"

namespace communique {
namespace {

// Enough for every rule on honest prose; what needs more is no reading but an attack.
constexpr int max_steps = 3000;

// Letters and then digits: "R614", "G20".
bool is_mixed(std::string_view written) {
    const bool digit_last = !written.empty() && written.back() >= '0' && written.back() <= '9';
    return digit_last && !(written.front() >= '0' && written.front() <= '9');
}

struct Frame {
    std::uint32_t at;     // instruction
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

// Tries one pattern from one token. Kept for a whole pass so that its buffers are reused.
class Machine {
public:
    Machine(const Scan& scan, const BuiltIns& built_ins) : scan_(scan), built_ins_(built_ins) {}

    // The token after the match, or nothing.
    std::optional<std::uint32_t> run(const Pattern& pattern, std::uint32_t start, std::uint32_t limit) {
        limit_ = limit;
        stack_.clear();
        trail_.clear();
        stack_.push_back({0, start, 0, nullptr});
        for (int steps = 0; !stack_.empty() && steps < max_steps;) {
            Frame frame = stack_.back();
            stack_.pop_back();
            if (trail_.size() > frame.trail) trail_.erase(trail_.begin() + frame.trail, trail_.end());
            while (steps++ < max_steps) {
                if (pattern.program[frame.at].op == Op::accept) return frame.token;
                if (!step(pattern, frame)) break;
            }
        }
        return std::nullopt;
    }

    std::vector<Capture> captures(std::size_t count) const {
        std::vector<Capture> result(count);
        for (const TrailStep& step : trail_) {
            Capture& capture = result[step.capture];
            if (step.open) {
                capture = {step.token, 0, nullptr};
            } else {
                capture.count = step.token - capture.first;
                capture.item = step.item;
            }
        }
        return result;
    }

private:
    void push(std::uint32_t at, std::uint32_t token, const Item* last) {
        stack_.push_back({at, token, static_cast<std::uint32_t>(trail_.size()), last});
    }

    bool step(const Pattern& pattern, Frame& frame) {
        const Instruction& i = pattern.program[frame.at];
        switch (i.op) {
            case Op::word:
                if (frame.token >= limit_ || scan_.words[frame.token] != i.a) return false;
                ++frame.token;
                ++frame.at;
                frame.last = nullptr;
                return true;
            case Op::cls: return match_class(static_cast<ClassId>(i.a), frame);
            case Op::split:
                push(i.b, frame.token, frame.last);
                frame.at = i.a;
                return true;
            case Op::jump: frame.at = i.a; return true;
            case Op::open:
                trail_.push_back({i.a, true, frame.token, nullptr});
                ++frame.at;
                frame.last = nullptr;
                return true;
            case Op::close:
                trail_.push_back({i.a, false, frame.token, frame.last});
                ++frame.at;
                return true;
            case Op::gap:
                // Lazy: the shortest gap that lets the rest match.
                for (std::uint32_t n = gap_width(pattern.avoided[i.b], frame.token, i.a); n > 0; --n)
                    push(frame.at + 1, frame.token + n, nullptr);
                ++frame.at;
                return true;
            case Op::accept: break;
        }
        return false;
    }

    std::uint32_t gap_width(const std::vector<ClassId>& avoided, std::uint32_t token, std::uint32_t most) {
        std::uint32_t n = 0;
        for (; n < most && token + n < limit_; ++n) {
            if (scan_.written(token + n) == ";") break;
            const bool blocked =
                std::any_of(avoided.begin(), avoided.end(),
                            [&](ClassId cls) { return scan_.at(token + n, cls) != nullptr; });
            if (blocked) break;
        }
        return n;
    }

    bool match_class(ClassId cls, Frame& frame) {
        if (frame.token >= limit_) return false;
        if (cls <= built_ins_.any) return match_built_in(cls, frame);
        const Item* longest = nullptr;
        const std::uint32_t at = frame.at;
        const std::uint32_t token = frame.token;
        for (const Item& item : scan_.items[token]) {
            if (item.cls != cls || item.end() > limit_) continue;
            if (longest == nullptr) {
                longest = &item;
            } else if (item.count != longest->count) {
                push(at + 1, item.end(), &item);  // a shorter reading, tried if the longer one fails
            }
        }
        if (longest == nullptr) return false;
        frame.token = longest->end();
        ++frame.at;
        frame.last = longest;
        return true;
    }

    bool match_built_in(ClassId cls, Frame& frame) {
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

    const Scan& scan_;
    const BuiltIns& built_ins_;
    std::uint32_t limit_ = 0;
    std::vector<Frame> stack_;
    std::vector<TrailStep> trail_;
};


class PassRunner {
public:
    PassRunner(const RuleBook& book, const Pass& pass, const BuiltIns& built_ins, Article& article,
               std::vector<Match>* trace)
        : book_(book), pass_(pass), built_ins_(built_ins), article_(article), trace_(trace),
          machine_(article.scan, built_ins) {}

    void run() {
        find_bits();
        const auto& sentences = article_.scan.analysis.sentences;
        for (std::uint32_t s = 0; s < sentences.size(); ++s) {
            const std::uint32_t end = sentences[s].first_token + sentences[s].token_count;
            for (std::uint32_t at = sentences[s].first_token; at < end;)
                at = (bits_[at] & pass_.first_bits) == 0 ? at + 1 : try_at(at, end, s);
        }
    }

private:
    struct Tried {
        std::uint32_t end;
        Pass::Candidate candidate;
        std::vector<Capture> captures;
    };

    // What stands at each token before the pass. What the pass makes lies behind where it looks.
    void find_bits() {
        const Scan& scan = article_.scan;
        const bool wants_mixed = ((pass_.first_bits | pass_.second_bits) & class_bit(built_ins_.mixed)) != 0;
        bits_.resize(scan.words.size());
        for (std::uint32_t i = 0; i < bits_.size(); ++i) {
            const Token& token = scan.token(i);
            std::uint64_t bits = word_bit(scan.words[i]) | class_bit(built_ins_.any);
            if (token.kind == TokenKind::number) bits |= class_bit(built_ins_.num);
            if (token.kind == TokenKind::word) {
                bits |= class_bit(built_ins_.word);
                if (token.capital) bits |= class_bit(built_ins_.cap);
                if (wants_mixed && is_mixed(scan.written(i))) bits |= class_bit(built_ins_.mixed);
            }
            for (const Item& item : scan.items[i]) bits |= class_bit(item.cls);
            bits_[i] = bits;
        }
    }

    // `next` is the token behind the first word or class, or 0 where that is not one place only.
    void collect(const std::vector<Pass::Candidate>& candidates, std::uint32_t at, std::uint32_t next, std::uint32_t limit) {
        for (const Pass::Candidate& candidate : candidates) {
            const Rule& rule = book_.rules[candidate.rule];
            const Pattern& pattern = rule.patterns[candidate.pattern];
            const std::uint64_t follows = next == 0 ? ~std::uint64_t{0} : next < limit ? bits_[next] : 0;
            if (pattern.second_bits != ~std::uint64_t{0} && (follows & pattern.second_bits) == 0) continue;
            const auto end = machine_.run(pattern, at, limit);
            if (!end || *end == at) continue;
            tried_.push_back({*end, candidate, machine_.captures(rule.captures.size())});
        }
    }

    // Returns where to go on.
    std::uint32_t try_at(std::uint32_t at, std::uint32_t limit, std::uint32_t sentence) {
        tried_.clear();
        const WordId word = article_.scan.words[at];
        if (word != unknown_word && word < pass_.by_word.size()) collect(pass_.by_word[word], at, at + 1, limit);
        ClassId last = 0;
        for (const Item& item : article_.scan.items[at]) {
            if (item.cls == last || item.cls >= pass_.by_class.size()) continue;
            last = item.cls;
            if (pass_.by_class[item.cls].empty()) continue;
            collect(pass_.by_class[item.cls], at, one_end(at, item), limit);
        }
        collect_built_in(at, limit);
        if (tried_.empty()) return at + 1;
        // Longest first, then the order of the file.
        std::stable_sort(tried_.begin(), tried_.end(), [](const Tried& a, const Tried& b) {
            if (a.end != b.end) return a.end > b.end;
            return a.candidate.rule < b.candidate.rule;
        });
        for (Tried& tried : tried_) {
            const std::uint32_t end = accept(tried, at, sentence);
            if (end > at && !pass_.every) return pass_.overlapping ? at + 1 : end;
        }
        for (const Item& item : made_) article_.scan.add(item);
        made_.clear();
        return at + 1;
    }

    // Where the item ends, or 0 when another of its class starts there too and ends elsewhere.
    std::uint32_t one_end(std::uint32_t at, const Item& item) const {
        for (const Item& other : article_.scan.items[at])
            if (other.cls == item.cls && other.count != item.count) return 0;
        return item.end();
    }

    void collect_built_in(std::uint32_t at, std::uint32_t limit) {
        const Token& token = article_.scan.token(at);
        const auto collect_class = [&](ClassId cls) {
            if (cls < pass_.by_class.size()) collect(pass_.by_class[cls], at, at + 1, limit);
        };
        collect_class(built_ins_.any);
        if (token.kind == TokenKind::number) collect_class(built_ins_.num);
        if (token.kind != TokenKind::word) return;
        collect_class(built_ins_.word);
        if (token.capital) collect_class(built_ins_.cap);
        if ((bits_[at] & class_bit(built_ins_.mixed)) != 0) collect_class(built_ins_.mixed);
    }

    // Returns where to go on, or `at` when the production declines.
    std::uint32_t accept(Tried& tried, std::uint32_t at, std::uint32_t sentence) {
        const Rule& rule = book_.rules[tried.candidate.rule];
        Match match{rule, tried.candidate.rule, at, tried.end - at, sentence, std::move(tried.captures)};
        // What a rule captures as `after` it only looks at.
        const Capture after = match["after"];
        if (after.count > 0) match.count = after.first - at;
        Item item{at, match.count, rule.made_class, ItemKind::word_class, 0, tried.candidate.rule};
        if (!rule.production(match, article_, item)) return at;
        const std::uint32_t end = std::max(item.end(), at + 1);
        // Adding moves the items that captures point at, which the other matches here still need.
        if (item.cls != 0 && pass_.every) made_.push_back(item);
        else if (item.cls != 0) article_.scan.add(item);
        if (trace_ != nullptr) {
            for (Capture& capture : match.captures) capture.item = nullptr;  // items move when more are added
            trace_->push_back(std::move(match));
        }
        return end;
    }

    const RuleBook& book_;
    const Pass& pass_;
    const BuiltIns& built_ins_;
    Article& article_;
    std::vector<Match>* trace_;
    Machine machine_;
    std::vector<Tried> tried_;
    std::vector<Item> made_;  // at this start, not yet added
    std::vector<std::uint64_t> bits_;  // by token: its words' and items' bits
};

}  // namespace

Capture Match::operator[](std::string_view name) const {
    for (std::size_t i = 0; i < rule.captures.size() && i < captures.size(); ++i)
        if (rule.captures[i] == name) return captures[i];
    return {};
}

BuiltIns intern_built_ins(Lexicon& lexicon) {
    return {lexicon.intern_class("WORD"), lexicon.intern_class("CAP"), lexicon.intern_class("NUM"),
            lexicon.intern_class("MIXED"), lexicon.intern_class("ANY")};
}

void run_pass(const RuleBook& book, const Pass& pass, const BuiltIns& built_ins, Article& article,
              std::vector<Match>* trace) {
    PassRunner(book, pass, built_ins, article, trace).run();
}

}  // namespace communique
