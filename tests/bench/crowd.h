#pragma once
// A crowd of invented articles with the facts that stand in them, made without the rule engine:
// reading fifty thousand articles is another benchmark's matter. The same at every run.

#include <cstddef>

#include "facts/library.h"

namespace communique::bench {

Library crowd(std::size_t articles);

}  // namespace communique::bench
