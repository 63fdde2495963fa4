#pragma once
// "Today" within a quotation is the day on which it was said.

#include "facts/reading/article.h"

namespace communique {

// ""We met today," he said on Tuesday": moves such days to that of the saying, and marks as `quoted`
// those whose day of saying is not told. Runs once, when all dates are read; cost grows with the
// number of tokens.
void take_days_of_saying(Scan& scan);

}  // namespace communique
