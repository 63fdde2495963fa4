#include "platform/library_json.h"

#include <utility>

#include "articles/read_article.h"
#include "base/asset.h"
#include "base/json.h"
#include "facts/facts_json.h"

namespace communique {
namespace {

Result<bool> add(Library& library, Document document, const JsonValue& json) {
    Result<DocumentFacts> facts = facts_from_json(json, document.text);
    if (!facts.ok()) return facts.error();
    document.published = facts->published;
    document.published_basis = facts->published_basis;
    add_to_library(library, std::move(document), std::move(facts).value());
    return true;
}

}  // namespace

Result<Library> bundled_library() {
    Result<Corpus> corpus = read_bundled(article_assets());
    if (!corpus.ok()) return corpus.error();
    Result<JsonValue> facts = parse_json(bundle_assets().front().bytes, "the bundled facts");
    if (!facts.ok()) return facts.error();
    if (facts->items.size() != corpus->size()) {
        return Error{ErrorCode::malformed_json, "the facts are not those of the articles", "the bundled facts"};
    }
    Library library;
    for (std::size_t i = 0; i < corpus->size(); ++i) {
        Result<bool> added = add(library, std::move(corpus.value()[i]), facts->items[i]);
        if (!added.ok()) return added.error();
    }
    relink(library);
    return library;
}

Result<Library> library_from_json(std::string_view text) {
    Result<JsonValue> json = parse_json(text, "the articles");
    if (!json.ok()) return json.error();
    Library library;
    for (const JsonValue& item : json->items) {
        const JsonValue* document_json = item.find("document");
        const JsonValue* facts_json = item.find("facts");
        if (document_json == nullptr || facts_json == nullptr) {
            return Error{ErrorCode::malformed_json, "an article lacks its text or its facts", "the articles"};
        }
        Result<Document> document = read_json_article(*document_json);
        if (!document.ok()) return document.error();
        Result<bool> added = add(library, std::move(document).value(), *facts_json);
        if (!added.ok()) return added.error();
    }
    relink(library);
    return library;
}

}  // namespace communique
