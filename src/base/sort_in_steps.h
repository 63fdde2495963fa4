#pragma once
// Sorting that can be interrupted: short runs are sorted first, then merged two by two, with a
// pause after every few thousand items.

#include <algorithm>
#include <vector>

#include "base/steps.h"

namespace communique {

// The order of std::stable_sort. The items must stay where they are until it is done.
template <class Item, class Less>
Steps sort_in_steps(std::vector<Item>& items, Less less) {
    constexpr std::size_t at_once = 4096;
    const std::size_t count = items.size();
    const auto at = [](std::vector<Item>& in, std::size_t index) {
        return in.begin() + static_cast<std::ptrdiff_t>(index);
    };
    for (std::size_t first = 0; first < count; first += at_once) {
        std::stable_sort(at(items, first), at(items, std::min(first + at_once, count)), less);
        co_await pause_here;
    }
    std::vector<Item> merged;
    for (std::size_t length = at_once; length < count; length *= 2) {
        merged.clear();
        merged.reserve(count);
        for (std::size_t first = 0; first < count; first += 2 * length) {
            std::size_t left = first;
            const std::size_t middle = std::min(first + length, count);
            std::size_t right = middle;
            const std::size_t end = std::min(first + 2 * length, count);
            while (left < middle || right < end) {
                const bool from_right =
                    left == middle || (right < end && less(items[right], items[left]));
                merged.push_back(std::move(items[from_right ? right++ : left++]));
                if (merged.size() % at_once == 0) co_await pause_here;
            }
        }
        items.swap(merged);
    }
}

}  // namespace communique
