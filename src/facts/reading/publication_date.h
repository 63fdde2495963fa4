#pragma once
// When an article was written, as far as its own text says: "date 2025-09-02" in the first line, or
// a full date in its dateline. Never from the clock.

#include <optional>

#include "articles/document.h"
#include "base/date.h"

namespace communique {

std::optional<Date> stated_publication_date(const Document& document);

}  // namespace communique
