#include "facts/reading/pattern.h"

#include <algorithm>
#include <cctype>
#include <optional>

#include "base/utf8.h"

namespace communique {
namespace {

bool is_name_char(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

// Recursive descent over the pattern text; emits the program as it goes.
class Compiler {
public:
    Compiler(std::string_view text, Lexicon& lexicon, std::vector<std::string>& names)
        : text_(text), lexicon_(lexicon), names_(names) {}

    Result<Pattern> run() {
        pattern_.needs = alternatives();
        skip_blanks();
        if (at_ < text_.size() && !error_) fail("unexpected character");
        emit(Op::accept);
        if (error_) return *error_;
        find_avoided();
        find_first();
        pattern_.captures = names_;
        return std::move(pattern_);
    }

private:
    // Nothing is needed by what is broken: the caller may return this.
    std::vector<std::vector<PatternSymbol>> fail(std::string_view message) {
        if (!error_)
            error_ = Error{ErrorCode::malformed_rule, std::string(message),
                           "column " + std::to_string(at_ + 1)};
        return {};
    }
    void skip_blanks() {
        while (at_ < text_.size() && text_[at_] == ' ') ++at_;
    }
    std::uint32_t here() const { return static_cast<std::uint32_t>(pattern_.program.size()); }
    std::uint32_t emit(Op op, std::uint32_t a = 0, std::uint32_t b = 0) {
        pattern_.program.push_back({op, a, b});
        return here() - 1;
    }
    // Makes room at `at` and moves the branch targets behind it. What comes from before and goes to
    // `at` now goes to the new instruction; what loops back from behind keeps its old target.
    void insert(std::uint32_t at, Instruction instruction) {
        pattern_.program.insert(pattern_.program.begin() + at, instruction);
        for (std::uint32_t i = 0; i < here(); ++i) {
            Instruction& other = pattern_.program[i];
            const auto moved = [&](std::uint32_t target) {
                return target > at || (target == at && i > at);
            };
            if (i == at) continue;
            if ((other.op == Op::split || other.op == Op::jump) && moved(other.a)) ++other.a;
            if (other.op == Op::split && moved(other.b)) ++other.b;
        }
    }

    using Need = std::vector<PatternSymbol>;  // one of them must occur
    using Needs = std::vector<Need>;

    Needs alternatives() {
        const std::uint32_t start = here();
        std::vector<Needs> branches{sequence()};
        std::vector<std::uint32_t> exits;
        std::uint32_t branch = start;
        skip_blanks();
        while (at_ < text_.size() && text_[at_] == '|' && !error_) {
            ++at_;
            insert(branch, {Op::split, branch + 1, 0});
            for (std::uint32_t& exit : exits)
                if (exit >= branch) ++exit;
            exits.push_back(emit(Op::jump));
            pattern_.program[branch].b = here();
            branch = here();
            branches.push_back(sequence());
            skip_blanks();
        }
        for (const std::uint32_t exit : exits) pattern_.program[exit].a = here();
        return branches.size() == 1 ? std::move(branches[0]) : joined(branches);
    }

    // What a choice needs: what all begin with, and what all end with, each as one of several.
    static Needs joined(const std::vector<Needs>& branches) {
        Need first;
        Need last;
        for (const Needs& branch : branches) {
            if (branch.empty()) return {};
            first.insert(first.end(), branch.front().begin(), branch.front().end());
            last.insert(last.end(), branch.back().begin(), branch.back().end());
        }
        return {std::move(first), std::move(last)};
    }

    Needs sequence() {
        Needs needs;
        while (!error_) {
            skip_blanks();
            if (at_ >= text_.size() || text_[at_] == '|' || text_[at_] == ')') break;
            Needs more = repeated();
            needs.insert(needs.end(), more.begin(), more.end());
        }
        return needs;
    }

    Needs repeated() {
        const std::uint32_t start = here();
        Needs needs = captured();
        if (at_ < text_.size() && text_[at_] == '?') {
            ++at_;
            insert(start, {Op::split, start + 1, here() + 1});
            return {};
        }
        if (at_ < text_.size() && text_[at_] == '+') {
            ++at_;
            emit(Op::split, start, here() + 1);
        }
        return needs;
    }

    Needs captured() {
        std::size_t end = at_;
        while (end < text_.size() && is_name_char(text_[end])) ++end;
        const bool named = end > at_ && end < text_.size() && text_[end] == ':';
        if (!named) return atom();
        const std::uint32_t capture = capture_of(text_.substr(at_, end - at_));
        at_ = end + 1;
        emit(Op::open, capture);
        Needs needs = atom();
        emit(Op::close, capture);
        return needs;
    }

    std::uint32_t capture_of(std::string_view name) {
        const auto known = std::find(names_.begin(), names_.end(), name);
        if (known == names_.end()) names_.emplace_back(name);
        return static_cast<std::uint32_t>(std::find(names_.begin(), names_.end(), name) -
                                          names_.begin());
    }

    Needs atom() {
        if (at_ >= text_.size()) return fail("something is missing here");
        const char c = text_[at_];
        if (c == '"') return literal();
        if (c == '(') return group();
        if (c == '.') {
            gap();
            return {};
        }
        if (std::isupper(static_cast<unsigned char>(c)) != 0) return class_name();
        return fail("expected a \"word\", a CLASS, a group or a gap");
    }

    Needs literal() {
        const std::size_t end = text_.find('"', at_ + 1);
        if (end == std::string_view::npos) return fail("a quote is not closed");
        const auto words = words_of(text_.substr(at_ + 1, end - at_ - 1));
        if (words.empty()) return fail("an empty word");
        Needs needs;
        for (const std::string& word : words) {
            const WordId id = lexicon_.intern(word);
            emit(Op::word, id);
            needs.push_back({{false, id}});
        }
        at_ = end + 1;
        return needs;
    }

    Needs group() {
        ++at_;
        Needs needs = alternatives();
        skip_blanks();
        if (at_ >= text_.size() || text_[at_] != ')') return fail("a group is not closed");
        ++at_;
        return needs;
    }

    void gap() {
        std::size_t end = at_ + 2;
        while (end < text_.size() && std::isdigit(static_cast<unsigned char>(text_[end])) != 0)
            ++end;
        if (text_.substr(at_, 2) != ".." || end == at_ + 2 || end > at_ + 4) {
            fail("a gap is written ..n with n below 100");
            return;
        }
        const std::string digits(text_.substr(at_ + 2, end - at_ - 2));
        const auto index = static_cast<std::uint32_t>(pattern_.avoided.size());
        pattern_.avoided.emplace_back();
        emit(Op::gap, static_cast<std::uint32_t>(std::stoi(digits)), index);
        at_ = end;
    }

    Needs class_name() {
        std::size_t end = at_;
        while (end < text_.size() && is_name_char(text_[end])) ++end;
        const std::string_view name = text_.substr(at_, end - at_);
        const ClassId cls = lexicon_.find_class(name);
        if (cls == 0)
            return fail("no lexicon, pass or built-in makes the class " + std::string(name));
        emit(Op::cls, cls);
        at_ = end;
        return {{{true, cls}}};
    }

    // The classes that can come next from `at`, following branches.
    void next_classes(std::uint32_t at, std::vector<ClassId>& classes, std::vector<WordId>* words,
                      bool& open_end, std::vector<bool>& seen) const {
        if (at >= pattern_.program.size() || seen[at]) return;
        seen[at] = true;
        const Instruction& i = pattern_.program[at];
        switch (i.op) {
            case Op::cls: classes.push_back(static_cast<ClassId>(i.a)); break;
            case Op::word:
                if (words != nullptr) words->push_back(i.a);
                break;
            case Op::split:
                next_classes(i.a, classes, words, open_end, seen);
                next_classes(i.b, classes, words, open_end, seen);
                break;
            case Op::jump: next_classes(i.a, classes, words, open_end, seen); break;
            case Op::open:
            case Op::close: next_classes(at + 1, classes, words, open_end, seen); break;
            case Op::gap:
            case Op::accept: open_end = true; break;
        }
    }

    bool reaches(std::uint32_t from, std::uint32_t target, std::vector<bool>& seen) const {
        if (from == target) return true;
        if (from >= pattern_.program.size() || seen[from]) return false;
        seen[from] = true;
        const Instruction& i = pattern_.program[from];
        if (i.op == Op::open || i.op == Op::close) return reaches(from + 1, target, seen);
        if (i.op == Op::jump) return reaches(i.a, target, seen);
        return i.op == Op::split && (reaches(i.a, target, seen) || reaches(i.b, target, seen));
    }

    void find_avoided() {
        for (std::uint32_t at = 0; at < here(); ++at) {
            if (pattern_.program[at].op != Op::gap) continue;
            auto& avoided = pattern_.avoided[pattern_.program[at].b];
            bool open_end = false;
            std::vector<bool> seen(pattern_.program.size(), false);
            next_classes(at + 1, avoided, nullptr, open_end, seen);
            for (std::uint32_t before = 0; before < here(); ++before) {
                std::vector<bool> passed(pattern_.program.size(), false);
                if (pattern_.program[before].op == Op::cls && reaches(before + 1, at, passed))
                    avoided.push_back(static_cast<ClassId>(pattern_.program[before].a));
            }
            // Words of a table may well recur ("have already held"); people and dates may not.
            std::erase_if(avoided, [&](ClassId cls) { return lexicon_.lists(cls); });
        }
    }

    void find_first() {
        bool open_end = false;
        std::vector<bool> seen(pattern_.program.size(), false);
        next_classes(0, pattern_.first_classes, &pattern_.first_words, open_end, seen);
        if (open_end) fail("a pattern must not start with a gap or match nothing");
    }

    std::string_view text_;
    std::size_t at_ = 0;
    Lexicon& lexicon_;
    std::vector<std::string>& names_;
    Pattern pattern_;
    std::optional<Error> error_;
};

}  // namespace

Result<Pattern> compile_pattern(std::string_view text, Lexicon& lexicon,
                                std::vector<std::string>& capture_names) {
    Compiler compiler(text, lexicon, capture_names);
    return compiler.run();
}

}  // namespace communique
