#include "platform/core_regex.h"

#include <algorithm>
#include <functional>

#include "base/json.h"
#include "base/utf8.h"

namespace communique {
namespace {

// Finds again what the core has found: which document the text is a part of tells its address.
class KnownUses final : public Regex {
public:
    KnownUses(const Corpus& corpus, const std::vector<std::vector<Span>>& uses)
        : corpus_(corpus), uses_(uses) {}

    std::optional<Span> find(std::string_view text, std::uint32_t from) const override {
        // Articles are searched one after the other: most texts are of the article before or of
        // the next.
        const std::size_t count = std::min(corpus_.size(), uses_.size());
        for (std::size_t tried = 0; tried < count; ++tried) {
            const std::size_t i = (last_ + tried) % count;
            const std::string& all = corpus_[i].text;
            const std::less_equal<const char*> before;
            if (!before(all.data(), text.data()) ||
                !before(text.data() + text.size(), all.data() + all.size()))
                continue;
            last_ = i;
            const auto begin = static_cast<std::uint32_t>(text.data() - all.data());
            const auto at =
                std::lower_bound(uses_[i].begin(), uses_[i].end(), begin + from,
                                 [](Span use, std::uint32_t place) { return use.begin < place; });
            if (at == uses_[i].end() || at->end > begin + text.size()) return std::nullopt;
            return Span{at->begin - begin, at->end - begin};
        }
        return std::nullopt;
    }

private:
    const Corpus& corpus_;
    const std::vector<std::vector<Span>>& uses_;
    mutable std::size_t last_ = 0;  // the article that the last text was of
};

std::uint32_t number(const JsonValue& json, std::string_view name) {
    const auto value = json.decimal(name);
    return value ? static_cast<std::uint32_t>(to_double(*value)) : 0;
}

}  // namespace

std::string CoreRegex::key_of(std::string_view expression, MatchCase letter_case) const {
    return std::to_string(explorer_.texts_version) +
           (letter_case == MatchCase::kept ? "/" : "/i/") + std::string(expression);
}

Result<std::unique_ptr<Regex>> CoreRegex::compile(std::string_view expression,
                                                  MatchCase letter_case) const {
    const std::string key = key_of(expression, letter_case);
    const auto known = answers_.find(key);
    if (known == answers_.end()) {
        LinkState state;
        state.only_mine = explorer_.link.only_mine;
        state.words.query = "/" + std::string(expression) + "/";
        state.words.settings.match.letter_case = letter_case;
        if (!asked_ || asked_->key != key) wish_ = Wish{key, encode(state)};
        return Error{ErrorCode::unavailable,
                     "searching by the reading core, which knows regular expressions …",
                     {}};
    }
    if (!known->second.refusal.empty())
        return Error{ErrorCode::bad_argument, known->second.refusal, {}};
    return std::unique_ptr<Regex>(
        std::make_unique<KnownUses>(explorer_.library.corpus, known->second.uses));
}

std::optional<std::string> CoreRegex::take_wish() {
    if (asked_ || !wish_) return std::nullopt;
    asked_ = std::move(wish_);
    wish_.reset();
    return asked_->state;
}

void CoreRegex::answer(std::string_view json, bool refused) {
    if (!asked_) return;
    if (answers_.size() > 32) answers_.clear();
    Answer& answer = answers_[asked_->key];
    asked_.reset();
    const auto table = refused
                           ? Result<JsonValue>(Error{ErrorCode::unavailable, std::string(json), {}})
                           : parse_json(json, "the uses");
    if (!table) {
        // "communique: query:2: the words": where it is stands in the query, not in its place
        // there.
        const std::string_view told = table.error().message;
        const std::size_t where = told.find("query:");
        const std::size_t words =
            told.find(": ", where == std::string_view::npos ? told.size() : where);
        answer.refusal = told.substr(words == std::string_view::npos ? 0 : words + 2);
        while (answer.refusal.ends_with('\n')) answer.refusal.pop_back();
        return;
    }
    const Corpus& corpus = explorer_.library.corpus;
    answer.uses.resize(corpus.size());
    for (std::size_t i = 0; i < corpus.size(); ++i) {
        const CodePointIndex index(corpus[i].text);
        for (const JsonValue& row : table->list("rows"))
            for (const JsonValue& source : row.list("sources"))
                if (source.text("doc_id") == corpus[i].id)
                    answer.uses[i].push_back({index.byte_of(number(source, "begin")),
                                              index.byte_of(number(source, "end"))});
    }
    for (std::vector<Span>& uses : answer.uses)
        std::sort(uses.begin(), uses.end(), [](Span a, Span b) { return a.begin < b.begin; });
}

}  // namespace communique
