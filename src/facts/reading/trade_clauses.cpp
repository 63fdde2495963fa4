#include "facts/reading/trade_clauses.h"

#include <algorithm>

namespace communique {
namespace {

constexpr std::uint32_t longest = 50;  // tokens of a clause, before and behind

// "peaked at $7 billion in 2008 and had dried up by 2020, is": a comma before "and", or inside an
// amount or a date, ends no clause.
bool ends_clause(const Scan& scan, const FigureSentence& sentence, std::uint32_t token) {
    return scan.form(token) == "," && !sentence.is_covered(token) && token + 1 < sentence.end &&
           !scan.is(token + 1, WordSet::joins) && !sentence.is_covered(token + 1);
}

}  // namespace

std::optional<ClauseApart> clause_apart(const Scan& scan, const FigureSentence& sentence,
                                        std::uint32_t token) {
    const std::uint32_t floor = token > sentence.begin + longest ? token - longest : sentence.begin;
    std::uint32_t first = token;
    while (first > floor && !(scan.form(first - 1) == "," && scan.is(first, WordSet::relative)))
        --first;
    if (first <= floor) return std::nullopt;
    const std::uint32_t limit = std::min(sentence.end, token + longest);
    for (std::uint32_t end = first + 1; end < limit; ++end) {
        if (!ends_clause(scan, sentence, end)) continue;
        if (end <= token) return std::nullopt;
        return ClauseApart{first, end};
    }
    return std::nullopt;
}

std::optional<Brackets> brackets_around(const Scan& scan, const FigureSentence& sentence,
                                        const DateMark& date) {
    constexpr std::uint32_t reach = 10;  // tokens to either side
    Brackets found{date.first, date.end};
    const std::uint32_t floor =
        date.first > sentence.begin + reach ? date.first - reach : sentence.begin;
    while (found.open > floor && scan.form(found.open) != "(" && scan.form(found.open - 1) != ")")
        --found.open;
    if (scan.form(found.open) != "(") return std::nullopt;
    const std::uint32_t end = std::min(sentence.end, date.end + reach);
    while (found.close < end && scan.form(found.close) != ")") ++found.close;
    if (found.close == end) return std::nullopt;
    const bool amount = std::any_of(
        sentence.figures.begin(), sentence.figures.end(), [&](const FigureCandidate& figure) {
            return figure.role != FigureRole::change && found.hold(figure.first);
        });
    return amount ? std::optional<Brackets>(found) : std::nullopt;
}

std::uint32_t behind_brackets(const Scan& scan, std::uint32_t token, std::uint32_t end) {
    constexpr std::uint32_t longest = 9;
    if (token >= end || scan.form(token) != "(") return token;
    for (std::uint32_t close = token + 1; close < end && close < token + longest; ++close)
        if (scan.form(close) == ")") return close + 1;
    return token;
}

}  // namespace communique
