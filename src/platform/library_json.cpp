#include "platform/library_json.h"

#include <utility>

#include "articles/read_article.h"
#include "base/asset.h"
#include "base/json.h"
#include "facts/facts_json.h"

namespace communique {
namespace {

Result<ReadArticle> with_facts(Document document, const JsonValue& json) {
    Result<DocumentFacts> facts = facts_from_json(json, document.text);
    if (!facts.ok()) return facts.error();
    document.published = facts->published;
    document.published_basis = facts->published_basis;
    return ReadArticle{std::move(document), std::move(facts).value()};
}

}  // namespace

Result<Library> bundled_library() {
    Result<Corpus> corpus = read_bundled(article_assets());
    if (!corpus.ok()) return corpus.error();
    Result<JsonValue> facts = parse_json(bundle_assets().front().bytes, "the bundled facts");
    if (!facts.ok()) return facts.error();
    if (facts->items.size() != corpus->size()) {
        return Error{ErrorCode::malformed_json, "the facts are not those of the articles",
                     "the bundled facts"};
    }
    Library library;
    for (std::size_t i = 0; i < corpus->size(); ++i) {
        Result<ReadArticle> read = with_facts(std::move(corpus.value()[i]), facts->items[i]);
        if (!read.ok()) return read.error();
        add_to_library(library, std::move(read.value().document), std::move(read.value().facts));
    }
    relink(library);
    return library;
}

Result<std::vector<ReadArticle>> articles_from_json(std::string_view text) {
    Result<JsonValue> json = parse_json(text, "the articles");
    if (!json.ok()) return json.error();
    std::vector<ReadArticle> articles;
    for (const JsonValue& item : json->items) {
        const JsonValue* document_json = item.find("document");
        const JsonValue* facts_json = item.find("facts");
        if (document_json == nullptr || facts_json == nullptr) {
            return Error{ErrorCode::malformed_json, "an article lacks its text or its facts",
                         "the articles"};
        }
        Result<Document> document = read_json_article(*document_json);
        if (!document.ok()) return document.error();
        Result<ReadArticle> read = with_facts(std::move(document).value(), *facts_json);
        if (!read.ok()) return read.error();
        articles.push_back(std::move(read).value());
    }
    return articles;
}

}  // namespace communique
