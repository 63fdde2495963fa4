#pragma once
// DocumentFacts as the JSON that the CLI, the core module and the explorer's export print, and
// back. Offsets in JSON count code points; in the records they count bytes.

#include <string>
#include <string_view>

#include "base/json.h"
#include "base/result.h"
#include "facts/facts.h"

namespace communique {

enum class WithMentions { no, yes };

// One JSON object in the "communique.facts/1" format, without a line end. O(text + facts).
std::string facts_to_json(const DocumentFacts& facts, std::string_view text, WithMentions mentions);
// Reads back what facts_to_json wrote for this text, mentions left out. Unknown fields are ignored;
// an offset outside the text is an error.
Result<DocumentFacts> facts_from_json(const JsonValue& json, std::string_view text);

}  // namespace communique
