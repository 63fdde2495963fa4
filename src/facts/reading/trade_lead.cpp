#include "facts/reading/trade_lead.h"

#include <algorithm>

namespace communique {
namespace {

// How many tokens a phrase reaches back from its word, and on from it.
constexpr std::uint32_t reach_before = 6;
constexpr std::uint32_t reach_behind = 8;
constexpr std::uint32_t reach_of_verb = 16;
constexpr std::uint32_t reach_of_role = 12;

using Pair = std::pair<std::string_view, std::string_view>;

bool joins(std::string_view word) { return word == "and" || word == "-" || word == "/"; }

class Binder {
public:
    Binder(const Scan& scan, const Sentence& sentence, const std::vector<NationName>& nations)
        : scan_(scan),
          begin_(sentence.first_token),
          end_(sentence.first_token + sentence.token_count),
          nations_(nations) {}

    Pair of(const TradeWord& word) {
        sides_.clear();
        if (!between(word)) {
            before(word);
            behind(word);
        }
        return sides_.size() < 2 ? Pair{} : Pair{sides_[0], sides_[1]};
    }

private:
    void take(std::string_view code) {
        if (!code.empty() && std::find(sides_.begin(), sides_.end(), code) == sides_.end())
            sides_.push_back(code);
    }

    const NationName* at(std::uint32_t token) const {
        for (const NationName& name : nations_)
            if (name.first <= token && token < name.end) return &name;
        return nullptr;
    }

    // "trade in goods between Poland and Germany"
    bool between(const TradeWord& word) {
        const std::uint32_t last = std::min(end_, word.end + reach_behind);
        for (std::uint32_t token = word.first; token < last; ++token) {
            if (scan_.form(token) != "between") continue;
            const std::uint32_t to = std::min(end_, token + 2 * reach_behind);
            for (const NationName& name : nations_)
                if (name.first > token && name.first < to) take(name.code);
            return sides_.size() >= 2;
        }
        return false;
    }

    // "South Korea's exports", "India-Russia trade", "Germany said its imports": the latter's is
    // whoever was named last.
    void before(const TradeWord& word) {
        const std::uint32_t reach = word.role ? reach_of_role : reach_before;
        const std::uint32_t from = word.first > begin_ + reach ? word.first - reach : begin_;
        for (std::uint32_t token = word.first; token-- > from;) {
            if (const NationName* name = at(token)) {
                const bool joined = name->first > begin_ + 1 && joins(scan_.form(name->first - 1));
                const NationName* other = joined ? at(name->first - 2) : nullptr;
                if (other != nullptr) take(other->code);
                take(name->code);
                // "Russia is Turkey's biggest supplier"
                if (!word.role || sides_.size() >= 2) return;
                continue;
            }
            if (scan_.form(token) == "its" || scan_.form(token) == "it") {
                const NationName* owner = nullptr;
                for (const NationName& name : nations_)
                    if (name.end <= token) owner = &name;
                if (owner != nullptr) take(owner->code);
                return;
            }
            if (scan_.is(token, WordSet::ends_phrase)) return;
        }
    }

    // "to Ukraine", "in goods with the United States"
    void behind(const TradeWord& word) {
        const std::uint32_t last =
            std::min(end_, word.end + (word.verb ? reach_of_verb : reach_behind));
        bool linked = false;
        for (std::uint32_t token = word.end; token < last; ++token) {
            if (const NationName* name = at(token)) {
                if (linked || qualifies(*name, word)) take(name->code);
                linked = false;
                continue;
            }
            const std::string_view form = scan_.form(token);
            // "imports of Iranian crude by Turkey", "investment in Hungary"
            if (scan_.is(token, WordSet::partner_link) || form == "by" || form == "of" ||
                form == "in" || form == "into")
                linked = true;
            else if (scan_.is(token, WordSet::ends_phrase)) return;
            else if (form != "the" && form != "neighbouring" && form != "neighboring")
                linked = false;
        }
    }

    // "bought 2 million barrels of Russian crude": whose it is stands before what is sold.
    bool qualifies(const NationName& name, const TradeWord& word) const {
        const Token& next = scan_.token(name.end);
        return word.verb && name.end < end_ && next.kind == TokenKind::word && !next.capital;
    }

    const Scan& scan_;
    std::uint32_t begin_;
    std::uint32_t end_;
    const std::vector<NationName>& nations_;
    std::vector<std::string_view> sides_;
};

}  // namespace

Pair bound_nations(const Scan& scan, const Sentence& sentence, const std::vector<TradeWord>& words,
                   const std::vector<NationName>& nations) {
    Binder binder(scan, sentence, nations);
    for (const TradeWord& word : words)
        if (const Pair pair = binder.of(word); !pair.second.empty()) return pair;
    return {};
}

}  // namespace communique
