#include "figures/datum_text.h"

#include <algorithm>

#include "figures/html.h"
#include "figures/wording.h"

namespace communique {

void attach_sources(Datum& datum, const Library& library, const std::vector<Source>& sources) {
    constexpr std::size_t quotations_shown = 2;
    for (const Source& source : sources) {
        if (datum.sources.size() < quotations_shown) {
            datum.tooltip.push_back(quotation(library, source));
            datum.tooltip.push_back(article_name(library.corpus[source.document]));
        }
        datum.sources.push_back({source.document, source.span});
    }
    if (sources.size() > quotations_shown)
        datum.tooltip.push_back("and " +
                                plural(sources.size() - quotations_shown, "further source"));
    if (!sources.empty()) datum.link = reader_state(library, sources.front());
}

void TimeExtent::add(Date first, Date last) {
    first_ = empty_ ? first : std::min(first_, first);
    last_ = empty_ ? last : std::max(last_, last);
    empty_ = false;
}

void TimeExtent::add(PartialDate date) {
    if (date.known()) add(date.first(), date.last());
}

Scale TimeExtent::scale() const {
    Scale scale;
    scale.kind = ScaleKind::time;
    Date first = empty_ ? Date{2000, 1, 1} : first_;
    Date last = empty_ ? Date{2000, 12, 31} : last_;
    const bool years = day_number(last) - day_number(first) > 366;
    first = years ? Date{first.year, 1, 1} : Date{first.year, first.month, 1};
    last = years ? Date{last.year, 12, 31}
                 : Date{last.year, last.month, days_in_month(last.year, last.month)};
    scale.min = day_number(first);
    scale.max = day_number(last) + 1;
    return scale;
}

void place_in_time(Datum& datum, PartialDate date) {
    if (date.precision() == DatePrecision::day) {
        datum.x = datum.x_end = day_number(date.first()) + 0.5;
        return;
    }
    place_in_time(datum, date.first(), date.last());
}

void place_in_time(Datum& datum, Date first, Date last) {
    datum.x = day_number(first);
    datum.x_end = day_number(last) + 1;
}

}  // namespace communique
