#include "figures/datum_text.h"

#include <algorithm>
#include <optional>

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

Scale whole_years(Scale scale) {
    if (scale.kind != ScaleKind::time) return scale;
    const Date first = date_of(static_cast<std::int32_t>(scale.min));
    const Date last = date_of(static_cast<std::int32_t>(scale.max) - 1);
    // One year alone would be an axis of months: it stands between its neighbours.
    const int around = first.year == last.year ? 1 : 0;
    scale.min = day_number({first.year - around, 1, 1});
    scale.max = day_number({last.year + around, 12, 31}) + 1;
    return scale;
}

Scale years_told(const Library& library) {
    TimeExtent extent;
    const auto add = [&extent](const std::optional<Date>& day) {
        if (day) extent.add(*day, *day);
    };
    const auto add_figure = [&add](const TradeFigure& figure) {
        add(figure.period.first);
        add(figure.period.last);
    };
    for (const Document& document : library.corpus) add(document.published);
    for (const LinkedMeeting& linked : library.linked.meetings) {
        extent.add(linked.meeting.date);
        extent.add(linked.meeting.date_end);
    }
    for (const LinkedCount& linked : library.linked.counts) {
        const ReportedCount& count =
            library.facts[linked.report.document].counts[linked.report.item];
        add(linked.as_of);
        extent.add(count.scope_end);
    }
    for (const LinkedFigure& linked : library.linked.figures) add_figure(linked.figure);
    for (const DerivedFigure& derived : library.linked.derived) add_figure(derived.figure);
    return whole_years(extent.scale());
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
