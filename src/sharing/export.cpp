#include "sharing/export.h"

#include <utility>
#include "base/say.h"
#include "chart/layout.h"
#include "chart/svg.h"
#include "figures/tables.h"

namespace communique {
namespace {

constexpr double file_margin = 16;            // around a figure that is a file of its own
constexpr std::size_t all_words = 1'000'000;  // of a list; the screen shows fewer
constexpr std::string_view timeline = "meetings-timelinejs";

// Everything that one export needs.
struct Export {
    const Library& library;
    const LinkState& state;
    const Setting& setting;
    FigureRequest request;

    Provenance provenance(std::string_view title) const {
        LinkState shown = state;
        shown.tab = tab_of(request.name);
        shown.theme = ThemeChoice::system;
        shown.embed = false;
        shown.figure.clear();
        Provenance made;
        made.library = &library;
        made.settings = encode(shown);
        made.corrections = encode_corrections(library.corrections);
        if (!setting.site.empty()) made.link = address_of(setting, shown, library.corrections);
        made.citation = cite_view(library, title, shown, setting);
        return made;
    }

    Result<std::string> table(bool as_json) const {
        Result<Table> table = make_table(library, request);
        if (!table.ok()) return table.error();
        const Provenance made = provenance(table->title);
        return as_json ? table_to_json(*table, made) + "\n" : table_to_csv(*table, made);
    }

    Result<std::string> picture(double width) const {
        Result<Figure> figure = make_figure(library, request);
        if (!figure.ok()) return figure.error();
        const Provenance made = provenance(figure->title);
        const std::string metadata = figure_metadata(*figure, made);
        SvgOptions options;
        options.metadata = metadata;
        options.credit = made.citation;
        return to_svg(lay_out(*figure, {width, 0, file_margin}, source_sans(), TypeScale()),
                      options);
    }
};

Result<std::string> bytes_of(Export& wish, std::string_view name, std::string_view ending,
                             double width) {
    if (name == timeline && ending == "csv") {
        const Provenance made = wish.provenance(say("Meetings"));
        return meetings_to_timeline(wish.library, wish.request.rules, wish.request.period, made);
    }
    if (ending == "svg") return wish.picture(width);
    if (ending == "csv" || ending == "json") {
        return wish.table(ending == "json");
    }
    return Error{
        ErrorCode::bad_argument, "tables are exported as csv and json, figures as svg", {}};
}

std::string mime_of(std::string_view ending) {
    if (ending == "csv") return "text/csv;charset=utf-8";
    return ending == "svg" ? "image/svg+xml" : "application/json";
}

}  // namespace

Result<ExportedFile> make_export(Library& library, const LinkState& state, std::string_view what,
                                 const Setting& setting, double width, const RegexEngine* engine) {
    const std::size_t dot = std::min(what.rfind('.'), what.size());
    const std::string_view name = what.substr(0, dot);
    const std::string_view ending = what.substr(std::min(dot + 1, what.size()));
    const Speaking speaking(state.language);
    const std::string_view corrector = std::exchange(library.corrector, "the reader");
    Export wish{library, state, setting, request_of(state, library, name, Detail::full)};
    WordStudy study;
    study.rows_wanted = all_words;
    study.update(library, 1, state.words, engine);
    wish.request.study = &study;
    wish.request.table_for = TableFor::file;
    Result<std::string> bytes = bytes_of(wish, name, ending, width);
    library.corrector = corrector;
    if (!bytes.ok()) return bytes.error();
    return ExportedFile{file_name(what, setting), mime_of(ending), std::move(bytes).value()};
}

}  // namespace communique
