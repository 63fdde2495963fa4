#pragma once
// The items of an article by the token at which they start, longest first. Lists are short and
// there is one for every token, so they share blocks of memory that are let go all at once.

#include <cstdint>
#include <memory>
#include <vector>

#include "facts/reading/values.h"

namespace communique {

// A list refers to memory of its ItemStore; copying it copies the reference.
class ItemList {
public:
    const Item* begin() const { return cells_; }
    const Item* end() const { return cells_ + size_; }
    std::size_t size() const { return size_; }
    bool empty() const { return size_ == 0; }
    const Item& operator[](std::size_t i) const { return cells_[i]; }

    template <class Condition>
    void erase_if(Condition condition) {
        std::uint32_t kept = 0;
        for (std::uint32_t i = 0; i < size_; ++i)
            if (!condition(cells_[i])) cells_[kept++] = cells_[i];
        size_ = kept;
    }

private:
    friend class ItemStore;
    Item* cells_ = nullptr;
    std::uint32_t size_ = 0;
    std::uint32_t room_ = 0;
};

class ItemStore {
public:
    // Puts the item behind those that are at least as long. Pointers into the list lose their
    // sense.
    void add(ItemList& list, const Item& item);

private:
    void grow(ItemList& list);

    std::vector<std::unique_ptr<Item[]>> blocks_;
    std::size_t used_ = 0;
    std::size_t room_ = 0;
};

}  // namespace communique
