#pragma once
// On whose paper a text is written: below "The White House, Office of the Press Secretary" the
// president of whom it speaks is the one of that house, whether it names him or not.

#include <optional>
#include <string>

#include "facts/reading/scan.h"

namespace communique {

struct Letterhead {
    std::string country;
    std::string office;  // canonical: "president"
};

// Reads the lines at the top of the text; O(1), as they are few.
std::optional<Letterhead> read_letterhead(const Scan& scan);

}  // namespace communique
