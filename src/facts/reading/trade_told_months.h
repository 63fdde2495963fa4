#pragma once
// The first months of a year, told by their number alone: "hits $14.9 billion in 11 months", "the
// ten-month figure". Asked by trade_told_year.h.

#include <cstdint>

#include "facts/reading/trade_period_stages.h"

namespace communique {

// "in five months of 2011", "the nine months to June": the words at the token say which months.
bool scan_goes_on(const Scan& scan, std::uint32_t token);

void give_first_months(PeriodDraft& d);
void give_named_months(PeriodDraft& d);

}  // namespace communique
