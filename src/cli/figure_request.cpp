#include "cli/figure_request.h"

namespace communique {
namespace {

Error bad(std::string message) { return {ErrorCode::bad_argument, std::move(message), {}}; }

std::optional<Error> read_keyword_choice(FigureCall& call) {
    const Arguments& arguments = call.arguments;
    KeywordChoice& choice = call.request.keywords;
    choice.with_stopwords = arguments.has("stopwords");
    const std::string_view stat = arguments.value("stat");
    if (stat == "keyness") choice.measure = KeywordMeasure::keyness;
    else if (!stat.empty() && stat != "frequency") return bad("--stat knows frequency and keyness");
    if (arguments.has("limit")) {
        const auto limit = arguments.number("limit");
        if (!limit || *limit < 1) return bad("--limit needs a number from 1");
        choice.limit = static_cast<std::size_t>(*limit);
    }
    const std::string_view id = arguments.value("of");
    for (DocumentIndex i = 0; i < call.library.corpus.size() && !id.empty(); ++i)
        if (call.library.corpus[i].id == id) choice.document = i;
    if (!id.empty() && !choice.document)
        return bad("--of: no article has the id '" + std::string(id) + "'");
    if (choice.measure == KeywordMeasure::keyness && !choice.document)
        return bad("--stat keyness needs --of ID, the article to hold against the others");
    return std::nullopt;
}

}  // namespace

Result<FigureCall> open_figure_call(std::span<const std::string> args, CommandIo& io) {
    auto arguments = parse_arguments(args, figure_options, figure_flags);
    if (!arguments) return arguments.error();
    if (arguments->positional.empty()) return bad("the name is missing");
    FigureCall call;
    call.arguments = std::move(arguments).value();
    call.request.name = call.arguments.positional.front();
    const std::span<const std::string> paths = std::span(call.arguments.positional).subspan(1);
    auto library = open_library(paths, io, call.failed);
    if (!library) return library.error();
    call.library = std::move(library).value();
    call.request.rules.implied = call.arguments.has("implied");
    call.request.rules.planned = call.arguments.has("planned");
    call.request.rules.video = !call.arguments.has("no-video");
    call.request.rules.phone = !call.arguments.has("no-phone");
    call.request.query = call.arguments.value("query");
    if (call.arguments.has("small")) call.request.detail = Detail::small;
    if (const auto error = read_keyword_choice(call)) return *error;
    return call;
}

}  // namespace communique
