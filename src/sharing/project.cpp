#include "sharing/project.h"

#include "articles/read_article.h"
#include "base/utf8.h"
#include "base/version.h"

namespace communique {
namespace {

constexpr std::string_view format = "communique.project/1";

// The words are for people; the text says all that is needed.
void write_correction(JsonWriter& json, const Correction& correction, const Library& library) {
    json.begin_object()
        .key("fix")
        .value(to_text(correction))
        .key("article")
        .value(correction.document);
    for (const Document& document : library.corpus) {
        if (document.id != correction.document) continue;
        const CodePointIndex index(document.text);
        const Span span{index.byte_of(correction.begin), index.byte_of(correction.end)};
        json.key("quote").value(slice(document.text, span));
    }
    json.end_object();
}

void write_article(JsonWriter& json, const Document& document) {
    json.begin_object().key("id").value(document.id).key("title").value(document.title);
    json.key("publisher").value(document.publisher).key("url").value(document.url);
    if (document.published && document.published_basis == DateBasis::given) {
        json.key("published").value(to_string(*document.published));
    }
    json.key("text").value(document.text).end_object();
}

}  // namespace

std::string project_to_json(const LinkState& state, const Library& library, const Corpus& own) {
    std::string out;
    JsonWriter json(out);
    json.begin_object().key("format").value(format).key("version").value(version);
    json.key("state").value(encode(state)).key("corrections").begin_array();
    for (const Correction& correction : library.corrections)
        write_correction(json, correction, library);
    json.end_array().key("articles").begin_array();
    for (const Document& document : own) write_article(json, document);
    json.end_array().end_object();
    return out + "\n";
}

bool is_project(const JsonValue& json) {
    return json.text("format").substr(0, format.size() - 1) == format.substr(0, format.size() - 1);
}

Result<Project> project_from_json(const JsonValue& json) {
    if (!is_project(json))
        return Error{ErrorCode::malformed_json, "this is no project of communiqué", {}};
    if (json.text("format") != format) {
        return Error{ErrorCode::malformed_json, "this project was saved by a newer communiqué", {}};
    }
    Project project;
    project.state = json.text("state");
    for (const JsonValue& item : json.list("corrections")) {
        Result<Correction> correction = correction_from_text(item.text("fix"));
        if (correction.ok()) project.corrections.push_back(std::move(correction).value());
        else project.left_out.push_back(correction.error().text());
    }
    for (const JsonValue& item : json.list("articles")) {
        Result<Document> article = read_json_article(item);
        if (article.ok()) project.articles.push_back(std::move(article).value());
        else project.left_out.push_back(article.error().text());
    }
    return project;
}

}  // namespace communique
