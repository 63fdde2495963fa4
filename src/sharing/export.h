#pragma once
// The files that a reader takes away: a table as CSV or JSON, a figure as SVG, the meetings for
// TimelineJS. Each says by which settings it was made, where every row was read, and how to cite
// it.

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/steps.h"
#include "chart/theme.h"
#include "facts/library.h"
#include "figures/figures.h"
#include "figures/provenance.h"
#include "figures/word_study.h"
#include "sharing/citation.h"
#include "sharing/link_state.h"

namespace communique {

struct ExportedFile {
    std::string name;  // "communique-meetings-2026-11-22.csv"
    std::string mime;
    std::string bytes;
};

// What the state says of the figure or table of that name.
FigureRequest request_of(const LinkState& state, const Library& library, std::string_view name,
                         Detail detail);
// The panel on which the figure or table of that name stands.
Tab tab_of(std::string_view name);

// Makes one file a little at a time. The library must stay as it is until it is done.
class ExportWork {
public:
    // `what` is "meetings.csv", "trade.json", "keywords.svg", "meetings-timelinejs.csv". Figures are
    // `width` pixels wide. `engine` reads regular expressions.
    ExportWork(Library& library, LinkState state, std::string what, Setting setting,
               double width = 960, const RegexEngine* engine = nullptr);
    ExportWork(ExportWork&&) = delete;

    bool done() const { return steps_.done(); }
    void step();
    // When it is done.
    Result<ExportedFile> take();

private:
    Steps make();
    Steps make_table_file(bool as_json);
    Steps make_picture();
    Provenance provenance(std::string_view title) const;

    Library& library_;
    LinkState state_;
    std::string what_;
    Setting setting_;
    double width_;
    WordStudy study_;
    FigureRequest request_;
    std::string bytes_;
    std::optional<Error> error_;
    Steps steps_;
};

// The same in one go.
Result<ExportedFile> make_export(Library& library, const LinkState& state, std::string_view what,
                                 const Setting& setting, double width = 960,
                                 const RegexEngine* engine = nullptr);
// "communique-meetings-2026-11-22.csv" for "meetings.csv".
std::string file_name(std::string_view what, const Setting& setting);

}  // namespace communique
