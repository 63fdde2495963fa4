#include "cli/figure_request.h"
#include "figures/html.h"
#include "figures/tables.h"

namespace communique {

int table_command(std::span<const std::string> args, CommandIo& io) {
    auto call = open_figure_call(args, io);
    if (!call) return fail(io, call.error());
    auto table = make_table(call->library, call->request);
    if (!table) return fail(io, table.error());
    if (call->arguments.has("html")) io.out(table_to_html(call->library, *table));
    else if (call->arguments.has("csv")) io.out(table_to_csv(*table));
    else io.out(table_to_json(*table) + "\n");
    return call->failed == 0 ? 0 : 1;
}

}  // namespace communique
