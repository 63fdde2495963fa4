#include <array>

#include "base/json.h"
#include "base/say.h"
#include "cli/command.h"
#include "sharing/export.h"
#include "sharing/project.h"
#include "statistics/regex/re2_engine.h"

namespace communique {
namespace {

// What the call says of the view to export.
struct ExportCall {
    Arguments arguments;
    LinkState state;
    Setting setting;
    Project project;
};

Result<Project> read_project(const std::string& path, CommandIo& io) {
    auto bytes = io.read_file(path);
    if (!bytes) return bytes.error();
    auto json = parse_json(*bytes, path);
    if (!json) return json.error();
    return project_from_json(*json);
}

Result<ExportCall> read_call(std::span<const std::string> args, CommandIo& io) {
    constexpr std::array<std::string_view, 5> valued{"state", "project", "site", "date", "width"};
    constexpr std::array<std::string_view, 1> flags{"envelope"};
    auto arguments = parse_arguments(args, valued, flags);
    if (!arguments) return arguments.error();
    ExportCall call;
    call.arguments = std::move(arguments).value();
    if (call.arguments.positional.empty())
        return Error{ErrorCode::bad_argument, "export needs a name such as meetings.csv", {}};
    call.setting.site = call.arguments.value("site");
    if (call.arguments.has("date")) {
        call.setting.today = parse_date(call.arguments.value("date"));
        if (!call.setting.today)
            return Error{ErrorCode::bad_argument, "--date needs a day as YYYY-MM-DD", {}};
    }
    if (call.arguments.has("project")) {
        auto project = read_project(std::string(call.arguments.value("project")), io);
        if (!project) return project.error();
        call.project = std::move(project).value();
    }
    call.state =
        decode(call.arguments.has("state") ? call.arguments.value("state") : call.project.state);
    if (spoken() != Tongue::english) call.state.language = spoken();
    return call;
}

// The bundled articles and those of the project, unless files are named or only the latter are
// wanted.
Result<Library> library_for(ExportCall& call, CommandIo& io, int& failed) {
    const std::span<const std::string> paths = std::span(call.arguments.positional).subspan(1);
    if (!paths.empty()) return open_library(paths, io, failed);
    Corpus corpus;
    if (!call.state.only_mine || call.project.articles.empty()) {
        auto bundled = bundled_corpus();
        if (!bundled) return bundled.error();
        corpus = std::move(bundled).value();
    }
    for (Document& article : call.project.articles) {
        article.id = free_id(corpus, article.id);
        corpus.push_back(std::move(article));
    }
    return read_library(std::move(corpus));
}

}  // namespace

// The file that a reader takes away from a view, with all that it says of itself; --envelope prints
// it with its name and type as one JSON object, for the page.
int export_command(std::span<const std::string> args, CommandIo& io) {
    auto call = read_call(args, io);
    if (!call) return fail(io, call.error());
    int failed = 0;
    auto opened = library_for(call.value(), io, failed);
    if (!opened) return fail(io, opened.error());
    Library& library = opened.value();
    library.corrections = call->project.corrections;
    relink(library);
    const auto width = call->arguments.number("width").value_or(960);
    if (width < 200 || width > 4000)
        return fail(
            io, {ErrorCode::bad_argument, "--width needs a number of pixels from 200 to 4000", {}});
    auto file = make_export(library, call->state, call->arguments.positional.front(), call->setting,
                            static_cast<double>(width), &re2_engine());
    if (!file) return fail(io, file.error());
    if (!call->arguments.has("envelope")) {
        io.out(file->bytes);
        return failed == 0 ? 0 : 1;
    }
    std::string out;
    JsonWriter json(out);
    json.begin_object().key("name").value(file->name).key("mime").value(file->mime);
    json.key("text").value(file->bytes).end_object();
    io.out(out + "\n");
    return failed == 0 ? 0 : 1;
}

}  // namespace communique
