#include "sharing/export.h"

#include <algorithm>
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

std::string mime_of(std::string_view ending) {
    if (ending == "csv") return "text/csv;charset=utf-8";
    return ending == "svg" ? "image/svg+xml" : "application/json";
}

// "meetings.csv" in two.
std::string_view name_in(std::string_view what) {
    return what.substr(0, std::min(what.rfind('.'), what.size()));
}
std::string_view ending_of(std::string_view what) {
    return what.substr(std::min(name_in(what).size() + 1, what.size()));
}

}  // namespace

ExportWork::ExportWork(Library& library, LinkState state, std::string what, Setting setting,
                       double width, const RegexEngine* engine)
    : library_(library),
      state_(std::move(state)),
      what_(std::move(what)),
      setting_(std::move(setting)),
      width_(width),
      request_(request_of(state_, library, name_in(what_), Detail::full)) {
    study_.rows_wanted = all_words;
    study_.update(library, 1, state_.words, engine);
    request_.study = &study_;
    request_.table_for = TableFor::file;
    steps_ = make();
}

// Between the steps the screen goes on in its own words: there it was "you" who corrected.
void ExportWork::step() {
    const Speaking speaking(state_.language);
    const std::string_view corrector = std::exchange(library_.corrector, "the reader");
    steps_.step();
    library_.corrector = corrector;
}

Result<ExportedFile> ExportWork::take() {
    if (error_) return std::move(*error_);
    return ExportedFile{file_name(what_, setting_), mime_of(ending_of(what_)), std::move(bytes_)};
}

Steps ExportWork::make() {
    const std::string_view ending = ending_of(what_);
    if (name_in(what_) == timeline && ending == "csv") {
        const Provenance made = provenance(say("Meetings"));
        co_await write_timeline(library_, request_.rules, request_.period, made, bytes_);
    } else if (ending == "svg") {
        co_await make_picture();
    } else if (ending == "csv" || ending == "json") {
        co_await make_table_file(ending == "json");
    } else {
        error_ = Error{
            ErrorCode::bad_argument, "tables are exported as csv and json, figures as svg", {}};
    }
}

Steps ExportWork::make_table_file(bool as_json) {
    std::optional<Result<Table>> table;
    co_await make_table_in_steps(library_, request_, table);
    if (!table->ok()) {
        error_ = table->error();
        co_return;
    }
    const Provenance made = provenance(table->value().title);
    if (!as_json) {
        co_await write_csv(table->value(), made, bytes_);
        co_return;
    }
    co_await write_json(table->value(), made, bytes_);
    bytes_ += "\n";
}

Steps ExportWork::make_picture() {
    std::optional<Result<Figure>> figure;
    co_await make_figure_in_steps(library_, request_, figure);
    if (!figure->ok()) {
        error_ = figure->error();
        co_return;
    }
    const Provenance made = provenance(figure->value().title);
    const std::string metadata = figure_metadata(figure->value(), made);
    SvgOptions options;
    options.metadata = metadata;
    options.credit = made.citation;
    bytes_ = to_svg(lay_out(figure->value(), {width_, 0, file_margin}, source_sans(), TypeScale()),
                    options);
}

Provenance ExportWork::provenance(std::string_view title) const {
    LinkState shown = state_;
    shown.tab = tab_of(request_.name);
    shown.theme = ThemeChoice::system;
    shown.embed = false;
    shown.figure.clear();
    Provenance made;
    made.library = &library_;
    made.settings = encode(shown);
    made.corrections = encode_corrections(library_.corrections);
    if (!setting_.site.empty()) made.link = address_of(setting_, shown, library_.corrections);
    made.citation = cite_view(library_, title, shown, setting_);
    return made;
}

Result<ExportedFile> make_export(Library& library, const LinkState& state, std::string_view what,
                                 const Setting& setting, double width, const RegexEngine* engine) {
    ExportWork work(library, state, std::string(what), setting, width, engine);
    while (!work.done()) work.step();
    return work.take();
}

}  // namespace communique
