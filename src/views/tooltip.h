#pragma once
// A card with a few lines beside what is pointed at, drawn over everything else.

#include <string>
#include <vector>

#include "views/ui.h"

namespace communique {

struct Tip {
    std::vector<std::string> lines;  // the first is the heading
    std::string hint;                // what pressing does; may be empty
    Box beside;                      // on the screen
};

void show_tip(const Ui& ui, const Tip& tip);

}  // namespace communique
