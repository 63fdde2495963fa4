#include "base/json.h"
#include "cli/command.h"

namespace communique {

// What the explorer embeds: the bundled articles' data without their texts, which it has, and the
// facts read from them.
int bundle_command(std::span<const std::string> args, CommandIo& io) {
    auto arguments = parse_arguments(args, {}, {});
    if (!arguments) return fail(io, arguments.error());
    int failed = 0;
    auto library = open_library({}, io, failed);
    if (!library) return fail(io, library.error());
    std::string out = "[";
    for (std::size_t i = 0; i < library->corpus.size(); ++i) {
        if (i > 0) out += ",\n";
        out += facts_to_json(library->facts[i], library->corpus[i].text, WithMentions::no);
    }
    io.out(out + "]\n");
    return 0;
}

}  // namespace communique
