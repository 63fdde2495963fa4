#pragma once
// A Figure is a chart as data: titles, panels one below the other on a shared x scale, and marks
// whose data know their value, their words and the places in the corpus they were read from. It
// knows no pixels; lay_out (layout.h) decides those, and the Scene it makes is what SVG and the
// screen draw.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace communique {

// What a colour means; theme.h says how it looks in light and in dark.
enum class ColorRole : std::uint8_t {
    none,
    paper,
    ink,
    ink_soft,
    grid,
    axis,
    in_person,
    video,
    phone,
    reported,
    trade,
    deal,
    word,
    accent
};

// How a mark is filled: solid = held or stated, light = implied, hollow = planned, dashed =
// derived, crossed = denied.
enum class Finish : std::uint8_t { solid, light, hollow, dashed, crossed };
enum class Symbol : std::uint8_t { circle, square, triangle, diamond };

struct Look {
    ColorRole color = ColorRole::ink;
    Finish finish = Finish::solid;
    Symbol symbol = Symbol::circle;

    friend bool operator==(Look, Look) = default;
};

// Where a datum was read: a document by its number in the corpus and bytes of its text.
struct DatumSource {
    std::uint32_t document = 0;
    Span span;
};

// Which side of its end a value may lie on: "more than 100" above, "almost 60" below.
enum class OpenEnd : std::uint8_t { none, above, below };

struct Datum {
    // In the units of the scales: days since 1970 on a time scale, band numbers on a band scale.
    // A datum without extent has x_end == x; a bar stands on y_start.
    double x = 0;
    double x_end = 0;
    double y = 0;
    double y_start = 0;
    Look look;
    OpenEnd open_end = OpenEnd::none;
    std::string label;                 // drawn beside the mark where there is room
    std::string detail;                // a softer second part of the label, the first to go
    int priority = 0;                  // higher ones get their label first
    std::vector<std::string> tooltip;  // lines; the first is the heading
    std::string description;           // one sentence for those who cannot see the mark
    std::string key;   // names the thing across figures, e.g. "meeting:3"; may be empty
    std::string link;  // the address, a query without "?", of the sentence it was read in
    std::vector<DatumSource> sources;
    std::vector<std::string> members;  // of what stands for many (gather.h): their keys, sorted
};

enum class MarkKind : std::uint8_t {
    event,   // strip panel: a symbol at x, or a capsule from x to x_end where the day is not known
    column,  // from y_start to y, as wide as x to x_end
    level,   // a bracket at height y from x to x_end: a value someone reports
    bar,     // rows: from value y_start to y in band x
    tick,    // rows: a thin stroke at value y in band x
};

struct Mark {
    MarkKind kind = MarkKind::event;
    std::string name;  // of the series
    std::vector<Datum> data;
};

enum class ScaleKind : std::uint8_t { none, time, linear, band };

struct Scale {
    ScaleKind kind = ScaleKind::none;
    double min = 0;
    double max = 0;
    std::vector<std::string> bands;  // their labels, top to bottom
    bool by_year = false;            // of time: what stands in it counts whole years
};

enum class TickFormat : std::uint8_t { number, money, percent };

struct Axis {
    bool shown = true;
    TickFormat format = TickFormat::number;
    std::string unit;   // a currency code for money
    std::string label;  // in words, set above the axis
};

// Which way a panel runs. A strip has time and events. Columns have time below and values at the
// left. Rows are bands from top to bottom with a value scale across: bars and ticks have their band
// in `x` and their value in `y`.
enum class PanelKind : std::uint8_t { strip, columns, rows };

struct Panel {
    PanelKind kind = PanelKind::strip;
    std::string title;
    Scale value;  // columns, rows: linear; rows also have `bands`
    Axis value_axis;
    std::vector<Mark> marks;
    std::string empty_text;  // shown instead when there is no datum
    double height_share = 1;
};

struct LegendEntry {
    Look look;
    std::string text;
    bool off = false;  // its data are left out (narrow.h)
};

// `small` is the overview form: a title, the marks, the ends of the axis, few labels.
enum class Detail : std::uint8_t { full, small };
// Whether title, subtitle and source line belong to the picture or stand in the page around it.
enum class Headings : std::uint8_t { drawn, left_out };

struct Figure {
    std::string name;      // "meetings"
    std::string title;     // what is seen
    std::string subtitle;  // what is measured, in which unit
    std::string source;    // "Source: ..."
    std::string note;      // what is not drawn and why; may be empty
    std::string alt_text;  // the whole figure in a few sentences
    Detail detail = Detail::full;
    Headings headings = Headings::drawn;
    Scale time;           // shared by strips and columns
    Scale all_time = {};  // what `time` is a part of; none where it is all
    Axis time_axis;
    std::vector<LegendEntry> legend;
    std::vector<Panel> panels;
};

// Data of all marks are numbered by mark over all panels, in order.
struct Hit {
    std::uint32_t mark = 0;
    std::uint32_t datum = 0;

    friend constexpr auto operator<=>(Hit, Hit) = default;
};

// Null when the figure has no such datum.
const Datum* find_datum(const Figure& figure, Hit hit);
std::size_t number_of_data(const Figure& figure);
// Whether the datum has that key or stands for one that has.
bool is_of(const Datum& datum, std::string_view key);
// The first datum of that key, none when there is none; for carrying a selection from one figure to
// another.
std::optional<Hit> find_key(const Figure& figure, std::string_view key);

}  // namespace communique
