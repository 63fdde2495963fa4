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

}  // namespace

const LaidOutFigure& FigureShelf::get(std::string_view place, const Library& library,
                                      unsigned version, const FigureRequest& request, Size size) {
    size = {std::floor(size.width), std::floor(size.height)};
    std::string wanted = signature(version, request, size);
    auto at = places_.find(place);
    if (at == places_.end()) at = places_.emplace(std::string(place), LaidOutFigure{}).first;
    LaidOutFigure& kept = at->second;
    if (kept.made_from == wanted) return kept;
    kept.made_from = std::move(wanted);
    Result<Figure> made = make_figure(library, request);
    kept.figure = made.ok() ? std::move(*made) : Figure{};
    kept.scene = lay_out(kept.figure, size, source_sans(), TypeScale{});
    return kept;
}

const LaidOutFigure* FigureShelf::find(std::string_view place) const {
    const auto at = places_.find(place);
    return at == places_.end() ? nullptr : &at->second;
}

const Table& FigureShelf::table(const Library& library, unsigned version,
                                const FigureRequest& request) {
    MadeTable& kept = tables_[request.name];
    std::string wanted = signature(version, request, {});
    if (kept.made_from == wanted) return kept.table;
    kept.made_from = std::move(wanted);
    Result<Table> made = make_table(library, request);
    kept.table = made.ok() ? std::move(*made) : Table{};
    kept.table.name = request.name;
    kept.layout = {};
    return kept.table;
}

std::size_t FigureShelf::rows_of(std::string_view table) const {
    const auto at = rows_.find(table);
    return at == rows_.end() ? rows_at_first : at->second;
}

void FigureShelf::show_more_rows(std::string_view table) {
    rows_[std::string(table)] = rows_of(table) * more_each_time;
}

const MeetingCounts& FigureShelf::meeting_counts(const Library& library, unsigned version,
                                                 const CountingRules& rules) {
    FigureRequest request;
    request.rules = rules;
    std::string wanted = signature(version, request, {});
    if (counts_made_from_ != wanted) {
        counts_made_from_ = std::move(wanted);
        counts_ = count_by_rules(library, rules);
    }
    return counts_;
}

const Headline& FigureShelf::headline(const Library& library, unsigned version,
                                      const CountingRules& rules) {
    FigureRequest request;
    request.rules = rules;
    std::string wanted = signature(version, request, {});
    if (headline_made_from_ != wanted) {
        headline_made_from_ = std::move(wanted);
        headline_ = headline_numbers(library, rules);
    }
    return headline_;
}

}  // namespace communique
