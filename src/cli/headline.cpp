#include <array>

#include "cli/command.h"
#include "figures/headline.h"
#include "figures/html.h"

namespace communique {

int headline_command(std::span<const std::string> args, CommandIo& io) {
    constexpr std::array<std::string_view, 5> flags{"html", "json", "implied", "planned",
                                                    "bundled"};
    auto arguments = parse_arguments(args, {}, flags);
    if (!arguments) return fail(io, arguments.error());
    int failed = 0;
    auto library = open_library(arguments->positional, io, failed);
    if (!library) return fail(io, library.error());
    CountingRules rules;
    rules.implied = arguments->has("implied");
    rules.planned = arguments->has("planned");
    const Headline headline = headline_numbers(*library, rules);
    io.out(arguments->has("html") ? headline_to_html(*library, headline)
                                  : headline_to_json(*library, headline) + "\n");
    return failed == 0 ? 0 : 1;
}

}  // namespace communique
