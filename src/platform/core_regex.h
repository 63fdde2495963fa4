#pragma once
// Regular expressions in the page: the explorer has no engine, the reading core has one and runs in
// a worker. The first time an expression is wanted the core is asked for its uses; until they are
// there, and where the core refuses, compile() says so in words.

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "statistics/regex.h"
#include "views/explorer.h"

namespace communique {

class CoreRegex final : public RegexEngine {
public:
    explicit CoreRegex(const Explorer& explorer) : explorer_(explorer) {}

    Result<std::unique_ptr<Regex>> compile(std::string_view expression,
                                           MatchCase letter_case) const override;

    // The state whose concordance the core is to export; nothing when there is nothing to ask, or
    // an answer is still awaited.
    std::optional<std::string> take_wish();
    // The table "concordance" as JSON, or why there is none.
    void answer(std::string_view json, bool refused);

private:
    struct Answer {
        std::string refusal;
        std::vector<std::vector<Span>> uses;  // by document
    };
    struct Wish {
        std::string key;
        std::string state;
    };
    std::string key_of(std::string_view expression, MatchCase letter_case) const;

    const Explorer& explorer_;
    std::map<std::string, Answer, std::less<>> answers_;
    mutable std::optional<Wish> wish_;
    std::optional<Wish> asked_;
};

}  // namespace communique
