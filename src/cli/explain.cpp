#include <array>

#include "cli/command.h"

namespace communique {

int explain_command(std::span<const std::string> args, CommandIo& io) {
    constexpr std::array<std::string_view, 2> valued{"published", "pair"};
    auto arguments = parse_arguments(args, valued, {});
    if (!arguments) return fail(io, arguments.error());
    auto reader = shared_reader();
    if (!reader) return fail(io, reader.error());
    auto document = open_article(*arguments, io);
    if (!document) return fail(io, document.error());
    io.out((*reader)->explain(*document));
    return 0;
}

int check_rules_command(std::span<const std::string> args, CommandIo& io) {
    auto arguments = parse_arguments(args, {}, {});
    if (!arguments) return fail(io, arguments.error());
    auto reader = shared_reader();
    if (!reader) return fail(io, reader.error());
    const auto failures = (*reader)->check_rules();
    for (const std::string& failure : failures) io.out(failure + "\n");
    io.out(failures.empty() ? "every rule holds on its own examples\n"
                            : std::to_string(failures.size()) + " examples fail\n");
    return failures.empty() ? 0 : 1;
}

}  // namespace communique
