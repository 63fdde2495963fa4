#include "chart/choose_labels.h"

#include <algorithm>
#include <numeric>

namespace communique {

std::vector<std::size_t> choose_labels(const std::vector<LabelClaim>& claims, std::size_t most) {
    std::vector<std::size_t> order(claims.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        if (claims[a].priority != claims[b].priority)
            return claims[a].priority > claims[b].priority;
        return claims[a].position < claims[b].position;
    });
    std::vector<std::size_t> chosen;
    for (std::size_t begin = 0; begin < order.size() && chosen.size() < most;) {
        std::size_t end = begin;
        while (end < order.size() && claims[order[end]].priority == claims[order[begin]].priority)
            ++end;
        const std::size_t taken = std::min(end - begin, most - chosen.size());
        for (std::size_t i = 0; i < taken; ++i)
            chosen.push_back(order[begin + i * (end - begin) / taken]);
        begin = end;
    }
    std::stable_sort(chosen.begin(), chosen.end(), [&](std::size_t a, std::size_t b) {
        return claims[a].position < claims[b].position;
    });
    return chosen;
}

}  // namespace communique
