#pragma once
// Which of many marks get a label when not all can.

#include <cstddef>
#include <vector>

namespace communique {

struct LabelClaim {
    double position = 0;  // along the line
    int priority = 0;
};

// At most `most` of the claims, by their index and in the order of position: the most important
// ones, and of equally important ones some at even distances. O(n log n).
std::vector<std::size_t> choose_labels(const std::vector<LabelClaim>& claims, std::size_t most);

}  // namespace communique
