#pragma once
// What an exported file says of itself, so that a colleague can check it: by which settings it was
// made, by which version, where the same view opens again, and how to cite it.

#include <string>

#include "facts/library.h"

namespace communique {

struct Provenance {
    const Library* library = nullptr;
    std::string settings;     // the state as a link carries it, "planned=1"
    std::string corrections;  // the reader's, as a link carries them after '#'; may be empty
    std::string link;         // the address of the view
    std::string citation;
};

}  // namespace communique
