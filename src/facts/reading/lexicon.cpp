#include "facts/reading/lexicon.h"

#include <algorithm>

#include "base/utf8.h"
#include "facts/reading/table.h"

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

std::uint64_t bit_of(WordId word) {
    return std::uint64_t{1} << (word & 63U);
}

}  // namespace

std::vector<std::string> words_of(std::string_view surface) {
    Document document;
    document.text = std::string(surface);
    Vocabulary vocabulary;
    const Analysis analysis = analyse(document, vocabulary);
    std::vector<std::string> words;
    for (const Token& token : analysis.tokens) words.push_back(vocabulary.form(token.term));
    return words;
}

Lexicon::Lexicon() {
    class_names_.emplace_back();  // 0: no class
    nodes_.emplace_back();        // 0: no node
    first_.push_back(0);
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
    std::uint32_t node = 0;
    for (const std::string& word : words_of(surface)) {
        const WordId id = intern(word);
        if (node != 0) nodes_[node].next_bits |= bit_of(id);
        std::uint32_t& next =
            node == 0 ? first_[id] : next_[(static_cast<std::uint64_t>(node) << 32U) | id];
        if (next == 0) {
            next = static_cast<std::uint32_t>(nodes_.size());
            node = next;
            nodes_.emplace_back();
        } else {
            node = next;
        }
    }
    if (node == 0) return;
    nodes_[node].entries.push_back(static_cast<std::uint32_t>(entries_.size()));
    const ClassId id = intern_class(cls);
    if (listed_.size() <= id) listed_.resize(id + std::size_t{1}, false);
    listed_[id] = true;
    const Capitals capitals = !has_capital(surface)    ? Capitals::free
                              : all_capitals(surface) ? Capitals::all
                                                      : Capitals::some;
    entries_.push_back({std::string(surface), id, std::string(value), std::string(detail), capitals});
}

WordId Lexicon::intern(std::string_view word) {
    const auto known = words_.find(word);
    if (known != words_.end()) return known->second;
    first_.push_back(0);
    return words_.emplace(std::string(word), word_count_++).first->second;
}

WordId Lexicon::find_word(std::string_view folded) const {
    const auto known = words_.find(folded);
    return known == words_.end() ? unknown_word : known->second;
}

ClassId Lexicon::intern_class(std::string_view name) {
    const auto known = classes_.find(name);
    if (known != classes_.end()) return known->second;
    const auto id = static_cast<ClassId>(class_names_.size());
    class_names_.emplace_back(name);
    classes_.emplace(std::string(name), id);
    return id;
}

ClassId Lexicon::find_class(std::string_view name) const {
    const auto known = classes_.find(name);
    return known == classes_.end() ? ClassId{0} : known->second;
}

bool Lexicon::capitals_agree(const LexiconEntry& entry, std::span<const Token> tokens,
                             std::string_view text) const {
    if (entry.capitals == Capitals::free) return true;
    const std::string_view written =
        slice(text, {tokens.front().span.begin, tokens.back().span.end});
    if (entry.capitals == Capitals::all) return all_capitals(written);
    return tokens.front().capital ||
           std::any_of(tokens.begin(), tokens.end(), [](const Token& t) { return t.capital; });
}

void Lexicon::find(std::span<const Token> tokens, std::span<const WordId> words,
                   std::string_view text, std::size_t at, std::vector<Found>& found) const {
    std::uint32_t node = words[at] == unknown_word ? 0 : first_[words[at]];
    for (std::size_t end = at + 1; node != 0; ++end) {
        for (const std::uint32_t index : nodes_[node].entries) {
            if (capitals_agree(entries_[index], tokens.subspan(at, end - at), text))
                found.push_back({index, static_cast<std::uint32_t>(end - at)});
        }
        if (end >= tokens.size() || words[end] == unknown_word) return;
        if ((nodes_[node].next_bits & bit_of(words[end])) == 0) return;
        const auto next = next_.find((static_cast<std::uint64_t>(node) << 32U) | words[end]);
        node = next == next_.end() ? 0 : next->second;
    }
}

}  // namespace communique
