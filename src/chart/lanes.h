#pragma once
// Marks that would cover each other on a line of time are put in lanes, and their radius shrinks
// when the lanes get too many.

#include <cstdint>
#include <vector>

#include "chart/figure.h"

namespace communique {

struct Extent {
    double begin = 0;  // pixels along the line
    double end = 0;    // == begin for a point
    int rank = 0;      // lower ones choose their lane first
};

struct Lanes {
    std::vector<int> lane_of;  // by extent, 0 is next to the line
    int count = 0;
    double radius = 0;
    double pitch = 0;  // from one lane to the next

    double depth() const { return count * pitch; }
};

// By rank, then points before ranges: what is known exactly stands on the line. O(n log n) for
// points.
Lanes arrange_in_lanes(const std::vector<Extent>& extents, double radius, double depth_limit);

}  // namespace communique
