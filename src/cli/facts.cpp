#include <array>

#include "articles/read_article.h"
#include "base/json.h"
#include "cli/command.h"

namespace communique {
namespace {

std::string error_line(const JsonValue* value, std::size_t line, std::string_view message) {
    std::string out;
    JsonWriter json(out);
    json.begin_object().key("id");
    const JsonValue* id = value != nullptr ? value->find("id") : nullptr;
    if (id != nullptr && id->is(JsonValue::Kind::string)) json.value(id->string);
    else if (id != nullptr && id->is(JsonValue::Kind::number)) json.value(id->number);
    else json.null();
    json.key("line").value(static_cast<std::uint64_t>(line)).key("error").value(message).end_object();
    return out + "\n";
}

// A stream: one article a line in, one result a line out. Memory does not grow with its length.
int read_stream(const Reader& reader, WithMentions mentions, CommandIo& io) {
    bool failed = false;
    std::string line;
    for (std::size_t number = 1; io.next_line(line); ++number) {
        if (line.find_first_not_of(" \r\t") == std::string::npos) continue;
        auto value = parse_json(line);
        if (!value) {
            io.out(error_line(nullptr, number, value.error().message));
            failed = true;
            continue;
        }
        auto document = read_json_article(*value);
        if (!document) {
            io.out(error_line(&*value, number, document.error().message));
            failed = true;
            continue;
        }
        const DocumentFacts facts = reader.read(*document, mentions);
        io.out(facts_to_json(facts, document->text, mentions) + "\n");
    }
    return failed ? 1 : 0;
}

}  // namespace

int facts_command(std::span<const std::string> args, CommandIo& io) {
    constexpr std::array<std::string_view, 2> valued{"published", "pair"};
    constexpr std::array<std::string_view, 2> flags{"mentions", "jsonl"};
    auto arguments = parse_arguments(args, valued, flags);
    if (!arguments) return fail(io, arguments.error());
    auto reader = shared_reader();
    if (!reader) return fail(io, reader.error());
    const WithMentions mentions = arguments->has("mentions") ? WithMentions::yes : WithMentions::no;
    if (arguments->has("jsonl")) return read_stream(**reader, mentions, io);
    auto document = open_article(*arguments, io);
    if (!document) return fail(io, document.error());
    io.out(facts_to_json((*reader)->read(*document, mentions), document->text, mentions) + "\n");
    return 0;
}

}  // namespace communique
