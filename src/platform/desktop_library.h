#pragma once
// Reads articles for the desktop program: the bundled ones, or files, folders and projects from the
// disk.

#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "facts/library.h"

namespace communique {

struct OpenedLibrary {
    Library library;
    std::vector<std::string> problems;  // in words, one for each file that could not be used
    std::string address;  // of the view that a project among the files holds, with its corrections
};

// The bundled articles when no path is given.
Result<OpenedLibrary> open_from_disk(std::span<const std::string> paths);

}  // namespace communique
