#pragma once
// The catalogues of the interface that are compiled into the programs and the core.

#include <optional>
#include <string_view>

#include "base/language.h"
#include "base/result.h"

namespace communique {

// Learns them; once is enough, more does no harm.
void learn_languages();
// "ru" as an option has it, or what is wrong with it.
Result<Tongue> language_option(std::string_view code);

}  // namespace communique
