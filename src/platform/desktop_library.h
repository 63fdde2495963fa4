#pragma once
// Reads articles for the desktop program: the bundled ones, or files, folders and projects from the
// disk.

#include <atomic>
#include <cstddef>
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

// How a reading on another thread is watched and stopped.
struct ReadingWatch {
    std::atomic<std::size_t> files{0};
    std::atomic<bool> stop{false};
};

// The bundled articles when no path is given.
Result<OpenedLibrary> open_from_disk(std::span<const std::string> paths,
                                     ReadingWatch* watch = nullptr);

}  // namespace communique
