#include "sentences/analysis.h"

#include <cstring>

namespace communique {
namespace {

std::uint64_t load(const char* bytes, std::size_t count) {
    std::uint64_t value = 0;
    std::memcpy(&value, bytes, count);
    return value;
}

std::uint64_t mix(std::uint64_t hash, std::uint64_t value) {
    hash = (hash ^ value) * 0x9E3779B97F4A7C15U;
    return hash ^ (hash >> 29U);
}

// Eight bytes at a time; the last ones may be looked at twice.
std::uint32_t hash_of(std::string_view form) {
    const char* bytes = form.data();
    const std::size_t size = form.size();
    std::uint64_t hash = size;
    if (size >= 8) {
        for (std::size_t at = 0; at + 8 < size; at += 8) hash = mix(hash, load(bytes + at, 8));
        hash = mix(hash, load(bytes + size - 8, 8));
    } else if (size >= 4) {
        hash = mix(hash, load(bytes, 4) | load(bytes + size - 4, 4) << 32U);
    } else if (size > 0) {
        hash = mix(hash, load(bytes, 1) | load(bytes + size / 2, 1) << 8U |
                             load(bytes + size - 1, 1) << 16U);
    }
    return static_cast<std::uint32_t>(hash ^ (hash >> 32U));
}

}  // namespace

// The slot that holds the form, or the free one where it belongs.
std::size_t Vocabulary::slot_of(std::string_view form, std::uint32_t hash) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash & mask;
    while (slots_[at].id != unknown_term &&
           (slots_[at].hash != hash || forms_[slots_[at].id] != form))
        at = (at + 1) & mask;
    return at;
}

void Vocabulary::grow() {
    constexpr std::size_t first_size = 1024;
    std::vector<Slot> old(slots_.empty() ? first_size : slots_.size() * 2);
    old.swap(slots_);
    const std::size_t mask = slots_.size() - 1;
    for (const Slot& slot : old) {
        if (slot.id == unknown_term) continue;
        std::size_t at = slot.hash & mask;
        while (slots_[at].id != unknown_term) at = (at + 1) & mask;
        slots_[at] = slot;
    }
}

TermId Vocabulary::id_of(std::string_view form) {
    if (forms_.size() * 2 >= slots_.size()) grow();
    const std::uint32_t hash = hash_of(form);
    Slot& slot = slots_[slot_of(form, hash)];
    if (slot.id == unknown_term) {
        slot = {hash, static_cast<TermId>(forms_.size())};
        forms_.emplace_back(form);
    }
    return slot.id;
}

TermId Vocabulary::lookup(std::string_view form) const {
    const TermId* id = find(form);
    return id == nullptr ? unknown_term : *id;
}

const TermId* Vocabulary::find(std::string_view form) const {
    if (slots_.empty()) return nullptr;
    const Slot& slot = slots_[slot_of(form, hash_of(form))];
    return slot.id == unknown_term ? nullptr : &slot.id;
}

}  // namespace communique
