#include "facts/reading/rule_book.h"

#include <algorithm>
#include <optional>

#include "facts/reading/foresight.h"
#include "facts/reading/productions.h"
#include "facts/reading/table.h"

namespace communique {
namespace {

std::string_view take_word(std::string_view& rest) {
    rest = trim(rest);
    const std::size_t end = rest.find(' ');
    const std::string_view word = rest.substr(0, end);
    rest = end == std::string_view::npos ? std::string_view() : trim(rest.substr(end));
    return word;
}

std::string stage_of(std::string_view path) {
    const std::size_t slash = path.rfind('/');
    if (slash != std::string_view::npos) path.remove_prefix(slash + 1);
    return std::string(path.substr(0, path.rfind('.')));
}

// "\\n" stands for a line's end.
std::string with_lines(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool ends = text.substr(i, 2) == "\\n";
        out.push_back(ends ? '\n' : text[i]);
        if (ends) ++i;
    }
    return out;
}

// Cuts `text   name="words" name="words"` behind the example's text; two blanks begin the captures.
RuleExample read_example(bool yes, std::string_view rest, std::size_t line) {
    RuleExample example{yes, {}, {}, line};
    const std::size_t gap = rest.find("   ");
    example.text = with_lines(trim(rest.substr(0, gap)));
    if (gap == std::string_view::npos) return example;
    std::string_view tail = trim(rest.substr(gap));
    while (!tail.empty()) {
        const std::size_t equals = tail.find("=\"");
        if (equals == std::string_view::npos) break;
        const std::size_t close = tail.find('"', equals + 2);
        if (close == std::string_view::npos) break;
        example.captures.emplace_back(trim(tail.substr(0, equals)),
                                      tail.substr(equals + 2, close - equals - 2));
        tail.remove_prefix(close + 1);
    }
    return example;
}

const ProductionEntry* find_production(std::string_view name) {
    const auto all = productions();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const ProductionEntry& e) { return e.name == name; });
    return found == all.end() ? nullptr : &*found;
}

class FileReader {
public:
    FileReader(const Asset& file, Lexicon& lexicon, RuleBook& book)
        : file_(file), lexicon_(lexicon), book_(book) {}

    std::optional<Error> run() {
        begin_pass();
        std::string_view bytes = file_.bytes;
        while (!bytes.empty() && !error_) {
            const std::size_t end = bytes.find('\n');
            ++line_;
            std::string_view line = trim(bytes.substr(0, end));
            bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
            if (!line.empty() && line.front() != '#') read_line(line);
        }
        finish_rule();
        return error_;
    }

private:
    void fail(std::string message) {
        if (error_) return;
        error_ = Error{ErrorCode::malformed_rule, std::move(message),
                       std::string(file_.path) + ":" + std::to_string(line_)};
    }

    void read_line(std::string_view rest) {
        const std::string_view keyword = take_word(rest);
        if (keyword == "rule") return begin_rule(rest);
        if (keyword == "pass") {
            finish_rule();
            begin_pass();
            book_.passes.back().every = rest == "every";
            book_.passes.back().overlapping = rest == "overlapping" || rest == "every";
            return;
        }
        if (keyword == "published") {
            published_ = std::string(rest);
            return;
        }
        if (!rule_) return fail("'" + std::string(keyword) + "' stands before any rule");
        if (keyword == "makes") return read_makes(rest);
        if (keyword == "match") return read_match(rest);
        if (keyword == "yes" || keyword == "no") {
            rule_->examples.push_back(read_example(keyword == "yes", rest, line_));
            return;
        }
        fail("unknown word '" + std::string(keyword) + "'");
    }

    void begin_pass() { book_.passes.emplace_back().stage = stage_of(file_.path); }

    void begin_rule(std::string_view name) {
        finish_rule();
        if (name.empty()) return fail("a rule needs a name");
        rule_.emplace();
        rule_->name = std::string(name);
        rule_->file = std::string(file_.path);
        rule_->line = line_;
        rule_->pass = static_cast<std::uint32_t>(book_.passes.size() - 1);
        rule_->published = published_;
    }

    void read_makes(std::string_view rest) {
        rule_->makes = std::string(take_word(rest));
        while (!rest.empty()) {
            const std::string_view word = take_word(rest);
            const std::size_t equals = word.find('=');
            if (equals == std::string_view::npos) return fail("a setting is written name=value");
            rule_->settings.emplace_back(word.substr(0, equals), word.substr(equals + 1));
            rule_->setting_names.push_back(Name(word.substr(0, equals)).number());
        }
        const ProductionEntry* entry = find_production(rule_->makes);
        if (entry == nullptr) return fail("there is no production '" + rule_->makes + "'");
        rule_->production = entry->make;
        const std::string_view as = rule_->setting("as");
        const std::string_view made = as.empty() ? entry->makes_class : as;
        if (!made.empty()) rule_->made_class = lexicon_.intern_class(made);
    }

    void read_match(std::string_view rest) {
        if (rule_->production == nullptr) return fail("'makes' must come before 'match'");
        auto pattern = compile_pattern(rest, lexicon_, rule_->captures);
        if (!pattern) return fail(pattern.error().message + ", " + pattern.error().where);
        rule_->patterns.push_back(std::move(pattern).value());
        for (std::size_t i = rule_->capture_names.size(); i < rule_->captures.size(); ++i)
            rule_->capture_names.push_back(Name(rule_->captures[i]).number());
        const auto& known = find_production(rule_->makes)->captures;
        if (rule_->captures.size() > most_captures) return fail("a rule has too many captures");
        for (const std::string& name : rule_->captures) {
            if (name != "after" && !known.empty() &&
                std::find(known.begin(), known.end(), name) == known.end())
                return fail("the production '" + rule_->makes + "' knows no capture '" + name +
                            "'");
        }
    }

    void finish_rule() {
        if (!rule_ || error_) return;
        if (rule_->patterns.empty()) return fail("rule " + rule_->name + " has no match line");
        const auto has = [&](bool yes) {
            return std::any_of(rule_->examples.begin(), rule_->examples.end(),
                               [&](const RuleExample& e) { return e.yes == yes; });
        };
        if (!has(true) || !has(false))
            return fail("rule " + rule_->name + " needs a yes and a no line");
        for (const Rule& other : book_.rules)
            if (other.name == rule_->name) return fail("a second rule is named " + rule_->name);
        const auto after = std::find(rule_->captures.begin(), rule_->captures.end(), "after");
        if (after != rule_->captures.end())
            rule_->after = static_cast<std::size_t>(after - rule_->captures.begin());
        book_.rules.push_back(std::move(*rule_));
        rule_.reset();
    }

    const Asset& file_;
    Lexicon& lexicon_;
    RuleBook& book_;
    std::optional<Rule> rule_;
    std::string published_;
    std::size_t line_ = 0;
    std::optional<Error> error_;
};

template <class Key>
void list_candidate(std::vector<Pass::Starts>& table, Key key, const Pass::Candidate& candidate) {
    if (table.size() <= key) table.resize(key + std::size_t{1});
    Pass::Starts& starts = table[key];
    auto& list = starts.candidates;
    if (list.empty() || list.back().rule != candidate.rule ||
        list.back().pattern != candidate.pattern)
        list.push_back(candidate);
    starts.second |= candidate.second;
    starts.needed |= candidate.needed;
}

void index_rules(RuleBook& book) {
    for (RuleIndex r = 0; r < book.rules.size(); ++r) {
        const Rule& rule = book.rules[r];
        Pass& pass = book.passes[rule.pass];
        for (std::uint32_t p = 0; p < rule.patterns.size(); ++p) {
            const Pattern& pattern = rule.patterns[p];
            const auto& needed = pattern.foresight.needed;
            const Pass::Candidate candidate{r, p, pattern.foresight.second,
                                            needed.empty() ? always : needed.front()};
            for (const WordId word : pattern.first_words)
                list_candidate(pass.by_word, book.signs.slot_of(word), candidate);
            for (const ClassId cls : pattern.first_classes)
                list_candidate(pass.by_class, cls, candidate);
        }
    }
}

}  // namespace

Result<RuleBook> parse_rule_book(const std::vector<Asset>& files, Lexicon& lexicon) {
    RuleBook book;
    for (const Asset& file : files) {
        if (auto error = FileReader(file, lexicon, book).run()) return *error;
    }
    if (book.passes.size() > most_passes)
        return Error{ErrorCode::malformed_rule, "there are too many passes", {}};
    foresee(book);
    index_rules(book);
    return book;
}

}  // namespace communique
