#pragma once
// The Lexicon knows words and phrases and the classes they belong to: MONTH, COUNTRY, MEET_VERB ...
// It is read from the tables in assets/languages/xx/lexicon. A surface in small letters matches any
// case; a capital in it must be a capital in the text ("May", "US"). Marks on letters do not count:
// "Fernández" is found as "Fernandez" and the other way round. Looking up is one step a token.
// Next: pattern.h, which speaks of words and classes only.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/asset.h"
#include "base/date.h"
#include "base/result.h"
#include "facts/reading/name.h"
#include "sentences/analysis.h"

namespace communique {

using ClassId = std::uint16_t;
using WordId = std::uint32_t;  // a word that lexicon or rules know; 0 is every other word
constexpr WordId unknown_word = 0;

// How a surface wants to be written: in any case, with a capital, in capitals throughout.
enum class Capitals : std::uint8_t { free, some, all };

struct LexiconEntry {
    std::string surface;
    ClassId cls = 0;
    std::string value;
    std::string detail;  // a fourth column, by class
    Capitals capitals = Capitals::free;
    std::uint32_t node = 0;
};

class Lexicon {
public:
    Lexicon();

    // Reads the lines `surface <tab> CLASS <tab> value [<tab> detail]`; `#` starts a comment.
    // Where the value is left out the surface is the value.
    Result<bool> add_table(const Asset& table);
    void add(std::string_view surface, std::string_view cls, std::string_view value,
             std::string_view detail = {});

    WordId intern(std::string_view word);  // case-folded by the caller's leave
    WordId find_word(std::string_view folded) const;
    ClassId intern_class(std::string_view name);
    // 0 when no entry, stage or built-in has that name.
    ClassId find_class(Name name) const { return class_slots_[class_slot(name.number())].cls; }
    const std::string& class_name(ClassId cls) const { return class_names_[cls]; }
    std::size_t class_count() const { return class_names_.size(); }
    const LexiconEntry& entry(std::uint32_t index) const { return entries_[index]; }
    std::size_t size() const { return entries_.size(); }
    // True when words of the tables have that class, false when only rules make it.
    bool lists(ClassId cls) const { return cls < listed_.size() && listed_[cls]; }

    struct Found {
        std::uint32_t entry;
        std::uint32_t token_count;
        ClassId cls;
    };
    // Where phrases that start with the word are known, for find; 0 when there are none.
    std::uint32_t first_node(WordId word) const { return first_[word]; }
    // Whether find may find something behind that node when that word comes next, 0 for none.
    bool may_find(std::uint32_t node, WordId next) const {
        const Node& here = nodes_[node];
        return here.leaf_count != 0 ||
               (next != unknown_word && (here.next_bits & bit_of(next)) != 0);
    }
    // Appends every entry that starts at the first of the tokens, whatever its length. `words[i]`
    // is the word of `tokens[i]`, `node` the first one's. O(longest phrase).
    void find(std::uint32_t node, std::span<const Token> tokens, std::span<const WordId> words,
              std::string_view text, std::vector<Found>& found) const;
    // Call when all entries are added and before find: puts what find reads side by side.
    void settle();

private:
    struct Leaf {
        std::uint32_t entry;
        ClassId cls;
        Capitals capitals;
    };
    struct Node {
        std::uint64_t next_bits = 0;  // of the words that may follow, by their low bits
        std::uint32_t first_leaf = 0;
        std::uint32_t leaf_count = 0;
    };
    // The node behind a node and a word, in an open hash table whose size is a power of two.
    struct Step {
        std::uint64_t key = 0;  // node << 32 | word; 0 where there is none
        std::uint32_t node = 0;
    };
    // A class by its name's number.
    struct ClassSlot {
        std::uint64_t name = 0;
        ClassId cls = 0;  // 0 where there is none
    };
    // Where the class of that name is, or the free place where it belongs.
    std::size_t class_slot(std::uint64_t name) const {
        const std::size_t mask = class_slots_.size() - 1;
        std::size_t at = static_cast<std::size_t>(name) & mask;
        while (class_slots_[at].cls != 0 && class_slots_[at].name != name) at = (at + 1) & mask;
        return at;
    }
    Step& step(std::uint64_t key);
    static std::uint64_t bit_of(WordId word) { return std::uint64_t{1} << (word & 63U); }
    std::uint32_t node_behind(std::uint32_t node, WordId word) const;
    void add_step(std::uint64_t key, std::uint32_t node);

    std::vector<LexiconEntry> entries_;
    std::vector<Node> nodes_;
    std::vector<Leaf> leaves_;          // by node, once settled
    std::vector<std::uint32_t> first_;  // by WordId: the node a phrase starts with, 0 for none
    std::vector<Step> steps_;
    std::size_t step_count_ = 0;
    Vocabulary words_;                    // a WordId is the TermId in it plus one
    std::vector<Token> cut_;              // of the surface being added
    std::vector<ClassSlot> class_slots_;  // an open hash table of the names, at most half full
    std::vector<std::string> class_names_;
    std::vector<bool> listed_;  // by class: the tables hold words of it
};

// The words of a surface or of a pattern's literal, cut by the same tokeniser as the texts.
std::vector<std::string> words_of(std::string_view surface);

}  // namespace communique
