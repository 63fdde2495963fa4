#include "facts/reading/items.h"

#include <algorithm>

namespace communique {

void ItemStore::grow(ItemList& list) {
    constexpr std::size_t block_size = 1024;
    const std::uint32_t room = list.room_ == 0 ? 2 : list.room_ * 2;
    if (used_ + room > room_) {
        room_ = std::max<std::size_t>(block_size, room);
        blocks_.push_back(std::make_unique_for_overwrite<Item[]>(room_));
        used_ = 0;
    }
    Item* cells = blocks_.back().get() + used_;
    used_ += room;
    std::copy(list.begin(), list.end(), cells);
    list.cells_ = cells;
    list.room_ = room;
}

void ItemStore::add(ItemList& list, const Item& item) {
    if (list.size_ == list.room_) grow(list);
    Item* place = list.cells_ + list.size_;
    for (; place != list.cells_ && (place - 1)->count < item.count; --place) *place = *(place - 1);
    *place = item;
    ++list.size_;
}

}  // namespace communique
