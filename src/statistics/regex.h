#pragma once
// Regular expressions as the concordance asks for them. The engine is not part of this library: the
// native programs and the wasm core link one of linear time (statistics/regex/), the page's
// explorer has none and says so, or asks the core. Next: concordance.h.

#include <memory>
#include <optional>
#include <string_view>

#include "base/result.h"
#include "base/span.h"
#include "statistics/settings.h"

namespace communique {

// A compiled expression.
class Regex {
public:
    virtual ~Regex() = default;
    // The first match at or after the byte `from`, of several that start there the one the engine
    // prefers; nothing when there is none. It may be empty. Linear in the text.
    virtual std::optional<Span> find(std::string_view text, std::uint32_t from) const = 0;
};

class RegexEngine {
public:
    virtual ~RegexEngine() = default;
    // An error's `where` is "query:COLUMN" with the column counted in the expression, from 1.
    virtual Result<std::unique_ptr<Regex>> compile(std::string_view expression,
                                                   MatchCase letter_case) const = 0;
};

}  // namespace communique
