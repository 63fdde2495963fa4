#pragma once
// Labels of marks on a line of time: each is a flag on a pole that rises from its mark, in the
// lowest row where it covers nothing. Labels that find no row are left out.

#include <vector>

namespace communique {

struct FlagWish {
    double x = 0;      // of the pole
    double width = 0;  // of the text
    int priority = 0;
};

struct Flag {
    int row = -1;           // -1: left out
    bool leftward = false;  // the text stands left of its pole
};

struct FlagPlan {
    std::vector<Flag> flags;  // by wish
    int rows = 0;
    int left_out = 0;
};

// Tries every place at which flags may turn from rightward to leftward and keeps the best. At most
// `row_limit` rows; of many wishes only the most important are tried, so that cost stays bounded.
FlagPlan plan_flags(const std::vector<FlagWish>& wishes, double left, double right, int row_limit);

}  // namespace communique
