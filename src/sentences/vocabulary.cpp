#include "sentences/analysis.h"

namespace communique {
namespace {

// FNV-1a, folded once more because the table looks at the low bits.
std::uint32_t hash_of(std::string_view form) {
    std::uint32_t hash = 2166136261U;
    for (const char c : form) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    return hash ^ (hash >> 15U);
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
