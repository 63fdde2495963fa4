#pragma once
// The year of a month without one that stands before another with one: "January-October 2024", "in
// January and February of this year".

#include "facts/reading/date_words.h"

namespace communique {

// The year that the next month says for this one, or 0.
int year_of_next_month(const DateContext& c, int month);

}  // namespace communique
