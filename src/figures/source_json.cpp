#include "figures/source_json.h"

#include "base/utf8.h"
#include "base/version.h"

namespace communique {
namespace {

std::size_t sentence_of(const Library& library, DocumentIndex document, std::uint32_t begin) {
    const CodePointIndex index(library.corpus[document].text);
    return library.analyses[document].sentence_at(index.byte_of(begin)) + 1;
}

}  // namespace

void write_provenance(JsonWriter& json, const Provenance& provenance) {
    json.key("made_by").value("communiqué " + std::string(version));
    json.key("settings").value(provenance.settings);
    json.key("corrections").value_or_null(provenance.corrections);
    json.key("link").value_or_null(provenance.link);
    json.key("citation").value(provenance.citation);
}

void write_source(JsonWriter& json, const Library& library, DocumentIndex document,
                  std::uint32_t begin, std::uint32_t end, std::string_view quote) {
    const Document& from = library.corpus[document];
    json.begin_object().key("doc_id").value(from.id).key("title").value_or_null(from.title);
    json.key("publisher").value_or_null(from.publisher);
    json.key("published")
        .value_or_null(from.published ? to_string(*from.published) : std::string());
    json.key("url").value_or_null(from.url);
    json.key("sentence").value(static_cast<std::uint64_t>(sentence_of(library, document, begin)));
    json.key("begin").value(begin).key("end").value(end).key("quote").value(quote).end_object();
}

std::size_t sentence_number(const Library& library, const TableSource& source) {
    return sentence_of(library, source.document, source.begin);
}

}  // namespace communique
