#pragma once
// The version that exports and citations name; the build takes it from the project's.

#include <string_view>

namespace communique {

constexpr std::string_view version = COMMUNIQUE_VERSION;

}  // namespace communique
