#pragma once
// Articles come in as plain text, as one JSON object (a line of a JSON Lines stream, a manifest
// entry) or as HTML of which only the visible text is taken. What cannot be used is an Error with
// its place; the text itself is never wrong.

#include <span>
#include <string_view>

#include "articles/document.h"
#include "base/asset.h"
#include "base/json.h"
#include "base/result.h"

namespace communique {

// The text as it is. A first line that says "date YYYY-MM-DD" does not change it; see
// facts/reading/publication_date.h.
Document read_text(std::string_view id, std::string_view text);
// {"id", "published" or "date", "title", "text", "url", "publisher", "pair"}; only "text" is
// needed.
Result<Document> read_json_article(const JsonValue& value);
// The visible text of an HTML page, paragraphs on lines of their own, its <title>, canonical link
// and publication date from <meta> and <time> where they stand. O(n).
Document read_html(std::string_view id, std::string_view html);
// The bundled corpus: `manifest.json` and the texts it names, in its order.
Result<Corpus> read_bundled(std::span<const Asset> assets);

}  // namespace communique
