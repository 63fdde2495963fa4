#pragma once
// Years that a date does not give itself but the text around it does: the heading of a chronology
// ("2018" above "June 12 -- ...") and "that year".

#include "facts/reading/article.h"

namespace communique {

// Moves days and months without a year of their own into the year that the text gives them. Runs
// once, when all dates are read; cost grows with the number of tokens.
void take_context_years(Scan& scan);
// A month by its name, with or without a day, and no word that leads to another year.
bool lacks_year(const Scan& scan, const Item& item);
// Sets the year that the text tells; a stretch over New Year keeps its length.
void move_to_year(DateValue& date, int year);
// Makes a date of "that month" and "that day" where one was told in the last sentences. Runs once,
// after the years; cost grows with the number of tokens.
void take_context_months(Scan& scan);

}  // namespace communique
