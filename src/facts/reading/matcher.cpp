#include "facts/reading/matcher.h"

#include <algorithm>

#include "facts/reading/article.h"

namespace communique {

class Matcher::Runner {
public:
    Runner(const RuleBook& book, const BuiltIns& built_ins, Article& article,
           std::vector<Match>* trace)
        : book_(book),
          built_ins_(built_ins),
          article_(article),
          scan_(article.scan),
          trace_(trace),
          machine_(article.scan, built_ins) {}

    void run(const Pass& pass) {
        pass_ = &pass;
        bit_ = std::uint32_t{1} << (&pass - book_.passes.data());
        any_ = starts(built_ins_.any);
        num_ = starts(built_ins_.num);
        word_ = starts(built_ins_.word);
        cap_ = starts(built_ins_.cap);
        mixed_ = starts(built_ins_.mixed);
        const auto& sentences = scan_.analysis.sentences;
        for (sentence_ = 0; sentence_ < sentences.size(); ++sentence_) {
            begin_ = sentences[sentence_].first_token;
            limit_ = begin_ + sentences[sentence_].token_count;
            for (std::uint32_t at = next_start(begin_); at < limit_; at = next_start(at))
                at = try_at(at);
        }
    }

private:
    // The first token from there on at which the pass may match something, or the limit.
    std::uint32_t next_start(std::uint32_t at) const {
        const std::uint32_t* passes = scan_.passes.data();
        while (at + 4 <= limit_ &&
               ((passes[at] | passes[at + 1] | passes[at + 2] | passes[at + 3]) & bit_) == 0)
            at += 4;
        while (at < limit_ && (passes[at] & bit_) == 0) ++at;
        return at;
    }

    struct Tried {
        std::uint32_t end;
        RuleIndex rule;
        Captures captures;
    };

    // `follows` are the signs behind the first word or class.
    void collect(const Pass::Starts& starts, std::uint32_t at, SignBits follows) {
        const SignBits ahead = scan_.ahead[at];
        const bool any = static_cast<int>(follows.meets(starts.second)) &
                         static_cast<int>(ahead.meets(starts.needed));
        if (!any) return;
        for (const Pass::Candidate& candidate : starts.candidates) {
            // Both at once: either alone is hard to foretell.
            const bool hopeful = static_cast<int>(follows.meets(candidate.second)) &
                                 static_cast<int>(ahead.meets(candidate.needed));
            if (!hopeful) continue;
            const Rule& rule = book_.rules[candidate.rule];
            const Pattern& pattern = rule.patterns[candidate.pattern];
            const auto& needed = pattern.foresight.needed;
            if (!std::all_of(needed.begin(), needed.end(),
                             [&](SignBits need) { return ahead.meets(need); }))
                continue;
            const std::uint32_t end = machine_.run(pattern, at, limit_);
            if (end == at) continue;
            if (tried_count_ == tried_.size()) tried_.emplace_back();
            Tried& tried = tried_[tried_count_++];
            tried.end = end;
            tried.rule = candidate.rule;
            tried.captures.count = rule.captures.size();
            machine_.captures({tried.captures.begin(), tried.captures.count});
        }
    }

    SignBits signs_at(std::uint32_t token) const {
        return token < limit_ ? scan_.here[token] : always;
    }

    // What stands behind the items of that class, all of them.
    SignBits signs_behind(std::uint32_t at, ClassId cls) const {
        SignBits signs = always;
        for (const Item& item : scan_.items[at])
            if (item.cls == cls) signs |= signs_at(item.end());
        return signs;
    }

    void collect_all(std::uint32_t at) {
        const Sign& word = scan_.signs.of_word(scan_.words[at]);
        if ((word.passes & bit_) != 0) collect(pass_->by_word[word.slot], at, signs_at(at + 1));
        ClassId last = 0;
        for (const Item& item : scan_.items[at]) {
            if (item.cls == last) continue;
            last = item.cls;
            if (starts(item.cls))
                collect(pass_->by_class[item.cls], at, signs_behind(at, item.cls));
        }
        const Token& token = scan_.token(at);
        if (any_) collect_built_in(built_ins_.any, at);
        if (num_ && token.kind == TokenKind::number) collect_built_in(built_ins_.num, at);
        if (token.kind != TokenKind::word) return;
        if (word_) collect_built_in(built_ins_.word, at);
        if (cap_ && token.capital) collect_built_in(built_ins_.cap, at);
        if (mixed_) collect_built_in(built_ins_.mixed, at);
    }

    bool starts(ClassId cls) const { return (scan_.signs.of_class(cls).passes & bit_) != 0; }

    void collect_built_in(ClassId cls, std::uint32_t at) {
        collect(pass_->by_class[cls], at, signs_at(at + 1));
    }

    // Longest first, then the order of the file. There are few, and mostly in order already.
    void sort_tried() {
        const auto before = [](const Tried& a, const Tried& b) {
            return a.end != b.end ? a.end > b.end : a.rule < b.rule;
        };
        for (std::size_t i = 1; i < tried_count_; ++i)
            for (std::size_t k = i; k > 0 && before(tried_[k], tried_[k - 1]); --k)
                std::swap(tried_[k], tried_[k - 1]);
    }

    // Returns where to go on.
    std::uint32_t try_at(std::uint32_t at) {
        tried_count_ = 0;
        collect_all(at);
        if (tried_count_ == 0) return at + 1;
        sort_tried();
        for (std::size_t i = 0; i < tried_count_; ++i) {
            const std::uint32_t end = accept(tried_[i], at);
            if (end > at && !pass_->every) return pass_->overlapping ? at + 1 : end;
        }
        for (const Item& item : made_) scan_.add(item, begin_);
        made_.clear();
        return at + 1;
    }

    // Returns where to go on, or `at` when the production declines.
    std::uint32_t accept(Tried& tried, std::uint32_t at) {
        const Rule& rule = book_.rules[tried.rule];
        Match match{rule, tried.rule, at, tried.end - at, sentence_, tried.captures};
        // What a rule captures as `after` it only looks at.
        if (rule.after && match.captures[*rule.after].count > 0)
            match.count = match.captures[*rule.after].first - at;
        Item item{at, match.count, rule.made_class, ItemKind::word_class, 0, tried.rule};
        if (!rule.production(match, article_, item)) return at;
        const std::uint32_t end = std::max(item.end(), at + 1);
        // Adding moves the items that captures point at, which the other matches here still need.
        if (item.cls != 0 && pass_->every) made_.push_back(item);
        else if (item.cls != 0) scan_.add(item, begin_);
        if (trace_ != nullptr) {
            // Items move when more are added.
            for (Capture& capture : match.captures) capture.item = nullptr;
            trace_->push_back(match);
        }
        return end;
    }

    const RuleBook& book_;
    const BuiltIns& built_ins_;
    Article& article_;
    Scan& scan_;
    std::vector<Match>* trace_;
    Machine machine_;
    const Pass* pass_ = nullptr;
    std::uint32_t bit_ = 0;  // of the pass
    bool any_ = false, num_ = false, word_ = false, cap_ = false,
         mixed_ = false;  // start its rules
    std::uint32_t sentence_ = 0;
    std::uint32_t begin_ = 0;  // of the sentence
    std::uint32_t limit_ = 0;
    std::vector<Tried> tried_;  // the first tried_count_ are of this start, the others room
    std::size_t tried_count_ = 0;
    std::vector<Item> made_;  // at this start, not yet added
};

BuiltIns intern_built_ins(Lexicon& lexicon) {
    lexicon.intern(";");  // no gap steps over it
    return {lexicon.intern_class("WORD"), lexicon.intern_class("CAP"), lexicon.intern_class("NUM"),
            lexicon.intern_class("MIXED"), lexicon.intern_class("ANY")};
}

Matcher::Matcher(const RuleBook& book, const BuiltIns& built_ins, Article& article,
                 std::vector<Match>* trace)
    : runner_(std::make_unique<Runner>(book, built_ins, article, trace)) {}

Matcher::~Matcher() = default;

void Matcher::run(const Pass& pass) { runner_->run(pass); }

}  // namespace communique
