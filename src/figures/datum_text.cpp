#include "figures/datum_text.h"

#include <algorithm>

#include "base/say.h"
#include "chart/words.h"
#include "figures/html.h"
#include "figures/wording.h"

namespace communique {

void attach_sources(Datum& datum, const Library& library, const std::vector<Source>& sources,
                    std::size_t all) {
    all = std::max(all, sources.size());
    constexpr std::size_t quotations_shown = 2;
    for (const Source& source : sources) {
        if (datum.sources.size() < quotations_shown) {
            datum.tooltip.push_back(quotation(library, source));
            datum.tooltip.push_back(article_name(library.corpus[source.document]));
        }
        datum.sources.push_back({source.document, source.span});
    }
    if (all > quotations_shown)
        datum.tooltip.push_back(
            counted(all - quotations_shown, "and {n} further source", "and {n} further sources"));
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
    if (empty_) return {};
    Scale scale;
    scale.kind = ScaleKind::time;
    const bool years = day_number(last_) - day_number(first_) > 366;
    const Date first = years ? Date{first_.year, 1, 1} : Date{first_.year, first_.month, 1};
    const int last_day = days_in_month(last_.year, last_.month);
    const Date last = years ? Date{last_.year, 12, 31} : Date{last_.year, last_.month, last_day};
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
