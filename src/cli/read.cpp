#include <string>

#include "base/json.h"
#include "cli/command.h"
#include "facts/facts_json.h"

namespace communique {
namespace {

void write_document(JsonWriter& json, const Document& document) {
    json.begin_object();
    json.key("id").value(document.id);
    json.key("title").value_or_null(document.title);
    json.key("publisher").value_or_null(document.publisher);
    json.key("url").value_or_null(document.url);
    json.key("published");
    if (document.published) json.value(to_string(*document.published));
    else json.null();
    json.key("published_basis").value_or_null(name_of(document.published_basis));
    json.key("text").value(document.text);
    json.end_object();
}

}  // namespace

// Articles with their texts and the facts read from them, as the explorer takes them in: this is
// how a page hands it the articles that its reader has opened.
int read_command(std::span<const std::string> args, CommandIo& io) {
    auto arguments = parse_arguments(args, {}, {});
    if (!arguments) return fail(io, arguments.error());
    if (arguments->positional.empty())
        return fail(io, {ErrorCode::bad_argument, "read needs the name of a file or folder", {}});
    int failed = 0;
    auto library = open_library(arguments->positional, io, failed);
    if (!library) return fail(io, library.error());
    std::string out = "[";
    for (std::size_t i = 0; i < library->corpus.size(); ++i) {
        if (i > 0) out += ",\n";
        out += "{\"document\":";
        JsonWriter json(out);
        write_document(json, library->corpus[i]);
        out += ",\"facts\":" +
               facts_to_json(library->facts[i], library->corpus[i].text, WithMentions::no) + "}";
    }
    io.out(out + "]\n");
    return failed == 0 ? 0 : 1;
}

}  // namespace communique
