#pragma once
// When an article was written, as far as its own text says: "date 2025-09-02" in the first line, or
// a full date in its dateline. Never from the clock.

#include <optional>

#include "articles/document.h"
#include "base/date.h"

namespace communique {

std::optional<Date> stated_publication_date(const Document& document);
// The day that a dateline gives ("HELSINKI, Sept. 9 -"), which "today" and "yesterday" then mean:
// one within the week before publication, whose year it takes. Nothing without a publication date.
std::optional<Date> dateline_day(const Document& document);

}  // namespace communique
