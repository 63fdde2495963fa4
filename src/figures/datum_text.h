#pragma once
// What every datum of ours carries beside its place: sources, the link to the first of them, and
// the lines that quote them. Also the scales that several figures share.

#include <vector>

#include "chart/figure.h"
#include "facts/library.h"

namespace communique {

// Adds sources and link to the datum, and to its tooltip the first quotations with their articles.
// Where only the first sources are given, `all` says how many there are.
void attach_sources(Datum& datum, const Library& library, const std::vector<Source>& sources,
                    std::size_t all = 0);

// Collects days and makes a time scale of them: whole years, or whole months when they lie close;
// no scale when there are none.
class TimeExtent {
public:
    void add(Date first, Date last);
    void add(PartialDate date);
    bool empty() const { return empty_; }
    Scale scale() const;

private:
    bool empty_ = true;
    Date first_;
    Date last_;
};

// The same over whole years: bins of a year need them.
Scale whole_years(Scale scale);
// All that any time axis of these articles can show.
Scale years_told(const Library& library);

// Puts a date on the scale: a day as a point at its noon, a month or year with its extent.
void place_in_time(Datum& datum, PartialDate date);
void place_in_time(Datum& datum, Date first, Date last);

}  // namespace communique
