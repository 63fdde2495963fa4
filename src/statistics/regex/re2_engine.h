#pragma once
// RE2 behind the interface of statistics/regex.h. It matches in time linear in the text and the
// expression, whatever either is; it therefore has no back references and no look-around.

#include "statistics/regex.h"

namespace communique {

// The one engine of the program; it keeps nothing.
const RegexEngine& re2_engine();

}  // namespace communique
