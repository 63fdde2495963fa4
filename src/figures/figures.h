#pragma once
// The figures of this project by name, each made from a Library. One file makes one figure; the
// table of the same data is in tables.h. Used by the views, the CLI and the page.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "base/steps.h"
#include "chart/figure.h"
#include "facts/library.h"
#include "figures/described.h"
#include "figures/provenance.h"

namespace communique {

enum class KeywordMeasure { frequency, keyness };

struct KeywordChoice {
    KeywordMeasure measure = KeywordMeasure::frequency;
    std::optional<DocumentIndex> document;  // one article against the others; all when empty
    std::size_t limit = 12;
    bool with_stopwords = false;
};

// These three are made a little at a time, with the words of their data left for describe().
// Held, planned and denied meetings and implied ones, on a true time axis, with the counts that
// articles report in a strip of their own.
Steps meeting_timeline(const Library& library, CountingRules rules, Detail detail, Figure& figure);
// The meetings that count, by year, with the ordinal counts reported for a year beside them. Those
// outside the period, where there is one, are in no column, though the year goes on.
Steps meetings_by_year(const Library& library, CountingRules rules, std::optional<DateRange> period,
                       Detail detail, Figure& figure);
// Stated values by period, derived ones dashed; totals, deals and each unit in panels of their own.
Steps trade_series(const Library& library, Detail detail, Figure& figure);
// The timeline's title: how many of the meetings that count lie within the period.
std::string meetings_title(const Library& library, const CountingRules& rules,
                           const std::optional<DateRange>& period);
// Changes in per cent with what they are against.
Figure trade_changes(const Library& library, Detail detail);
Figure keyword_bars(const Library& library, const KeywordChoice& choice, Detail detail);
// Where in each article the words of a query stand.
Figure dispersion_strip(const Library& library, std::string_view query, Detail detail);

class WordStudy;

constexpr std::size_t most_places = 24;  // that a mark or a row leads to
constexpr std::size_t all_rows = static_cast<std::size_t>(-1);

// Rows of a table beyond `most` are only counted, those outside the period left out.
struct RowsWanted {
    std::size_t most = all_rows;
    std::optional<DateRange> period = {};
};

// A table on the screen has its first rows; one in a file has all of them, and the sums that its
// statistics were computed from.
enum class TableFor : std::uint8_t { screen, file };

struct FigureRequest {
    std::string name;
    WordStudy* study = nullptr;  // where there is one, "keywords" and "dispersion" follow it
    CountingRules rules;
    KeywordChoice keywords;
    std::string query;                     // dispersion
    std::optional<DateRange> period = {};  // kept of a time axis
    std::vector<std::string> hidden = {};  // series switched off
    Detail detail = Detail::full;
    std::size_t most_rows = all_rows;  // of a table; the others are only counted
    TableFor table_for = TableFor::screen;
};

// "meetings", "meetings-by-year", "trade", "trade-changes", "keywords", "dispersion", and with a
// study "trend".
std::span<const std::string_view> figure_names();
Result<Figure> make_figure(const Library& library, const FigureRequest& request);
// The same a little at a time. The library and the study must stay as they are until it is done.
Steps make_figure_in_steps(const Library& library, FigureRequest request,
                           std::optional<Result<Figure>>& made);
// The data of a figure with their sources, as JSON.
std::string figure_to_json(const Library& library, const Figure& figure);
// What stands in an exported picture as its metadata: every mark with its words, its places in the
// articles, the rule that saw it, and what the file says of itself.
std::string figure_metadata(const Figure& figure, const Provenance& provenance);

}  // namespace communique
