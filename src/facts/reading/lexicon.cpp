#include "facts/reading/lexicon.h"

#include <algorithm>
#include <utility>

#include "base/plain_letters.h"
#include "base/utf8.h"
#include "facts/reading/table.h"
#include "sentences/tokens.h"

namespace communique {
namespace {

bool has_capital(std::string_view surface) {
    for (std::size_t at = 0; at < surface.size();) {
        const CodePoint c = decode_at(surface, at);
        if (is_upper(c.value)) return true;
        at += c.size;
    }
    return false;
}

// "US" must be written in capitals throughout, "Turkey" only begin with one.
bool all_capitals(std::string_view word) {
    std::size_t letters = 0;
    for (std::size_t at = 0; at < word.size();) {
        const CodePoint c = decode_at(word, at);
        if (is_letter(c.value)) {
            if (!is_upper(c.value)) return false;
            ++letters;
        }
        at += c.size;
    }
    return letters >= 2;
}

std::size_t hash_of(std::uint64_t key) {
    return static_cast<std::size_t>((key * 0x9E3779B97F4A7C15U) >> 32U);
}

bool capitals_agree(Capitals wanted, std::span<const Token> tokens, std::string_view text) {
    if (wanted == Capitals::free) return true;
    if (wanted == Capitals::all)
        return all_capitals(slice(text, {tokens.front().span.begin, tokens.back().span.end}));
    return std::any_of(tokens.begin(), tokens.end(), [](const Token& t) { return t.capital; });
}

}  // namespace

std::vector<std::string> words_of(std::string_view surface) {
    Vocabulary vocabulary;
    std::vector<Token> tokens;
    cut_tokens(surface, {0, static_cast<std::uint32_t>(surface.size())}, {&vocabulary, nullptr},
               tokens);
    std::vector<std::string> words;
    for (const Token& token : tokens) words.push_back(vocabulary.form(token.term));
    return words;
}

Lexicon::Lexicon() {
    class_names_.emplace_back();  // 0: no class
    nodes_.emplace_back();        // 0: no node
    first_.push_back(0);
    constexpr std::size_t first_slots = 1024;
    class_slots_.resize(first_slots);
}

Result<bool> Lexicon::add_table(const Asset& table) {
    for (const TableLine& line : table_lines(table.bytes)) {
        if (line.cells.size() < 2 || line.cells[0].empty() || line.cells[1].empty()) {
            return Error{ErrorCode::malformed_table, "a line needs a surface and a class",
                         std::string(table.path) + ":" + std::to_string(line.number)};
        }
        const std::string_view value = line.cells.size() > 2 ? line.cells[2] : line.cells[0];
        const std::string_view detail = line.cells.size() > 3 ? line.cells[3] : std::string_view();
        add(line.cells[0], line.cells[1], value, detail);
    }
    return true;
}

void Lexicon::add(std::string_view surface, std::string_view cls, std::string_view value,
                  std::string_view detail) {
    cut_.clear();
    // As in running text: "Mr." keeps its stop there, though not as the last word.
    const std::string with_blank = surface.ends_with('.') ? std::string(surface) + ' ' : "";
    const std::string text =
        without_marks(with_blank.empty() ? surface : std::string_view(with_blank));
    cut_tokens(text, {0, static_cast<std::uint32_t>(text.size())}, {&words_, nullptr}, cut_);
    if (first_.size() <= words_.size()) first_.resize(words_.size() + 1);
    std::uint32_t node = 0;
    for (const Token& token : cut_) {
        const WordId id = token.term + 1;
        const std::uint64_t key = static_cast<std::uint64_t>(node) << 32U | id;
        if (node != 0) nodes_[node].next_bits |= bit_of(id);
        std::uint32_t next = node == 0 ? first_[id] : node_behind(node, id);
        if (next == 0) {
            next = static_cast<std::uint32_t>(nodes_.size());
            nodes_.emplace_back();
            if (node == 0) first_[id] = next;
            else add_step(key, next);
        }
        node = next;
    }
    if (node == 0) return;
    const ClassId id = intern_class(cls);
    if (listed_.size() <= id) listed_.resize(id + std::size_t{1}, false);
    listed_[id] = true;
    const Capitals capitals = !has_capital(surface)   ? Capitals::free
                              : all_capitals(surface) ? Capitals::all
                                                      : Capitals::some;
    entries_.push_back(
        {std::string(surface), id, std::string(value), std::string(detail), capitals, node});
}

void Lexicon::settle() {
    for (const LexiconEntry& entry : entries_) ++nodes_[entry.node].leaf_count;
    std::uint32_t first = 0;
    for (Node& node : nodes_) {
        node.first_leaf = first;
        first += std::exchange(node.leaf_count, 0);
    }
    leaves_.resize(first);
    for (std::uint32_t i = 0; i < entries_.size(); ++i) {
        Node& node = nodes_[entries_[i].node];
        leaves_[node.first_leaf + node.leaf_count++] = {i, entries_[i].cls, entries_[i].capitals};
    }
}

WordId Lexicon::find_word(std::string_view folded) const {
    return words_.lookup(without_marks(folded)) + 1;
}

WordId Lexicon::intern(std::string_view word) {
    const WordId id = words_.id_of(without_marks(word)) + 1;
    if (first_.size() <= id) first_.resize(id + std::size_t{1});
    return id;
}

ClassId Lexicon::intern_class(std::string_view name) {
    if (class_names_.size() * 2 >= class_slots_.size()) {
        class_slots_.assign(class_slots_.size() * 2, {});
        for (std::size_t id = 1; id < class_names_.size(); ++id) {
            const std::uint64_t number = Name(class_names_[id]).number();
            class_slots_[class_slot(number)] = {number, static_cast<ClassId>(id)};
        }
    }
    const std::uint64_t number = Name(name).number();
    ClassSlot& slot = class_slots_[class_slot(number)];
    if (slot.cls == 0) {
        slot = {number, static_cast<ClassId>(class_names_.size())};
        class_names_.emplace_back(name);
    }
    return slot.cls;
}

Lexicon::Step& Lexicon::step(std::uint64_t key) {
    const std::size_t mask = steps_.size() - 1;
    std::size_t at = hash_of(key) & mask;
    while (steps_[at].key != 0 && steps_[at].key != key) at = (at + 1) & mask;
    return steps_[at];
}

void Lexicon::add_step(std::uint64_t key, std::uint32_t node) {
    constexpr std::size_t first_size = 1024;
    if (++step_count_ * 2 > steps_.size()) {
        std::vector<Step> old(steps_.empty() ? first_size : steps_.size() * 2);
        old.swap(steps_);
        for (const Step& known : old)
            if (known.key != 0) step(known.key) = known;
    }
    step(key) = {key, node};
}

std::uint32_t Lexicon::node_behind(std::uint32_t node, WordId word) const {
    if ((nodes_[node].next_bits & bit_of(word)) == 0 || steps_.empty()) return 0;
    const std::uint64_t key = static_cast<std::uint64_t>(node) << 32U | word;
    const std::size_t mask = steps_.size() - 1;
    std::size_t at = hash_of(key) & mask;
    while (steps_[at].key != 0 && steps_[at].key != key) at = (at + 1) & mask;
    return steps_[at].node;
}

void Lexicon::find(std::uint32_t node, std::span<const Token> tokens, std::span<const WordId> words,
                   std::string_view text, std::vector<Found>& found) const {
    for (std::uint32_t count = 1; node != 0; ++count) {
        const Node& here = nodes_[node];
        for (std::uint32_t i = 0; i < here.leaf_count; ++i) {
            const Leaf& leaf = leaves_[here.first_leaf + i];
            if (capitals_agree(leaf.capitals, tokens.first(count), text))
                found.push_back({leaf.entry, count, leaf.cls});
        }
        if (count >= tokens.size() || words[count] == unknown_word) return;
        node = node_behind(node, words[count]);
    }
}

}  // namespace communique
