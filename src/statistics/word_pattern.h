#pragma once
// One word of a query: its spelling made that of the vocabulary, and its wildcards.

#include <string>
#include <string_view>

namespace communique {

// The wildcards inside a pattern, as bytes that no article has.
constexpr char any_run = '\x01';  // any run of characters, none too
constexpr char any_one = '\x02';  // one character
constexpr std::string_view wildcards = "\x01\x02";

// The word as the vocabulary spells it (sentences/tokens.h): folded, with plain apostrophes,
// quotation marks and hyphens. `plain_form_as_written` does not fold. O(length).
std::string plain_form(std::string_view word);
std::string plain_form_as_written(std::string_view word);

// A word as typed with its * and ? made wildcards, except behind a backslash, which is taken out.
std::string with_wildcards(std::string_view word);

// Whether the whole form fits the pattern. O(pattern × form).
bool matches_pattern(std::string_view pattern, std::string_view form);

}  // namespace communique
