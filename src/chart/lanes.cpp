#include "chart/lanes.h"

#include <algorithm>
#include <numeric>

namespace communique {
namespace {

constexpr double gap = 1.5;

// One lane's occupied extents, sorted.
class Lane {
public:
    bool take(Extent wanted) {
        const auto next = std::lower_bound(
            taken_.begin(), taken_.end(), wanted.begin,
            [](const Extent& extent, double begin) { return extent.begin < begin; });
        if (next != taken_.end() && next->begin < wanted.end + gap) return false;
        if (next != taken_.begin() && std::prev(next)->end + gap > wanted.begin) return false;
        taken_.insert(next, wanted);
        return true;
    }

private:
    std::vector<Extent> taken_;
};

Lanes arrange(const std::vector<Extent>& extents, const std::vector<std::size_t>& order,
              double radius, int lane_limit) {
    Lanes result;
    result.radius = radius;
    result.pitch = 2 * radius + gap;
    result.lane_of.assign(extents.size(), 0);
    std::vector<Lane> lanes;
    for (const std::size_t i : order) {
        const double middle = (extents[i].begin + extents[i].end) / 2;
        const Extent wanted = {std::min(extents[i].begin, middle - radius),
                               std::max(extents[i].end, middle + radius), 0};
        std::size_t lane = 0;
        while (lane < lanes.size() && !lanes[lane].take(wanted)) ++lane;
        if (lane == lanes.size() && static_cast<int>(lane) < lane_limit) {
            lanes.emplace_back();
            lanes.back().take(wanted);
        }
        // With every lane full the last one is shared.
        result.lane_of[i] = static_cast<int>(std::min(lane, lanes.size() - 1));
        if (lane >= lanes.size()) result.count = lane_limit + 1;
    }
    result.count = std::max(result.count, static_cast<int>(lanes.size()));
    return result;
}

}  // namespace

Lanes arrange_in_lanes(const std::vector<Extent>& extents, double radius, double depth_limit) {
    std::vector<std::size_t> order(extents.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        if (extents[a].rank != extents[b].rank) return extents[a].rank < extents[b].rank;
        const bool a_range = extents[a].end > extents[a].begin;
        const bool b_range = extents[b].end > extents[b].begin;
        if (a_range != b_range) return b_range;
        if (extents[a].begin != extents[b].begin) return extents[a].begin < extents[b].begin;
        return a < b;
    });
    Lanes result;
    for (const double share : {1.0, 0.75, 0.55, 0.4, 0.25}) {
        const double smaller = radius * share;
        const int limit = std::max(1, static_cast<int>(depth_limit / (2 * smaller + gap)));
        result = arrange(extents, order, smaller, limit);
        if (result.count <= limit) return result;
        result.count = limit;
    }
    return result;
}

}  // namespace communique
