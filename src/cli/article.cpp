#include "cli/figure_request.h"
#include "figures/html.h"

namespace communique {

// `article ID --html`: the reader for one article.
int article_command(std::span<const std::string> args, CommandIo& io) {
    auto call = open_figure_call(args, io);
    if (!call) return fail(io, call.error());
    for (DocumentIndex i = 0; i < call->library.corpus.size(); ++i) {
        if (call->library.corpus[i].id != call->request.name) continue;
        io.out(article_to_html(call->library, i));
        return call->failed == 0 ? 0 : 1;
    }
    return fail(
        io, {ErrorCode::bad_argument, "no article has the id '" + call->request.name + "'", {}});
}

}  // namespace communique
