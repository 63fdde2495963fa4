#pragma once
// A Selection (settings.h) as one line of text, for commands, fields and links: "000", an id or how
// it begins; "by:Kyodo News", a publisher; "2014..2020", a period, either end of which may be
// missing; several parted by ~ or, for people, by commas.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "statistics/settings.h"

namespace communique {

// The parts between any of the separators, without blanks around them; empty ones are left out.
std::vector<std::string> parts_of(std::string_view text, std::string_view separators);

// Sets the ends of the period from two texts, days, months or years, either of which may be empty.
// What is wrong with them, or nothing; `what` begins the sentence.
std::optional<Error> set_period(Selection& selection, std::string_view from, std::string_view to,
                                std::string_view what);

// Empty text is the empty selection.
Result<Selection> parse_selection(std::string_view text, std::string_view separators = ",~");
// The same back, parted by ~.
std::string to_string(const Selection& selection);

}  // namespace communique
