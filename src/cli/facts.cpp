#include <algorithm>
#include <array>
#include <ctime>

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
    json.key("line")
        .value(static_cast<std::uint64_t>(line))
        .key("error")
        .value(message)
        .end_object();
    return out + "\n";
}

// Processor seconds by stage, for benchmarks: what passes until a stage is done belongs to it.
class StageClock {
public:
    void done(std::string_view stage) {
        const std::clock_t now = std::clock();
        const auto known = std::find_if(stages_.begin(), stages_.end(),
                                        [&](const auto& entry) { return entry.first == stage; });
        auto& spent =
            known != stages_.end() ? known->second : stages_.emplace_back(stage, 0).second;
        spent += static_cast<double>(now - last_) / CLOCKS_PER_SEC;
        last_ = now;
    }

    std::string to_json() const {
        std::string out;
        JsonWriter json(out);
        json.begin_object();
        for (const auto& [stage, seconds] : stages_) json.key(stage).value(seconds);
        json.end_object();
        return out + "\n";
    }

private:
    std::clock_t last_ = std::clock();
    std::vector<std::pair<std::string, double>> stages_;
};

// A stream: one article a line in, one result a line out. Memory does not grow with its length.
int read_stream(const Reader& reader, WithMentions mentions, StageClock* clock, CommandIo& io) {
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
        if (clock != nullptr) clock->done("input");
        const DocumentFacts facts = reader.read(*document, mentions);
        io.out(facts_to_json(facts, document->text, mentions) + "\n");
        if (clock != nullptr) clock->done("output");
    }
    return failed ? 1 : 0;
}

// The same, and behind it on the error stream how long each stage took.
int time_stream(const Reader& reader, WithMentions mentions, CommandIo& io) {
    StageClock clock;
    reader.watch([&clock](std::string_view stage) { clock.done(stage); });
    const int code = read_stream(reader, mentions, &clock, io);
    reader.watch({});
    io.err(clock.to_json());
    return code;
}

}  // namespace

int facts_command(std::span<const std::string> args, CommandIo& io) {
    constexpr std::array<std::string_view, 2> valued{"published", "pair"};
    constexpr std::array<std::string_view, 3> flags{"mentions", "jsonl", "stages"};
    auto arguments = parse_arguments(args, valued, flags);
    if (!arguments) return fail(io, arguments.error());
    auto reader = shared_reader();
    if (!reader) return fail(io, reader.error());
    const WithMentions mentions = arguments->has("mentions") ? WithMentions::yes : WithMentions::no;
    if (arguments->has("stages")) return time_stream(**reader, mentions, io);
    if (arguments->has("jsonl")) return read_stream(**reader, mentions, nullptr, io);
    auto document = open_article(*arguments, io);
    if (!document) return fail(io, document.error());
    io.out(facts_to_json((*reader)->read(*document, mentions), document->text, mentions) + "\n");
    return 0;
}

}  // namespace communique
