#include "figures/figures.h"

#include <array>

#include "chart/gather.h"
#include "chart/narrow.h"
#include "figures/word_study.h"

namespace communique {
namespace {

constexpr std::array<std::string_view, 6> names = {
    "meetings", "meetings-by-year", "trade", "trade-changes", "keywords", "dispersion"};

}  // namespace

std::span<const std::string_view> figure_names() { return names; }

namespace {

Result<Figure> make_whole(const Library& library, const FigureRequest& request) {
    if (request.name == "meetings")
        return meeting_timeline(library, request.rules, request.detail, Words::later);
    if (request.name == "meetings-by-year")
        return meetings_by_year(library, request.rules, request.detail, Words::later);
    if (request.name == "trade") return trade_series(library, request.detail, Words::later);
    if (request.name == "trade-changes") return trade_changes(library, request.detail);
    if (request.study != nullptr) {
        if (request.name == "keywords") return study_bars(library, *request.study, request.detail);
        if (request.name == "trend") return study_trend(library, *request.study, request.detail);
        if (request.name == "dispersion")
            return study_dispersion(library, *request.study, request.detail);
    }
    if (request.name == "keywords") return keyword_bars(library, request.keywords, request.detail);
    if (request.name == "dispersion")
        return dispersion_strip(library, request.query, request.detail);
    std::string known;
    for (const std::string_view name : names)
        known += (known.empty() ? "" : ", ") + std::string(name);
    return Error{ErrorCode::bad_argument,
                 "there is no figure '" + request.name + "'; there are " + known,
                 {}};
}

}  // namespace

Result<Figure> make_figure(const Library& library, const FigureRequest& request) {
    Result<Figure> figure = make_whole(library, request);
    if (!figure) return figure;
    const bool all_of_it = request.detail == Detail::small;
    if (!all_of_it && request.period && request.period->first && request.period->last)
        keep_period(figure.value(), day_number(*request.period->first),
                    day_number(*request.period->last) + 1);
    if (!all_of_it) hide_series(figure.value(), request.hidden);
    gather(figure.value(), [&](Datum& datum) { describe(library, figure.value(), datum); });
    describe_all(library, figure.value());
    return figure;
}

}  // namespace communique
