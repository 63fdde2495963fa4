#include "figures/figures.h"

#include <array>
#include <memory>

#include "base/say.h"
#include "chart/gather.h"
#include "chart/narrow.h"
#include "chart/words.h"
#include "figures/trend_words.h"
#include "figures/word_study.h"

namespace communique {
namespace {

constexpr std::array<std::string_view, 6> names = {
    "meetings", "meetings-by-year", "trade", "trade-changes", "keywords", "dispersion"};

}  // namespace

std::span<const std::string_view> figure_names() { return names; }

namespace {

// Figures whose data are few, or that need no words of their own.
Result<Figure> make_at_once(const Library& library, const FigureRequest& request) {
    if (request.name == "trade-changes") return trade_changes(library, request.detail);
    if (request.study != nullptr) {
        if (request.name == "keywords") return study_bars(library, *request.study, request.detail);
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

// Nothing for a figure that is made at once.
std::optional<Steps> make_data(const Library& library, const FigureRequest& request, Figure& figure,
                               std::unique_ptr<TrendWords>& words) {
    if (request.name == "meetings")
        return meeting_timeline(library, request.rules, request.detail, figure);
    if (request.name == "meetings-by-year")
        return meetings_by_year(library, request.rules,
                                request.detail == Detail::small ? std::nullopt : request.period,
                                request.detail, figure);
    if (request.name == "trade") return trade_series(library, request.detail, figure);
    if (request.name == "trend" && request.study != nullptr)
        return study_trend_in_steps(library, *request.study, request.detail, figure, words);
    return std::nullopt;
}

}  // namespace

namespace {

// The words of the whole would tell of what is no longer in it.
void tell_period(const Library& library, const FigureRequest& request, Figure& figure) {
    const auto day = [](double x) { return date_of(static_cast<std::int32_t>(x)); };
    if (request.name == "meetings")
        figure.title = meetings_title(library, request.rules, request.period);
    if (request.name == "trade") figure.title = trade_title(library, request.period);
    // Their tables leave out what has no date as well.
    if (request.name != "trend") figure.note.clear();
    figure.subtitle =
        say("{text}; only {period}",
            {{"text", figure.subtitle},
             {"period", period_text(DateRange{day(figure.time.min), day(figure.time.max - 1)})}});
}

std::string alternative_text(const Figure& figure) {
    constexpr std::size_t most_told = 12;
    std::string text = ended(figure.title) + " " + ended(figure.subtitle);
    std::size_t told = 0;
    for (const Panel& panel : figure.panels)
        for (const Mark& mark : panel.marks)
            for (const Datum& datum : mark.data)
                if (told++ < most_told) text += " " + datum.description;
    if (told == 0) text += " " + std::string(say("Nothing in this period."));
    if (told > most_told) text += " " + more_in_table(told - most_told);
    return text;
}

}  // namespace

Steps make_figure_in_steps(const Library& library, FigureRequest request,
                           std::optional<Result<Figure>>& made) {
    Figure figure;
    std::unique_ptr<TrendWords> words;
    if (std::optional<Steps> part = make_data(library, request, figure, words)) {
        co_await std::move(*part);
    } else {
        Result<Figure> whole = make_at_once(library, request);
        if (!whole) {
            made = std::move(whole);
            co_return;
        }
        figure = std::move(whole).value();
    }
    const bool all_of_it = request.detail == Detail::small;
    const bool narrowed = !all_of_it && figure.time.kind == ScaleKind::time && request.period &&
                          request.period->first && request.period->last;
    if (narrowed) {
        keep_period(figure, day_number(*request.period->first),
                    day_number(*request.period->last) + 1);
        tell_period(library, request, figure);
    }
    if (!all_of_it) hide_series(figure, request.hidden);
    const auto put_into_words = [&](Datum& datum) {
        if (words) words->describe(datum);
        else describe(library, figure, datum);
    };
    co_await gather(figure, put_into_words);
    for (Panel& panel : figure.panels)
        for (Mark& mark : panel.marks)
            for (Datum& datum : mark.data) put_into_words(datum);
    if (narrowed) figure.alt_text = alternative_text(figure);
    made = std::move(figure);
}

Result<Figure> make_figure(const Library& library, const FigureRequest& request) {
    std::optional<Result<Figure>> made;
    finish(make_figure_in_steps(library, request, made));
    return std::move(*made);
}

}  // namespace communique
