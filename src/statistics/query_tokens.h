#pragma once
// The pieces a query is written in: words, operators, brackets. The first pass of parse_query.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace communique {

enum class QueryTokenKind : std::uint8_t {
    word,
    quoted,
    alias,
    open,
    close,
    either,
    near,
    gap,
    end
};

struct QueryToken {
    QueryTokenKind kind = QueryTokenKind::end;
    std::size_t at = 0;     // its first byte
    std::string_view text;  // without the quotation marks of a phrase, the @ of an alias
    unsigned number = 0;    // of NEAR and of a gap
};

// An error about the query, at the character that holds the byte.
Error query_error(std::string_view message, std::string_view query, std::size_t byte);

// The pieces with an `end` behind the last. O(length).
Result<std::vector<QueryToken>> query_tokens(std::string_view query);

}  // namespace communique
