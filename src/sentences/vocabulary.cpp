#include "sentences/analysis.h"

#include <array>
#include <cstring>

namespace communique {
namespace {

constexpr std::size_t key_size = 16;

std::uint64_t load(const char* bytes) {
    std::uint64_t value = 0;
    std::memcpy(&value, bytes, sizeof value);
    return value;
}

std::uint64_t mix(std::uint64_t hash, std::uint64_t value) {
    hash = (hash ^ value) * 0x9E3779B97F4A7C15U;
    return hash ^ (hash >> 29U);
}

// Beyond the key eight bytes at a time; the last ones may be looked at twice.
std::size_t hash_of(const FormKey& key) {
    const std::size_t size = key.form.size();
    std::uint64_t hash = mix(mix(size, key.head), key.tail);
    if (size > key_size) {
        const char* bytes = key.form.data();
        for (std::size_t at = key_size; at + 8 < size; at += 8) hash = mix(hash, load(bytes + at));
        hash = mix(hash, load(bytes + size - 8));
    }
    return static_cast<std::size_t>(hash ^ (hash >> 32U));
}

}  // namespace

FormKey key_of(std::string_view form) {
    if (form.size() >= key_size) return {form, load(form.data()), load(form.data() + 8)};
    std::array<char, key_size> padded{};
    form.copy(padded.data(), form.size());
    return {form, load(padded.data()), load(padded.data() + 8)};
}

// The slot that holds the form, or the free one where it belongs.
std::size_t Vocabulary::slot_of(const FormKey& key) const {
    const std::size_t mask = slots_.size() - 1;
    const std::size_t size = key.form.size();
    std::size_t at = hash_of(key) & mask;
    for (; slots_[at].id != unknown_term; at = (at + 1) & mask) {
        const Slot& slot = slots_[at];
        const bool alike = slot.head == key.head && slot.tail == key.tail && slot.size == size;
        if (alike && (size <= key_size || forms_[slot.id] == key.form)) break;
    }
    return at;
}

void Vocabulary::grow() {
    constexpr std::size_t first_size = 32;  // many hold the words of one phrase
    std::vector<Slot> old(slots_.empty() ? first_size : slots_.size() * 2);
    old.swap(slots_);
    const std::size_t mask = slots_.size() - 1;
    for (const Slot& slot : old) {
        if (slot.id == unknown_term) continue;
        std::size_t at = hash_of({forms_[slot.id], slot.head, slot.tail}) & mask;
        while (slots_[at].id != unknown_term) at = (at + 1) & mask;
        slots_[at] = slot;
    }
}

TermId Vocabulary::id_of(const FormKey& key) {
    if (forms_.size() * 2 >= slots_.size()) grow();
    Slot& slot = slots_[slot_of(key)];
    if (slot.id == unknown_term) {
        slot = {key.head, key.tail, static_cast<std::uint32_t>(key.form.size()),
                static_cast<TermId>(forms_.size())};
        forms_.emplace_back(key.form);
    }
    return slot.id;
}

TermId Vocabulary::lookup(const FormKey& key) const {
    return slots_.empty() ? unknown_term : slots_[slot_of(key)].id;
}

const TermId* Vocabulary::find(std::string_view form) const {
    if (slots_.empty()) return nullptr;
    const Slot& slot = slots_[slot_of(key_of(form))];
    return slot.id == unknown_term ? nullptr : &slot.id;
}

}  // namespace communique
