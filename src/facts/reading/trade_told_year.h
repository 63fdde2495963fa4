#pragma once
// Years that are named by what was told before: "the total for the year", "reached $46 billion the
// same year", "will end the year at $16 billion".

#include <cstddef>
#include <cstdint>
#include <optional>

#include "facts/reading/trade_period_stages.h"

namespace communique {

// What "the year", "the month" mean beside this figure where another than the present one was spoken
// of before; nothing for other dates.
std::optional<DateRange> time_of_story(const PeriodDraft& d, std::size_t i, const DateMark& date);

// "by the end of May", "in the period to May", "following the first quarter": what a flow that is told
// then has come to since January; nothing for days to come and for what does not count up.
std::optional<DateRange> since_january(const PeriodDraft& d, std::size_t i, const DateMark& date);

// Gives the figures behind or before such words their year.
void give_told_years(PeriodDraft& d);

// "in the reporting period of 2023, ... compared to January-August 2022": the months of that year
// which the sentence or the ones before tell.
std::optional<DateRange> reporting_period(const PeriodDraft& d, const DateMark& date);

// How far from its figure such words stand, in tokens.
constexpr std::uint32_t near_words = 8;

// The figure that words at the token speak of: the one before them in their clause, else the one
// behind them.
std::optional<std::size_t> figure_beside(const PeriodDraft& d, std::uint32_t token,
                                         std::uint32_t ahead = near_words);
void give_year(PeriodDraft& d, std::size_t i, const DateRange& year);
// What the figure tells is still aimed at.
bool is_aimed(const PeriodDraft& d, std::size_t i);

}  // namespace communique
