#pragma once

#include "facts/reading/scan.h"

namespace communique {

// The years of a chronology whose items open with a day without one: "Jan. 1 -- Kim offers talks.",
// "May 8: Xi receives him." Each lies before the publication, the items in their order. Nothing
// changes without a publication date, or where no heading calls the list a chronology. O(tokens).
void take_chronology_years(Scan& scan);

// The colon or dash between the day of an item and what happened.
bool is_item_mark(std::string_view form);

}  // namespace communique
