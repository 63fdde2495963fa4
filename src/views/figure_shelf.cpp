#include "views/figure_shelf.h"

#include <cmath>

#include "figures/word_study.h"

namespace communique {
namespace {

constexpr std::size_t rows_at_first = 100;
constexpr std::size_t more_each_time = 5;

std::string signature(unsigned version, const FigureRequest& request, Size size) {
    std::string text = request.name;
    const auto add = [&text](std::uint64_t value) {
        text += '|';
        text += std::to_string(value);
    };
    add(version);
    const CountingRules& rules = request.rules;
    add((rules.implied ? 1U : 0U) + (rules.planned ? 2U : 0U) + (rules.video ? 4U : 0U) +
        (rules.phone ? 8U : 0U));
    const bool of_words = request.name == "keywords" || request.name == "dispersion" ||
                          request.name == "trend" || request.name == "concordance" ||
                          request.name == "card";
    add(of_words && request.study != nullptr ? request.study->revision() : 0);
    add(static_cast<std::uint64_t>(request.detail));
    add(static_cast<std::uint64_t>(size.width));
    add(static_cast<std::uint64_t>(size.height));
    add(request.most_rows);
    if (request.period) text += '|' + to_string(*request.period);
    for (const std::string& series : request.hidden) text += '|' + series;
    return text;
}

// It is still to be seen, but its data name facts and articles of another library.
void leads_nowhere(LaidOutFigure& shown) {
    shown.figure.panels.clear();
    shown.scene.targets.clear();
    shown.scene.labels.clear();
}

}  // namespace

void FigureShelf::allow(double seconds) {
    time_.grant(seconds);
    is_behind_ = false;
}

const LaidOutFigure& FigureShelf::get(std::string_view place, const Library& library,
                                      unsigned version, const FigureRequest& request, Size size) {
    size = {std::floor(size.width), std::floor(size.height)};
    std::string wanted = signature(version, request, size);
    auto at = places_.find(place);
    if (at == places_.end()) at = places_.try_emplace(std::string(place)).first;
    Place& kept = at->second;
    LaidOutFigure& shown = kept.shown;
    if (shown.made_from == wanted) return shown;
    if (shown.version != version) leads_nowhere(shown);
    if (kept.making_from != wanted) {
        kept.making_from = wanted;
        kept.made.reset();
        kept.making = make_figure_in_steps(library, request, kept.made);
    }
    if (!time_.go_on(kept.making)) {
        is_behind_ = true;
        return shown;
    }
    shown.made_from = std::move(wanted);
    shown.version = version;
    shown.figure = kept.made->ok() ? std::move(*kept.made).value() : Figure{};
    shown.scene =
        time_.spend([&] { return lay_out(shown.figure, size, source_sans(), TypeScale{}); });
    kept.making_from.clear();
    kept.made.reset();
    kept.making = {};
    return shown;
}

const LaidOutFigure* FigureShelf::find(std::string_view place) const {
    const auto at = places_.find(place);
    return at == places_.end() ? nullptr : &at->second.shown;
}

const Table* FigureShelf::table(const Library& library, unsigned version,
                                const FigureRequest& request) {
    MadeTable& kept = tables_[request.name];
    std::string wanted = signature(version, request, {});
    if (kept.made_from == wanted) return &kept.table;
    if (time_.is_spent()) {
        is_behind_ = true;
        return nullptr;
    }
    kept.made_from = std::move(wanted);
    Result<Table> made = time_.spend([&] { return make_table(library, request); });
    kept.table = made.ok() ? std::move(made).value() : Table{};
    kept.table.name = request.name;
    kept.layout = {};
    return &kept.table;
}

std::size_t FigureShelf::rows_of(std::string_view table) const {
    const auto at = rows_.find(table);
    return at == rows_.end() ? rows_at_first : at->second;
}

void FigureShelf::show_more_rows(std::string_view table) {
    rows_[std::string(table)] = rows_of(table) * more_each_time;
}

const MeetingCounts& FigureShelf::meeting_counts(const Library& library, unsigned version,
                                                 const CountingRules& rules,
                                                 const std::optional<DateRange>& period) {
    FigureRequest request;
    request.rules = rules;
    request.period = period;
    std::string wanted = signature(version, request, {});
    if (counts_made_from_ != wanted) {
        counts_made_from_ = std::move(wanted);
        counts_ = time_.spend([&] { return count_by_rules(library, rules, period); });
    }
    return counts_;
}

const Headline& FigureShelf::headline(const Library& library, unsigned version,
                                      const CountingRules& rules,
                                      const std::optional<DateRange>& period) {
    FigureRequest request;
    request.rules = rules;
    request.period = period;
    std::string wanted = signature(version, request, {});
    MadeHeadline& kept = period ? headline_of_period_ : headline_;
    if (kept.made_from != wanted) {
        kept.made_from = std::move(wanted);
        kept.headline = time_.spend([&] { return headline_numbers(library, rules, period); });
    }
    return kept.headline;
}

}  // namespace communique
